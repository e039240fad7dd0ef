// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringList>
#include <QStringView>

namespace dyad::app {

/// Words as code has them: identifiers whole and in their parts ("parseHttpURL": parsehttpurl, parse, http, url). Any thread.
namespace codewords {
/// The parts of one identifier, in lower case; at least one unless it is empty.
QStringList partsOf(QStringView identifier);
/// A text as the index has it: every identifier in lower case, with its parts behind it; characters of languages without blanks one by one.
QString searchable(QStringView text);
/// What a question looks for, each once: no words that every question has ("where", "the", "implemented").
QStringList wordsOf(QStringView question);
/// A rough stem, to compare words outside of the index: "rules" and "rule", "handling" and "handle".
QString stemOf(const QString &word);
} // namespace codewords

} // namespace dyad::app
