// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/Audit.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Correlation.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/RequestAgent.h"

namespace dyad::backend {
namespace {

constexpr qsizetype AgentLetters = 200;

} // namespace

QByteArray Audit::hashOf(const Row &row, const QByteArray &before)
{
    // Lengths in front, so that no two different rows are the same bytes.
    QByteArray bytes = before;
    for (const QByteArray &field : {QByteArray::number(row.id), QByteArray::number(row.time), row.actor.toUtf8(), row.address.toUtf8(),
                                    row.action.toUtf8(), row.subject.toUtf8()})
        bytes += QByteArray::number(field.size()) + ':' + field;
    // Rows of versions before these were noted have none of them, and the hash that they had.
    if (row.outcome.isEmpty() && row.agent.isEmpty() && row.request.isEmpty())
        return crypto::sha256(bytes);
    for (const QByteArray &field : {row.outcome.toUtf8(), row.agent.toUtf8(), row.request.toUtf8()})
        bytes += QByteArray::number(field.size()) + ':' + field;
    return crypto::sha256(bytes);
}

sync::Expected<void> Audit::add(const Entry &entry)
{
    const auto last = m_database.run("admin.last-audit");
    if (!last)
        return std::unexpected(last.error());
    Row row;
    static_cast<Entry &>(row) = entry;
    row.id = last->isEmpty() ? 1 : last->first()[0].toLongLong() + 1;
    row.time = nowMs();
    if (row.outcome.isEmpty())
        row.outcome = row.action.endsWith(u"refused") || row.action.endsWith(u"failed") ? QStringLiteral("refused") : QStringLiteral("done");
    row.agent = RequestAgent::current().left(AgentLetters);
    row.request = QString::fromLatin1(currentCorrelation());
    row.hash = hashOf(row, last->isEmpty() ? QByteArray() : last->first()[1].toByteArray());
    const auto added = m_database.run("admin.add-audit", {row.id, row.time, row.actor, row.address, row.action, row.subject, row.hash, row.outcome, row.agent, row.request});
    return added ? sync::Expected<void>() : std::unexpected(added.error());
}

sync::Expected<void> Audit::note(const Entry &entry)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    if (const auto added = add(entry); !added)
        return added;
    return transaction.commit();
}

sync::Expected<std::vector<Audit::Row>> Audit::read(qint64 after, int limit)
{
    return mapped(m_database.run("admin.audit", {after, limit}), [](const auto &found) {
        std::vector<Row> rows;
        for (const auto &values : found.rows) {
            Row row;
            row.id = values[0].toLongLong();
            row.time = values[1].toLongLong();
            row.actor = values[2].toString();
            row.address = values[3].toString();
            row.action = values[4].toString();
            row.subject = values[5].toString();
            row.hash = values[6].toByteArray();
            row.outcome = values[7].toString();
            row.agent = values[8].toString();
            row.request = values[9].toString();
            rows.push_back(std::move(row));
        }
        return rows;
    });
}

sync::Expected<Audit::Verdict> Audit::verify()
{
    Verdict verdict;
    for (;;) {
        const auto rows = read(verdict.rows, 1000);
        if (!rows)
            return std::unexpected(rows.error());
        for (const Row &row : *rows) {
            if (row.id != verdict.rows + 1 || row.hash != hashOf(row, verdict.head)) {
                verdict.firstBad = verdict.rows + 1;
                return verdict;
            }
            ++verdict.rows;
            verdict.head = row.hash;
        }
        if (rows->empty())
            return verdict;
    }
}

} // namespace dyad::backend
