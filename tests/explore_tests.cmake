# The tests of explore/: what it finds in small rules, and what it reaches in those of the repository.
termijn_test(explore_tests
  SOURCES
    support/log_text.cpp
    support/rule_text.cpp
    unit/explore/attainable_test.cpp
    unit/explore/explore_golden_test.cpp
  DEPENDS termijn::explore termijn::report termijn::log)

termijn_test(explore_library_tests AT_ONCE
  SOURCES
    property/repair_cases_test.cpp
    property/repair_property_test.cpp
    property/witness_property_test.cpp
    support/log_text.cpp
    support/rule_text.cpp
    support/table.cpp
  DEPENDS termijn::explore termijn::log)
