# What `cmake --install` lays down: the compiler, the runtime headers, the package files that find_package(kvs) reads.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS kvs RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS kvs_runtime EXPORT kvs_targets)
install(DIRECTORY runtime/include/kvs DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
# PDF and Word. Its npm packages are fetched there: npm ci --prefix <prefix>/share/kvs/publish
install(DIRECTORY tools/publish/ DESTINATION ${CMAKE_INSTALL_DATADIR}/kvs/publish FILES_MATCHING PATTERN "*.mjs" PATTERN "package*.json" PATTERN "node_modules" EXCLUDE)
install(EXPORT kvs_targets FILE kvs-targets.cmake NAMESPACE kvs:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/kvs)
configure_package_config_file(cmake/kvs-config.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/kvs-config.cmake
    INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/kvs PATH_VARS CMAKE_INSTALL_BINDIR)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/kvs-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/kvs-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/kvs-config-version.cmake cmake/kvs-add-module.cmake
    DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/kvs)
