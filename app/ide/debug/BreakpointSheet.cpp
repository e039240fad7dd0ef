// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/debug/BreakpointSheet.h"
#include <QLineEdit>

namespace dyad::app {

BreakpointSheet::BreakpointSheet(QWidget *window)
    : FormSheet(QStringLiteral("breakpoint"), window)
{
    setCardWidth(460);
    m_condition = addField(QStringLiteral("condition"), tr("Stops only where this is true"), tr("an expression, as n > 3"));
    m_hits = addField(QStringLiteral("hits"), tr("Stops only from this many hits on"), tr("a number, as 5"));
    m_log = addField(QStringLiteral("log"), tr("Says this in the console, and does not stop"), tr("a text, with {expressions}"));
    setMain(tr("Set"));
}

void BreakpointSheet::ask(const QString &place, const panels::DebugBreakpoint &breakpoint, Then then)
{
    setTitle(tr("Breakpoint at %1").arg(place), tr("Fields that are empty ask for nothing. Expressions are those of the language that is debugged."));
    m_condition.edit->setText(breakpoint.condition);
    m_hits.edit->setText(breakpoint.hits);
    m_log.edit->setText(breakpoint.log);
    m_then = std::move(then);
    openSheet();
}

void BreakpointSheet::accept()
{
    closeSheet();
    m_then({m_condition.edit->text().trimmed(), m_hits.edit->text().trimmed(), m_log.edit->text().trimmed()});
}

} // namespace dyad::app
