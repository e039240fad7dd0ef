// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Any bytes as what a client sends on a WebSocket, whole and in pieces of any size: refused or read, the same in both cases, never past a
// limit, and never a byte behind what came.
#include "backend/gateway/FrameReader.h"
#include "tests/fuzz/FuzzInput.h"
#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

using dyad::backend::gateway::FrameReader;

namespace {

constexpr quint64 FrameLimit = 300, MessageLimit = 700;

struct Heard {
    std::vector<std::pair<FrameReader::Kind, QByteArray>> messages;
    std::optional<int> wrong;
    bool operator==(const Heard &) const = default;
};

/// Each piece in memory of just its size, so that what is read behind it is noticed.
Heard hear(const uint8_t *data, size_t size, size_t piece)
{
    Heard heard;
    FrameReader reader;
    reader.setLimits(FrameLimit, MessageLimit);
    for (size_t at = 0; at < size && !heard.wrong; at += piece) {
        const size_t length = std::min(piece, size - at);
        const std::unique_ptr<char[]> bytes(new char[length]);
        std::copy_n(data + at, length, bytes.get());
        heard.wrong = reader.read(QByteArrayView(bytes.get(), static_cast<qsizetype>(length)), [&heard](FrameReader::Kind kind, QByteArray &&payload) {
            FUZZ_CHECK(quint64(payload.size()) <= MessageLimit);
            heard.messages.emplace_back(kind, std::move(payload));
            return true;
        });
    }
    return heard;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2) return 0;
    const size_t piece = 1 + data[0] % 40;
    FUZZ_CHECK(hear(data + 1, size - 1, size) == hear(data + 1, size - 1, piece));
    return 0;
}
