// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ModelChoice.h"
#include "backend/ai/providers/Adapter.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

bool isAuto(const QString &model) { return model.isEmpty() || model == "auto"_L1; }

QStringList modelsOf(const Provider &provider)
{
    if (!provider.option("defaultModel").isEmpty() || provider.models.isEmpty())
        return {defaultModel(provider)};
    QStringList models = provider.models;
    models.removeIf([](const QString &model) { return model.contains("embed"_L1, Qt::CaseInsensitive); });
    return models;
}

QList<Candidate> everybody(const ChoiceContext &context)
{
    QList<Candidate> all;
    for (const Provider &provider : context.providers) {
        if (!provider.enabled)
            continue;
        for (const QString &model : modelsOf(provider))
            all += candidatesFor(provider.name + u'/' + model, {provider}, context.load);
    }
    return all;
}

bool hasImages(const ChatRequest &request)
{
    return std::any_of(request.messages.begin(), request.messages.end(), [](const ChatMessage &message) {
        return std::any_of(message.parts.begin(), message.parts.end(), [](const ContentPart &part) { return part.kind == ContentPart::Kind::Image; });
    });
}

QString lackOf(const ModelFacts &facts, const ChatRequest &request, int64_t promptTokens, bool images)
{
    if (images && !facts.images)
        return u"it takes no images"_s;
    if (!request.tools.isEmpty() && !facts.tools)
        return u"it calls no tools"_s;
    if (request.format == ChatRequest::Format::Schema && !facts.schema)
        return u"it follows no schema"_s;
    if (request.maxTokens && *request.maxTokens > facts.output)
        return u"its answers have at most %1 tokens"_s.arg(facts.output);
    if (promptTokens + promptTokens / 20 + request.maxTokens.value_or(256) > facts.context)
        return u"its window has %1 tokens"_s.arg(facts.context);
    return {};
}

} // namespace

ProviderError nobodyFor(const ChatRequest &request)
{
    if (request.hasPart(&ContentPart::isFileAddress))
        return {ProviderError::Kind::InvalidRequest, u"No provider here that offers the model “%1” takes a file by its address. Send the file itself."_s.arg(request.model), 400, u"bad_request"_s, -1};
    return {ProviderError::Kind::NotFound, u"No provider of this server offers the model “%1”. An admin can add one."_s.arg(request.model), 404, u"model_not_found"_s, -1};
}

QList<ModelChoice> choicesFor(const ChatRequest &request, int64_t promptTokens, const Complexity &complexity, const ChoiceContext &context)
{
    const bool open = isAuto(request.model);
    const QDate today = QDateTime::currentDateTimeUtc().date();
    const int64_t most = request.maxTokens.value_or(context.assumedOutput);
    const bool images = hasImages(request);
    const bool byAddress = request.hasPart(&ContentPart::isFileAddress);
    QList<ModelChoice> choices;
    for (const Candidate &candidate : open ? everybody(context) : candidatesFor(request.model, context.providers, context.load)) {
        if (byAddress && !Adapter::of(candidate.provider, request).takesFileAddresses())
            continue;
        ModelChoice choice{candidate, ModelFacts::of(candidate.provider, candidate.model), 0, 0, context.load ? context.load(candidate) : 0, true, true, {}};
        const PriceRow row = context.prices.find(candidate.model, candidate.provider.kind, today, promptTokens);
        choice.expected = promptTokens * row.input + std::min(most, complexity.expectedOutput()) * row.output;
        choice.most = promptTokens * row.input + most * row.output;
        choice.lacks = lackOf(choice.facts, request, promptTokens, images);
        choice.able = choice.lacks.isEmpty();
        choice.strong = choice.facts.tier >= complexity.tier;
        choices.append(choice);
    }
    if (!open)
        return choices;
    const auto rank = [](const ModelChoice &one) { // of those that are too weak the strongest, whatever it costs
        return std::tuple(!one.able, one.strong ? 0 : 4 - one.facts.tier, one.candidate.provider.payer, one.candidate.provider.priority, one.expected, one.load);
    };
    std::stable_sort(choices.begin(), choices.end(), [&](const ModelChoice &a, const ModelChoice &b) { return rank(a) < rank(b); });
    return choices;
}

} // namespace dyad::backend::ai
