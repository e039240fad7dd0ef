// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/proposal/EditParser.h"
#include "sync/proposal/EditTags.h"
#include <utility>

namespace dyad::sync {
namespace {

/// A line that can be the name of a file: no blank inside, and a dot or a slash.
std::string fileName(std::string_view line)
{
    line = trimmed(line);
    while (!line.empty() && (line.front() == '*' || line.front() == '`' || line.front() == '#'))
        line = trimmed(line.substr(1));
    while (!line.empty() && (line.back() == '*' || line.back() == '`' || line.back() == ':'))
        line.remove_suffix(1);
    const bool plausible = !line.empty() && line.size() < 500 && line.find_first_of(" \t<>|\"") == std::string_view::npos && line.find_first_of("./") != std::string_view::npos;
    return plausible ? std::string(line) : std::string();
}

/// "cpp path=src/a.cpp", "src/a.cpp", "cpp:src/a.cpp" behind the backticks of a fence.
std::string pathOfFence(std::string_view info)
{
    info = trimmed(info);
    for (const std::string_view key : {"path=", "file=", "title=", "filename="})
        if (const size_t at = info.find(key); at != std::string_view::npos) {
            std::string_view path = info.substr(at + key.size());
            if (path.starts_with('"'))
                return std::string(path.substr(1, path.find('"', 1) - 1));
            return std::string(path.substr(0, path.find(' ')));
        }
    if (const size_t colon = info.find(':'); colon != std::string_view::npos)
        info.remove_prefix(colon + 1);
    return fileName(info);
}

std::string pathOfDiff(std::string_view line)
{
    std::string_view path = trimmed(line.substr(4));
    path = path.substr(0, path.find('\t'));
    if (path.starts_with("a/") || path.starts_with("b/"))
        path.remove_prefix(2);
    return std::string(path);
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
            m_fence.empty() ? outside(line) : inside(line);
        if (!m_fence.empty())
            m_out.truncated = true;
        if (m_fence.empty())
            takeBlocks(m_loose, m_name);
    }

private:
    void outside(std::string_view line)
    {
        const std::string_view mark = trimmed(line);
        if (mark.starts_with("```")) {
            m_fence = mark.substr(0, mark.find_first_not_of('`'));
            m_info = mark.substr(m_fence.size());
            m_body.clear();
            return;
        }
        const bool inBlock = !m_loose.empty();
        if (inBlock || (mark.starts_with("<<<<<<<") && mark.ends_with("SEARCH"))) {
            m_loose += line;
            if (mark.starts_with(">>>>>>>")) {
                takeBlocks(m_loose, m_name);
                m_loose.clear();
            }
            return;
        }
        if (const std::string name = fileName(line); !name.empty())
            m_name = name;
    }

    void inside(std::string_view line)
    {
        if (trimmed(line) != m_fence) {
            m_body += line;
            return;
        }
        m_fence = {};
        if (!takeFence())
            m_name.clear();
    }

    bool takeFence()
    {
        if (m_body.find("<<<<<<<") != std::string::npos && m_body.find("SEARCH") != std::string::npos)
            return takeNamedBlocks();
        if (m_body.starts_with("--- ") || m_body.find("\n--- ") != std::string::npos)
            return takeDiff(m_body);
        const std::string path = pathOfFence(m_info);
        if (path.empty())
            return false;
        FileEdit edit;
        edit.path = path;
        edit.content = m_body;
        m_out.edits.push_back(std::move(edit));
        return true;
    }

    /// The name stands before the fence, behind its backticks, or on its first line.
    bool takeNamedBlocks()
    {
        std::string name = pathOfFence(m_info);
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

    bool takeDiff(const std::string &text)
    {
        FileEdit edit;
        FileEdit::Block block;
        std::string before;
        const auto endBlock = [&] {
            if (!block.search.empty() || !block.replace.empty())
                edit.blocks.push_back(std::exchange(block, {}));
        };
        const auto endFile = [&] {
            endBlock();
            if (!edit.blocks.empty())
                finishDiff(std::exchange(edit, {}), before);
        };
        for (const std::string_view line : linesOf(text)) {
            if (line.starts_with("--- ")) {
                endFile();
                before = pathOfDiff(line);
            } else if (line.starts_with("+++ ")) {
                edit.path = pathOfDiff(line);
            } else if (line.starts_with("@@")) {
                endBlock();
            } else if (!edit.path.empty() && !line.starts_with('\\')) {
                addDiffLine(line, block);
            }
        }
        endFile();
        return true;
    }

    static void addDiffLine(std::string_view line, FileEdit::Block &block)
    {
        // Models forget the blank before a context line that is empty.
        const bool added = line.starts_with('+');
        const bool removed = line.starts_with('-');
        const std::string_view text = added || removed || line.starts_with(' ') ? line.substr(1) : line;
        if (!added)
            block.search += text;
        if (!removed)
            block.replace += text;
    }

    void finishDiff(FileEdit edit, const std::string &before)
    {
        edit.kind = FileEdit::Kind::SearchReplace;
        if (edit.path == "/dev/null") {
            edit.kind = FileEdit::Kind::Delete;
            edit.path = before;
            edit.blocks.clear();
        } else if (before == "/dev/null") {
            edit.kind = FileEdit::Kind::Write;
            edit.content = edit.blocks.front().replace;
            edit.blocks.clear();
        }
        m_out.edits.push_back(std::move(edit));
    }

    AnswerEdits &m_out;
    std::string_view m_fence;
    std::string_view m_info;
    std::string m_body;
    std::string m_loose;
    std::string m_name;
};

} // namespace

AnswerEdits parseEdits(std::string_view answer)
{
    AnswerEdits out;
    if (answer.find("<dyad-") != std::string_view::npos)
        readTags(answer, out);
    else
        Reader(out).read(answer);
    return out;
}

} // namespace dyad::sync
