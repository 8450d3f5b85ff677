# SPDX-License-Identifier: Apache-2.0

# add_wing(<name> [FOLDER <dir>] [USES <library>...])
# Makes the library wm_<name> of a folder's sources and pages, and, where the folder has tests, the
# program test_<name>, registered with ctest under that name.
function(add_wing name)
  cmake_parse_arguments(WING "" "FOLDER" "USES" ${ARGN})
  if(NOT WING_FOLDER)
    set(WING_FOLDER ${name})
  endif()
  set(root ${CMAKE_CURRENT_SOURCE_DIR}/${WING_FOLDER})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${root}/*.cpp)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${root}/*.h)
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")

  if(NOT sources)
    set(sources ${CMAKE_SOURCE_DIR}/cmake/empty.cpp)
  endif()

  add_library(wm_${name} STATIC ${sources} ${headers})
  target_include_directories(wm_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src ${CMAKE_BINARY_DIR}/generated)
  target_link_libraries(wm_${name} PUBLIC formatting ${WING_USES})
  embed_folder(wm_${name} ${WING_FOLDER})
  use_standard_headers(wm_${name})

  if(tests)
    add_executable(test_${name} ${tests})
    target_link_libraries(test_${name} PRIVATE wm_${name} doctest_main)
    use_standard_headers(test_${name})
    add_test(NAME ${name} COMMAND test_${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  endif()
endfunction()

# The precompiled header of standard headers and fmt; built once, shared by all.
function(use_standard_headers target)
  if(NOT WAYMARK_PCH)
    return()
  endif()
  if(NOT TARGET wm_standard_headers)
    file(WRITE ${CMAKE_BINARY_DIR}/standard_headers.cpp "")
    add_library(wm_standard_headers OBJECT ${CMAKE_BINARY_DIR}/standard_headers.cpp)
    target_precompile_headers(wm_standard_headers PRIVATE
      <algorithm> <array> <chrono> <cstdint> <cstring> <functional> <map> <memory> <optional>
      <string> <string_view> <tuple> <utility> <variant> <vector> <fmt/core.h>)
  endif()
  target_precompile_headers(${target} REUSE_FROM wm_standard_headers)
endfunction()
