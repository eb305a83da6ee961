# Fuzz targets. With TERMIJN_FUZZ (the preset `fuzz`, clang) they are run by libFuzzer, see
# scripts/fuzz.sh; else each is replayed on its seeds and on small changes of them.
option(TERMIJN_FUZZ "Build the fuzz targets for libFuzzer" OFF)

# termijn_fuzz(name CHANGES number EXTENSION .ext FOLDERS ... [SOURCES ...] DEPENDS ...): the seeds are in
# these folders of golden/. For scripts/fuzz.sh they are written to a file.
function(termijn_fuzz name)
  cmake_parse_arguments(ARG "" "CHANGES;EXTENSION" "FOLDERS;SOURCES;DEPENDS" ${ARGN})
  add_executable(${name}_fuzz fuzz/${name}_fuzz.cpp support/rule_text.cpp ${ARG_SOURCES})
  target_link_libraries(${name}_fuzz PRIVATE ${ARG_DEPENDS} termijn_test_support termijn_warnings)
  target_compile_definitions(${name}_fuzz PRIVATE
    TERMIJN_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    TERMIJN_TESTS_DIR="${PROJECT_SOURCE_DIR}/tests")
  list(TRANSFORM ARG_FOLDERS PREPEND "tests/golden/")
  if(TERMIJN_FUZZ)
    target_link_options(${name}_fuzz PRIVATE -fsanitize=fuzzer)
    list(JOIN ARG_FOLDERS "\n" lines)
    file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/${name}_fuzz.seeds "${lines}\n")
  else()
    target_sources(${name}_fuzz PRIVATE fuzz/replay.cpp)
    list(TRANSFORM ARG_FOLDERS PREPEND "${PROJECT_SOURCE_DIR}/")
    add_test(NAME fuzz.${name} COMMAND ${name}_fuzz ${ARG_CHANGES} ${ARG_EXTENSION} ${ARG_FOLDERS})
  endif()
endfunction()

termijn_fuzz(parse CHANGES 10 EXTENSION .trm FOLDERS syntax DEPENDS termijn::dsl)
termijn_fuzz(check CHANGES 8 EXTENSION .trm FOLDERS check DEPENDS termijn::engine)
termijn_fuzz(format CHANGES 20 EXTENSION .trm FOLDERS format syntax/good check/good
  SOURCES support/tree_dump.cpp DEPENDS termijn::dsl)
termijn_fuzz(evaluate CHANGES 8 EXTENSION .trm FOLDERS evaluate
  SOURCES support/verdict_dump.cpp DEPENDS termijn::engine)
termijn_fuzz(log CHANGES 60 EXTENSION .csv FOLDERS log DEPENDS termijn::log termijn::engine)
termijn_fuzz(line CHANGES 40 EXTENSION .json FOLDERS log embed/lines DEPENDS termijn::embed)
termijn_fuzz(door CHANGES 20 EXTENSION .csv FOLDERS log DEPENDS termijn::embed)
