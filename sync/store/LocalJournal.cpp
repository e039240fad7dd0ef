// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/LocalJournal.h"
#include "sync/store/ClientStore.h"
#include "sync/store/StoreCoding.h"
#include <QDateTime>

namespace dyad::sync {

namespace {

constexpr auto Schema = R"(
PRAGMA synchronous=FULL;
CREATE TABLE IF NOT EXISTS unsaved(path TEXT PRIMARY KEY, base_hash BLOB, text BLOB NOT NULL, time INTEGER NOT NULL);
)";

Expected<void> write(SqliteDatabase &database, const QString &path, const QByteArray &baseHash, const Rope &text)
{
    auto row = database.statement("INSERT OR REPLACE INTO unsaved(path, base_hash, text, time) VALUES(?, ?, ?, ?)");
    return row.bind(0, path).bind(1, baseHash).bind(2, coding::compress(coding::bytesOf(text))).bind(3, QDateTime::currentMSecsSinceEpoch()).run();
}

} // namespace

Expected<std::unique_ptr<LocalJournal>> LocalJournal::open(const QString &file)
{
    auto database = SqliteDatabase::open(file.isEmpty() ? ClientStore::home() + QStringLiteral("/journal.db") : file, Schema);
    if (!database)
        return std::unexpected(database.error());
    std::unique_ptr<LocalJournal> journal(new LocalJournal);
    journal->database = std::move(*database);
    journal->worker = std::make_unique<QObject>();
    journal->worker->moveToThread(&journal->thread);
    journal->timer.setSingleShot(true);
    journal->timer.setInterval(WriteEveryMs);
    connect(&journal->timer, &QTimer::timeout, journal.get(), &LocalJournal::hand);
    journal->thread.setObjectName(QStringLiteral("dyad-journal"));
    journal->thread.start();
    return journal;
}

LocalJournal::~LocalJournal()
{
    flush();
    thread.quit();
    thread.wait();
}

void LocalJournal::work(const std::function<Expected<void>(SqliteDatabase &)> &job)
{
    QMetaObject::invokeMethod(worker.get(), [this, job] {
        if (const auto done = job(*database); !done)
            QMetaObject::invokeMethod(this, [this, error = done.error()] { Q_EMIT failed(error); }, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
}

void LocalJournal::save(const QString &path, const QByteArray &baseHash, std::function<Rope()> text)
{
    waiting.insert(path, {baseHash, std::move(text)});
    if (!timer.isActive())
        timer.start();
}

void LocalJournal::save(const QString &path, const QByteArray &baseHash, const Rope &text)
{
    save(path, baseHash, [text] { return text; });
}

void LocalJournal::hand()
{
    const auto taken = std::exchange(waiting, {});
    for (auto one = taken.cbegin(); one != taken.cend(); ++one) {
        const auto text = std::make_shared<const Rope>(one->text());
        work([path = one.key(), hash = one->baseHash, text](SqliteDatabase &db) { return write(db, path, hash, *text); });
    }
}

void LocalJournal::discard(const QString &path)
{
    waiting.remove(path);
    work([path](SqliteDatabase &db) { return db.statement("DELETE FROM unsaved WHERE path = ?").bind(0, path).run(); });
}

void LocalJournal::flush()
{
    hand();
    QMetaObject::invokeMethod(worker.get(), [] {}, Qt::BlockingQueuedConnection);
}

Expected<QVector<LocalJournal::Unsaved>> LocalJournal::recover()
{
    flush();
    QVector<Unsaved> result;
    Expected<void> done;
    QMetaObject::invokeMethod(worker.get(), [&] {
        auto row = database->statement("SELECT path, base_hash, text, time FROM unsaved ORDER BY time");
        while (true) {
            auto more = row.next();
            if (!more)
                done = std::unexpected(more.error());
            if (!more || !*more)
                return;
            if (auto text = coding::decompress(row.blob(2)))
                result.append({row.text(0), row.blob(1), *text, row.integer(3)});
        }
    }, Qt::BlockingQueuedConnection);
    if (!done)
        return std::unexpected(done.error());
    return result;
}

} // namespace dyad::sync
