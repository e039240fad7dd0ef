// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <map>

namespace dyad::backend {

/// What was used, day by day (UTC): calls of AI, tokens, cost, edits, active people; by person and project too. Any thread; blocks.
class UsageReport {
public:
    static constexpr int MostDays = 366;
    static constexpr int DocumentsAtOnce = 500;  ///< whose new edits are counted before an answer

    /// Whose; empty members do not narrow it down.
    struct Scope {
        QString account, project, organisation;
    };

    explicit UsageReport(Database &database) : m_database(database) { }
    /// From one day to another, both included. {from, to, days, users, projects, total}.
    sync::Expected<QJsonObject> make(const Scope &scope, const QDate &from, const QDate &to);

private:
    struct Sum {
        qint64 calls = 0, input = 0, output = 0, nano = 0, edits = 0;
        QSet<QString> people;
    };
    sync::Expected<void> addCalls(const Scope &scope, qint64 from, qint64 to);
    sync::Expected<void> addEdits(const Scope &scope, qint64 from, qint64 to);
    void add(qint64 day, const QString &account, const QString &project, const Sum &sum);
    static void add(Sum &to, const Sum &sum, const QString &account);
    static QJsonObject toJson(const Sum &sum);
    sync::Expected<QJsonArray> named(const QHash<QString, Sum> &sums, const QString &key, const char *statement);

    Database &m_database;
    std::map<qint64, Sum> m_days;
    QHash<QString, Sum> m_people, m_projects;
    Sum m_total;
};

} // namespace dyad::backend
