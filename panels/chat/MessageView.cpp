// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/MessageView.h"
#include "panels/Ink.h"
#include "panels/ToolButton.h"
#include "panels/chat/ChatText.h"
#include "panels/chat/CodeCard.h"
#include "panels/chat/DecidedCard.h"
#include "panels/chat/PictureStrip.h"
#include "panels/chat/ProseLabel.h"
#include "panels/chat/ReviewCard.h"
#include "panels/chat/ToolCallCard.h"
#include "sync/session/DocumentLink.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>

namespace dyad::panels {

using editor::Token;
using sync::ChatMessage;

namespace {
constexpr int Disc = 20, Side = 14, LongestModel = 26;        // px, px, characters
const QString Caret = QStringLiteral("▍");
}

MessageView::MessageView(QWidget *parent)
    : QWidget(parent), m_body(new QVBoxLayout), m_head(new QLabel(this)), m_foot(new QLabel(this)),
      m_callRows(new QVBoxLayout), m_copy(new ToolButton(QStringLiteral("copy"), tr("Copy the answer"), this, 14)),
      m_edit(new ToolButton(QStringLiteral("pencil"), tr("Ask this again in other words"), this, 14)),
      m_branch(new ToolButton(QStringLiteral("git-branch"), tr("Go on from here in a new thread"), this, 14)), m_retry(new QPushButton(tr("Try again"), this)),
      m_goOn(new QPushButton(tr("Let it go on"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Side, 8, Side, 6);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Disc + 8, 0, 0, 0);
    head->addWidget(m_head, 1);
    for (ToolButton *button : {m_edit, m_branch, m_copy}) {
        head->addWidget(button);
        button->setFixedSize(22, 22);
    }
    m_edit->setObjectName(QStringLiteral("chat.message.edit"));
    m_branch->setObjectName(QStringLiteral("chat.message.branch"));
    m_head->setTextFormat(Qt::RichText);
    m_head->setFixedHeight(24);
    m_copy->setObjectName(QStringLiteral("chat.message.copy"));
    m_body->setSpacing(6);
    m_foot->setWordWrap(true);
    m_foot->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse);
    m_foot->setTextFormat(Qt::RichText);
    connect(m_foot, &QLabel::linkActivated, this, &MessageView::documentRequested);
    m_foot->setFocusPolicy(Qt::NoFocus);
    m_foot->setObjectName(QStringLiteral("chat.message.foot"));
    QFont small = m_foot->font();
    small.setPixelSize(11);
    m_foot->setFont(small);
    m_retry->setObjectName(QStringLiteral("chat.message.retry"));
    column->addLayout(head);
    column->addLayout(m_body);
    m_body->setContentsMargins(0, 0, 0, 2);
    m_callRows->setSpacing(4);
    column->addLayout(m_callRows);
    column->addWidget(m_foot);
    column->addWidget(m_retry, 0, Qt::AlignLeft);
    m_goOn->setObjectName(QStringLiteral("chat.message.goOn"));
    column->addWidget(m_goOn, 0, Qt::AlignLeft);
    connect(m_goOn, &QPushButton::clicked, this, &MessageView::goOnRequested);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_message.text); });
    connect(m_edit, &QToolButton::clicked, this, &MessageView::editRequested);
    connect(m_branch, &QToolButton::clicked, this, &MessageView::branchRequested);
    connect(m_retry, &QPushButton::clicked, this, &MessageView::retryRequested);
    connect(&editor::Theme::instance(), &editor::Theme::changed, this, &MessageView::recolor);
}

void MessageView::setMessage(const ChatMessage &message, const QString &name, int color)
{
    m_message = message;
    m_name = name;
    m_color = color;
    setAccessibleName(message.role == ChatMessage::Role::Assistant ? tr("Answer") : tr("Question of %1").arg(name));
    showHead();
    showBlocks();
    showPictures();
    showCalls();
    showFoot();
}

void MessageView::showPictures()
{
    if (m_message.pictures.empty() && !m_pictures)
        return;
    if (!m_pictures) {
        m_pictures = new PictureStrip(this);
        static_cast<QVBoxLayout *>(layout())->insertWidget(2, m_pictures);
    }
    m_pictures->setPictures(m_message.pictures);
}

void MessageView::setEditable(bool editable)
{
    m_editable = editable;
    showHead();
}

void MessageView::setLast(bool last)
{
    if (std::exchange(m_last, last) != last)
        showFoot();
}

void MessageView::setReview(ReviewCard *card)
{
    m_review = card;
    card->setParent(this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(2, card);
    card->show();
}

void MessageView::setDecided(DecidedCard *card)
{
    delete std::exchange(m_decided, card);
    if (!card)
        return;
    card->setParent(this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(2, card);
    card->QWidget::show();
}

void MessageView::setInsertable(bool insertable)
{
    m_insertable = insertable;
    for (QWidget *widget : std::as_const(m_widgets))
        if (auto *card = qobject_cast<CodeCard *>(widget))
            card->setInsertable(insertable);
}

void MessageView::showHead()
{
    const bool assistant = m_message.role == ChatMessage::Role::Assistant;
    QString rest = timeText(m_message.createdAt);
    if (assistant && !m_message.model.isEmpty())
        rest = (m_message.model.size() > LongestModel ? m_message.model.left(LongestModel - 10) + QStringLiteral("…") + m_message.model.right(9) : m_message.model) + QStringLiteral(" · ") + rest;
    m_head->setText(QStringLiteral("<b>%1</b>&nbsp;&nbsp;<span style=\"color:%2;font-size:12px\">%3</span>")
                        .arg((assistant ? QStringLiteral("Dyad") : m_name).toHtmlEscaped(), ink(Token::Muted).name(), rest.toHtmlEscaped()));
    const bool whole = m_message.state == ChatMessage::State::Complete && m_message.position > 0;
    m_edit->setVisible(!assistant && m_editable && whole);
    m_branch->setVisible(assistant && whole);
    m_copy->setVisible(assistant && m_message.state != ChatMessage::State::Streaming && !m_message.text.isEmpty());
}

QWidget *MessageView::widgetFor(const MarkdownBlock &block)
{
    if (block.kind == MarkdownBlock::Kind::Prose) {
        auto *prose = new ProseLabel(this);
        connect(prose, &ProseLabel::documentRequested, this, &MessageView::documentRequested);
        return prose;
    }
    if (block.kind == MarkdownBlock::Kind::Picture)
        return new PictureCard(m_source, this);
    auto *card = new CodeCard(this);
    card->setInsertable(m_insertable);
    connect(card, &CodeCard::insertRequested, this, &MessageView::insertRequested);
    connect(card, &CodeCard::applyRequested, this, &MessageView::applyRequested);
    connect(card, &CodeCard::runRequested, this, &MessageView::runRequested);
    return card;
}

void MessageView::fill(QWidget *widget, const MarkdownBlock &block, bool last)
{
    if (auto *card = qobject_cast<CodeCard *>(widget))
        return card->setBlock(block);
    if (auto *picture = qobject_cast<PictureCard *>(widget))
        return picture->setBlock(block);
    QString text = block.text;
    if (last && m_message.state == ChatMessage::State::Streaming) {
        const qsizetype end = text.endsWith(QLatin1String("</p>")) ? text.size() - 4 : text.size();
        text.insert(end, QStringLiteral("<span style=\"color:%1\">%2</span>").arg(ink(Token::Ai).name(), Caret));
    }
    static_cast<ProseLabel *>(widget)->setText(text);
}

void MessageView::showBlocks()
{
    const bool streaming = m_message.state == ChatMessage::State::Streaming;
    QVector<MarkdownBlock> blocks = parseMarkdown(m_message.role == ChatMessage::Role::Assistant ? withoutEdits(m_message.text) : m_message.text);
    if (streaming && (blocks.isEmpty() || blocks.last().kind != MarkdownBlock::Kind::Prose))
        blocks.append(MarkdownBlock());     // the caret has to stand somewhere
    for (int i = 0; i < blocks.size(); ++i) {
        const bool known = i < m_blocks.size() && m_blocks[i].kind == blocks[i].kind;
        if (!known) {
            while (m_widgets.size() > i)
                delete m_widgets.takeLast();
            m_blocks.resize(i);
            QWidget *widget = widgetFor(blocks[i]);
            m_body->addWidget(widget);
            m_widgets.append(widget);
            widget->show();
        }
        if (!known || m_blocks[i] != blocks[i] || i == blocks.size() - 1 || i == m_blocks.size() - 1)
            fill(m_widgets[i], blocks[i], i == blocks.size() - 1);
    }
    while (m_widgets.size() > blocks.size())
        delete m_widgets.takeLast();
    m_blocks = blocks;
}

/// One row a call, which shows what came of it.
void MessageView::showCalls()
{
    while (m_calls.size() > qsizetype(m_message.calls.size()))
        delete m_calls.takeLast();
    for (size_t i = 0; i < m_message.calls.size(); ++i) {
        if (qsizetype(i) >= m_calls.size()) {
            m_calls.append(new ToolCallCard(this));
            m_callRows->addWidget(m_calls.last());
            m_calls.last()->show();
        }
        const auto &call = m_message.calls[i];
        const auto &results = m_message.results;
        const auto result = std::find_if(results.begin(), results.end(), [&](const auto &one) { return one.call == call.call; });
        m_calls[qsizetype(i)]->setCall(call, result == results.end() ? nullptr : &*result);
    }
}

/// What went along; passages of documents as links to them.
QString MessageView::aboutText() const
{
    static const QRegularExpression cite(QStringLiteral("^\\[([^\\]]*)\\]\\(([^)]*)\\)$"));
    QStringList names;
    for (const QString &one : m_message.about) {
        const QRegularExpressionMatch match = cite.match(one);
        const bool isLink = match.hasMatch() && sync::DocumentLink::of(match.captured(2));
        names.append(isLink ? QStringLiteral("<a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a>").arg(match.captured(2), ink(Token::Accent).name(), match.captured(1).toHtmlEscaped())
                            : one.toHtmlEscaped());
    }
    return tr("With %1").arg(names.join(QStringLiteral(", ")));
}

void MessageView::showFoot()
{
    QString text = m_message.note.toHtmlEscaped();
    if (!m_message.about.isEmpty())
        text = aboutText();
    const auto add = [&text](const QString &more) { text += text.isEmpty() ? more : QStringLiteral(" · ") + more; };
    const bool failed = m_message.state == ChatMessage::State::Failed;
    if (m_message.state == ChatMessage::State::Stopped)
        add(tr("Stopped"));
    if (m_message.cut)
        add(tr("Cut: it reached the most that the model says at once"));
    if (failed)
        add(QString::fromStdString(m_message.error.message).toHtmlEscaped());
    if (m_message.bill) {
        add(tr("%1 in, %2 out").arg(countText(m_message.bill->inputTokens), countText(m_message.bill->outputTokens)));
        if (const QString price = priceText(m_message.bill->nanoDollars); !price.isEmpty())
            add(price);
    }
    m_foot->setText(text.isEmpty() ? text : QStringLiteral("<span style=\"color:%1\">%2</span>").arg(ink(failed ? Token::Bad : Token::Muted).name(), text));
    m_foot->setVisible(!text.isEmpty());
    m_retry->setVisible(failed && m_last);
    m_goOn->setVisible(m_last && m_message.cut && m_message.state == ChatMessage::State::Complete);
}

void MessageView::recolor()
{
    m_blocks.clear();
    qDeleteAll(std::exchange(m_widgets, {}));
    showHead();
    showBlocks();
    showFoot();
}

void MessageView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect disc(Side, 10, Disc, Disc);
    if (m_message.role == ChatMessage::Role::Person)
        return paintAvatar(painter, disc, m_name, m_color);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink(Token::Ai));
    painter.drawEllipse(disc);
    paintIcon(painter, disc.adjusted(4, 4, -4, -4), QStringLiteral("sparkles"), Token::OnAccent);
}

} // namespace dyad::panels
