// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/notices/NoticeFinder.h"
#include "backend/platform/WorkQueue.h"
#include <QObject>
#include <QTimer>
#include <functional>

namespace dyad::backend::notices {

/// Looks every second or two for news, and tells those who are connected here. Several nodes may do so: each tells its own people. Loop thread.
class NoticeWatch : public QObject {
    Q_OBJECT
public:
    static constexpr int EveryMs = 1500;
    /// Called on the loop thread with each new notice.
    using Tell = std::function<void(const Notice &notice)>;

    NoticeWatch(Database &database, NoticeStore &store, WorkQueue &queue, Tell tell);
    void start();
    /// Before its queue goes; it must outlive that one, whose work uses it.
    void stop() { m_timer.stop(); }

private:
    void look();
    sync::Expected<std::vector<Notice>> find();
    NoticeStore &m_store;
    NoticeFinder m_finder;                       // used by one work at a time
    WorkQueue &m_queue;
    const Tell m_tell;
    QTimer m_timer;
    qint64 m_told = -1;                          // the newest that was told of; -1: not known yet
    bool m_looking = false;
};

} // namespace dyad::backend::notices
