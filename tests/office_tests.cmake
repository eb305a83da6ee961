termijn_test(office_tests
  SOURCES
    unit/office/html_test.cpp
    support/rule_text.cpp
    unit/office/addresses_test.cpp
    unit/office/letter_form_test.cpp
    unit/office/letter_test.cpp
    unit/office/page_test.cpp
    support/log_text.cpp
    support/rules.cpp
    unit/office/secrecy_test.cpp
  DEPENDS termijn::office termijn::rules)
