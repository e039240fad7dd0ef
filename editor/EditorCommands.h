// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QByteArray>
#include <utility>

class QKeyEvent;

namespace dyad::editor {

class CodeEditor;

/// What one can do to text beyond typing it. Each is one undo step. The program binds them to its commands; the usual keys work without.
class EditorCommands : public QObject {
    Q_OBJECT
public:
    explicit EditorCommands(CodeEditor *editor);
    /// True: the key was a command's and has been carried out.
    bool handleKey(QKeyEvent *event);
    /// Whether the usual keys work by themselves: not where the program binds all of it to commands whose keys can be changed.
    static void setOwnKeys(bool on);

public Q_SLOTS:
    void toggleComment();
    void toggleBlockComment();      ///< around the selection, or the line
    void duplicate();               ///< the selection, or the line
    void moveLinesUp();
    void moveLinesDown();
    void deleteLines();
    void newLineBelow();            ///< an empty one, wherever in its line the caret is
    void newLineAbove();
    void duplicateUp();             ///< the caret stays in the upper one
    void skipOccurrence();          ///< the last one added is none; the next is
    void joinLines();
    void indent();
    void unindent();
    void addCaretAbove();
    void addCaretBelow();
    void addNextOccurrence();       ///< of the selection, or of the word at the caret
    void selectAllOccurrences();
    void selectLine();
    void goToBracket();
    void upperCase();
    void lowerCase();
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void toggleWrapping();
    void toggleWhitespace();

private:
    void perform(unsigned int message);
    void moveLines(bool up);
    std::pair<int, int> selectedLines() const;
    void addCaret(int direction);
    bool prepareOccurrences();
    void toggleLineComment(const QByteArray &marker, int first, int last);
    void toggleBlockComment(const QByteArray &open, const QByteArray &close);
    CodeEditor *m_editor;
};

} // namespace dyad::editor
