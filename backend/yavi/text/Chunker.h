// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/text/ExtractedText.h"

namespace dyad::backend::yavi {

/// A piece of a document's text. The piece is exactly text.mid(start, length).
struct ChunkSpan {
    qsizetype start = 0;      ///< UTF-16 units, never inside a character
    qsizetype length = 0;
    QString heading;          ///< the headings that it stands under, "Install › Linux"
};

struct ChunkSettings {
    qsizetype most = 1000;    ///< UTF-16 units
    qsizetype overlap = 200;
};

/// Cuts at headings, else paragraphs, else sentences, else words, else anywhere but inside a character. Neighbours under one heading overlap,
/// beginning at a sentence or word. Together they cover all of the text but white space at cuts.
QVector<ChunkSpan> chunksOf(const ExtractedText &text, const ChunkSettings &settings = {});

} // namespace dyad::backend::yavi
