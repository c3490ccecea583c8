# Compiler settings every target shares. They are what makes runs bit-identical: one instruction
# set, no contraction, no fast-math, no vector paths inside Eigen.
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# what a model's user must share with us for the same bits
add_library(haeul_numerics INTERFACE)
target_compile_features(haeul_numerics INTERFACE cxx_std_20)
target_compile_options(haeul_numerics INTERFACE -march=x86-64-v3 -ffp-contract=off -fno-fast-math)
target_compile_definitions(haeul_numerics INTERFACE EIGEN_DONT_VECTORIZE EIGEN_MAX_ALIGN_BYTES=16)
target_include_directories(haeul_numerics INTERFACE
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}> $<INSTALL_INTERFACE:include/haeul>)

# what only our own build uses; -Wrestrict of g++ 12 cries wolf at "text" + std::string (GCC bug 105651)
add_library(haeul_private INTERFACE)
target_compile_options(haeul_private INTERFACE -Wall -Wextra -Wconversion -Wshadow
  -Wno-sign-conversion "$<$<CXX_COMPILER_ID:GNU>:-Wno-psabi;-Wno-restrict>"
  $<$<BOOL:${HAEUL_WARNINGS_AS_ERRORS}>:-Werror>)
if(HAEUL_SANITIZE)
  target_compile_options(haeul_private INTERFACE -fsanitize=${HAEUL_SANITIZE}
    -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(haeul_private INTERFACE -fsanitize=${HAEUL_SANITIZE})
endif()

# one static library per room; its sources are the .cpp files that lie in it
function(haeul_library name)
  cmake_parse_arguments(ARG "" "" "FOLDERS;LINK;PRIVATE_LINK" ${ARGN})
  set(globs "")
  foreach(folder IN LISTS ARG_FOLDERS)
    list(APPEND globs "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp")
  endforeach()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${globs})
  add_library(${name} STATIC ${sources})
  add_library(haeul::${name} ALIAS ${name})
  target_link_libraries(${name} PUBLIC haeul_numerics ${ARG_LINK}
    PRIVATE $<BUILD_INTERFACE:haeul_private> ${ARG_PRIVATE_LINK})
endfunction()
