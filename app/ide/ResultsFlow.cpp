// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ResultsFlow.h"
#include "app/ide/AppPaths.h"
#include "app/ide/DraftJournal.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include "app/ide/WorkspaceEditor.h"
#include "editor/CodeEditor.h"
#include "editor/language/LspText.h"
#include "panels/search/SearchPanel.h"
#include <QDir>
#include <QPointer>
#include <QSet>

namespace dyad::app {

using Line = ResultsEditor::Line;

namespace {
constexpr int LongestLine = 2000;               // bytes; longer ones are left out
constexpr int MostLines = 20'000;

QString pagesFolder() { return AppPaths::data() + QStringLiteral("/pages"); }

editor::LspText linesOf(const QByteArray &bytes) { return editor::LspText(sync::Rope(std::string_view(bytes.constData(), size_t(bytes.size())))); }
} // namespace

ResultsFlow::ResultsFlow(Workbench *workbench) : QObject(workbench), m_bench(workbench) { }

void ResultsFlow::addCommands()
{
    m_bench->commands()->add({QStringLiteral("search.editResults"), tr("Edit the results of the search as text"), Command::Group::Edit, {QKeySequence(QStringLiteral("Ctrl+Alt+E"))}, QStringLiteral("pencil"),
        [this] { open(); }, [this] { return m_bench->searchPanel()->hasResults(); }});
}

void ResultsFlow::attach()
{
    connect(m_bench->searchPanel(), &panels::SearchPanel::editRequested, this, &ResultsFlow::open);
    connect(m_bench, &Workbench::folderChanged, this, &ResultsFlow::restore, Qt::QueuedConnection);
    connect(m_bench->window()->editors(), &EditorArea::tabsChanged, this, &ResultsFlow::forgetIfClosed);
    connect(m_bench, &Workbench::quitRequested, this, [this] {
        m_leaving = true;
        if (m_journal)
            m_journal->flush();
    });
}

ResultsEditor *ResultsFlow::show()
{
    auto *page = qobject_cast<ResultsEditor *>(m_bench->window()->editors()->openTool(QStringLiteral("searchResults"), tr("Results"), QStringLiteral("search"), [this] {
        auto *made = new ResultsEditor(m_bench->window());
        connect(made, &ResultsEditor::applyRequested, this, [this, made](const QVector<Line> &changed) { apply(made, changed); });
        connect(made, &ResultsEditor::refused, this, [this](const QString &why) {
            m_bench->window()->editors()->openTool(QStringLiteral("searchResults"), {}, {}, {});      // to the front: there it is mended
            m_bench->showMessage(why, true);
        });
        connect(made, &ResultsEditor::openRequested, this, [this](const QString &path, int line) { m_bench->openFile(m_bench->relative(path), line); });
        connect(made, &ResultsEditor::edited, this, &ResultsFlow::keep);
        return made;
    }));
    m_page = page;
    return page;
}

// --- over the end of the program

QString ResultsFlow::draftKey() const { return QStringLiteral("results:") + m_bench->folder(); }

void ResultsFlow::keep(const sync::TextOperation &op)
{
    if (!m_journal)
        m_journal = DraftJournal::ofWindow(AppPaths::ensurePrivate(pagesFolder()));
    if (m_kept.isEmpty())
        m_kept = draftKey();
    if (m_page->document()->text() == m_page->shownText())
        m_journal->forget(m_kept);
    else
        m_journal->record(m_kept, m_page->shownText(), op, m_page->document());
}

void ResultsFlow::restore()
{
    const bool isShown = m_page && m_bench->window()->editors()->isOpen(m_page);
    if (m_bench->folder().isEmpty() || isShown || !QDir(pagesFolder()).exists())
        return;
    if (!m_journal)
        m_journal = DraftJournal::ofWindow(AppPaths::ensurePrivate(pagesFolder()));
    const auto draft = m_journal->has(draftKey()) ? m_journal->restore(draftKey()) : std::nullopt;
    ResultsEditor *page = draft ? show() : nullptr;
    if (!page)
        return;
    if (!page->restore(m_bench->folder(), draft->base, draft->text, draft->undo)) {
        m_journal->forget(draftKey());
        m_bench->window()->editors()->closePage(page);
        return;
    }
    m_kept = draftKey();
    m_before.clear();
    for (const Line &line : page->lines())
        m_before.insert({line.path, line.number}, line.text);
}

/// Whoever closed it has decided.
void ResultsFlow::forgetIfClosed()
{
    if (m_kept.isEmpty() || m_leaving || (m_page && m_bench->window()->editors()->isOpen(m_page)))
        return;
    m_journal->forget(std::exchange(m_kept, {}));
}

/// What nobody sees is not followed: then the list catches up first.
void ResultsFlow::open()
{
    panels::SearchController *search = m_bench->searchPanel()->controller();
    if (!search->isBehind())
        return openNow();
    auto *once = new QObject(this);
    connect(search, &panels::SearchController::foundAgain, once, [this, once] {
        once->deleteLater();
        openNow();
    });
    connect(search, &panels::SearchController::cleared, once, &QObject::deleteLater);
    search->catchUp();
}

void ResultsFlow::openNow()
{
    EditorArea *editors = m_bench->window()->editors();
    if (const auto *typed = m_bench->window()->findChild<ResultsEditor *>(); typed && editors->isOpen(typed) && typed->hasUnsavedText()) {
        editors->openTool(QStringLiteral("searchResults"), {}, {}, {});
        m_bench->showMessage(tr("These lines were changed and are not in their files yet: change the files, or close this tab first."), true);
        return;
    }
    QVector<Line> lines;
    QHash<QString, QString> shown;
    int left = 0;
    m_before.clear();
    for (const panels::FileMatches &file : m_bench->searchPanel()->results()) {
        const std::optional<QByteArray> bytes = m_bench->language()->edits()->textOf(file.path);
        if (!bytes)
            continue;
        const editor::LspText text = linesOf(*bytes);
        shown.insert(file.path, file.relativePath);
        for (const panels::SearchMatch &match : file.matches) {
            const std::string line = text.lineText(match.line - 1);
            const std::pair key(file.path, match.line);
            if (m_before.contains(key))
                continue;       // several in one line
            if (line.size() > size_t(LongestLine) || lines.size() >= MostLines || QString::fromStdString(line).toStdString() != line) {       // not UTF-8
                ++left;
                continue;
            }
            m_before.insert(key, QString::fromStdString(line));
            lines.append({file.path, match.line, QString::fromStdString(line)});
        }
    }
    ResultsEditor *page = show();
    if (!page)
        return;
    page->setLines(lines, shown);
    if (!m_kept.isEmpty())
        m_journal->forget(std::exchange(m_kept, {}));
    if (left > 0)
        m_bench->showMessage(tr("%n line(s) are too long or too many to be edited here.", nullptr, left));
}

void ResultsFlow::apply(ResultsEditor *results, const QVector<Line> &changed)
{
    // Against the files as they are now: what somebody has changed since is left alone.
    editor::WorkspaceEdit edit;
    QSet<QString> stale;
    int good = 0;
    for (const Line &line : changed) {
        if (!edit.bases.contains(line.path))
            edit.bases.insert(line.path, m_bench->language()->edits()->textOf(line.path).value_or(QByteArray()));
        const editor::LspText text = linesOf(edit.bases.value(line.path));
        const QString before = m_before.value({line.path, line.number});
        const int row = line.number - 1;
        if (QString::fromStdString(text.lineText(row)) != before) {
            stale.insert(m_bench->relative(line.path));
            continue;
        }
        const editor::LspRange range{{row, 0}, {row, int(before.size())}};
        edit.files[line.path].append(QJsonObject{{QStringLiteral("range"), range.toJson()}, {QStringLiteral("newText"), line.text}});
        ++good;
    }
    if (!stale.isEmpty())
        m_bench->showMessage(tr("Changed by somebody since the search, and left alone: %1.").arg(QStringList(stale.values()).join(QStringLiteral(", ")).left(200)), true);
    if (good == 0)
        return;
    m_bench->language()->edits()->apply(edit, [this, page = QPointer<ResultsEditor>(results), good, files = edit.files.size(), all = stale.isEmpty()](const sync::Expected<void> &done) {
        if (!done || !all)       // it keeps what was typed and could not be put in
            return;
        m_bench->showMessage(tr("%n line(s) changed in %1 file(s); Save all writes them.", nullptr, good).arg(files));
        if (page)
            m_bench->window()->editors()->closePage(page);
    });
}

} // namespace dyad::app
