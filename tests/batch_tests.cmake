# The tests of batch/: every dossier of a database at once.
termijn_test(batch_tests
  SOURCES
    property/judge_all_property_test.cpp
    property/judge_kept_property_test.cpp
    unit/batch/dossier_names_test.cpp
    unit/batch/rows_test.cpp
    unit/batch/runs_test.cpp
    property/sweeps_property_test.cpp
    support/log_text.cpp
    support/rule_text.cpp
  DEPENDS termijn::batch termijn::rule_set)
