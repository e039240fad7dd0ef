// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/team/InvitationList.h"
#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dyad::panels {

namespace {

constexpr int RowHeight = 46, MostRows = 4;

QString roleText(const QString &role)
{
    if (role == QLatin1String("viewer"))
        return InvitationList::tr("Viewer link");
    if (role == QLatin1String("admin"))
        return InvitationList::tr("Admin link");
    return role == QLatin1String("developer") ? InvitationList::tr("Developer link") : InvitationList::tr("Link (%1)").arg(role);
}

QString untilText(const sync::ApiInvitation &invitation)
{
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(invitation.expiresAt);
    const qint64 hours = QDateTime::currentDateTime().secsTo(end) / 3600;
    const QString until = hours < 24 ? InvitationList::tr("ends at %1").arg(QLocale().toString(end.time(), QLocale::ShortFormat))
                                     : InvitationList::tr("%n days left", nullptr, int(hours / 24));
    return until + QStringLiteral(" · ") + (invitation.uses == 0 ? InvitationList::tr("not used") : InvitationList::tr("used %n times", nullptr, int(invitation.uses)));
}

} // namespace

InvitationList::InvitationList(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(tr("Invitations"), this)), m_scroll(new QScrollArea(this)), m_rows(new QWidget), m_list(new QVBoxLayout(m_rows))
{
    setObjectName(QStringLiteral("invitations"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 10, 8);
    column->setSpacing(4);
    m_title->setProperty("role", QStringLiteral("head"));
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_rows->setAutoFillBackground(false);
    m_scroll->setWidget(m_rows);
    column->addWidget(m_title);
    column->addWidget(m_scroll);
    hide();
}

void InvitationList::setInvitations(const QVector<sync::ApiInvitation> &invitations)
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const sync::ApiInvitation &invitation : invitations) {
        QWidget *row = makeRow(invitation);
        m_list->addWidget(row);
        row->show();
    }
    m_list->addStretch(1);
    m_count = int(invitations.size());
    m_scroll->setFixedHeight(RowHeight * std::clamp(m_count, 1, MostRows));
    setVisible(m_count > 0);
}

QWidget *InvitationList::makeRow(const sync::ApiInvitation &invitation)
{
    auto *row = new QWidget(m_rows);
    row->setFixedHeight(RowHeight);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 4, 0);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *role = new QLabel(roleText(invitation.role), row);
    role->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);     // in a narrow panel the button stays whole
    auto *until = new QLabel(untilText(invitation), row);
    until->setProperty("role", QStringLiteral("faint"));
    until->setMinimumWidth(0);
    until->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    texts->addStretch(1);
    texts->addWidget(role);
    texts->addWidget(until);
    texts->addStretch(1);
    auto *revoke = new QPushButton(tr("Withdraw"), row);
    revoke->setObjectName(QStringLiteral("invitation.revoke"));
    revoke->setAccessibleName(tr("Withdraw: %1, %2").arg(role->text(), until->text()));
    revoke->setToolTip(tr("Nobody can join with this link any more. Who has joined stays."));
    line->addLayout(texts, 1);
    line->addWidget(revoke);
    connect(revoke, &QPushButton::clicked, this, [this, revoke, id = invitation.id] {
        if (revoke->property("danger").toBool()) {
            revoke->setEnabled(false);
            Q_EMIT revokeRequested(id);
            return;
        }
        revoke->setProperty("danger", true);
        revoke->setText(tr("Sure?"));
        revoke->setStyleSheet(QString());       // so that the look of the property is taken up
    });
    return row;
}

} // namespace dyad::panels
