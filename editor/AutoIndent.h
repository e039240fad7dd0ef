// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <optional>
#include <string_view>

namespace dyad::editor {

class CodeEditor;

/// A new line begins where the one above does, one step deeper after an opening bracket or a colon of Python; a closing bracket typed
/// first on its line goes back one step.
class AutoIndent : public QObject {
    Q_OBJECT
public:
    struct Guess {
        bool spaces = true;
        int width = 0;      ///< columns; 0: cannot tell
    };
    explicit AutoIndent(CodeEditor *editor);
    /// What a text indents with; nothing where no line is indented.
    static std::optional<Guess> guess(std::string_view text);

private:
    void onCharAdded(int character);
    void onNewLine();
    void onNewLines();              // of several carets
    QByteArray indentBelow(const QByteArray &above) const;
    void onClosingBracket();
    bool opensBlock(const QByteArray &line) const;
    CodeEditor *m_editor;
};

} // namespace dyad::editor
