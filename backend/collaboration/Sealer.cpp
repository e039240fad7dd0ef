// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/Sealer.h"
#include "backend/platform/Log.h"
#include <utility>

namespace dyad::backend {

Sealer::Sealer(Database &database, WorkQueue &work, sync::Version keep, QObject *parent) : QObject(parent), m_database(database), m_work(work)
{
    m_limits.keep = keep;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_todo.empty() ? beginRound() : next(); });
    rest();
}

void Sealer::rest()
{
    m_todo.clear();
    m_timer.start(RoundMs);
}

void Sealer::beginRound()
{
    const auto look = [&database = m_database, behind = m_limits.keep + m_limits.least]() -> sync::Expected<std::vector<Candidate>> {
        const auto rows = database.run("sealing.candidates", {qint64(behind)});
        if (!rows)
            return std::unexpected(rows.error());
        std::vector<Candidate> found;
        for (const auto &row : rows->rows)
            found.push_back({row[0].toLongLong(), row[1].toULongLong(), row[2].toULongLong(), row[3].toULongLong()});
        return found;
    };
    if (!m_work.run(this, look, [this](const sync::Expected<std::vector<Candidate>> &found) { onFound(found); }))
        rest();
}

void Sealer::onFound(const sync::Expected<std::vector<Candidate>> &found)
{
    if (!found || found->empty())
        return rest();
    m_todo = *found;
    const auto before = std::exchange(m_seen, {});
    for (const Candidate &one : m_todo)
        m_seen.insert({one.project, one.doc}, one.version);
    // Who is editing now is not held up for little.
    std::erase_if(m_todo, [&](const Candidate &one) {
        return before.value({one.project, one.doc}) != one.version && one.unsealed < m_limits.keep + m_limits.most;
    });
    m_todo.empty() ? rest() : next();
}

void Sealer::next()
{
    const Candidate one = m_todo.back();
    const auto step = [&database = m_database, limits = m_limits, one] { return sealing::seal(database, one.project, one.doc, limits); };
    if (!m_work.run(this, step, [this](const sync::Expected<sealing::Step> &result) { onStep(result); }))
        rest();
}

void Sealer::onStep(const sync::Expected<sealing::Step> &step)
{
    if (!step)
        qCWarning(logStore) << "history of document" << m_todo.back().doc << "was not sealed:" << step.error().code.c_str() << step.error().message.c_str();
    if (!step || !step->didAnything())
        m_todo.pop_back();
    if (m_todo.empty())
        rest();
    else
        m_timer.start(BreathMs);
}

} // namespace dyad::backend
