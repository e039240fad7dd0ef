// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/Store.h"
#include "backend/yavi/search/VectorIndex.h"
#include <QHash>
#include <list>
#include <mutex>

namespace dyad::backend::yavi {

/// The vectors of the projects that were searched last, read from the store at first use; together at most MostBytes, the longest unused
/// one goes first. Thread-safe.
class VectorIndexes {
public:
    static constexpr qint64 MostBytes = 512LL << 20;

    explicit VectorIndexes(Store &store) : m_store(store) { }
    sync::Expected<std::shared_ptr<VectorIndex>> of(const Scope &scope);
    /// Of a project that is in memory; of another there is nothing to do.
    void add(const Scope &scope, const QString &document, const QVector<VectorIndex::Item> &items);
    void remove(const Scope &scope, const QString &document);

private:
    void trim();
    std::shared_ptr<VectorIndex> known(const Scope &scope);

    Store &m_store;
    std::mutex m_mutex;
    QHash<QString, std::shared_ptr<VectorIndex>> m_indexes;
    std::list<QString> m_recent;     // newest first
};

} // namespace dyad::backend::yavi
