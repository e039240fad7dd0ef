// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/store/SqliteDatabase.h"
#include "sync/text/Rope.h"
#include <QHash>
#include <QObject>
#include <QThread>
#include <QTimer>
#include <QVector>
#include <functional>
#include <memory>

namespace dyad::sync {

/// Unsaved text of files that are not shared, kept in $DYAD_HOME/journal.db so that kill -9 of the editor costs at most half a second of
/// typing. Written on a thread of its own, at most every 300 ms, synced to the disk. GUI/main thread.
class LocalJournal : public QObject {
    Q_OBJECT
public:
    static constexpr int WriteEveryMs = 300;

    struct Unsaved {
        QString path;           ///< absolute
        QByteArray baseHash;    ///< what the editor gave: of the file's bytes when it was opened or last saved
        QByteArray text;        ///< UTF-8
        qint64 time = 0;        ///< ms since 1970, of the last write
    };

    /// Errors: those of SqliteDatabase. file: where empty, $DYAD_HOME/journal.db
    static Expected<std::unique_ptr<LocalJournal>> open(const QString &file = {});
    ~LocalJournal() override;           ///< writes what is waiting

    /// The text has changed. `text` is asked when it is written, once for many changes, on this thread; never after discard(path).
    void save(const QString &path, const QByteArray &baseHash, std::function<Rope()> text);
    void save(const QString &path, const QByteArray &baseHash, const Rope &text);
    /// Saved or given up by the person.
    void discard(const QString &path);
    /// What an earlier run left. Waits for what is being written.
    Expected<QVector<Unsaved>> recover();
    /// Writes what is waiting, and waits for that.
    void flush();

Q_SIGNALS:
    void failed(const dyad::sync::Error &error);

private:
    LocalJournal() = default;
    struct Waiting {
        QByteArray baseHash;
        std::function<Rope()> text;
    };
    void hand();
    void work(const std::function<Expected<void>(SqliteDatabase &)> &job);

    QThread thread;
    std::unique_ptr<QObject> worker;            // lives on the thread: jobs are posted to it
    std::unique_ptr<SqliteDatabase> database;   // used on the thread only
    QHash<QString, Waiting> waiting;
    QTimer timer;
};

} // namespace dyad::sync
