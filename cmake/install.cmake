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

install(EXPORT termijn_targets NAMESPACE termijn:: FILE termijn-targets.cmake
  DESTINATION ${TERMIJN_CMAKE_DESTINATION})
configure_package_config_file(embed/termijn-config.cmake.in ${PROJECT_BINARY_DIR}/termijn-config.cmake
  INSTALL_DESTINATION ${TERMIJN_CMAKE_DESTINATION} PATH_VARS TERMIJN_RULES_DESTINATION)
# Before 1.0 a new minor version may change things.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/termijn-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/termijn-config.cmake ${PROJECT_BINARY_DIR}/termijn-config-version.cmake
  DESTINATION ${TERMIJN_CMAKE_DESTINATION})
configure_file(embed/termijn.pc.in ${PROJECT_BINARY_DIR}/termijn.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/termijn.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
