// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Candidate.h"
#include "backend/ai/Routes.h"
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

QJsonObject toJson(const QString &model, const Provider &provider, const Prices &prices)
{
    const PriceRow row = prices.find(model, provider.kind, QDate::currentDate(), 0);
    return {{"model"_L1, model}, {"provider"_L1, provider.name}, {"inputNano"_L1, qint64(row.input)}, {"outputNano"_L1, qint64(row.output)}};
}

QJsonArray modelsOf(const Broker &broker)
{
    QJsonArray list;
    QHash<QString, bool> known;
    for (const Candidate &first : candidatesFor(u"auto"_s, broker.providers())) {
        const QStringList names = QStringList{first.model} + first.provider.models;
        for (const QString &name : names)
            if (!std::exchange(known[name], true))
                list.append(toJson(name, first.provider, broker.prices()));
    }
    return list;
}

sync::Expected<gateway::Response> listModels(AiService &service, const gateway::Request &)
{
    auto out = std::make_shared<gateway::ResponseStream>();
    service.post([out](Broker &broker) {
        const QByteArray body = QJsonDocument(QJsonObject{{"models"_L1, modelsOf(broker)}}).toJson(QJsonDocument::Compact);
        gateway::ResponseStream::Head head;
        head.contentType = "application/json";
        head.length = body.size();
        out->begin(std::move(head));
        out->write(body);
        out->finish();
    });
    return gateway::Response::streamed(out);
}

} // namespace

void addModelRoutes(gateway::Router &router, AiService &service)
{
    router.add("GET", "/api/v1/models", gateway::Access::SignedIn, gateway::Lane::Store, [&service](const gateway::Request &request) { return listModels(service, request); });
}

} // namespace dyad::backend::ai
