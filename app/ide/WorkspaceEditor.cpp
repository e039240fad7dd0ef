// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/WorkspaceEditor.h"
#include "app/ide/EditPreview.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace dyad::app {

using editor::WorkspaceEdit;
using Step = WorkspaceEdit::FileStep;

WorkspaceEditor::WorkspaceEditor(Workbench *workbench, LanguageFlow *language) : QObject(language), m_bench(workbench), m_language(language) { }

void WorkspaceEditor::apply(const WorkspaceEdit &edit)
{
    EditorArea *editors = m_bench->window()->editors();
    const QPointer<EditorPage> before = editors->current();
    m_complete = true;
    for (const Step &step : edit.steps)
        if (step.kind != Step::Kind::Delete && !take(step))
            return;
    m_waiting = int(edit.files.size()) + 1;
    for (auto it = edit.files.begin(); it != edit.files.end(); ++it) {
        if (EditorPage *page = editors->open(m_bench->relative(it.key()), 0, false))
            applyWhenOpen(page, it.value());
        else
            oneDone(false);
    }
    if (before && !before->file()->path().isEmpty())
        m_bench->openFile(before->file()->path());
    for (const Step &step : edit.steps)
        if (step.kind == Step::Kind::Delete)
            m_complete = take(step) && m_complete;
    m_bench->showMessage(tr("%n change(s) in %1 file(s).", nullptr, edit.editCount()).arg(edit.files.size() + edit.steps.size()));
    oneDone(true);
}

void WorkspaceEditor::preview(const WorkspaceEdit &edit, const QString &title)
{
    auto *page = qobject_cast<EditPreview *>(m_bench->window()->editors()->openTool(QStringLiteral("editPreview"), tr("Preview"), QStringLiteral("replace-all"), [this] {
        auto *made = new EditPreview(m_bench->window());
        connect(made, &EditPreview::accepted, this, [this, made](const WorkspaceEdit &chosen) {
            m_bench->window()->editors()->closePage(made);
            apply(chosen);
        });
        connect(made, &EditPreview::dismissed, this, [this, made] { m_bench->window()->editors()->closePage(made); });
        return made;
    }));
    if (!page)
        return;
    page->setEdit(edit, title, m_bench->folder(), [this](const QString &path) -> std::optional<QByteArray> {
        if (EditorPage *open = m_bench->window()->editors()->pageOf(m_bench->relative(path)); open && open->showsText()) {
            open->flush();
            return open->editor()->text();
        }
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
    });
}

// --- files

bool WorkspaceEditor::take(const Step &step)
{
    const QString root = m_bench->folder() + QLatin1Char('/');
    // A server may be wrong, or be made to be: nothing outside the folder is touched.
    const auto inside = [&](const QString &path) { return QDir::cleanPath(path).startsWith(root); };
    if (m_bench->folder().isEmpty() || !inside(step.path) || (step.kind == Step::Kind::Rename && !inside(step.newPath))) {
        m_bench->showMessage(tr("The language server wants to change %1, which is not in this folder.").arg(QDir::toNativeSeparators(step.path)), true);
        return false;
    }
    switch (step.kind) {
    case Step::Kind::Create: return takeCreate(step.path, step.overwrite, step.lenient);
    case Step::Kind::Rename: return takeRename(step);
    case Step::Kind::Delete: return takeDelete(step.path, step.lenient);
    }
    return false;
}

bool WorkspaceEditor::takeCreate(const QString &path, bool overwrite, bool lenient)
{
    const bool there = QFileInfo::exists(path);
    if (there && !overwrite) {
        if (!lenient)
            m_bench->showMessage(tr("%1 is there already.").arg(m_bench->relative(path)), true);
        return lenient;
    }
    QFile file(path);
    const bool done = QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly | QIODevice::Truncate);
    if (!done)
        m_bench->showMessage(tr("%1 cannot be made: %2").arg(m_bench->relative(path), file.errorString()), true);
    return done;
}

bool WorkspaceEditor::takeRename(const Step &step)
{
    if (QFileInfo::exists(step.newPath)) {
        if (!step.overwrite) {
            if (!step.lenient)
                m_bench->showMessage(tr("%1 is there already.").arg(m_bench->relative(step.newPath)), true);
            return step.lenient;
        }
        QFile::remove(step.newPath);
    }
    const bool done = QDir().mkpath(QFileInfo(step.newPath).path()) && QFile::rename(step.path, step.newPath);
    if (done)
        m_bench->window()->editors()->renamePaths(m_bench->relative(step.path), m_bench->relative(step.newPath));
    else
        m_bench->showMessage(tr("%1 cannot be moved.").arg(m_bench->relative(step.path)), true);
    return done;
}

bool WorkspaceEditor::takeDelete(const QString &path, bool lenient)
{
    if (!QFileInfo::exists(path))
        return lenient;
    if (!QFile::moveToTrash(path) && !QFile::remove(path)) {
        m_bench->showMessage(tr("%1 cannot be deleted.").arg(m_bench->relative(path)), true);
        return false;
    }
    m_bench->window()->editors()->removePath(m_bench->relative(path));
    return true;
}

// --- texts

void WorkspaceEditor::applyWhenOpen(EditorPage *page, const QJsonArray &edits)
{
    if (page->showsText() && m_language->viewOf(page)) {
        applyNow(page, edits);
        return;
    }
    auto *once = new QObject(page);
    connect(m_bench->window()->editors(), &EditorArea::pageChanged, once, [this, page, edits, once](EditorPage *changed) {
        if (changed != page || !page->showsText() || !m_language->viewOf(page))
            return;
        once->deleteLater();
        disconnect(m_bench->window()->editors(), nullptr, once, nullptr);
        applyNow(page, edits);
    });
}

void WorkspaceEditor::applyNow(EditorPage *page, const QJsonArray &edits)
{
    page->binding()->flush();
    const auto op = m_language->viewOf(page)->document()->operationOf(edits);
    if (!op)
        m_bench->showMessage(QString::fromStdString(op.error().message), true);
    else
        page->editor()->editText(*op);
    oneDone(op.has_value());
}

void WorkspaceEditor::oneDone(bool well)
{
    m_complete = m_complete && well;
    if (--m_waiting == 0)
        Q_EMIT finished(m_complete);
}

} // namespace dyad::app
