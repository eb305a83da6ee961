termijn_test(base_tests
  SOURCES
    unit/base/diagnostic_test.cpp
    unit/base/golden_test.cpp
    unit/base/nearest_test.cpp
    unit/base/render_test.cpp
    unit/base/share_work_test.cpp
    unit/base/source_test.cpp
    unit/base/utf8_test.cpp
  DEPENDS termijn::base Threads::Threads)
