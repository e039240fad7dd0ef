// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/search/VectorIndex.h"
#include "backend/yavi/search/NgramVector.h"
#include <algorithm>
#include <mutex>
#include <queue>

namespace dyad::backend::yavi {
namespace {

using Hit = std::pair<double, qint64>;       // similarity, negated chunk: of two alike, the older one is better
using Worst = std::priority_queue<Hit, std::vector<Hit>, std::greater<>>;

void offer(Worst &best, const Hit &hit, int most)
{
    if (int(best.size()) == most && best.top() >= hit)
        return;
    best.push(hit);
    if (int(best.size()) > most)
        best.pop();
}

} // namespace

void VectorIndex::add(const QString &document, const QVector<Item> &items)
{
    const std::unique_lock lock(m_mutex);
    Part &part = m_parts[document];
    for (const Item &item : items) {
        if (item.vector.size() < ngram::Dimensions)
            continue;
        if (part.chunks.isEmpty())
            part.kind = item.vector.sliced(ngram::Dimensions);
        if (item.vector.sliced(ngram::Dimensions) != part.kind)
            continue;
        part.chunks.append(item.chunk);
        part.vectors.append(item.vector.first(ngram::Dimensions));
    }
}

void VectorIndex::remove(const QString &document)
{
    const std::unique_lock lock(m_mutex);
    m_parts.remove(document);
}

qsizetype VectorIndex::size() const
{
    const std::shared_lock lock(m_mutex);
    qsizetype sum = 0;
    for (const Part &part : m_parts)
        sum += part.chunks.size();
    return sum;
}

QVector<qint64> VectorIndex::nearest(const QByteArray &vector, int most, double least, const QSet<QString> *documents) const
{
    if (vector.size() < ngram::Dimensions || most <= 0)
        return {};
    Worst best;
    const QByteArray kind = vector.sliced(ngram::Dimensions);
    {
        const std::shared_lock lock(m_mutex);
        for (auto part = m_parts.begin(); part != m_parts.end(); ++part) {
            if (part->kind != kind || (documents && !documents->contains(part.key())))
                continue;
            for (qsizetype i = 0; i < part->chunks.size(); ++i) {
                const double similarity = ngram::similarity(vector.constData(), part->vectors.constData() + i * ngram::Dimensions);
                if (similarity >= least)
                    offer(best, {similarity, -part->chunks[i]}, most);
            }
        }
    }
    QVector<qint64> chunks;
    for (; !best.empty(); best.pop())
        chunks.prepend(-best.top().second);
    return chunks;
}

} // namespace dyad::backend::yavi
