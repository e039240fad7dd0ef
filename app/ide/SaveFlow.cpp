// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/SaveFlow.h"
#include "app/ide/AutoSave.h"
#include "app/ide/DiskFile.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/QuestionSheet.h"
#include "app/ide/Workbench.h"
#include "editor/CodeEditor.h"
#include "editor/EditorConfig.h"
#include "editor/RemoteCursors.h"
#include "panels/UnsavedText.h"
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>

namespace dyad::app {

namespace {
/// A shared file is written by its working copy, whoever closes it.
bool wouldLose(EditorPage *page) { return page->file()->isModified() && page->file()->doc() == 0; }

/// Lines (from 0) in which a caret of one's own stands, in any view of the file, or one of somebody else: what is typed there is not taken away.
QSet<int> occupiedLines(const EditorArea &editors, const EditorPage &saved)
{
    QSet<int> lines;
    for (EditorPage *page : editors.pages()) {
        if (page->file() != saved.file() || !page->showsText())
            continue;
        page->flush();
        for (const auto &[anchor, caret] : page->editor()->selections())
            lines.insert(page->editor()->lineAt(caret));
        for (const editor::RemoteCursor &cursor : page->remoteCursors()->cursors())
            lines.insert(page->editor()->lineAt(cursor.caret));
    }
    return lines;
}
} // namespace

SaveFlow::SaveFlow(Workbench *workbench)
    : QObject(workbench), m_bench(workbench), m_auto(new AutoSave(workbench))
{
}

void SaveFlow::watch(EditorPage *page)
{
    m_auto->watch(page);
    connect(page, &EditorPage::saveFailed, m_bench, [bench = m_bench, page](const QString &message) {
        bench->showMessage(tr("%1 could not be saved: %2").arg(page->file()->title(), message), true);
    });
}

/// What .editorconfig asks for when a file is saved, as an edit like any other: the others see it, and it can be undone.
void SaveFlow::tidy(EditorPage *page)
{
    const auto document = page->file()->document();
    if (!document || !document->isWritable() || page->file()->path().isEmpty())
        return;
    auto config = editor::EditorConfig::forFile(page->file()->absolutePath());
    const SettingsStore *store = m_bench->settings()->store();
    config.trimTrailing = config.trimTrailing.value_or(store->value(QStringLiteral("files.trimTrailing")).toBool());
    config.finalNewline = config.finalNewline.value_or(store->value(QStringLiteral("files.finalNewline")).toBool());
    if (!*config.trimTrailing && !*config.finalNewline)
        return;
    const QSet<int> occupied = occupiedLines(*m_bench->window()->editors(), *page);
    const auto op = config.cleanUp(document->text().text(), occupied);
    if (!op.isEmpty() && document->edit(op, {}))
        page->flush();
}

void SaveFlow::save(EditorPage *page)
{
    if (!page || !page->showsText())
        return;
    if (page->file()->path().isEmpty())
        saveAs(page);
    else if (!formatFirst(page))
        write(page);
}

/// True: it is written when the language server has answered, or has taken too long.
bool SaveFlow::formatFirst(EditorPage *page)
{
    editor::LanguageView *view = m_bench->settings()->store()->value(QStringLiteral("files.formatOnSave")).toBool() ? m_bench->language()->viewOf(page) : nullptr;
    return view && page->file()->document()->isWritable() && view->formatForSaving([this, at = QPointer(page)] {
        if (at)
            write(at);
    });
}

void SaveFlow::write(EditorPage *page)
{
    tidy(page);
    page->file()->save();
}

void SaveFlow::saveAs(EditorPage *page)
{
    const QString start = page->file()->path().isEmpty() ? m_bench->folder() : page->file()->absolutePath();
    (void)askAndSaveAs(page, start);
}

/// While the dialog is up, others go on: the file may be deleted and its tab be gone.
bool SaveFlow::askAndSaveAs(EditorPage *page, const QString &start)
{
    const QPointer at(page);
    const QString target = m_askName ? m_askName(start) : QFileDialog::getSaveFileName(m_bench->window(), tr("Save as"), start);
    return at && at->showsText() && !target.isEmpty() && saveAs(at, target);
}

bool SaveFlow::saveAs(EditorPage *page, const QString &absolutePath)
{
    // Written under the new name as a file of its own; the tab then shows that one. The dialog has asked whether to replace what is there.
    page->flush();
    const DiskFile target(absolutePath);
    const auto before = target.read();
    const auto bytes = sync::encoding::encode(QByteArray::fromStdString(page->file()->document()->text().text()), page->file()->encoding());
    const auto written = bytes ? target.write(*bytes, before ? before->stat : sync::DiskStat{}) : std::unexpected(bytes.error());
    if (!written || written->changed) {
        const QString why = written ? tr("another program has just changed it") : QString::fromStdString(written.error().message);
        m_bench->showMessage(tr("%1 could not be written: %2").arg(absolutePath, why), true);
        return false;
    }
    if (!m_bench->window()->editors()->isShownElsewhere(page))
        page->file()->discard();
    m_bench->window()->editors()->closePage(page);
    m_bench->openFile(m_bench->relative(absolutePath));
    return true;
}

QVector<QPointer<EditorPage>> SaveFlow::modified() const
{
    QVector<QPointer<EditorPage>> pages;
    for (EditorPage *page : m_bench->window()->editors()->files())
        if (page->file()->isModified())
            pages.append(page);
    return pages;
}

void SaveFlow::saveAll()
{
    for (const auto &page : modified())
        if (page)
            save(page);
}

bool SaveFlow::saveAndWait(EditorPage *page)
{
    if (page->file()->path().isEmpty())
        return askAndSaveAs(page, m_bench->folder());
    tidy(page);
    return page->file()->saveNow();
}

void SaveFlow::close(EditorPage *page)
{
    if (!page)
        return;
    const auto closeIt = [this, at = QPointer(page)] {
        if (at)
            m_bench->window()->editors()->closePage(at);
    };
    if (!wouldLose(page) || m_bench->window()->editors()->isShownElsewhere(page)) {
        closeIt();
        return;
    }
    m_bench->question()->ask(tr("Save %1 first?").arg(page->file()->title()), tr("It has text that is not saved."), tr("Save and close"),
        [this, at = QPointer(page), closeIt] {
            if (at && saveAndWait(at))
                closeIt();
        },
        tr("Close and lose the text"), [at = QPointer(page), closeIt] {
            if (at)
                at->file()->discard();
            closeIt();
        });
}

bool SaveFlow::saveFiles()
{
    for (const auto &page : modified())
        if (page && !saveAndWait(page))
            return false;
    return true;
}

void SaveFlow::saveAndClose(EditorPage *page)
{
    const QPointer at(page);
    if (page && (!page->file()->isModified() || saveAndWait(page)) && at && m_bench->window()->editors()->isOpen(at))
        m_bench->window()->editors()->closePage(at);
}

void SaveFlow::closeTool(QWidget *page)
{
    const auto closeIt = [this, at = QPointer(page)] {
        if (at)
            m_bench->window()->editors()->closePage(at);
    };
    m_bench->question()->ask(tr("Save what you typed first?"), tr("It is in this tab alone."), tr("Save and close"),
        [at = QPointer(page), closeIt] {
            if (auto *text = at ? dynamic_cast<panels::UnsavedText *>(at.data()) : nullptr; text && text->saveText())
                closeIt();
        },
        tr("Close and lose the text"), closeIt);
}

bool SaveFlow::saveTools()
{
    for (QWidget *tool : m_bench->window()->editors()->unsavedTools())
        if (auto *text = dynamic_cast<panels::UnsavedText *>(tool); !text->saveText() && m_bench->window()->editors()->isOpen(tool))
            return false;
    return true;
}

bool SaveFlow::settleTools(const std::function<void()> &again)
{
    if (m_bench->window()->editors()->unsavedTools().isEmpty())
        return true;
    m_bench->question()->ask(tr("Save what you typed first?"), tr("A tab that is no file holds text that is not saved."), tr("Save and quit"),
        [this, again] {
            if (saveTools())
                again();
        },
        tr("Quit and lose the text"), [this, again] {
            for (QWidget *tool : m_bench->window()->editors()->unsavedTools())
                m_bench->window()->editors()->closePage(tool);
            again();
        });
    return false;
}

bool SaveFlow::settleFiles(const std::function<void()> &again)
{
    int unsaved = 0;
    for (EditorPage *page : m_bench->window()->editors()->files())
        unsaved += wouldLose(page) ? 1 : 0;
    if (unsaved == 0 || m_losesFiles)
        return true;
    m_bench->question()->ask(tr("Save %n file(s) first?", nullptr, unsaved), tr("Another window of Dyad keeps what is not saved, so that what was typed in this one would not come back."), tr("Save and quit"),
        [this, again] {
            if (saveFiles())
                again();
        },
        tr("Quit and lose the text"), [this, again] {
            m_losesFiles = true;
            again();
        });
    return false;
}

void SaveFlow::closeAll(std::function<void()> then)
{
    int unsaved = int(m_bench->window()->editors()->unsavedTools().size());
    for (EditorPage *page : m_bench->window()->editors()->files())
        unsaved += wouldLose(page) ? 1 : 0;
    const auto closeThem = [this, then] {
        m_bench->window()->editors()->closeAll();
        if (then)
            then();
    };
    if (unsaved == 0) {
        closeThem();
        return;
    }
    m_bench->question()->ask(unsaved == 1 ? tr("Save 1 file first?") : tr("Save %n files first?", nullptr, unsaved), tr("They have text that is not saved."), tr("Save and close"),
        [this, closeThem] {
            if (!saveTools())
                return;
            if (saveFiles())
                closeThem();
        },
        tr("Close and lose the text"), [this, closeThem] {
            for (EditorPage *page : m_bench->window()->editors()->files())
                page->file()->discard();
            closeThem();
        });
}

} // namespace dyad::app
