// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "sync/session/PastEdits.h"
#include <QHash>
#include <QMutex>
#include <memory>
#include <vector>

namespace dyad::backend::timeline {

/// The changes of documents, in order. A document is read from its journal once, then only what has come since. Any thread; blocks.
class ChangeList {
public:
    static constexpr size_t MostKept = 200'000;          ///< changes in memory, about 12 MB; then all are forgotten, and read again where asked for
    using Changes = std::shared_ptr<const std::vector<sync::past::Change>>;

    explicit ChangeList(Database &database) : m_database(database) {}
    /// Errors: those of DocumentHistory.
    sync::Expected<Changes> of(qint64 project, sync::DocId doc);

private:
    void keep(const std::pair<qint64, sync::DocId> &key, Changes changes);
    Database &m_database;
    QMutex m_mutex;
    QHash<std::pair<qint64, sync::DocId>, Changes> m_known;
    size_t m_kept = 0;
};

} // namespace dyad::backend::timeline
