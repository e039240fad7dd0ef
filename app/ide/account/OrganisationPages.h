// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/account/AccountPage.h"
#include <QJsonObject>

class QGridLayout;

namespace dyad::app {

/// Plan of an organisation, what is used of it, its name, and where bills go.
class OrganisationPlanPage : public AccountPage {
    Q_OBJECT
public:
    OrganisationPlanPage(sync::AccountApi *api, QWidget *parent);
    void show(const QJsonObject &organisation) override;

private:
    void showUsage(const QJsonObject &answer);
    /// A row: what it is, "3 of 5", and how full. limit null: any number.
    void addRow(const char *name, const QString &what, const QString &used, const QString &limit, double part);
    void keep();
    QJsonObject m_organisation;
    QLabel *m_plan, *m_hint;
    QWidget *m_rows;
    QGridLayout *m_grid;
    Field m_name, m_billing;
    QPushButton *m_keep;
};

/// A new organisation, or one that somebody invites into.
class OrganisationBeginPage : public AccountPage {
    Q_OBJECT
public:
    OrganisationBeginPage(sync::AccountApi *api, QWidget *parent);
    void show(const QJsonObject &) override {}
    void clear() override;

Q_SIGNALS:
    void entered(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void make();
    void join();
    Field m_name, m_slug, m_secret;
};

} // namespace dyad::app
