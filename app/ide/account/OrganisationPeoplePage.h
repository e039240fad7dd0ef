// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/account/AccountPage.h"
#include <QJsonObject>

class QComboBox;
class QListWidget;

namespace dyad::app {

/// Who is in an organisation: their roles, and a way out for each.
class OrganisationPeoplePage : public AccountPage {
    Q_OBJECT
public:
    OrganisationPeoplePage(const QString &self, sync::AccountApi *api, QWidget *parent);
    /// An organisation as GET /orgs says it.
    void show(const QJsonObject &organisation) override;
    void clear() override;

private:
    void list(const QJsonObject &answer);
    void choose();
    void giveRole();
    void remove();
    QString chosen() const;
    void unsure();
    const QString m_self;
    QJsonObject m_organisation;
    QListWidget *m_list;
    QComboBox *m_role;
    QPushButton *m_give, *m_remove;
    QLabel *m_hint;
    bool m_sure = false;
};

} // namespace dyad::app
