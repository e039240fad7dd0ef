// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include "sync/text/TextOperation.h"
#include "sync/wire/CommentMessages.h"
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dyad::backend {

/// The comments of a project in memory: what may be done with them, and their ranges, which go along with every edit. Plain values, no I/O;
/// one thread. Errors: "bad-comment", "no-such-comment", "not-allowed", "too-many-comments".
class CommentBook {
public:
    static constexpr qsizetype MostText = 8000;          ///< UTF-16 units of an entry
    static constexpr qsizetype MostQuote = 2000;         ///< UTF-16 units
    static constexpr size_t MostEntries = 200;           ///< of a thread
    static constexpr size_t MostThreads = 10'000;        ///< of a project
    static constexpr qsizetype MostOfDocument = 4'000'000;   ///< UTF-16 units of all texts and quotes, so that they fit one message

    using Thread = sync::wire::CommentThread;
    using Entry = sync::wire::CommentEntry;
    /// Who does it, and when (ms since 1970).
    struct Author {
        sync::MemberId member = 0;
        bool moderates = false;              ///< may delete what others wrote
        quint64 time = 0;
    };
    /// A place in a document's newest version.
    struct Place {
        sync::DocId doc = 0;
        sync::Version version = 0;
        qint64 from = 0, to = 0;
        quint64 line = 1;
        QString quote;
    };
    /// repeated: nothing has changed, it had been done before. thread == nullptr: the thread is gone with its last entry.
    struct Done {
        const Thread *thread = nullptr;
        QString id;
        sync::DocId doc = 0;
        bool repeated = false;
    };

    /// taken: ids of threads that are kept, and are told to nobody: their files were deleted.
    void restore(std::vector<Thread> threads, const QStringList &taken = {});
    size_t size() const { return size_t(m_threads.size()); }
    const Thread *find(const QString &thread) const;
    std::vector<const Thread *> all() const;
    std::vector<const Thread *> of(sync::DocId doc) const;
    /// UTF-16 units of a thread's texts and quote.
    static qsizetype lengthOf(const Thread &thread);
    bool has(sync::DocId doc) const { return m_byDoc.contains(doc); }
    /// Letters, digits, - and _, 8 to 40 of them.
    static bool isId(const QString &text);

    sync::Expected<Done> begin(const sync::wire::CommentAdd &request, const Place &place, const Author &author);
    sync::Expected<Done> reply(const sync::wire::CommentAdd &request, const Author &author);
    sync::Expected<Done> edit(const sync::wire::CommentEdit &request, const Author &author);
    sync::Expected<Done> remove(const sync::wire::CommentDelete &request, const Author &author);
    sync::Expected<Done> resolve(const sync::wire::CommentResolve &request, const Author &author);

    /// An operation led to `version` of doc. O(threads of doc); nothing where it has none.
    void moved(sync::DocId doc, sync::Version version, const sync::TextOperation &op);
    /// Threads of doc whose ranges have moved since this was asked last; `lineAt` gives the line of a byte.
    template<typename LineAt>
    std::vector<Thread> takeMoved(sync::DocId doc, LineAt lineAt);
    bool hasMoved(sync::DocId doc) const { return m_moved.contains(doc); }

private:
    Thread *mutableThread(const QString &thread);
    static sync::Expected<void> checkText(const QString &text);
    sync::Expected<void> checkRoom(sync::DocId doc, qsizetype more) const;

    QHash<QString, Thread> m_threads;
    QSet<QString> m_taken;
    std::unordered_map<sync::DocId, std::vector<QString>> m_byDoc;
    std::unordered_set<sync::DocId> m_moved;
};

template<typename LineAt>
std::vector<CommentBook::Thread> CommentBook::takeMoved(sync::DocId doc, LineAt lineAt)
{
    std::vector<Thread> list;
    if (m_moved.erase(doc) == 0)
        return list;
    for (const QString &id : m_byDoc.at(doc)) {
        Thread &thread = m_threads[id];
        thread.line = lineAt(thread.from);
        list.push_back(thread);
    }
    return list;
}

} // namespace dyad::backend
