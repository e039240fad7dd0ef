// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/EditorOverlay.h"
#include <QObject>
#include <QString>
#include <QVector>

class QMouseEvent;

namespace dyad::editor {

class CodeEditor;

/// Something said about a stretch of the text. Positions are bytes of the editor's text at the moment they are given.
struct CommentMark {
    QString thread;
    qint64 from = 0, to = 0;
    int color = 0;              ///< Theme::person, of who began it
    bool resolved = false;      ///< not shown, unless it is the current one
    QString tip;                ///< one line, for the mouse
};

/// Comments in an editor: a bubble in the margin left of the numbers, the text they are about tinted, a mark on the scroll bar. Where the mouse
/// rests in the margin a faint bubble offers a new one. GUI thread.
class CommentMarks : public QObject, public EditorOverlay {
    Q_OBJECT
public:
    explicit CommentMarks(CodeEditor *editor);
    ~CommentMarks() override;
    void setMarks(const QVector<CommentMark> &marks);
    const QVector<CommentMark> &marks() const { return m_marks; }
    /// The one whose box is open; empty: none.
    void setCurrent(const QString &thread);
    /// Whether a click in the margin may begin a new one.
    void setWritable(bool writable) { m_writable = writable; }
    /// The bubble of a line (from 0), in the viewport; a thread's own line where several are there.
    QRect bubbleRect(int line) const;
    void paint(QPainter &painter, const QRect &exposed) override;

Q_SIGNALS:
    void clicked(const QString &thread);
    void addRequested(int line);        ///< from 0

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isShown(const CommentMark &mark) const { return !mark.resolved || mark.thread == m_current; }
    QVector<const CommentMark *> shownAt(int line) const;
    void tint();
    bool onPress(const QMouseEvent *event);
    void onMove(const QMouseEvent *event);
    void setHovered(int line);
    void paintBubble(QPainter &painter, const QRect &bubble, const QColor &color, bool filled) const;

    CodeEditor *m_editor;
    QVector<CommentMark> m_marks;
    QString m_current;
    int m_hovered = -1;
    bool m_writable = false, m_tinted = false;
};

} // namespace dyad::editor
