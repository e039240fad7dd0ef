// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/cluster/Cluster.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Log.h"
#include <chrono>

namespace dyad::backend {
namespace {

constexpr int LookEveryBeats = 4;                // for rights and sign-ins: well within the 5 s that an end may take
constexpr qint64 EndedMs = 600'000;              // clocks of nodes may differ, and the database may have been away
constexpr int HintMs = 20;                       // for those that come together to be looked at together
constexpr int Tries = 5;                         // an owner may go between two questions

/// Goes on while the process is stopped.
qint64 steadyMs()
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

} // namespace

Cluster::Cluster(Database &database, Bus &bus)
    : m_database(database), m_bus(bus), m_node(crypto::randomId(12)), m_startedAt(nowMs()), m_home(new QObject), m_timer(new QTimer(m_home)), m_hint(new QTimer(m_home))
{
    m_thread.setObjectName(QStringLiteral("cluster"));
    m_timer->setInterval(BeatMs);
    m_home->moveToThread(&m_thread);
    connect(m_timer, &QTimer::timeout, m_home, [this] {
        if (const auto held = beat(); !held)
            qCWarning(logStore) << "this node's lease was not renewed:" << held.error().message.c_str();
    });
    // Another node has come, gone, or taken something: look at once what it was.
    connect(&m_bus, &Bus::heard, m_home, [this](const QByteArray &topic) {
        if (topic.startsWith("node/") || topic.startsWith("room/"))
            m_hint->start();
    });
    connect(&m_bus, &Bus::missed, m_home, [this] { m_hint->start(); });
    connect(m_hint, &QTimer::timeout, m_home, [this] { look(); });
    m_hint->setSingleShot(true);
    m_hint->setInterval(HintMs);
    m_thread.start();
}

Cluster::~Cluster()
{
    QMetaObject::invokeMethod(m_home, [this] {
        leave();
        m_timer->stop();
        m_hint->stop();
        m_database.closeThread();
    }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_home;
}

sync::Expected<void> Cluster::join(const QUrl &url)
{
    sync::Expected<void> result;
    QMetaObject::invokeMethod(m_home, [&] {
        m_url = url;
        result = beat();
        if (result)
            m_timer->start();
    }, Qt::BlockingQueuedConnection);
    if (result)
        qCInfo(logServer).noquote() << "node" << m_node << "of a cluster, reached by the others at" << url.toString();
    return result;
}

sync::Expected<bool> Cluster::isAlone()
{
    return mapped(m_database.run("cluster.serving"), [](const Database::Result &found) { return found.isEmpty(); });
}

bool Cluster::isHeld() const
{
    return steadyMs() < m_heldUntil;
}

/// What the database was told to begin later than now ends later than this.
sync::Expected<void> Cluster::beat()
{
    const qint64 before = steadyMs();
    const auto told = m_database.run("cluster.beat", {m_node, m_url.toString(), QStringLiteral(DYAD_VERSION), m_startedAt, LeaseMs, m_draining ? 1 : 0});
    if (!told)
        return std::unexpected(told.error());
    // Who slept hears first what it has lost, and only then goes on.
    look();
    m_heldUntil = before + LeaseMs;
    if (++m_beats % LookEveryBeats == 0) {
        lookAtProjects();
        lookForEnded();
    }
    if (m_beats % 1000 == 0)
        (void)m_database.run("cluster.forget-dead");
    return {};
}

sync::Expected<Cluster::Claim> Cluster::claim(const QString &project, qint64 over)
{
    for (int i = 0; i < Tries; ++i) {
        if (!m_draining) {
            const auto taken = m_database.run("cluster.claim", {m_node, project, over});
            if (!taken)
                return std::unexpected(taken.error());
            if (!taken->isEmpty()) {
                const Claim ours{taken->first()[0].toLongLong(), taken->first()[1].toLongLong(), {}, {}};
                const std::scoped_lock lock(m_mutex);
                m_claimed.insert(ours.project, ours.epoch);
                m_bus.publish("room/" + project.toUtf8(), m_node.toUtf8());
                return ours;
            }
        }
        const auto owner = m_database.run("cluster.owner", {project});
        if (!owner)
            return std::unexpected(owner.error());
        if (!owner->isEmpty() && owner->first()[0].toString() != m_node)
            return Claim{0, owner->first()[2].toLongLong(), owner->first()[0].toString(), owner->first()[1].toUrl()};
        if (m_draining)
            return sync::fail("draining", "This server is about to stop.");
    }
    return sync::fail("no-such-project", "There is no such project, or you have no access to it.");
}

void Cluster::release(qint64 project, qint64 epoch)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_claimed.value(project) == epoch)
            m_claimed.remove(project);
    }
    QMetaObject::invokeMethod(m_home, [this, project, epoch] {
        if (const auto given = m_database.run("cluster.release", {project, m_node, epoch}); !given)
            qCInfo(logStore) << "a room was not given back:" << given.error().message.c_str();
    }, Qt::QueuedConnection);
}

void Cluster::drain(QObject *context, std::function<void()> then)
{
    m_draining = true;
    QMetaObject::invokeMethod(m_home, [this, there = QPointer<QObject>(context), then = std::move(then)] {
        (void)beat();                            // where that fails they learn it by the sockets
        m_bus.publish("node/" + m_node.toUtf8(), "draining");
        if (there)
            QMetaObject::invokeMethod(there, then, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
}

/// The last thing that this node does: everything it wrote is durable.
void Cluster::leave()
{
    if (m_url.isEmpty() || !m_database.run("cluster.leave-rooms", {m_node}) || !m_database.run("cluster.leave", {m_node}))
        return;
    m_bus.publish("node/" + m_node.toUtf8(), "gone");
}

void Cluster::look()
{
    QHash<qint64, qint64> claimed;
    {
        const std::scoped_lock lock(m_mutex);
        claimed = m_claimed;
    }
    const auto nodes = m_database.run("cluster.serving");
    const auto held = m_database.run("cluster.held", {m_node});
    if (!nodes || !held)
        return;
    QSet<QString> now;
    for (const auto &row : nodes->rows)
        now.insert(row[0].toString());
    if (std::exchange(m_serving, now) != now)
        Q_EMIT serving(now);
    compare(claimed, *held);
}

void Cluster::compare(const QHash<qint64, qint64> &claimed, const Database::Result &held)
{
    QHash<qint64, qint64> there;
    for (const auto &row : held.rows)
        there.insert(row[0].toLongLong(), row[1].toLongLong());
    QHash<qint64, qint64> gone;
    for (auto one = claimed.begin(); one != claimed.end(); ++one) {
        if (there.value(one.key()) < one.value())
            gone.insert(one.key(), one.value());
    }
    if (gone.isEmpty())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_claimed.removeIf([&](const auto &item) { return gone.value(item.key()) == item.value(); });
    }
    Q_EMIT lost(gone);
}

void Cluster::lookAtProjects()
{
    const auto held = m_database.run("cluster.held-projects", {m_node});
    if (!held)
        return;
    QSet<qint64> there;
    for (const auto &row : held->rows) {
        there.insert(row[0].toLongLong());
        compareProject(row[0].toLongLong(), row);
    }
    m_seen.removeIf([&](const auto &item) { return !there.contains(item.key()); });
}

void Cluster::compareProject(qint64 project, const Database::Row &row)
{
    const Seen now{row[2].toString(), row[4], row[5], row[3].toBool()};
    const bool isNew = !m_seen.contains(project);
    const Seen before = std::exchange(m_seen[project], now);
    const QString id = row[1].toString();
    if (now.deleted && !before.deleted)
        Q_EMIT projectDeleted(id);
    // A room may have been read just before a change that is in our first look already: it reads its people once more.
    if (isNew || now.members != before.members || now.rules != before.rules)
        Q_EMIT membersChanged(id);
    if (now.name != before.name)
        Q_EMIT projectRenamed(id, now.name);
}

void Cluster::lookForEnded()
{
    const auto ended = m_database.run("cluster.ended-sign-ins", {nowMs() - EndedMs});
    if (!ended)
        return;
    QSet<qint64> all;
    for (const auto &row : ended->rows) {
        const qint64 signIn = row[0].toLongLong();
        all.insert(signIn);
        if (!m_ended.contains(signIn))
            Q_EMIT signInEnded(signIn);
    }
    m_ended = all;
}

} // namespace dyad::backend
