// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/faces/Face.h"
#include <QDateTime>
#include <QJsonDocument>

namespace dyad::backend::ai {

Face::~Face() = default;

int statusOf(const ProviderError &error)
{
    using Kind = ProviderError::Kind;
    switch (error.kind) {
    case Kind::RateLimited:
    case Kind::Quota:
    case Kind::Budget: return 429;
    case Kind::ContextTooLong:
    case Kind::Policy:
    case Kind::InvalidRequest: return 400;
    case Kind::NotFound: return 404;
    case Kind::Overloaded: return error.status >= 500 ? error.status : 503;
    case Kind::Unavailable: return 503;
    case Kind::Timeout: return 504;
    default: return 502; // the provider's fault (its key is ours, not the caller's)
    }
}

Face::Refusal problemOf(const ProviderError &error)
{
    const int status = error.kind == ProviderError::Kind::Budget ? 402 : statusOf(error);
    const QJsonObject problem{{QStringLiteral("type"), QStringLiteral("about:blank")}, {QStringLiteral("title"), error.message}, {QStringLiteral("status"), status},
        {QStringLiteral("code"), ai::name(error.kind)}, {QStringLiteral("detail"), error.message}};
    return {status, QJsonDocument(problem).toJson(QJsonDocument::Compact)};
}

QByteArray sse(const QJsonObject &data, const QByteArray &name)
{
    const QByteArray line = "data: " + QJsonDocument(data).toJson(QJsonDocument::Compact) + "\n\n";
    return name.isEmpty() ? line : "event: " + name + '\n' + line;
}

qint64 nowSeconds() { return QDateTime::currentSecsSinceEpoch(); }

} // namespace dyad::backend::ai
