# Installs the build into a folder of its own, builds the consumer against it and runs both it and the
# installed program. Called by ctest with BUILD_DIR, WORK_DIR and SOURCE_DIR.
function(step)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${ARGN}\nended with ${result}:\n${output}")
  endif()
endfunction()

file(REMOVE_RECURSE "${WORK_DIR}")
step(${CMAKE_COMMAND} --install "${BUILD_DIR}" --prefix "${WORK_DIR}/prefix")
step(${CMAKE_COMMAND} -G Ninja -S "${SOURCE_DIR}" -B "${WORK_DIR}/build"
  -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=${CXX_COMPILER} "-DCMAKE_CXX_FLAGS=${CXX_FLAGS}"
  "-DCMAKE_PREFIX_PATH=${WORK_DIR}/prefix")
step(${CMAKE_COMMAND} --build "${WORK_DIR}/build")
step("${WORK_DIR}/build/consumer")

# the installed program runs, and the data it needs lie beside it
step("${WORK_DIR}/prefix/bin/haeul" --version)
foreach(file assets/charts/ulsan/coast.geojson assets/charts/ulsan/coast.LICENSE.md
             scenarios/ulsan/approach.yaml)
  if(NOT EXISTS "${WORK_DIR}/prefix/share/haeul/${file}")
    message(FATAL_ERROR "${file} is not installed")
  endif()
endforeach()
file(REMOVE_RECURSE "${WORK_DIR}")
