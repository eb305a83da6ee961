termijn_test(learn_tests
  SOURCES
    property/quiz_property_test.cpp
    support/log_text.cpp
    support/rule_text.cpp
    support/rules.cpp
    support/table.cpp
    unit/learn/choices_test.cpp
    unit/learn/consequence_test.cpp
    unit/learn/course_test.cpp
    unit/learn/exercise_test.cpp
    unit/learn/game_law_test.cpp
    unit/learn/game_notes_test.cpp
    unit/learn/game_test.cpp
    unit/learn/lesson_test.cpp
    unit/learn/quiz_test.cpp
    unit/learn/reached_test.cpp
  DEPENDS termijn::learn termijn::rules)
