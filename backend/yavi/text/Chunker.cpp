// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/text/Chunker.h"
#include <algorithm>

namespace dyad::backend::yavi {
namespace {

bool endsSentence(const QString &text, qsizetype at)
{
    const QChar before = text[at - 1];
    if (QStringView(u"。！？").contains(before))
        return true;
    return QStringView(u".!?…:;").contains(before) && at < text.size() && text[at].isSpace();
}

/// How good a cut before `at` is: 4 after a paragraph, 3 a sentence, 2 a line, 1 a word, 0 inside one.
int cutQuality(const QString &text, qsizetype at)
{
    if (at >= 2 && text[at - 1] == u'\n' && text[at - 2] == u'\n')
        return 4;
    if (endsSentence(text, at))
        return 3;
    if (text[at - 1] == u'\n')
        return 2;
    return text[at - 1].isSpace() ? 1 : 0;
}

qsizetype outsideCharacter(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() ? at - 1 : at;
}

/// The best place to end a chunk in the second half of what it may hold; among equals, the last.
qsizetype cutBetween(const QString &text, qsizetype least, qsizetype most)
{
    qsizetype best = outsideCharacter(text, most);
    int quality = 0;
    for (qsizetype at = most; at > least; --at) {
        const int here = cutQuality(text, at);
        if (here > quality) {
            quality = here;
            best = at;
        }
        if (quality == 4)
            break;
    }
    return best;
}

/// Where the next chunk begins: the first sentence, else the first word, in the overlap.
qsizetype overlapStart(const QString &text, qsizetype from, qsizetype end)
{
    qsizetype word = -1;
    for (qsizetype at = std::max<qsizetype>(1, from); at < end; ++at) {
        const int quality = cutQuality(text, at);
        if (quality >= 2 && end - at > 20)
            return at;
        if (quality == 1 && word < 0)
            word = at;
    }
    return word >= 0 ? word : outsideCharacter(text, from);
}

struct Section {
    qsizetype start = 0;
    qsizetype end = 0;
    QString path;
};

QVector<Section> sectionsOf(const ExtractedText &text)
{
    QVector<Section> sections;
    QVector<Heading> open;
    qsizetype at = 0;
    QString path;
    for (const Heading &heading : text.headings) {
        if (heading.start > at)
            sections.append({at, heading.start, path});
        while (!open.isEmpty() && open.last().level >= heading.level)
            open.removeLast();
        open.append(heading);
        QStringList titles;
        for (const Heading &one : open)
            titles.append(one.title);
        path = titles.join(QStringLiteral(" › ")).left(300);
        at = heading.start;
    }
    if (text.text.size() > at)
        sections.append({at, text.text.size(), path});
    return sections;
}

void append(QVector<ChunkSpan> &chunks, const QString &text, qsizetype start, qsizetype end, const QString &path)
{
    while (start < end && text[start].isSpace())
        ++start;
    while (end > start && text[end - 1].isSpace())
        --end;
    if (end > start)
        chunks.append({start, end - start, path});
}

void cutSection(QVector<ChunkSpan> &chunks, const QString &text, const Section &section, const ChunkSettings &settings)
{
    qsizetype start = section.start;
    while (section.end - start > settings.most) {
        const qsizetype end = cutBetween(text, start + settings.most / 2, start + settings.most);
        append(chunks, text, start, end, section.path);
        start = std::max(start + 1, overlapStart(text, end - settings.overlap, end));
    }
    append(chunks, text, start, section.end, section.path);
}

} // namespace

QVector<ChunkSpan> chunksOf(const ExtractedText &text, const ChunkSettings &settings)
{
    QVector<ChunkSpan> chunks;
    for (const Section &section : sectionsOf(text))
        cutSection(chunks, text.text, section, settings);
    return chunks;
}

} // namespace dyad::backend::yavi
