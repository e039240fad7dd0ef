// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/ThreadCapSheet.h"
#include "panels/chat/ChatText.h"
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace dyad::app {

namespace {
constexpr int Decimals = 9;              // a nano-dollar is the smallest amount there is

/// Without the currency and with all decimals that are not zero.
QString plain(qint64 nanoDollars)
{
    QString digits = QString::number(nanoDollars).rightJustified(Decimals + 1, QLatin1Char('0'));
    digits.insert(digits.size() - Decimals, QLatin1Char('.'));
    const qsizetype point = digits.indexOf(QLatin1Char('.'));
    while (digits.endsWith(QLatin1Char('0')) && digits.size() > point + 3)
        digits.chop(1);
    return digits;
}
}

ThreadCapSheet::ThreadCapSheet(QWidget *window) : FormSheet(QStringLiteral("threadcap"), window)
{
    setCardWidth(420);
    m_amount = addField(QStringLiteral("amount"), tr("Most that it may cost, in US dollars"), QStringLiteral("0.50"));
    setMain(tr("Set the limit"));
    auto *none = new QPushButton(tr("No limit"), body());
    none->setObjectName(QStringLiteral("threadcap.none"));
    addWidget(none);
    connect(none, &QPushButton::clicked, this, [this] {
        closeSheet();
        m_then(std::nullopt);
    });
}

void ThreadCapSheet::ask(const sync::ChatThread &thread, qint64 spent, Then then)
{
    const QString cost = spent > 0 ? tr("It has cost %1 so far.").arg(panels::priceText(spent)) : tr("It has cost nothing so far.");
    setTitle(tr("Limit of this thread"), cost + QLatin1Char(' ') + tr("The server holds the limit, whoever asks in the thread: an answer that would pass it is stopped there."));
    m_amount.edit->setText(thread.cap ? plain(*thread.cap) : QString());
    m_amount.edit->selectAll();
    setError(m_amount, {});
    m_then = std::move(then);
    openSheet();
}

std::optional<qint64> ThreadCapSheet::amountOf(const QString &text)
{
    static const QRegularExpression amount(QStringLiteral("^\\$?\\s*([0-9]{1,7})(?:[.,]([0-9]{0,9}))?\\s*\\$?$"));
    const auto match = amount.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    return (match.captured(1) + match.captured(2).leftJustified(Decimals, QLatin1Char('0'))).toLongLong();
}

QWidget *ThreadCapSheet::firstFocus() { return m_amount.edit; }

void ThreadCapSheet::accept()
{
    const auto amount = amountOf(m_amount.edit->text());
    if (!amount)
        return setError(m_amount, tr("An amount like 0.50."));
    closeSheet();
    m_then(amount);
}

} // namespace dyad::app
