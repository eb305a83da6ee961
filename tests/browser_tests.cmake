# Pages in a real browser: tests/browser/pages.mjs. Skipped with a line that says what is missing.
# They look at pages, not at memory: once, in the plain build.
if(TERMIJN_SANITIZE)
  return()
endif()
if(NODE)
  foreach(test pages pages_can_fail)
    set(more)
    if(test STREQUAL pages_can_fail)
      set(more --can-fail)
    endif()
    add_test(NAME browser.${test}
      COMMAND ${NODE} ${CMAKE_CURRENT_SOURCE_DIR}/browser/pages.mjs $<TARGET_FILE:termijn>
              ${PROJECT_SOURCE_DIR}/examples ${more})
    set_tests_properties(browser.${test} PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 600)
  endforeach()
else()
  add_test(NAME browser.pages COMMAND ${CMAKE_COMMAND} -E echo "skipped: node is not installed")
  set_tests_properties(browser.pages PROPERTIES SKIP_REGULAR_EXPRESSION "skipped")
endif()
