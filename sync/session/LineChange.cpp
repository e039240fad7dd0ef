// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/LineChange.h"
#include "sync/text/Rope.h"
#include <algorithm>

namespace dyad::sync {

namespace {

/// From the first to behind the last byte that the operation looks at.
std::pair<int64_t, int64_t> extentOf(const TextOperation &operation)
{
    int64_t position = 0, first = -1, last = 0;
    for (const TextOperation::Component part : operation) {
        if (part.kind == TextOperation::Component::Kind::Keep) {
            position += part.length;
            continue;
        }
        if (first < 0) first = position;
        if (part.kind == TextOperation::Component::Kind::Delete) position += part.length;
        last = position;
    }
    return {std::max<int64_t>(first, 0), last};
}

size_t firstLine(std::string_view text)
{
    const size_t end = text.find('\n');
    return end == std::string_view::npos ? text.size() : end + 1;
}

size_t lastLine(std::string_view text)
{
    if (text.empty()) return 0;
    const size_t end = text.size() < 2 ? std::string_view::npos : text.rfind('\n', text.size() - 2);
    return end == std::string_view::npos ? text.size() : text.size() - end - 1;
}

} // namespace

LineChange LineChange::of(std::string_view before, const TextOperation &operation)
{
    LineChange change;
    if (operation.isEmpty()) return change;
    auto [begin, end] = extentOf(operation);
    const auto size = static_cast<int64_t>(before.size());
    begin = std::min(begin, size);
    end = std::min(end, size);
    const size_t lineBefore = begin > 0 ? before.rfind('\n', size_t(begin) - 1) : std::string_view::npos;
    begin = lineBefore == std::string_view::npos ? 0 : int64_t(lineBefore) + 1;
    const size_t lineAfter = before.find('\n', size_t(end));
    end = lineAfter == std::string_view::npos ? size : int64_t(lineAfter) + 1;
    Rope rope(before.substr(0, size_t(end)));
    if (!apply(rope, operation)) return change;
    const std::string whole = rope.text();
    std::string_view was = before.substr(size_t(begin), size_t(end - begin)), is = std::string_view(whole).substr(size_t(begin));
    for (size_t n = firstLine(was); n > 0 && was.substr(0, n) == is.substr(0, firstLine(is)); n = firstLine(was)) {
        was.remove_prefix(n);
        is.remove_prefix(n);
        begin += int64_t(n);
    }
    for (size_t n = lastLine(was); n > 0 && was.substr(was.size() - n) == is.substr(is.size() - lastLine(is)); n = lastLine(was)) {
        was.remove_suffix(n);
        is.remove_suffix(n);
        end -= int64_t(n);
    }
    return {begin, end, std::string(was), std::string(is)};
}

int LineChange::linesIn(std::string_view text)
{
    const auto ends = std::count(text.begin(), text.end(), '\n');
    return int(ends) + (text.empty() || text.ends_with('\n') ? 0 : 1);
}

} // namespace dyad::sync
