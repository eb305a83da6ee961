# Tests of the repository itself: the layers, the rules of the house, the registry of messages.
# Each is also tested to fail, on a small tree with one planted fault.
foreach(check layers files codes)
  add_test(NAME repository.${check}
    COMMAND ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR} -P ${PROJECT_SOURCE_DIR}/cmake/check_${check}.cmake)
endforeach()
add_test(NAME repository.checks_can_fail
  COMMAND ${CMAKE_COMMAND} -DCHECKS=${PROJECT_SOURCE_DIR}/cmake -DWORK=${CMAKE_CURRENT_BINARY_DIR}/planted
          -P ${CMAKE_CURRENT_SOURCE_DIR}/repository/checks_can_fail.cmake)
# The rules are in the one layout: `termijn fmt rules examples bench/yardstick/regels` puts them in it.
add_test(NAME repository.library_is_formatted
  COMMAND termijn fmt --check ${PROJECT_SOURCE_DIR}/rules ${PROJECT_SOURCE_DIR}/examples
          ${PROJECT_SOURCE_DIR}/bench/yardstick/regels)
# The rules of the yardstick, which are no law, hold and their cases come out.
add_test(NAME repository.yardstick_holds
  COMMAND termijn rules check --rules ${PROJECT_SOURCE_DIR}/bench/yardstick/regels)
