# The only way to make a library here: one target a folder, and its DEPENDS are the layering.
add_library(termijn_warnings INTERFACE)
target_compile_options(termijn_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion $<$<BOOL:${TERMIJN_WERROR}>:-Werror>
  # g++ 12 sees overlapping copies in its own std::string when it optimises (GCC bug 105651).
  # The grammar is written in operators.
  $<$<CXX_COMPILER_ID:Clang>:-Wno-overloaded-shift-op-parentheses>
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)

# Reads the standard headers once a target instead of once a unit. Off in dev and release, which so prove
# that every file includes what it uses.
function(termijn_precompile name)
  if(TERMIJN_PRECOMPILE)
    target_precompile_headers(${name} PRIVATE <algorithm> <array> <cstdint> <deque> <functional> <map> <memory>
      <optional> <set> <string> <string_view> <tuple> <utility> <variant> <vector> ${ARGN})
  endif()
endfunction()

# `SMALL`: half the code for a little time. For all that is not done for each event or day.
function(termijn_library name)
  cmake_parse_arguments(ARG "SMALL" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  add_library(termijn_${name} STATIC ${ARG_SOURCES})
  add_library(termijn::${name} ALIAS termijn_${name})
  target_compile_features(termijn_${name} PUBLIC cxx_std_20)
  # They also become the shared library, which shows termijn.h and nothing else. A module of WebAssembly
  # is not shared.
  set(is_shared ON)
  if(EMSCRIPTEN)
    set(is_shared OFF)
  endif()
  set_target_properties(termijn_${name} PROPERTIES POSITION_INDEPENDENT_CODE ${is_shared}
                        CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  target_include_directories(termijn_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  if(TERMIJN_SECTIONS)
    target_compile_options(termijn_${name} PRIVATE "$<$<CONFIG:Release>:-ffunction-sections;-fdata-sections>")
  endif()
  if(ARG_SMALL)
    target_compile_options(termijn_${name} PRIVATE $<$<CONFIG:Release>:-Os>)
  endif()
  target_link_libraries(termijn_${name} PUBLIC ${ARG_DEPENDS} PRIVATE ${ARG_PRIVATE_DEPENDS} termijn_warnings)
  # The two headers that take longest to read.
  set(heavy)
  if("nlohmann_json::nlohmann_json" IN_LIST ARG_PRIVATE_DEPENDS OR "nlohmann_json::nlohmann_json" IN_LIST ARG_DEPENDS)
    list(APPEND heavy <nlohmann/json.hpp>)
  endif()
  if("Boost::headers" IN_LIST ARG_PRIVATE_DEPENDS)
    list(APPEND heavy <boost/spirit/home/x3.hpp>)
  endif()
  termijn_precompile(termijn_${name} ${heavy})
endfunction()

# Files of this folder that are small in a module of WebAssembly, and quick elsewhere: size is loading time there. Not
# what is done for each line: that would take twice as long. Without the headers that were read for the quick files.
function(termijn_small_in_module)
  if(EMSCRIPTEN)
    set_source_files_properties(${ARGN} PROPERTIES
      COMPILE_OPTIONS "$<$<CONFIG:Release>:-Oz>" SKIP_PRECOMPILE_HEADERS ON)
  endif()
endfunction()
