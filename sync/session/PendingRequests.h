// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QHash>
#include <QObject>
#include <QPointer>
#include <functional>

namespace dyad::sync {

/// Questions that wait for an answer, by their `req`. Each is answered once, if its context still lives.
template<typename Answer>
class PendingRequests {
public:
    using Reply = std::function<void(Expected<Answer>)>;

    /// The caller numbers requests, so that several kinds share one range.
    void add(quint64 request, QObject *context, Reply reply) { m_waiting.insert(request, {context, std::move(reply)}); }
    bool contains(quint64 request) const { return m_waiting.contains(request); }
    /// False: nobody asked.
    bool answer(quint64 request, Expected<Answer> answer)
    {
        const auto found = m_waiting.find(request);
        if (found == m_waiting.end()) return false;
        const Waiting waiting = std::move(*found);
        m_waiting.erase(found);
        if (waiting.context) waiting.reply(std::move(answer));
        return true;
    }
    void failAll(const Error &error)
    {
        const auto waiting = std::exchange(m_waiting, {});
        for (const Waiting &one : waiting)
            if (one.context) one.reply(std::unexpected(error));
    }

private:
    struct Waiting {
        QPointer<QObject> context;
        Reply reply;
    };
    QHash<quint64, Waiting> m_waiting;
};

} // namespace dyad::sync
