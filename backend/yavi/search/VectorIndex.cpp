// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/search/VectorIndex.h"
#include "backend/yavi/search/NgramVector.h"
#include <algorithm>
#include <mutex>
#include <queue>
#include <vector>

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

/// What is not zero in a vector.
struct Weight {
    int dimension = 0;
    int value = 0;
};

std::vector<Weight> weightsOf(const QByteArray &vector)
{
    std::vector<Weight> weights;
    for (int i = 0; i < ngram::Dimensions; ++i) {
        if (vector[i] != 0)
            weights.push_back({i, int(static_cast<signed char>(vector[i]))});
    }
    return weights;
}

/// sums[i] += column[i] * value. Whole numbers: the order of adding changes nothing.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
__attribute__((target_clones("avx2", "default"), optimize("O3")))
#endif
void addScaled(int *sums, const signed char *column, int value, qsizetype count)
{
    for (qsizetype i = 0; i < count; ++i)
        sums[i] += int(column[i]) * value;
}

} // namespace

/// Beside those that are there: all columns grow.
void VectorIndex::append(Part &part, const QVector<const Item *> &items)
{
    const qsizetype before = part.chunks.size(), all = before + items.size();
    QByteArray vectors(all * ngram::Dimensions, Qt::Uninitialized);
    for (qsizetype d = 0; d < ngram::Dimensions; ++d) {
        char *column = vectors.data() + d * all;
        std::copy_n(part.vectors.constData() + d * before, before, column);
        for (qsizetype i = 0; i < items.size(); ++i)
            column[before + i] = items[i]->vector[d];
    }
    part.vectors = vectors;
    for (const Item *item : items)
        part.chunks.append(item->chunk);
}

void VectorIndex::add(const QString &document, const QVector<Item> &items)
{
    const std::unique_lock lock(m_mutex);
    Part &part = m_parts[document];
    QVector<const Item *> fitting;
    for (const Item &item : items) {
        if (item.vector.size() < ngram::Dimensions)
            continue;
        if (part.chunks.isEmpty() && fitting.isEmpty())
            part.kind = item.vector.sliced(ngram::Dimensions);
        if (item.vector.sliced(ngram::Dimensions) != part.kind)
            continue;
        fitting.append(&item);
    }
    append(part, fitting);
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
    const auto weights = weightsOf(vector);
    std::vector<int> sums;
    {
        const std::shared_lock lock(m_mutex);
        for (auto part = m_parts.begin(); part != m_parts.end(); ++part) {
            if (part->kind != kind || (documents && !documents->contains(part.key())))
                continue;
            const qsizetype count = part->chunks.size();
            sums.assign(size_t(count), 0);
            for (const Weight &weight : weights)
                addScaled(sums.data(), reinterpret_cast<const signed char *>(part->vectors.constData()) + weight.dimension * count, weight.value, count);
            for (qsizetype i = 0; i < count; ++i) {
                const double similarity = double(sums[size_t(i)]) / (ngram::Length * ngram::Length);
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
