// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/account/AccountPage.h"

class QListWidget;

namespace dyad::app {

/// Where one is signed in, and an end to each.
class AccountSessionsPage : public AccountPage {
    Q_OBJECT
public:
    AccountSessionsPage(sync::AccountApi *api, QWidget *parent);
    void show(const QJsonObject &me) override;

private:
    void list(const QJsonObject &answer);
    void endSelected();
    QJsonObject proof() const;
    QList<QPair<const char *, Field>> wrongPassword() const;
    qint64 m_own = 0;
    QListWidget *m_list;
    Field m_password;
    QPushButton *m_end, *m_endOthers;
};

} // namespace dyad::app
