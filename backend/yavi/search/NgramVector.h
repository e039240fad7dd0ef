// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QStringView>

namespace dyad::backend::yavi {

/// A text's words and their pieces of three and four letters (for CJK, pairs), hashed into a vector of fixed size. Texts that share many
/// point in one direction: what two spellings of one word have in common counts, which no index of whole words sees.
/// No model of meaning: see EmbeddingCall for those. Any thread.
namespace ngram {

constexpr int Dimensions = 512;
constexpr double Length = 127.0;             ///< of a vector

/// Dimensions signed bytes, of length about 127 as a vector; empty where the text has no words.
QByteArray vectorOf(QStringView text);
/// −1 … 1; both of Dimensions bytes.
double similarity(const char *a, const char *b);

} // namespace ngram
} // namespace dyad::backend::yavi
