// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

namespace dyad::editor {

class CodeEditor;

/// Gives an editor the theme's colours, font and line height, now and when the theme changes.
class EditorLook : public QObject {
    Q_OBJECT
public:
    explicit EditorLook(CodeEditor *editor);

private:
    void apply();
    void applyFont();
    void applyLineHeight();
    void applyColors();
    CodeEditor *m_editor;
};

} // namespace dyad::editor
