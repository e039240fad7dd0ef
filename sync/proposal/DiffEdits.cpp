// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/proposal/DiffEdits.h"
#include "sync/proposal/EditTags.h"
#include <algorithm>
#include <utility>

namespace dyad::sync {
namespace {

constexpr std::string_view Nowhere = "/dev/null";

std::string pathOf(std::string_view text)
{
    std::string_view path = trimmed(text);
    path = trimmed(path.substr(0, path.find('\t')));
    if (path.size() > 1 && path.front() == '"' && path.back() == '"')
        path = path.substr(1, path.size() - 2);
    if (path.starts_with("a/") || path.starts_with("b/"))
        path.remove_prefix(2);
    return std::string(path);
}

/// What Git writes between the files.
bool isNote(std::string_view line)
{
    static constexpr std::string_view notes[] = {"diff --git ", "index ", "new file mode ", "deleted file mode ", "old mode ", "new mode ", "similarity index ", "rename from ", "rename to "};
    return std::any_of(std::begin(notes), std::end(notes), [&](std::string_view note) { return line.starts_with(note); });
}

/// A removed line may begin with two dashes itself: a head is two lines.
bool isHead(const std::vector<std::string_view> &lines, size_t at) { return lines[at].starts_with("--- ") && at + 1 < lines.size() && lines[at + 1].starts_with("+++ "); }

class DiffReader
{
public:
    DiffReader(std::string_view path, std::vector<FileEdit> &out)
        : m_out(out), m_path(path)
    {
    }

    void read(const std::vector<std::string_view> &lines)
    {
        for (size_t i = 0; i < lines.size(); ++i) {
            if (isHead(lines, i)) {
                beginFile(lines[i], lines[i + 1]);
                ++i;
            } else {
                take(lines[i]);
            }
        }
        endFile();
    }

private:
    void beginFile(std::string_view before, std::string_view after)
    {
        endFile();
        m_before = pathOf(before.substr(4));
        m_path = pathOf(after.substr(4));
        m_inHunk = true;
    }

    void take(std::string_view line)
    {
        if (line.starts_with("@@")) {
            endBlock();
            m_inHunk = true;
        } else if (isNote(line)) {
            if (line.starts_with("diff --git "))
                endFile();
            m_inHunk = false;
            takeNote(line);
        } else if (m_inHunk && !line.starts_with('\\')) {
            addLine(line);
        }
    }

    void takeNote(std::string_view line)
    {
        constexpr std::string_view from = "rename from ", to = "rename to ";
        if (line.starts_with(from))
            m_from = trimmed(line.substr(from.size()));
        if (!line.starts_with(to) || m_from.empty())
            return;
        FileEdit edit;
        edit.kind = FileEdit::Kind::Rename;
        edit.path = std::exchange(m_from, {});
        edit.to = trimmed(line.substr(to.size()));
        m_out.push_back(std::move(edit));
    }

    void addLine(std::string_view line)
    {
        // Models forget the blank before a context line that is empty; and leave lines empty between hunks.
        if (trimmed(line).empty() && !line.starts_with(' ')) {
            m_bare += line;
            return;
        }
        const std::string bare = std::exchange(m_bare, {});
        m_block.search += bare;
        m_block.replace += bare;
        const bool added = line.starts_with('+');
        const bool removed = line.starts_with('-');
        const std::string_view text = added || removed || line.starts_with(' ') ? line.substr(1) : line;
        if (!added)
            m_block.search += text;
        if (!removed)
            m_block.replace += text;
    }

    void endBlock()
    {
        m_bare.clear();
        if (!m_block.search.empty() || !m_block.replace.empty())
            m_blocks.push_back(std::exchange(m_block, {}));
    }

    void endFile()
    {
        endBlock();
        FileEdit edit;
        edit.kind = FileEdit::Kind::SearchReplace;
        edit.path = std::exchange(m_path, {});
        edit.blocks = std::exchange(m_blocks, {});
        const std::string before = std::exchange(m_before, {});
        m_inHunk = false;
        if (edit.blocks.empty() || edit.path.empty())
            return;
        if (edit.path == Nowhere) {
            edit.kind = FileEdit::Kind::Delete;
            edit.path = before;
            edit.blocks.clear();
        } else if (before == Nowhere) {
            edit.kind = FileEdit::Kind::Write;
            for (const FileEdit::Block &block : edit.blocks)
                edit.content += block.replace;
            edit.blocks.clear();
        }
        m_out.push_back(std::move(edit));
    }

    std::vector<FileEdit> &m_out;
    std::string m_path, m_before, m_from;
    std::vector<FileEdit::Block> m_blocks;
    FileEdit::Block m_block;
    std::string m_bare;         // empty lines that may be between the hunks
    bool m_inHunk = false;
};

} // namespace

bool looksLikeDiff(std::string_view text)
{
    const auto lines = linesOf(text);
    bool head = false;
    for (size_t i = 0; i < lines.size(); ++i) {
        head = head || isHead(lines, i);
        if (head && lines[i].starts_with("@@"))
            return true;
    }
    return false;
}

bool belongsToDiff(std::string_view line)
{
    return trimmed(line).empty() || std::string_view(" +-@\\").find(line.front()) != std::string_view::npos || isNote(line);
}

bool readDiff(std::string_view text, std::string_view path, std::vector<FileEdit> &out)
{
    const size_t before = out.size();
    DiffReader(path, out).read(linesOf(text));
    return out.size() > before;
}

} // namespace dyad::sync
