# The tests of the library that other programs use. They link what is installed, libtermijn.so.
enable_language(C)
add_executable(embed_door_test embed/door_test.c)
set_target_properties(embed_door_test PROPERTIES C_STANDARD 11 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF)
target_compile_options(embed_door_test PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes
  -Wold-style-definition -Wmissing-prototypes -Werror)
target_link_libraries(embed_door_test PRIVATE termijn::termijn)
add_test(NAME embed.door COMMAND embed_door_test ${CMAKE_CURRENT_SOURCE_DIR}/embed/other-version
  ${PROJECT_SOURCE_DIR}/rules/atw)

termijn_test(embed_tests
  SOURCES
    embed/questions_test.cpp
    support/program_output.cpp
  DEPENDS termijn::termijn)
target_compile_definitions(embed_tests PRIVATE TERMIJN_BIN="$<TARGET_FILE:termijn>")
add_dependencies(embed_tests termijn)

termijn_test(line_tests
  SOURCES
    property/line_property_test.cpp
    support/log_text.cpp
    support/rule_text.cpp
  DEPENDS termijn::embed termijn::rule_set termijn::log)

termijn_test(left_out_tests
  SOURCES
    embed/left_out_test.cpp
    ${PROJECT_SOURCE_DIR}/embed/left_out.cpp
    ${PROJECT_SOURCE_DIR}/embed/js/left_out.cpp
  DEPENDS termijn::embed termijn::rules_image)

termijn_test(image_tests
  SOURCES embed/image_test.cpp embed/packed_test.cpp
  DEPENDS termijn::rule_set termijn::rules_image termijn::rules)
target_compile_definitions(image_tests PRIVATE TERMIJN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")

# The examples, from what is installed. Once: they need not be looked at for memory, and a program without
# sanitizers cannot load a library with them.
if(NOT TERMIJN_SANITIZE)
  add_test(NAME embed.installed COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/embed/installed.sh ${PROJECT_BINARY_DIR}
    ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_BINARY_DIR}/installed)
endif()

# Not under the sanitizers: the shell of SQLite has none.
if(NOT TERMIJN_SANITIZE)
  add_test(NAME embed.sql COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/embed/sql.sh $<TARGET_FILE:termijn_sqlite>
    ${CMAKE_CURRENT_SOURCE_DIR})
endif()
