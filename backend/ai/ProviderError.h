// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <cstdint>

namespace dyad::backend::ai {

/// What went wrong with a provider, sorted by what can be done about it.
struct ProviderError {
    enum class Kind {
        None,
        Overloaded,     ///< 5xx, 408, 409, 529: the same request may pass later
        RateLimited,    ///< too fast; retryAfterMs says when
        Quota,          ///< the account's money or daily quota is spent: waiting does not help
        ContextTooLong, ///< only a model with a larger context helps
        Policy,         ///< refused for its content: never dodged by asking somebody else
        Auth,           ///< the key is wrong or lacks a right
        NotFound,       ///< no such model or deployment
        InvalidRequest, ///< the request itself is at fault
        Network,        ///< no connection, TLS, DNS
        Timeout,        ///< no first byte, or silence between two
        Truncated,      ///< the stream ended without its end mark
        Malformed,      ///< an answer that could not be understood
        TooLarge,       ///< more bytes than we accept
        Cancelled,
        Budget,         ///< our own limit, not the provider's
        Unavailable     ///< nobody left to ask
    };

    Kind kind = Kind::None;
    QString message;           ///< for a person; never holds a key
    int status = 0;            ///< HTTP status of the provider, 0 where there was none
    QString code;              ///< the provider's own word
    int64_t retryAfterMs = -1; ///< -1: the provider did not say
    bool again = true;         ///< false: the provider does not want to be asked this again

    explicit operator bool() const { return kind != Kind::None; }
    /// Does it pass by itself, as far as its kind tells?
    bool isPassing() const;
    /// May the same request be sent again to the same provider?
    bool retryHere() const;
    /// May somebody else succeed where this one failed?
    bool tryOther() const;
    /// Does it say that the provider is unwell (and not that the request is)? This is what a circuit breaker counts.
    bool countsAgainstProvider() const;
};

/// The stable name of a kind: "overloaded", "rate-limited" …
QString name(ProviderError::Kind kind);

} // namespace dyad::backend::ai
