// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/text/Words.h"
#include <QSet>
#include <algorithm>

namespace dyad::backend::yavi::words {
namespace {

using namespace Qt::StringLiterals;

char32_t characterAt(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[at], text[at + 1]);
    return text[at].unicode();
}

bool endsWithAny(const QString &word, std::initializer_list<QStringView> endings, QString &stemmed)
{
    for (const QStringView ending : endings) {
        // The last letter first: it settles nearly all, and this is asked of every word of every document.
        if (ending.back() == word.back() && word.size() - ending.size() >= 3 && word.endsWith(ending)) {
            stemmed = word.chopped(ending.size());
            return true;
        }
    }
    return false;
}

} // namespace

bool isCjk(char32_t c)
{
    return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7af)
        || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x2fa1f);
}

QString folded(QStringView text)
{
    bool ascii = true;
    bool lower = true;
    for (const QChar c : text) {
        ascii = ascii && c.unicode() < 128;
        lower = lower && !(c >= u'A' && c <= u'Z');
    }
    if (ascii)
        return lower ? text.toString() : text.toString().toLower();
    QString out;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.category() != QChar::Mark_NonSpacing)
            out += c;
    }
    return out;
}

QString stem(const QString &word)
{
    QString stemmed;
    if (word.size() < 4)
        return word;
    if (word.endsWith(u"ies"))
        return word.chopped(3) + u'y';
    if (endsWithAny(word, {u"ization", u"isation", u"ations", u"ation", u"ements", u"ement", u"ments", u"ment", u"ingly", u"ings", u"ing", u"edly", u"ed"}, stemmed)) {
        // "stopped" and "stop", "running" and "run"
        if (stemmed.size() > 3 && stemmed.back() == stemmed[stemmed.size() - 2] && !u"lsz"_s.contains(stemmed.back()))
            stemmed.chop(1);
        return stemmed.endsWith(u'e') ? stemmed.chopped(1) : stemmed;
    }
    if (endsWithAny(word, {u"sses", u"xes", u"ches", u"shes"}, stemmed))
        return word.chopped(2);
    if (word.endsWith(u's') && !word.endsWith(u"ss") && !word.endsWith(u"us"))
        stemmed = word.chopped(1);
    else
        stemmed = word;
    return stemmed.size() > 3 && stemmed.endsWith(u'e') ? stemmed.chopped(1) : stemmed;
}

bool isStopWord(const QString &word)
{
    static const QStringList list = (u"a an and any are as at be been but by can could did do does for from had has have he her his how i if in into is it its may me my no not of on "
                                     "or our shall she should so some such than that the their them then there these they this those to too up us was we were what when where which who whom "
                                     "why will with would you your about after all also each more most much must only other over same der die das und ist ein eine nicht mit von zu den dem des "
                                     "im auf fur wie was wer le la les et est un une des du que qui dans pour el los las y es una por con para como"_s).split(u' ');
    static const QSet<QString> words(list.begin(), list.end());
    return words.contains(word);
}

QVector<Word> split(QStringView text)
{
    QVector<Word> found;
    found.reserve(std::min<qsizetype>(text.size() / 5, 1000));
    qsizetype start = -1;
    const auto finish = [&](qsizetype end) {
        if (start >= 0) {
            const QString plain = folded(text.sliced(start, end - start));
            found.append({start, end - start, stem(plain), false, isStopWord(plain)});
        }
        start = -1;
    };
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = characterAt(text, at);
        const qsizetype units = QChar::requiresSurrogates(c) ? 2 : 1;
        if (isCjk(c)) {
            finish(at);
            found.append({at, units, text.sliced(at, units).toString(), true, false});
        } else if (!QChar::isLetterOrNumber(c)) {
            finish(at);
        } else if (start < 0) {
            start = at;
        }
        at += units;
    }
    finish(text.size());
    return found;
}

} // namespace dyad::backend::yavi::words
