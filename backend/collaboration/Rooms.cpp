// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/Rooms.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Log.h"

namespace dyad::backend {

using sync::wire::CloseCode;

namespace {

const QString Elsewhere = QStringLiteral("the project is served elsewhere now; reconnect");

std::unexpected<sync::Error> noSuchProject()
{
    return sync::fail("no-such-project", "There is no such project, or you have no access to it.");
}

} // namespace

Rooms::Rooms(const RoomContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(&m_context.journal, &Journal::failed, this, [this](const QList<qint64> &projects) {
        closeRooms(projects, CloseCode::JournalFailed, QStringLiteral("the journal failed; reconnect"));
    });
    connect(&m_context.journal, &Journal::moved, this, [this](const QList<qint64> &projects) { closeRooms(projects, CloseCode::ServiceRestart, Elsewhere); });
    m_sweep.setInterval(5000);
    connect(&m_sweep, &QTimer::timeout, this, &Rooms::sweep);
    m_sweep.start();
    // Rights that end by the clock: nobody stays longer than that.
    m_expiry.setInterval(1000);
    connect(&m_expiry, &QTimer::timeout, this, &Rooms::closeThoseOut);
    m_expiry.start();
}

Rooms::~Rooms() = default;

void Rooms::join(QObject *asker, const std::shared_ptr<Peer> &peer, const QString &account, const sync::wire::Join &request, Joined then,
                 qint64 over)
{
    const Waiting who{asker, peer, account, request, std::move(then), over};
    if (m_context.cluster && !m_context.cluster->isHeld())
        return who.then(sync::fail("cut-off", "This server is cut off from its database."));
    if (Room *room = m_rooms.value(request.project)) {
        enter(*room, who);
        return;
    }
    auto &waiting = m_waiting[request.project];
    waiting.push_back(who);
    if (waiting.size() == 1)
        load(request.project);
}

void Rooms::load(const QString &project)
{
    qint64 over = 0;
    for (const Waiting &who : m_waiting.value(project))
        over = std::max(over, who.over);
    const bool taken = m_context.work.run(this, [&database = m_context.database, cluster = m_context.cluster, project, over] { return read(database, cluster, project, over); },
                                          [this, project](sync::Expected<Loaded> loaded) { onLoaded(project, std::move(loaded)); });
    if (!taken)
        onLoaded(project, sync::fail("storage-unavailable", "the work queue is full"));
}

/// First the room becomes ours, then it is read: nobody else writes any more.
sync::Expected<Rooms::Loaded> Rooms::read(Database &database, Cluster *cluster, const QString &project, qint64 over)
{
    Loaded loaded;
    if (cluster) {
        const auto claim = cluster->claim(project, over);
        if (!claim)
            return std::unexpected(claim.error());
        loaded.claim = *claim;
        if (!claim->node.isEmpty())
            return loaded;
    }
    auto state = loadRoomState(database, project);
    if (!state)
        return std::unexpected(state.error());
    loaded.state = std::move(*state);
    loaded.state.epoch = loaded.claim.epoch;
    return loaded;
}

void Rooms::onLoaded(const QString &project, sync::Expected<Loaded> loaded)
{
    if (loaded && m_stale.remove(project))
        return load(project);
    m_stale.remove(project);
    const auto waiting = m_waiting.take(project);
    if (!loaded || !loaded->claim.node.isEmpty()) {
        for (const Waiting &who : waiting) {
            if (who.asker)
                who.then(mapped(loaded, [](const Loaded &elsewhere) { return Place{{}, 0, elsewhere.claim}; }));
        }
        return;
    }
    if (m_context.cluster)
        m_context.journal.setFence(loaded->state.key, loaded->state.epoch);
    auto *room = new Room(std::move(loaded->state), m_context);
    room->setParent(this);
    m_rooms.insert(project, room);
    m_context.database.metrics().rooms = m_rooms.size();
    for (const Waiting &who : waiting)
        enter(*room, who);
}

void Rooms::enter(Room &room, const Waiting &who)
{
    if (!who.asker)
        return;
    const projects::Member *member = room.memberOf(who.account);
    if (!member) {
        enterNewMember(room, who);
        return;
    }
    who.then(Place{&room, room.join(who.peer, *member, who.request), {}});
}

void Rooms::enterNewMember(Room &room, const Waiting &who)
{
    // An invitation may have been accepted since the room was loaded.
    const auto read = [&database = m_context.database, key = room.key()] { return projects::Store(database).members(key); };
    // The room may be swept or closed meanwhile; whoever waits is answered all the same.
    const auto onRead = [this, there = QPointer<Room>(&room), who](const sync::Expected<std::vector<projects::Member>> &members) {
        if (!who.asker)
            return;
        if (!there || m_rooms.value(there->id()) != there)
            return join(who.asker, who.peer, who.account, who.request, who.then);
        if (members)
            there->setMembers(*members);
        if (const projects::Member *member = there->memberOf(who.account))
            who.then(Place{there, there->join(who.peer, *member, who.request), {}});
        else
            who.then(members ? noSuchProject() : std::unexpected(members.error()));
    };
    if (!m_context.work.run(this, read, onRead))
        who.then(sync::fail("storage-unavailable", "the work queue is full"));
}

void Rooms::drop(const QString &project)
{
    if (Room *room = m_rooms.take(project)) {
        // Once what it wrote is durable, others may have it; a lost one is not given back, its epoch is over.
        if (Cluster *cluster = m_context.cluster)
            m_context.journal.whenDurable(this, [cluster, key = room->key(), epoch = room->epoch()] { cluster->release(key, epoch); });
        room->deleteLater();
    }
    m_context.database.metrics().rooms = m_rooms.size();
}

void Rooms::onProjectDeleted(const QString &project)
{
    if (Room *room = m_rooms.value(project))
        room->closeAll(CloseCode::ProjectGone, QStringLiteral("the project was deleted"));
    drop(project);
}

void Rooms::onMembersChanged(const QString &project)
{
    Room *room = m_rooms.value(project);
    if (!room) {
        if (m_waiting.contains(project))
            m_stale.insert(project);
        return;
    }
    struct Rights {
        std::vector<projects::Member> members;
        std::vector<PathRule> rules;
    };
    const auto read = [&database = m_context.database, key = room->key()]() -> sync::Expected<Rights> {
        const ReadTransaction view(database);
        projects::Store store(database);
        auto members = store.members(key);
        auto rules = store.rules(key);
        if (!members || !rules)
            return std::unexpected(members ? rules.error() : members.error());
        return Rights{std::move(*members), std::move(*rules)};
    };
    const quint64 reading = ++m_readings[project];
    const auto then = [this, project, reading, there = QPointer<Room>(room)](sync::Expected<Rights> rights) {
        if (!there || m_rooms.value(project) != there || m_readings.value(project) != reading)
            return;                                  // another one is on its way
        m_readings.remove(project);
        if (rights) {
            there->setRights(rights->members, std::move(rights->rules));
            return;
        }
        // Rights that cannot be read are no rights: who comes back is asked again.
        qCWarning(logRoom) << "room closed, its rights could not be read:" << rights.error().message.c_str();
        there->closeAll(CloseCode::JournalFailed, QStringLiteral("reconnect"));
        drop(project);
    };
    if (!m_context.work.run(this, read, then))
        then(sync::fail("storage-unavailable", "the work queue is full"));
}

void Rooms::closeThoseOut()
{
    const auto rooms = m_rooms.values();
    for (Room *room : rooms)
        room->closeThoseOut();
}

void Rooms::tellOfAi(const QString &project, const QString &account, const QByteArray &message)
{
    if (Room *room = m_rooms.value(project))
        room->tellOfAi(account, message);
}

void Rooms::onLost(const QHash<qint64, qint64> &lost)
{
    const auto rooms = m_rooms.values();
    for (Room *room : rooms) {
        if (lost.value(room->key()) != room->epoch())
            continue;
        qCInfo(logRoom) << "another node has the room" << room->id();
        m_context.journal.abandon(room->key());
        room->closeAll(CloseCode::ServiceRestart, Elsewhere);
        drop(room->id());
    }
}

void Rooms::onProjectRenamed(const QString &project, const QString &name)
{
    if (Room *room = m_rooms.value(project))
        room->setName(name);
}

void Rooms::closeRooms(const QList<qint64> &projects, CloseCode code, const QString &reason)
{
    const auto rooms = m_rooms.values();
    for (Room *room : rooms) {
        if (!projects.contains(room->key()))
            continue;
        qCWarning(logRoom) << "room closed:" << reason << room->id();
        room->closeAll(code, reason);
        drop(room->id());
    }
}

void Rooms::sweep()
{
    const qint64 before = nowMs() - m_context.config.idleUnloadMs;
    const auto rooms = m_rooms.values();
    for (Room *room : rooms) {
        room->unloadIdle(before);
        if (room->isIdle())
            drop(room->id());
    }
}

} // namespace dyad::backend
