# The tests of lsp/: conversations in golden/lsp, and its parts.
termijn_test(lsp_tests
  SOURCES
    unit/lsp/conversation_test.cpp
    unit/lsp/frames_test.cpp
    unit/lsp/library_test.cpp
    unit/lsp/position_test.cpp
    support/rule_text.cpp
  DEPENDS termijn::lsp termijn::rules)
