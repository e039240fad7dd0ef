// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/proposal/EditTags.h"
#include "sync/proposal/FenceLine.h"
#include <algorithm>
#include <array>
#include <utility>

namespace dyad::sync {
namespace {

constexpr std::string_view Blank = " \t\r\n";
constexpr int MostTalk = 64;

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

/// Whether the text was escaped at all: models often write it as it is, and then an entity in it belongs to the file.
bool isEscaped(std::string_view text)
{
    if (text.find('<') != std::string_view::npos)
        return false;
    for (size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        const size_t end = text.find(';', at);
        if (end == std::string_view::npos || end > at + 6)
            return false;
    }
    return true;
}

std::string bodyText(std::string_view text) { return isEscaped(text) ? unescaped(text) : std::string(text); }

std::string attribute(std::string_view tag, std::string_view name)
{
    for (const char quote : {'"', '\''}) {
        const std::string key = std::string(name) + '=' + quote;
        size_t at = tag.find(key);
        while (at != std::string_view::npos && at > 0 && Blank.find(tag[at - 1]) == std::string_view::npos)
            at = tag.find(key, at + 1);
        const size_t begin = at + key.size();
        const size_t end = at == std::string_view::npos ? at : tag.find(quote, begin);
        if (end != std::string_view::npos)
            return unescaped(tag.substr(begin, end - begin));
    }
    return {};
}

/// Whether the fence that the first of these lines opens is open until the last.
bool isOneFence(const std::vector<std::string_view> &lines)
{
    const FenceLine first = FenceLine::of(lines.front());
    InnerFences inner{true, 0};
    for (size_t i = 1; i < lines.size(); ++i)
        if (const FenceLine mark = FenceLine::of(lines[i]); mark.isOf(first) && inner.closes(mark))
            return i + 1 == lines.size();
    return false;
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
    if (firstEnd == std::string_view::npos || lastBegin <= firstEnd || !isOneFence(linesOf(inner)))
        return body;
    return inner.substr(firstEnd + 1, lastBegin - firstEnd);     // with its last line end
}

struct Tag {
    std::string_view name, head, body;
    size_t end = 0;
    bool closed = true;
};

/// The ">" of the tag that begins at `at`; one in the text of an attribute is none.
size_t endOfHead(std::string_view answer, size_t at)
{
    bool quoted = false;
    for (size_t i = at; i < answer.size(); ++i) {
        if (answer[i] == '\n' && quoted)
            break;                       // a quote that nobody closed
        if (answer[i] == '"')
            quoted = !quoted;
        else if (answer[i] == '>' && !quoted)
            return i;
    }
    return answer.find('>', at);
}

/// The tag that begins at `at` ("<dyad-…").
Tag tagAt(std::string_view answer, size_t at)
{
    Tag tag;
    const size_t headEnd = endOfHead(answer, at);
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

} // namespace

bool isEditTag(std::string_view name)
{
    static constexpr std::array<std::string_view, 7> names{"dyad-write", "dyad-search-replace", "dyad-rename", "dyad-delete", "dyad-copy", "dyad-add-dependency", "dyad-chat-summary"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

namespace {

void addDependencies(const std::string &packages, AnswerEdits &out)
{
    for (size_t at = packages.find_first_not_of(' '); at != std::string::npos;) {
        const size_t end = packages.find(' ', at);
        out.dependencies.push_back(packages.substr(at, end - at));
        at = packages.find_first_not_of(' ', end);
    }
}

/// The marks of a block may be escaped too, where all of it is.
void takeTagBlocks(std::string_view body, std::vector<FileEdit::Block> &out)
{
    if (isEscaped(body)) {
        readBlocks(unescaped(body), out);
        return;
    }
    readBlocks(body, out);
    const bool escaped = std::all_of(out.begin(), out.end(), [](const FileEdit::Block &block) { return isEscaped(block.search) && isEscaped(block.replace); });
    for (FileEdit::Block &block : out)
        if (escaped)
            block = {unescaped(block.search), unescaped(block.replace)};
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
        edit.content = bodyText(bare(tag.body));
    } else if (tag.name == "dyad-search-replace") {
        edit.kind = FileEdit::Kind::SearchReplace;
        takeTagBlocks(bare(tag.body), edit.blocks);
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

namespace {

/// A mark: five to nine of one sign, and the word.
bool isMark(std::string_view line, std::string_view signs, std::string_view word)
{
    line = trimmed(line);
    if (line.empty() || signs.find(line.front()) == std::string_view::npos)
        return false;
    const size_t count = std::min(line.find_first_not_of(line.front()), line.size());
    return count >= 5 && count <= 9 && trimmed(line.substr(count)) == word;
}

} // namespace

bool beginsSearch(std::string_view line) { return isMark(line, "<-", "SEARCH"); }

bool endsReplace(std::string_view line) { return isMark(line, ">+", "REPLACE"); }

bool readBlocks(std::string_view text, std::vector<FileEdit::Block> &out)
{
    enum class Part { Outside, Search, Replace } part = Part::Outside;
    FileEdit::Block block;
    for (const std::string_view line : linesOf(text)) {
        if (part == Part::Outside && beginsSearch(line)) {
            part = Part::Search;
            block = {};
        } else if (part == Part::Search && trimmed(line) == "=======") {
            part = Part::Replace;
        } else if (part == Part::Replace && endsReplace(line)) {
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
    int talk = 0;
    for (size_t at = answer.find("<dyad-"); at != std::string_view::npos;) {
        if (at > 0 && answer[at - 1] == '`') {       // somebody talks about tags
            at = answer.find("<dyad-", at + 1);
            continue;
        }
        const Tag tag = tagAt(answer, at);
        const bool known = isEditTag(tag.name);
        if (known && tag.closed)
            take(tag, out);
        // Nobody closes it: it hides nothing that follows. Not for ever: each is looked for to the end.
        const bool isTalk = !known && !tag.closed && !tag.head.empty() && ++talk <= MostTalk;
        out.truncated = out.truncated || (!tag.closed && !isTalk);
        at = answer.find("<dyad-", isTalk ? at + 1 : std::min(tag.end, answer.size()));
    }
}

} // namespace dyad::sync
