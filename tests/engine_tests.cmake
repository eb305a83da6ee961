# The tests of engine/.
termijn_test(engine_tests
  SOURCES
    support/log_text.cpp
    support/rule_text.cpp
    support/table.cpp
    unit/engine/bind_test.cpp
    unit/engine/cases_test.cpp
  DEPENDS termijn::engine)
