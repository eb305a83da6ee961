# The tests of dsl/.
termijn_test(dsl_tests
  SOURCES
    support/rule_text.cpp
    unit/dsl/rule_golden_test.cpp
  DEPENDS termijn::dsl)
