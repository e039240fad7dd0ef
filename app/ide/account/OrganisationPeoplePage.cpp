// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/account/OrganisationPeoplePage.h"
#include "app/ide/FutureReply.h"
#include "app/ide/account/OrganisationRole.h"
#include <QJsonArray>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dyad::app {

namespace {

constexpr int RoleOf = Qt::UserRole + 1;

} // namespace

OrganisationPeoplePage::OrganisationPeoplePage(const QString &self, sync::AccountApi *api, QWidget *parent)
    : AccountPage(u"organisation.people"_s, api, parent), m_self(self), m_list(new QListWidget(this)), m_role(new QComboBox(this))
{
    m_list->setObjectName(u"organisation.people.list"_s);
    m_list->setAccessibleName(tr("Who is in the organisation"));
    m_list->setMinimumHeight(200);
    m_list->setWordWrap(true);
    column()->addWidget(m_list);
    m_hint = addText(tr("Roles are given by admins of the organisation."));
    m_role->setObjectName(u"organisation.people.role"_s);
    m_role->setAccessibleName(tr("Role"));
    column()->addWidget(m_role, 0, Qt::AlignLeft);
    m_give = addButton(u"give"_s, tr("Give this role"));
    m_remove = addButton(u"remove"_s, tr("Remove from the organisation"), false);
    connect(m_list, &QListWidget::currentItemChanged, this, &OrganisationPeoplePage::choose);
    connect(m_role, &QComboBox::currentIndexChanged, this, [this] { m_give->setEnabled(!chosen().isEmpty() && m_role->currentData() != m_list->currentItem()->data(RoleOf)); });
    connect(m_give, &QPushButton::clicked, this, &OrganisationPeoplePage::giveRole);
    connect(m_remove, &QPushButton::clicked, this, &OrganisationPeoplePage::remove);
}

void OrganisationPeoplePage::show(const QJsonObject &organisation)
{
    if (m_organisation[u"id"_s] != organisation[u"id"_s])
        say({});
    m_organisation = organisation;
    const bool manages = OrganisationRole::manages(organisation);
    OrganisationRole::offer(m_role, OrganisationRole::isOwner(organisation));
    m_hint->setVisible(!manages);
    m_role->setVisible(manages);
    m_give->setVisible(manages);
    if (organisation.isEmpty())
        return list({});
    // Not by call(): what was said of the last action stays.
    whenReady(this, api()->call("GET", OrganisationRole::path(organisation, "/members"_L1)), [this, id = organisation[u"id"_s]](const sync::Expected<QJsonObject> &answer) {
        if (id != m_organisation[u"id"_s])
            return;
        if (answer)
            list(*answer);
        else
            say(QString::fromStdString(answer.error().message), true);
    });
}

void OrganisationPeoplePage::list(const QJsonObject &answer)
{
    const QString before = chosen();
    m_list->clear();
    const QJsonArray members = answer[u"members"_s].toArray();
    for (const QJsonValue &member : members) {
        const QString user = member[u"user"_s].toString(), name = member[u"name"_s].toString(), role = member[u"role"_s].toString(), email = member[u"email"_s].toString();
        const QString shown = user == m_self ? tr("%1 (you)").arg(name) : name;
        auto *item = new QListWidgetItem(email.isEmpty() ? u"%1\n%2"_s.arg(shown, OrganisationRole::shown(role)) : u"%1\n%2, %3"_s.arg(shown, OrganisationRole::shown(role), email), m_list);
        item->setData(Qt::UserRole, user);
        item->setData(RoleOf, role);
        if (user == before)
            m_list->setCurrentItem(item);
    }
    choose();
}

QString OrganisationPeoplePage::chosen() const { return m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString(); }

void OrganisationPeoplePage::unsure()
{
    m_sure = false;
    m_remove->setText(chosen() == m_self ? tr("Leave the organisation") : tr("Remove from the organisation"));
}

void OrganisationPeoplePage::choose()
{
    unsure();
    const bool any = !chosen().isEmpty(), personal = m_organisation[u"personal"_s].toBool();
    if (any)
        m_role->setCurrentIndex(m_role->findData(m_list->currentItem()->data(RoleOf)));
    m_role->setEnabled(any && !personal);
    m_give->setEnabled(false);
    m_remove->setEnabled(any && !personal && (OrganisationRole::manages(m_organisation) || chosen() == m_self));
}

void OrganisationPeoplePage::clear()
{
    AccountPage::clear();
    unsure();
}

void OrganisationPeoplePage::giveRole()
{
    const QString role = m_role->currentData().toString();
    call("PUT", OrganisationRole::path(m_organisation, "/members/"_L1) + chosen(), {{u"role"_s, role}}, {}, [this, role](const QJsonObject &) {
        say(tr("The role is %1 now.").arg(OrganisationRole::shown(role)));
        Q_EMIT changed();
    });
}

void OrganisationPeoplePage::remove()
{
    const bool self = chosen() == m_self;
    if (!m_sure) {
        m_sure = true;
        m_remove->setText(self ? tr("Leave it now") : tr("Remove now"));
        return say(self ? tr("You leave the projects of the organisation too. Press the button again.") : tr("Its projects go with it for this person. Press the button again."), true);
    }
    call("DELETE", OrganisationRole::path(m_organisation, "/members/"_L1) + chosen(), {}, {}, [this, self](const QJsonObject &) {
        say(self ? tr("You are not in it any more.") : tr("This person is not in it any more."));
        Q_EMIT changed();
    });
}

} // namespace dyad::app
