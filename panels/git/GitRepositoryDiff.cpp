// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The part of GitRepository that compares, and that moves single hunks.
#include "panels/git/GitRepository.h"
#include "panels/git/HunkPatch.h"
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <cstring>

namespace dyad::panels {
namespace {

constexpr size_t maxPatchLines = 20000;   // more than anybody reads; a view of it would only be slow
constexpr qint64 LargestSide = 512 << 10, LargestSides = 8 << 20;      // bytes of texts that are taken along for their colours: of a side, of all

GitDiffLine lineOf(const git_diff_line &raw)
{
    GitDiffLine line;
    line.kind = raw.origin == GIT_DIFF_LINE_ADDITION ? GitDiffLine::Kind::Added
        : raw.origin == GIT_DIFF_LINE_DELETION       ? GitDiffLine::Kind::Removed
                                                     : GitDiffLine::Kind::Context;
    line.oldLine = std::max(raw.old_lineno, 0);
    line.newLine = std::max(raw.new_lineno, 0);
    line.text = QByteArray(raw.content, static_cast<qsizetype>(raw.content_len));
    line.noNewline = !line.text.endsWith('\n');
    return line;
}

GitHunk hunkOf(git_patch *patch, size_t number)
{
    const git_diff_hunk *raw = nullptr;
    size_t count = 0;
    git_patch_get_hunk(&raw, &count, patch, number);
    GitHunk hunk{raw->old_start, raw->old_lines, raw->new_start, raw->new_lines, {}, {}};
    const QByteArray header(raw->header, static_cast<qsizetype>(raw->header_len));
    hunk.heading = QString::fromUtf8(header.mid(header.indexOf("@@", 2) + 2)).trimmed();
    for (size_t i = 0; i < count; ++i) {
        const git_diff_line *line = nullptr;
        git_patch_get_line_in_hunk(&line, patch, number, i);
        const bool text = line->origin == GIT_DIFF_LINE_CONTEXT || line->origin == GIT_DIFF_LINE_ADDITION || line->origin == GIT_DIFF_LINE_DELETION;
        if (text)
            hunk.lines.append(lineOf(*line));
    }
    markWords(hunk);
    return hunk;
}

QByteArray sideOf(git_repository *repository, const QString &top, const git_diff_file &file)
{
    if (file.flags & GIT_DIFF_FLAG_VALID_ID) {
        int rc = 0;
        auto blob = own<GitHandle<git_blob, git_blob_free>>(rc, git_blob_lookup, repository, &file.id);
        if (blob)
            return git_blob_rawsize(blob.get()) <= LargestSide ? QByteArray(static_cast<const char *>(git_blob_rawcontent(blob.get())), static_cast<qsizetype>(git_blob_rawsize(blob.get()))) : QByteArray();
    }
    QFile disk(top + QLatin1Char('/') + QString::fromUtf8(file.path));      // of a file that is not in the index the id alone is known
    return disk.size() <= LargestSide && disk.open(QIODevice::ReadOnly) ? disk.readAll() : QByteArray();
}

GitDiff diffOf(git_diff *diff, size_t number)
{
    const git_diff_delta *delta = git_diff_get_delta(diff, number);
    GitDiff result;
    result.path = QString::fromUtf8(delta->new_file.path);
    if (delta->status == GIT_DELTA_RENAMED)
        result.oldPath = QString::fromUtf8(delta->old_file.path);
    int rc = 0;
    auto patch = own<GitPatchHandle>(rc, git_patch_from_diff, diff, number);
    result.binary = !patch || (git_patch_get_delta(patch.get())->flags & GIT_DIFF_FLAG_BINARY);
    if (result.binary)
        return result;
    size_t context = 0, added = 0, removed = 0;
    git_patch_line_stats(&context, &added, &removed, patch.get());
    result.added = static_cast<int>(added);
    result.removed = static_cast<int>(removed);
    result.tooLarge = context + added + removed > maxPatchLines;
    for (size_t i = 0; !result.tooLarge && i < git_patch_num_hunks(patch.get()); ++i)
        result.hunks.append(hunkOf(patch.get(), i));
    return result;
}

} // namespace

/// Both sides as a whole: what stands above a hunk says how its code is to be read.
void GitRepository::addSides(GitDiff &result, git_diff *diff, size_t number, qint64 *room)
{
    const git_diff_delta *delta = git_diff_get_delta(diff, number);
    if (result.hunks.isEmpty() || *room <= 0)
        return;
    if (delta->status != GIT_DELTA_ADDED && delta->status != GIT_DELTA_UNTRACKED)
        result.oldText = sideOf(m_repository.get(), top(), delta->old_file);
    if (delta->status != GIT_DELTA_DELETED)
        result.newText = sideOf(m_repository.get(), top(), delta->new_file);
    *room -= result.oldText.size() + result.newText.size();
}

sync::Expected<GitDiffHandle> GitRepository::rawDiff(const QStringList &paths, Sides sides, int context)
{
    QVector<QByteArray> bytes;
    std::vector<char *> pointers;
    for (const QString &path : paths)
        bytes.append(path.toUtf8());
    for (QByteArray &path : bytes)
        pointers.push_back(path.data());
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_SHOW_UNTRACKED_CONTENT | GIT_DIFF_RECURSE_UNTRACKED_DIRS | GIT_DIFF_DISABLE_PATHSPEC_MATCH;
    options.context_lines = static_cast<uint32_t>(context);
    options.pathspec = {pointers.data(), pointers.size()};
    auto head = sides == Sides::IndexToFiles ? sync::Expected<GitTreeHandle>() : headTree();
    if (!head)
        return std::unexpected(head.error());
    int rc = 0;
    auto *repository = m_repository.get();
    auto diff = sides == Sides::IndexToFiles ? own<GitDiffHandle>(rc, git_diff_index_to_workdir, repository, nullptr, &options)
        : sides == Sides::HeadToIndex        ? own<GitDiffHandle>(rc, git_diff_tree_to_index, repository, head->get(), nullptr, &options)
                                             : own<GitDiffHandle>(rc, git_diff_tree_to_workdir_with_index, repository, head->get(), &options);
    if (!diff)
        return std::unexpected(gitError(tr("The difference could not be made")));
    return diff;
}

sync::Expected<GitDiff> GitRepository::diff(const QString &path, Sides sides, int context)
{
    auto raw = rawDiff({path}, sides, context);
    if (!raw)
        return std::unexpected(raw.error());
    if (git_diff_num_deltas(raw->get()) > 0) {
        qint64 room = LargestSides;
        GitDiff result = diffOf(raw->get(), 0);
        addSides(result, raw->get(), 0, &room);
        return result;
    }
    GitDiff none;
    none.path = path;
    return none;
}

sync::Expected<QVector<GitDiff>> GitRepository::commitDiff(const QString &id)
{
    int rc = 0;
    auto object = own<GitObjectHandle>(rc, git_revparse_single, m_repository.get(), id.toUtf8().constData());
    auto tree = object ? own<GitObjectHandle>(rc, git_object_peel, static_cast<const git_object *>(object.get()), GIT_OBJECT_TREE) : GitObjectHandle();
    if (!tree)
        return std::unexpected(gitError(tr("The commit could not be read")));
    auto parent = own<GitCommitHandle>(rc, git_commit_parent, reinterpret_cast<const git_commit *>(object.get()), 0U);
    auto parentTree = parent ? own<GitTreeHandle>(rc, git_commit_tree, static_cast<const git_commit *>(parent.get())) : GitTreeHandle();
    auto diff = own<GitDiffHandle>(rc, git_diff_tree_to_tree, m_repository.get(), parentTree.get(), reinterpret_cast<git_tree *>(tree.get()), nullptr);
    if (!diff)
        return std::unexpected(gitError(tr("The difference could not be made")));
    git_diff_find_similar(diff.get(), nullptr);
    QVector<GitDiff> list;
    qint64 room = LargestSides;
    for (size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
        list.append(diffOf(diff.get(), i));
        addSides(list.last(), diff.get(), i, &room);
    }
    return list;
}

sync::Expected<QByteArray> GitRepository::textOf(const QString &path, bool fromIndex)
{
    if (!fromIndex) {
        QFile file(top() + QLatin1Char('/') + path);
        if (!file.exists())
            return QByteArray();
        if (!file.open(QIODevice::ReadOnly))
            return sync::fail("unreadable", tr("%1 could not be read.").arg(path).toStdString());
        return file.readAll();
    }
    int rc = 0;
    auto index = own<GitIndexHandle>(rc, git_repository_index, m_repository.get());
    if (rc == 0)
        rc = git_index_read(index.get(), 0);
    const git_index_entry *entry = rc == 0 ? git_index_get_bypath(index.get(), path.toUtf8().constData(), 0) : nullptr;
    if (!entry)
        return QByteArray();   // new
    auto blob = own<GitHandle<git_blob, git_blob_free>>(rc, git_blob_lookup, m_repository.get(), &entry->id);
    if (!blob)
        return std::unexpected(gitError(tr("What is staged of %1 could not be read").arg(path)));
    return QByteArray(static_cast<const char *>(git_blob_rawcontent(blob.get())), static_cast<qsizetype>(git_blob_rawsize(blob.get())));
}

sync::Expected<QByteArray> GitRepository::committedText(const QString &path)
{
    auto tree = headTree();
    if (!tree)
        return std::unexpected(tree.error());
    if (!*tree)
        return sync::fail("no-commit", tr("There is no commit yet").toStdString());
    int rc = 0;
    auto entry = own<GitHandle<git_tree_entry, git_tree_entry_free>>(rc, git_tree_entry_bypath, static_cast<const git_tree *>(tree->get()), path.toUtf8().constData());
    if (rc == GIT_ENOTFOUND)
        return QByteArray();   // new
    auto blob = rc == 0 ? own<GitHandle<git_blob, git_blob_free>>(rc, git_blob_lookup, m_repository.get(), git_tree_entry_id(entry.get())) : GitHandle<git_blob, git_blob_free>();
    if (!blob)
        return std::unexpected(gitError(tr("What was committed of %1 could not be read").arg(path)));
    return QByteArray(static_cast<const char *>(git_blob_rawcontent(blob.get())), static_cast<qsizetype>(git_blob_rawsize(blob.get())));
}

sync::Expected<void> GitRepository::writeIndexText(const QString &path, const QByteArray &text)
{
    const QByteArray bytes = path.toUtf8();
    const QFileInfo info(top() + QLatin1Char('/') + path);
    int rc = 0;
    auto index = own<GitIndexHandle>(rc, git_repository_index, m_repository.get());
    auto head = headTree();
    auto inHead = head && *head ? own<GitHandle<git_tree_entry, git_tree_entry_free>>(rc, git_tree_entry_bypath, static_cast<const git_tree *>(head->get()), bytes.constData())
                                : GitHandle<git_tree_entry, git_tree_entry_free>();
    const git_index_entry *old = git_index_get_bypath(index.get(), bytes.constData(), 0);
    // A hunk that takes all of a file away takes the file away, where it is gone on the other side too.
    const bool gone = text.isEmpty() && (!info.exists() || !inHead);
    git_index_entry entry{};
    entry.path = bytes.constData();
    const git_filemode_t fresh = info.isExecutable() ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
    entry.mode = old ? old->mode : static_cast<uint32_t>(inHead ? git_tree_entry_filemode(inHead.get()) : fresh);
    rc = gone ? git_index_remove_bypath(index.get(), bytes.constData())
              : git_index_add_from_buffer(index.get(), &entry, text.constData(), static_cast<size_t>(text.size()));
    if (rc == 0)
        rc = whileLocked([&] { return git_index_write(index.get()); });
    if (rc != 0)
        return std::unexpected(gitError(tr("%1 could not be staged").arg(path)));
    return {};
}

sync::Expected<void> GitRepository::writeFileText(const QString &path, const QByteArray &text)
{
    QSaveFile file(top() + QLatin1Char('/') + path);
    const auto permissions = QFile::permissions(file.fileName());
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || (permissions && !file.setPermissions(permissions)) || !file.commit())
        return sync::fail("unwritable", tr("%1 could not be written.").arg(path).toStdString());
    return {};
}

sync::Expected<void> GitRepository::applyHunk(const QString &path, const GitHunk &hunk, HunkVerb verb, const QVector<int> &lines)
{
    const bool onIndex = verb != HunkVerb::Discard;
    const auto text = textOf(path, onIndex);
    if (!text)
        return std::unexpected(text.error());
    const auto changed = verb == HunkVerb::Stage ? patched(*text, hunk, lines) : unpatched(*text, hunk, lines);
    if (!changed)
        return std::unexpected(changed.error());
    return onIndex ? writeIndexText(path, *changed) : writeFileText(path, *changed);
}

} // namespace dyad::panels
