// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Candidate.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

/// Whose models are called like this; nothing for a name that is nobody's.
std::optional<ProviderKind> familyOf(const QString &model)
{
    static const QRegularExpression openAi(u"^(gpt-|chatgpt|codex|o[0-9]|text-embedding-|davinci)"_s);
    if (model.startsWith("claude"_L1))
        return ProviderKind::Anthropic;
    if (model.startsWith("gemini"_L1))
        return ProviderKind::Google;
    if (openAi.match(model).hasMatch())
        return ProviderKind::OpenAi;
    return {};
}

/// 0 is best; -1: cannot.
int rank(const Provider &provider, const QString &model)
{
    if (provider.models.contains(model) || provider.options["deployments"_L1].toObject().contains(model))
        return 0;
    if (!provider.models.isEmpty())
        return -1;
    const auto family = familyOf(model);
    const ProviderKind kind = provider.kind == ProviderKind::Azure ? ProviderKind::OpenAi : provider.kind;
    if (family && *family == kind)
        return 1;
    if (provider.kind == ProviderKind::Compatible)
        return 2;
    return family ? -1 : 3;
}

} // namespace

QString defaultModel(const Provider &provider)
{
    if (const QString wished = provider.option("defaultModel"); !wished.isEmpty())
        return wished;
    if (!provider.models.isEmpty())
        return provider.models.first();
    switch (provider.kind) {
    case ProviderKind::OpenAi:
    case ProviderKind::Azure: return u"gpt-5-mini"_s;
    case ProviderKind::Anthropic: return u"claude-sonnet-4-6"_s;
    case ProviderKind::Google: return u"gemini-flash-latest"_s;
    case ProviderKind::Compatible: return u"default"_s;
    }
    return {};
}

namespace {

/// One candidate for each of the provider's keys.
QList<Candidate> withEachKey(const Provider &provider, const QString &model)
{
    QList<Candidate> list;
    for (const QByteArray &line : provider.key.split('\n')) {
        if (line.trimmed().isEmpty() && !(list.isEmpty() && provider.key.trimmed().isEmpty()))
            continue;
        Candidate candidate{provider, model, int(list.size())};
        candidate.provider.key = line.trimmed();
        list.append(std::move(candidate));
    }
    return list;
}

struct Ranked {
    int rank = 0;
    Payer payer = Payer::Server;
    int priority = 0;
    double load = 0;
    Candidate candidate;
};

} // namespace

QList<Candidate> candidatesFor(const QString &model, const QList<Provider> &providers, const std::function<double(const Candidate &)> &load)
{
    const QString asked = model.section(u'/', 0, 0);
    const bool any = model.isEmpty() || model == "auto"_L1;
    std::vector<Ranked> ranked;
    const auto add = [&](int place, const Provider &provider, const QString &name) {
        for (Candidate &one : withEachKey(provider, name)) {
            const double now = load ? load(one) : 0;
            ranked.push_back({place, provider.payer, provider.priority, now, std::move(one)});
        }
    };
    for (const Provider &provider : providers) {
        if (!provider.enabled)
            continue;
        if (any) {
            add(0, provider, defaultModel(provider));
        } else if (provider.name == asked && model.contains(u'/')) {
            ranked.clear();
            add(0, provider, model.section(u'/', 1));
            break;
        } else if (const int place = rank(provider, model); place >= 0) {
            add(place, provider, model);
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked &a, const Ranked &b) { return std::tie(a.rank, a.payer, a.priority, a.load) < std::tie(b.rank, b.payer, b.priority, b.load); });
    QList<Candidate> list;
    for (Ranked &one : ranked)
        list.append(std::move(one.candidate));
    return list;
}

} // namespace dyad::backend::ai
