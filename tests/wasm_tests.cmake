# The package for JavaScript, when scripts/wasm.sh has made it; else each is skipped with a line that says so.
if(TERMIJN_SANITIZE OR NOT NODE)
  return()
endif()
foreach(test same_bytes tables bad_input package page numbers)
  add_test(NAME wasm.${test}
    COMMAND ${NODE} ${CMAKE_CURRENT_SOURCE_DIR}/wasm/${test}.mjs ${PROJECT_SOURCE_DIR}/build/wasm/package
            $<TARGET_FILE:termijn> ${PROJECT_SOURCE_DIR})
  set_tests_properties(wasm.${test} PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 600)
endforeach()
