// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/text/Summary.h"
#include "backend/yavi/text/Words.h"
#include <QHash>
#include <algorithm>
#include <cmath>

namespace dyad::backend::yavi {
namespace {

constexpr qsizetype LookedAt = 200'000;      // characters
constexpr qsizetype ShortestSentence = 25;
constexpr qsizetype LongestSentence = 400;

bool endsAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (QStringView(u"。！？").contains(c))
        return true;
    const bool atEnd = at + 1 == text.size();
    if (c == u'\n')
        return !atEnd && text[at + 1] == u'\n';
    return QStringView(u".!?…").contains(c) && (atEnd || text[at + 1].isSpace());
}

QHash<QString, double> weightsOf(QStringView text)
{
    QHash<QString, double> weights;
    for (const words::Word &word : words::split(text)) {
        if (word.length > 2 && !word.isStop)
            weights[word.key] += 1;
    }
    for (double &weight : weights)
        weight = weight > 1 ? std::log2(1 + weight) : 0.2;
    return weights;
}

double scoreOf(QStringView sentence, const QHash<QString, double> &weights, double place)
{
    double sum = 0;
    const auto all = words::split(sentence);
    for (const words::Word &word : all)
        sum += weights.value(word.key, 0);
    // Early sentences say what a text is about more often than late ones.
    return all.isEmpty() ? 0 : sum / std::sqrt(double(all.size())) * (1.0 + 0.5 * (1.0 - place));
}

} // namespace

QVector<Sentence> sentencesOf(QStringView text)
{
    QVector<Sentence> found;
    qsizetype start = 0;
    const auto add = [&](qsizetype end) {
        while (start < end && text[start].isSpace())
            ++start;
        while (end > start && text[end - 1].isSpace())
            --end;
        if (end > start)
            found.append({start, end - start});
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!endsAt(text, at))
            continue;
        add(at + 1);
        start = at + 1;
    }
    add(text.size());
    return found;
}

QString summaryOf(const QString &text, qsizetype most)
{
    const QString looked = text.left(LookedAt);
    const auto weights = weightsOf(looked);
    const auto sentences = sentencesOf(looked);
    QVector<std::pair<double, int>> ranked;
    for (int i = 0; i < sentences.size(); ++i) {
        const Sentence &one = sentences[i];
        if (one.length >= ShortestSentence && one.length <= LongestSentence)
            ranked.append({-scoreOf(QStringView(looked).sliced(one.start, one.length), weights, double(i) / double(sentences.size())), i});
    }
    std::ranges::sort(ranked);
    QVector<int> chosen;
    qsizetype length = 0;
    for (const auto &[score, index] : ranked) {
        if (length + sentences[index].length > most)
            continue;
        length += sentences[index].length + 1;
        chosen.append(index);
    }
    std::ranges::sort(chosen);
    QStringList parts;
    for (const int index : chosen)
        parts.append(looked.mid(sentences[index].start, sentences[index].length).simplified());
    return parts.isEmpty() ? looked.simplified().left(most) : parts.join(u' ');
}

} // namespace dyad::backend::yavi
