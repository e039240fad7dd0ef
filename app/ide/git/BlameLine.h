// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/EditorOverlay.h"
#include "panels/git/GitProgram.h"
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace dyad::editor {
class CodeEditor;
}
namespace dyad::app {

class EditorPage;
class Workbench;

/// Behind the line with the caret, in grey: who wrote it, when, and the commit's first line. Asks `git blame` for that one line, with the
/// text as it is now, when the caret has rested. GUI thread.
class BlameLine : public QObject, public editor::EditorOverlay {
    Q_OBJECT
public:
    explicit BlameLine(Workbench *workbench);
    ~BlameLine() override;
    void follow(EditorPage *page);          ///< nullptr: none
    QString text() const { return m_text; } ///< what is shown; empty: nothing
    void paint(QPainter &painter, const QRect &exposed) override;
    /// "Mira, 3 days ago · Fix the door" out of `git blame --porcelain`; empty where it has no commit.
    static QString sentence(const QByteArray &porcelain, qint64 nowMs);

private:
    void moved();
    void ask();
    void clear();
    Workbench *m_bench;
    QPointer<EditorPage> m_page;
    QPointer<panels::GitProgram> m_program;
    QTimer m_rest;
    QString m_text;
    int m_line = -1;
};

} // namespace dyad::app
