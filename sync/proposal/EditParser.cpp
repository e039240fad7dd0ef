// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/proposal/EditParser.h"
#include "sync/proposal/DiffEdits.h"
#include "sync/proposal/EditTags.h"
#include "sync/proposal/FenceLine.h"
#include <algorithm>
#include <utility>

namespace dyad::sync {
namespace {

std::string_view withoutMarks(std::string_view line)
{
    line = trimmed(line);
    if (line.starts_with("- "))
        line = trimmed(line.substr(2));
    while (!line.empty() && std::string_view("*`#").find(line.front()) != std::string_view::npos)
        line = trimmed(line.substr(1));
    while (!line.empty() && std::string_view("*`:").find(line.back()) != std::string_view::npos)
        line = trimmed(line.substr(0, line.size() - 1));
    return line;
}

/// What looks like a name and is none: an address, the kind of a text, the end of a sentence, attributes.
bool isOther(std::string_view name)
{
    static constexpr std::string_view kinds[] = {"application/", "text/", "image/", "{", "http:", "https:"};
    static constexpr std::string_view languages[] = {"vb.net", "asp.net", "node.js", "VB.NET", "ASP.NET", "Node.js"};
    return name.ends_with('.') || name.find("://") != std::string_view::npos || std::find(std::begin(languages), std::end(languages), name) != std::end(languages)
        || std::any_of(std::begin(kinds), std::end(kinds), [&](std::string_view kind) { return name.starts_with(kind); });
}

/// A line that can be the name of a file: a dot or a slash, and no blank inside, unless it stands in backticks.
std::string fileName(std::string_view line)
{
    const std::string_view whole = trimmed(line);
    const bool quoted = whole.size() > 2 && whole.starts_with('`') && whole.ends_with('`') && whole.find('`', 1) == whole.size() - 1;
    line = withoutMarks(line);
    for (const std::string_view label : {"File:", "file:", "File path:", "Filename:", "Path:"})
        if (line.starts_with(label))
            line = withoutMarks(line.substr(label.size()));
    const bool plausible = !line.empty() && line.size() < 500 && line.find_first_of(quoted ? "\t<>|\"" : " \t<>|\"") == std::string_view::npos && line.find_first_of("./") != std::string_view::npos;
    return plausible && !isOther(line) ? std::string(line) : std::string();
}

/// "cpp path=src/a.cpp", "src/a.cpp", "cpp:src/a.cpp" behind the backticks of a fence.
std::string pathOfFence(std::string_view info)
{
    info = trimmed(info);
    for (const std::string_view key : {"path=", "file=", "filename=", "title="})
        if (const size_t at = info.find(key); at != std::string_view::npos) {
            std::string_view path = info.substr(at + key.size());
            path = path.starts_with('"') ? path.substr(1, path.find('"', 1) == std::string_view::npos ? std::string_view::npos : path.find('"', 1) - 1) : path.substr(0, path.find(' '));
            return key == "title=" ? fileName(path) : std::string(path);     // a title may be any words
        }
    if (const size_t colon = info.find(':'); colon != std::string_view::npos)
        info.remove_prefix(colon + 1);
    return fileName(info);
}

std::string_view languageOf(std::string_view info)
{
    info = trimmed(info);
    return info.substr(0, info.find_first_of(" :"));
}

bool isMarkdown(std::string_view info, std::string_view path)
{
    const std::string_view language = languageOf(info);
    return language == "md" || language == "markdown" || language == "mdx" || path.ends_with(".md") || path.ends_with(".markdown") || path.ends_with(".mdx");
}

class Reader
{
public:
    explicit Reader(AnswerEdits &out)
        : m_out(out)
    {
    }

    void read(std::string_view answer)
    {
        for (const std::string_view line : linesOf(answer))
            step(line);
        if (m_state == State::Fence)
            m_out.truncated = true;
        if (m_state == State::Block)
            takeBlocks(m_body, m_name);
        if (m_state == State::Diff)
            readDiff(m_body, {}, m_out.edits);
    }

private:
    enum class State { Talk, Fence, Block, Diff };

    void step(std::string_view line)
    {
        switch (m_state) {
        case State::Talk: return talk(line);
        case State::Fence: return inside(line);
        case State::Block: return inBlock(line);
        case State::Diff: return inDiff(line);
        }
    }

    void begin(State state, std::string_view body)
    {
        m_state = state;
        m_body = body;
    }

    void talk(std::string_view line)
    {
        const std::string_view head = std::exchange(m_head, line.starts_with("--- ") ? line : std::string_view());
        if (const FenceLine fence = FenceLine::of(line); fence.opens()) {
            m_fence = fence;
            m_inner = {isMarkdown(fence.info, pathOfFence(fence.info)), 0};
            m_isInBlock = m_hasBlocks = false;
            return begin(State::Fence, {});
        }
        if (beginsSearch(line))
            return begin(State::Block, line);
        if (!head.empty() && line.starts_with("+++ "))
            return begin(State::Diff, std::string(head) + std::string(line));
        if (const std::string name = fileName(line); !name.empty())
            m_name = name;
    }

    void inBlock(std::string_view line)
    {
        m_body += line;
        if (!endsReplace(line))
            return;
        takeBlocks(m_body, m_name);
        m_state = State::Talk;
    }

    void inDiff(std::string_view line)
    {
        if (belongsToDiff(line)) {
            m_body += line;
            return;
        }
        readDiff(m_body, {}, m_out.edits);
        m_state = State::Talk;
        talk(line);
    }

    void inside(std::string_view line)
    {
        if (!closesFence(line)) {
            m_isInBlock = m_isInBlock ? !endsReplace(line) : beginsSearch(line);
            m_hasBlocks = m_hasBlocks || m_isInBlock;
            m_body += line;
            return;
        }
        m_state = State::Talk;
        if (!takeFence())
            m_name.clear();
    }

    /// Not within a block, which may be about Markdown; not in a diff, where a line begins with its sign; not what closes a fence of a Markdown file.
    bool closesFence(std::string_view line)
    {
        const FenceLine mark = FenceLine::of(line);
        if (m_isInBlock || !mark.isOf(m_fence) || (isDiff(m_fence.info) && mark.indent > m_fence.indent))
            return false;
        return m_inner.closes(mark);
    }

    static bool isDiff(std::string_view info)
    {
        const std::string_view language = languageOf(info);
        return language == "diff" || language == "patch" || language == "udiff";
    }

    bool takeFence()
    {
        const std::string path = pathOfFence(m_fence.info);
        if (m_hasBlocks)
            return takeNamedBlocks(path);
        if (isDiff(m_fence.info))
            return readDiff(m_body, path.empty() ? m_name : path, m_out.edits);
        if (path.empty())
            return looksLikeDiff(m_body) && readDiff(m_body, {}, m_out.edits);
        FileEdit edit;
        edit.path = path;
        edit.content = m_body;
        m_out.edits.push_back(std::move(edit));
        return true;
    }

    /// The name stands before the fence, behind its backticks, or on its first line.
    bool takeNamedBlocks(std::string name)
    {
        const auto lines = linesOf(m_body);
        if (name.empty() && !lines.empty())
            name = fileName(lines.front());
        return takeBlocks(m_body, name.empty() ? m_name : name);
    }

    bool takeBlocks(const std::string &text, const std::string &path)
    {
        FileEdit edit;
        edit.kind = FileEdit::Kind::SearchReplace;
        edit.path = path;
        if (!readBlocks(text, edit.blocks))
            m_out.truncated = true;
        if (edit.blocks.empty() || path.empty())
            return false;
        m_out.edits.push_back(std::move(edit));
        return true;
    }

    AnswerEdits &m_out;
    State m_state = State::Talk;
    FenceLine m_fence;
    InnerFences m_inner;
    std::string_view m_head;        // the line before, where it can be the first of a diff
    std::string m_body;
    std::string m_name;
    bool m_isInBlock = false, m_hasBlocks = false;
};

} // namespace

AnswerEdits parseEdits(std::string_view answer)
{
    AnswerEdits out;
    readTags(answer, out);
    if (out.edits.empty() && !out.truncated)        // a summary or packages may stand in tags, and the edits not
        Reader(out).read(answer);
    return out;
}

} // namespace dyad::sync
