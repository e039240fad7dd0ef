// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/search/VectorIndexes.h"
#include "backend/yavi/search/NgramVector.h"

namespace dyad::backend::yavi {
namespace {

QString keyOf(const Scope &scope)
{
    return scope.tenant + u' ' + QString::number(scope.project);
}

} // namespace

std::shared_ptr<VectorIndex> VectorIndexes::known(const Scope &scope)
{
    return m_indexes.value(keyOf(scope));
}

sync::Expected<std::shared_ptr<VectorIndex>> VectorIndexes::of(const Scope &scope)
{
    // Reading stays inside the lock: what becomes ready meanwhile waits, and is then added and not lost.
    const std::lock_guard lock(m_mutex);
    const QString key = keyOf(scope);
    m_recent.remove(key);
    m_recent.push_front(key);
    if (auto index = known(scope))
        return index;
    const auto stored = m_store.vectors(scope);
    if (!stored)
        return std::unexpected(stored.error());
    auto index = std::make_shared<VectorIndex>();
    QHash<QString, QVector<VectorIndex::Item>> items;
    for (const auto &one : *stored)
        items[one.document].append({one.chunk, one.vector});
    for (auto it = items.begin(); it != items.end(); ++it)
        index->add(it.key(), it.value());
    m_indexes.insert(key, index);
    trim();
    return index;
}

void VectorIndexes::add(const Scope &scope, const QString &document, const QVector<VectorIndex::Item> &items)
{
    const std::lock_guard lock(m_mutex);
    const auto index = known(scope);
    if (!index)
        return;
    // It may have been read as ready just before this.
    index->remove(document);
    index->add(document, items);
}

void VectorIndexes::remove(const Scope &scope, const QString &document)
{
    const std::lock_guard lock(m_mutex);
    if (const auto index = known(scope))
        index->remove(document);
}

void VectorIndexes::trim()
{
    qint64 bytes = 0;
    for (const auto &index : std::as_const(m_indexes))
        bytes += index->size() * ngram::Dimensions;
    while (bytes > MostBytes && m_recent.size() > 1) {
        const auto index = m_indexes.take(m_recent.back());
        m_recent.pop_back();
        bytes -= index ? index->size() * ngram::Dimensions : 0;
    }
}

} // namespace dyad::backend::yavi
