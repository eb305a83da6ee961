# The tests of log/.
termijn_test(log_tests
  SOURCES
    unit/log/chain_test.cpp
    unit/log/copies_test.cpp
    unit/log/csv_log_test.cpp
    unit/log/csv_test.cpp
    unit/log/date_text_test.cpp
    unit/log/day_range_test.cpp
    support/faulty_vfs.cpp
    unit/log/disk_faults_test.cpp
    unit/log/erase_faults_test.cpp
    unit/log/erase_test.cpp
    unit/log/event_store_faults_test.cpp
    unit/log/event_store_test.cpp
    unit/log/field_pairs_test.cpp
    unit/log/given_text_test.cpp
    unit/log/guard_test.cpp
    unit/log/json_log_test.cpp
    unit/log/json_text_test.cpp
    unit/log/known_on_test.cpp
    unit/log/log_golden_test.cpp
    unit/log/log_support.cpp
    unit/log/merge_test.cpp
    unit/log/names_test.cpp
    unit/log/read_log_test.cpp
    unit/log/sheet_place_test.cpp
    unit/log/retention_test.cpp
    unit/log/seal_test.cpp
    unit/log/sqlite_test.cpp
    unit/log/verify_test.cpp
  DEPENDS termijn::log SQLite::SQLite3)

# Writers that are killed, and bits that are turned over: a few here, hundreds and all of them in
# scripts/crash.sh.
foreach(program crash_harness bit_flips)
  add_executable(${program} crash/${program}.cpp)
  target_link_libraries(${program} PRIVATE termijn::log termijn_warnings)
endforeach()
add_test(NAME log_crash COMMAND crash_harness 40)
add_test(NAME log_bit_flips COMMAND bit_flips 211)
