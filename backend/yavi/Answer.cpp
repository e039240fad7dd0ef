// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/Answer.h"
#include "backend/yavi/text/Summary.h"
#include "backend/yavi/text/Words.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype MostCitations = 3;
constexpr qsizetype ShortQuote = 160;        // characters; a shorter one gets the sentence after it as well

QString say(const char *text) { return QCoreApplication::translate("Yavi", text); }

QSet<QString> keysOf(const QString &text)
{
    QSet<QString> keys;
    for (const words::Word &word : words::split(text)) {
        if (!word.isStop)
            keys.insert(word.key);
    }
    return keys;
}

double agreement(QStringView sentence, const QSet<QString> &question)
{
    QSet<QString> shared;
    const auto all = words::split(sentence);
    for (const words::Word &word : all) {
        if (question.contains(word.key))
            shared.insert(word.key);
    }
    return all.isEmpty() ? 0 : double(shared.size()) / std::pow(double(all.size()), 0.3);
}

Citation citationOf(const Passage &passage, const QSet<QString> &question)
{
    const QString &text = passage.text;
    const auto sentences = sentencesOf(text);
    qsizetype best = 0;
    double most = -1;
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        const double here = agreement(QStringView(text).sliced(sentences[i].start, sentences[i].length), question);
        if (here > most) {
            most = here;
            best = i;
        }
    }
    Citation citation;
    citation.passage = passage;
    if (sentences.isEmpty())
        return citation;
    // A heading says where the answer stands, not what it is.
    if (passage.type == u"text/markdown" && text[sentences[best].start] == u'#' && best + 1 < sentences.size())
        ++best;
    const qsizetype start = sentences[best].start;
    qsizetype end = start + sentences[best].length;
    if (end - start < ShortQuote && best + 1 < sentences.size())
        end = sentences[best + 1].start + sentences[best + 1].length;
    citation.quote = text.mid(start, end - start);
    citation.start = passage.start + start;
    citation.length = end - start;
    return citation;
}

bool overlaps(const Citation &a, const Citation &b)
{
    return a.passage.document == b.passage.document && a.start < b.start + b.length && b.start < a.start + a.length;
}

} // namespace

Answer quotedAnswer(const QString &question, const QVector<Passage> &passages)
{
    Answer answer;
    answer.source = u"embedded"_s;
    const auto keys = keysOf(question);
    QStringList lines;
    for (const Passage &passage : passages) {
        Citation citation = citationOf(passage, keys);
        const bool known = std::ranges::any_of(answer.citations, [&](const Citation &one) { return overlaps(one, citation); });
        if (known || citation.quote.isEmpty() || answer.citations.size() == MostCitations)
            continue;
        citation.number = int(answer.citations.size()) + 1;
        lines.append(citation.quote.simplified() + u" ["_s + QString::number(citation.number) + u']');
        answer.citations.append(citation);
    }
    answer.text = lines.isEmpty() ? say("The documents say nothing about this.") : lines.join(u"\n\n"_s);
    answer.note = say("No AI provider is set up on this server: these are the passages of the documents that fit best, in their own words.");
    return answer;
}

void keepReferredCitations(Answer &answer)
{
    QVector<Citation> kept;
    for (const Citation &citation : std::as_const(answer.citations)) {
        if (answer.text.contains(u'[' + QString::number(citation.number) + u']'))
            kept.append(citation);
    }
    if (kept.isEmpty())
        answer.note = say("The model named no source for this; do not take it for what the documents say.");
    answer.citations = kept;
}

QJsonObject Answer::toJson() const
{
    QJsonArray list;
    for (const Citation &one : citations) {
        QJsonObject json{{u"number"_s, one.number}, {u"document"_s, one.passage.document}, {u"name"_s, one.passage.name}, {u"heading"_s, one.passage.heading},
            {u"quote"_s, one.quote}, {u"start"_s, one.start}, {u"length"_s, one.length}, {u"score"_s, one.passage.score}};
        if (!one.passage.url.isEmpty())
            json.insert(u"url"_s, one.passage.url);
        list.append(json);
    }
    return {{u"answer"_s, text}, {u"citations"_s, list}, {u"source"_s, source}, {u"generated"_s, generated}, {u"note"_s, note}};
}

} // namespace dyad::backend::yavi
