// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"
#include "sync/account/AccountApi.h"
#include <QPointer>

class QTabWidget;

namespace dyad::app {

class Account;
class AccountPage;

/// One's account on the server: name and address, password, second factor, sign-ins, devices, keys at AI providers. Made anew for each sign-in.
class AccountSheet : public FormSheet {
    Q_OBJECT
public:
    AccountSheet(Account *account, QWidget *window);
    void open();

protected:
    void accept() override { closeSheet(); }
    QWidget *firstFocus() override;

private:
    void makePages();
    void askAgain();
    void saveExport(const QByteArray &json);
    Account *m_account;
    QPointer<sync::AccountApi> m_madeFor;
    QPointer<QTabWidget> m_tabs;
    QList<AccountPage *> m_pages;
};

} // namespace dyad::app
