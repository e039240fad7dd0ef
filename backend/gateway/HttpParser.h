// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Request.h"
#include "sync/text/Error.h"
#include <QByteArrayView>
#include <functional>
#include <memory>

namespace dyad::backend::gateway {

/// One request off the wire: Boost.Beast's parser behind checks of our own for what it lets pass (RFC 9112 leaves no two readings:
/// folded lines, several or missing Hosts, other transfer codings than "chunked", lists of lengths are refused).
class HttpParser {
public:
    static constexpr qsizetype HeadLimit = 16 * 1024;   ///< bytes, blank line included

    HttpParser();
    ~HttpParser();
    HttpParser(HttpParser &&) noexcept;
    HttpParser &operator=(HttpParser &&) noexcept;

    /// Length of the head that `bytes` begin with, blank line included; 0: not all there yet. "bad-request", "head-too-large".
    static sync::Expected<qsizetype> headLength(QByteArrayView bytes);
    /// The request that a whole head describes, without body.
    sync::Expected<Request> parseHead(QByteArrayView head);
    static constexpr quint64 SmallBody = 32 * 1024;      ///< bytes
    /// Whether a body follows.
    bool hasBody() const;
    /// Whether the head says that the body is small.
    bool hasSmallBody() const;
    /// After the head, before the body. "body-too-large" where the head says already that it is.
    sync::Expected<void> setBodyLimit(qint64 bytes);
    using Sink = std::function<sync::Expected<void>(const char *data, qsizetype size)>;
    /// Feeds body bytes; how many were used. "bad-request", "body-too-large", and what the sink answers.
    sync::Expected<qsizetype> parseBody(QByteArrayView bytes, const Sink &sink);
    bool isDone() const;

private:
    struct Beast;
    std::unique_ptr<Beast> m_beast;
};

} // namespace dyad::backend::gateway
