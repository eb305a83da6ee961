termijn_test(report_tests
  SOURCES
    unit/report/check_text_test.cpp
    unit/report/deadlines_test.cpp
    unit/report/json_test.cpp
    unit/report/layout_test.cpp
    support/rule_text.cpp
    support/rules.cpp
    unit/report/procedure_picture_test.cpp
    unit/report/reading_test.cpp
    unit/report/sample.cpp
    unit/report/why_text_test.cpp
    unit/report/words_test.cpp
  DEPENDS termijn::report termijn::rules nlohmann_json::nlohmann_json)
