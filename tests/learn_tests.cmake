termijn_test(learn_tests
  SOURCES
    unit/learn/course_test.cpp
    unit/learn/exercise_test.cpp
    unit/learn/lesson_test.cpp
    unit/learn/reached_test.cpp
    support/log_text.cpp
    support/rule_text.cpp
    support/rules.cpp
  DEPENDS termijn::learn termijn::rules)
