termijn_test(office_tests
  SOURCES
    unit/office/date_history_test.cpp
    unit/office/html_test.cpp
    unit/office/ical_text_test.cpp
    unit/office/page_test.cpp
    support/log_text.cpp
    support/rule_text.cpp
    unit/office/addresses_test.cpp
    unit/office/letter_form_test.cpp
    unit/office/letter_test.cpp
    support/rules.cpp
    unit/office/secrecy_test.cpp
    unit/office/spreadsheet_test.cpp
    unit/office/uuid_test.cpp
    unit/office/support_hours_test.cpp
  DEPENDS termijn::office termijn::rules)
