// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/proposal/TextMatch.h"
#include "sync/proposal/EditTags.h"
#include <algorithm>
#include <array>
#include <functional>

namespace dyad::sync {
namespace {

using Normal = std::function<std::string(std::string_view)>;

std::string_view withoutEnd(std::string_view line) { return line.substr(0, line.find_last_not_of(" \t\r\n") + 1); }

std::string plain(std::string_view line)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> table{{{"\xE2\x80\x98", "'"}, {"\xE2\x80\x99", "'"}, {"\xE2\x80\x9C", "\""}, {"\xE2\x80\x9D", "\""},
        {"\xE2\x80\x90", "-"}, {"\xE2\x80\x91", "-"}, {"\xE2\x80\x93", "-"}, {"\xE2\x80\x94", "-"}, {"\xE2\x88\x92", "-"}, {"\xC2\xA0", " "}, {"\xE2\x80\xAF", " "}, {"\xE2\x80\xA6", "..."}}};
    std::string out;
    for (size_t at = 0; at < line.size();) {
        size_t used = 0;
        for (const auto &[fancy, simple] : table)
            if (line.substr(at).starts_with(fancy)) {
                out += simple;
                used = fancy.size();
            }
        if (used == 0)
            out += line[at];
        at += used == 0 ? 1 : used;
    }
    return std::string(trimmed(out));
}

std::unexpected<Error> ambiguous() { return fail("ambiguous", "This text stands at more than one place in the file; more lines around it would tell which is meant."); }

Expected<TextMatch> findExact(std::string_view text, std::string_view search)
{
    const size_t at = text.find(search);
    if (at == std::string_view::npos)
        return fail("not-found", "This text does not stand in the file.");
    if (text.find(search, at + 1) != std::string_view::npos)
        return ambiguous();
    return TextMatch{int64_t(at), int64_t(search.size())};
}

Expected<TextMatch> findLines(const std::vector<std::string_view> &lines, const std::vector<std::string_view> &search, const Normal &normal)
{
    std::vector<std::string> wanted, there;
    for (const std::string_view line : search)
        wanted.push_back(normal(line));
    for (const std::string_view line : lines)
        there.push_back(normal(line));
    int64_t position = 0;
    Expected<TextMatch> found = fail("not-found", "This text does not stand in the file.");
    for (size_t i = 0; i + wanted.size() <= there.size(); position += int64_t(lines[i].size()), ++i) {
        if (!std::equal(wanted.begin(), wanted.end(), there.begin() + std::ptrdiff_t(i)))
            continue;
        if (found)
            return ambiguous();
        TextMatch match{position, 0};
        for (size_t line = i; line < i + wanted.size(); ++line)
            match.length += int64_t(lines[line].size());
        found = match;
    }
    return found;
}

std::string_view indentOf(std::string_view line) { return line.substr(0, std::min(line.find_first_not_of(" \t"), line.size())); }

std::vector<std::string_view> withText(std::string_view text)
{
    auto lines = linesOf(text);
    std::erase_if(lines, [](std::string_view line) { return trimmed(line).empty(); });
    return lines;
}

/// Each line of the text with `more` before it and without `less`; lines that are empty stay so.
std::string shifted(std::string_view text, std::string_view more, std::string_view less)
{
    std::string out;
    for (std::string_view line : linesOf(text)) {
        if (!trimmed(line).empty()) {
            if (line.starts_with(less))
                line.remove_prefix(less.size());
            out += more;
        }
        out += line;
    }
    return out;
}

/// The replacement, indented as the file is where the search stood at another depth: all of its lines by the same blanks, or nothing is done.
std::string indentedAs(std::string_view there, const FileEdit::Block &block)
{
    const auto found = withText(there), wanted = withText(block.search);
    if (found.empty() || found.size() != wanted.size() || there == block.search)
        return block.replace;
    const std::string_view has = indentOf(found.front()), said = indentOf(wanted.front());
    const std::string_view more = has.ends_with(said) ? has.substr(0, has.size() - said.size()) : std::string_view();
    const std::string_view less = said.ends_with(has) ? said.substr(0, said.size() - has.size()) : std::string_view();
    for (size_t i = 0; i < found.size(); ++i)
        if (std::string(less) + std::string(indentOf(found[i])) != std::string(more) + std::string(indentOf(wanted[i])))
            return block.replace;
    return more.empty() && less.empty() ? block.replace : shifted(block.replace, more, less);
}

} // namespace

Expected<TextMatch> findMatch(std::string_view text, std::string_view search)
{
    if (trimmed(search).empty())
        return fail("not-found", "There is nothing to search for.");
    const auto exact = findExact(text, search);
    if (exact)
        return exact;
    const auto lines = linesOf(text);
    if (exact.error().code == "ambiguous") {        // "x = 1" also stands in "y.x = 1": whole lines are what was meant
        const auto whole = findLines(lines, linesOf(search), [](std::string_view line) { return std::string(line); });
        return whole ? whole : exact;
    }
    auto wanted = linesOf(search);
    while (!wanted.empty() && trimmed(wanted.back()).empty())
        wanted.pop_back();
    while (!wanted.empty() && trimmed(wanted.front()).empty())
        wanted.erase(wanted.begin());
    for (const Normal &normal : {Normal([](std::string_view line) { return std::string(withoutEnd(line)); }),
             Normal([](std::string_view line) { return std::string(trimmed(line)); }), Normal(plain)}) {
        const auto found = findLines(lines, wanted, normal);
        if (found || found.error().code == "ambiguous")
            return found;
    }
    return fail("not-found", "This text does not stand in the file.");
}

Expected<std::string> editedText(std::string_view text, const FileEdit &edit)
{
    if (edit.kind == FileEdit::Kind::Write)
        return edit.content;
    std::string result(text);
    for (size_t i = 0; i < edit.blocks.size(); ++i) {
        const FileEdit::Block &block = edit.blocks[i];
        if (block.search.empty() && result.empty()) {
            result = block.replace;
            continue;
        }
        const auto match = findMatch(result, block.search);
        if (!match)
            return fail(match.error().code, edit.path + ", change " + std::to_string(i + 1) + ": " + match.error().message);
        std::string replace = indentedAs(std::string_view(result).substr(size_t(match->position), size_t(match->length)), block);
        const bool endsLine = match->length > 0 && result[size_t(match->position + match->length - 1)] == '\n';
        if (endsLine && !replace.empty() && replace.back() != '\n')
            replace += '\n';
        if (!endsLine && replace.ends_with('\n') && !block.search.ends_with('\n'))
            replace.pop_back();
        result.replace(size_t(match->position), size_t(match->length), replace);
    }
    return result;
}

} // namespace dyad::sync
