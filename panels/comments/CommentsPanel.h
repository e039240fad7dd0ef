// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/comments/CommentModel.h"
#include <QWidget>

class QComboBox;
class QListView;
class QToolButton;

namespace dyad::panels {

class CommentThreadView;
class PanelNote;

/// All comments of the project by file, and the chosen thread below, to be answered. Looks: not shared (offers Share), none yet, none of
/// this kind, comments.
class CommentsPanel : public QWidget {
    Q_OBJECT
public:
    explicit CommentsPanel(CommentsController *controller, QWidget *parent = nullptr);
    CommentModel *model() const { return m_model; }
    CommentThreadView *threadView() const { return m_thread; }
    void setShareable(bool shareable);
    void setShow(CommentModel::Show show);
    /// Chooses a thread here, without going there.
    void select(const QString &thread);
    void focusList();

Q_SIGNALS:
    void openRequested(const QString &thread);
    void exportRequested();
    void shareRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeContent();
    void chooseLook();
    void restoreSelection();
    void onCurrent();

    CommentsController *m_controller;
    CommentModel *m_model;
    QListView *m_list = nullptr;
    PageStack *m_stack;
    QComboBox *m_filter = nullptr;
    QToolButton *m_export = nullptr;
    PanelNote *m_note, *m_none = nullptr;
    CommentThreadView *m_thread = nullptr;
    QString m_chosen;
    bool m_shareable = false, m_restoring = false;
};

} // namespace dyad::panels
