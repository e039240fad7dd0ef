// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Caller.h"
#include "backend/ai/ChatAnswer.h"
#include "backend/ai/ChatRequest.h"
#include <QHash>
#include <list>
#include <optional>

namespace dyad::backend::ai {

/// Answers to requests that were asked before in the same words, for those who wish it. In memory, of bounded size, the longest unused
/// goes first. What belongs to one tenant (the project where there is one, else the account; always the organisation) is never seen by another.
/// Keeps digests of questions, and answers. One thread.
class ResponseCache
{
public:
    struct Settings {
        qsizetype entries = 4096;
        qint64 bytes = 64 << 20;
        qint64 answer = 1 << 20; ///< bytes that a kept answer may have
        int longest = 24 * 3600; ///< s
    };
    struct Hit {
        ChatAnswer answer;
        QString provider, model; ///< who made it
    };
    explicit ResponseCache(const Settings &settings)
        : m_settings(settings)
    {
    }

    /// Whether answers to such a request may be kept at all: it calls no tools, which may do things.
    static bool suits(const ChatRequest &request);
    /// Whether this answer may be: whole, said in the model's own time, nothing but text.
    static bool suits(const ChatAnswer &answer);
    static QByteArray keyOf(const ChatRequest &request, const Caller &caller);

    /// now: ms of a steady clock.
    std::optional<Hit> find(const QByteArray &key, int64_t now);
    void keep(const QByteArray &key, const Hit &hit, int seconds, int64_t now);
    void clear();
    qint64 bytes() const { return m_bytes; }
    qsizetype size() const { return m_index.size(); }

private:
    struct Entry {
        QByteArray key;
        Hit hit;
        int64_t until = 0;
        qint64 bytes = 0;
    };
    using Entries = std::list<Entry>; ///< the last used first
    void drop(Entries::iterator entry);

    const Settings m_settings;
    Entries m_entries;
    QHash<QByteArray, Entries::iterator> m_index;
    qint64 m_bytes = 0;
};

} // namespace dyad::backend::ai
