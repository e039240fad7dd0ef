// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/DiskRoom.h"
#include <QObject>
#include <QThread>
#include <atomic>
#include <functional>
#include <memory>

namespace dyad::sync {

/// The main thread's door to a DiskRoom, which lives on a thread of its own. Jobs run one after the other, in order. What a job gives
/// back reaches `then` on the main thread, unless this object is gone by then (destroying it waits for the job that runs, drops the others).
class DiskThread : public QObject {
    Q_OBJECT
public:
    explicit DiskThread(const QString &root, QObject *parent = nullptr);
    ~DiskThread() override;

    template<typename Result>
    void run(std::function<Result(DiskRoom &)> job, std::function<void(Result)> then)
    {
        ++unfinished;
        post([this, job = std::move(job), then = std::move(then)] {
            auto result = std::make_shared<Result>(job(*room));
            QMetaObject::invokeMethod(this, [this, then, result] {
                --unfinished;
                then(std::move(*result));
                if (unfinished == 0)
                    Q_EMIT drained();
            }, Qt::QueuedConnection);
        });
    }
    void post(std::function<void()> job);
    /// A scan that runs ends early, and finds nothing more: for who only looks, before this is destroyed.
    void halt() { room->halt(); }
    bool isBusy() const { return unfinished > 0; }     ///< a job runs or waits, or its result is on the way

Q_SIGNALS:
    void drained();                 ///< the last job is done, and so is what followed from it
    void touched(const QStringList &paths);
    void rescanNeeded();
    void rootGone();
    void watchFailed(const QString &message);

private:
    QThread thread;
    DiskRoom *room;         // deleted on its thread
    std::atomic<bool> stopping = false;
    int unfinished = 0;
};

} // namespace dyad::sync
