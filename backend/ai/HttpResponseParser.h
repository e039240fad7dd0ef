// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/HttpCall.h"
#include "sync/text/Error.h"
#include <memory>

namespace dyad::backend::ai {

/// An HTTP/1.1 answer out of bytes, by Boost.Beast's parser: header at most 64 KiB, body at most `maxBody` bytes. What servers say before it
/// (1xx) is passed over.
class HttpResponseParser
{
public:
    explicit HttpResponseParser(qint64 maxBody);
    ~HttpResponseParser();

    /// Takes bytes in; what they hold of the body is appended to `body`. Errors: "malformed", "too-large".
    sync::Expected<void> feed(const QByteArray &bytes, QByteArray &body);
    /// The peer closed. An error ("truncated") where the answer is not whole.
    sync::Expected<void> close();
    bool headDone() const;
    bool done() const;
    bool keepAlive() const;
    int status() const;
    const HttpHeaders &headers() const;

private:
    class Parser;
    void begin();
    bool mendStatusLine();

    const qint64 m_maxBody;
    std::unique_ptr<Parser> m_parser;
    int m_interim = 0;
    QByteArray m_buffer;
};

} // namespace dyad::backend::ai
