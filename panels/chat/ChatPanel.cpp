// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/ChatPanel.h"
#include "editor/Theme.h"
#include "panels/PanelNote.h"
#include "panels/chat/ApprovalCard.h"
#include "panels/chat/DecidedCard.h"
#include "panels/chat/ChatText.h"
#include "panels/chat/MessageList.h"
#include "panels/chat/MessageView.h"
#include "panels/chat/ProviderForm.h"
#include "panels/chat/ReviewCard.h"
#include "panels/chat/TodoCard.h"
#include "sync/proposal/EditParser.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

namespace dyad::panels {

using sync::ChatMessage;
using sync::ChatSession;

namespace {
constexpr int FrameMs = 16, LongestOffer = 150, MostOpenReviews = 3, MostLookedAt = 40;     // px; reviews; messages
}

ChatPanel::ChatPanel(QWidget *parent)
    : QWidget(parent), m_stack(new PageStack(this)), m_note(new PanelNote(m_stack)), m_provider(new ProviderForm(this)), m_list(new MessageList(this)), m_composer(new Composer(this)), m_todo(new TodoCard(this)), m_approval(new ApprovalCard(this))
{
    setObjectName(QStringLiteral("chatPanel"));
    setProperty("surface", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead();
    column->addWidget(m_stack, 1);
    m_stack->setMinimumHeight(80);          // it scrolls; what is under it is needed whole
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(12, 4, 12, 12);
    foot->setSpacing(6);
    foot->addWidget(m_todo);
    foot->addWidget(m_approval);
    foot->addWidget(m_composer);
    column->addLayout(foot);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_note);
    m_stack->addWidget(m_provider);
    connect(m_approval, &ApprovalCard::left, m_composer, &Composer::focusText);
    m_approval->setTyping([this] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && focus->testAttribute(Qt::WA_InputMethodEnabled) && (focus != m_composer->textEdit() || !m_composer->textEdit()->toPlainText().isEmpty());
    });
    m_note->setObjectName(QStringLiteral("chat.note"));
    m_note->button()->setObjectName(QStringLiteral("chat.note.button"));
    m_frame.setSingleShot(true);
    connect(&editor::Theme::instance(), &editor::Theme::changed, this, &ChatPanel::refreshTitle);
    connect(&m_frame, &QTimer::timeout, this, &ChatPanel::flush);
    connect(this, &ChatPanel::reviewsChanged, this, &ChatPanel::refreshCards, Qt::QueuedConnection);
    for (const auto done : {&ProviderForm::connected, &ProviderForm::left})
        connect(m_provider, done, this, [this] { connectProvider(false); });
    connect(m_note, &PanelNote::clicked, this, [this] {
        const bool empty = m_session && (m_session->state() == ChatSession::State::Ready || m_session->state() == ChatSession::State::Answering);
        if (empty && !m_session->threads().isEmpty())
            m_session->openThread(m_session->threads().first().id);     // the one used last
        else if (m_session)
            m_session->load();
        else
            Q_EMIT shareRequested();
    });
    chooseLook();
}

ChatPanel::~ChatPanel() = default;

void ChatPanel::setSession(ChatSession *session, sync::ProjectSession *project)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_project = project;
    connect(m_composer, &Composer::failed, this, &ChatPanel::failed, Qt::UniqueConnection);
    m_composer->setSession(session);
    m_provider->setSession(session);
    m_connecting = false;
    if (session) {
        connect(session, &ChatSession::stateChanged, this, &ChatPanel::chooseLook);
        connect(session, &ChatSession::threadsChanged, this, &ChatPanel::chooseLook);
        connect(session, &ChatSession::messagesReset, this, &ChatPanel::rebuild);
        connect(session, &ChatSession::messageAdded, this, &ChatPanel::addMessage);
        connect(session, &ChatSession::messageChanged, this, &ChatPanel::changeMessage);
        connect(session, &ChatSession::answered, this, &ChatPanel::addReview);
        connect(session, &ChatSession::reviewed, this, &ChatPanel::takeReview);
        connect(session, &ChatSession::failed, this, &ChatPanel::failed);
    }
    rebuild();
}

void ChatPanel::focusFirst()
{
    if (m_approval->isAsking())
        return m_approval->takeFocus();
    if (m_composer->isVisibleTo(this))
        return m_composer->focusText();
    QWidget *first = m_stack->currentWidget() == m_provider ? m_provider->focusProxy() : m_note->button();
    first->setFocus(Qt::ShortcutFocusReason);
}

/// Another provider, or the same one with another key: what has its name takes its place.
void ChatPanel::connectProvider(bool wanted)
{
    m_connecting = wanted;
    chooseLook();
    focusFirst();
}

void ChatPanel::setShareable(bool shareable)
{
    m_shareable = shareable;
    chooseLook();
}

void ChatPanel::setInsertable(bool insertable)
{
    m_insertable = insertable;
    for (int i = 0; i < m_list->count(); ++i)
        if (MessageView *view = m_list->made(i))
            view->setInsertable(insertable);
    m_composer->refreshContext();
}

void ChatPanel::showNoProvider()
{
    const QString command = QStringLiteral("dyadctl admin provider add NAME --kind openai|anthropic|google|azure|compatible --base-url URL --key-stdin");
    m_note->setNote(QStringLiteral("sparkles"), tr("No provider is connected"),
                    tr("Whoever runs %1 can connect one with\n\n%2").arg(m_session->serverUrl(), command),
                    tr("Look again"));
}

void ChatPanel::chooseLook()
{
    using State = ChatSession::State;
    const bool empty = !m_session || m_session->messages().isEmpty();
    bool note = true;
    if (!m_session)
        m_note->setNote(QStringLiteral("sparkles"), tr("Ask the AI about your project"),
                        m_shareable ? tr("It works through the server of a shared folder. Share this one, with others or just with yourself.")
                                    : tr("Open a folder and share it, with others or just with yourself."),
                        m_shareable ? tr("Share") : QString());
    else if (m_session->state() == State::Broken && empty)
        m_note->setNote(QStringLiteral("triangle-alert"), tr("The server cannot be asked"), QString::fromStdString(m_session->failure().message), tr("Try again"));
    else if (m_session->state() == State::NoProvider)
        showNoProvider();
    else if (m_session->state() == State::Loading && empty)
        m_note->setNote(QStringLiteral("loader-circle"), tr("Asking the server"), {});
    else if (empty)
        m_note->setNote(QStringLiteral("message-square"), tr("Ask about this project"), (m_session->thread().isPrivate ? tr("Only you see this thread.") + QLatin1Char(' ') : QString()) + tr("The file at hand goes along. What the answer wants to change, you review line by line."),
                        m_session->threads().isEmpty() ? QString() : tr("Open “%1”").arg(fontMetrics().elidedText(m_session->threads().first().title, Qt::ElideRight, LongestOffer)));        // what others ask must not make the panel wider
    else
        note = false;
    const bool form = m_session && m_session->isAdmin() && (m_connecting || m_session->state() == State::NoProvider);
    m_provider->setLeavable(form && m_session->state() != State::NoProvider);
    m_stack->setCurrentWidget(form ? static_cast<QWidget *>(m_provider) : note ? static_cast<QWidget *>(m_note) : m_list);
    m_composer->setVisible(m_session && !form && m_session->state() != State::NoProvider && !(m_session->state() == State::Broken && empty));
    m_new->setEnabled(m_session && !empty);
    m_more->setEnabled(m_session && (!empty || m_session->isAdmin()));
    m_title->setEnabled(m_session != nullptr);
    refreshTitle();
}

/// In a copy of the thread: what the others have read stays.
void ChatPanel::askAgain(int index)
{
    const ChatMessage message = m_session->messages()[index];
    m_session->branch(message.position, [this, text = message.text] {
        m_composer->setText(text);
        m_composer->focusText();
    });
}

MessageView *ChatPanel::makeView(int index)
{
    auto *view = new MessageView(m_list);
    const ChatMessage &message = m_session->messages()[index];
    view->setPictureSource(m_pictures);
    view->setMessage(message, m_session->nameOf(message.author), m_session->colorOf(message.author));
    view->setInsertable(m_insertable);
    view->setLast(index + 1 >= m_session->messages().size());
    connect(view, &MessageView::insertRequested, this, &ChatPanel::insertRequested);
    connect(view, &MessageView::applyRequested, this, &ChatPanel::fileRequested);
    connect(view, &MessageView::runRequested, this, &ChatPanel::runRequested);
    connect(view, &MessageView::documentRequested, this, &ChatPanel::documentRequested);
    connect(view, &MessageView::goOnRequested, this, [this, view] {
        if (m_session->goOnWriting(m_list->indexOf(view)).isEmpty())
            Q_EMIT failed(tr("Only the last answer can go on."));
    });
    connect(view, &MessageView::retryRequested, m_session, &ChatSession::retry);
    const auto indexOf = [this, view] { return m_list->indexOf(view); };
    connect(view, &MessageView::editRequested, this, [this, indexOf] { askAgain(indexOf()); });
    connect(view, &MessageView::branchRequested, this, [this, indexOf] { m_session->branch(m_session->messages()[indexOf()].position + 1); });
    view->setEditable(message.author == m_session->self());
    if (!message.decisions.isEmpty())
        addDecided(view, message);
    return view;
}

void ChatPanel::rebuild()
{
    // A review stays while its thread is on screen; names that arrive must not close it.
    const auto count = m_session ? int(m_session->messages().size()) : 0;
    if (count > 0 && count == m_list->count()) {
        for (int i = 0; i < count; ++i)
            changeMessage(i);
        return chooseLook();
    }
    m_dirty.clear();
    m_list->clear();
    for (const auto &review : std::exchange(m_reviews, {}))
        delete review;
    m_list->reset(count, [this](int index) { return makeView(index); });
    if (count > 0)
        addOldReviews();
    m_list->toEnd();
    chooseLook();
    Q_EMIT reviewsChanged();
}

void ChatPanel::addMessage(int index)
{
    m_list->append(makeView(index));
    for (int i = 0; i < index; ++i)
        if (MessageView *view = m_list->made(i))
            view->setLast(false);
    chooseLook();
    m_list->toEnd();
}

/// At most once a frame, and less often where showing it takes long.
void ChatPanel::changeMessage(int index)
{
    m_dirty.insert(index);
    if (!m_frame.isActive())
        m_frame.start(FrameMs);
}

void ChatPanel::flush()
{
    QElapsedTimer clock;
    clock.start();
    for (const int index : std::exchange(m_dirty, {})) {
        if (!m_session || index >= m_session->messages().size() || index >= m_list->count())
            continue;
        const ChatMessage &message = m_session->messages()[index];
        MessageView *view = m_list->made(index);         // else it is made of what is said now, when it is needed
        if (!view)
            continue;
        view->setMessage(message, m_session->nameOf(message.author), m_session->colorOf(message.author));
        m_list->changed(view);
    }
    if (const auto cost = int(clock.elapsed()); cost * 3 > FrameMs) {
        m_frame.start(cost * 3);        // an empty turn: what comes meanwhile waits for it
    }
}

void ChatPanel::addReview(int index)
{
    if (!m_project || index >= m_list->count() || m_list->at(index)->review())
        return;
    flush();        // the text stands before what is under it
    // One that went on from another: the edit that was cut is whole only with it.
    const QString whole = m_session->wholeText(index);
    sync::AnswerEdits edits = sync::parseEdits(whole.toStdString());
    if (const qsizetype before = whole.size() - m_session->messages()[index].text.size(); before > 0) {
        const size_t reviewed = sync::parseEdits(whole.left(before).toStdString()).edits.size();
        edits.edits.erase(edits.edits.begin(), edits.edits.begin() + std::ptrdiff_t(std::min(reviewed, edits.edits.size())));
    }
    if (edits.edits.empty())
        return;
    MessageView *view = m_list->at(index);
    auto *review = new sync::AnswerReview(m_project, edits, this);
    m_reviews.append(review);
    const QString id = m_session->messages()[index].id;
    m_reviewOf.insert(id, review);
    tellReviews(review, id);
    auto *card = new ReviewCard(review, view);
    connect(card, &ReviewCard::fileRequested, this, &ChatPanel::fileRequested);
    connect(card, &ReviewCard::backRequested, this, [this, card] { goBackTo(card); });
    connect(card, &ReviewCard::askAgainRequested, this, [this, review = QPointer(review)] { askBack(review); });
    connect(review, &sync::AnswerReview::failed, this, &ChatPanel::failed);
    connect(review, &sync::AnswerReview::changed, this, &ChatPanel::reviewsChanged);
    view->setReview(card);
    Q_EMIT reviewAdded(review, index);
    m_list->changed(view);
    Q_EMIT reviewsChanged();
}

ReviewCard *ChatPanel::cardAt(int index) const
{
    const MessageView *view = m_list->made(index);
    return view ? view->review() : nullptr;
}

void ChatPanel::refreshCards()
{
    bool later = false;
    for (int i = m_list->count() - 1; i >= 0; --i)
        if (ReviewCard *card = cardAt(i)) {
            card->setHasLater(later);
            later = later || card->isTaken();
        }
}

/// The newest first, as they came. Each can be brought back by itself.
void ChatPanel::goBackTo(const ReviewCard *card)
{
    QVector<QPointer<sync::AnswerReview>> wanted;
    for (int i = m_list->count() - 1; i >= 0; --i) {
        const ReviewCard *one = cardAt(i);
        if (one && one->isTaken())
            wanted.append(one->review());
        if (one == card)
            break;
    }
    for (const auto &review : std::as_const(wanted))
        if (review)
            review->undo();
}

/// What stands nowhere in a file, or more than once, is the model's to say anew: with the files as they are now.
void ChatPanel::askBack(const sync::AnswerReview *review)
{
    if (!review || !m_session)
        return;
    QVector<sync::ChatContextItem> items;
    for (const sync::AnswerReview::File &file : review->files())
        if (file.isMisfit && file.document) {
            sync::ChatContextItem item;
            item.path = file.path;
            item.text = QString::fromStdString(file.document->text().text());
            items.append(item);
        }
    if (m_session->ask(ReviewCard::questionAbout(*review), items, sync::ChatMode::Edit).isEmpty())
        Q_EMIT failed(tr("This cannot be asked now."));
}

void ChatPanel::tellReviews(sync::AnswerReview *review, const QString &id)
{
    connect(review, &sync::AnswerReview::decidedHere, this, [this, id](const QString &path, size_t change, size_t of, const QString &decision) {
        if (m_session)
            m_session->tellReview(id, path, change, of, decision);
    });
}

/// Of a thread that is opened: the last answers that wait for somebody can be reviewed.
void ChatPanel::addOldReviews()
{
    int open = 0;
    const auto count = int(m_session->messages().size());
    for (int i = count - 1; i >= std::max(0, count - MostLookedAt) && open < MostOpenReviews; --i) {
        const ChatMessage &message = m_session->messages()[i];
        if (message.role != ChatMessage::Role::Assistant || message.state == ChatMessage::State::Streaming || message.id.isEmpty() || !message.decisions.isEmpty())
            continue;
        if (!sync::parseEdits(message.text.toStdString()).edits.empty()) {
            addReview(i);
            ++open;
        }
    }
}

void ChatPanel::addDecided(MessageView *view, const ChatMessage &message)
{
    auto *card = new DecidedCard(view);
    card->show(sync::parseEdits(message.text.toStdString()), message.decisions);
    connect(card, &DecidedCard::fileRequested, this, &ChatPanel::fileRequested);
    connect(card, &DecidedCard::reviewRequested, this, [this, view = QPointer(view)] {
        const int at = view ? m_list->indexOf(view) : -1;
        if (at < 0)
            return;             // the thread was built anew meanwhile
        view->setDecided(nullptr);
        addReview(at);
        if (sync::AnswerReview *review = at < 0 || !m_session ? nullptr : m_reviewOf.value(m_session->messages()[at].id))
            for (const sync::ChatDecision &one : m_session->messages()[at].decisions)
                review->decidedElsewhere(one.path, size_t(one.change), size_t(one.of), one.decision);
    }, Qt::QueuedConnection);
    view->setDecided(card);
}

void ChatPanel::takeReview(const sync::wire::AiReview &news)
{
    sync::AnswerReview *review = m_reviewOf.value(news.id);
    if (!review)
        return;
    // Two who accept the same change at once hear of each other; who came into the project first keeps theirs.
    if (m_session && news.member && *news.member < m_session->member() && news.decision == QLatin1String("accepted"))
        review->giveWay(news.path, size_t(news.change), size_t(news.of));
    review->decidedElsewhere(news.path, size_t(news.change), size_t(news.of), news.decision);
}

sync::AnswerReview *ChatPanel::reviewOf(const sync::DocumentSession *document) const
{
    for (auto it = m_reviews.crbegin(); it != m_reviews.crend(); ++it) {
        const int file = *it ? (*it)->fileOf(document) : -1;
        if (file >= 0 && !(*it)->pending(file).isEmpty())
            return *it;
    }
    return nullptr;
}

} // namespace dyad::panels
