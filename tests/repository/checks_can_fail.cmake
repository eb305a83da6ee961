# Plants one fault at a time in an otherwise clean small tree and expects the check to name it.
# Run as cmake -DCHECKS=<folder of the checks> -DWORK=<scratch folder> -P checks_can_fail.cmake.
cmake_minimum_required(VERSION 3.25)

set(clean "#include \"base/source.h\"\n")
set(failures "")

function(run check result output)
  execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${WORK} -P ${CHECKS}/check_${check}.cmake
                  RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE err)
  # CMake wraps long messages.
  string(REGEX REPLACE "[ \n]+" " " text "${out}${err}")
  set(${result} "${code}" PARENT_SCOPE)
  set(${output} "${text}" PARENT_SCOPE)
endfunction()

function(plant_nothing)
  file(REMOVE_RECURSE ${WORK})
  file(WRITE ${WORK}/base/source.h "// the lowest header\n")
  file(WRITE ${WORK}/base/codes/x.def "TERMIJN_CODE(planted_one_two, error, \"\", \"\", \"\", \"\")\n")
  file(WRITE ${WORK}/calendar/date.cpp "${clean}#include <date/date.h>\n")
  file(WRITE ${WORK}/engine/compile_norm.cpp "#include \"dsl/ast.h\"\n")
  file(WRITE ${WORK}/log/json.cpp "#include \"engine/record.h\"\n#include <nlohmann/json.hpp>\n")
  file(WRITE ${WORK}/log/sqlite.h "#include <sqlite3.h>\n")
  file(WRITE ${WORK}/dsl/parse.cpp "#include <boost/spirit/home/x3.hpp>\n")
  file(WRITE ${WORK}/tests/one.golden "fout[planted.one-two]: ...\n")
endfunction()

# expect_fault(<check> <file> <text of the file> <words of the message>)
function(expect_fault check file text words)
  plant_nothing()
  file(WRITE ${WORK}/${file} "${text}")
  run(${check} code output)
  string(FIND "${output}" "${words}" found)
  if(code EQUAL 0 OR found EQUAL -1)
    set(failures "${failures}  ${check}: ${file} gave (${code}) ${output}\n" PARENT_SCOPE)
  endif()
endfunction()

plant_nothing()
foreach(check layers files codes)
  run(${check} code output)
  if(NOT code EQUAL 0)
    string(APPEND failures "  ${check}: the clean tree gave (${code}) ${output}\n")
  endif()
endforeach()

expect_fault(layers base/up.cpp "#include \"calendar/date.h\"\n"
  "base/up.cpp may not include calendar/date.h")
expect_fault(layers calendar/up.h "  # include \"engine/program.h\"\n"
  "calendar/up.h may not include engine/program.h")
expect_fault(layers engine/evaluate.cpp "#include \"dsl/ast.h\"\n"
  "engine/evaluate.cpp may not include dsl/ast.h")
expect_fault(layers report/page.cpp "#include \"dsl/ast.h\"\n"
  "report/page.cpp may not include dsl/ast.h")
expect_fault(layers log/csv.cpp "#include \"engine/verdict.h\"\n"
  "log/csv.cpp may not include engine/verdict.h")
expect_fault(layers report/text.cpp "#include \"log/csv.h\"\n"
  "report/text.cpp may not include log/csv.h")
expect_fault(layers cli/main.cpp "#include \"tests/support/golden.h\"\n"
  "cli/main.cpp may not include tests/support/golden.h")
expect_fault(layers calendar/near.cpp "#include \"date.h\"\n"
  "calendar/near.cpp includes without the folder")

string(REPEAT "// line\n" 501 long)
expect_fault(files tests/long_test.cpp "${long}" "tests/long_test.cpp has 501 lines")
expect_fault(files engine/law.cpp "// as WOR 25 says\n" "engine/law.cpp names `WOR`")
expect_fault(files calendar/holiday.cpp "x = \"Goede Vrijdag\";\n" "names `Goede Vrijdag`")
expect_fault(files dsl/check.cpp "#include <boost/variant.hpp>\n" "dsl/check.cpp includes <boost/")
expect_fault(files calendar/date.h "#include <date/date.h>\n" "calendar/date.h includes <date/")
expect_fault(files log/csv.cpp "#include <nlohmann/json.hpp>\n" "log/csv.cpp includes <nlohmann/")
expect_fault(files report/json.h "#include <nlohmann/json.hpp>\n" "report/json.h includes <nlohmann/")
expect_fault(files rules/a/long.trm "${long}" "rules/a/long.trm has 501 lines")
expect_fault(files cli/main.cpp "#include <sqlite3.h>\n" "cli/main.cpp includes <sqlite3.h")
expect_fault(codes tests/one.golden "fout[planted.one]: ...\n" "planted.one-two")

file(REMOVE_RECURSE ${WORK})
if(failures)
  message(FATAL_ERROR "the checks do not see what they should:\n${failures}")
endif()
message(STATUS "each planted fault was seen")
