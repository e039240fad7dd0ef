// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/usage/PeopleChart.h"
#include "panels/Ink.h"
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace dyad::panels {

using editor::Theme;
using editor::Token;

namespace {

constexpr int Side = 12, Bar = 3, Space = 8;

} // namespace

PeopleChart::PeopleChart(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

int PeopleChart::rowHeight() const { return fontMetrics().height() + Bar + Space; }

QSize PeopleChart::sizeHint() const { return {200, rowHeight() * int(m_rows.size())}; }

void PeopleChart::setRows(const QList<Row> &rows)
{
    m_rows = rows;
    QStringList said;
    for (const Row &row : rows)
        said.append(tr("%1: %2 edits, %3 AI calls").arg(row.name, QLocale().toString(row.edits), QLocale().toString(row.calls)));
    setAccessibleName(tr("Usage by person"));
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

void PeopleChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qint64 most = 1;
    for (const Row &row : m_rows)
        most = std::max(most, row.edits);
    int y = 0;
    for (const Row &row : m_rows) {
        const QRect line(Side, y, width() - 2 * Side, fontMetrics().height());
        const QString numbers = row.calls > 0 ? tr("%1 edits, %2 AI").arg(QLocale().toString(row.edits), QLocale().toString(row.calls)) : tr("%1 edits").arg(QLocale().toString(row.edits));
        const int taken = fontMetrics().horizontalAdvance(numbers) + Space;
        painter.setPen(ink(Token::Muted));
        painter.drawText(line, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)) | Qt::AlignVCenter, numbers);
        painter.setPen(ink(Token::Text));
        const QRect rest = QStyle::visualRect(layoutDirection(), rect(), line.adjusted(0, 0, -taken, 0));
        painter.drawText(rest, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter, fontMetrics().elidedText(row.name, Qt::ElideRight, rest.width()));
        const QRect track(Side, y + fontMetrics().height() + 1, line.width(), Bar);
        painter.fillRect(track, ink(Token::Border));
        QRect part = track;
        part.setWidth(int(double(track.width()) * double(row.edits) / double(most)));
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), part), ink(Token::Accent));
        y += rowHeight();
    }
}

} // namespace dyad::panels
