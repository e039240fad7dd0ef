// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/providers/AzureAdapter.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

/// ENDPOINT/openai/v1: the deployment stands in the body, and there is no version.
bool isNewForm(const Provider &provider) { return provider.endpoint({}).path().endsWith("/openai/v1"_L1); }

QString apiVersion(const Provider &provider) { return provider.option("apiVersion", u"2024-10-21"_s); }

} // namespace

HttpCall AzureAdapter::encode(const ChatRequest &request, const Provider &provider) const
{
    const QString deployment = provider.options["deployments"_L1][request.model].toString(request.model);
    ChatRequest named = request;
    named.model = isNewForm(provider) ? deployment : request.model;
    HttpCall call = OpenAiChatAdapter::encode(named, provider);
    call.headers = headersFor(provider);
    if (isNewForm(provider))
        return call;
    call.url = provider.endpoint("/deployments/%1/chat/completions?api-version=%2"_L1.arg(
        QString::fromLatin1(QUrl::toPercentEncoding(deployment)), apiVersion(provider)));
    return call;
}

HttpHeaders AzureAdapter::headersFor(const Provider &provider) const
{
    HttpHeaders headers{{"Content-Type", "application/json"}, {"Accept", "application/json, text/event-stream"}};
    if (!provider.key.isEmpty())
        headers.append({"api-key", provider.key});
    return headers;
}

QString AzureAdapter::modelsPath(const Provider &provider) const { return isNewForm(provider) ? u"/models"_s : u"/models?api-version="_s + apiVersion(provider); }

} // namespace dyad::backend::ai
