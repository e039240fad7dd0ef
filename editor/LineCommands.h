// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <functional>
#include <vector>

namespace dyad::editor {

class CodeEditor;

/// What one can do to whole lines and to words: to the selection; without one, lines to all of the text and words to the word at the caret. Each is one undo step.
class LineCommands {
public:
    explicit LineCommands(CodeEditor *editor) : m_editor(editor) {}
    void sortUp();                  ///< as people sort: case and accents come last, 2 before 10
    void sortDown();
    void reverse();
    void removeDuplicates();        ///< the first of each stays
    void removeBlank();
    void trimEnds();                ///< spaces and tabs at line ends
    void tabsToSpaces();            ///< at line starts
    void spacesToTabs();
    void titleCase();
    void snakeCase();               ///< someName, SomeName, some-name -> some_name
    void camelCase();               ///< some_name, some-name -> someName

private:
    using Lines = std::vector<QByteArray>;
    void changeLines(const std::function<void(Lines &)> &change);
    void changeWords(const std::function<QString(const QString &)> &change);
    QByteArray reindented(const QByteArray &line, bool spaces) const;
    CodeEditor *m_editor;
};

} // namespace dyad::editor
