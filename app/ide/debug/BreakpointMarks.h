// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/EditorOverlay.h"
#include "panels/debug/DebugBreakpoint.h"
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

namespace dyad::editor {
class CodeEditor;
}
namespace dyad::app {

/// The breakpoints of one open file: dots over the line numbers, which travel with their lines as the text is edited, and the line at which
/// the program stands. A click on a number sets and removes one. Dies with the editor.
class BreakpointMarks : public QObject, public editor::EditorOverlay {
    Q_OBJECT
public:
    explicit BreakpointMarks(editor::CodeEditor *editor);
    void set(const panels::DebugBreakpoints &breakpoints);
    panels::DebugBreakpoints breakpoints() const;       ///< where their lines are now
    QSet<int> lines() const { const auto all = breakpoints().keys(); return {all.begin(), all.end()}; }
    /// What the breakpoint of a line asks for; sets one there.
    void setBreakpoint(int line, const panels::DebugBreakpoint &breakpoint);
    void setVerified(const QSet<int> &lines);   ///< the others are drawn hollow
    void setStanding(int line);                 ///< from 1; 0: elsewhere, or it runs
    void toggle(int line);
    void paint(QPainter &painter, const QRect &exposed) override;

Q_SIGNALS:
    void edited(const dyad::panels::DebugBreakpoints &breakpoints);     ///< by a person, or by edits that moved them
    void menuRequested(int line, const QPoint &globalPlace);            ///< from 1

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell();
    editor::CodeEditor *m_editor;
    void paintMark(QPainter &painter, const QPointF &middle, qreal radius, int line, const panels::DebugBreakpoint &breakpoint) const;
    QHash<int, panels::DebugBreakpoint> m_known;        // by Scintilla's handle of the mark, which stays while its line moves
    panels::DebugBreakpoints m_told;
    QSet<int> m_verified;
    int m_standing = 0;
};

} // namespace dyad::app
