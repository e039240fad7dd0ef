// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace dyad::editor {

class CodeEditor;

/// Who uses which of Scintilla's indicators (0..31). People: one for each colour, from People on.
enum class Indicator { Bracket = 8, FindMatch = 9, Problem = 10, Warning = 11, Comment = 12, CurrentComment = 13, People = 16 };

inline unsigned long number(Indicator indicator, int offset = 0) { return static_cast<unsigned long>(static_cast<int>(indicator) + offset); }

/// Colours and shapes of all of them, from the theme.
void setUpIndicators(CodeEditor &editor);

} // namespace dyad::editor
