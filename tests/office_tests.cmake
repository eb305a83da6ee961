termijn_test(office_tests
  SOURCES
    unit/office/html_test.cpp
    unit/office/support_hours_test.cpp
  DEPENDS termijn::office termijn::rules)
