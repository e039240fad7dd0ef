// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Prices.h"
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

/// USD a million tokens -> nano-dollars a token. A price that is no whole number of them is refused, not rounded.
std::optional<NanoDollars> perToken(const QJsonValue &value)
{
    const double nano = value.toDouble(-1) * 1000;
    const NanoDollars rounded = qRound64(nano);
    if (nano < 0 || std::abs(nano - double(rounded)) > 1e-6)
        return {};
    return rounded;
}

std::optional<PriceRow> parseRow(const QJsonObject &object)
{
    PriceRow row;
    row.model = object["model"_L1].toString();
    row.validFrom = QDate::fromString(object["valid_from"_L1].toString(), Qt::ISODate);
    row.validTo = QDate::fromString(object["valid_to"_L1].toString(), Qt::ISODate);
    row.above = object["above_prompt_tokens"_L1].toInteger();
    row.source = object["source"_L1].toString();
    const auto input = perToken(object["input"_L1]);
    const auto output = perToken(object["output"_L1]);
    const auto read = object.contains("cache_read"_L1) ? perToken(object["cache_read"_L1]) : input;
    const auto write = object.contains("cache_write"_L1) ? perToken(object["cache_write"_L1]) : input;
    const auto write1h = object.contains("cache_write_1h"_L1) ? perToken(object["cache_write_1h"_L1]) : write;
    if (row.model.isEmpty() || !row.validFrom.isValid() || !input || !output || !read || !write || !write1h)
        return {};
    row.input = *input;
    row.output = *output;
    row.cacheRead = *read;
    row.cacheWrite5m = *write;
    row.cacheWrite1h = *write1h;
    return row;
}

QString withoutDate(QString name)
{
    static const QRegularExpression suffix(u"(-\\d{4}-\\d{2}-\\d{2}|-\\d{8}|-latest|@.*)$"_s);
    // It is asked for several times a call, and most names have none.
    const bool may = name.contains(u'@') || name.endsWith("-latest"_L1) || (name.size() > 9 && name.back().isDigit() && name.contains(u'-'));
    return may ? name.remove(suffix) : name;
}

} // namespace

NanoDollars PriceRow::cost(const Usage &usage) const
{
    return usage.inputUncached * input + usage.cacheRead * cacheRead + (usage.cacheWrite5m + usage.cacheWrite30m) * cacheWrite5m
        + (usage.cacheWrite1h + usage.cacheWrite12h) * cacheWrite1h + usage.output() * output;
}

sync::Expected<Prices> Prices::parse(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    const QJsonArray array = document["rows"_L1].toArray();
    if (error.error != QJsonParseError::NoError || array.isEmpty())
        return sync::fail("prices-bad", "The price table is not a JSON object with rows.");
    Prices prices;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto row = parseRow(array[i].toObject());
        if (!row)
            return sync::fail("prices-bad", "Row " + std::to_string(i + 1) + " of the price table is wrong.");
        prices.m_rows.append(*row);
    }
    return prices;
}

const PriceRow *Prices::findExact(const QString &model, const QDate &day, int64_t promptTokens) const
{
    const PriceRow *best = nullptr;
    for (const PriceRow &row : m_rows) {
        const bool fits = row.model == model && row.validFrom <= day && (!row.validTo.isValid() || day <= row.validTo)
            && (row.above == 0 || promptTokens > row.above);
        if (!fits)
            continue;
        if (!best || std::pair(row.above, row.validFrom) > std::pair(best->above, best->validFrom))
            best = &row;
    }
    return best;
}

PriceRow Prices::find(const QString &model, ProviderKind kind, const QDate &day, int64_t promptTokens) const
{
    const QString name = model.contains(u'/') ? model.section(u'/', -1) : model;
    if (const PriceRow *row = findExact(name, day, promptTokens))
        return *row;
    if (const QString plain = withoutDate(name); plain.size() < name.size())
        if (const PriceRow *row = findExact(plain, day, promptTokens))
            return *row;
    const PriceRow *fallback = kind == ProviderKind::Compatible ? nullptr : findExact(u"*"_s, day, promptTokens);
    return fallback ? *fallback : PriceRow();
}

NanoDollars Prices::cost(const QString &model, ProviderKind kind, const QDate &day, const Usage &usage) const
{
    return find(model, kind, day, usage.input()).cost(usage);
}

} // namespace dyad::backend::ai
