// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/account/AccountPage.h"
#include <QJsonObject>

class QComboBox;
class QListWidget;

namespace dyad::app {

/// Invitations into an organisation: a new one, whose secret is shown once, and those that are out.
class OrganisationInvitePage : public AccountPage {
    Q_OBJECT
public:
    OrganisationInvitePage(sync::AccountApi *api, QWidget *parent);
    void show(const QJsonObject &organisation) override;
    void clear() override;

private:
    void addChoices();
    void ask();
    void list(const QJsonObject &answer);
    void invite();
    void withdraw();
    QJsonObject m_organisation;
    QLabel *m_hint;
    QWidget *m_choices;
    QComboBox *m_role, *m_days;
    Field m_email, m_secret;
    QPushButton *m_make, *m_copy, *m_withdraw;
    QListWidget *m_list;
};

} // namespace dyad::app
