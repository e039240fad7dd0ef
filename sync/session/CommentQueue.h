// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"
#include "sync/wire/Messages.h"
#include <deque>
#include <vector>

namespace dyad::sync {

/// What this person has said and the server has not yet heard, in order: shown at once, kept across restarts, sent when there is a
/// connection. A new thread's range is of the local text, and goes along with it. Plain values; one thread.
class CommentQueue {
public:
    using Thread = wire::CommentThread;

    void add(wire::Message message, uint64_t time) { m_items.push_back({std::move(message), time}); }
    bool isEmpty() const { return m_items.empty(); }
    size_t size() const { return m_items.size(); }
    const wire::Message &front() const { return m_items.front().message; }
    void dropFront() { m_items.pop_front(); }
    /// The document of a message that begins a thread; 0: it does something else.
    static DocId beginsIn(const wire::Message &message);
    /// The words in a message, for where they must not be lost.
    static QString textOf(const wire::Message &message);
    std::vector<DocId> documents() const;               ///< in which threads begin, each once
    /// Puts on top of the threads of one document (or, 0, of all) what waits here.
    void apply(std::vector<Thread> &threads, DocId doc, MemberId self) const;
    bool concerns(const QString &thread) const;
    bool holdsEntry(const QString &entry) const;
    /// The local text of doc has changed.
    void moved(DocId doc, const TextOperation &op);

    QByteArray bytes() const;
    /// Empty where they cannot be read.
    static CommentQueue fromBytes(const QByteArray &bytes, uint64_t time);

private:
    struct Item {
        wire::Message message;
        uint64_t time = 0;                              ///< ms since 1970
    };
    std::deque<Item> m_items;
};

} // namespace dyad::sync
