# SPDX-License-Identifier: Apache-2.0
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

option(WAYMARK_PCH "Use a precompiled header of standard headers" ON)
option(WAYMARK_FUZZ "Build the fuzz programs (clang only)" OFF)
option(WAYMARK_HEADERS "Compile every header alone, included twice" OFF)
set(WAYMARK_SANITIZE "" CACHE STRING "Sanitizers to build with, as -fsanitize takes them")
set(WAYMARK_OPTIMIZE "" CACHE STRING "Optimization level of a debug build")

# ccache keeps a second build short; it must be told that precompiled headers are no obstacle.
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)
  endif()
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wswitch-enum -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # A member with a default is left to it on purpose; g++ sees that.
  add_compile_options(-Wno-missing-field-initializers)
endif()
add_compile_options(-fstack-protector-strong -ffunction-sections -fdata-sections)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # g++ 12.2 overlooks that `f(*this)` reads the object when f is pure and takes it by value, and
  # then drops the store that made the object; date_test.cpp (whole months) shows it.
  add_compile_options(-fno-ipa-modref)
  # It also sees overflows in the code of std::string that are not there, once it optimizes.
  add_compile_options(-Wno-stringop-overflow -Wno-stringop-overread -Wno-restrict
                      -Wno-array-bounds)
endif()
add_link_options(-Wl,-z,relro,-z,now -Wl,--gc-sections)
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  add_compile_options(-g1)
  if(WAYMARK_OPTIMIZE)
    add_compile_options(-O${WAYMARK_OPTIMIZE})
  endif()
endif()

find_program(MOLD mold)
if(MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_link_options(-fuse-ld=mold)
endif()

if(WAYMARK_SANITIZE)
  add_compile_options(-fsanitize=${WAYMARK_SANITIZE} -fno-sanitize-recover=all
                      -fno-omit-frame-pointer -O1)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # The sanitizers make g++ 12 see uninitialized values that are not there.
    add_compile_options(-Wno-maybe-uninitialized)
  endif()
  add_link_options(-fsanitize=${WAYMARK_SANITIZE})
endif()
if(WAYMARK_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
  add_link_options(-fsanitize=fuzzer-no-link)
endif()
