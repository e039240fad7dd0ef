// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/Room.h"
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
        QPointer<Room> room;
        sync::ConnectionId connection = 0;
    };
    using Joined = std::function<void(sync::Expected<Place>)>;

    explicit Rooms(const RoomContext &context, QObject *parent = nullptr);
    ~Rooms() override;

    /// Brings a connection into a project's room, which is loaded where it is not there. Answers once, while `asker` lives:
    /// "no-such-project", "storage-unavailable".
    void join(QObject *asker, const std::shared_ptr<Peer> &peer, const QString &account, const sync::wire::Join &request, Joined then);
    /// Reads members and rights again.
    void onMembersChanged(const QString &project);
    void onProjectDeleted(const QString &project);
    void onProjectRenamed(const QString &project, const QString &name);
    size_t count() const { return size_t(m_rooms.size()); }

private:
    struct Waiting {
        QPointer<QObject> asker;
        std::shared_ptr<Peer> peer;
        QString account;
        sync::wire::Join request;
        Joined then;
    };
    void load(const QString &project);
    void onLoaded(const QString &project, sync::Expected<RoomState> state);
    void enter(Room &room, const Waiting &who);
    void enterNewMember(Room &room, const Waiting &who);
    void onJournalFailed(const QList<qint64> &projects);
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
