# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
# Dyad::QScintilla: QScintilla's Qt 6 build (GPL-3.0; see docs/third-party.md for what that means for binaries).
find_library(QSCINTILLA_LIBRARY NAMES qscintilla2_qt6 REQUIRED)
find_path(QSCINTILLA_INCLUDE_DIR Qsci/qsciscintillabase.h
  HINTS ${Qt6Core_INCLUDE_DIRS} PATH_SUFFIXES qt6 x86_64-linux-gnu/qt6 aarch64-linux-gnu/qt6 REQUIRED)
if(NOT TARGET Dyad::QScintilla)
  add_library(Dyad::QScintilla UNKNOWN IMPORTED)
  set_target_properties(Dyad::QScintilla PROPERTIES IMPORTED_LOCATION "${QSCINTILLA_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${QSCINTILLA_INCLUDE_DIR}" INTERFACE_LINK_LIBRARIES Qt6::Widgets)
endif()
