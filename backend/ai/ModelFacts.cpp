// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ModelFacts.h"
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

constexpr qsizetype MostKnown = 1000; // models

ModelFacts read(const QJsonObject &row, const ModelFacts &otherwise)
{
    return {row["context"_L1].toInteger(otherwise.context), row["output"_L1].toInteger(otherwise.output), row["images"_L1].toBool(otherwise.images),
            row["tools"_L1].toBool(otherwise.tools), row["schema"_L1].toBool(otherwise.schema), row["tier"_L1].toInt(otherwise.tier)};
}

const std::vector<std::pair<QRegularExpression, ModelFacts>> &rows()
{
    static const auto all = [] {
        std::vector<std::pair<QRegularExpression, ModelFacts>> list;
        QFile file(u":/dyad/ai/models.json"_s);
        const QJsonDocument document = QJsonDocument::fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        for (const QJsonValue &row : document["rows"_L1].toArray())
            list.emplace_back(QRegularExpression(row["match"_L1].toString()), read(row.toObject(), {}));
        return list;
    }();
    return all;
}

ModelFacts byTable(const QString &name)
{
    for (const auto &[match, row] : rows())
        if (match.match(name).hasMatch())
            return row;
    return {};
}

} // namespace

ModelFacts ModelFacts::of(const Provider &provider, const QString &model)
{
    static thread_local QHash<QString, ModelFacts> known; // a dozen patterns for each call would be a part of its time
    auto found = known.constFind(model);
    if (found == known.constEnd()) {
        if (known.size() >= MostKnown)
            known.clear();
        found = known.insert(model, byTable(model.section(u'/', -1)));
    }
    return provider.options.contains("facts"_L1) ? read(provider.options["facts"_L1][model].toObject(), *found) : *found;
}

} // namespace dyad::backend::ai
