// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include <QString>

namespace dyad::backend {

/// The log of what was done with rights, each row bound to the one before it by a hash. Any thread; blocks.
class Audit {
public:
    struct Entry {
        QString actor;                           ///< an account's id; empty: nobody who is known
        QString address;
        QString action;                          ///< "user-disabled", "login-refused"
        QString subject;                         ///< what it was done to
        QString outcome = {};                    ///< "done" or "refused"; empty: as the action's name says. (Rows of versions before 0.3 have none)
    };
    struct Row : Entry {
        qint64 id = 0;                           ///< 1, 2, 3 … without gaps
        qint64 time = 0;                         ///< ms since 1970
        QByteArray hash;
        QString agent;                           ///< as what the client called itself; empty: no request
        QString request;                         ///< its correlation id, as in the log
    };
    struct Verdict {
        qint64 rows = 0;
        qint64 firstBad = 0;                     ///< the first row that is not as it was written; 0: none
        QByteArray head;                         ///< hash of the newest; kept elsewhere it also tells when the newest are cut off
    };

    explicit Audit(Database &database) : m_database(database) { }
    /// Inside a transaction, so that the deed and its row stand or fall together.
    sync::Expected<void> add(const Entry &entry);
    /// The same in a transaction of its own.
    sync::Expected<void> note(const Entry &entry);
    sync::Expected<std::vector<Row>> read(qint64 after, int limit);
    sync::Expected<Verdict> verify();

private:
    static QByteArray hashOf(const Row &row, const QByteArray &before);
    Database &m_database;
};

} // namespace dyad::backend
