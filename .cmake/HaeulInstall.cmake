# `cmake --install`: programs, libraries, headers, assets, and a package for find_package(haeul).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(haeul_targets haeul_numerics haeul_models)
install(TARGETS ${haeul_targets} EXPORT haeulTargets)
install(DIRECTORY models DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/haeul FILES_MATCHING PATTERN "*.h")
install(TARGETS haeul RUNTIME)
if(TARGET haeul-view)
  install(TARGETS haeul-view RUNTIME)
endif()
install(DIRECTORY assets scenarios DESTINATION ${CMAKE_INSTALL_DATADIR}/haeul)
install(EXPORT haeulTargets NAMESPACE haeul:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/haeul)
configure_package_config_file(.cmake/haeulConfig.cmake.in haeulConfig.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/haeul)
write_basic_package_version_file(haeulConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/haeulConfig.cmake ${PROJECT_BINARY_DIR}/haeulConfigVersion.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/haeul)
