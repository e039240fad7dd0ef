// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/FolderNews.h"
#include "sync/workcopy/DiskThread.h"
#include <QHashFunctions>
#include <map>

namespace dyad::app {

using editor::FileChange;
using Kind = FileChange::Kind;

/// What was there at the last look, and how that differs from what is there now.
class FolderNews::Table {
public:
    explicit Table(QString root) : m_root(std::move(root) + QLatin1Char('/')) {}

    /// All of the folder. The first time nothing is new.
    QVector<FileChange> compare(const QVector<sync::Observation> &all)
    {
        std::map<QString, Print> now;
        for (const sync::Observation &one : all)
            if (isThere(one))
                now.emplace_hint(now.end(), one.path, printOf(one.stat));
        if (std::exchange(m_known, true))
            diff(now);
        m_seen = std::move(now);
        return std::exchange(m_changes, {});
    }

    /// What has been touched.
    QVector<FileChange> note(const QVector<sync::Observation> &some)
    {
        for (const sync::Observation &one : some)
            isThere(one) ? put(one) : drop(one.path);
        return std::exchange(m_changes, {});
    }
    /// A folder is another one under its old name: all has to be looked at again.
    bool isUnsure() const { return m_unsure; }
    void forgetUnsure() { m_unsure = false; }

private:
    struct Print {
        size_t value = 0;
        bool isFolder = false;
        bool operator==(const Print &) const = default;
    };

    static bool isThere(const sync::Observation &one) { return !one.isPrivate && !one.stat.isMissing(); }

    static Print printOf(const sync::DiskStat &stat)
    {
        return stat.isFolder() ? Print{size_t(stat.inode), true} : Print{qHashMulti(0, stat.size, stat.modifiedNs, stat.inode, int(stat.kind)), false};
    }

    void tell(const QString &path, Kind kind) { m_changes.append({m_root + path, kind}); }

    void diff(const std::map<QString, Print> &now)
    {
        for (const auto &[path, print] : m_seen)
            if (const auto at = now.find(path); at == now.end() || at->second.isFolder != print.isFolder)
                tell(path, Kind::Deleted);
        for (const auto &[path, print] : now) {
            const auto before = m_seen.find(path);
            if (before == m_seen.end() || before->second.isFolder != print.isFolder)
                tell(path, Kind::Created);
            else if (!print.isFolder && !(before->second == print))
                tell(path, Kind::Changed);
        }
    }

    void put(const sync::Observation &one)
    {
        const Print print = printOf(one.stat);
        auto before = m_seen.find(one.path);
        if (before != m_seen.end() && before->second.isFolder != print.isFolder) {
            drop(one.path);
            before = m_seen.end();
        }
        if (before == m_seen.end()) {
            m_seen.emplace(one.path, print);
            tell(one.path, Kind::Created);
        } else if (print.isFolder) {
            m_unsure = m_unsure || !(before->second == print);
        } else if (!(std::exchange(before->second, print) == print) || one.stat.racy) {
            tell(one.path, Kind::Changed);
        }
    }

    void drop(const QString &path)
    {
        const auto self = m_seen.find(path);
        if (self == m_seen.end())
            return;
        tell(path, Kind::Deleted);
        const bool isFolder = self->second.isFolder;
        m_seen.erase(self);
        const QString below = path + QLatin1Char('/');
        for (auto at = m_seen.lower_bound(below); isFolder && at != m_seen.end() && at->first.startsWith(below); at = m_seen.erase(at))
            tell(at->first, Kind::Deleted);
    }

    const QString m_root;
    std::map<QString, Print> m_seen;        // ordered: what lies in a folder stands together
    QVector<FileChange> m_changes;
    bool m_known = false, m_unsure = false;
};

FolderNews::FolderNews(QObject *parent) : QObject(parent)
{
    qRegisterMetaType<QVector<FileChange>>();
}

FolderNews::~FolderNews() { setFolder({}); }

void FolderNews::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void FolderNews::setFolder(const QString &folder)
{
    if (m_disk)
        m_disk->halt();     // it is waited for
    m_disk.reset();
    m_table.reset();
    m_folder = folder;
    setState(State::Off);
}

void FolderNews::want()
{
    if (m_folder.isEmpty() || m_state != State::Off)
        return;
    m_table = std::make_shared<Table>(m_folder);
    m_disk = std::make_unique<sync::DiskThread>(m_folder);
    connect(m_disk.get(), &sync::DiskThread::touched, this, &FolderNews::look);
    connect(m_disk.get(), &sync::DiskThread::rescanNeeded, this, &FolderNews::readAll);
    connect(m_disk.get(), &sync::DiskThread::rootGone, this, [this] { setState(State::Gone); });
    setState(State::Reading);
    readAll();
}

namespace {
struct Found {
    QVector<FileChange> changes;
    bool tooLarge = false;
};
} // namespace

void FolderNews::readAll()
{
    m_disk->run<Found>([table = m_table](sync::DiskRoom &room) {
        room.setMostLooks(MostEntries);
        const auto all = room.scanAll(sync::DiskRoom::Leftovers::Stay);
        table->forgetUnsure();
        return room.isHalted() ? Found{{}, true} : Found{table->compare(all), false};
    }, [this](const Found &found) { take(found.changes, found.tooLarge); });
}

void FolderNews::look(const QStringList &paths)
{
    if (m_state != State::Watching && m_state != State::Reading)
        return;
    m_disk->run<Found>([table = m_table, paths](sync::DiskRoom &room) {
        room.setMostLooks(MostEntries);
        QVector<FileChange> changes = table->note(room.look(paths));
        if (table->isUnsure() && !room.isHalted()) {
            changes += table->compare(room.scanAll(sync::DiskRoom::Leftovers::Stay));
            table->forgetUnsure();
        }
        return Found{changes, room.isHalted()};
    }, [this](const Found &found) { take(found.changes, found.tooLarge); });
}

void FolderNews::take(const QVector<FileChange> &changes, bool tooLarge)
{
    if (tooLarge) {
        // Not from inside the thread's own result.
        QMetaObject::invokeMethod(this, [this, done = m_disk.get()] {
            if (m_disk.get() == done)
                m_disk.reset();
        }, Qt::QueuedConnection);
        return setState(State::TooLarge);
    }
    if (m_state == State::Reading)
        setState(State::Watching);
    if (!changes.isEmpty())
        Q_EMIT changed(changes);
}

} // namespace dyad::app
