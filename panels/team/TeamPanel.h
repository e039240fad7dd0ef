// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/team/TeamModel.h"
#include <QWidget>

class QListView;

namespace dyad::panels {

class InvitationList;
class NotSharedList;
class PanelNote;

/// Who is in the project. Enter or a click goes to where a person is, F or "Follow" follows. Looks: not shared (offers Share),
/// connecting, people, not connected (offers to try again).
class TeamPanel : public QWidget {
    Q_OBJECT
public:
    explicit TeamPanel(QWidget *parent = nullptr);
    void setProject(sync::ProjectSession *project, TeamModel::LineOf lineOf);
    /// Whether there is a folder that could be shared: only then the empty look offers it.
    void setShareable(bool shareable);
    TeamModel *model() const { return m_model; }
    InvitationList *invitations() const { return m_invitations; }
    NotSharedList *notShared() const { return m_notShared; }
    void focusList();

Q_SIGNALS:
    void goTo(dyad::sync::ConnectionId connection);
    void follow(dyad::sync::ConnectionId connection);       ///< 0: stop
    void shareRequested();
    void retryRequested();
    void shown();               ///< somebody looks: what is not live may be read again

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void chooseLook();
    void toggleFollow(const QModelIndex &index);
    TeamModel *m_model;
    QListView *m_list;
    PageStack *m_stack;
    PanelNote *m_note;
    InvitationList *m_invitations;
    NotSharedList *m_notShared;
    QPointer<sync::ProjectSession> m_project;
    bool m_shareable = false;
};

} // namespace dyad::panels
