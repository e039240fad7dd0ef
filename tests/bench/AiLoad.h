// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <vector>

namespace dyad::bench {

/// Callers of one HTTP endpoint, each with a connection that it keeps and one request under way. One thread.
class AiLoad {
public:
    struct Result {
        bool ok = true;                 ///< every answer was a 200
        size_t answers = 0;
        double seconds = 0;
        std::vector<double> ms;         ///< of each call
    };
    /// `request`: what each sends, head and body.
    AiLoad(int port, int callers, std::string request);
    ~AiLoad();
    AiLoad(const AiLoad &) = delete;
    /// Whether all could connect.
    bool isConnected() const { return m_connected; }
    /// Each asks again as soon as it has its answer, until there were so many of them.
    Result run(size_t answers);
    /// Each begins one stream; reads them all for so long. How many of them brought pieces, and of those that did the pieces.
    struct Streams {
        int begun = 0;
        size_t pieces = 0;
    };
    Streams stream(double seconds);

private:
    struct Caller;
    bool take(Caller &caller);
    void turn(int timeoutMs);

    std::string m_request;
    int m_epoll = -1;
    bool m_connected = true;
    std::vector<std::unique_ptr<Caller>> m_callers;
    Result *m_result = nullptr;         // of the run that goes on
    size_t m_wanted = 0;
};

} // namespace dyad::bench
