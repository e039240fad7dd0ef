// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/ContextChip.h"
#include "editor/Icons.h"
#include "panels/Ink.h"
#include "panels/chat/ChatText.h"
#include <QKeyEvent>
#include <QPainter>

namespace dyad::panels {

using editor::Token;
using sync::ChatContextItem;

namespace {
constexpr int IconSize = 13, LongestText = 190;
}

ContextChip::ContextChip(const ChatContextItem &item, const QString &title, QWidget *parent) : QAbstractButton(parent), m_item(item)
{
    m_icon = iconOf(item);
    QFont small = font();
    small.setPixelSize(12);
    setFont(small);
    setText(title);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);      // a long name is cut where there is no room
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    const bool picture = item.kind == ChatContextItem::Kind::Image;
    const qint64 tokens = picture ? 1000 : sync::chatprompt::estimateTokens(item.text);
    setToolTip(tr("%1 goes along: about %2 tokens. Click to leave it out.").arg(item.path.isEmpty() ? title : item.path, countText(tokens)));
    setAccessibleName(tr("Leave out %1").arg(title));
}

QString ContextChip::iconOf(const ChatContextItem &item)
{
    using Kind = ChatContextItem::Kind;
    switch (item.kind) {
    case Kind::Problems: return QStringLiteral("triangle-alert");
    case Kind::Diff: return QStringLiteral("git-branch");
    case Kind::Terminal: return QStringLiteral("terminal");
    case Kind::Symbol: return QStringLiteral("braces");
    case Kind::Rules: return QStringLiteral("shield");
    case Kind::Found: return QStringLiteral("search");
    case Kind::Thread: return QStringLiteral("message-square");
    case Kind::Document: return QStringLiteral("library");
    case Kind::Image: return QStringLiteral("file-image");
    case Kind::File:
    case Kind::Selection: break;
    }
    return editor::Icons::nameForFile(item.path);
}

QSize ContextChip::sizeHint() const { return {std::min(LongestText, fontMetrics().horizontalAdvance(text())) + 2 * IconSize + 24, Height}; }

void ContextChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(ink(Token::Accent), 2) : Qt::NoPen);
    painter.setBrush(ink(underMouse() ? Token::Border : Token::Hover));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    const int middle = (height() - IconSize) / 2;
    paintIcon(painter, {7, middle, IconSize, IconSize}, m_icon, Token::Muted);
    paintIcon(painter, {width() - IconSize - 5, middle, IconSize, IconSize}, QStringLiteral("x"), underMouse() ? Token::Text : Token::Faint);
    painter.setPen(ink(Token::Text));
    const QRect place = rect().adjusted(IconSize + 12, 0, -IconSize - 8, 0);
    painter.drawText(place, Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideMiddle, place.width()));
}

void ContextChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace dyad::panels
