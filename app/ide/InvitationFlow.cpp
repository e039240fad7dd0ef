// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/InvitationFlow.h"
#include "app/ide/FutureReply.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/ShareFlow.h"
#include "app/ide/Workbench.h"
#include "panels/team/InvitationList.h"
#include "panels/team/TeamPanel.h"

namespace dyad::app {

InvitationFlow::InvitationFlow(Workbench *workbench) : QObject(workbench), m_bench(workbench) {}

void InvitationFlow::attach()
{
    panels::TeamPanel *team = m_bench->teamPanel();
    connect(team, &panels::TeamPanel::shown, this, &InvitationFlow::refresh);
    connect(team->invitations(), &panels::InvitationList::revokeRequested, this, &InvitationFlow::revoke);
    connect(m_bench->sharing(), &ShareFlow::invited, this, &InvitationFlow::refresh);
    connect(m_bench, &Workbench::liveChanged, this, &InvitationFlow::refresh);
    connect(m_bench, &Workbench::liveStateChanged, this, &InvitationFlow::refresh);
}

bool InvitationFlow::mayInvite() const
{
    LiveFolder *live = m_bench->live();
    const QString role = live ? live->project()->role() : QString();
    return live && live->project()->state() == sync::ProjectSession::State::Live && (role == QLatin1String("owner") || role == QLatin1String("admin"));
}

void InvitationFlow::refresh()
{
    if (!mayInvite())
        return m_bench->teamPanel()->invitations()->setInvitations({});
    LiveFolder *live = m_bench->live();
    whenReady(live, live->api()->invitations(live->record().project), [this, asked = ++m_asked](const sync::Expected<QVector<sync::ApiInvitation>> &list) {
        if (list && mayInvite() && asked == m_asked)
            m_bench->teamPanel()->invitations()->setInvitations(*list);
    });
}

void InvitationFlow::revoke(const QString &invitation)
{
    LiveFolder *live = m_bench->live();
    if (!live)
        return;
    whenReady(live, live->api()->revokeInvitation(live->record().project, invitation), [this](const sync::Expected<bool> &done) {
        m_bench->showMessage(done ? tr("The link is good for nobody any more.") : QString::fromStdString(done.error().message), !done);
        refresh();
    });
}

} // namespace dyad::app
