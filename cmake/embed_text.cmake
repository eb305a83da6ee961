# Puts text files into a program:
#   termijn_embed_text(<target> <function> FILES <file>... [BASE <folder>])
# defines `std::span<const EmbeddedText> termijn::<function>()` (base/embedded.h), which the caller
# declares in a header of its own. Names are relative to BASE (default: the current folder), texts
# in the order of FILES. Build again after a change of a file: yes; of the list: by CMake itself.
function(termijn_embed_text target function)
  cmake_parse_arguments(ARG "" "BASE" "FILES" ${ARGN})
  if(NOT ARG_BASE)
    set(ARG_BASE ${CMAKE_CURRENT_SOURCE_DIR})
  endif()
  set(paths)
  foreach(file IN LISTS ARG_FILES)
    get_filename_component(path ${file} ABSOLUTE)
    list(APPEND paths ${path})
  endforeach()
  set(script ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embed_text_script.cmake)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DFUNCTION=${function} -DBASE=${ARG_BASE}
            "-DFILES=${paths}" -P ${script}
    DEPENDS ${paths} ${script}
    COMMENT "Embedding texts for ${function}"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
