# The tests of cli/: its parts, and the program as users call it.
termijn_test(cli_tests
  SOURCES
    cli/adding_a_law_test.cpp
    cli/english_rules_test.cpp
    cli/explain_cards_test.cpp
    cli/json_keys_test.cpp
    cli/lesson_at_terminal_test.cpp
    cli/progress_test.cpp
    cli/run_cli_test.cpp
    support/program_output.cpp
    unit/cli/options_test.cpp
    support/log_text.cpp
    support/rule_text.cpp
    unit/cli/today_test.cpp
    unit/cli/why_lines_test.cpp
  DEPENDS termijn::cli nlohmann_json::nlohmann_json)
target_compile_definitions(cli_tests PRIVATE TERMIJN_BIN="$<TARGET_FILE:termijn>")
add_dependencies(cli_tests termijn)
