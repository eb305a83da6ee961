# The tests of dsl/.
termijn_test(dsl_tests
  SOURCES
    support/rule_text.cpp
    support/tree_dump.cpp
    unit/dsl/changed_names_test.cpp
    unit/dsl/format_test.cpp
    unit/dsl/grammar_file_test.cpp
    unit/dsl/keywords_test.cpp
    unit/dsl/large_rules_test.cpp
    unit/dsl/message_words_test.cpp
    unit/dsl/parse_test.cpp
    unit/dsl/rule_golden_test.cpp
  DEPENDS termijn::dsl)
