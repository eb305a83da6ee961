# The tests of fast/: the compiled evaluator against the plain one.
termijn_test(fast_tests
  SOURCES
    property/quick_judge_property_test.cpp
    property/turn_property_test.cpp
    property/snapshot_property_test.cpp
    support/brief_differences.cpp
    support/log_text.cpp
    support/rule_text.cpp
    unit/fast/many_of_a_kind_test.cpp
    unit/fast/quick_bind_test.cpp
    unit/fast/snapshot_test.cpp
  DEPENDS termijn::fast termijn::rule_set termijn::log)
