// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "backend/platform/bus/Bus.h"
#include <QHash>
#include <QObject>
#include <QSet>
#include <QThread>
#include <QTimer>
#include <QUrl>
#include <atomic>
#include <functional>
#include <mutex>

namespace dyad::backend {

/// This server among those that work on one PostgreSQL database. Each project's room is on one of them, under an epoch that the journal's
/// transactions check (Journal::setFence): whoever has lost a room can write nothing more, however long it slept. The lease of a node only
/// says when others may take its rooms; that it is right is nobody's safety. Redis hurries the news, the database has them: it is asked
/// every BeatMs. A thread of its own with its own connection.
class Cluster : public QObject {
    Q_OBJECT
public:
    static constexpr int BeatMs = 500;
    static constexpr int LeaseMs = 2000;         ///< of a node, by the database's clock

    /// Who has a room. Ours where `node` is empty.
    struct Claim {
        qint64 project = 0;                      ///< the database's number, where it is ours
        qint64 epoch = 0;
        QString node;
        QUrl url;                                ///< of the node that has it
    };

    Cluster(Database &database, Bus &bus);
    ~Cluster() override;

    /// Registers and goes on to do so. Blocks; loop thread. The database's errors.
    sync::Expected<void> join(const QUrl &url);
    /// Whether no other node is there. Blocks.
    sync::Expected<bool> isAlone();
    /// Takes the room where nobody who lives has it, or says who does. `over`: the epoch of an owner that is known not to answer. Blocks; work
    /// threads. "no-such-project", "draining", "storage-unavailable".
    sync::Expected<Claim> claim(const QString &project, qint64 over = 0);
    /// Gives a room back, of which everything is durable. Any thread; does not wait.
    void release(qint64 project, qint64 epoch);
    /// Whether our lease lasts still, by this machine's clock: where not, others may have gone on without us. Any thread.
    bool isHeld() const;
    /// Others may take our rooms from now on, and we take none. Then `then`, on the loop thread.
    void drain(QObject *context, std::function<void()> then);
    bool isDraining() const { return m_draining; }
    const QString &node() const { return m_node; }

Q_SIGNALS:
    // Emitted on the cluster's thread.
    /// These rooms (number of the project, epoch) are another node's now.
    void lost(const QHash<qint64, qint64> &rooms);
    /// What the database says of a project whose room we have is not what it said before.
    void membersChanged(const QString &project);
    void projectRenamed(const QString &project, const QString &name);
    void projectDeleted(const QString &project);
    void signInEnded(qint64 signIn);
    /// The nodes that serve now, by their names, when they are others than before.
    void serving(const QSet<QString> &nodes);

private:
    struct Seen {
        QString name;
        QVariant members, rules;
        bool deleted = false;
    };
    sync::Expected<void> beat();
    void look();
    void compare(const QHash<qint64, qint64> &claimed, const Database::Result &held);
    void lookAtProjects();
    void compareProject(qint64 project, const Database::Row &row);
    void lookForEnded();
    void leave();

    Database &m_database;
    Bus &m_bus;
    const QString m_node;                        // of this run of the program
    const qint64 m_startedAt;
    QUrl m_url;
    QThread m_thread;
    QObject *m_home;                             // lives in m_thread
    QTimer *m_timer, *m_hint;                    // children of it
    std::atomic<qint64> m_heldUntil = 0;         // ms of the steady clock
    std::atomic<bool> m_draining = false;
    std::mutex m_mutex;
    QHash<qint64, qint64> m_claimed;             // project, epoch
    // m_thread only
    QHash<qint64, Seen> m_seen;
    QSet<QString> m_serving;
    QSet<qint64> m_ended;                        // told of
    int m_beats = 0;
};

} // namespace dyad::backend
