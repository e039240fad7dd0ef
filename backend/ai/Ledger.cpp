// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Ledger.h"
#include "backend/platform/Clock.h"
#include "backend/platform/jobs/JobStore.h"
#include "backend/platform/jobs/ProcessLease.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {

namespace {

/// Qt binds a null string as NULL, which is not what an empty text column holds.
QString text(const QString &value) { return value.isNull() ? u""_s : value; }

} // namespace

Ledger::Ledger(Database &database, const KeyVault &vault)
    : m_database(database)
    , m_vault(vault)
{
}

sync::Expected<void> Ledger::write(const char *statement, const QVariantList &values)
{
    const auto done = m_database.run(statement, values);
    if (!done)
        return std::unexpected(done.error());
    return {};
}

sync::Expected<QVariant> Ledger::seal(const QByteArray &plain, const QString &generation, const char *column) const
{
    if (plain.isEmpty())
        return QVariant();
    const auto sealed = m_vault.seal(plain, {u"ai_generations"_s, generation, QString::fromLatin1(column)});
    if (!sealed)
        return std::unexpected(sealed.error());
    return QVariant(*sealed);
}

sync::Expected<QList<Ledger::Budget>> Ledger::budgetsOf(const Caller &caller)
{
    // Who pays with a key of one's own spends no money of others. No budget has an empty id.
    const bool others = caller.payer != Payer::User;
    const QString server = caller.payer == Payer::Server ? Caller::Server : u""_s;
    const QString org = others && caller.org != server ? text(caller.org) : u""_s; // each budget once
    const auto rows = m_database.run("ai.budgets-of", {server, org, others ? text(caller.project) : u""_s, text(caller.thread), others ? text(caller.account) : u""_s});
    if (!rows)
        return std::unexpected(rows.error());
    QList<Budget> found;
    for (const auto &row : rows->rows)
        found.append({row[0].toString(), row[1].toString(), row[2].toLongLong(), row[3].toLongLong(), row[4].toLongLong()});
    return found;
}

sync::Expected<Ledger::Grant> Ledger::reserve(const Call &call)
{
    const auto budgets = budgetsOf(call.caller);
    if (!budgets)
        return std::unexpected(budgets.error());
    Grant grant{Verdict::Granted, call.estimate, {}, {}};
    for (const Budget &budget : *budgets) {
        const NanoDollars left = budget.limit - budget.spent;
        if (left <= 0 || left < call.least)
            return Grant{Verdict::Refused, 0, budget.scope, budget.id};
        if (call.estimate <= left - budget.held)
            continue;
        if (budget.held > 0)
            return Grant{Verdict::Wait, 0, budget.scope, budget.id};
        grant.held = std::min(grant.held, left); // alone, it may use up what is left, and is stopped there
    }
    for (const Budget &budget : *budgets)
        if (const auto held = hold(call.generation, budget, grant.held); !held)
            return std::unexpected(held.error());
    if (const auto begun = begin(call); !begun)
        return std::unexpected(begun.error());
    return grant;
}

sync::Expected<void> Ledger::hold(const QString &generation, const Budget &budget, NanoDollars amount)
{
    if (const auto held = write("ai.hold", {qint64(amount), budget.scope, budget.id}); !held)
        return held;
    return write("ai.add-reservation", {generation, budget.scope, budget.id, qint64(amount)});
}

sync::Expected<void> Ledger::begin(const Call &call)
{
    const auto prompt = seal(call.prompt, call.generation, "prompt_sealed");
    if (!prompt)
        return std::unexpected(prompt.error());
    const Caller &caller = call.caller;
    return write("ai.begin-generation", {call.generation, text(caller.account), text(caller.org), text(caller.project), text(caller.key),
                                         text(call.face), text(call.model), qint64(call.begun), nowMs(), *prompt, call.expiresAt > 0 ? QVariant(call.expiresAt) : QVariant(), text(ProcessLease::nameOf(m_database)), name(caller.payer), text(caller.thread)});
}

sync::Expected<Ledger::Verdict> Ledger::extend(const QString &generation, NanoDollars more)
{
    const auto reservations = m_database.run("ai.reservations-of", {generation});
    if (!reservations)
        return std::unexpected(reservations.error());
    QList<Budget> budgets;
    for (const auto &row : reservations->rows) {
        const auto found = m_database.run("ai.budget", {row[0], row[1]});
        if (!found)
            return std::unexpected(found.error());
        if (found->isEmpty())
            continue; // the budget was taken away meanwhile
        const auto &values = found->first();
        if (values[0].toLongLong() - values[1].toLongLong() - values[2].toLongLong() < more)
            return Verdict::Refused;
        budgets.append({row[0].toString(), row[1].toString(), 0, 0, 0});
    }
    for (const Budget &budget : budgets)
        if (const auto held = hold(generation, budget, more); !held)
            return std::unexpected(held.error());
    return Verdict::Granted;
}

sync::Expected<void> Ledger::progress(const QString &generation, NanoDollars charged, const QString &provider, const QString &model)
{
    return write("ai.progress", {qint64(charged), text(provider), text(model), generation});
}

sync::Expected<void> Ledger::release(const QString &generation, const Caller &caller, NanoDollars cost)
{
    const auto reservations = m_database.run("ai.reservations-of", {generation});
    if (!reservations)
        return std::unexpected(reservations.error());
    // Most calls have none, and to look is less than to delete.
    if (const auto dropped = reservations->isEmpty() ? sync::Expected<void>() : write("ai.drop-reservations", {generation}); !dropped)
        return dropped;
    // Also a budget that was set while the call ran is charged, though nothing was held in it.
    const auto budgets = budgetsOf(caller);
    if (!budgets)
        return std::unexpected(budgets.error());
    for (const Budget &budget : *budgets) {
        qint64 held = 0;
        for (const auto &row : reservations->rows)
            held += row[0].toString() == budget.scope && row[1].toString() == budget.id ? row[2].toLongLong() : 0;
        if (const auto charged = write("ai.charge", {qint64(cost), held, budget.scope, budget.id}); !charged)
            return charged;
    }
    return {};
}

sync::Expected<void> Ledger::settle(const Bill &bill)
{
    const auto answer = seal(bill.answer, bill.generation, "answer_sealed");
    if (!answer)
        return std::unexpected(answer.error());
    const auto ended = m_database.run("ai.end-generation", {text(bill.status), text(bill.stop), text(bill.error), text(bill.provider),
                                                              text(bill.model), qint64(bill.cost), nowMs(), *answer, bill.generation});
    if (!ended)
        return std::unexpected(ended.error());
    if (ended->affected == 0)
        return {};
    const auto caller = bill.caller ? sync::Expected<Caller>(*bill.caller) : callerOf(bill.generation);
    if (!caller)
        return std::unexpected(caller.error());
    if (const auto released = release(bill.generation, *caller, bill.cost); !released)
        return released;
    const Usage &usage = bill.usage;
    return write("ai.add-usage", {bill.generation, nowMs(), text(caller->account), text(caller->org), text(caller->project), text(caller->key), text(bill.provider), text(bill.model), text(bill.status),
                                  qint64(usage.inputUncached), qint64(usage.cacheRead), qint64(usage.cacheWrite()), qint64(usage.output()), qint64(usage.outputReasoning),
                                  usage.reported ? 1 : 0, qint64(bill.cost), name(caller->payer), text(caller->thread)});
}

sync::Expected<Caller> Ledger::callerOf(const QString &generation)
{
    const auto found = m_database.run("ai.caller-of", {generation});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return sync::fail("storage-unavailable", "A call is not in the accounts.");
    const auto &of = found->first();
    Caller caller{of[0].toString(), of[1].toString(), of[2].toString(), of[3].toString()};
    caller.payer = payerOf(of[4].toString());
    caller.thread = of[5].toString();
    return caller;
}

sync::Expected<void> Ledger::noteFree(const Call &call, const Bill &bill)
{
    const auto begun = begin(call);
    return begun ? settle(bill) : begun;
}

sync::Expected<int> Ledger::recover()
{
    const auto now = JobStore(m_database).now();
    return now ? settleLost(m_database.run("ai.left-behind", {ProcessLease::nameOf(m_database), *now})) : std::unexpected(now.error());
}

sync::Expected<int> Ledger::recoverFromOthers()
{
    const auto now = JobStore(m_database).now();
    return now ? settleLost(m_database.run("ai.lost", {ProcessLease::nameOf(m_database), *now})) : std::unexpected(now.error());
}

sync::Expected<int> Ledger::settleLost(const sync::Expected<Database::Result> &running)
{
    if (!running)
        return std::unexpected(running.error());
    for (const auto &id : running->rows) {
        const auto row = m_database.run("ai.generation", {id[0]});
        if (!row)
            return std::unexpected(row.error());
        Bill bill;
        bill.generation = id[0].toString();
        bill.provider = row->first()[5].toString();
        bill.model = row->first()[6].toString();
        bill.cost = row->first()[7].toLongLong();
        bill.status = u"interrupted"_s;
        bill.error = u"The server stopped in the middle of this call."_s;
        if (const auto settled = settle(bill); !settled)
            return std::unexpected(settled.error());
    }
    return int(running->rows.size());
}

sync::Expected<void> Ledger::forgetExpired() { return write("ai.forget-expired", {nowMs()}); }

sync::Expected<void> Ledger::setBudget(const QString &scope, const QString &id, NanoDollars limit)
{
    const char *statement = scope == "org"_L1 ? "ai.spent-of-org" : scope == "project"_L1 ? "ai.spent-of-project" : scope == "user"_L1 ? "ai.spent-of-user" : scope == "thread"_L1 ? "ai.spent-of-thread" : nullptr;
    if (!statement || id.isEmpty() || limit < 0)
        return sync::fail("bad-request", "A budget is of an org, a project, a user or a thread, and not negative.");
    const bool ofAll = scope == "org"_L1 && id == Caller::Server;
    const auto spent = ofAll ? m_database.run("ai.spent-of-server") : m_database.run(statement, {id});
    if (!spent)
        return std::unexpected(spent.error());
    return write("ai.set-budget", {scope, id, qint64(limit), spent->first()[0], scope, id, nowMs()});
}

sync::Expected<void> Ledger::removeBudget(const QString &scope, const QString &id) { return write("ai.remove-budget", {scope, id}); }

sync::Expected<std::optional<Ledger::Budget>> Ledger::budget(const QString &scope, const QString &id)
{
    const auto found = m_database.run("ai.budget", {scope, id});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return std::optional<Budget>();
    const auto &row = found->first();
    return Budget{scope, id, row[0].toLongLong(), row[1].toLongLong(), row[2].toLongLong()};
}

sync::Expected<QList<Ledger::Budget>> Ledger::budgets()
{
    const auto result = m_database.run("ai.budgets");
    if (!result)
        return std::unexpected(result.error());
    QList<Budget> list;
    for (const auto &row : result->rows)
        list.append({row[0].toString(), row[1].toString(), row[2].toLongLong(), row[3].toLongLong(), row[4].toLongLong()});
    return list;
}

sync::Expected<QList<Ledger::UsageLine>> Ledger::usage(qint64 since, const QString &account)
{
    const auto result = account.isEmpty() ? m_database.run("ai.usage-all", {since}) : m_database.run("ai.usage-of", {since, account});
    if (!result)
        return std::unexpected(result.error());
    QList<UsageLine> list;
    for (const auto &row : result->rows) {
        const auto number = [&row](int column) { return int64_t(row[column].toLongLong()); };
        list.append({row[0].toString(), row[1].toString(), row[2].toString(), number(3), number(4), number(5), number(6), number(7), number(8), number(9), number(10), number(11)});
    }
    return list;
}

} // namespace dyad::backend::ai
