# What `cmake --install` and the package put where.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(TERMIJN_RULES_DESTINATION ${CMAKE_INSTALL_DATADIR}/termijn/rules)
set(TERMIJN_CMAKE_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/termijn)

install(TARGETS termijn RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS termijn_shared EXPORT termijn_targets LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
# Where SQLite finds it by its name, when the folder is among those of the system.
install(TARGETS termijn_sqlite LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(FILES embed/termijn.h embed/termijn.hpp DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY rules/ DESTINATION ${TERMIJN_RULES_DESTINATION}
  FILES_MATCHING PATTERN "*.trm" PATTERN "language-version")

install(DIRECTORY docs/schemas/ DESTINATION ${CMAKE_INSTALL_DATADIR}/termijn/schemas FILES_MATCHING PATTERN "*.json")

install(EXPORT termijn_targets NAMESPACE termijn:: FILE termijn-targets.cmake
  DESTINATION ${TERMIJN_CMAKE_DESTINATION})
configure_package_config_file(embed/termijn-config.cmake.in ${PROJECT_BINARY_DIR}/termijn-config.cmake
  INSTALL_DESTINATION ${TERMIJN_CMAKE_DESTINATION} PATH_VARS TERMIJN_RULES_DESTINATION)
# Before 1.0 a new minor version may change things.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/termijn-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/termijn-config.cmake ${PROJECT_BINARY_DIR}/termijn-config-version.cmake
  DESTINATION ${TERMIJN_CMAKE_DESTINATION})
file(RELATIVE_PATH from_pkgconfig /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(embed/termijn.pc.in ${PROJECT_BINARY_DIR}/termijn.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/termijn.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

# What the program says of itself, as pages for man and as completion for shells.
set(pages ${PROJECT_BINARY_DIR}/pages)
add_custom_command(
  OUTPUT ${pages}/en.1 ${pages}/nl.1 ${pages}/bash ${pages}/fish ${pages}/zsh
  COMMAND ${CMAKE_COMMAND} -E make_directory ${pages}
  COMMAND ${CMAKE_COMMAND} -DTERMIJN=$<TARGET_FILE:termijn> -DLANGUAGE=en -DVERSION=${PROJECT_VERSION}
          -DOUTPUT=${pages}/en.1 -P ${PROJECT_SOURCE_DIR}/cmake/man_page.cmake
  COMMAND ${CMAKE_COMMAND} -DTERMIJN=$<TARGET_FILE:termijn> -DLANGUAGE=nl -DVERSION=${PROJECT_VERSION}
          -DOUTPUT=${pages}/nl.1 -P ${PROJECT_SOURCE_DIR}/cmake/man_page.cmake
  COMMAND termijn completion bash > ${pages}/bash
  COMMAND termijn completion fish > ${pages}/fish
  COMMAND termijn completion zsh > ${pages}/zsh
  DEPENDS termijn ${PROJECT_SOURCE_DIR}/cmake/man_page.cmake
  COMMENT "Pages for man, and completion for shells"
  VERBATIM)
add_custom_target(termijn_pages ALL DEPENDS ${pages}/en.1)
install(FILES ${pages}/en.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 RENAME termijn.1)
install(FILES ${pages}/nl.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/nl/man1 RENAME termijn.1)
install(FILES ${pages}/bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME termijn)
install(FILES ${pages}/fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d RENAME termijn.fish)
install(FILES ${pages}/zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _termijn)

add_custom_target(uninstall
  COMMAND ${CMAKE_COMMAND} -DMANIFEST=${PROJECT_BINARY_DIR}/install_manifest.txt
          -P ${PROJECT_SOURCE_DIR}/cmake/uninstall.cmake
  VERBATIM)

# `cpack -G DEB` in the build folder; scripts/package.sh does all of it.
set(CPACK_PACKAGE_NAME termijn)
set(CPACK_PACKAGE_VENDOR Termijn)
set(CPACK_PACKAGE_CONTACT Termijn)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Rules of Dutch participation councils: what, by whom, before which day")
set(CPACK_PACKAGE_DESCRIPTION
  "Checks the procedures of works councils, school councils and clients' councils against the acts:
 the command, a library for C and C++, an extension for SQLite, and the rules as text.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${PROJECT_SOURCE_DIR}/cmake/debian/triggers)
include(CPack)
