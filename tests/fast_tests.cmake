# The tests of fast/: the compiled evaluator against the plain one.
termijn_test(fast_tests
  SOURCES
    property/quick_judge_property_test.cpp
    property/snapshot_property_test.cpp
    support/brief_differences.cpp
    support/log_text.cpp
    support/rule_text.cpp
  DEPENDS termijn::fast termijn::rule_set termijn::log)
