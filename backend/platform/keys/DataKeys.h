// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "backend/platform/keys/MasterKey.h"
#include <QMap>
#include <QSet>
#include <QStringList>
#include <memory>
#include <mutex>
#include <optional>

namespace dyad::backend {

/// The keys with which values are encrypted: each project has its own (0 is the server's), kept in the table data_keys, wrapped by the
/// master key. Opened once and then kept in memory. Any thread; a project's first use blocks. Errors: the database's, the master key's.
class DataKeys {
public:
    static constexpr qint64 Server = 0;
    struct Key {
        quint32 version = 0;
        QByteArray bytes;
    };

    /// `master`: as MasterKey::open wants it. Opens it, makes the server's key where the store has none, and proves that it can be
    /// opened: "key-wrong" names both keys, and nothing was changed.
    static sync::Expected<std::unique_ptr<DataKeys>> open(Database &database, const QString &master, const QString &dataDirectory);

    /// The one that new values are encrypted with; made where there is none. Outside of a transaction if it can be: what a transaction
    /// made is read from the database until it is committed.
    sync::Expected<Key> newest(qint64 project);
    /// "key-missing".
    sync::Expected<Key> find(qint64 project, quint32 version);
    /// A new key for the project: values written from now on use it, older ones keep theirs until they are encrypted again.
    sync::Expected<quint32> rotate(qint64 project);
    /// Wraps the keys (of one project, or all) with the newest master key, looking again for one first. How many. Resumable: each is
    /// changed by itself.
    sync::Expected<int> rewrap(std::optional<qint64> project);
    /// One more value was encrypted with that key. Counted over the store's whole life, in blocks: AES-256-GCM with nonces by chance wants a
    /// new key long before 2^32 of them.
    static constexpr qint64 UsesInBlock = 1 << 16, MostUses = qint64(1) << 31;
    void noteUse(qint64 project, quint32 version);
    /// Whether the project's newest key was used so often that rotate() is due.
    bool isWorn(qint64 project);
    MasterKey &master() { return *m_master; }
    /// Names of the master keys that keys in the store are wrapped with.
    sync::Expected<QStringList> mastersInUse();
    /// Whether open() made the key file.
    bool isNew() const { return m_isNew; }
    void forget(qint64 project);

private:
    DataKeys(Database &database, std::unique_ptr<MasterKey> master) : m_database(database), m_master(std::move(master)) { }
    sync::Expected<void> check();
    sync::Expected<Key> add(qint64 project, quint32 version);
    sync::Expected<Key> unwrapped(qint64 project, const Database::Row &row);
    void keep(qint64 project, const Key &key);

    Database &m_database;
    const std::unique_ptr<MasterKey> m_master;
    std::mutex m_mutex;
    QHash<qint64, QMap<quint32, QByteArray>> m_known;
    QHash<qint64, quint32> m_newest;
    QHash<qint64, qint64> m_uses;                // since the last block
    QSet<qint64> m_worn;
    bool m_isNew = false;
};

} // namespace dyad::backend
