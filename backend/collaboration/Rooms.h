// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/Room.h"
#include "backend/platform/cluster/Cluster.h"
#include <QHash>
#include <QObject>
#include <QSet>
#include <functional>

namespace dyad::backend {

/// The rooms that somebody is in. Loop thread.
class Rooms : public QObject {
    Q_OBJECT
public:
    struct Place {
        QPointer<Room> room;                     ///< null: another node has it
        sync::ConnectionId connection = 0;
        Cluster::Claim owner;                    ///< that node
    };
    using Joined = std::function<void(sync::Expected<Place>)>;

    explicit Rooms(const RoomContext &context, QObject *parent = nullptr);
    ~Rooms() override;

    /// Brings a connection into a project's room, which is loaded where it is not there. Answers once, while `asker` lives:
    /// "no-such-project", "storage-unavailable", "draining", "cut-off" (for now). `over`: the epoch of an owner on another node that does not answer.
    void join(QObject *asker, const std::shared_ptr<Peer> &peer, const QString &account, const sync::wire::Join &request, Joined then, qint64 over = 0);
    /// These rooms (project, epoch) are another node's: everybody there is told to come back.
    void onLost(const QHash<qint64, qint64> &rooms);
    /// Reads members and rights again.
    void onMembersChanged(const QString &project);
    void onProjectDeleted(const QString &project);
    void onProjectRenamed(const QString &project, const QString &name);
    /// News of the AI: to those of the project's room who want to hear of it, or to one account of them.
    void tellOfAi(const QString &project, const QString &account, const QByteArray &message);
    size_t count() const { return size_t(m_rooms.size()); }

private:
    struct Waiting {
        QPointer<QObject> asker;
        std::shared_ptr<Peer> peer;
        QString account;
        sync::wire::Join request;
        Joined then;
        qint64 over = 0;
    };
    void load(const QString &project);
    struct Loaded {
        RoomState state;
        Cluster::Claim claim;
    };
    static sync::Expected<Loaded> read(Database &database, Cluster *cluster, const QString &project, qint64 over);
    void onLoaded(const QString &project, sync::Expected<Loaded> loaded);
    void enter(Room &room, const Waiting &who);
    void enterNewMember(Room &room, const Waiting &who);
    void closeRooms(const QList<qint64> &projects, sync::wire::CloseCode code, const QString &reason);
    void sweep();
    void closeThoseOut();
    void drop(const QString &project);

    RoomContext m_context;
    QHash<QString, Room *> m_rooms;              // children
    QHash<QString, std::vector<Waiting>> m_waiting;      // for rooms that load
    QTimer m_sweep;
    QTimer m_expiry;
    QSet<QString> m_stale;                       // loading, and something changed since
    QHash<QString, quint64> m_readings;          // of members, by project: the newest one asked for
};

} // namespace dyad::backend
