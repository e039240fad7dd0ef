// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/search/NgramVector.h"
#include "backend/yavi/text/Words.h"
#include <QHash>
#include <array>
#include <cmath>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace dyad::backend::yavi::ngram {
namespace {

constexpr double Length = 127.0;
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

void count(QHash<quint32, float> &features, QStringView feature, float weight)
{
    features[hashOf(feature)] += weight;
}

void countWord(QHash<quint32, float> &features, const QString &word)
{
    count(features, word, WholeWord);
    const QString padded = u'<' + word + u'>';
    for (const int size : {3, 4}) {
        for (qsizetype at = 0; at + size <= padded.size(); ++at)
            count(features, QStringView(padded).sliced(at, size), Piece);
    }
}

QHash<quint32, float> featuresOf(QStringView text)
{
    QHash<quint32, float> features;
    QString lastCjk;
    for (const words::Word &word : words::split(text)) {
        const QString folded = words::folded(text.sliced(word.start, word.length));
        const bool cjk = word.length <= 2 && !folded.isEmpty() && words::isCjk(folded.toUcs4().value(0));
        if (cjk && !lastCjk.isEmpty())
            count(features, QString(lastCjk + word.key), WholeWord);
        lastCjk = cjk ? word.key : QString();
        if (!cjk && !words::isStopWord(folded))
            countWord(features, word.key);
    }
    return features;
}

} // namespace

QByteArray vectorOf(QStringView text)
{
    std::array<float, Dimensions> sums{};
    const auto features = featuresOf(text);
    for (auto it = features.begin(); it != features.end(); ++it) {
        // Saying a word ten times is not ten times as much about it.
        const float weight = std::log1p(it.value());
        sums[it.key() % Dimensions] += it.key() & 0x80000000u ? weight : -weight;
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
#ifdef __SSE2__
    // Sixteen products at a time: what the compiler makes of the loop below is several times as slow.
    __m128i sum = _mm_setzero_si128();
    for (int i = 0; i < Dimensions; i += 16) {
        const __m128i x = _mm_loadu_si128(reinterpret_cast<const __m128i *>(a + i)), y = _mm_loadu_si128(reinterpret_cast<const __m128i *>(b + i));
        const __m128i low = _mm_madd_epi16(_mm_srai_epi16(_mm_unpacklo_epi8(x, x), 8), _mm_srai_epi16(_mm_unpacklo_epi8(y, y), 8));
        const __m128i high = _mm_madd_epi16(_mm_srai_epi16(_mm_unpackhi_epi8(x, x), 8), _mm_srai_epi16(_mm_unpackhi_epi8(y, y), 8));
        sum = _mm_add_epi32(sum, _mm_add_epi32(low, high));
    }
    alignas(16) int parts[4];
    _mm_store_si128(reinterpret_cast<__m128i *>(parts), sum);
    const int dot = parts[0] + parts[1] + parts[2] + parts[3];
#else
    int dot = 0;
    for (int i = 0; i < Dimensions; ++i)
        dot += int(static_cast<signed char>(a[i])) * int(static_cast<signed char>(b[i]));
#endif
    return double(dot) / (Length * Length);
}

} // namespace dyad::backend::yavi::ngram
