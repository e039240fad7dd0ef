// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Config.h"
#include "backend/platform/Database.h"
#include <QJsonObject>
#include <optional>
#include <vector>

namespace dyad::backend::notices {

/// Something that one person should hear of.
struct Notice {
    qint64 id = 0;
    QString account;             ///< who hears of it
    QString kind;                ///< "mention", "role", "invitation", "budget", "backup-failed", "second-factor-reset"
    QString project;             ///< public id; empty: none
    QJsonObject data;            ///< what the kind needs for its sentence
    qint64 createdAt = 0;        ///< ms since 1970
    bool read = false;

    /// Where it happened, which its person may not see, or no longer.
    void dropPlace();
    /// As clients and webhooks get it.
    QJsonObject toJson() const;
    /// The same as a message of a socket (docs/protocol.md, "notice").
    QByteArray toMessage() const;
    /// A sentence for mail, in English.
    QString sentence() const;
};

/// The table of notices. Any thread; blocks. Errors: the database's.
class NoticeStore {
public:
    static constexpr qint64 KeptMs = qint64(90) * 24 * 3600 * 1000;

    NoticeStore(Database &database, const OperationsConfig &config) : m_database(database), m_config(config) { }
    /// Once for each account, kind and ref, however often it is found; with it, the jobs that mail it and tell webhooks. True: it is new.
    /// None of a path that the account may not see; of one that it may not see any more, later reading gives the notice without its place.
    sync::Expected<bool> add(const Notice &notice, const QString &ref);
    /// The newest first, those before `before` (0: from the newest on).
    sync::Expected<std::vector<Notice>> list(const QString &account, qint64 before, int limit);
    /// Of everybody, the oldest first.
    sync::Expected<std::vector<Notice>> after(qint64 id);
    sync::Expected<std::optional<Notice>> find(qint64 id);
    sync::Expected<qint64> newest();
    sync::Expected<qint64> unread(const QString &account);
    sync::Expected<void> markRead(const QString &account, qint64 upTo);
    /// Whether mail is set up at all.
    bool sendsMail() const { return !m_config.mailServer.isEmpty(); }
    sync::Expected<bool> wantsMail(const QString &account);
    sync::Expected<void> setWantsMail(const QString &account, bool mail);
    sync::Expected<void> forgetOld();

private:
    sync::Expected<std::vector<Notice>> read(const char *statement, const QVariantList &values);
    sync::Expected<void> addJobs(qint64 id, const QString &account);
    Database &m_database;
    const OperationsConfig &m_config;
};

} // namespace dyad::backend::notices
