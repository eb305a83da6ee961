# The tests of engine/, with rules of their own.
termijn_test(engine_tests
  SOURCES
    conformance/receipt_test.cpp
    conformance/rule_tables.cpp
    mutation/rule_mutants.cpp
    mutation/rule_probes.cpp
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
    unit/engine/rule_mutants_test.cpp
    unit/engine/mistakes_test.cpp
    unit/engine/subjects_test.cpp
    unit/engine/verdict_diff_test.cpp
  DEPENDS termijn::cli)

# The rules of the repository against what lawyers wrote down.
termijn_test(law_tests AT_ONCE
  SOURCES
    conformance/coverage_test.cpp
    conformance/rule_tables.cpp
    conformance/rule_tables_test.cpp
    conformance/subjects_test.cpp
    mutation/rule_mutants.cpp
    support/log_text.cpp
    support/rule_text.cpp
    support/table.cpp
  DEPENDS termijn::cli)

# Not a test but a measure of them: scripts/mutate-rules.sh.
add_executable(mutate_rules
  conformance/rule_tables.cpp
  mutation/mutate_rules.cpp
  mutation/rule_mutants.cpp
  mutation/rule_probes.cpp
  support/log_text.cpp
  support/rule_text.cpp
  support/table.cpp)
target_link_libraries(mutate_rules PRIVATE termijn::cli termijn_test_support termijn_warnings)
target_compile_definitions(mutate_rules PRIVATE
  TERMIJN_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
  TERMIJN_TESTS_DIR="${PROJECT_SOURCE_DIR}/tests")
