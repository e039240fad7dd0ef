// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/usage/UsagePanel.h"
#include "panels/PanelHead.h"
#include "panels/PanelNote.h"
#include "panels/usage/DayChart.h"
#include "panels/usage/PeopleChart.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLocale>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace dyad::panels {

using editor::Token;

namespace {

QString number(double value) { return QLocale().toString(qint64(value)); }

/// Tokens come by the million.
QString shortNumber(double value)
{
    return value >= 1e6 ? UsagePanel::tr("%1 M").arg(QLocale().toString(value / 1e6, 'f', 1)) : value >= 1e4 ? UsagePanel::tr("%1 k").arg(QLocale().toString(value / 1e3, 'f', 0)) : number(value);
}

QString dollars(double nano) { return UsagePanel::tr("%1 USD").arg(QLocale().toString(nano / 1e9, 'f', nano > 0 && nano < 1e8 ? 4 : 2)); }

} // namespace

UsagePanel::UsagePanel(QWidget *parent)
    : QWidget(parent), m_scope(new QComboBox(this)), m_days(new QComboBox(this)), m_stack(new PageStack(this)), m_note(new PanelNote(m_stack)), m_page(new QWidget)
{
    setObjectName(QStringLiteral("usagePanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(tr("Usage"), this);
    connect(head->addAction(QStringLiteral("usage.refresh"), QStringLiteral("refresh-cw"), tr("Read again")), &QToolButton::clicked, this, &UsagePanel::wanted);
    column->addWidget(head);
    auto *choices = new QHBoxLayout;
    choices->setContentsMargins(12, 0, 12, 8);
    m_scope->setObjectName(QStringLiteral("usage.scope"));
    m_scope->setAccessibleName(tr("Whose usage"));
    m_days->setObjectName(QStringLiteral("usage.days"));
    m_days->setAccessibleName(tr("Since when"));
    for (const int days : {7, 30, 90, 365})
        m_days->addItem(tr("%n day(s)", nullptr, days), days);
    m_days->setCurrentIndex(1);
    choices->addWidget(m_scope, 1);
    choices->addWidget(m_days);
    column->addLayout(choices);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    makeCharts(m_page);
    scroll->setWidget(m_page);
    scroll->viewport()->setAutoFillBackground(false);
    m_page->setAutoFillBackground(false);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_note);
    column->addWidget(m_stack, 1);
    connect(m_scope, &QComboBox::activated, this, &UsagePanel::wanted);
    connect(m_days, &QComboBox::activated, this, &UsagePanel::wanted);
    setScopes({});
}

void UsagePanel::makeCharts(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 4, 0, 12);
    column->setSpacing(10);
    m_edits = new DayChart(tr("Edits"), Token::Accent, number, page);
    m_people = new DayChart(tr("Active people"), Token::Ok, number, page);
    m_calls = new DayChart(tr("AI calls"), Token::Ai, number, page);
    m_tokens = new DayChart(tr("AI tokens"), Token::Ai, shortNumber, page);
    m_cost = new DayChart(tr("AI cost"), Token::Warn, dollars, page);
    m_byPerson = new PeopleChart(page);
    const char *const names[] = {"usage.edits", "usage.people", "usage.calls", "usage.tokens", "usage.cost"};
    int i = 0;
    for (DayChart *chart : {m_edits, m_people, m_calls, m_tokens, m_cost}) {
        chart->setObjectName(QLatin1String(names[i++]));
        column->addWidget(chart);
    }
    m_byPerson->setObjectName(QStringLiteral("usage.byPerson"));
    column->addWidget(m_byPerson);
    column->addStretch(1);
}

void UsagePanel::setScopes(const QList<Scope> &scopes)
{
    const QVariant before = m_scope->currentData();
    m_scope->clear();
    for (const Scope scope : scopes)
        m_scope->addItem(scope == Scope::Project ? tr("This project") : scope == Scope::Me ? tr("Me") : tr("Everybody on the server"), int(scope));
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(before)));
    m_scope->setVisible(!scopes.isEmpty());
    m_days->setVisible(!scopes.isEmpty());
    if (scopes.isEmpty()) {
        m_note->setNote(QStringLiteral("activity"), tr("Nothing to count"), tr("Share the folder or sign in to a server: edits and AI calls are then counted day by day."));
        m_stack->setCurrentWidget(m_note);
    } else if (isVisible()) {
        Q_EMIT wanted();
    }
}

UsagePanel::Scope UsagePanel::scope() const { return Scope(m_scope->currentData().toInt()); }

int UsagePanel::days() const { return m_days->currentData().toInt(); }

void UsagePanel::setAsking()
{
    if (m_stack->currentWidget() != m_note)
        return;                                  // what was read before stays until there is something newer
    m_note->setNote(QStringLiteral("loader-circle"), tr("Counting"), {});
}

void UsagePanel::setFailure(const QString &message)
{
    m_note->setNote(QStringLiteral("triangle-alert"), tr("Not known"), message);
    m_stack->setCurrentWidget(m_note);
}

void UsagePanel::setReport(const QJsonObject &report)
{
    const QJsonObject total = report[QLatin1String("total")].toObject();
    const auto of = [](const QJsonObject &sum, const char *name) { return sum[QLatin1String(name)].toDouble(); };
    if (of(total, "edits") <= 0 && of(total, "calls") <= 0) {
        m_note->setNote(QStringLiteral("activity"), tr("Nothing yet"), tr("Nobody edited anything or asked the AI in this time."));
        m_stack->setCurrentWidget(m_note);
        return;
    }
    QList<DayChart::Day> edits, people, calls, tokens, cost;
    for (const QJsonValue &value : report[QLatin1String("days")].toArray()) {
        const QJsonObject one = value.toObject();
        const QDate day = QDate::fromString(one[QLatin1String("day")].toString(), Qt::ISODate);
        edits.append({day, of(one, "edits")});
        people.append({day, of(one, "activeUsers")});
        calls.append({day, of(one, "calls")});
        tokens.append({day, of(one, "inputTokens") + of(one, "outputTokens")});
        cost.append({day, of(one, "nanoDollars")});
    }
    // Where nobody asks the AI, there is nothing to see of it.
    for (DayChart *chart : {m_calls, m_tokens, m_cost})
        chart->setVisible(of(total, "calls") > 0);
    m_edits->setDays(edits, of(total, "edits"));
    m_people->setDays(people, of(total, "activeUsers"));
    m_calls->setDays(calls, of(total, "calls"));
    m_tokens->setDays(tokens, of(total, "inputTokens") + of(total, "outputTokens"));
    m_cost->setDays(cost, of(total, "nanoDollars"));
    QList<PeopleChart::Row> rows;
    for (const QJsonValue &value : report[QLatin1String("users")].toArray())
        rows.append({value[QLatin1String("name")].toString(), value[QLatin1String("edits")].toInteger(), value[QLatin1String("calls")].toInteger()});
    m_byPerson->setRows(rows);
    m_stack->setCurrentIndex(0);
}

void UsagePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_scope->count() > 0)
        Q_EMIT wanted();
}

} // namespace dyad::panels
