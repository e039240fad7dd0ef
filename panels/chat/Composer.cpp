// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/Composer.h"
#include "editor/Icons.h"
#include "editor/PlainTip.h"
#include "panels/FlowLayout.h"
#include "panels/Ink.h"
#include "panels/ToolButton.h"
#include "panels/chat/ChatText.h"
#include "panels/chat/ContextChip.h"
#include "panels/chat/QuestionEdit.h"
#include "panels/chat/SuggestPopup.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

namespace dyad::panels {

using editor::Icons;
using editor::Token;
using sync::ChatContextItem;
using sync::ChatMode;
using sync::ChatSession;

namespace {

QString modeTitle(ChatMode mode)
{
    switch (mode) {
    case ChatMode::Ask: return Composer::tr("Ask");
    case ChatMode::Edit: return Composer::tr("Edit");
    case ChatMode::Agent: return Composer::tr("Agent");
    case ChatMode::Plan: return Composer::tr("Plan");
    }
    return {};
}

constexpr int MostLines = 9, PriceDelay = 120, AskDelay = 400, FindDelay = 250, RoomForBoth = 330;
}

Composer::Composer(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("chat.composer"));
    build();
    m_priceTimer.setSingleShot(true);
    m_askTimer.setSingleShot(true);
    m_contextTimer.setSingleShot(true);
    m_findTimer.setSingleShot(true);
    connect(&m_findTimer, &QTimer::timeout, this, &Composer::find);
    connect(&m_priceTimer, &QTimer::timeout, this, &Composer::refreshPrice);
    connect(&m_askTimer, &QTimer::timeout, this, [this] {
        if (m_session)
            m_session->askEstimate(m_text->toPlainText(), items(), m_chatMode);
    });
    connect(&m_contextTimer, &QTimer::timeout, this, &Composer::rebuildChips);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        growText();
        refreshState();
        suggest();
        m_priceTimer.start(PriceDelay);
        m_findTimer.start(FindDelay);
    });
    connect(m_addMenu, &QMenu::aboutToShow, this, &Composer::fillAddMenu);
    connect(m_modelMenu, &QMenu::aboutToShow, this, &Composer::fillModelMenu);
    connect(m_modeMenu, &QMenu::aboutToShow, this, &Composer::fillModeMenu);
    connect(m_send, &QToolButton::clicked, this, &Composer::sendOrStop);
    connect(&editor::Theme::instance(), &editor::Theme::changed, this, &Composer::refreshState);
    growText();
    refreshState();
}

QToolButton *Composer::textButton(const QString &objectName, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setLayoutDirection(Qt::RightToLeft);        // the chevron stands behind the name
    button->setIcon(Icons::icon(QStringLiteral("chevron-down")));
    button->setIconSize({10, 10});
    QFont small = button->font();
    small.setPixelSize(12);
    button->setFont(small);
    return button;
}

void Composer::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 8, 8);
    column->setSpacing(6);
    m_chips = new FlowLayout(nullptr, 6);
    m_add = new ToolButton(QStringLiteral("plus"), tr("Add context"), this, 14);
    m_add->setObjectName(QStringLiteral("chat.add"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_addMenu = new QMenu(m_add);
    ToolButton::giveMenu(m_add, m_addMenu);
    m_chips->addWidget(m_add);
    m_add->setFixedSize(24, ContextChip::Height);
    m_text = new QuestionEdit([this](const QMimeData *mime) { return takeMime(mime); }, this);
    m_text->setObjectName(QStringLiteral("chat.text"));
    m_text->setProperty("bare", true);
    m_text->setAccessibleName(tr("Question"));
    m_text->setPlaceholderText(tr("Ask… @ adds context, / brings prompts"));
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(2);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->installEventFilter(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    m_mode = textButton(QStringLiteral("chat.mode"), tr("What the answer may do"));
    m_modeMenu = new QMenu(m_mode);
    ToolButton::giveMenu(m_mode, m_modeMenu);
    m_model = textButton(QStringLiteral("chat.model"), tr("Model"));
    m_modelMenu = new QMenu(m_model);
    ToolButton::giveMenu(m_model, m_modelMenu);
    m_price = new QLabel(this);
    m_price->setObjectName(QStringLiteral("chat.price"));
    m_price->setProperty("role", QStringLiteral("muted"));
    QFont small = m_price->font();
    small.setPixelSize(11);
    m_price->setFont(small);
    m_send = new QToolButton(this);
    m_send->setObjectName(QStringLiteral("chat.send"));
    m_send->setFixedSize(28, 28);
    m_send->setIconSize({16, 16});
    m_send->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_mode);
    row->addWidget(m_model);
    row->addStretch(1);
    row->addWidget(m_price);
    row->addSpacing(6);
    row->addWidget(m_send);
    column->addLayout(m_chips);
    column->addWidget(m_text);
    column->addLayout(row);
    m_suggest = new SuggestPopup(this);
    connect(m_suggest, &SuggestPopup::chosen, this, [this](int index) { choose(m_suggest->at(index)); });
}

QPlainTextEdit *Composer::textEdit() const { return m_text; }

void Composer::setSession(ChatSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    if (m_session != session) {         // what was found, or is on its way, is another project's
        ++m_round;
        m_fetching = 0;
        m_sendThen = m_foundLeftOut = false;
        m_found.clear();
    }
    m_session = session;
    if (session) {
        connect(session, &ChatSession::stateChanged, this, &Composer::refreshState);
        connect(session, &ChatSession::modelsChanged, this, &Composer::refreshState);
        connect(session, &ChatSession::priced, this, &Composer::refreshPrice);
        connect(session, &ChatSession::messagesReset, this, [this] { m_priceTimer.start(PriceDelay); });
        connect(session, &ChatSession::answered, this, [this] { m_priceTimer.start(PriceDelay); });
    }
    refreshState();
    refreshPrice();
}

void Composer::focusText() { m_text->setFocus(Qt::ShortcutFocusReason); }

void Composer::setText(const QString &text)
{
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
}

void Composer::setMode(ChatMode mode)
{
    m_chatMode = mode;
    refreshState();
    m_priceTimer.start(PriceDelay);
}

void Composer::fillModelMenu()
{
    m_modelMenu->clear();
    if (!m_session)
        return;
    const auto add = [this](const QString &text, const QString &name) {
        QAction *action = m_modelMenu->addAction(text, this, [this, name] { m_session->setModel(name); });
        action->setCheckable(true);
        action->setChecked(m_session->model() == name);
    };
    add(tr("Chosen by the server"), {});
    for (const sync::ChatModel &model : m_session->models()) {
        const QString price = priceText(model.outputNano * 1'000'000);
        add(price.isEmpty() ? model.name : tr("%1 (%2 a million tokens out)").arg(model.name, price), model.name);
    }
}

void Composer::fillModeMenu()
{
    m_modeMenu->clear();
    for (const ChatMode mode : {ChatMode::Ask, ChatMode::Edit, ChatMode::Plan, ChatMode::Agent}) {
        QAction *action = m_modeMenu->addAction(modeText(mode), this, [this, mode] { chooseMode(mode); });
        action->setCheckable(true);
        action->setChecked(m_chatMode == mode);
    }
}

QString Composer::modeText(ChatMode mode)
{
    switch (mode) {
    case ChatMode::Ask: return tr("Ask: it only answers");
    case ChatMode::Edit: return tr("Edit: it may propose changes, you review them");
    case ChatMode::Agent: return tr("Agent: it works on by itself, and asks before it runs something");
    case ChatMode::Plan: return tr("Plan: it looks around and writes a plan");
    }
    return {};
}

void Composer::chooseMode(ChatMode mode)
{
    setMode(mode);
    Q_EMIT modeChanged(mode);
}

void Composer::refreshState()
{
    const bool answering = m_session && m_session->state() == ChatSession::State::Answering;
    const bool written = !m_text->toPlainText().trimmed().isEmpty();
    const bool ready = m_session && m_session->state() == ChatSession::State::Ready && written;
    const bool stops = answering && !written;
    m_send->setEnabled(answering || ready);
    m_send->setToolTip(stops ? tr("Stop (Esc)") : answering ? tr("Ask when this answer is there (Enter)") : tr("Send (Enter)"));
    m_send->setAccessibleName(stops ? tr("Stop") : tr("Send"));
    m_send->setProperty("ai", true);
    m_send->setIcon(Icons::icon(stops ? QStringLiteral("square") : QStringLiteral("arrow-up"), m_send->isEnabled() ? Token::OnAccent : Token::Faint));
    m_mode->setText(modeTitle(m_chatMode));
    refreshPrice();
}

void Composer::refreshPrice()
{
    const QString model = m_session ? m_session->model() : QString();
    const QString first = m_session && !m_session->models().isEmpty() ? m_session->models().first().name : tr("No model");
    m_model->setText(fontMetrics().elidedText(model.isEmpty() ? first : model, Qt::ElideMiddle, width() >= RoomForBoth ? 110 : 80));
    if (!m_session || m_session->models().isEmpty())
        return m_price->clear();
    const ChatSession::Estimate estimate = m_session->estimate(m_text->toPlainText(), items(), m_chatMode);
    const QString price = priceText(estimate.nanoDollars), tokens = countText(estimate.tokens);
    const bool both = !price.isEmpty() && width() >= RoomForBoth;        // in a narrow panel the price alone: the tokens are in its tip
    m_price->setText(price.isEmpty() ? tr("%1 tokens").arg(tokens) : both ? tr("%1 tokens · %2").arg(tokens, price) : price);
    QStringList parts{tr("%1 tokens").arg(tokens)};
    for (const ChatContextItem &item : items())
        parts.append(tr("%1: %2 tokens").arg(item.title(), countText(sync::chatprompt::estimateTokens(item.text))));
    if (estimate.told) {
        const QString most = priceText(estimate.most);
        parts.append(price.isEmpty() ? tr("%1 would answer; it costs nothing here, or its price is not known.").arg(estimate.model)
                                     : tr("The server expects %1 with an answer of usual length, at most %2, from %3.").arg(price, most, estimate.model));
        if (estimate.payer == QLatin1String("user"))
            parts.append(tr("It goes out with your own key: you pay."));
        else if (estimate.payer == QLatin1String("org"))
            parts.append(tr("It goes out with the organisation's key."));
    } else {
        parts.append(tr("What is sent: the question, what goes along, and the thread so far. The answer comes on top."));
        if (!m_text->toPlainText().trimmed().isEmpty())
            m_askTimer.start(AskDelay);
    }
    m_price->setToolTip(editor::plainTip(parts.join(QLatin1Char('\n'))));
}

void Composer::sendOrStop()
{
    using State = ChatSession::State;
    if (!m_session)
        return;
    const QString question = m_text->toPlainText().trimmed();
    if (question.isEmpty()) {
        if (m_session->state() == State::Answering)
            m_session->stop();
        return;
    }
    if (m_session->state() != State::Ready && m_session->state() != State::Answering)
        return;
    if (m_fetching > 0) {
        m_sendThen = true;
        return;
    }
    rebuildChips();         // the texts as they are now
    Q_EMIT aboutToAsk();
    if (m_session->ask(question, items(), m_chatMode).isEmpty())
        return;
    m_text->clear();
    m_added.clear();
    m_found.clear();
    m_foundLeftOut = false;
    rebuildChips();
}

bool Composer::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool answering = m_session && m_session->state() == ChatSession::State::Answering;
    if (m_suggest->isVisible() && m_suggest->handleKey(key)) {
        if (!m_suggest->isVisible())
            m_suggestFrom = -1;
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !(modifiers & Qt::ShiftModifier)) {
        sendOrStopByKey();
        return true;
    }
    if (key == Qt::Key_Escape && answering) {
        m_session->stop();
        return true;
    }
    if (key == Qt::Key_Up && m_session && m_text->document()->isEmpty() && !m_session->lastQuestion().isEmpty()) {
        setText(m_session->lastQuestion());
        return true;
    }
    return false;
}

/// Enter in an empty field stops nothing.
void Composer::sendOrStopByKey()
{
    if (!m_text->toPlainText().trimmed().isEmpty())
        sendOrStop();
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched == m_text) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return handleKey(key->key(), key->modifiers());
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::Resize) {
        growText();
        m_priceTimer.start(PriceDelay);
    }
    return QFrame::eventFilter(watched, event);
}

void Composer::growText()
{
    const int line = m_text->fontMetrics().lineSpacing();
    const int lines = std::clamp(int(m_text->document()->size().height()), 2, MostLines);
    m_text->setFixedHeight(lines * line + 8);
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_text->hasFocus();
    painter.setPen(QPen(ink(focused ? Token::Ai : Token::Border), focused ? 1.5 : 1));
    painter.setBrush(ink(Token::Editor));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
}

} // namespace dyad::panels
