# Fuzz targets. With TERMIJN_FUZZ (the preset `fuzz`, clang) they are run by libFuzzer, see
# scripts/fuzz.sh; else each is replayed on its seeds and on small changes of them.
option(TERMIJN_FUZZ "Build the fuzz targets for libFuzzer" OFF)

# termijn_fuzz(name SEEDS folder extension changes [SOURCES ...] DEPENDS ...)
function(termijn_fuzz name)
  cmake_parse_arguments(ARG "" "" "SEEDS;SOURCES;DEPENDS" ${ARGN})
  add_executable(${name}_fuzz fuzz/${name}_fuzz.cpp support/rule_text.cpp ${ARG_SOURCES})
  target_link_libraries(${name}_fuzz PRIVATE ${ARG_DEPENDS} termijn_test_support termijn_warnings)
  target_compile_definitions(${name}_fuzz PRIVATE
    TERMIJN_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    TERMIJN_TESTS_DIR="${PROJECT_SOURCE_DIR}/tests")
  if(TERMIJN_FUZZ)
    target_link_options(${name}_fuzz PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(${name}_fuzz PRIVATE fuzz/replay.cpp)
    list(GET ARG_SEEDS 0 folder)
    list(GET ARG_SEEDS 1 extension)
    list(GET ARG_SEEDS 2 changes)
    add_test(NAME fuzz.${name}
      COMMAND ${name}_fuzz ${changes} ${CMAKE_CURRENT_SOURCE_DIR}/${folder} ${extension})
  endif()
endfunction()

termijn_fuzz(parse SEEDS golden/syntax .trm 10 DEPENDS termijn::dsl)
termijn_fuzz(check SEEDS golden/check .trm 8 DEPENDS termijn::engine)
termijn_fuzz(evaluate SEEDS golden/evaluate .trm 8 SOURCES support/verdict_dump.cpp DEPENDS termijn::engine)
termijn_fuzz(log SEEDS golden/log .csv 60 DEPENDS termijn::log termijn::engine)
