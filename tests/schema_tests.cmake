# The published JSON Schemas (docs/schemas) against what the program answers: tests/schemas/schemas_test.py.
# Skipped with a line that says what is missing. They look at answers, not at memory: once, in the plain build.
if(TERMIJN_SANITIZE)
  return()
endif()
# The Python of Debian: that one has its packages.
find_program(DEBIAN_PYTHON3 python3 PATHS /usr/bin NO_DEFAULT_PATH)
if(DEBIAN_PYTHON3)
  add_test(NAME schemas
    COMMAND ${DEBIAN_PYTHON3} ${CMAKE_CURRENT_SOURCE_DIR}/schemas/schemas_test.py ${PROJECT_SOURCE_DIR}
            $<TARGET_FILE:termijn>)
  set_tests_properties(schemas PROPERTIES
    ENVIRONMENT "PYTHONDONTWRITEBYTECODE=1" SKIP_RETURN_CODE 77 TIMEOUT 600)
else()
  add_test(NAME schemas COMMAND ${CMAKE_COMMAND} -E echo "skipped: python3 is not installed")
  set_tests_properties(schemas PROPERTIES SKIP_REGULAR_EXPRESSION "skipped")
endif()
