// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Usage.h"
#include "backend/ai/providers/Provider.h"
#include "sync/text/Error.h"
#include <QDate>
#include <QList>

namespace dyad::backend::ai {

/// Integer nano-dollars: 1e-9 USD. 0.005 USD a million tokens are 5 of them a token.
using NanoDollars = int64_t;

/// What one token costs, in nano-dollars.
struct PriceRow {
    QString model;
    QDate validFrom;
    QDate validTo;       ///< invalid: still
    int64_t above = 0;   ///< the row holds for requests with more prompt tokens than this, for the whole request
    NanoDollars input = 0;
    NanoDollars output = 0;
    NanoDollars cacheRead = 0;
    NanoDollars cacheWrite5m = 0; ///< also for 30 minutes
    NanoDollars cacheWrite1h = 0; ///< also for 12 hours
    QString source;

    NanoDollars cost(const Usage &usage) const;
};

/// The dated, tiered price table (resources/ai/prices.json, or the one that an admin put into the data directory).
class Prices
{
public:
    /// "prices-bad": names the row that is wrong.
    static sync::Expected<Prices> parse(const QByteArray &json);

    /// The row for a model on a day with a prompt of that many tokens. A name with a date behind it ("-2026-01-31", "-20260131",
    /// "-latest") finds the one without. Nothing known: the row "*" for paid kinds, and nothing to pay for a compatible server.
    PriceRow find(const QString &model, ProviderKind kind, const QDate &day, int64_t promptTokens) const;
    NanoDollars cost(const QString &model, ProviderKind kind, const QDate &day, const Usage &usage) const;
    const QList<PriceRow> &rows() const { return m_rows; }

private:
    const PriceRow *findExact(const QString &model, const QDate &day, int64_t promptTokens) const;
    QList<PriceRow> m_rows;
};

} // namespace dyad::backend::ai
