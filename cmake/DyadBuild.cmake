# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
# Compiler settings and the few functions with which every room declares itself.
option(DYAD_TESTS "Build the tests and benches" ON)
option(DYAD_WERROR "Warnings are errors" ON)
option(DYAD_TEST_SYMBOLS "Line numbers in test programs, for a debugger; takes 6 GB more" OFF)
set(DYAD_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize= (address,undefined or thread)")

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()
# Assertions of the server core stay on in releases; debug information only where asked for, it doubles the build.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")
set(CMAKE_CXX_FLAGS_RELEASE "-O2")

find_program(DYAD_CCACHE ccache)
if(DYAD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${DYAD_CCACHE}")
endif()

# mold links seven times as fast as GNU ld, which counts with a hundred test programs.
find_program(DYAD_MOLD mold)
if(DYAD_MOLD AND NOT DYAD_SANITIZE)
  add_link_options(-fuse-ld=mold)
endif()

add_library(dyad_options INTERFACE)
target_include_directories(dyad_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(dyad_options INTERFACE
  _FILE_OFFSET_BITS=64 QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH
  DYAD_VERSION="${PROJECT_VERSION}")
target_compile_options(dyad_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -fpch-preprocess
  $<$<BOOL:${DYAD_WERROR}>:-Werror> -Wno-error=deprecated-declarations -Wno-error=maybe-uninitialized
  -Wno-error=array-bounds -Wno-error=stringop-overflow -Wno-error=restrict
  -fstack-protector-strong -fstack-clash-protection -fcf-protection
  $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2> -D_GLIBCXX_ASSERTIONS)
target_link_options(dyad_options INTERFACE -Wl,-z,relro,-z,now)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  target_compile_options(dyad_options INTERFACE -Wno-unknown-warning-option)
endif()
if(DYAD_SANITIZE)
  add_compile_options(-fsanitize=${DYAD_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${DYAD_SANITIZE})
endif()

# dyad_precompiled(NAME core|widgets): the rooms share what one target compiles of cmake/pch_*.h; one for each room took 250–320 MB of disk and a quarter of a minute.
# That target knows no more of Qt than the header includes: g++ takes no header that was compiled with a definition which the user of it has not.
function(dyad_precompiled name kind)
  set(owner dyad_pch_${kind})
  if(NOT TARGET ${owner})
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/pch_${kind}.cpp" CONTENT "// The precompiled headers of ${kind}.\n")
    add_library(${owner} OBJECT "${CMAKE_BINARY_DIR}/pch_${kind}.cpp")
    if(kind STREQUAL widgets)
      target_link_libraries(${owner} PRIVATE dyad_options Qt6::Widgets)
    else()
      target_link_libraries(${owner} PRIVATE dyad_options Qt6::Core)
    endif()
    target_precompile_headers(${owner} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/pch_${kind}.h")
  endif()
  target_precompile_headers(${name} REUSE_FROM ${owner})
endfunction()

# dyad_room(NAME [LINKS target...]): a floor of the house, one static library with Qt's moc and a precompiled header.
# Folders inside add to it with dyad_sources(NAME file...).
function(dyad_room name)
  cmake_parse_arguments(ROOM "NO_QT" "PCH" "LINKS" ${ARGN})
  add_library(${name} STATIC)
  target_link_libraries(${name} PUBLIC dyad_options ${ROOM_LINKS})
  if(NOT ROOM_NO_QT)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    if(ROOM_PCH)
      dyad_precompiled(${name} "${ROOM_PCH}")
    endif()
  endif()
endfunction()

function(dyad_sources name)
  list(TRANSFORM ARGN PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
  target_sources(${name} PRIVATE ${ARGN})
endfunction()

# dyad_test(NAME LABEL unit|gui|collab|net|long SOURCES file... LINKS target... [RESOURCE_LOCK name] [TIMEOUT s])
# A test program in Qt Test, run by ctest on the offscreen platform with a home of its own.
function(dyad_test name)
  cmake_parse_arguments(T "" "LABEL;RESOURCE_LOCK;TIMEOUT" "SOURCES;LINKS;ARGS" ${ARGN})
  add_executable(${name} ${T_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_link_libraries(${name} PRIVATE ${T_LINKS} Qt6::Test)
  if(NOT DYAD_TEST_SYMBOLS AND NOT DYAD_SANITIZE)
    target_link_options(${name} PRIVATE -Wl,--strip-debug)
  endif()
  target_compile_definitions(${name} PRIVATE
    DYAD_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data" DYAD_BIN="${CMAKE_BINARY_DIR}/bin" DYAD_SOURCE="${CMAKE_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name} ${T_ARGS})
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 600)      # seconds: ten times what the slowest one takes on a busy machine with a slow disk
  endif()
  set_tests_properties(${name} PROPERTIES LABELS "${T_LABEL}" TIMEOUT ${T_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_STYLE_OVERRIDE=Fusion;QT_LOGGING_RULES=qt.qpa.*=false;QTEST_FUNCTION_TIMEOUT=500000")
  if(T_RESOURCE_LOCK)
    set_tests_properties(${name} PROPERTIES RESOURCE_LOCK "${T_RESOURCE_LOCK}")
  endif()
endfunction()
