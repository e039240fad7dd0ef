// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/WorkspaceEdit.h"
#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <optional>

namespace dyad::app {

class EditorPage;
class LanguageFlow;
class Workbench;

/// Carries out what a language server wants changed: files are made, moved and deleted on the disk, texts are edited in their tabs, one undo step a file,
/// as if somebody had typed it; of very many files those that are not open are written to the disk. A text that is not the one the edits are for any more is
/// left alone: if that is known at the start, nothing at all is changed. GUI thread.
class WorkspaceEditor : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype MostTabs = 40;       ///< of more files, those that are not open are written without a tab
    static constexpr int OpenMs = 20'000;           ///< within this time a tab has its text, or its edits are given up
    /// Called once. Errors: changed-meanwhile, not-possible, and those of WorkspaceFiles; the person has been told.
    using Done = std::function<void(const sync::Expected<void> &done)>;

    WorkspaceEditor(Workbench *workbench, LanguageFlow *language);
    void apply(const editor::WorkspaceEdit &edit, Done done = {});
    /// Shows it in a tab first, with a choice for each change. It is for the texts as they are now.
    void preview(const editor::WorkspaceEdit &edit, const QString &title);
    /// A text (UTF-8) as its tab shows it, else as it lies on the disk; nothing: it is none.
    std::optional<QByteArray> textOf(const QString &path) const;

Q_SIGNALS:
    /// Every text has its edits, or has refused them.
    void finished(bool complete);

private:
    struct Job;
    using JobPtr = std::shared_ptr<Job>;
    void addBases(editor::WorkspaceEdit &edit) const;
    QStringList changedSince(const editor::WorkspaceEdit &edit) const;
    sync::Expected<void> begin(Job &job) const;
    void editTexts(const JobPtr &job);
    void editWhenOpen(const JobPtr &job, const QString &path);
    void editOpen(const JobPtr &job, EditorPage *page, const QString &path);
    void editOnDisk(const JobPtr &job, const QStringList &paths);
    void oneDone(const JobPtr &job, const sync::Expected<void> &done);
    void end(Job &job);
    void endWith(Job &job, const sync::Error &error);
    Workbench *m_bench;
    LanguageFlow *m_language;
};

} // namespace dyad::app
