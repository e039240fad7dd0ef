// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/EditorOverlay.h"
#include "editor/TextEdit.h"
#include <QObject>
#include <QVector>

namespace dyad::editor {

class CodeEditor;

/// Lines that somebody wants to find again: a mark in the margin and in the scroll bar. They travel with the text. Lives as long as its editor.
class Bookmarks : public QObject, public EditorOverlay {
    Q_OBJECT
public:
    explicit Bookmarks(CodeEditor *editor);
    void toggle();                              ///< of the caret's line
    void next(bool forward);                    ///< moves the caret; around the end
    void clear();
    QVector<int> lines() const;                 ///< from 0, ascending
    void setLines(const QVector<int> &lines);   ///< those that are not there are left out
    void paint(QPainter &painter, const QRect &exposed) override;

Q_SIGNALS:
    void changed();

private:
    void onModified(const TextEdit &edit);
    void show();
    CodeEditor *m_editor;
    QVector<int> m_lines;
    bool m_parked = false;          // the whole text is being replaced: the marks wait where they are
};

} // namespace dyad::editor
