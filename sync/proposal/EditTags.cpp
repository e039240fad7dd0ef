// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/proposal/EditTags.h"
#include <algorithm>
#include <array>
#include <utility>

namespace dyad::sync {
namespace {

constexpr std::string_view Blank = " \t\r\n";

std::string unescaped(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, char>, 5> entities{{{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&amp;", '&'}}};
    std::string out;
    for (size_t at = 0; at < text.size();) {
        size_t used = 0;
        for (const auto &[entity, character] : entities)
            if (text.substr(at).starts_with(entity)) {
                out += character;
                used = entity.size();
                break;
            }
        if (used == 0)
            out += text[at];
        at += used == 0 ? 1 : used;
    }
    return out;
}

std::string attribute(std::string_view tag, std::string_view name)
{
    const std::string key = ' ' + std::string(name) + "=\"";
    const size_t at = tag.find(key);
    if (at == std::string_view::npos)
        return {};
    const size_t begin = at + key.size();
    const size_t end = tag.find('"', begin);
    return end == std::string_view::npos ? std::string() : unescaped(tag.substr(begin, end - begin));
}

/// The first line end goes, and a fence directly inside.
std::string_view bare(std::string_view body)
{
    if (body.starts_with("\r\n"))
        body.remove_prefix(2);
    else if (body.starts_with("\n"))
        body.remove_prefix(1);
    const std::string_view inner = trimmed(body);
    if (!inner.starts_with("```") || !inner.ends_with("```") || inner.size() < 7)
        return body;
    const size_t firstEnd = inner.find('\n');
    const size_t lastBegin = inner.rfind('\n');
    return firstEnd == std::string_view::npos || lastBegin <= firstEnd ? body : inner.substr(firstEnd + 1, lastBegin - firstEnd); // with its last line end
}

struct Tag {
    std::string_view name, head, body;
    size_t end = 0;
    bool closed = true;
};

/// The tag that begins at `at` ("<dyad-…").
Tag tagAt(std::string_view answer, size_t at)
{
    Tag tag;
    const size_t headEnd = answer.find('>', at);
    const size_t nameEnd = answer.find_first_of(" \t\r\n/>", at);
    if (headEnd == std::string_view::npos || nameEnd == std::string_view::npos)
        return {answer.substr(at + 1), {}, {}, answer.size(), false};
    tag.name = answer.substr(at + 1, nameEnd - at - 1);
    tag.head = answer.substr(at, headEnd - at);
    tag.end = headEnd + 1;
    if (tag.head.ends_with('/'))
        return tag;
    const std::string closing = "</" + std::string(tag.name) + '>';
    const size_t close = answer.find(closing, tag.end);
    tag.closed = close != std::string_view::npos;
    tag.body = answer.substr(tag.end, tag.closed ? close - tag.end : std::string_view::npos);
    tag.end = tag.closed ? close + closing.size() : answer.size();
    return tag;
}

bool isKnown(std::string_view name)
{
    static constexpr std::array<std::string_view, 7> names{"dyad-write", "dyad-search-replace", "dyad-rename", "dyad-delete", "dyad-copy", "dyad-add-dependency", "dyad-chat-summary"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

void addDependencies(const std::string &packages, AnswerEdits &out)
{
    for (size_t at = packages.find_first_not_of(' '); at != std::string::npos;) {
        const size_t end = packages.find(' ', at);
        out.dependencies.push_back(packages.substr(at, end - at));
        at = packages.find_first_not_of(' ', end);
    }
}

void take(const Tag &tag, AnswerEdits &out)
{
    FileEdit edit;
    edit.path = attribute(tag.head, "path");
    edit.description = attribute(tag.head, "description");
    if (tag.name == "dyad-chat-summary") {
        out.summary = unescaped(trimmed(tag.body));
        return;
    }
    if (tag.name == "dyad-add-dependency")
        return addDependencies(attribute(tag.head, "packages"), out);
    if (tag.name == "dyad-write") {
        edit.content = unescaped(bare(tag.body));
    } else if (tag.name == "dyad-search-replace") {
        edit.kind = FileEdit::Kind::SearchReplace;
        const std::string body = unescaped(bare(tag.body));
        readBlocks(body, edit.blocks);
    } else if (tag.name == "dyad-delete") {
        edit.kind = FileEdit::Kind::Delete;
    } else {
        edit.kind = tag.name == "dyad-rename" ? FileEdit::Kind::Rename : FileEdit::Kind::Copy;
        edit.path = attribute(tag.head, "from");
        edit.to = attribute(tag.head, "to");
    }
    if (!edit.path.empty())
        out.edits.push_back(std::move(edit));
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const size_t first = text.find_first_not_of(Blank);
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(Blank) - first + 1);
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const size_t end = text.find('\n');
        const size_t length = end == std::string_view::npos ? text.size() : end + 1;
        lines.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return lines;
}

bool readBlocks(std::string_view text, std::vector<FileEdit::Block> &out)
{
    enum class Part { Outside, Search, Replace } part = Part::Outside;
    FileEdit::Block block;
    for (const std::string_view line : linesOf(text)) {
        const std::string_view mark = trimmed(line);
        if (part == Part::Outside && mark.starts_with("<<<<<<<") && mark.ends_with("SEARCH")) {
            part = Part::Search;
            block = {};
        } else if (part == Part::Search && mark == "=======") {
            part = Part::Replace;
        } else if (part == Part::Replace && mark.starts_with(">>>>>>>") && mark.ends_with("REPLACE")) {
            part = Part::Outside;
            out.push_back(block);
        } else if (part != Part::Outside) {
            (part == Part::Search ? block.search : block.replace) += line;
        }
    }
    return part == Part::Outside;
}

void readTags(std::string_view answer, AnswerEdits &out)
{
    for (size_t at = answer.find("<dyad-"); at != std::string_view::npos;) {
        const Tag tag = tagAt(answer, at);
        if (isKnown(tag.name) && tag.closed)
            take(tag, out);
        out.truncated = out.truncated || !tag.closed;
        at = tag.end >= answer.size() ? std::string_view::npos : answer.find("<dyad-", tag.end);
    }
}

} // namespace dyad::sync
