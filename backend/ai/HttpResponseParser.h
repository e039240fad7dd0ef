// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/HttpCall.h"
#include "sync/text/Error.h"
#include <memory>

namespace dyad::backend::ai {

/// An HTTP/1.1 answer out of bytes, by Boost.Beast's parser: header at most 64 KiB, body at most `maxBody` bytes.
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
    std::unique_ptr<Parser> m_parser;
    QByteArray m_buffer;
};

} // namespace dyad::backend::ai
