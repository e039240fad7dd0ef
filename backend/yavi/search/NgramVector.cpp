// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/search/NgramVector.h"
#include "backend/yavi/text/Words.h"
#include <QVarLengthArray>
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace dyad::backend::yavi::ngram {
namespace {

constexpr float WholeWord = 1.0f;
constexpr float Piece = 0.35f;               // a word of eight letters has eleven of them

/// FNV-1a; stable for ever, since vectors are stored.
quint32 hashOf(QStringView text)
{
    quint32 hash = 2166136261u;
    for (const QChar c : text) {
        hash = (hash ^ (c.unicode() & 0xff)) * 16777619u;
        hash = (hash ^ (c.unicode() >> 8)) * 16777619u;
    }
    return hash ^ (hash >> 15);
}

/// How much there is of each feature: a table with open addressing that is used again, since thousands of chunks a second have two thousand each.
class Counts {
public:
    Counts() { m_slots.resize(First); }
    void add(quint32 hash, float weight)
    {
        if (m_used.size() * 2 >= m_slots.size())
            grow();
        Slot &slot = slotOf(hash);
        if (slot.weight == 0)
            m_used.push_back(hash);
        slot.hash = hash;
        slot.weight += weight;
    }
    float of(quint32 hash) { return slotOf(hash).weight; }
    const std::vector<quint32> &used() const { return m_used; }
    void clear()
    {
        // Largest tables are those of rare, huge texts: they are not kept.
        m_slots.assign(std::min<size_t>(m_slots.size(), Largest), Slot());
        m_used.clear();
    }

private:
    static constexpr size_t First = 1 << 13, Largest = 1 << 14;
    struct Slot {
        quint32 hash = 0;
        float weight = 0;
    };
    Slot &slotOf(quint32 hash)
    {
        const size_t mask = m_slots.size() - 1;
        size_t at = (hash * 0x9e3779b1u) & mask;
        while (m_slots[at].weight != 0 && m_slots[at].hash != hash)
            at = (at + 1) & mask;
        return m_slots[at];
    }
    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        for (const Slot &one : old) {
            if (one.weight != 0)
                slotOf(one.hash) = one;
        }
    }

    std::vector<Slot> m_slots;
    std::vector<quint32> m_used;
};

void countWord(Counts &features, const QString &word)
{
    features.add(hashOf(word), WholeWord);
    QVarLengthArray<QChar, 64> padded;
    padded.append(u'<');
    padded.append(word.constData(), word.size());
    padded.append(u'>');
    for (const int size : {3, 4}) {
        for (qsizetype at = 0; at + size <= padded.size(); ++at)
            features.add(hashOf(QStringView(padded.constData() + at, size)), Piece);
    }
}

void countAll(Counts &features, QStringView text)
{
    QString lastCjk;
    for (const words::Word &word : words::split(text)) {
        if (word.isCjk && !lastCjk.isEmpty())
            features.add(hashOf(QString(lastCjk + word.key)), WholeWord);
        lastCjk = word.isCjk ? word.key : QString();
        if (!word.isCjk && !word.isStop)
            countWord(features, word.key);
    }
}

/// Saying a word ten times is not ten times as much about it. Most pieces are there once.
float damped(float weight)
{
    static const float once = std::log1p(Piece), whole = std::log1p(WholeWord);
    return weight == Piece ? once : weight == WholeWord ? whole : std::log1p(weight);
}

} // namespace

QByteArray vectorOf(QStringView text)
{
    std::array<float, Dimensions> sums{};
    static thread_local Counts features;
    features.clear();
    countAll(features, text);
    for (const quint32 hash : features.used()) {
        const float weight = damped(features.of(hash));
        sums[hash % Dimensions] += hash & 0x80000000u ? weight : -weight;
    }
    double square = 0;
    for (const float one : sums)
        square += double(one) * double(one);
    if (square <= 0)
        return {};
    QByteArray vector(Dimensions, Qt::Uninitialized);
    for (int i = 0; i < Dimensions; ++i)
        vector[i] = char(std::lround(double(sums[size_t(i)]) / std::sqrt(square) * Length));
    return vector;
}

double similarity(const char *a, const char *b)
{
    int dot = 0;
    for (int i = 0; i < Dimensions; ++i)
        dot += int(static_cast<signed char>(a[i])) * int(static_cast<signed char>(b[i]));
    return double(dot) / (Length * Length);
}

} // namespace dyad::backend::yavi::ngram
