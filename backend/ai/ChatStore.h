// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "backend/platform/KeyVault.h"
#include <QList>

namespace dyad::backend::ai {

/// Chat threads, kept with their project; texts are sealed. Any thread.
class ChatStore
{
public:
    struct Thread {
        QString id, project, title, privateTo, createdBy;
        qint64 createdAt = 0, updatedAt = 0;
    };
    struct Message {
        qint64 position = 0;
        QString generation;
        QString role;            ///< "user", "assistant"; "calls", "tool", "images": JSON that belongs to the message before
        QString account, text;
        qint64 createdAt = 0;
        QString model = {};      ///< that answered
        qint64 input = 0, output = 0, nanoDollars = 0;   ///< tokens, tokens, 1e-9 USD: of an answer
        QString question = {};   ///< the client's id of the question; of the answer to it, too
    };
    /// What somebody decided about a change that an answer proposes.
    struct Review {
        QString question, path;
        qint64 change = 0, of = 0;
        QString decision;        ///< "accepted", "rejected", "undone" (all of the path)
    };
    ChatStore(Database &database, const KeyVault &vault);

    /// privateTo: the only account that sees it; empty: everybody in the project.
    sync::Expected<Thread> create(const QString &project, const QString &title, const QString &account, const QString &privateTo);
    /// "not-found", also where one may not see it.
    sync::Expected<Thread> find(const QString &id, const QString &project, const QString &account);
    sync::Expected<QList<Thread>> of(const QString &project, const QString &account, int limit);
    sync::Expected<qint64> add(const QString &thread, const Message &message);
    sync::Expected<QList<Message>> messages(const QString &thread);
    /// Those of the question at a position, each a JSON array of {type, data}.
    sync::Expected<QStringList> pictures(const QString &thread, qint64 position);
    /// Kept in the order in which they come. "bad-request" where it is none; "rate-limited" beyond MostReviews.
    sync::Expected<void> addReview(const QString &thread, const QString &account, const Review &review);
    /// What counts now: the last word about each change.
    sync::Expected<QList<Review>> reviews(const QString &thread);
    static constexpr int MostReviews = 2000;     ///< of one thread
    sync::Expected<void> rename(const QString &thread, const QString &title);
    /// It is not found any more.
    sync::Expected<void> remove(const QString &thread);
    /// A new thread of this account with all that stands before a position of another.
    sync::Expected<Thread> branch(const Thread &from, qint64 before, const QString &account);
    /// Those of `threads` in which the words stand, with the text around the first place.
    sync::Expected<QList<std::pair<Thread, QString>>> search(const QList<Thread> &threads, const QString &words);
    Database &database() const { return m_database; }

private:
    sync::Expected<QList<Message>> all(const QString &thread);
    Database &m_database;
    const KeyVault &m_vault;
};

} // namespace dyad::backend::ai
