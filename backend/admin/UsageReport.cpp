// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/UsageReport.h"
#include "backend/admin/EditCounter.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

constexpr qint64 DayMs = 86'400'000;
constexpr int MostRows = 500'000;

qint64 numberOf(const QDate &day) { return QDate(1970, 1, 1).daysTo(day); }

} // namespace

void UsageReport::add(Sum &to, const Sum &sum, const QString &account)
{
    to.calls += sum.calls;
    to.input += sum.input;
    to.output += sum.output;
    to.nano += sum.nano;
    to.edits += sum.edits;
    to.people.insert(account);
}

void UsageReport::add(qint64 day, const QString &account, const QString &project, const Sum &sum)
{
    add(m_days[day], sum, account);
    add(m_people[account], sum, account);
    if (!project.isEmpty())
        add(m_projects[project], sum, account);
    add(m_total, sum, account);
}

sync::Expected<void> UsageReport::addCalls(const Scope &scope, qint64 from, qint64 to)
{
    const auto found = m_database.run("usage.calls", {from * DayMs, to * DayMs, scope.account, scope.account, scope.project, scope.project,
                                                      scope.organisation, scope.organisation, MostRows});
    if (!found)
        return std::unexpected(found.error());
    for (const auto &row : found->rows) {
        Sum sum;
        sum.calls = row[3].toLongLong();
        sum.input = row[4].toLongLong();
        sum.output = row[5].toLongLong();
        sum.nano = row[6].toLongLong();
        add(row[0].toLongLong(), row[1].toString(), row[2].toString(), sum);
    }
    return {};
}

sync::Expected<void> UsageReport::addEdits(const Scope &scope, qint64 from, qint64 to)
{
    const auto found = m_database.run("usage.edits", {from, to, scope.account, scope.account, scope.project, scope.project, scope.organisation, scope.organisation, MostRows});
    if (!found)
        return std::unexpected(found.error());
    for (const auto &row : found->rows) {
        Sum sum;
        sum.edits = row[3].toLongLong();
        add(row[0].toLongLong(), row[1].toString(), row[2].toString(), sum);
    }
    return {};
}

QJsonObject UsageReport::toJson(const Sum &sum)
{
    return {{u"calls"_s, sum.calls}, {u"inputTokens"_s, sum.input}, {u"outputTokens"_s, sum.output}, {u"nanoDollars"_s, sum.nano}, {u"edits"_s, sum.edits},
            {u"activeUsers"_s, qint64(sum.people.size())}};
}

/// Those who did most come first.
sync::Expected<QJsonArray> UsageReport::named(const QHash<QString, Sum> &sums, const QString &key, const char *statement)
{
    QList<QString> ids = sums.keys();
    std::ranges::sort(ids, [&sums](const QString &a, const QString &b) {
        return std::tuple(-sums[a].edits, -sums[a].calls, a) < std::tuple(-sums[b].edits, -sums[b].calls, b);
    });
    QJsonArray list;
    for (const QString &id : ids) {
        const auto name = m_database.run(statement, {id});
        if (!name)
            return std::unexpected(name.error());
        QJsonObject one = toJson(sums[id]);
        one.insert(key, id);
        one.insert(u"name"_s, name->isEmpty() ? QString() : name->first()[0].toString());
        list.append(one);
    }
    return list;
}

sync::Expected<QJsonObject> UsageReport::make(const Scope &scope, const QDate &from, const QDate &to)
{
    if (const auto counted = EditCounter(m_database).count(scope.project, scope.organisation, DocumentsAtOnce); !counted)
        return std::unexpected(counted.error());
    const qint64 first = numberOf(from), end = numberOf(to) + 1;
    if (const auto added = addCalls(scope, first, end); !added)
        return std::unexpected(added.error());
    if (const auto added = addEdits(scope, first, end); !added)
        return std::unexpected(added.error());
    QJsonArray days;
    for (qint64 day = first; day < end; ++day) {
        QJsonObject one = toJson(m_days[day]);
        one.insert(u"day"_s, QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate));
        days.append(one);
    }
    const auto people = named(m_people, u"user"_s, "usage.account-name");
    const auto projects = people ? named(m_projects, u"project"_s, "usage.project-name") : people;
    if (!projects)
        return std::unexpected(projects.error());
    return QJsonObject{{u"from"_s, from.toString(Qt::ISODate)}, {u"to"_s, to.toString(Qt::ISODate)}, {u"days"_s, days}, {u"users"_s, *people}, {u"projects"_s, *projects},
                       {u"total"_s, toJson(m_total)}};
}

} // namespace dyad::backend
