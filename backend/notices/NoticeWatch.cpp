// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/notices/NoticeWatch.h"
#include "backend/platform/Log.h"

namespace dyad::backend::notices {

NoticeWatch::NoticeWatch(Database &database, NoticeStore &store, WorkQueue &queue, Tell tell)
    : m_store(store), m_finder(database, store), m_queue(queue), m_tell(std::move(tell))
{
    connect(&m_timer, &QTimer::timeout, this, &NoticeWatch::look);
}

void NoticeWatch::start()
{
    m_timer.start(EveryMs);
    look();
}

/// On a work thread.
sync::Expected<std::vector<Notice>> NoticeWatch::find()
{
    if (m_told < 0) {
        const auto newest = m_store.newest();
        if (!newest)
            return std::unexpected(newest.error());
        m_told = *newest;
    }
    if (const auto looked = m_finder.look(); !looked)
        return std::unexpected(looked.error());
    auto found = m_store.after(m_told);
    if (found && !found->empty())
        m_told = found->back().id;
    return found;
}

void NoticeWatch::look()
{
    if (m_looking)
        return;
    m_looking = m_queue.run(this, [this] { return find(); }, [this](const sync::Expected<std::vector<Notice>> &found) {
        m_looking = false;
        if (!found) {
            qCWarning(logServer) << "notices could not be looked for:" << found.error().code.c_str();
            return;
        }
        for (const Notice &notice : *found)
            m_tell(notice);
    });
}

} // namespace dyad::backend::notices
