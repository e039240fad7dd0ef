// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ModelList.h"
#include "backend/ai/providers/Adapter.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {

ModelList::ModelList(Broker &broker, const Provider &provider, int timeout, Done done)
    : QObject(&broker)
    , m_done(std::move(done))
{
    const Adapter &adapter = Adapter::of(provider, {});
    HttpCall call = adapter.listModels(provider);
    call.firstByteTimeout = call.totalTimeout = timeout;
    call.connectTimeout = std::min(call.connectTimeout, timeout);
    m_clock.start();
    HttpExchange *exchange = broker.http().send(call, this);
    connect(exchange, &HttpExchange::head, this, [this](int status, const HttpHeaders &headers) {
        m_status = status;
        m_headers = headers;
    });
    connect(exchange, &HttpExchange::data, this, [this](const QByteArray &bytes) { m_body += bytes; });
    connect(exchange, &HttpExchange::finished, this, [this, &adapter] { finished(adapter); });
    connect(exchange, &HttpExchange::failed, this, [this](const ProviderError &error) { tell(error); });
}

void ModelList::finished(const Adapter &adapter)
{
    // 404: a server without a list of models; it is there, and did not refuse the key.
    if (m_status >= 300 && m_status != 404)
        return tell(adapter.error(m_status, m_headers, m_body));
    const QJsonDocument document = QJsonDocument::fromJson(m_body);
    if (m_status < 300 && (document.isNull() || isErrorObject(document.object()))) // a web page is no provider
        return tell(document.isNull() ? ProviderError{ProviderError::Kind::Malformed, u"What answers there is no model server: its answer is not JSON. Correct the base URL."_s, m_status, {}, -1}
                                      : adapter.error(0, m_headers, m_body));
    const QJsonObject object = document.object();
    const QJsonArray list = document.isArray() ? document.array() : object.contains("data"_L1) ? object["data"_L1].toArray() : object["models"_L1].toArray();
    QStringList models;
    for (const QJsonValue &model : list)
        models.append(model["id"_L1].toString(model["name"_L1].toString()));
    tell({}, models);
}

void ModelList::tell(const ProviderError &error, const QStringList &models)
{
    const Done done = std::exchange(m_done, nullptr);
    deleteLater();
    if (done)
        done({error, models, m_clock.elapsed()});
}

} // namespace dyad::backend::ai
