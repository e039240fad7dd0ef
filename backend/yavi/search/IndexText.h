// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>
#include <array>

namespace dyad::backend::yavi {

/// What stands in the full-text index of an encrypted store instead of words: of each word's stem a number that only who has the project's
/// key can make. Equal words have equal numbers, so that ranking works; how often each number is there can be seen, and nothing else. Any thread.
class WordKey {
public:
    /// `projectKey`: the project's first data key.
    explicit WordKey(const QByteArray &projectKey);
    /// Decimal: digits are one token to every full-text index, and no stemmer touches them. `key`: of words::Word, or two CJK characters.
    QString tokenOf(QStringView key) const;
    /// Of the beginning of a word, for who is still typing it; empty: too short.
    QString beginningOf(QStringView folded) const;
    /// Of a text: each word but those that say nothing, the parts of camelCase names, CJK characters alone and in pairs; then beginnings of long words.
    QString hidden(QStringView text) const;

private:
    std::array<unsigned char, 16> m_key{};
};

/// What trigrams are made of: all of code; of other texts the identifiers, numbers with letters, and runs of CJK. Words are the words' index's.
QString partsOf(const QString &body, bool isCode);

} // namespace dyad::backend::yavi
