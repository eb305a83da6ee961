# The second meaning of the rule language (tests/oracle/second_meaning, docs/adr/0015): another evaluator,
# in Python, judges random procedures and logs too. Longer runs: scripts/second-meaning.sh.
find_package(Python3 3.9 COMPONENTS Interpreter)
set(second_meaning ${CMAKE_CURRENT_SOURCE_DIR}/oracle/second_meaning)
if(Python3_Interpreter_FOUND)
  add_test(NAME second_meaning
    COMMAND ${CMAKE_COMMAND} -E env PYTHONDONTWRITEBYTECODE=1 ${Python3_EXECUTABLE} ${second_meaning}/compare.py
            --termijn $<TARGET_FILE:termijn> --regressions --seeds 0-999)
  # It must be able to fail: with one sentence of the language read wrongly it has to see a difference.
  if(NOT TERMIJN_SANITIZE)
    add_test(NAME second_meaning.can_fail
      COMMAND ${CMAKE_COMMAND} -E env PYTHONDONTWRITEBYTECODE=1 ${Python3_EXECUTABLE} ${second_meaning}/can_fail.py
              --termijn $<TARGET_FILE:termijn>)
  endif()
else()
  add_test(NAME second_meaning COMMAND ${CMAKE_COMMAND} -E echo "skipped: python3 is not installed")
  set_tests_properties(second_meaning PROPERTIES SKIP_REGULAR_EXPRESSION "skipped")
endif()
# The chain of a log and its seal, recomputed from docs/log.md with python3's hashlib and sqlite3.
if(Python3_Interpreter_FOUND)
  add_test(NAME log_chain
    COMMAND ${CMAKE_COMMAND} -E env PYTHONDONTWRITEBYTECODE=1 ${Python3_EXECUTABLE}
            ${CMAKE_CURRENT_SOURCE_DIR}/oracle/log_chain/compare.py
            --termijn $<TARGET_FILE:termijn> --root ${PROJECT_SOURCE_DIR})
else()
  add_test(NAME log_chain COMMAND ${CMAKE_COMMAND} -E echo "skipped: python3 is not installed")
  set_tests_properties(log_chain PROPERTIES SKIP_REGULAR_EXPRESSION "skipped")
endif()
