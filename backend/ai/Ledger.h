// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Caller.h"
#include "backend/ai/Prices.h"
#include "backend/platform/Database.h"
#include "backend/platform/KeyVault.h"

namespace dyad::backend::ai {

/// Money: what may be spent, what is held for calls under way, what was spent. Every change is one step of the caller's
/// transaction, so budgets, reservations and records never disagree, whatever dies when. Not thread-safe: one thread, and
/// every function but the readers inside a Transaction.
class Ledger
{
public:
    enum class Verdict {
        Granted,
        Wait,   ///< what is held for other calls stands in the way: try again when one of them has ended
        Refused ///< the budget is spent
    };
    struct Grant {
        Verdict verdict = Verdict::Refused;
        NanoDollars held = 0; ///< may be less than asked for, where this is all that is left
        QString scope, id;    ///< of the budget that stands in the way
    };
    struct Call {
        QString generation;
        Caller caller;
        QString face;
        QString model;         ///< as asked
        NanoDollars estimate = 0; ///< the most that it is expected to cost
        NanoDollars least = 0;    ///< what it costs at the least
        NanoDollars begun = 0;    ///< what it costs as soon as it is sent (the prompt)
        QByteArray prompt;     ///< to be kept sealed; empty: not kept
        qint64 expiresAt = 0;  ///< of prompt and answer, ms
    };
    struct Bill {
        QString generation;
        QString provider;
        QString model;
        Usage usage;
        NanoDollars cost = 0;
        QString status; ///< "ok", "cancelled", "failed", "interrupted"
        QString stop;
        QString error;
        QByteArray answer;
        std::optional<Caller> caller = {}; ///< as it was reserved for; nothing: it is looked up
    };
    struct Budget {
        QString scope, id;
        NanoDollars limit = 0, spent = 0, held = 0;
    };
    struct UsageLine {
        QString provider, model, account;
        int64_t calls = 0, input = 0, cacheRead = 0, cacheWrite = 0, output = 0, reasoning = 0;
        NanoDollars cost = 0;
        NanoDollars orgKeys = 0, ownKeys = 0;    ///< of it: paid by organisations and people themselves
    };

    Ledger(Database &database, const KeyVault &vault);

    /// Holds money in every budget that the caller stands under, and notes that the call runs.
    sync::Expected<Grant> reserve(const Call &call);
    /// Holds more for a call that goes on. Granted, or Refused; then nothing changed.
    sync::Expected<Verdict> extend(const QString &generation, NanoDollars more);
    /// What the running call has cost so far: its bill if this process dies now.
    sync::Expected<void> progress(const QString &generation, NanoDollars charged, const QString &provider, const QString &model);
    /// A call that was answered without asking anybody.
    sync::Expected<void> noteFree(const Call &call, const Bill &bill);
    /// The end of a call: frees what was held, charges what it cost. Settling twice changes nothing.
    sync::Expected<void> settle(const Bill &bill);
    /// At start, where nobody else serves: settles the calls that dead processes left, those without a process's name too. How many there were.
    sync::Expected<int> recover();
    /// The same for the calls of processes that have died, while others live (see ProcessLease).
    sync::Expected<int> recoverFromOthers();
    /// Drops prompts and answers whose time is over.
    sync::Expected<void> forgetExpired();

    /// scope: "org" (Caller::Server: all of them), "project", "user", "thread". What the scope has spent before counts: of what went out with a
    /// person's own key only the thread knows, of what went out with an organisation's all but the server.
    sync::Expected<void> setBudget(const QString &scope, const QString &id, NanoDollars limit);
    /// From now on the scope may spend what it likes.
    sync::Expected<void> removeBudget(const QString &scope, const QString &id);
    /// nullopt: there is none.
    sync::Expected<std::optional<Budget>> budget(const QString &scope, const QString &id);
    /// Those of organisations, projects and users.
    sync::Expected<QList<Budget>> budgets();
    /// By provider, model and user, since a time (ms); account empty: everybody's.
    sync::Expected<QList<UsageLine>> usage(qint64 since, const QString &account);

private:
    sync::Expected<QList<Budget>> budgetsOf(const Caller &caller);
    sync::Expected<void> hold(const QString &generation, const Budget &budget, NanoDollars amount);
    sync::Expected<Caller> callerOf(const QString &generation);
    sync::Expected<void> release(const QString &generation, const Caller &caller, NanoDollars cost);
    sync::Expected<int> settleLost(const sync::Expected<Database::Result> &running);
    sync::Expected<void> begin(const Call &call);
    sync::Expected<void> write(const char *statement, const QVariantList &values);
    sync::Expected<QVariant> seal(const QByteArray &plain, const QString &generation, const char *column) const;

    Database &m_database;
    const KeyVault &m_vault;
};

} // namespace dyad::backend::ai
