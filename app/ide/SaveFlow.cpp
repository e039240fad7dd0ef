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
#include "panels/UnsavedText.h"
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>

namespace dyad::app {

namespace {
/// A shared file is written by its working copy, whoever closes it.
bool wouldLose(EditorPage *page) { return page->file()->isModified() && page->file()->doc() == 0; }
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
    page->flush();
    const int caretLine = page->editor()->lineAt(page->editor()->caret());
    auto config = editor::EditorConfig::forFile(page->file()->absolutePath());
    const SettingsStore *store = m_bench->settings()->store();
    config.trimTrailing = config.trimTrailing.value_or(store->value(QStringLiteral("files.trimTrailing")).toBool());
    config.finalNewline = config.finalNewline.value_or(store->value(QStringLiteral("files.finalNewline")).toBool());
    if (!*config.trimTrailing && !*config.finalNewline)
        return;
    const auto op = config.cleanUp(document->text().text(), caretLine);
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
    const QString target = QFileDialog::getSaveFileName(m_bench->window(), tr("Save as"), start);
    if (!target.isEmpty())
        saveAs(page, target);
}

bool SaveFlow::saveAs(EditorPage *page, const QString &absolutePath)
{
    // Written under the new name as a file of its own; the tab then shows that one. The dialog has asked whether to replace what is there.
    const DiskFile target(absolutePath);
    const auto before = target.read();
    const auto bytes = sync::encoding::encode(QByteArray::fromStdString(page->file()->document()->text().text()), page->file()->encoding());
    const auto written = bytes ? target.write(*bytes, before ? before->stat : sync::DiskStat{}) : std::unexpected(bytes.error());
    if (!written || written->changed) {
        const QString why = written ? tr("another program has just changed it") : QString::fromStdString(written.error().message);
        m_bench->showMessage(tr("%1 could not be written: %2").arg(absolutePath, why), true);
        return false;
    }
    page->file()->discard();
    m_bench->window()->editors()->closePage(page);
    m_bench->openFile(m_bench->relative(absolutePath));
    return true;
}

void SaveFlow::saveAll()
{
    for (EditorPage *page : m_bench->window()->editors()->files())
        if (page->file()->isModified())
            save(page);
}

bool SaveFlow::saveAndWait(EditorPage *page)
{
    if (page->file()->path().isEmpty()) {
        const QString target = QFileDialog::getSaveFileName(m_bench->window(), tr("Save as"), m_bench->folder());
        return !target.isEmpty() && saveAs(page, target);
    }
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

void SaveFlow::saveAndClose(EditorPage *page)
{
    if (page && (!page->file()->isModified() || saveAndWait(page)) && m_bench->window()->editors()->isOpen(page))
        m_bench->window()->editors()->closePage(page);
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
            for (EditorPage *page : m_bench->window()->editors()->files())
                if (page->file()->isModified() && !saveAndWait(page))
                    return;
            closeThem();
        },
        tr("Close and lose the text"), [this, closeThem] {
            for (EditorPage *page : m_bench->window()->editors()->files())
                page->file()->discard();
            closeThem();
        });
}

} // namespace dyad::app
