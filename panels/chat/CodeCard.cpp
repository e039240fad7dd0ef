// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/CodeCard.h"
#include "panels/Ink.h"
#include "panels/ToolButton.h"
#include "panels/chat/CodeColors.h"
#include "panels/chat/ProseLabel.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>

namespace dyad::panels {

using editor::Token;

namespace {
constexpr int HeadHeight = 28, CopiedMs = 1500;
}

/// For a shell, and nothing in it that cannot be seen.
bool CodeCard::isCommand(const MarkdownBlock &block)
{
    static const QStringList shells{QStringLiteral("sh"), QStringLiteral("bash"), QStringLiteral("shell"), QStringLiteral("zsh")};
    const bool visible = std::all_of(block.text.begin(), block.text.end(), [](QChar c) { return c.isPrint() || c == QLatin1Char('\n') || c == QLatin1Char('\t') || c.isSurrogate(); });
    return shells.contains(block.language.toLower()) && block.path.isEmpty() && visible && !block.text.trimmed().isEmpty();
}

CodeCard::CodeCard(QWidget *parent)
    : QFrame(parent), m_title(new QLabel(this)), m_code(new ProseLabel(this)), m_copy(new ToolButton(QStringLiteral("copy"), tr("Copy"), this, 14)),
      m_insert(new ToolButton(QStringLiteral("code"), tr("Insert at the caret"), this, 14)), m_apply(new ToolButton(QStringLiteral("check"), tr("Review this change"), this, 14)),
      m_run(new ToolButton(QStringLiteral("terminal"), tr("Run in a terminal"), this, 14))
{
    setObjectName(QStringLiteral("chat.code"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(10, 0, 4, 0);
    head->setSpacing(0);
    head->addWidget(m_title, 1);
    for (ToolButton *button : {m_run, m_apply, m_insert, m_copy})
        head->addWidget(button);
    m_title->setProperty("role", QStringLiteral("muted"));
    m_title->setFixedHeight(HeadHeight);
    m_copy->setObjectName(QStringLiteral("chat.code.copy"));
    m_insert->setObjectName(QStringLiteral("chat.code.insert"));
    m_run->setObjectName(QStringLiteral("chat.code.run"));
    m_code->setContentsMargins(10, 8, 10, 2);
    column->addLayout(head);
    column->addWidget(m_code);
    connect(m_copy, &QToolButton::clicked, this, &CodeCard::copy);
    connect(m_insert, &QToolButton::clicked, this, [this] { Q_EMIT insertRequested(m_block.text); });
    connect(m_run, &QToolButton::clicked, this, [this] { Q_EMIT runRequested(m_block.text); });
    connect(m_apply, &QToolButton::clicked, this, [this] { Q_EMIT applyRequested(m_block.path); });
}

void CodeCard::setBlock(const MarkdownBlock &block)
{
    m_block = block;
    m_title->setText(!block.path.isEmpty() ? block.path.section(QLatin1Char('/'), -1) : block.language.isEmpty() ? tr("Text") : block.language);
    m_title->setToolTip(block.path);
    m_apply->setVisible(!block.path.isEmpty());
    m_run->setVisible(isCommand(block));
    m_code->setAccessibleName(tr("Code"));
    recolor();
}

void CodeCard::recolor()
{
    QFont font = editor::Theme::instance().codeFont();
    font.setPixelSize(12);
    m_code->setText(QStringLiteral("<pre style=\"font-family:'%1';font-size:12px;white-space:pre-wrap;line-height:150%;margin:0\">%2</pre>")
                        .arg(font.family(), highlightedCode(m_block.text, m_block.language, m_block.path)));
    update();
}

void CodeCard::setInsertable(bool insertable) { m_insert->setVisible(insertable); }

void CodeCard::copy()
{
    QGuiApplication::clipboard()->setText(m_block.text);
    m_copy->setIconName(QStringLiteral("check"));
    QTimer::singleShot(CopiedMs, m_copy, [this] { m_copy->setIconName(QStringLiteral("copy")); });
}

void CodeCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.fillPath(card, ink(Token::Editor));
    painter.setClipPath(card);
    painter.fillRect(QRect(0, 0, width(), HeadHeight + 1), ink(Token::Raised));
    painter.setClipping(false);
    painter.setPen(ink(Token::Border));
    painter.drawLine(1, HeadHeight + 1, width() - 2, HeadHeight + 1);
    painter.drawPath(card);
}

} // namespace dyad::panels
