// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/CodeCard.h"
#include "panels/Ink.h"
#include "panels/ToolButton.h"
#include "panels/chat/ChatText.h"
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
constexpr int HeadHeight = 28, CopiedMs = 1500, PartLines = 16;
}

/// For a shell, and nothing in it that cannot be seen.
bool CodeCard::isCommand(const MarkdownBlock &block)
{
    static const QStringList shells{QStringLiteral("sh"), QStringLiteral("bash"), QStringLiteral("shell"), QStringLiteral("zsh")};
    const bool visible = std::all_of(block.text.begin(), block.text.end(), [](QChar c) { return c.isPrint() || c == QLatin1Char('\n') || c == QLatin1Char('\t') || c.isSurrogate(); });
    return shells.contains(block.language.toLower()) && block.path.isEmpty() && visible && !block.text.trimmed().isEmpty();
}

CodeCard::CodeCard(QWidget *parent)
    : QFrame(parent), m_title(new QLabel(this)), m_copy(new ToolButton(QStringLiteral("copy"), tr("Copy"), this, 14)),
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
    column->addLayout(head);
    connect(m_copy, &QToolButton::clicked, this, &CodeCard::copy);
    connect(m_insert, &QToolButton::clicked, this, [this] { Q_EMIT insertRequested(m_block.text); });
    connect(m_run, &QToolButton::clicked, this, [this] { Q_EMIT runRequested(m_block.text); });
    connect(m_apply, &QToolButton::clicked, this, [this] { Q_EMIT applyRequested(m_block.path); });
}

void CodeCard::setBlock(const MarkdownBlock &block)
{
    const QString languageWas = std::exchange(m_block, block).language;
    m_title->setText(!block.path.isEmpty() ? block.path.section(QLatin1Char('/'), -1) : block.language.isEmpty() ? tr("Text") : block.language);
    m_title->setToolTip(block.path);
    m_apply->setVisible(!block.path.isEmpty());
    m_run->setVisible(isCommand(block));
    showParts(languageWas != block.language);
}

void CodeCard::recolor()
{
    showParts(true);
    update();
}

ProseLabel *CodeCard::makeLabel(bool first)
{
    auto *label = new ProseLabel(this);
    label->setAccessibleName(tr("Code"));
    label->setContentsMargins(10, first ? 8 : 0, 10, 2);
    static_cast<QVBoxLayout *>(layout())->addWidget(label);
    label->show();
    return label;
}

void CodeCard::showParts(bool all)
{
    const QString family = editor::Theme::instance().codeFont().family();
    const QStringList lines = m_block.text.split(QLatin1Char('\n'));
    KSyntaxHighlighting::State state;
    qsizetype count = 0;
    for (qsizetype at = 0; at < lines.size(); at += PartLines, ++count) {
        const QString text = lines.mid(at, PartLines).join(QLatin1Char('\n'));
        if (count == m_parts.size())
            m_parts.append({makeLabel(count == 0), QString(), {}});
        Part &part = m_parts[count];
        if (all || part.text != text || text.isEmpty()) {
            part.text = text;
            part.end = state;
            part.label->setText(QStringLiteral("<pre style=\"font-family:'%1';font-size:12px;white-space:pre-wrap;line-height:150%;margin:0\">%2</pre>")
                                    .arg(family, highlightedCode(breakable(text), m_block.language, m_block.path, part.end)));
        }
        state = part.end;
    }
    while (m_parts.size() > count)
        delete m_parts.takeLast().label;
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
