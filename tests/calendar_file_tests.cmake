# Calendars as programs read them that others wrote: three readers, the same comparison (tests/calendars/compare.py).
# Each test is skipped with a line that says what is missing.
set(calendars ${CMAKE_CURRENT_SOURCE_DIR}/calendars)
set(browser ${CMAKE_CURRENT_SOURCE_DIR}/browser)
# The Python of Debian: that one has its packages.
find_program(DEBIAN_PYTHON3 python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(NODE node)
find_path(LIBICAL_INCLUDE libical/ical.h)
find_library(LIBICAL ical)

function(calendar_test name)
  add_test(NAME calendar_file.${name}
    COMMAND ${DEBIAN_PYTHON3} ${calendars}/compare.py --termijn $<TARGET_FILE:termijn> ${ARGN})
  add_test(NAME calendar_file.${name}.can_fail
    COMMAND ${DEBIAN_PYTHON3} ${calendars}/compare.py --termijn $<TARGET_FILE:termijn> --can-fail ${ARGN})
endfunction()

function(skipped_calendar_test name what)
  add_test(NAME calendar_file.${name} COMMAND ${CMAKE_COMMAND} -E echo "skipped: ${what}")
  set_tests_properties(calendar_file.${name} PROPERTIES SKIP_REGULAR_EXPRESSION "skipped")
endfunction()

set(has_icalendar 1)
if(DEBIAN_PYTHON3)
  execute_process(COMMAND ${DEBIAN_PYTHON3} -c "import icalendar" RESULT_VARIABLE has_icalendar ERROR_QUIET)
endif()
if(has_icalendar EQUAL 0)
  calendar_test(python --no-backslash ${DEBIAN_PYTHON3} ${calendars}/read_with_python.py {})
else()
  skipped_calendar_test(python "python3-icalendar is not installed")
endif()

if(DEBIAN_PYTHON3 AND LIBICAL_INCLUDE AND LIBICAL)
  add_executable(read_with_libical ${calendars}/read_with_libical.cpp)
  target_include_directories(read_with_libical SYSTEM PRIVATE ${LIBICAL_INCLUDE})
  target_link_libraries(read_with_libical PRIVATE ${LIBICAL})
  calendar_test(libical $<TARGET_FILE:read_with_libical> {})
else()
  skipped_calendar_test(libical "libical-dev or python3 is not installed")
endif()

# Looked for when the tests run: npm fetches it later than CMake runs.
if(DEBIAN_PYTHON3 AND NODE)
  calendar_test(icaljs ${NODE} ${calendars}/read_with_icaljs.mjs {} ${browser}/package.json)
  foreach(test calendar_file.icaljs calendar_file.icaljs.can_fail)
    set_tests_properties(${test} PROPERTIES SKIP_REGULAR_EXPRESSION "skipped: ical.js")
  endforeach()
else()
  skipped_calendar_test(icaljs "node or python3 is not installed")
endif()
