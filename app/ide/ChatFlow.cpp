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
#include "app/ide/QuestionSheet.h"
#include "app/ide/Workbench.h"
#include "app/ide/ai/AgentFlow.h"
#include "app/ide/ai/AiCursor.h"
#include "app/ide/ai/AnswerCommits.h"
#include "app/ide/ai/ChatContext.h"
#include "app/ide/ai/GhostFlow.h"
#include "app/ide/ai/KnowledgeContext.h"
#include "app/ide/ai/ProjectIndex.h"
#include "app/ide/ai/ThreadCapSheet.h"
#include "backend/ai/Tokenizer.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/review/InlineReview.h"
#include "panels/chat/ApprovalCard.h"
#include "panels/chat/ChatPanel.h"
#include "panels/chat/ChatText.h"
#include "panels/chat/PictureCard.h"
#include "panels/terminal/TerminalPanel.h"
#include "sync/session/ChatSession.h"
#include "sync/workcopy/WorkCopy.h"
#include <QFileDialog>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QThreadPool>
#include <atomic>
#include <mutex>

namespace dyad::app {

namespace {
constexpr int SaveDelay = 200;       // ms
const QString ShownKey = QStringLiteral("chatPanel"), ModeKey = QStringLiteral("chatMode");
}

ChatFlow::ChatFlow(Workbench *workbench) : QObject(workbench), m_bench(workbench), m_context(new ChatContext(workbench)), m_cursor(new AiCursor(workbench))
{
    m_index = new ProjectIndex(workbench);
    m_knowledge = new KnowledgeContext(workbench);
    m_commits = new AnswerCommits(workbench);
    m_agent = new AgentFlow(workbench);
    m_ghost = new GhostFlow(workbench);
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
        m_panel->focusFirst();
    }});
    m_bench->commands()->add({QStringLiteral("chat.keepPrompt"), tr("Keep the question as a prompt"), Command::Group::Go, {}, QStringLiteral("bookmark"), [this] { keepPrompt(); }});
    for (const sync::ChatMode mode : {sync::ChatMode::Ask, sync::ChatMode::Edit, sync::ChatMode::Plan, sync::ChatMode::Agent})
        m_bench->commands()->add({QStringLiteral("chat.mode.") + sync::chatModeName(mode), panels::Composer::modeText(mode), Command::Group::Go, {}, QStringLiteral("sparkles"), [this, mode] { m_panel->composer()->chooseMode(mode); }});
    m_agent->addCommands();
    m_ghost->addCommands();
}

void ChatFlow::attach()
{
    MainWindow *window = m_bench->window();
    m_panel = new panels::ChatPanel(window->right()->pages());
    window->right()->addPanel(m_panel, tr("Chat"));
    window->right()->setHeadVisible(false);     // the panel has a head of its own
    window->rail()->addBottom(QStringLiteral("chat"), QStringLiteral("sparkles"), tr("Chat (Ctrl+Shift+A)"));
    connectPanel();
    m_cap = new ThreadCapSheet(window);
    connect(window->rail(), &Rail::bottomActivated, this, [this](const QString &id) {
        if (id == QLatin1String("chat"))
            toggle();
    });
    connect(m_panel, &panels::ChatPanel::shareRequested, m_bench->sharing(), &ShareFlow::openShare);
    connect(m_panel, &panels::ChatPanel::fileRequested, this, &ChatFlow::openForReview);
    connect(m_panel, &panels::ChatPanel::insertRequested, this, &ChatFlow::insert);
    connect(m_panel, &panels::ChatPanel::runRequested, this, [this](const QString &command) {
        m_bench->window()->bottom()->showPanel(m_bench->tools()->terminal());
        m_bench->tools()->terminal()->open(tr("AI"), QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command});
    });
    connect(m_panel, &panels::ChatPanel::failed, this, [this](const QString &message) { m_bench->showMessage(message, true); });
    connect(m_panel, &panels::ChatPanel::reviewAdded, this, [this](sync::AnswerReview *review, int message) {
        watch(review);
        const auto &messages = m_session->messages();
        QString question;
        for (int i = message; i >= 0 && question.isEmpty(); --i)
            if (messages[i].role == sync::ChatMessage::Role::Person && (i == 0 || !messages[i - 1].cut))      // not the word that lets it go on
                question = messages[i].text;
        m_commits->watch(review, question, messages[message].model);
    });
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
    m_ghost->attach();
    m_index->attach();
    connect(m_panel, &panels::ChatPanel::documentRequested, m_knowledge, &KnowledgeContext::open);
    connect(m_commits, &AnswerCommits::committed, this, [this](const QString &subject) { m_bench->showMessage(tr("Committed: %1").arg(subject)); });
    connect(m_commits, &AnswerCommits::failed, this, [this](const QString &message) { m_bench->showMessage(message, true); });
    connect(m_bench->settings()->store(), &SettingsStore::changed, this, &ChatFlow::applyLimit);
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
        m_panel->focusFirst();
}

void ChatFlow::leave()
{
    m_shown.clear();
    m_panel->approval()->withdraw(this);        // a question about this project's thread
    m_agent->setSession(nullptr);
    m_cursor->setSession(nullptr);
    m_panel->setSession(nullptr, nullptr);
    m_session.reset();
}

void ChatFlow::follow()
{
    LiveFolder *live = m_bench->live();
    leave();
    m_knowledge->follow();
    if (!live)
        return;
    connect(live->workCopy(), &sync::WorkCopy::saved, m_commits, &AnswerCommits::saved);
    const auto start = [this, live] {
        if (m_session || m_bench->live() != live || live->project()->state() != sync::ProjectSession::State::Live)
            return;
        countAsServers();
        m_session = std::make_unique<sync::ChatSession>(live->api(), live->project());
        m_panel->setSession(m_session.get(), live->project());
        m_cursor->setSession(m_session.get());
        m_agent->setSession(m_session.get());
        applyLimit();
        connect(m_session.get(), &sync::ChatSession::limitReached, this, &ChatFlow::askOverLimit);
        m_session->load();
        m_panel->composer()->refreshContext();
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

void ChatFlow::connectPanel()
{
    panels::Composer *composer = m_panel->composer();
    composer->setContextSource([this] { return m_context->items(); });
    composer->setMentions([this](const QString &typed) { return m_context->mentions(typed); }, [this](const QString &typed) { return m_context->prompts(typed); });
    composer->setFileReader([this](const QString &file) { return m_context->attached(file); });
    composer->setFinder([this](const QString &question, panels::Composer *asks, const panels::Composer::Take &take) { m_context->find(question, asks, take); });
    composer->setMode(sync::chatModeOf(QString::fromUtf8(m_bench->settings()->value(ModeKey))));
    connect(composer, &panels::Composer::modeChanged, this, [this](sync::ChatMode mode) {
        m_bench->settings()->setValue(ModeKey, sync::chatModeName(mode).toUtf8());
        m_agent->prepare();
    });
    connect(composer, &panels::Composer::aboutToAsk, m_agent, &AgentFlow::prepare);      // what its tools are may have changed
    m_panel->setPictureSource([this](const QString &path) { return pictureAt(path); });
    connect(m_panel, &panels::ChatPanel::deleteRequested, this, &ChatFlow::deleteThread);
    connect(m_panel, &panels::ChatPanel::exportRequested, this, &ChatFlow::exportThread);
    connect(m_panel, &panels::ChatPanel::capRequested, this, &ChatFlow::askCap);
}

/// Of the folder, and of nothing that a link in it leads to.
QByteArray ChatFlow::pictureAt(const QString &path) const
{
    const QString real = m_bench->folder().isEmpty() ? QString() : QFileInfo(m_bench->absolute(path)).canonicalFilePath();
    const QFileInfo info(real);
    if (!real.startsWith(m_bench->folder() + QLatin1Char('/')) || !info.isFile() || info.size() > panels::PictureCard::MostBytes)
        return {};
    QFile file(real);
    return file.open(QIODevice::ReadOnly) ? file.read(panels::PictureCard::MostBytes) : QByteArray();
}

void ChatFlow::applyLimit()
{
    constexpr qint64 NanoOfCent = 10'000'000;
    if (m_session)
        m_session->setThreadLimit(m_bench->settings()->store()->value(QStringLiteral("ai.threadCents")).toLongLong() * NanoOfCent);
}

/// What is in the field stays there until somebody has decided.
void ChatFlow::askOverLimit(qint64 more)
{
    const QString title = tr("This thread has cost %1 and would pass its limit of %2. Ask on?").arg(m_session->spent() > 0 ? panels::priceText(m_session->spent()) : QStringLiteral("$0"), panels::priceText(m_session->limit()));
    m_panel->approval()->withdraw(this);
    m_panel->approval()->ask({title, {}, tr("A new thread begins at nothing. The limit is in the settings."), tr("Ask on"), {}}, [this, more](panels::ApprovalCard::Answer answer) {
        if (answer == panels::ApprovalCard::Answer::No || !m_session)
            return;
        m_session->allowMore(more);
        m_panel->composer()->send();
    }, this);
}

/// By the table that the server reserves by. It is read beside the window; until it is there, characters are counted.
void ChatFlow::countAsServers()
{
    static const auto table = std::make_shared<std::atomic<const backend::ai::Tokenizer *>>(nullptr);
    static std::once_flag once;
    std::call_once(once, [] {
        QThreadPool::globalInstance()->start([] { *table = &backend::ai::Tokenizer::o200k(); });
        sync::chatprompt::setTokenCounter([known = QHash<std::pair<size_t, qsizetype>, qint64>()](QStringView text) mutable -> qint64 {
            const backend::ai::Tokenizer *tokens = *table;
            if (!tokens || tokens->isEmpty())
                return (text.size() + 3) / 4;
            // The same texts are counted at each key.
            qint64 &count = known[{qHash(text), text.size()}];
            if (count == 0 && !text.isEmpty())
                count = tokens->count(text);
            const qint64 result = count;
            if (known.size() > 20'000)
                known.clear();
            return result;
        });
    });
}

void ChatFlow::deleteThread(const sync::ChatThread &thread)
{
    m_bench->question()->ask(tr("Delete this thread?"), tr("“%1” goes for everybody in the project.").arg(thread.title), tr("Keep it"), {}, tr("Delete the thread"), [this, id = thread.id] {
        if (m_session)
            m_session->removeThread(id);
    });
}

void ChatFlow::askCap(const sync::ChatThread &thread)
{
    m_cap->ask(thread, m_session->spentIn(thread.id), [this, id = thread.id](const std::optional<qint64> &nanoDollars) {
        if (m_session)
            m_session->setCap(id, nanoDollars);
    });
}

void ChatFlow::exportThread()
{
    const QString file = QFileDialog::getSaveFileName(m_bench->window(), tr("Export the thread"), m_bench->folder() + QStringLiteral("/thread.md"), tr("Markdown (*.md)"));
    if (file.isEmpty() || !m_session)
        return;
    QSaveFile out(file);
    const bool written = out.open(QIODevice::WriteOnly) && out.write(m_session->exported().toUtf8()) >= 0 && out.commit();
    m_bench->showMessage(written ? tr("The thread is in %1").arg(file) : tr("%1 cannot be written: %2").arg(file, out.errorString()), !written);
}

void ChatFlow::keepPrompt()
{
    const QString text = m_panel->composer()->textEdit()->toPlainText().trimmed();
    const QString kept = text.isEmpty() && m_session ? m_session->lastQuestion() : text;
    if (kept.isEmpty() || !m_context->keepPrompt(kept.section(QLatin1Char('\n'), 0, 0), kept))
        return m_bench->showMessage(tr("There is no prompt to keep."), true);
    m_bench->showMessage(tr("The prompt is behind “/” from now on."));
}

} // namespace dyad::app
