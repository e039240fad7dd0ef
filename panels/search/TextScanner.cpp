// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/search/TextScanner.h"
#include <algorithm>
#include <cstring>

namespace dyad::panels {
namespace {

constexpr size_t previewBytes = 300;
constexpr size_t contextBefore = 60;   // where the line is long: so much of it before the match

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The line around a match, cut on code points, without its indent.
void fillPreview(SearchMatch &match, std::string_view text, size_t lineStart)
{
    const auto start = static_cast<size_t>(match.offset);
    const size_t lineEnd = std::min(text.find('\n', start), text.size());
    size_t from = lineStart;
    while (from < start && (text[from] == ' ' || text[from] == '\t'))
        ++from;
    if (start - from > previewBytes - contextBefore) {
        from = start - contextBefore;
        while (from < start && isContinuation(text[from]))
            ++from;
    }
    size_t to = std::min(lineEnd, from + previewBytes);
    while (to > from && to < lineEnd && isContinuation(text[to]))
        --to;
    if (to > from && text[to - 1] == '\r')
        --to;
    match.preview = QByteArray(text.data() + from, static_cast<qsizetype>(to - from));
    match.previewStart = static_cast<int>(start - from);
}

int countLines(std::string_view text)
{
    int lines = 0;
    for (const char *at = text.data(), *end = at + text.size(); (at = static_cast<const char *>(std::memchr(at, '\n', static_cast<size_t>(end - at)))); ++at)
        ++lines;
    return lines;
}

} // namespace

TextScanner::TextScanner(std::shared_ptr<const TextMatcher> matcher)
    : m_cursor(std::move(matcher))
{
}

bool TextScanner::scan(std::string_view text, qint64 limit, std::vector<SearchMatch> &matches, const std::optional<std::string> &replacement)
{
    m_cursor.setText(text);
    TextMatcher::Found found;
    int line = 1;
    size_t counted = 0, lineStart = 0;
    while (m_cursor.next(found)) {
        if (static_cast<qint64>(matches.size()) >= limit)
            return false;
        const auto between = text.substr(counted, found.start - counted);
        if (const size_t newline = between.rfind('\n'); newline != std::string_view::npos) {
            line += countLines(between);
            lineStart = counted + newline + 1;
        }
        counted = found.start;
        SearchMatch match;
        match.offset = static_cast<qint64>(found.start);
        match.length = static_cast<qint64>(found.end - found.start);
        match.line = line;
        match.column = static_cast<int>(found.start - lineStart);
        match.matched = QByteArray(text.data() + found.start, static_cast<qsizetype>(match.length));
        if (replacement)
            match.replacement = QByteArray::fromStdString(m_cursor.expand(*replacement));
        fillPreview(match, text, lineStart);
        matches.push_back(std::move(match));
    }
    return true;
}

} // namespace dyad::panels
