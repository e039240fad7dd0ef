// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringView>
#include <QVector>

/// Words as search and summaries see them. Any thread.
namespace dyad::backend::yavi::words {

struct Word {
    qsizetype start = 0;     ///< UTF-16 units
    qsizetype length = 0;
    QString key;             ///< folded and stemmed: what two forms of one word share
    bool isCjk = false;      ///< one character
    bool isStop = false;     ///< says nothing about what a text is about
};

/// Runs of letters and digits; each CJK character is a word of its own.
QVector<Word> split(QStringView text);
/// Lower case without accents.
QString folded(QStringView text);
/// "indexing", "indexed", "indexes" → "index". English endings; others lose at most a plural.
QString stem(const QString &foldedWord);
/// Words of the common languages that say nothing about what a text is about; folded.
bool isStopWord(const QString &foldedWord);
bool isCjk(char32_t character);

} // namespace dyad::backend::yavi::words
