// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/TodoCard.h"
#include "editor/PlainTip.h"
#include "panels/Ink.h"
#include <QPainter>

namespace dyad::panels {

using editor::Token;

namespace {
constexpr int RowHeight = 20, Side = 10, IconSize = 13, MostRows = 8;
}

TodoCard::TodoCard(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("chat.todo"));
    setAccessibleName(tr("What the AI is doing"));
    QFont small = font();
    small.setPixelSize(12);
    setFont(small);
    hide();
}

void TodoCard::setItems(const QVector<Item> &items)
{
    m_items = items;
    QStringList lines;
    for (const Item &one : items)
        lines.append((one.state == State::Done ? QStringLiteral("✓ ") : one.state == State::Doing ? QStringLiteral("▸ ") : QStringLiteral("• ")) + one.text);
    setToolTip(editor::plainTip(lines.join(QLatin1Char('\n'))));
    setAccessibleDescription(lines.join(QStringLiteral(". ")));
    setProgress(m_progress);
}

void TodoCard::setProgress(const QString &text)
{
    m_progress = text;
    const int rows = std::min(MostRows, int(m_items.size())) + (text.isEmpty() ? 0 : 1);
    setFixedHeight(rows * RowHeight + 10);
    setVisible(rows > 0);
    update();
}

void TodoCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ink(Token::Border));
    painter.setBrush(ink(Token::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    int y = 5;
    // The one that is being done is always seen.
    const auto doing = std::find_if(m_items.cbegin(), m_items.cend(), [](const Item &one) { return one.state != State::Done; });
    const int first = std::clamp(int(doing - m_items.cbegin()) - MostRows / 2, 0, std::max(0, int(m_items.size()) - MostRows));
    for (int i = first; i < std::min(int(m_items.size()), first + MostRows); ++i, y += RowHeight) {
        const Item &one = m_items[i];
        const QString icon = one.state == State::Done ? QStringLiteral("circle-check") : one.state == State::Doing ? QStringLiteral("circle-dot") : QStringLiteral("circle");
        const Token color = one.state == State::Done ? Token::Ok : one.state == State::Doing ? Token::Ai : Token::Muted;
        paintIcon(painter, {Side, y + (RowHeight - IconSize) / 2, IconSize, IconSize}, icon, color);
        painter.setPen(ink(one.state == State::Open ? Token::Muted : Token::Text));
        const QRect place(Side + IconSize + 8, y, width() - 2 * Side - IconSize - 8, RowHeight);
        painter.drawText(place, Qt::AlignVCenter, fontMetrics().elidedText(one.text, Qt::ElideRight, place.width()));
    }
    if (m_progress.isEmpty())
        return;
    painter.setPen(ink(Token::Muted));
    painter.drawText(QRect(Side, y, width() - 2 * Side, RowHeight), Qt::AlignVCenter, m_progress);
}

} // namespace dyad::panels
