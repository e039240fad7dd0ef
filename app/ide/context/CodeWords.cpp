// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/context/CodeWords.h"
#include <QSet>

namespace dyad::app::codewords {

namespace {

constexpr qsizetype LongestWord = 64;        // UTF-16 units; what is longer is data

bool isPart(QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('$'); }
/// Characters of languages that put no blanks between words.
bool standsAlone(QChar c) { return c.unicode() >= 0x2e80 && c.isLetter(); }

bool breaksAfter(QStringView word, qsizetype i)
{
    const QChar a = word[i], b = word[i + 1];
    if (a.isLower() && b.isUpper())
        return true;
    if (a.isDigit() != b.isDigit())
        return a.isLetterOrNumber() && b.isLetterOrNumber();
    return a.isUpper() && b.isUpper() && i + 2 < word.size() && word[i + 2].isLower();      // HTTPServer: HTTP, Server
}

template<typename Take>
void eachIdentifier(QStringView text, Take take)
{
    for (qsizetype at = 0; at < text.size();) {
        if (!isPart(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && isPart(text[end]) && standsAlone(text[end]) == standsAlone(text[at]) && !standsAlone(text[at]))
            ++end;
        if (end - at <= LongestWord)
            take(text.mid(at, end - at));
        at = end;
    }
}

const QSet<QString> &commonWords()
{
    static const QSet<QString> words = [] {
        const QStringList list = QStringLiteral("a about above after again all also an and any are as at be because been before being between both but by can code could defined did do does doing done each "
            "else file files find for from get gets happen happens has have having here how i if implement implementation implemented implements in into is it its just kept made make makes may me my "
            "of on once one only or our out over own place places please project same shall should show so some source such take takes than that the their them then there these they this those through to under up "
            "us use used uses using very want was way we were what when where which while who whose why will with without work works would you your").split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

} // namespace

QStringList partsOf(QStringView identifier)
{
    QStringList parts;
    qsizetype from = 0;
    const auto end = [&](qsizetype to) {
        if (to > from)
            parts.append(identifier.mid(from, to - from).toString().toLower());
    };
    for (qsizetype i = 0; i < identifier.size(); ++i) {
        if (!identifier[i].isLetterOrNumber()) {
            end(i);
            from = i + 1;
        } else if (i + 1 < identifier.size() && breaksAfter(identifier, i)) {
            end(i + 1);
            from = i + 1;
        }
    }
    end(identifier.size());
    return parts;
}

QString searchable(QStringView text)
{
    QString out;
    out.reserve(text.size() * 3 / 2);
    eachIdentifier(text, [&out](QStringView word) {
        const QStringList parts = partsOf(word);
        if (parts.size() > 1)
            out += parts.join(QString()) + QLatin1Char(' ');
        out += parts.join(QLatin1Char(' ')) + QLatin1Char(' ');
    });
    return out;
}

QStringList wordsOf(QStringView question)
{
    QStringList words;
    QSet<QString> seen;
    const auto add = [&](const QString &word) {
        if ((word.size() < 2 && !standsAlone(word[0])) || commonWords().contains(word) || seen.contains(word))
            return;
        seen.insert(word);
        words.append(word);
    };
    eachIdentifier(question, [&](QStringView word) {
        const QStringList parts = partsOf(word);
        if (parts.size() > 1)
            add(parts.join(QString()));
        for (const QString &part : parts)
            add(part);
    });
    return words;
}

QString stemOf(const QString &word)
{
    static const QStringList ends{QStringLiteral("ations"), QStringLiteral("ation"), QStringLiteral("ings"), QStringLiteral("ing"), QStringLiteral("ions"), QStringLiteral("ion"), QStringLiteral("ers"),
        QStringLiteral("ies"), QStringLiteral("ed"), QStringLiteral("er"), QStringLiteral("es"), QStringLiteral("s"), QStringLiteral("e"), QStringLiteral("y")};
    for (const QString &end : ends)
        if (word.size() >= end.size() + 3 && word.endsWith(end))
            return word.chopped(end.size());
    return word;
}

} // namespace dyad::app::codewords
