// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/TextSimilarity.h"
#include <algorithm>
#include <functional>

namespace dyad::sync {

TextSimilarity::TextSimilarity(std::string_view text) : total(qint64(text.size()))
{
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        bytes[std::hash<std::string_view>()(text.substr(0, end))] += qint64(end);
        text.remove_prefix(end);
    }
}

double TextSimilarity::with(const TextSimilarity &other) const
{
    qint64 shared = 0;
    for (auto line = bytes.cbegin(); line != bytes.cend(); ++line)
        shared += std::min(line.value(), other.bytes.value(line.key()));
    const qint64 larger = std::max(total, other.total);
    return larger == 0 ? 0 : double(shared) / double(larger);
}

} // namespace dyad::sync
