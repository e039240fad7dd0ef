// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/SymbolFlow.h"
#include "app/ide/Breadcrumbs.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Palette.h"
#include "app/ide/PaletteModel.h"
#include "app/ide/Workbench.h"
#include "editor/CodeEditor.h"
#include "panels/outline/OutlinePanel.h"
#include "panels/outline/SymbolIcon.h"

namespace dyad::app {

using editor::LanguageSymbol;

namespace {
constexpr int TypingMs = 120;
constexpr int CaretMs = 60;
}

SymbolFlow::SymbolFlow(Workbench *workbench, LanguageFlow *language) : QObject(language), m_bench(workbench), m_language(language)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingMs);
}

void SymbolFlow::attach()
{
    MainWindow *window = m_bench->window();
    m_outline = new panels::OutlinePanel(window->leftArea());
    window->addLeftPanel(QStringLiteral("outline"), QStringLiteral("list-tree"), tr("Outline (Ctrl+Shift+Y)"), m_outline);
    connect(m_outline, &panels::OutlinePanel::chosen, this, [this](int index) {
        if (m_view && index < m_view->symbols()->all().size())
            goTo(m_view->symbols()->all()[index].nameAt);
    });
    connect(window->editors(), &EditorArea::currentChanged, this, &SymbolFlow::follow);
    connect(m_language, &LanguageFlow::viewsChanged, this, &SymbolFlow::follow);
    auto *caret = new QTimer(this);
    caret->setSingleShot(true);
    caret->setInterval(CaretMs);
    connect(caret, &QTimer::timeout, this, &SymbolFlow::showCaret);
    connect(window->editors(), &EditorArea::positionChanged, caret, qOverload<>(&QTimer::start));
    connect(window->editors(), &EditorArea::symbolClicked, this, [this](int depth) {
        if (m_view && depth < m_path.size())
            goTo(m_view->symbols()->all()[m_path[depth]].nameAt);
    });
    Palette *palette = m_bench->palette();
    connect(palette, &Palette::symbolsWanted, this, &SymbolFlow::offerSymbols);
    connect(palette, &Palette::projectSymbolsWanted, this, [this](const QString &query) {
        m_query = query;
        m_typing.start();
    });
    connect(&m_typing, &QTimer::timeout, this, [this] { findInProject(m_query); });
}

void SymbolFlow::follow()
{
    editor::LanguageView *view = m_language->current();
    if (m_view == view)
        return;
    if (m_view)
        m_view->symbols()->disconnect(this);
    m_view = view;
    m_path.clear();
    m_bench->window()->editors()->breadcrumbs()->setSymbols({});
    if (!view) {
        m_outline->clear();
        return;
    }
    m_outline->setBusy(view->document()->path().section(QLatin1Char('/'), -1));
    connect(view->symbols(), &editor::DocumentSymbols::changed, this, &SymbolFlow::showSymbols);
    view->symbols()->want();
    if (!view->symbols()->all().isEmpty())
        showSymbols();
}

void SymbolFlow::showSymbols()
{
    if (!m_view)
        return;
    m_outline->setSymbols(m_view->symbols()->all());
    m_path.clear();
    showCaret();
    if (m_bench->palette()->isShowingSymbols())
        offerSymbols();
}

void SymbolFlow::showCaret()
{
    if (!m_view || m_language->current() != m_view)
        return;
    const QVector<int> path = m_view->symbols()->pathAt(m_view->editor()->caret());
    m_outline->setCurrent(path.isEmpty() ? -1 : path.last());
    if (path == m_path)
        return;
    m_path = path;
    QStringList names;
    for (const int index : path)
        names.append(m_view->symbols()->all()[index].name);
    m_bench->window()->editors()->breadcrumbs()->setSymbols(names);
}

void SymbolFlow::goTo(qint64 position)
{
    if (!m_view)
        return;
    m_language->remember();
    m_view->editor()->setCaret(position);
    m_view->editor()->reveal(position);
    m_view->editor()->setFocus(Qt::OtherFocusReason);
}

void SymbolFlow::offerSymbols()
{
    QVector<PaletteModel::Item> items;
    if (m_view) {
        for (const LanguageSymbol &symbol : m_view->symbols()->all())
            items.append({symbol.name, symbol.detail.isEmpty() ? LanguageSymbol::kindName(symbol.kind) : symbol.detail.simplified().left(80), panels::symbolIcon(symbol.kind), {}, true,
                [this, at = symbol.nameAt] { goTo(at); }});
    }
    m_bench->palette()->setSymbols(items, m_view ? tr("This file has no such part") : tr("Open a file first"));
}

void SymbolFlow::findInProject(const QString &query)
{
    m_found.clear();
    m_language->service()->findSymbols(query, [this, query](const QVector<editor::WorkspaceSymbol> &found, bool last) {
        m_found += found;
        QVector<PaletteModel::Item> items;
        for (const editor::WorkspaceSymbol &symbol : std::as_const(m_found)) {
            const QString place = QStringLiteral("%1:%2").arg(m_bench->relative(symbol.location.path), QString::number(symbol.location.range.start.line + 1));
            items.append({symbol.name, symbol.container.isEmpty() ? place : QStringLiteral("%1  %2").arg(symbol.container, place), panels::symbolIcon(symbol.kind), {}, true,
                [this, location = symbol.location] { m_language->goTo(location); }});
        }
        const QString note = !last ? tr("Asking the language servers") : query.isEmpty() ? tr("Type a few letters of a name") : tr("No language server here knows such a name");
        m_bench->palette()->setProjectSymbols(items, note);
    });
}

void SymbolFlow::step(int direction)
{
    if (!m_view)
        return;
    const qint64 caret = m_view->editor()->caret();
    qint64 best = -1;
    for (const LanguageSymbol &symbol : m_view->symbols()->all()) {
        const bool callable = symbol.kind == 6 || symbol.kind == 9 || symbol.kind == 12 || symbol.kind == 5 || symbol.kind == 23 || symbol.kind == 2;
        if (callable && (direction > 0 ? symbol.nameAt > caret && (best < 0 || symbol.nameAt < best) : symbol.nameAt < caret && symbol.nameAt > best))
            best = symbol.nameAt;
    }
    if (best >= 0)
        goTo(best);
}

void SymbolFlow::addCommands()
{
    const auto add = [this](const char *id, const QString &text, const char *keys, const char *icon, std::function<void()> run, std::function<bool()> enabled) {
        m_bench->commands()->add({QLatin1String(id), text, Command::Group::Go, *keys ? QList{QKeySequence(QLatin1String(keys))} : QList<QKeySequence>{}, QLatin1String(icon), std::move(run), std::move(enabled)});
    };
    const auto withText = [this] { return m_language->current() != nullptr; };
    const auto withFolder = [this] { return !m_bench->folder().isEmpty(); };
    add("go.symbol", tr("Go to a symbol of this file"), "Ctrl+R", "list-tree", [this] { m_bench->palette()->openWith(QStringLiteral("@")); }, withText);
    add("go.projectSymbol", tr("Go to a symbol of the project"), "Ctrl+T", "list-tree", [this] { m_bench->palette()->openWith(QStringLiteral("#")); }, withFolder);
    add("go.nextSymbol", tr("Go to the next function or class"), "Ctrl+Alt+PgDown", "arrow-down", [this] { step(1); }, withText);
    add("go.previousSymbol", tr("Go to the previous function or class"), "Ctrl+Alt+PgUp", "arrow-up", [this] { step(-1); }, withText);
    m_bench->commands()->add({QStringLiteral("view.outline"), tr("Show the outline"), Command::Group::View, {QKeySequence(QStringLiteral("Ctrl+Shift+Y"))}, QStringLiteral("list-tree"), [this] {
        m_bench->window()->showLeftPanel(QStringLiteral("outline"));
        m_outline->focusList();
    }});
}

} // namespace dyad::app
