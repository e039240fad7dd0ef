// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace dyad::backend::ai {

/// Tokens of one generation, each counted once whatever the provider's own way of counting is: the parts of the prompt
/// do not overlap, and reasoning is not contained in outputText.
struct Usage {
    int64_t inputUncached = 0;
    int64_t cacheRead = 0;
    int64_t cacheWrite5m = 0;
    int64_t cacheWrite30m = 0;
    int64_t cacheWrite1h = 0;
    int64_t cacheWrite12h = 0;
    int64_t outputText = 0;
    int64_t outputReasoning = 0;
    int64_t serverToolCalls = 0;
    bool reported = false; ///< false: estimated by us, because the provider did not say (or was cut off)

    int64_t cacheWrite() const { return cacheWrite5m + cacheWrite30m + cacheWrite1h + cacheWrite12h; }
    int64_t input() const { return inputUncached + cacheRead + cacheWrite(); }
    int64_t output() const { return outputText + outputReasoning; }
    bool operator==(const Usage &) const = default;

    /// Of two requests that together made one answer (a stream that went on elsewhere).
    Usage &operator+=(const Usage &other)
    {
        inputUncached += other.inputUncached;
        cacheRead += other.cacheRead;
        cacheWrite5m += other.cacheWrite5m;
        cacheWrite30m += other.cacheWrite30m;
        cacheWrite1h += other.cacheWrite1h;
        cacheWrite12h += other.cacheWrite12h;
        outputText += other.outputText;
        outputReasoning += other.outputReasoning;
        serverToolCalls += other.serverToolCalls;
        reported = reported && other.reported;
        return *this;
    }
};

} // namespace dyad::backend::ai
