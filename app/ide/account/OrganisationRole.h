// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QComboBox>
#include <QCoreApplication>
#include <QJsonObject>

namespace dyad::app {

/// Roles in an organisation, as people and as the server call them.
struct OrganisationRole {
    Q_DECLARE_TR_FUNCTIONS(dyad::app::OrganisationRole)
public:
    static QString shown(const QString &role)
    {
        return role == QLatin1StringView("owner") ? tr("Owner") : role == QLatin1StringView("admin") ? tr("Admin") : tr("Member");
    }
    static void offer(QComboBox *combo, bool withOwner)
    {
        combo->clear();
        for (const char *role : {"member", "admin", "owner"})
            if (withOwner || qstrcmp(role, "owner") != 0)
                combo->addItem(shown(QLatin1StringView(role)), QString::fromLatin1(role));
    }
    static bool isOwner(const QJsonObject &organisation) { return organisation[QLatin1StringView("role")].toString() == QLatin1StringView("owner"); }
    static bool manages(const QJsonObject &organisation) { return isOwner(organisation) || organisation[QLatin1StringView("role")].toString() == QLatin1StringView("admin"); }
    static QString path(const QJsonObject &organisation, QLatin1StringView rest = {})
    {
        return QStringLiteral("orgs/%1%2").arg(organisation[QLatin1StringView("id")].toString(), rest);
    }
};

} // namespace dyad::app
