// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/DirtyLines.h"
#include "editor/EditorOverlay.h"
#include "editor/TextEdit.h"
#include <QObject>
#include <QTimer>
#include <QVector>
#include <vector>

namespace dyad::editor {

class CodeEditor;

/// Folding by indentation, in a margin of its own right of the numbers: works in every language, and for a file that does not compile just now.
/// The levels are found in slices between events. Lives as long as its editor.
class Folding : public QObject, public EditorOverlay {
    Q_OBJECT
public:
    static constexpr int Margin = 3;
    static constexpr int MostLines = 300'000;       ///< longer texts are not folded
    explicit Folding(CodeEditor *editor);
    bool isComplete() const { return m_dirty.isEmpty(); }
    void toggle();          ///< the region that the caret is in
    void foldAll();         ///< those that lie in no other
    void unfoldAll();
    /// First and last line of what can be folded, from somebody who knows better than the indentation; empty: by indentation. Moves with edits until the next.
    void setRanges(const QVector<std::pair<int, int>> &ranges);
    /// The chevrons: Scintilla's own triangles are heavy, and would be left out of the current line.
    void paint(QPainter &painter, const QRect &exposed) override;

Q_SIGNALS:
    void completed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintEnd(QPainter &painter, int line);
    void takeCaretOut();
    void onModified(const TextEdit &edit);
    void slice();
    int levelOf(int line) const;
    int indentOf(int line) const;       ///< columns; -1: the line is blank
    int nextFilled(int line) const;
    void look();
    CodeEditor *m_editor;
    DirtyLines m_dirty;
    std::vector<int> m_levels;      // by line, where somebody knows better
    QTimer m_timer;
};

} // namespace dyad::editor
