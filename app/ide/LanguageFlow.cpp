// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/LanguageFlow.h"
#include "app/ide/AppPaths.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MainWindow.h"
#include "app/ide/PanelArea.h"
#include "app/ide/PlacesPanel.h"
#include "app/ide/RenameSheet.h"
#include "app/ide/Workbench.h"
#include "editor/AutoClose.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/EditorConfig.h"
#include "editor/Folding.h"
#include "panels/problems/ProblemsPanel.h"
#include <QFileInfo>
#include <QPointer>

namespace dyad::app {

using editor::LanguageView;

namespace {
constexpr qsizetype MostBack = 50;
const QString TrustKey = QStringLiteral("languageServers/trusted");

editor::LanguageServers table()
{
    editor::LanguageServers servers;
    (void)servers.load(AppPaths::config() + QStringLiteral("/language-servers.json"));
    return servers;
}
} // namespace

/// What a page has: folding and brackets always, a view while it has a document.
struct LanguageFlow::Page {
    editor::Folding *folding = nullptr;         // children of the editor
    editor::AutoClose *closing = nullptr;
    QPointer<editor::DocumentBinding> binding;
    QString path, language;
    std::unique_ptr<LanguageView> view;
};

LanguageFlow::LanguageFlow(Workbench *workbench) : QObject(workbench), m_bench(workbench), m_service(table())
{
    m_service.setStartAllowed([this](const editor::LanguageServers::Entry &, const QString &) { return isTrusted(); });
}

LanguageFlow::~LanguageFlow() = default;

void LanguageFlow::attach()
{
    EditorArea *editors = m_bench->window()->editors();
    m_places = new PlacesPanel(m_bench->window());
    m_bench->window()->bottom()->addPanel(m_places, tr("Places"));
    m_rename = new RenameSheet(m_bench->window());
    connect(editors, &EditorArea::pageOpened, this, &LanguageFlow::refresh);
    connect(editors, &EditorArea::pageChanged, this, &LanguageFlow::refresh);
    connect(m_bench, &Workbench::folderChanged, this, [this](const QString &folder) { m_service.setRoot(folder); });
    connect(m_places, &PlacesPanel::chosen, this, &LanguageFlow::goTo);
    connect(&m_service, &editor::LanguageService::startNotAllowed, this, [this](const QString &name) {
        m_bench->showMessage(tr("%1 can help here: run “Start language servers in this folder”.").arg(name));
    });
    connect(&m_service, &editor::LanguageService::said, this, [this](const QString &text, bool bad) { m_bench->showMessage(text, bad); });
    connect(&m_service, &editor::LanguageService::progressChanged, this, [this](const QString &text) { if (!text.isEmpty()) m_bench->showMessage(text); });
    connect(&m_service, &editor::LanguageService::diagnosticsPublished, this, &LanguageFlow::showProblems);
    connect(&m_service, &editor::LanguageService::editRequested, this, [this](const QJsonObject &json) {
        if (const auto edit = editor::WorkspaceEdit::fromJson(json))
            apply(*edit);
    });
    m_service.setRoot(m_bench->folder());
}

bool LanguageFlow::isTrusted() const
{
    const QByteArray folder = m_bench->folder().toUtf8();
    return !folder.isEmpty() && m_bench->settings()->value(TrustKey).split('\n').contains(folder);
}

void LanguageFlow::trust()
{
    if (!isTrusted())
        m_bench->settings()->setValue(TrustKey, (m_bench->settings()->value(TrustKey) + '\n' + m_bench->folder().toUtf8()).trimmed());
    m_service.startAllowedChanged();
}

// --- pages

void LanguageFlow::refresh(EditorPage *page)
{
    auto &known = m_pages[page];
    if (!known) {
        known = std::make_unique<Page>();
        known->folding = new editor::Folding(page->editor());
        known->closing = new editor::AutoClose(page->editor());
        connect(page, &QObject::destroyed, this, [this, page] { m_pages.erase(page); });
        connect(page->editor(), &editor::CodeEditor::languageChanged, this, [this, page] { refresh(page); });
        connect(page->file(), &OpenFile::saved, known->folding, [this, page] {
            if (LanguageView *view = m_pages[page]->view.get())
                view->document()->didSave();
        });
    }
    const QString path = page->file()->absolutePath(), language = page->editor()->languageName();
    if (known->binding == page->binding() && known->path == path && known->language == language)
        return;
    known->view.reset();
    known->binding = page->binding();
    known->path = path;
    known->language = language;
    if (known->binding)
        makeView(page);
}

void LanguageFlow::makeView(EditorPage *page)
{
    Page &known = *m_pages[page];
    editor::DocumentBinding *binding = known.binding;
    if (!known.path.isEmpty())
        editor::EditorConfig::forFile(known.path).applyTo(*page->editor());
    known.view = std::make_unique<LanguageView>(editor::LanguageContext{page->editor(), binding, m_service.document(binding->session(), known.path, known.language)});
    // The page may let go of its document at any time (a folder becomes shared): what works on it goes along.
    connect(binding, &QObject::destroyed, known.view.get(), [this, page] {
        if (const auto it = m_pages.find(page); it != m_pages.end())
            it->second->view.reset();
    });
    connect(known.view.get(), &LanguageView::failed, this, [this](const QString &message) { m_bench->showMessage(message, true); });
    connect(known.view.get(), &LanguageView::found, this, &LanguageFlow::showFound);
    connect(known.view.get(), &LanguageView::renamed, this, &LanguageFlow::apply);
}

LanguageView *LanguageFlow::current() const
{
    EditorPage *page = m_bench->window()->editors()->current();
    const auto it = page && page->showsText() ? m_pages.find(page) : m_pages.end();
    return it == m_pages.end() ? nullptr : it->second->view.get();
}

// --- places

void LanguageFlow::showFound(LanguageView::Find what, const QVector<editor::LanguageLocation> &locations)
{
    if (what != LanguageView::Find::References && locations.size() == 1) {
        goTo(locations.first());
        return;
    }
    LanguageView *view = current();
    m_places->show(view ? view->wordAtCaret() : QString(), m_bench->folder(), locations);
    m_bench->window()->bottom()->showPanel(m_places);
}

void LanguageFlow::goTo(const editor::LanguageLocation &location)
{
    if (EditorPage *page = m_bench->window()->editors()->current(); page && page->showsText()) {
        const StatusBar::Position here = page->position();
        m_back.append({page->file()->path(), here.line, here.column});
        if (m_back.size() > MostBack)
            m_back.removeFirst();
    }
    go({m_bench->relative(location.path), location.range.start.line + 1, location.range.start.character + 1});
}

void LanguageFlow::go(const Place &place)
{
    if (EditorPage *page = m_bench->openFile(place.path, place.line)) {
        page->goTo(place.line, place.column);
        page->setFocus(Qt::OtherFocusReason);
    }
}

void LanguageFlow::goBack()
{
    if (!m_back.isEmpty())
        go(m_back.takeLast());
}

// --- changing other files

void LanguageFlow::askNewName()
{
    LanguageView *view = current();
    if (!view || view->wordAtCaret().isEmpty())
        return;
    m_rename->ask(view->wordAtCaret(), [this, view = QPointer<LanguageView>(view)](const QString &name) {
        if (view)
            view->rename(name);
    });
}

void LanguageFlow::apply(const editor::WorkspaceEdit &edit)
{
    EditorPage *before = m_bench->window()->editors()->current();
    for (auto it = edit.files.begin(); it != edit.files.end(); ++it)
        if (EditorPage *page = m_bench->window()->editors()->open(m_bench->relative(it.key()), 0, false))
            applyWhenOpen(page, it.value());
    if (before && !before->file()->path().isEmpty())
        m_bench->openFile(before->file()->path());
    m_bench->showMessage(tr("%n change(s) in %1 file(s).", nullptr, edit.editCount()).arg(edit.files.size()));
}

void LanguageFlow::applyWhenOpen(EditorPage *page, const QJsonArray &edits)
{
    if (page->showsText() && m_pages.contains(page) && m_pages[page]->view) {
        applyNow(page, edits);
        return;
    }
    auto *once = new QObject(page);
    connect(m_bench->window()->editors(), &EditorArea::pageChanged, once, [this, page, edits, once](EditorPage *changed) {
        if (changed != page || !page->showsText() || !m_pages[page]->view)
            return;
        once->deleteLater();
        disconnect(m_bench->window()->editors(), nullptr, once, nullptr);
        applyNow(page, edits);
    });
}

void LanguageFlow::applyNow(EditorPage *page, const QJsonArray &edits)
{
    page->binding()->flush();
    const auto op = m_pages[page]->view->document()->operationOf(edits);
    if (!op)
        m_bench->showMessage(QString::fromStdString(op.error().message), true);
    else
        page->editor()->editText(*op);
}

// --- problems

void LanguageFlow::showProblems(const QString &server, const QString &path, const QVector<editor::LanguageDiagnostic> &diagnostics)
{
    const auto *panel = m_bench->window()->findChild<panels::ProblemsPanel *>();
    if (!panel)
        return;
    QVector<panels::Diagnostic> rows;
    for (const editor::LanguageDiagnostic &one : diagnostics) {
        const int severity = std::clamp(static_cast<int>(one.severity) - 1, 0, 3);      // the same four in the same order
        rows.append({path, one.range.start.line + 1, one.range.start.character + 1, static_cast<panels::Diagnostic::Severity>(severity), one.message,
            one.source.isEmpty() ? server : one.source, one.code});
    }
    panel->model()->set(server, path, rows);
}

// --- commands

void LanguageFlow::addCommand(const char *id, const QString &text, const char *keys, const std::function<void()> &run)
{
    m_bench->commands()->add({QLatin1String(id), text, Command::Group::Go, *keys ? QList{QKeySequence(QLatin1String(keys))} : QList<QKeySequence>{}, QStringLiteral("code"), run,
        [this] { return current() != nullptr; }});
}

void LanguageFlow::addCommands()
{
    using Find = LanguageView::Find;
    const auto find = [this](Find what) { return [this, what] { current()->find(what); }; };
    const auto folding = [this](void (editor::Folding::*what)()) { return [this, what] { (m_pages[m_bench->window()->editors()->current()]->folding->*what)(); }; };
    addCommand("language.definition", tr("Go to definition"), "F12", find(Find::Definition));
    addCommand("language.declaration", tr("Go to declaration"), "Ctrl+F12", find(Find::Declaration));
    addCommand("language.implementation", tr("Go to implementation"), "", find(Find::Implementation));
    addCommand("language.references", tr("Find references"), "Shift+F12", find(Find::References));
    addCommand("language.rename", tr("Rename symbol"), "F2", [this] { askNewName(); });
    addCommand("language.format", tr("Format the text or the selection"), "Shift+Alt+F", [this] { current()->format(); });
    addCommand("language.complete", tr("Propose what to type"), "Ctrl+Space", [this] { current()->completion()->trigger(); });
    addCommand("language.signature", tr("Show the signature"), "Ctrl+Shift+Space", [this] { current()->signature()->request(); });
    addCommand("language.hover", tr("Show what is known here"), "Ctrl+I", [this] { current()->hover()->showAtCaret(); });
    addCommand("language.nextProblem", tr("Go to the next problem in this file"), "Alt+F8", [this] { current()->nextProblem(true); });
    addCommand("language.previousProblem", tr("Go to the previous problem in this file"), "Shift+Alt+F8", [this] { current()->nextProblem(false); });
    addCommand("language.back", tr("Back to where one was"), "Alt+Left", [this] { goBack(); });
    addCommand("language.start", tr("Start language servers in this folder"), "", [this] { trust(); });
    addCommand("language.restart", tr("Restart language servers"), "", [this] { m_service.restartAll(); });
    addCommand("editor.fold", tr("Fold or unfold here"), "Ctrl+Shift+[", folding(&editor::Folding::toggle));
    addCommand("editor.foldAll", tr("Fold all"), "", folding(&editor::Folding::foldAll));
    addCommand("editor.unfoldAll", tr("Unfold all"), "", folding(&editor::Folding::unfoldAll));
}

} // namespace dyad::app
