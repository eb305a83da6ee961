# Headers of the system for a build to WebAssembly. /usr/include as a whole would bring those of the
# machine's own C library, so only what is needed stands in a folder of its own.
set(headers ${PROJECT_BINARY_DIR}/headers)
file(MAKE_DIRECTORY ${headers})
foreach(header boost/version.hpp date/date.h nlohmann/json.hpp)
  get_filename_component(folder ${header} DIRECTORY)
  find_path(TERMIJN_${folder}_PARENT ${header} PATHS /usr/include /usr/local/include REQUIRED
            NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
  file(CREATE_LINK ${TERMIJN_${folder}_PARENT}/${folder} ${headers}/${folder} SYMBOLIC)
endforeach()
foreach(target Boost::headers date::date nlohmann_json::nlohmann_json)
  add_library(${target} INTERFACE IMPORTED)
  target_include_directories(${target} SYSTEM INTERFACE ${headers})
endforeach()
target_compile_definitions(date::date INTERFACE ONLY_C_LOCALE=1)
# Its assertions would stand in the module as text, with the folder that it was built in.
target_compile_definitions(nlohmann_json::nlohmann_json INTERFACE NDEBUG)
# The grammar throws and the doors catch; elsewhere only memory can run out, and what is to be cleared away on that
# road would make the code half as large again. Engines before Node 17 and the browsers of 2022 cannot run it.
define_property(TARGET PROPERTY TERMIJN_THROWS BRIEF_DOCS "Throws or catches exceptions"
                FULL_DOCS "Others are built without, for WebAssembly")
add_compile_options($<IF:$<BOOL:$<TARGET_PROPERTY:TERMIJN_THROWS>>,-fwasm-exceptions,-fno-exceptions>)
add_link_options(-fwasm-exceptions)
# What its standard library lacks.
add_compile_options(-include ${PROJECT_SOURCE_DIR}/embed/js/ranges.h)
# Linked as one unit: short functions are then joined wherever they are called, also those that a small file has made.
# Without it a line takes twice as long, and the module is larger.
add_compile_options($<$<CONFIG:Release>:-flto>)
add_link_options($<$<CONFIG:Release>:-flto>)
