// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/account/OrganisationInvitePage.h"
#include "app/ide/FutureReply.h"
#include "app/ide/account/OrganisationRole.h"
#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace dyad::app {

namespace {

constexpr qint64 DayMs = 86'400'000;

} // namespace

OrganisationInvitePage::OrganisationInvitePage(sync::AccountApi *api, QWidget *parent)
    : AccountPage(u"organisation.invite"_s, api, parent), m_choices(new QWidget(this)), m_role(new QComboBox(m_choices)), m_days(new QComboBox(m_choices)), m_list(new QListWidget(this))
{
    m_hint = addText({});
    m_email = addField(u"email"_s, tr("Only for this email address (may be empty)"));
    addChoices();
    m_make = addButton(u"make"_s, tr("Make an invitation"));
    m_secret = addField(u"secret"_s, tr("The invitation; it is shown once"));
    m_secret.edit->setReadOnly(true);
    m_copy = addButton(u"copy"_s, tr("Copy it"), false);
    m_list->setObjectName(u"organisation.invite.list"_s);
    m_list->setAccessibleName(tr("Invitations that are out"));
    m_list->setMinimumHeight(110);
    m_list->setWordWrap(true);
    column()->addWidget(m_list);
    m_withdraw = addButton(u"withdraw"_s, tr("Withdraw this invitation"), false);
    connect(m_make, &QPushButton::clicked, this, &OrganisationInvitePage::invite);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_secret.edit->text());
        m_copy->setText(tr("Copied"));
    });
    connect(m_withdraw, &QPushButton::clicked, this, &OrganisationInvitePage::withdraw);
    connect(m_list, &QListWidget::currentItemChanged, m_withdraw, [this](QListWidgetItem *item) { m_withdraw->setEnabled(item != nullptr); });
    OrganisationInvitePage::clear();
}

void OrganisationInvitePage::addChoices()
{
    auto *row = new QHBoxLayout(m_choices);
    row->setContentsMargins(0, 0, 0, 0);
    m_role->setObjectName(u"organisation.invite.role"_s);
    m_role->setAccessibleName(tr("Role"));
    m_days->setObjectName(u"organisation.invite.days"_s);
    m_days->setAccessibleName(tr("How long it is good"));
    for (const int days : {1, 7, 30})
        m_days->addItem(tr("good for %n day(s)", nullptr, days), days);
    m_days->setCurrentIndex(1);
    row->addWidget(m_role);
    row->addWidget(m_days);
    row->addStretch(1);
    column()->addWidget(m_choices);
}

void OrganisationInvitePage::show(const QJsonObject &organisation)
{
    if (m_organisation[u"id"_s] != organisation[u"id"_s])
        clear();
    m_organisation = organisation;
    const bool personal = organisation[u"personal"_s].toBool(), may = OrganisationRole::manages(organisation) && !personal;
    m_hint->setText(personal ? tr("This organisation is your own. To work with others, make one (“New or join”), or share a folder.")
                             : may ? tr("Who has the invitation joins in Dyad, “New or join” in this window, or with it makes an account.") : tr("Admins of the organisation invite."));
    OrganisationRole::offer(m_role, OrganisationRole::isOwner(organisation));
    for (QWidget *widget : {m_email.row, m_choices, static_cast<QWidget *>(m_make), static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_withdraw)})
        widget->setVisible(may);
    m_list->clear();
    m_withdraw->setEnabled(false);
    if (may)
        ask();
}

void OrganisationInvitePage::ask()
{
    whenReady(this, api()->call("GET", OrganisationRole::path(m_organisation, "/invitations"_L1)), [this, id = m_organisation[u"id"_s]](const sync::Expected<QJsonObject> &answer) {
        if (answer && id == m_organisation[u"id"_s])
            list(*answer);
    });
}

void OrganisationInvitePage::list(const QJsonObject &answer)
{
    m_list->clear();
    const QJsonArray invitations = answer[u"invitations"_s].toArray();
    for (const QJsonValue &one : invitations) {
        const QString email = one[u"email"_s].toString(), until = QLocale().toString(QDateTime::fromMSecsSinceEpoch(one[u"expiresAt"_s].toInteger()), QLocale::ShortFormat);
        auto *item = new QListWidgetItem(tr("%1, for %2\ngood until %3").arg(OrganisationRole::shown(one[u"role"_s].toString()), email.isEmpty() ? tr("whoever has it") : email, until), m_list);
        item->setData(Qt::UserRole, one[u"id"_s].toString());
    }
    m_withdraw->setEnabled(false);
}

void OrganisationInvitePage::clear()
{
    AccountPage::clear();
    m_secret.edit->clear();
    m_secret.row->hide();
    m_copy->hide();
    m_copy->setText(tr("Copy it"));
}

void OrganisationInvitePage::invite()
{
    QJsonObject body{{u"role"_s, m_role->currentData().toString()}, {u"expiresIn"_s, m_days->currentData().toInt() * DayMs}};
    if (const QString email = m_email.edit->text().trimmed(); !email.isEmpty())
        body.insert(u"email"_s, email);
    call("POST", OrganisationRole::path(m_organisation, "/invitations"_L1), body, {{"bad-request", m_email}, {"already-member", m_email}}, [this](const QJsonObject &made) {
        m_email.edit->clear();
        m_secret.edit->setText(made[u"secret"_s].toString());
        m_secret.row->show();
        m_copy->show();
        m_copy->setText(tr("Copy it"));
        m_copy->setFocus(Qt::OtherFocusReason);
        ask();
    });
}

void OrganisationInvitePage::withdraw()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    call("DELETE", OrganisationRole::path(m_organisation, "/invitations/"_L1) + item->data(Qt::UserRole).toString(), {}, {}, [this](const QJsonObject &) {
        clear();
        say(tr("The invitation is withdrawn."));
        ask();
    });
}

} // namespace dyad::app
