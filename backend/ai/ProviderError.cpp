// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ProviderError.h"

namespace dyad::backend::ai {

using Kind = ProviderError::Kind;

bool ProviderError::isPassing() const
{
    switch (kind) {
    case Kind::Overloaded:
    case Kind::RateLimited:
    case Kind::Network:
    case Kind::Timeout:
    case Kind::Truncated:
    case Kind::Malformed: return true;
    default: return false;
    }
}

bool ProviderError::retryHere() const { return again && isPassing(); }

bool ProviderError::tryOther() const
{
    switch (kind) {
    case Kind::Quota:
    case Kind::ContextTooLong:
    case Kind::Auth:
    case Kind::NotFound:
    case Kind::TooLarge: return true;
    default: return isPassing();
    }
}

bool ProviderError::countsAgainstProvider() const
{
    return (isPassing() && kind != Kind::RateLimited) || kind == Kind::Quota || kind == Kind::Auth;
}

QString name(Kind kind)
{
    switch (kind) {
    case Kind::None: return QStringLiteral("none");
    case Kind::Overloaded: return QStringLiteral("overloaded");
    case Kind::RateLimited: return QStringLiteral("rate-limited");
    case Kind::Quota: return QStringLiteral("quota");
    case Kind::ContextTooLong: return QStringLiteral("context-too-long");
    case Kind::Policy: return QStringLiteral("policy");
    case Kind::Auth: return QStringLiteral("auth");
    case Kind::NotFound: return QStringLiteral("not-found");
    case Kind::InvalidRequest: return QStringLiteral("invalid-request");
    case Kind::Network: return QStringLiteral("network");
    case Kind::Timeout: return QStringLiteral("timeout");
    case Kind::Truncated: return QStringLiteral("truncated");
    case Kind::Malformed: return QStringLiteral("malformed");
    case Kind::TooLarge: return QStringLiteral("too-large");
    case Kind::Cancelled: return QStringLiteral("cancelled");
    case Kind::Budget: return QStringLiteral("budget-exceeded");
    case Kind::Unavailable: return QStringLiteral("unavailable");
    }
    return {};
}

} // namespace dyad::backend::ai
