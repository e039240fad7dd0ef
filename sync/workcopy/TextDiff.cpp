// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/TextDiff.h"
#include "sync/workcopy/TextHunk.h"
#include "sync/workcopy/TokenDiff.h"
#include <git2.h>
#include <string>
#include <vector>

namespace dyad::sync {

namespace {

struct LineHunk {
    int64_t oldStart, oldLines, newStart, newLines;     // lines, from 0
};

std::vector<int64_t> lineStarts(std::string_view text)
{
    std::vector<int64_t> starts{0};
    for (size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        starts.push_back(int64_t(at) + 1);
    return starts;
}

int collectHunk(const git_diff_delta *, const git_diff_hunk *hunk, void *payload)
{
    // git counts from 1, and names the line *before* an empty side.
    auto first = [](int start, int lines) { return int64_t(lines == 0 ? start : start - 1); };
    static_cast<std::vector<LineHunk> *>(payload)->push_back({first(hunk->old_start, hunk->old_lines), hunk->old_lines,
        first(hunk->new_start, hunk->new_lines), hunk->new_lines});
    return 0;
}

/// False where libgit2 declined; then all is one hunk.
bool lineHunks(std::string_view before, std::string_view after, std::vector<LineHunk> &hunks)
{
    static const int library = git_libgit2_init();
    git_diff_options options;
    if (library < 0 || git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION) < 0)
        return false;
    options.context_lines = 0;
    options.interhunk_lines = 0;
    options.flags = GIT_DIFF_FORCE_TEXT;
    return git_diff_buffers(before.data(), before.size(), nullptr, after.data(), after.size(), nullptr, &options, nullptr, nullptr,
               collectHunk, nullptr, &hunks) == 0;
}

bool continues(std::string_view text, size_t at) { return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; }

size_t commonPrefix(std::string_view a, std::string_view b)
{
    size_t n = 0;
    while (n < a.size() && n < b.size() && a[n] == b[n])
        ++n;
    while (n > 0 && (continues(a, n) || continues(b, n)))
        --n;
    return n;
}

size_t commonSuffix(std::string_view a, std::string_view b)
{
    size_t n = 0;
    while (n < a.size() && n < b.size() && a[a.size() - 1 - n] == b[b.size() - 1 - n])
        ++n;
    while (n > 0 && (continues(a, a.size() - n) || continues(b, b.size() - n)))
        --n;
    return n;
}

void appendReplaced(TextOperation &op, std::string_view before, std::string_view after)
{
    const size_t prefix = commonPrefix(before, after);
    const size_t suffix = commonSuffix(before.substr(prefix), after.substr(prefix));
    if (prefix)
        op.keep(int64_t(prefix));
    if (after.size() > prefix + suffix)
        op.insert(after.substr(prefix, after.size() - prefix - suffix));
    if (before.size() > prefix + suffix)
        op.erase(int64_t(before.size() - prefix - suffix));
    if (suffix)
        op.keep(int64_t(suffix));
}

void appendHunk(TextOperation &op, std::string_view before, std::string_view after)
{
    int64_t at = 0;
    for (const Replacement &part : tokenDiff(before, after)) {
        if (part.beforeStart > at)
            op.keep(part.beforeStart - at);
        appendReplaced(op, before.substr(part.beforeStart, part.beforeLength), after.substr(part.afterStart, part.afterLength));
        at = part.beforeStart + part.beforeLength;
    }
    if (int64_t(before.size()) > at)
        op.keep(int64_t(before.size()) - at);
}

int64_t offsetOf(const std::vector<int64_t> &starts, int64_t line, std::string_view text)
{
    return line < int64_t(starts.size()) ? starts[line] : int64_t(text.size());
}

} // namespace

TextOperation diffTexts(std::string_view before, std::string_view after)
{
    TextOperation op;
    std::vector<LineHunk> hunks;
    if (before == after)
        return op;
    if (before.empty() || after.empty() || !lineHunks(before, after, hunks)) {
        appendReplaced(op, before, after);
        return op;
    }
    const auto oldStarts = lineStarts(before), newStarts = lineStarts(after);
    int64_t at = 0;
    for (const LineHunk &hunk : hunks) {
        const int64_t start = offsetOf(oldStarts, hunk.oldStart, before), end = offsetOf(oldStarts, hunk.oldStart + hunk.oldLines, before);
        const int64_t from = offsetOf(newStarts, hunk.newStart, after), to = offsetOf(newStarts, hunk.newStart + hunk.newLines, after);
        if (start > at)
            op.keep(start - at);
        appendHunk(op, before.substr(start, end - start), after.substr(from, to - from));
        at = end;
    }
    return op;
}

TextOperation withoutShared(const TextOperation &local, const TextOperation &other)
{
    const auto theirs = hunksOf(other);
    TextOperation op;
    int64_t at = 0;
    for (const TextHunk &hunk : hunksOf(local)) {
        if (std::find(theirs.begin(), theirs.end(), hunk) != theirs.end())
            continue;
        if (hunk.position > at)
            op.keep(hunk.position - at);
        if (!hunk.inserted.empty())
            op.insert(hunk.inserted);
        if (hunk.erased)
            op.erase(hunk.erased);
        at = hunk.position + hunk.erased;
    }
    return op;
}

} // namespace dyad::sync
