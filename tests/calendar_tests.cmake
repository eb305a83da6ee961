# The tests of calendar/ alone, with free days from a table of the tests.
termijn_test(calendar_tests
  SOURCES
    property/last_day_property_test.cpp
    property/time_limit_property_test.cpp
    support/free_days.cpp
    support/known_gaps.cpp
    support/naive_calendar.cpp
    support/table.cpp
    unit/calendar/backward_test.cpp
    unit/calendar/clock_test.cpp
    unit/calendar/date_test.cpp
    unit/calendar/day_set_search_test.cpp
    unit/calendar/day_set_test.cpp
    unit/calendar/length_order_test.cpp
    unit/calendar/standstill_test.cpp
    unit/calendar/term_words_test.cpp
    unit/calendar/time_limit_test.cpp
    unit/support/known_gaps_test.cpp
    unit/support/table_test.cpp
  DEPENDS termijn::calendar)

# The calendar of the rule files: tables of lawyers, the naive calendar, and two oracles that others
# wrote (the programs `remind` and python3-holidays; without them those tests are skipped).
termijn_test(calendar_law_tests
  SOURCES
    conformance/calendar_examples_test.cpp
    conformance/free_day_sources_test.cpp
    conformance/library_differences_test.cpp
    conformance/remind_test.cpp
    conformance/school_holidays_test.cpp
    property/rule_terms_test.cpp
    support/free_days.cpp
    support/known_gaps.cpp
    support/naive_calendar.cpp
    support/naive_standstill.cpp
    support/program_output.cpp
    support/rules.cpp
    support/table.cpp
  DEPENDS termijn::rules termijn::engine)

# They walk through millions of terms; unoptimised that takes minutes instead of seconds.
foreach(target termijn_calendar calendar_tests calendar_law_tests)
  target_compile_options(${target} PRIVATE -O2)
endforeach()
