// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/ChangeList.h"
#include "backend/collaboration/DocumentHistory.h"
#include "backend/collaboration/DocumentTimeline.h"
#include <QMutexLocker>

namespace dyad::backend::timeline {

sync::Expected<ChangeList::Changes> ChangeList::of(qint64 project, sync::DocId doc)
{
    const std::pair key(project, doc);
    Changes known;
    {
        const QMutexLocker locked(&m_mutex);
        known = m_known.value(key);
    }
    const auto head = history::headOf(m_database, project, doc);
    if (!head)
        return std::unexpected(head.error());
    const sync::Version last = known && !known->empty() ? known->back().last : 0;
    if (known && last >= *head)
        return known;
    const auto edits = editsAfter(m_database, project, doc, last);
    if (!edits)
        return std::unexpected(edits.error());
    auto changes = known ? std::make_shared<std::vector<sync::past::Change>>(*known) : std::make_shared<std::vector<sync::past::Change>>();
    sync::past::addChanges(*changes, *edits);
    keep(key, changes);
    return changes;
}

void ChangeList::keep(const std::pair<qint64, sync::DocId> &key, Changes changes)
{
    const QMutexLocker locked(&m_mutex);
    if (m_kept + changes->size() > MostKept) {
        m_known.clear();
        m_kept = 0;
    }
    if (const Changes before = m_known.value(key))
        m_kept -= before->size();
    m_kept += changes->size();
    m_known.insert(key, std::move(changes));
}

} // namespace dyad::backend::timeline
