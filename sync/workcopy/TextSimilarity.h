// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QHash>
#include <string_view>

namespace dyad::sync {

/// How much two texts have in common, whatever the order of their lines: how git sees that a file was renamed and changed. Any thread.
class TextSimilarity {
public:
    explicit TextSimilarity(std::string_view text);
    /// 0: nothing … 1: the same lines. Of the larger one's bytes.
    double with(const TextSimilarity &other) const;

private:
    QHash<size_t, qint64> bytes;        // by the hash of a line: bytes in all lines like it
    qint64 total = 0;
};

} // namespace dyad::sync
