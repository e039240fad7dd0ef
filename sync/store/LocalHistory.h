// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ApiTypes.h"
#include "sync/store/SqliteDatabase.h"
#include "sync/text/Rope.h"
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QThread>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

namespace dyad::sync {

class LocalHistoryReader;

/// What the files of folders that are not shared once were: every edit made in the editor, in $DYAD_HOME/history.db; bounded by age and size.
/// Written and read on a thread of its own. A file's first version is its text before the first edit that was kept. GUI/main thread.
///
/// Versions are those of this history: one for each stretch of edits that belongs together (WriteEveryMs), not one for each key.
class LocalHistory : public QObject {
    Q_OBJECT
public:
    static constexpr int WriteEveryMs = 1000;
    static constexpr int ForgetEveryMs = 60 * 60'000;
    static constexpr qint64 TextLimit = 4 << 20;        ///< bytes; the life of larger files is not kept
    static constexpr MemberId Me = 1, AnotherProgram = 2;
    struct Limits {
        int days = 30;                                  ///< 0: nothing is kept
        qint64 bytes = 256 << 20;                       ///< of history.db; then the files longest unchanged are forgotten
    };

    /// Errors: those of SqliteDatabase. What is older than the limits is forgotten now, and every ForgetEveryMs.
    static Expected<std::unique_ptr<LocalHistory>> open(const QString &file, const Limits &limits);
    ~LocalHistory() override;                           ///< writes what is waiting
    void setLimits(const Limits &limits);

    /// op has been made, on `before`; path: absolute.
    void note(const QString &path, const TextOperation &op, const Rope &before, MemberId by);
    void moved(const QString &from, const QString &to);
    /// The person has deleted the file; `text` is what it held.
    void deleted(const QString &path, const QByteArray &text);
    /// Writes what is waiting, and waits for that.
    void flush();

    /// Asks on the history's thread, after what was noted before; answers here, once, while `context` lives. Errors: "no-such-file",
    /// "no-such-version", those of SqliteDatabase.
    template<typename T>
    using Reply = std::function<void(Expected<T>)>;
    void history(const QString &path, int buckets, QObject *context, Reply<ApiHistory> reply);
    void textAt(const QString &path, Version version, QObject *context, Reply<QByteArray> reply);
    void blame(const QString &path, QObject *context, Reply<ApiBlame> reply);
    void revert(const QString &path, Version first, Version last, MemberId member, QObject *context, Reply<ApiRevert> reply);
    /// Of a folder; paths are relative to it. `doc` is a number of this history, for pathOf.
    void timeline(const QString &folder, qint64 since, int limit, QObject *context, Reply<ApiTimeline> reply);

Q_SIGNALS:
    void failed(const dyad::sync::Error &error);

private:
    /// Edits of one file that wait to be written as one version.
    struct Waiting {
        Rope before;
        std::vector<TextOperation> operations;
        MemberId by = Me;
        qint64 time = 0;
    };
    LocalHistory() = default;
    void hand(const QString &path, Waiting &&waiting);
    void handAll();
    void work(const std::function<Expected<void>(LocalHistoryReader &)> &job);
    template<typename T>
    void ask(QObject *context, Reply<T> reply, std::function<Expected<T>(LocalHistoryReader &)> job);

    QThread m_thread;
    std::unique_ptr<QObject> m_worker;                  // lives on the thread: jobs are posted to it
    std::unique_ptr<LocalHistoryReader> m_reader;       // used on the thread only
    QHash<QString, Waiting> m_waiting;
    QTimer m_timer, m_forget;
    Limits m_limits;
};

} // namespace dyad::sync
