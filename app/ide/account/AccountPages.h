// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/account/AccountPage.h"

namespace dyad::app {

/// Name, e-mail address, one's data, the end of the account.
class AccountProfilePage : public AccountPage {
    Q_OBJECT
public:
    AccountProfilePage(sync::AccountApi *api, QWidget *parent);
    void show(const QJsonObject &me) override;

Q_SIGNALS:
    void exportWanted(const QByteArray &json);

private:
    void keep();
    void remove();
    QJsonObject m_me;
    Field m_name, m_email, m_password, m_code;
    QPushButton *m_remove;
    bool m_sure = false;
};

/// A new password.
class AccountPasswordPage : public AccountPage {
    Q_OBJECT
public:
    AccountPasswordPage(sync::AccountApi *api, QWidget *parent);
    void show(const QJsonObject &me) override;

private:
    void change();
    Field m_old, m_new, m_again;
};

/// Lets a device in that shows a code.
class AccountDevicePage : public AccountPage {
    Q_OBJECT
public:
    AccountDevicePage(sync::AccountApi *api, QWidget *parent);
    void show(const QJsonObject &) override {}
    void clear() override;

private:
    void look();
    void decide(const QString &what);
    Field m_code;
    QLabel *m_who;
    QPushButton *m_look, *m_approve, *m_refuse;
};

} // namespace dyad::app
