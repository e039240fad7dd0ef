# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
# Dyad::KSyntaxHighlighting: KDE's highlighting library on Qt 6.
# KF6's package where there is one. Debian 12 has none: there, the headers of libkf5syntaxhighlighting-dev with the
# Qt 6 build of the very library that Debian's qtcreator package installs. Its definitions are read out of the Qt 5
# library's resources at build time (resources/syntax) and put among those of the program.
find_package(KF6SyntaxHighlighting QUIET)
if(TARGET KF6::SyntaxHighlighting)
  set(DYAD_KSYNTAX_BUNDLED_DEFINITIONS ON)
  add_library(Dyad::KSyntaxHighlighting ALIAS KF6::SyntaxHighlighting)
else()
  set(DYAD_KSYNTAX_BUNDLED_DEFINITIONS OFF)
  find_path(KSYNTAX_INCLUDE_DIR KSyntaxHighlighting/Repository HINTS /usr/include/KF5/KSyntaxHighlighting /usr/include/KF5
    PATH_SUFFIXES KF5/KSyntaxHighlighting REQUIRED)
  file(GLOB KSYNTAX_QT6_CANDIDATES /usr/lib/*/qtcreator/libKSyntaxHighlighting.so.[0-9]*)
  if(NOT KSYNTAX_QT6_CANDIDATES)
    message(FATAL_ERROR "No Qt 6 build of KSyntaxHighlighting was found. Install Debian's package 'qtcreator' (or KF6's syntax highlighting).")
  endif()
  list(GET KSYNTAX_QT6_CANDIDATES 0 KSYNTAX_QT6_LIBRARY)
  # That folder is not on the loader's path: what is built finds it by CMake's build rpath, what is installed takes a copy along (app/CMakeLists.txt).
  set(DYAD_KSYNTAX_PRIVATE_LIBRARY "${KSYNTAX_QT6_LIBRARY}")
  add_library(Dyad::KSyntaxHighlighting UNKNOWN IMPORTED)
  set_target_properties(Dyad::KSyntaxHighlighting PROPERTIES IMPORTED_LOCATION "${KSYNTAX_QT6_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${KSYNTAX_INCLUDE_DIR}" INTERFACE_LINK_LIBRARIES "Qt6::Core;Qt6::Gui")
endif()
