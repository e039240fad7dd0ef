// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/team/TeamPanel.h"
#include "panels/PanelHead.h"
#include "panels/PanelNote.h"
#include "panels/team/InvitationList.h"
#include "panels/team/NotSharedList.h"
#include "panels/team/TeamDelegate.h"
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace dyad::panels {

using sync::ProjectSession;

TeamPanel::TeamPanel(QWidget *parent)
    : QWidget(parent), m_model(new TeamModel(this)), m_list(new QListView(this)), m_stack(new PageStack(this)), m_note(new PanelNote(m_stack)),
      m_invitations(new InvitationList(this)), m_notShared(new NotSharedList(this))
{
    setObjectName(QStringLiteral("teamPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PanelHead(tr("Team"), this));
    column->addWidget(m_stack, 1);
    column->addWidget(m_notShared);
    column->addWidget(m_invitations);
    auto *delegate = new TeamDelegate(this);
    m_list->setObjectName(QStringLiteral("teamList"));
    m_list->setAccessibleName(tr("People in this project"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(delegate);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_list->viewport()->setAutoFillBackground(false);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_note);
    connect(delegate, &TeamDelegate::followClicked, this, &TeamPanel::toggleFollow);
    connect(delegate, &TeamDelegate::personClicked, this, [this](const QModelIndex &index) {
        Q_EMIT goTo(index.data(TeamModel::ConnectionRole).value<sync::ConnectionId>());
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &TeamPanel::chooseLook);
    connect(m_note, &PanelNote::clicked, this, [this] { m_project ? Q_EMIT retryRequested() : Q_EMIT shareRequested(); });
    chooseLook();
}

void TeamPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

void TeamPanel::setProject(ProjectSession *project, TeamModel::LineOf lineOf)
{
    m_project = project;
    m_model->setProject(project, std::move(lineOf));
    chooseLook();
}

void TeamPanel::setShareable(bool shareable)
{
    m_shareable = shareable;
    chooseLook();
}

void TeamPanel::focusList() { (m_list->isVisible() ? static_cast<QWidget *>(m_list) : this)->setFocus(Qt::ShortcutFocusReason); }

void TeamPanel::chooseLook()
{
    using State = ProjectSession::State;
    const State state = m_project ? m_project->state() : State::Offline;
    if (!m_project)
        m_note->setNote(QStringLiteral("users"), tr("You work alone"),
                        tr("Share the folder, and everybody with the link edits it with you, each in their own files."),
                        m_shareable ? tr("Share") : QString());
    else if (state == State::Failed)
        m_note->setNote(QStringLiteral("triangle-alert"), tr("Not connected"), QString::fromStdString(m_project->failure().message), tr("Try again"));
    else if (state == State::Offline)
        m_note->setNote(QStringLiteral("cloud-off"), tr("Offline"), tr("Your edits are kept here and join the others' when the connection is back."));
    else
        m_note->setNote(QStringLiteral("loader-circle"), tr("Connecting"), {});
    const bool people = m_project && state == State::Live;
    m_stack->setCurrentWidget(people ? static_cast<QWidget *>(m_list) : m_note);
}

void TeamPanel::toggleFollow(const QModelIndex &index)
{
    if (!index.isValid() || index.data(TeamModel::SelfRole).toBool())
        return;
    const auto connection = index.data(TeamModel::ConnectionRole).value<sync::ConnectionId>();
    Q_EMIT follow(connection == m_model->followed() ? 0 : connection);
}

bool TeamPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_list->currentIndex().isValid()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QModelIndex at = m_list->currentIndex();
        if (key == Qt::Key_F) {
            toggleFollow(at);
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !at.data(TeamModel::SelfRole).toBool()) {
            Q_EMIT goTo(at.data(TeamModel::ConnectionRole).value<sync::ConnectionId>());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dyad::panels
