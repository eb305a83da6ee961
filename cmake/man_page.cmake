# Writes the page for man from what the program says of itself, so that they cannot differ.
# Run as cmake -DTERMIJN=<program> -DLANGUAGE=nl|en -DVERSION=<version> -DOUTPUT=<file> -P man_page.cmake.
cmake_minimum_required(VERSION 3.25)

if(LANGUAGE STREQUAL nl)
  set(titles NAAM "wat een medezeggenschapsraad moet doen, voor welke dag, en waarom" OPDRACHTEN "ZIE OOK")
else()
  set(titles NAME "what a participation council must do, before which day, and why" COMMANDS "SEE ALSO")
endif()
list(GET titles 0 name)
list(GET titles 1 about)
list(GET titles 2 commands)
list(GET titles 3 see_also)

# The help of a command as lines that man leaves alone.
function(help_of result)
  execute_process(COMMAND ${TERMIJN} ${ARGN} --help --lang ${LANGUAGE} OUTPUT_VARIABLE text
    COMMAND_ERROR_IS_FATAL ANY)
  string(REPLACE "\\" "\\e" text "${text}")
  string(REPLACE "-" "\\-" text "${text}")
  string(REGEX REPLACE "(^|\n)([.'])" "\\1\\\\&\\2" text "${text}")
  set(${result} ".nf\n${text}.fi\n" PARENT_SCOPE)
endfunction()

help_of(general)
set(page ".TH TERMIJN 1 \"\" \"termijn ${VERSION}\"\n.SH ${name}\ntermijn \\- ${about}\n.SH TERMIJN\n${general}")
string(APPEND page ".SH ${commands}\n")
# The commands stand in the general help, each at the beginning of a line behind two blanks.
execute_process(COMMAND ${TERMIJN} completion bash OUTPUT_VARIABLE completion COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "\n    \"[a-z ]+[\"a-z*) ]" entries "${completion}")
foreach(entry IN LISTS entries)
  string(REGEX REPLACE "\n    \"([a-z]+( [a-z]+)?).*" "\\1" command "${entry}")
  separate_arguments(words UNIX_COMMAND "${command}")
  help_of(text ${words})
  string(APPEND page ".SS termijn ${command}\n${text}")
endforeach()
string(APPEND page ".SH ${see_also}\nhttps://wetten.overheid.nl\n")
file(WRITE ${OUTPUT} "${page}")
