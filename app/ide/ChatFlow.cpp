// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ChatFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/PanelArea.h"
#include "app/ide/Rail.h"
#include "app/ide/ShareFlow.h"
#include "app/ide/ToolsFlow.h"
#include "app/ide/Workbench.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/review/InlineReview.h"
#include "panels/chat/ChatPanel.h"
#include "panels/problems/ProblemsPanel.h"
#include "sync/session/ChatSession.h"
#include "sync/workcopy/WorkCopy.h"

namespace dyad::app {

using sync::ChatContextItem;

namespace {
constexpr qint64 LargestFile = 256 << 10;       // bytes; a larger one is no context
constexpr int MostFiles = 12, SaveDelay = 200;       // ms
const QString ShownKey = QStringLiteral("chatPanel"), ModeKey = QStringLiteral("chatMode");
}

ChatFlow::ChatFlow(Workbench *workbench) : QObject(workbench), m_bench(workbench)
{
    m_save.setSingleShot(true);
    m_save.setInterval(SaveDelay);
    connect(&m_save, &QTimer::timeout, this, &ChatFlow::saveTouched);
}

ChatFlow::~ChatFlow() = default;

void ChatFlow::addCommands()
{
    m_bench->commands()->add({QStringLiteral("view.chat"), tr("Show or hide the chat"), Command::Group::View, {QKeySequence(QStringLiteral("Ctrl+Shift+A"))},
                              QStringLiteral("sparkles"), [this] { toggle(); }});
    m_bench->commands()->add({QStringLiteral("chat.ask"), tr("Ask the AI"), Command::Group::Go, {QKeySequence(QStringLiteral("Ctrl+I"))}, QStringLiteral("sparkles"), [this] {
        m_bench->window()->right()->showPanel(m_panel);
        m_panel->composer()->focusText();
    }});
}

void ChatFlow::attach()
{
    MainWindow *window = m_bench->window();
    m_panel = new panels::ChatPanel(window);
    window->right()->addPanel(m_panel, tr("Chat"));
    window->right()->setHeadVisible(false);     // the panel has a head of its own
    window->rail()->addBottom(QStringLiteral("chat"), QStringLiteral("sparkles"), tr("Chat (Ctrl+Shift+A)"));
    m_panel->composer()->setContextSource([this] { return contextItems(); });
    m_panel->composer()->setMayEdit(m_bench->settings()->value(ModeKey) != "ask");
    connect(window->rail(), &Rail::bottomActivated, this, [this](const QString &id) {
        if (id == QLatin1String("chat"))
            toggle();
    });
    connect(m_panel->composer(), &panels::Composer::modeChanged, this, [this](bool mayEdit) { m_bench->settings()->setValue(ModeKey, mayEdit ? "edit" : "ask"); });
    connect(m_panel, &panels::ChatPanel::shareRequested, m_bench->sharing(), &ShareFlow::openShare);
    connect(m_panel, &panels::ChatPanel::fileRequested, this, &ChatFlow::openForReview);
    connect(m_panel, &panels::ChatPanel::insertRequested, this, &ChatFlow::insert);
    connect(m_panel, &panels::ChatPanel::failed, this, [this](const QString &message) { m_bench->showMessage(message, true); });
    connect(m_panel, &panels::ChatPanel::reviewAdded, this, &ChatFlow::watch);
    connect(m_panel, &panels::ChatPanel::reviewsChanged, this, &ChatFlow::refreshReviews, Qt::QueuedConnection);
    EditorArea *editors = window->editors();
    connect(editors, &EditorArea::currentChanged, this, [this](EditorPage *page) {
        m_panel->setInsertable(page && page->showsText());
        refreshReviews();
    });
    connect(editors, &EditorArea::positionChanged, this, [this] { m_panel->composer()->refreshContext(); });
    connect(editors, &EditorArea::pageChanged, this, [this, editors](EditorPage *page) {
        refreshPage(page);
        if (page == editors->current())
            m_panel->setInsertable(page->showsText());
    });
    connect(editors, &EditorArea::pageOpened, this, [this](EditorPage *page) {
        connect(page, &QObject::destroyed, this, [this, page] { m_shown.erase(page); });
        refreshPage(page);
    });
    connect(m_bench, &Workbench::liveChanged, this, &ChatFlow::follow);
    connect(m_bench, &Workbench::folderChanged, this, [this](const QString &folder) { m_panel->setShareable(!folder.isEmpty()); });
    if (m_bench->settings()->value(ShownKey) == "shown")
        window->right()->showPanel(m_panel);
    connect(window->right(), &PanelArea::panelShown, this, [this] { m_bench->settings()->setValue(ShownKey, "shown"); });
    connect(window->right(), &PanelArea::hidden, this, [this] { m_bench->settings()->setValue(ShownKey, "hidden"); });
}

void ChatFlow::toggle()
{
    m_bench->window()->right()->togglePanel(m_panel);
    if (m_panel->isVisible())
        m_panel->composer()->focusText();
}

void ChatFlow::leave()
{
    m_shown.clear();
    m_panel->setSession(nullptr, nullptr);
    m_session.reset();
}

void ChatFlow::follow()
{
    LiveFolder *live = m_bench->live();
    leave();
    if (!live)
        return;
    const auto start = [this, live] {
        if (m_session || m_bench->live() != live || live->project()->state() != sync::ProjectSession::State::Live)
            return;
        m_session = std::make_unique<sync::ChatSession>(live->api(), live->project()->projectId());
        m_panel->setSession(m_session.get(), live->project());
        m_session->load();
    };
    connect(live->project(), &sync::ProjectSession::stateChanged, this, start);
    start();
}

void ChatFlow::openForReview(const QString &path)
{
    m_wanted = path;
    EditorPage *page = m_bench->openFile(path);
    refreshReviews();
    if (!page)
        return;
    if (editor::InlineReview *shown = reviewIn(page)) {
        m_wanted.clear();
        shown->goToFirst();
    }
    page->editor()->setFocus(Qt::OtherFocusReason);
}

void ChatFlow::insert(const QString &code)
{
    EditorPage *page = m_bench->window()->editors()->current();
    if (!page || !page->showsText() || !page->binding())
        return;
    page->flush();
    auto *editor = page->editor();
    const auto [from, to] = std::minmax(editor->anchor(), editor->caret());
    const std::string text = code.toStdString();
    const auto &document = page->binding()->session();
    document->breakUndoGroup();
    if (const auto done = document->edit(sync::TextOperation::replacement(from, to - from, text), {sync::Change::Origin::Assistant, this, 0}); !done)
        m_bench->showMessage(QString::fromStdString(done.error().message), true);
    document->breakUndoGroup();
    page->flush();
    editor->setCaret(from + qint64(text.size()));
    editor->setFocus(Qt::OtherFocusReason);
}

editor::InlineReview *ChatFlow::reviewIn(EditorPage *page) const
{
    const auto found = m_shown.find(page);
    return found == m_shown.end() ? nullptr : found->second.review.get();
}

void ChatFlow::watch(sync::AnswerReview *review)
{
    connect(review, &sync::AnswerReview::changed, this, [this, review](int file) { keep(review, file); });
    connect(review, &QObject::destroyed, this, [this](QObject *gone) {
        const auto held = m_held.take(gone);
        if (LiveFolder *live = m_bench->live())
            for (const sync::DocId doc : held)
                live->workCopy()->release(doc);     // writes what is not written yet
    });
    for (int file = 0; file < int(review->files().size()); ++file)
        keep(review, file);
}

void ChatFlow::keep(sync::AnswerReview *review, int file)
{
    const auto &one = review->files()[size_t(file)];
    LiveFolder *live = m_bench->live();
    if (!one.document || !live)
        return;
    if (auto &held = m_held[review]; !held.contains(one.doc)) {
        held.insert(one.doc);
        live->workCopy()->holdOpen(one.doc);
    }
    m_touched.insert(one.doc);
    m_save.start();
}

void ChatFlow::saveTouched()
{
    for (const sync::DocId doc : std::exchange(m_touched, {}))
        if (LiveFolder *live = m_bench->live())
            live->workCopy()->save(doc);
}

void ChatFlow::refreshReviews()
{
    for (EditorPage *page : m_bench->window()->editors()->pages())
        refreshPage(page);
}

void ChatFlow::refreshPage(EditorPage *page)
{
    editor::DocumentBinding *binding = page->showsText() ? page->binding() : nullptr;
    sync::AnswerReview *review = binding ? m_panel->reviewOf(binding->session().get()) : nullptr;
    Shown &shown = m_shown[page];
    if (!review || shown.binding != binding || (shown.review && shown.review->review() != review))
        shown.review.reset();
    shown.binding = binding;
    if (!review || shown.review)
        return;
    const int file = review->fileOf(binding->session().get());
    shown.review = std::make_unique<editor::InlineReview>(page->editor(), binding, review, file);
    if (m_wanted == page->file()->path()) {
        m_wanted.clear();
        shown.review->goToFirst();
    }
}

void ChatFlow::addPageItems(EditorPage *page, bool withSelection, QVector<ChatContextItem> &items) const
{
    if (!page->showsText() || page->editor()->length() > LargestFile || page->file()->path().isEmpty())
        return;
    auto *editor = page->editor();
    ChatContextItem item;
    item.path = page->file()->path();
    if (withSelection && editor->hasSelection()) {
        item.kind = ChatContextItem::Kind::Selection;
        item.firstLine = editor->lineAt(std::min(editor->anchor(), editor->caret())) + 1;
        item.lastLine = editor->lineAt(std::max(editor->anchor(), editor->caret())) + 1;
        item.text = QString::fromUtf8(editor->selectedText());
        items.append(item);
    }
    items.append({ChatContextItem::Kind::File, item.path, 0, 0, QString::fromUtf8(editor->text())});
}

void ChatFlow::addProblems(EditorPage *page, QVector<ChatContextItem> &items) const
{
    QStringList lines;
    for (const auto &one : m_bench->tools()->problems()->model()->diagnosticsOf(page->file()->absolutePath()))
        lines.append(QStringLiteral("%1:%2: %3").arg(page->file()->path()).arg(one.line).arg(one.message));
    if (!lines.isEmpty())
        items.append({ChatContextItem::Kind::Problems, {}, 0, 0, lines.join(QLatin1Char('\n'))});
}

QVector<ChatContextItem> ChatFlow::contextItems() const
{
    QVector<ChatContextItem> items;
    EditorArea *editors = m_bench->window()->editors();
    EditorPage *current = editors->current();
    if (current) {
        addPageItems(current, true, items);
        addProblems(current, items);
    }
    for (EditorPage *page : editors->pages())
        if (page != current && items.size() < MostFiles)
            addPageItems(page, false, items);
    return items;
}

} // namespace dyad::app
