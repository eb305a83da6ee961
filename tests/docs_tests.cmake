# Tests of the reference of the language: its examples are run, its grammar is held against the parser. The third
# plants one fault at a time in a copy of the pages and expects the first two to see it.
find_package(Python3 COMPONENTS Interpreter REQUIRED)

# termijn_docs_test(name script): a script that is given the repository and the program.
function(termijn_docs_test name script)
  add_test(NAME docs.${name}
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/${script} ${PROJECT_SOURCE_DIR} $<TARGET_FILE:termijn>)
  set_tests_properties(docs.${name} PROPERTIES ENVIRONMENT "PYTHONDONTWRITEBYTECODE=1" TIMEOUT 600)
endfunction()

# They look at pages, not at memory: once, in the plain build.
if(NOT TERMIJN_SANITIZE)
  termijn_docs_test(examples docs/check_examples.py)
  termijn_docs_test(grammar oracle/grammar/check_grammar.py)
  termijn_docs_test(checks_can_fail docs/checks_can_fail.py)
endif()
