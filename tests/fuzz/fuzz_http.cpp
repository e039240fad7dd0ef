// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a request: head, then body, in pieces of any size. Refused or read; never more than came, never past the limits.
#include "backend/gateway/HttpParser.h"
#include "tests/fuzz/FuzzInput.h"

using dyad::backend::gateway::HttpParser;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr qint64 BodyLimit = 1000;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const auto length = HttpParser::headLength(bytes);
    if (!length || *length == 0) return 0;
    FUZZ_CHECK(*length <= bytes.size() && *length <= HttpParser::HeadLimit);
    HttpParser parser;
    const auto request = parser.parseHead(bytes.first(*length));
    if (!request || !parser.setBodyLimit(BodyLimit)) return 0;
    QByteArrayView rest = bytes.sliced(*length);
    qint64 taken = 0;
    while (!parser.isDone() && !rest.isEmpty()) {
        const QByteArrayView piece = rest.first(std::min<qsizetype>(rest.size(), 1 + static_cast<uint8_t>(rest[0]) % 64));
        const auto used = parser.parseBody(piece, [&taken](const char *, qsizetype count) -> dyad::sync::Expected<void> {
            taken += count;
            return {};
        });
        if (!used) return 0;
        FUZZ_CHECK(*used >= 0 && *used <= piece.size());
        FUZZ_CHECK(taken <= BodyLimit);
        if (*used == 0) break;
        rest = rest.sliced(*used);
    }
    return 0;
}
