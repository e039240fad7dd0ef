// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/providers/AzureAdapter.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

HttpHeaders headersFor(const Provider &provider)
{
    HttpHeaders headers{{"Content-Type", "application/json"}, {"Accept", "application/json, text/event-stream"}};
    if (!provider.key.isEmpty())
        headers.append({"api-key", provider.key});
    return headers;
}

QString apiVersion(const Provider &provider) { return provider.option("apiVersion", u"2024-10-21"_s); }

} // namespace

HttpCall AzureAdapter::encode(const ChatRequest &request, const Provider &provider) const
{
    HttpCall call = OpenAiChatAdapter::encode(request, provider);
    const QString deployment = provider.options["deployments"_L1][request.model].toString(request.model);
    call.url = provider.endpoint("/deployments/%1/chat/completions?api-version=%2"_L1.arg(
        QString::fromLatin1(QUrl::toPercentEncoding(deployment)), apiVersion(provider)));
    call.headers = headersFor(provider);
    return call;
}

HttpCall AzureAdapter::listModels(const Provider &provider) const
{
    HttpCall call;
    call.method = "GET";
    call.url = provider.endpoint(u"/models?api-version="_s + apiVersion(provider));
    call.headers = headersFor(provider);
    return call;
}

} // namespace dyad::backend::ai
