// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/WorkspaceEdit.h"
#include <QCoreApplication>

namespace dyad::app {

class Workbench;

/// Makes, moves and deletes files for a language server, as its options say. Nothing is lost by it: what is deleted or written over goes to the trash, or
/// stays in the history where there is no trash; else it is refused. Nothing outside the folder is touched, nor Git's own files. GUI thread.
class WorkspaceFiles {
    Q_DECLARE_TR_FUNCTIONS(dyad::app::WorkspaceFiles)
public:
    using Step = editor::WorkspaceEdit::FileStep;
    explicit WorkspaceFiles(Workbench *workbench) : m_bench(workbench) {}
    /// Whether all of them can be done, one after the other; looks only. Errors: outside, path-taken, no-such-file, not-empty, not-saved, not-supported.
    sync::Expected<void> check(const QVector<Step> &steps) const;
    /// Errors: those of check (the disk may have changed since), io, no-trash.
    sync::Expected<void> take(const Step &step) const;
    /// Puts something into the trash; false: there is none for it. Another one is for tests: every system has a trash somewhere.
    using Trash = bool (*)(const QString &path);
    static void setTrash(Trash trash);

private:
    struct Imagined;
    sync::Expected<void> checkPlace(const QString &path) const;
    sync::Expected<void> checkTarget(const Step &step, const QString &path, const Imagined &imagined) const;
    sync::Expected<void> checkDelete(const Step &step, const Imagined &imagined) const;
    sync::Expected<void> checkDiscard(const QString &path) const;
    sync::Expected<void> checkOne(const Step &step, Imagined &imagined) const;
    sync::Expected<void> create(const Step &step) const;
    sync::Expected<void> rename(const Step &step) const;
    sync::Expected<void> discard(const QString &path) const;
    Workbench *m_bench;
};

} // namespace dyad::app
