# A test: no file grows without end, the law stays out of C++, heavy headers stay where they are.
# Run as cmake -DROOT=<repository> -P check_files.cmake.
cmake_minimum_required(VERSION 3.25)

set(most_lines 500)
set(code_folders base calendar dsl engine explore log report office learn lsp embed cli)
# Names of acts, articles and holidays. Whole words; rules/ is where they belong.
set(law_words WOR WMS Wmcz Atw ATW BW Rv WED Koningsdag Koninginnedag Bevrijdingsdag Pinkster
    Pinksteren Hemelvaart Hemelvaartsdag Kerstdag Nieuwjaarsdag Paasmaandag BWBR ECLI
    "Goede Vrijdag" "King's Day" "Good Friday" "Ascension Day" "Whit Monday" "Boxing Day"
    "Liberation Day" "New Year's Day" "Christmas Day" "Works Councils Act")

# Header, and a pattern of the files that may include it.
set(cages
  "boost/" "^dsl/(grammar/.*|parse\\.cpp)$"
  "date/" "^(calendar/[^/]*\\.cpp|cli/.*)$"
  "nlohmann/json.hpp" "^((log|report|office|learn)/([^/]*_)?json[^/]*\\.cpp|learn/(game_save|quiz_store)\\.cpp|lsp/(session|protocol|requests)\\..*)$"
  "nlohmann/json_fwd.hpp" "^(log|report)/([^/]*_)?json[^/]*\\.(h|cpp)$"
  "sodium/" "^log/chain\\.cpp$"
  "sqlite3ext.h" "^embed/(sqlite_extension|event_rows)\\.cpp$"
  "sqlite3.h" "^log/sqlite[^/]*\\.(h|cpp)$")

# Sets `text` in the caller. file(STRINGS) drops empty lines, so the line ends are counted.
function(read_lines file result)
  file(READ ${file} text)
  string(REGEX MATCHALL "\n" ends "${text}")
  list(LENGTH ends count)
  set(${result} ${count} PARENT_SCOPE)
  set(text "${text}" PARENT_SCOPE)
endfunction()

set(faults "")
set(looked_at 0)
foreach(folder IN LISTS code_folders ITEMS rules tests bench)
  file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/${folder}/*.h ${ROOT}/${folder}/*.cpp
       ${ROOT}/${folder}/*.def ${ROOT}/${folder}/*.sql)
  if(folder STREQUAL "rules")
    file(GLOB_RECURSE rule_files RELATIVE ${ROOT} ${ROOT}/rules/*.trm)
    list(APPEND files ${rule_files})
  endif()
  foreach(file IN LISTS files)
    math(EXPR looked_at "${looked_at} + 1")
    read_lines(${ROOT}/${file} count)
    if(count GREATER most_lines)
      string(APPEND faults "  ${file} has ${count} lines, more than ${most_lines}\n")
    endif()
    if(NOT folder IN_LIST code_folders)
      continue()
    endif()
    foreach(word IN LISTS law_words)
      if(text MATCHES "(^|[^A-Za-z0-9_])${word}([^A-Za-z0-9_]|$)")
        string(APPEND faults "  ${file} names `${word}`: law belongs in rules/\n")
      endif()
    endforeach()
    set(rest ${cages})
    while(rest)
      list(POP_FRONT rest header cage)
      string(REPLACE "." "\\." pattern "${header}")
      if(text MATCHES "#[ \t]*include[ \t]*[<\"]${pattern}" AND NOT file MATCHES "${cage}")
        string(APPEND faults "  ${file} includes <${header}>, which is for ${cage}\n")
      endif()
    endwhile()
  endforeach()
endforeach()

if(looked_at EQUAL 0)
  message(FATAL_ERROR "no file was found below ${ROOT}: the check looks in the wrong place")
endif()
if(faults)
  message(FATAL_ERROR "files break the rules of the house:\n${faults}")
endif()
message(STATUS "${looked_at} files keep the rules of the house")
