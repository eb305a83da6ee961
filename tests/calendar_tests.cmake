# The tests of calendar/.
termijn_test(calendar_tests
  SOURCES
    conformance/calendar_examples_test.cpp
    property/time_limit_property_test.cpp
    support/free_days.cpp
    support/naive_calendar.cpp
    support/table.cpp
    unit/calendar/date_test.cpp
    unit/calendar/day_set_test.cpp
    unit/calendar/time_limit_test.cpp
    unit/support/table_test.cpp
  DEPENDS termijn::calendar)
