// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ResultsFlow.h"
#include "app/ide/DocumentReplaceTarget.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include "app/ide/WorkspaceEditor.h"
#include "editor/CodeEditor.h"
#include "editor/language/LspText.h"
#include "panels/search/SearchPanel.h"
#include <QFile>

namespace dyad::app {

using Line = ResultsEditor::Line;

namespace {
constexpr int LongestLine = 2000;               // bytes; longer ones are left out
constexpr int MostLines = 20'000;

editor::LspText linesOf(const QByteArray &bytes) { return editor::LspText(sync::Rope(std::string_view(bytes.constData(), size_t(bytes.size())))); }
} // namespace

ResultsFlow::ResultsFlow(Workbench *workbench) : QObject(workbench), m_bench(workbench) { }

void ResultsFlow::addCommands()
{
    m_bench->commands()->add({QStringLiteral("search.editResults"), tr("Edit the results of the search as text"), Command::Group::Edit, {QKeySequence(QStringLiteral("Ctrl+Alt+E"))}, QStringLiteral("pencil"),
        [this] { open(); }, [this] { return m_bench->searchPanel()->hasResults(); }});
}

void ResultsFlow::attach() { connect(m_bench->searchPanel(), &panels::SearchPanel::editRequested, this, &ResultsFlow::open); }

std::optional<QByteArray> ResultsFlow::textOf(const QString &path) const
{
    if (EditorPage *page = m_bench->window()->editors()->pageOf(m_bench->relative(path)); page && page->showsText()) {
        page->flush();
        return page->editor()->text();
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

void ResultsFlow::open()
{
    QVector<Line> lines;
    QHash<QString, QString> shown;
    int left = 0;
    m_before.clear();
    for (const panels::FileMatches &file : m_bench->searchPanel()->results()) {
        const std::optional<QByteArray> bytes = textOf(file.path);
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
    auto *page = qobject_cast<ResultsEditor *>(m_bench->window()->editors()->openTool(QStringLiteral("searchResults"), tr("Results"), QStringLiteral("search"), [this] {
        auto *made = new ResultsEditor(m_bench->window());
        connect(made, &ResultsEditor::applyRequested, this, [this, made](const QVector<Line> &changed) { apply(made, changed); });
        connect(made, &ResultsEditor::openRequested, this, [this](const QString &path, int line) { m_bench->openFile(m_bench->relative(path), line); });
        return made;
    }));
    if (!page)
        return;
    page->setLines(lines, shown);
    if (left > 0)
        m_bench->showMessage(tr("%n line(s) are too long or too many to be edited here.", nullptr, left));
}

void ResultsFlow::apply(ResultsEditor *results, const QVector<Line> &changed)
{
    // Against the files as they are now: what somebody has changed since is left alone.
    QHash<QString, QByteArray> texts;
    QVector<Line> good;
    QSet<QString> stale, paths;
    for (const Line &line : changed) {
        if (!texts.contains(line.path))
            texts.insert(line.path, textOf(line.path).value_or(QByteArray()));
        const editor::LspText text = linesOf(texts.value(line.path));
        if (QString::fromStdString(text.lineText(line.number - 1)) == m_before.value({line.path, line.number})) {
            good.append(line);
            paths.insert(line.path);
        } else {
            stale.insert(m_bench->relative(line.path));
        }
    }
    if (!stale.isEmpty()) {
        m_bench->showMessage(tr("Changed by somebody since the search, and left alone: %1.").arg(QStringList(stale.values()).join(QStringLiteral(", ")).left(200)), true);
        if (good.isEmpty())
            return;
    }
    if (paths.size() > MostTabs) {
        applyToFiles(good, texts);
    } else {
        applyInTabs(good);
    }
    m_bench->showMessage(tr("%n line(s) changed in %1 file(s); Save all writes them.", nullptr, int(good.size())).arg(paths.size()));
    if (stale.isEmpty())             // else it keeps what was typed and could not be put in
        m_bench->window()->editors()->closePage(results);
}

void ResultsFlow::applyToFiles(const QVector<Line> &changed, const QHash<QString, QByteArray> &texts)
{
    DocumentReplaceTarget target([this](const QString &path) { return m_bench->window()->editors()->pageOf(m_bench->relative(path)); });
    QMap<QString, panels::FileMatches> files;
    for (const Line &line : changed) {
        const QByteArray before = m_before.value({line.path, line.number}).toUtf8();
        panels::FileMatches &file = files[line.path];
        file.path = line.path;
        file.relativePath = m_bench->relative(line.path);
        file.matches.push_back({.offset = linesOf(texts.value(line.path)).lineStart(line.number - 1), .length = before.size(), .line = line.number, .column = 0, .matched = before, .preview = {}, .previewStart = 0,
            .replacement = line.text.toUtf8()});
    }
    for (panels::FileMatches &file : files) {
        std::ranges::sort(file.matches, {}, &panels::SearchMatch::offset);
        if (const auto done = target.replace(file); !done)
            m_bench->showMessage(QString::fromStdString(done.error().message), true);
    }
}

void ResultsFlow::applyInTabs(const QVector<Line> &changed)
{
    editor::WorkspaceEdit edit;
    for (const Line &line : changed) {
        const int row = line.number - 1;
        const editor::LspRange range{{row, 0}, {row, int(m_before.value({line.path, line.number}).size())}};
        edit.files[line.path].append(QJsonObject{{QStringLiteral("range"), range.toJson()}, {QStringLiteral("newText"), line.text}});
    }
    m_bench->language()->edits()->apply(edit);
}

} // namespace dyad::app
