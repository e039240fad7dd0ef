// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/comments/CommentsController.h"
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace dyad::panels {

class ToolButton;

/// One thread: what was said, and a field to answer; or, for a thread that is just being begun, the field alone. Ctrl+Enter sends, Esc leaves.
class CommentThreadView : public QWidget {
    Q_OBJECT
public:
    explicit CommentThreadView(CommentsController *controller, QWidget *parent = nullptr);
    /// Shows a thread; one that is gone closes the view.
    void setThread(const QString &thread);
    /// A new one; started() has the words.
    void compose(const QString &title);
    QString thread() const { return m_thread; }
    bool isComposing() const { return m_composing; }
    bool hasDraft() const;
    void setTitle(const QString &title);
    void focusField();

Q_SIGNALS:
    void started(const QString &text);
    void closeRequested();
    void resized();             ///< what it shows needs another height

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHead(QVBoxLayout *column);
    void makeField(QVBoxLayout *column);
    void rebuild();
    void fit();
    void send();
    void edit(const QString &entry, const QString &text);

    CommentsController *m_controller;
    QString m_thread, m_edited;
    bool m_composing = false;
    QLabel *m_title = nullptr, *m_state = nullptr;
    ToolButton *m_resolve = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_entries = nullptr;
    QVBoxLayout *m_list = nullptr;
    QPlainTextEdit *m_field = nullptr;
    QPushButton *m_send = nullptr, *m_cancel = nullptr;
};

} // namespace dyad::panels
