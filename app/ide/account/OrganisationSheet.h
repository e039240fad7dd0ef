// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"
#include "sync/account/AccountApi.h"
#include <QJsonArray>
#include <QPointer>

class QComboBox;
class QTabWidget;

namespace dyad::app {

class Account;
class AccountPage;

/// The organisations that one is in: their people, invitations, plan and what is used of it; a new one, or one to join. Made anew for each sign-in.
class OrganisationSheet : public FormSheet {
    Q_OBJECT
public:
    OrganisationSheet(Account *account, QWidget *window);
    void open();

protected:
    void accept() override { closeSheet(); }
    QWidget *firstFocus() override;

private:
    void makePages();
    /// Asks for the list; then the organisation of this id is shown, else the one of before, else the first.
    void askAgain(const QString &id = {});
    void list(const QJsonArray &organisations, const QString &chosen);
    void showChosen();
    Account *m_account;
    QPointer<sync::AccountApi> m_madeFor;
    QComboBox *m_which;
    QPointer<QTabWidget> m_tabs;
    QList<AccountPage *> m_pages;
    QJsonArray m_organisations;
};

} // namespace dyad::app
