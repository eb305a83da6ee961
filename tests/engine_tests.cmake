# The tests of engine/, and the rules of the repository against what lawyers wrote down.
termijn_test(engine_tests
  SOURCES
    conformance/receipt_test.cpp
    conformance/wor_test.cpp
    property/moving_terms_test.cpp
    property/periods_property_test.cpp
    property/random_dossier_property_test.cpp
    support/log_text.cpp
    support/free_days.cpp
    support/naive_calendar.cpp
    support/naive_moves.cpp
    support/rule_text.cpp
    support/table.cpp
    support/verdict_dump.cpp
    unit/engine/bind_test.cpp
    unit/engine/bridge.cpp
    unit/engine/cases_test.cpp
    unit/engine/counting_rule_test.cpp
    unit/engine/evaluate_test.cpp
    unit/engine/compile_test.cpp
    unit/engine/findings_test.cpp
    unit/engine/recurring_test.cpp
    unit/engine/judge_test.cpp
  DEPENDS termijn::engine)
