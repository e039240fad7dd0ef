// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/ToolCallCard.h"
#include "editor/PlainTip.h"
#include "panels/Ink.h"
#include <QFontDatabase>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

namespace dyad::panels {

using editor::Token;

namespace {

constexpr int RowHeight = 26, Side = 8, IconSize = 14;
constexpr int MostLines = 24;
constexpr qsizetype MostDetail = 4000;

QString iconOf(const QString &name)
{
    if (name == QLatin1String("run_command")) return QStringLiteral("terminal");
    if (name.startsWith(QLatin1String("search")) || name == QLatin1String("list_files")) return QStringLiteral("search");
    if (name == QLatin1String("edit_file") || name == QLatin1String("write_file")) return QStringLiteral("pencil");
    if (name == QLatin1String("read_problems")) return QStringLiteral("triangle-alert");
    if (name == QLatin1String("update_todo")) return QStringLiteral("list-tree");
    return QStringLiteral("wrench");
}

QFont codeFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(base.pixelSize() > 0 ? base.pixelSize() - 1 : 11);
    return font;
}

} // namespace

QString toolCallTitle(const QString &name, const QString &arguments)
{
    const QJsonObject with = QJsonDocument::fromJson(arguments.toUtf8()).object();
    const auto of = [&](const char *key) { return with.value(QLatin1String(key)).toString(); };
    if (name == QLatin1String("read_file")) return ToolCallCard::tr("Read %1").arg(of("path"));
    if (name == QLatin1String("list_files")) return ToolCallCard::tr("Look at the files in %1").arg(of("path").isEmpty() ? QStringLiteral("/") : of("path"));
    if (name == QLatin1String("search")) return ToolCallCard::tr("Search for “%1”").arg(of("text"));
    if (name == QLatin1String("edit_file")) return ToolCallCard::tr("Change %1").arg(of("path"));
    if (name == QLatin1String("write_file")) return ToolCallCard::tr("Write %1").arg(of("path"));
    if (name == QLatin1String("run_command")) return ToolCallCard::tr("Run %1").arg(of("command"));
    if (name == QLatin1String("read_problems")) return ToolCallCard::tr("Read the problems");
    if (name == QLatin1String("fetch_url")) return ToolCallCard::tr("Fetch %1").arg(of("url"));
    if (name == QLatin1String("update_todo")) return ToolCallCard::tr("Update the to-do list");
    return name;
}

ToolCallCard::ToolCallCard(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("chat.call"));
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QAbstractButton::toggled, this, &QWidget::updateGeometry);
}

void ToolCallCard::setCall(const sync::wire::AiToolCall &call, const sync::wire::AiToolResult *result)
{
    m_title = toolCallTitle(call.name, call.arguments).simplified();
    m_icon = iconOf(call.name);
    m_done = result != nullptr;
    m_failed = result && result->failed;
    m_detail = result ? result->text.left(MostDetail) : QString();
    setAccessibleName(m_title + (m_failed ? tr(", failed") : m_done ? tr(", done") : tr(", under way")));
    setToolTip(editor::plainTip(m_title));
    updateGeometry();
    update();
}

QSize ToolCallCard::sizeHint() const { return {200, heightForWidth(width())}; }

int ToolCallCard::heightForWidth(int) const
{
    if (!isChecked() || m_detail.isEmpty())
        return RowHeight;
    const int lines = std::min(MostLines, int(m_detail.count(QLatin1Char('\n')) + 1));
    return RowHeight + lines * QFontMetrics(codeFont(font())).lineSpacing() + Side;
}

void ToolCallCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(ink(Token::Accent), 2) : QPen(ink(Token::Border)));
    painter.setBrush(ink(underMouse() ? Token::Hover : Token::Editor));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const int middle = (RowHeight - IconSize) / 2;
    paintIcon(painter, {Side, middle, IconSize, IconSize}, m_icon, Token::Ai);
    const QString state = m_failed ? QStringLiteral("circle-x") : m_done ? QStringLiteral("circle-check") : QStringLiteral("loader-circle");
    paintIcon(painter, {width() - Side - IconSize, middle, IconSize, IconSize}, state, m_failed ? Token::Bad : m_done ? Token::Ok : Token::Muted);
    painter.setPen(ink(Token::Text));
    const QRect place(Side + IconSize + 8, 0, width() - 2 * (Side + IconSize + 8), RowHeight);
    painter.drawText(place, Qt::AlignVCenter, fontMetrics().elidedText(m_title, Qt::ElideMiddle, place.width()));
    if (!isChecked() || m_detail.isEmpty())
        return;
    painter.setFont(codeFont(font()));
    painter.setPen(ink(Token::Muted));
    painter.drawText(rect().adjusted(Side, RowHeight, -Side, -Side / 2), Qt::AlignLeft | Qt::AlignTop, m_detail);
}

} // namespace dyad::panels
