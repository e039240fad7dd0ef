// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

namespace dyad::backend::yavi {

/// A value that a document says, and where. Offsets are UTF-16 units into the text.
struct ExtractedValue {
    QString value;
    qsizetype start = -1;            ///< of the words that say it; -1: they were not found
    qsizetype length = 0;
    bool isVerified() const { return start >= 0; }
};

/// Values of an industry ("legal", "construction", "healthcare", "financial") by field. Any thread.
namespace extractors {

/// In the order in which they are shown; empty: there is no such industry.
QStringList fieldsOf(const QString &industry);
using Values = QHash<QString, QVector<ExtractedValue>>;
/// By rules: each value is a piece of the text.
Values byRules(const QString &industry, const QString &text);
/// What is asked of a model for the fields that the rules found nothing for.
QString promptFor(const QString &industry, const QStringList &fields, const QString &text);
/// The model's answer ({"field": [{"value", "quote"}]}): a value is verified where its quote stands in the text and holds the value.
Values fromModel(const QString &answer, const QStringList &fields, const QString &text);
/// {field: [{value, start, length, quote, verified}]}.
QJsonObject toJson(const Values &values, const QString &text);
/// What the text seems to be of; empty: none of them.
QString industryOf(const QString &text);

} // namespace extractors
} // namespace dyad::backend::yavi
