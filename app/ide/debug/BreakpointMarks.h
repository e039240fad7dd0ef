// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/EditorOverlay.h"
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
    void set(const QSet<int> &lines);           ///< from 1
    QSet<int> lines() const;
    void setVerified(const QSet<int> &lines);   ///< the others are drawn hollow
    void setStanding(int line);                 ///< from 1; 0: elsewhere, or it runs
    void toggle(int line);
    void paint(QPainter &painter, const QRect &exposed) override;

Q_SIGNALS:
    void edited(const QSet<int> &lines);        ///< by a person, or by edits that moved them

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell();
    editor::CodeEditor *m_editor;
    QSet<int> m_told, m_verified;
    int m_standing = 0;
};

} // namespace dyad::app
