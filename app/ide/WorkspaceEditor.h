// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/WorkspaceEdit.h"
#include <QObject>
#include <QPointer>
#include <functional>

namespace dyad::app {

class EditorPage;
class LanguageFlow;
class Workbench;

/// Carries out what a language server wants changed: files are made, moved and deleted on the disk, texts are edited in their tabs, one undo step a file,
/// as if somebody had typed it. GUI thread.
class WorkspaceEditor : public QObject {
    Q_OBJECT
public:
    WorkspaceEditor(Workbench *workbench, LanguageFlow *language);
    void apply(const editor::WorkspaceEdit &edit);
    /// Shows it in a tab first, with a choice for each change.
    void preview(const editor::WorkspaceEdit &edit, const QString &title);

Q_SIGNALS:
    /// Every text has its edits, or has refused them.
    void finished(bool complete);

private:
    bool take(const editor::WorkspaceEdit::FileStep &step);
    bool takeCreate(const QString &path, bool overwrite, bool lenient);
    bool takeRename(const editor::WorkspaceEdit::FileStep &step);
    bool takeDelete(const QString &path, bool lenient);
    void applyWhenOpen(EditorPage *page, const QJsonArray &edits);
    void applyNow(EditorPage *page, const QJsonArray &edits);
    void oneDone(bool well);
    Workbench *m_bench;
    LanguageFlow *m_language;
    int m_waiting = 0;
    bool m_complete = true;
};

} // namespace dyad::app
