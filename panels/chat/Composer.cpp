// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/Composer.h"
#include "editor/Icons.h"
#include "panels/Ink.h"
#include "panels/ToolButton.h"
#include "panels/chat/ChatText.h"
#include "panels/chat/ContextChip.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>

namespace dyad::panels {

using editor::Icons;
using editor::Token;
using sync::ChatContextItem;
using sync::ChatSession;

namespace {
constexpr int MostLines = 9, PriceDelay = 120, ContextDelay = 150;

bool sameThing(const ChatContextItem &a, const ChatContextItem &b) { return a.kind == b.kind && a.path == b.path; }
}

Composer::Composer(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("chat.composer"));
    build();
    m_priceTimer.setSingleShot(true);
    m_contextTimer.setSingleShot(true);
    connect(&m_priceTimer, &QTimer::timeout, this, &Composer::refreshPrice);
    connect(&m_contextTimer, &QTimer::timeout, this, &Composer::rebuildChips);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        growText();
        refreshState();
        m_priceTimer.start(PriceDelay);
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
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(6);
    m_add = new ToolButton(QStringLiteral("plus"), tr("Add context"), this, 14);
    m_add->setObjectName(QStringLiteral("chat.add"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_addMenu = new QMenu(m_add);
    m_add->setMenu(m_addMenu);
    m_chips->addWidget(m_add);
    m_chips->addStretch(1);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("chat.text"));
    m_text->setProperty("bare", true);
    m_text->setAccessibleName(tr("Question"));
    m_text->setPlaceholderText(tr("Ask about this project"));
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(2);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->installEventFilter(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    m_mode = textButton(QStringLiteral("chat.mode"), tr("What the answer may do"));
    m_modeMenu = new QMenu(m_mode);
    m_mode->setMenu(m_modeMenu);
    m_model = textButton(QStringLiteral("chat.model"), tr("Model"));
    m_modelMenu = new QMenu(m_model);
    m_model->setMenu(m_modelMenu);
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
}

void Composer::setSession(ChatSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &ChatSession::stateChanged, this, &Composer::refreshState);
        connect(session, &ChatSession::modelsChanged, this, &Composer::refreshState);
        connect(session, &ChatSession::messagesReset, this, [this] { m_priceTimer.start(PriceDelay); });
        connect(session, &ChatSession::answered, this, [this] { m_priceTimer.start(PriceDelay); });
    }
    refreshState();
    refreshPrice();
}

void Composer::setContextSource(Source source)
{
    m_source = std::move(source);
    rebuildChips();
}

void Composer::refreshContext()
{
    if (!m_contextTimer.isActive())
        m_contextTimer.start(ContextDelay);
}

void Composer::focusText() { m_text->setFocus(Qt::ShortcutFocusReason); }

void Composer::setText(const QString &text)
{
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
}

void Composer::setMayEdit(bool may)
{
    m_mayEdit = may;
    refreshState();
    m_priceTimer.start(PriceDelay);
}

QVector<ChatContextItem> Composer::items() const { return (m_automaticLeftOut ? QVector<ChatContextItem>() : m_automatic) + m_added; }

void Composer::rebuildChips()
{
    const QVector<ChatContextItem> possible = m_source ? m_source() : QVector<ChatContextItem>();
    const QVector<ChatContextItem> automatic = possible.mid(0, 1);
    if (automatic.isEmpty() != m_automatic.isEmpty() || (!automatic.isEmpty() && !sameThing(automatic.first(), m_automatic.first())))
        m_automaticLeftOut = false;
    m_automatic = automatic;
    for (ChatContextItem &item : m_added)
        for (const ChatContextItem &now : possible)
            if (sameThing(now, item))
                item = now;
    m_added.removeIf([&](const ChatContextItem &item) { return !m_automaticLeftOut && !m_automatic.isEmpty() && sameThing(item, m_automatic.first()); });
    qDeleteAll(findChildren<ContextChip *>(Qt::FindDirectChildrenOnly));
    int at = 0;
    for (const ChatContextItem &item : items()) {
        auto *chip = new ContextChip(item, this);
        m_chips->insertWidget(at++, chip);
        chip->show();
        connect(chip, &QAbstractButton::clicked, this, [this, item] {
            if (!m_automatic.isEmpty() && sameThing(item, m_automatic.first()))
                m_automaticLeftOut = true;
            m_added.removeIf([&](const ChatContextItem &one) { return sameThing(one, item); });
            rebuildChips();
        });
    }
    m_priceTimer.start(PriceDelay);
}

void Composer::fillAddMenu()
{
    m_addMenu->clear();
    const QVector<ChatContextItem> possible = m_source ? m_source() : QVector<ChatContextItem>(), chosen = items();
    for (const ChatContextItem &item : possible) {
        if (std::any_of(chosen.cbegin(), chosen.cend(), [&](const ChatContextItem &one) { return sameThing(one, item); }))
            continue;
        const QString icon = item.kind == ChatContextItem::Kind::Problems ? QStringLiteral("triangle-alert") : Icons::nameForFile(item.path);
        m_addMenu->addAction(Icons::icon(icon), item.title(), this, [this, item] {
            if (!m_automatic.isEmpty() && sameThing(item, m_automatic.first()))
                m_automaticLeftOut = false;
            else
                m_added.append(item);
            rebuildChips();
        });
    }
    if (m_addMenu->isEmpty())
        m_addMenu->addAction(tr("Open a file to add it"))->setEnabled(false);
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
    const auto add = [this](const QString &text, bool may) {
        QAction *action = m_modeMenu->addAction(text, this, [this, may] {
            setMayEdit(may);
            Q_EMIT modeChanged(may);
        });
        action->setCheckable(true);
        action->setChecked(m_mayEdit == may);
    };
    add(tr("Edit: it may propose changes, you review them"), true);
    add(tr("Ask: it only answers"), false);
}

void Composer::refreshState()
{
    const bool answering = m_session && m_session->state() == ChatSession::State::Answering;
    const bool ready = m_session && m_session->state() == ChatSession::State::Ready && !m_text->toPlainText().trimmed().isEmpty();
    m_send->setEnabled(answering || ready);
    m_send->setToolTip(answering ? tr("Stop (Esc)") : tr("Send (Enter)"));
    m_send->setAccessibleName(answering ? tr("Stop") : tr("Send"));
    m_send->setProperty("ai", true);
    m_send->setIcon(Icons::icon(answering ? QStringLiteral("square") : QStringLiteral("arrow-up"), m_send->isEnabled() ? Token::OnAccent : Token::Faint));
    m_mode->setText(m_mayEdit ? tr("Edit") : tr("Ask"));
    const QString model = m_session ? m_session->model() : QString();
    const QString first = m_session && !m_session->models().isEmpty() ? m_session->models().first().name : tr("No model");
    m_model->setText(fontMetrics().elidedText(model.isEmpty() ? first : model, Qt::ElideMiddle, 130));
    refreshPrice();
}

void Composer::refreshPrice()
{
    if (!m_session || m_session->models().isEmpty())
        return m_price->clear();
    const ChatSession::Estimate estimate = m_session->estimate(m_text->toPlainText(), items(), m_mayEdit);
    const QString price = priceText(estimate.nanoDollars), tokens = countText(estimate.tokens);
    m_price->setText(price.isEmpty() ? tr("%1 tokens").arg(tokens) : tr("%1 tokens · %2").arg(tokens, price));
    m_price->setToolTip(tr("What is sent: the question, what goes along, and the thread so far. The answer comes on top."));
}

void Composer::sendOrStop()
{
    if (!m_session)
        return;
    if (m_session->state() == ChatSession::State::Answering)
        return m_session->stop();
    if (m_session->state() != ChatSession::State::Ready || m_text->toPlainText().trimmed().isEmpty())
        return;
    rebuildChips();         // the texts as they are now
    m_session->ask(m_text->toPlainText().trimmed(), items(), m_mayEdit);
    m_text->clear();
    m_added.clear();
    rebuildChips();
}

bool Composer::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool answering = m_session && m_session->state() == ChatSession::State::Answering;
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !(modifiers & Qt::ShiftModifier)) {
        if (!answering)
            sendOrStop();
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

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched == m_text) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return handleKey(key->key(), key->modifiers());
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::Resize)
        growText();
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
