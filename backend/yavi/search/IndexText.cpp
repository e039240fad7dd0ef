// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/search/IndexText.h"
#include "backend/yavi/text/Words.h"
#include <QSet>
#include <QStringList>
#include <algorithm>
#include <cstring>
#include <sodium.h>

namespace dyad::backend::yavi {
namespace {

constexpr char Purpose[] = "dyad words of documents, 1";
constexpr qsizetype ShortBeginning = 4, LongBeginning = 6;       // letters
constexpr quint64 TokenMask = (1ull << 40) - 1;      // a million words: two in one number once in a million

void append(QString &text, QStringView token)
{
    if (!text.isEmpty())
        text += u' ';
    text += token;
}

/// "tryAcquire" has "try" and "acquire".
QStringList piecesOf(QStringView word)
{
    QStringList pieces;
    qsizetype start = 0;
    for (qsizetype at = 1; at < word.size(); ++at) {
        if (word[at].isUpper() && word[at - 1].isLower()) {
            pieces.append(word.sliced(start, at - start).toString());
            start = at;
        }
    }
    if (!pieces.isEmpty())
        pieces.append(word.sliced(start).toString());
    return pieces;
}

bool isWordLike(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c.isSurrogate();
}

/// Of a run without spaces: whether a person would look for a part of it.
bool isPart(QStringView run)
{
    bool letters = false, digits = false, joints = false, camel = false;
    for (qsizetype at = 0; at < run.size(); ++at) {
        const QChar c = run[at];
        if (words::isCjk(c.unicode()) || c.isSurrogate())
            return true;
        letters = letters || c.isLetter();
        digits = digits || c.isDigit();
        const bool between = at > 0 && at + 1 < run.size() && isWordLike(run[at - 1]) && isWordLike(run[at + 1]);
        joints = joints || c == u'_' || (between && QStringView(u".:/-#@").contains(c)) || (c == u':' && at + 2 < run.size() && run[at + 1] == u':');
        camel = camel || (at > 0 && c.isUpper() && run[at - 1].isLower());
    }
    return letters && (digits || joints || camel);
}

} // namespace

WordKey::WordKey(const QByteArray &projectKey)
{
    static_assert(crypto_shorthash_KEYBYTES == 16);
    crypto_generichash(m_key.data(), m_key.size(), reinterpret_cast<const unsigned char *>(Purpose), std::strlen(Purpose),
                       reinterpret_cast<const unsigned char *>(projectKey.constData()), size_t(std::min<qsizetype>(projectKey.size(), crypto_generichash_KEYBYTES_MAX)));
}

QString WordKey::tokenOf(QStringView key) const
{
    unsigned char hash[crypto_shorthash_BYTES];
    crypto_shorthash(hash, reinterpret_cast<const unsigned char *>(key.utf16()), static_cast<unsigned long long>(key.size()) * sizeof(char16_t), m_key.data());
    quint64 number = 0;
    for (const unsigned char byte : hash)
        number = number << 8 | byte;             // the same on every machine
    return QString::number(number & TokenMask);
}

QString WordKey::beginningOf(QStringView folded) const
{
    if (folded.size() < ShortBeginning)
        return {};
    return tokenOf(QChar(1) + folded.first(folded.size() < LongBeginning ? ShortBeginning : LongBeginning).toString());
}

QString WordKey::hidden(QStringView text) const
{
    QString hidden;
    QSet<QString> beginnings;
    const words::Word *last = nullptr;
    const auto all = words::split(text);
    for (const words::Word &word : all) {
        if (!word.isStop)
            append(hidden, tokenOf(word.key));
        if (word.isCjk && last && last->isCjk && last->start + last->length == word.start)
            append(hidden, tokenOf(QString(last->key + word.key)));
        for (const QString &piece : word.isCjk ? QStringList() : piecesOf(text.sliced(word.start, word.length)))
            append(hidden, tokenOf(words::stem(words::folded(piece))));
        last = &word;
        if (word.isCjk || word.isStop || word.length <= ShortBeginning)
            continue;
        const QString folded = words::folded(text.sliced(word.start, word.length));
        beginnings.insert(folded.first(std::min(ShortBeginning, folded.size())));
        if (folded.size() > LongBeginning)
            beginnings.insert(folded.first(LongBeginning));
    }
    for (const QString &one : std::as_const(beginnings)) {
        if (one.size() >= ShortBeginning)
            append(hidden, beginningOf(one));
    }
    return hidden;
}

QString partsOf(const QString &body, bool isCode)
{
    if (isCode)
        return body;
    QString parts;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= body.size(); ++at) {
        if (at < body.size() && !body[at].isSpace())
            continue;
        const QStringView run = QStringView(body).sliced(start, at - start);
        if (run.size() >= 3 && isPart(run))
            append(parts, run);
        start = at + 1;
    }
    return parts;
}

} // namespace dyad::backend::yavi
