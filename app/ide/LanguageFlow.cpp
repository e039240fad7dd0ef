// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/LanguageFlow.h"
#include "app/ide/AppPaths.h"
#include "app/ide/CallsPanel.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/FolderNews.h"
#include "app/ide/MainWindow.h"
#include "app/ide/PanelArea.h"
#include "app/ide/PlacesPanel.h"
#include "app/ide/RenameSheet.h"
#include "app/ide/ServerAsks.h"
#include "app/ide/ServerFlow.h"
#include "app/ide/SymbolFlow.h"
#include "app/ide/Workbench.h"
#include "app/ide/WorkspaceEditor.h"
#include "editor/AutoClose.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/EditorConfig.h"
#include "editor/Folding.h"
#include "editor/language/FoldingRanges.h"
#include "panels/problems/ProblemsPanel.h"
#include <QFileInfo>
#include <QPointer>

namespace dyad::app {

using editor::LanguageView;

namespace {
constexpr qsizetype MostBack = 50;
const QString TrustKey = QStringLiteral("languageServers/trusted");
constexpr char HintsKey[] = "editor/inlayHints", TypingKey[] = "editor/formatOnType";

editor::LanguageServers table()
{
    editor::LanguageServers servers;
    (void)servers.load(ServerFlow::tableFile());
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
    std::unique_ptr<editor::FoldingRanges> ranges;
};

LanguageFlow::LanguageFlow(Workbench *workbench) : QObject(workbench), m_bench(workbench), m_service(table()), m_edits(new WorkspaceEditor(workbench, this)), m_symbols(new SymbolFlow(workbench, this)),
      m_servers(new ServerFlow(workbench, this)), m_asks(new ServerAsks(workbench, this)), m_news(new FolderNews(this))
{
    m_service.setStartAllowed([this](const editor::LanguageServers::Entry &, const QString &) { return isTrusted(); });
}

LanguageFlow::~LanguageFlow() { m_service.disconnect(); }       // its servers end now, and the window that would show it is gone

void LanguageFlow::attach()
{
    EditorArea *editors = m_bench->window()->editors();
    m_places = new PlacesPanel(m_bench->window()->bottom()->pages());
    m_calls = new CallsPanel(m_bench->window()->bottom()->pages());
    m_bench->window()->bottom()->addPanel(m_places, tr("Places"));
    m_bench->window()->bottom()->addPanel(m_calls, tr("Calls"));
    m_rename = new RenameSheet(m_bench->window());
    connect(editors, &EditorArea::pageOpened, this, &LanguageFlow::refresh);
    connect(editors, &EditorArea::pageChanged, this, &LanguageFlow::refresh);
    connect(m_bench, &Workbench::folderChanged, this, [this](const QString &folder) {
        m_news->setFolder(folder);
        m_service.setRoot(folder);
    });
    connect(m_places, &PlacesPanel::chosen, this, &LanguageFlow::goTo);
    connect(m_calls, &CallsPanel::chosen, this, &LanguageFlow::goTo);
    connectService();
    m_symbols->attach();
    m_servers->attach();
    m_asks->attach();
    connect(&m_service, &editor::LanguageService::filesWanted, m_news, &FolderNews::want);
    connect(m_news, &FolderNews::changed, &m_service, &editor::LanguageService::tellFiles);
    m_news->setFolder(m_bench->folder());
    m_service.setRoot(m_bench->folder());
}

void LanguageFlow::connectService()
{
    connect(&m_service, &editor::LanguageService::startNotAllowed, this, [this](const QString &name) {
        m_bench->showMessage(tr("%1 can help here: run “Start language servers in this folder”.").arg(name));
    });
    connect(&m_service, &editor::LanguageService::said, this, [this](const QString &text, bool bad) { m_bench->showMessage(text, bad); });
    connect(&m_service, &editor::LanguageService::diagnosticsPublished, this, &LanguageFlow::showProblems);
    connect(&m_service, &editor::LanguageService::editRequested, this, [this](const QJsonObject &json, const editor::LspClient::EditReply &reply) {
        if (const auto edit = editor::WorkspaceEdit::fromJson(json)) {
            m_edits->apply(*edit, reply);
        } else {
            m_bench->showMessage(QString::fromStdString(edit.error().message), true);
            reply(std::unexpected(edit.error()));
        }
    });
}

bool LanguageFlow::isTrusted() const
{
    const QByteArray folder = m_bench->folder().toUtf8();
    return !folder.isEmpty() && m_bench->settings()->value(TrustKey).split('\n').contains(folder);
}

sync::Expected<editor::LanguageServers> LanguageFlow::readServers() const
{
    editor::LanguageServers servers;
    servers.add(m_more);
    if (const auto read = servers.load(ServerFlow::tableFile()); !read)
        return std::unexpected(read.error());
    return servers;
}

void LanguageFlow::setMoreServers(const QJsonObject &servers)
{
    if (m_more == servers)
        return;
    m_more = servers;
    if (auto all = readServers())
        m_service.setServers(std::move(*all));
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
        connect(page, &EditorPage::saved, known->folding, [this, page] {      // whichever file it shows by then
            if (LanguageView *view = viewOf(page))
                view->document()->didSave();
        });
    }
    const QString path = page->file()->absolutePath(), language = page->editor()->languageName();
    if (known->binding == page->binding() && known->path == path && known->language == language)
        return;
    if (known->view)
        known->view->goOnSaving();      // a save that waited for its format is carried out without it
    known->ranges.reset();
    known->view.reset();
    known->binding = page->binding();
    known->path = path;
    known->language = language;
    if (known->binding)
        makeView(page);
    Q_EMIT viewsChanged();
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
        if (const auto it = m_pages.find(page); it != m_pages.end()) {
            it->second->ranges.reset();
            it->second->view.reset();
        }
    });
    connect(known.view.get(), &LanguageView::failed, this, [this](const QString &message) { m_bench->showMessage(message, true); });
    connect(known.view.get(), &LanguageView::noted, this, [this](const QString &message) { m_bench->showMessage(message); });
    connect(known.view.get(), &LanguageView::found, this, &LanguageFlow::showFound);
    connect(known.view.get(), &LanguageView::renameReady, this, &LanguageFlow::askNewName);
    connect(known.view.get(), &LanguageView::renamed, this, [this](const editor::WorkspaceEdit &edit) {
        if (std::exchange(m_previews, false))
            m_edits->preview(edit, tr("What the new name changes"));
        else
            m_edits->apply(edit);
    });
    connect(known.view->actions(), &editor::CodeActions::editWanted, m_edits, &WorkspaceEditor::apply);
    connect(known.view->hierarchy(), &editor::CallHierarchy::prepared, this, [this, view = known.view.get()](const QVector<editor::CallItem> &items) {
        m_calls->show(view->hierarchy(), items, m_direction, m_bench->folder());
        m_bench->window()->bottom()->showPanel(m_calls);
    });
    known.ranges = std::make_unique<editor::FoldingRanges>(editor::LanguageContext{page->editor(), binding, known.view->document()}, known.folding);
    applyOptions(known.view.get());
}

LanguageView *LanguageFlow::viewOf(EditorPage *page) const
{
    const auto it = m_pages.find(page);
    return it == m_pages.end() ? nullptr : it->second->view.get();
}

// --- what can be switched on

bool LanguageFlow::option(const char *key) const { return m_bench->settings()->value(QLatin1String(key)) == "true"; }

void LanguageFlow::applyOptions(LanguageView *view)
{
    view->hints()->setOn(option(HintsKey));
    view->typing()->setOn(option(TypingKey));
}

void LanguageFlow::toggleOption(const char *key)
{
    m_bench->settings()->setValue(QLatin1String(key), option(key) ? "false" : "true");
    for (const auto &[page, known] : m_pages)
        if (known->view)
            applyOptions(known->view.get());
}

LanguageView *LanguageFlow::current() const
{
    EditorPage *page = m_bench->window()->editors()->current();
    return page && page->showsText() ? viewOf(page) : nullptr;
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

std::optional<LanguageFlow::Place> LanguageFlow::here() const
{
    EditorPage *page = m_bench->window()->editors()->current();
    if (!page || !page->showsText())
        return std::nullopt;
    const StatusBar::Position at = page->position();
    return Place{page->file()->path(), at.line, at.column};
}

void LanguageFlow::remember()
{
    if (const auto place = here()) {
        m_back.append(*place);
        m_forward.clear();
        if (m_back.size() > MostBack)
            m_back.removeFirst();
    }
}

void LanguageFlow::goTo(const editor::LanguageLocation &location)
{
    remember();
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
    if (m_back.isEmpty())
        return;
    if (const auto place = here())
        m_forward.append(*place);
    go(m_back.takeLast());
}

void LanguageFlow::goForward()
{
    if (m_forward.isEmpty())
        return;
    if (const auto place = here())
        m_back.append(*place);
    go(m_forward.takeLast());
}

// --- questions

void LanguageFlow::askNewName(const QString &name)
{
    m_rename->ask(name, [this, view = QPointer<LanguageView>(current())](const QString &newName, bool preview) {
        m_previews = preview;
        if (view)
            view->rename(newName);
    });
}

void LanguageFlow::showCalls(editor::CallHierarchy::Direction direction)
{
    m_direction = direction;
    current()->hierarchy()->prepare();
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
    addCommand("language.definition", tr("Go to definition"), "F12", find(Find::Definition));
    addCommand("language.declaration", tr("Go to declaration"), "Ctrl+F12", find(Find::Declaration));
    addCommand("language.implementation", tr("Go to implementation"), "", find(Find::Implementation));
    addCommand("language.references", tr("Find references"), "Shift+F12", find(Find::References));
    addCommand("language.typeDefinition", tr("Go to the definition of the type"), "", find(Find::TypeDefinition));
    addCommand("language.callers", tr("Show who calls this"), "Ctrl+Alt+H", [this] { showCalls(editor::CallHierarchy::Direction::Callers); });
    addCommand("language.callees", tr("Show what this calls"), "", [this] { showCalls(editor::CallHierarchy::Direction::Callees); });
    addCommand("language.hover", tr("Show what is known here"), "Ctrl+Shift+I", [this] { current()->hover()->showAtCaret(); });
    addCommand("language.nextProblem", tr("Go to the next problem in this file"), "Ctrl+F8", [this] { current()->nextProblem(true); });
    addCommand("language.previousProblem", tr("Go to the previous problem in this file"), "Ctrl+Shift+F8", [this] { current()->nextProblem(false); });
    addCommand("language.back", tr("Back to where one was"), "Alt+Left", [this] { goBack(); });
    addCommand("language.forward", tr("Forward to where one came back from"), "Alt+Right", [this] { goForward(); });
    addEditCommands();
    addFoldingCommands();
    m_symbols->addCommands();
    m_servers->addCommands();
    m_asks->addCommands();
}

void LanguageFlow::addEditCommands()
{
    addCommand("language.rename", tr("Rename symbol"), "F2", [this] { current()->prepareRename(); });
    addCommand("language.actions", tr("Show what can be done here (mend, move, rewrite)"), "Ctrl+.", [this] { current()->actions()->openMenu(); });
    addCommand("language.format", tr("Format the text or the selection"), "Shift+Alt+F", [this] { current()->format(); });
    addCommand("language.complete", tr("Propose what to type"), "Ctrl+Space", [this] { current()->completion()->trigger(); });
    addCommand("language.signature", tr("Show the signature"), "Ctrl+Shift+Space", [this] { current()->signature()->request(); });
    addCommand("editor.expandSelection", tr("Select more, a part of the language at a time"), "Shift+Alt+Right", [this] { current()->ranges()->expand(); });
    addCommand("editor.shrinkSelection", tr("Select less"), "Shift+Alt+Left", [this] { current()->ranges()->shrink(); });
    addCommand("view.inlayHints", tr("Show or hide types and names of parameters behind the lines"), "", [this] { toggleOption(HintsKey); });
    addCommand("view.formatOnType", tr("Format while typing: on or off"), "", [this] { toggleOption(TypingKey); });
}

void LanguageFlow::addFoldingCommands()
{
    const auto folding = [this](void (editor::Folding::*what)()) { return [this, what] { (m_pages[m_bench->window()->editors()->current()]->folding->*what)(); }; };
    addCommand("editor.fold", tr("Fold or unfold here"), "Ctrl+Shift+[", folding(&editor::Folding::toggle));
    addCommand("editor.foldAll", tr("Fold all"), "", folding(&editor::Folding::foldAll));
    addCommand("editor.unfoldAll", tr("Unfold all"), "", folding(&editor::Folding::unfoldAll));
}

} // namespace dyad::app
