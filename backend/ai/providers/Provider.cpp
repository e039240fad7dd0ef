// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/providers/Provider.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {

QString name(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::OpenAi: return u"openai"_s;
    case ProviderKind::Anthropic: return u"anthropic"_s;
    case ProviderKind::Google: return u"google"_s;
    case ProviderKind::Azure: return u"azure"_s;
    case ProviderKind::Compatible: return u"compatible"_s;
    }
    return {};
}

std::optional<ProviderKind> providerKind(QStringView word)
{
    for (const ProviderKind kind : {ProviderKind::OpenAi, ProviderKind::Anthropic, ProviderKind::Google, ProviderKind::Azure, ProviderKind::Compatible})
        if (word == name(kind))
            return kind;
    return {};
}

namespace {

QString withoutSuffix(QString path, std::initializer_list<QLatin1StringView> suffixes)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    for (const QLatin1StringView suffix : suffixes)
        if (path.endsWith(suffix)) {
            path.chop(suffix.size());
            break;
        }
    return path;
}

} // namespace

QUrl Provider::endpoint(const QString &path) const
{
    QUrl url = baseUrl;
    QString base = withoutSuffix(url.path(QUrl::FullyEncoded), {"/chat/completions"_L1, "/responses"_L1, "/v1/messages"_L1}); // some give a call's whole address
    switch (kind) {
    case ProviderKind::OpenAi: base = withoutSuffix(base, {"/v1"_L1}) + "/v1"_L1; break;
    case ProviderKind::Compatible:
        if (base.isEmpty())
            base = u"/v1"_s;
        break;
    case ProviderKind::Anthropic: base = withoutSuffix(base, {"/v1"_L1}) + "/v1"_L1; break;
    case ProviderKind::Google:
        base = withoutSuffix(base, {"/v1beta"_L1, "/v1"_L1}) + u'/' + option("apiVersion", u"v1beta"_s);
        break;
    case ProviderKind::Azure:
        base = base.section("/openai/deployments/"_L1, 0, 0); // of a deployment's whole address
        if (!base.endsWith("/openai/v1"_L1)) // the newer form, in which the address says all
            base = withoutSuffix(base, {"/openai"_L1}) + "/openai"_L1;
        break;
    }
    const qsizetype query = path.indexOf(u'?');
    url.setPath(base + path.left(query), QUrl::TolerantMode);
    url.setQuery(query < 0 ? QString() : path.mid(query + 1));
    url.setFragment({});
    url.setUserInfo({});
    return url;
}

} // namespace dyad::backend::ai
