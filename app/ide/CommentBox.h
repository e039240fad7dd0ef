// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QFrame>

namespace dyad::editor {
class CodeEditor;
}
namespace dyad::panels {
class CommentsController;
class CommentThreadView;
}
namespace dyad::app {

/// A thread in the text, below the line that it is about; above it where there is no room. Goes along when the text scrolls.
class CommentBox : public QFrame {
    Q_OBJECT
public:
    static constexpr int Wide = 380;
    CommentBox(panels::CommentsController *controller, editor::CodeEditor *editor);
    panels::CommentThreadView *view() const { return m_view; }
    editor::CodeEditor *editor() const { return m_editor; }
    /// The byte whose line it stands below.
    void setAnchor(qint64 position);
    qint64 anchor() const { return m_anchor; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    editor::CodeEditor *m_editor;
    panels::CommentThreadView *m_view;
    qint64 m_anchor = 0;
};

} // namespace dyad::app
