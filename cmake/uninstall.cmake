# Takes away what `cmake --install` put somewhere, and the folders that are empty then.
# Run as cmake -DMANIFEST=<build>/install_manifest.txt -P uninstall.cmake.
cmake_minimum_required(VERSION 3.25)

if(NOT EXISTS ${MANIFEST})
  message(FATAL_ERROR "nothing was installed from here: ${MANIFEST} is not there")
endif()
file(STRINGS ${MANIFEST} files)
set(folders)
foreach(file IN LISTS files)
  file(REMOVE ${file})
  cmake_path(GET file PARENT_PATH folder)
  list(APPEND folders ${folder})
endforeach()

# From the deepest up, and only those called after the program: others may be anybody's.
list(REMOVE_DUPLICATES folders)
list(SORT folders ORDER DESCENDING)
foreach(folder IN LISTS folders)
  while(folder MATCHES "/termijn(/|$)")
    file(GLOB left ${folder}/*)
    if(left)
      break()
    endif()
    file(REMOVE_RECURSE ${folder})
    cmake_path(GET folder PARENT_PATH folder)
  endwhile()
endforeach()
file(REMOVE ${MANIFEST})
