// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/CommentBook.h"
#include "sync/session/CommentAnchor.h"
#include <algorithm>

namespace dyad::backend {

namespace {

std::unexpected<sync::Error> noSuchComment()
{
    return sync::fail("no-such-comment", "There is no such comment, or it was deleted meanwhile.");
}

auto entryOf(CommentBook::Thread &thread, const QString &entry)
{
    return std::ranges::find(thread.entries, entry, &CommentBook::Entry::entry);
}

CommentBook::Done done(const CommentBook::Thread &thread, bool repeated = false)
{
    return {&thread, thread.thread, thread.doc, repeated};
}

} // namespace

void CommentBook::restore(std::vector<Thread> threads, const QStringList &taken)
{
    m_taken = QSet<QString>(taken.begin(), taken.end());
    for (Thread &thread : threads) {
        m_byDoc[thread.doc].push_back(thread.thread);
        m_threads.insert(thread.thread, std::move(thread));
    }
}

const CommentBook::Thread *CommentBook::find(const QString &thread) const
{
    const auto found = m_threads.constFind(thread);
    return found == m_threads.cend() ? nullptr : &*found;
}

CommentBook::Thread *CommentBook::mutableThread(const QString &thread)
{
    const auto found = m_threads.find(thread);
    return found == m_threads.end() ? nullptr : &*found;
}

std::vector<const CommentBook::Thread *> CommentBook::all() const
{
    std::vector<const Thread *> list;
    for (const Thread &thread : m_threads)
        list.push_back(&thread);
    return list;
}

std::vector<const CommentBook::Thread *> CommentBook::of(sync::DocId doc) const
{
    std::vector<const Thread *> list;
    if (const auto found = m_byDoc.find(doc); found != m_byDoc.end()) {
        for (const QString &id : found->second)
            list.push_back(find(id));
    }
    return list;
}

bool CommentBook::isId(const QString &text)
{
    return text.size() >= 8 && text.size() <= 40 && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    });
}

sync::Expected<void> CommentBook::checkText(const QString &text)
{
    if (text.trimmed().isEmpty() || text.size() > MostText || text.contains(QChar(u'\0')))
        return sync::fail("bad-comment", "A comment has from 1 to " + std::to_string(MostText) + " characters.");
    return {};
}

qsizetype CommentBook::lengthOf(const Thread &thread)
{
    qsizetype length = thread.quote.size();
    for (const Entry &entry : thread.entries)
        length += entry.text.size();
    return length;
}

sync::Expected<void> CommentBook::checkRoom(sync::DocId doc, qsizetype more) const
{
    for (const Thread *thread : of(doc))
        more += lengthOf(*thread);
    if (more > MostOfDocument)
        return sync::fail("too-many-comments", "So much has been said about this file that nothing more fits; delete some.");
    return {};
}

sync::Expected<CommentBook::Done> CommentBook::begin(const sync::wire::CommentAdd &request, const Place &place, const Author &author)
{
    if (const Thread *known = find(request.thread)) {
        const bool same = known->doc == place.doc && std::ranges::any_of(known->entries, [&](const Entry &e) {
            return e.entry == request.entry && e.member == author.member;
        });
        return same ? sync::Expected<Done>(done(*known, true)) : sync::fail("bad-comment", "There is another thread of that id.");
    }
    if (m_taken.contains(request.thread))
        return sync::fail("bad-comment", "There is another thread of that id.");
    if (const auto good = checkText(request.text); !good)
        return std::unexpected(good.error());
    if (place.quote.contains(QChar(u'\0')))
        return sync::fail("bad-comment", "A quote holds no NUL.");
    if (!isId(request.thread) || !isId(request.entry) || place.quote.size() > MostQuote)
        return sync::fail("bad-comment", "An id has 8 to 40 letters, digits, - or _; a quote at most " + std::to_string(MostQuote) + " characters.");
    if (m_threads.size() >= qsizetype(MostThreads))
        return sync::fail("too-many-comments", "This project has as many threads of comments as it can have; delete some.");
    if (const auto fits = checkRoom(place.doc, request.text.size() + place.quote.size()); !fits)
        return std::unexpected(fits.error());
    Thread thread{request.thread, place.doc, place.version, place.from, place.to, place.line, place.quote,
                  {{request.entry, author.member, author.time, request.text, {}}}, {}, {}};
    m_byDoc[place.doc].push_back(request.thread);
    return done(*m_threads.insert(request.thread, std::move(thread)));
}

sync::Expected<CommentBook::Done> CommentBook::reply(const sync::wire::CommentAdd &request, const Author &author)
{
    Thread *thread = mutableThread(request.thread);
    if (!thread)
        return noSuchComment();
    if (const auto known = entryOf(*thread, request.entry); known != thread->entries.end())
        return known->member == author.member ? sync::Expected<Done>(done(*thread, true)) : sync::fail("bad-comment", "There is another comment of that id.");
    if (const auto good = checkText(request.text); !good)
        return std::unexpected(good.error());
    if (!isId(request.entry))
        return sync::fail("bad-comment", "An id has 8 to 40 letters, digits, - or _.");
    if (thread->entries.size() >= MostEntries)
        return sync::fail("too-many-comments", "This thread is full; begin another.");
    if (const auto fits = checkRoom(thread->doc, request.text.size()); !fits)
        return std::unexpected(fits.error());
    thread->entries.push_back({request.entry, author.member, author.time, request.text, {}});
    return done(*thread);
}

sync::Expected<CommentBook::Done> CommentBook::edit(const sync::wire::CommentEdit &request, const Author &author)
{
    Thread *thread = mutableThread(request.thread);
    const auto entry = thread ? entryOf(*thread, request.entry) : std::vector<Entry>::iterator();
    if (!thread || entry == thread->entries.end())
        return noSuchComment();
    if (entry->member != author.member)
        return sync::fail("not-allowed", "Only who wrote a comment may change it.");
    if (const auto good = checkText(request.text); !good)
        return std::unexpected(good.error());
    if (entry->text == request.text)
        return done(*thread, true);
    entry->text = request.text;
    entry->edited = author.time;
    return done(*thread);
}

sync::Expected<CommentBook::Done> CommentBook::remove(const sync::wire::CommentDelete &request, const Author &author)
{
    Thread *thread = mutableThread(request.thread);
    const auto entry = thread ? entryOf(*thread, request.entry) : std::vector<Entry>::iterator();
    if (!thread || entry == thread->entries.end())
        return noSuchComment();
    if (entry->member != author.member && !author.moderates)
        return sync::fail("not-allowed", "Only who wrote a comment may delete it, or an admin of the project.");
    thread->entries.erase(entry);
    if (!thread->entries.empty())
        return done(*thread);
    const sync::DocId doc = thread->doc;
    auto &ids = m_byDoc[doc];
    std::erase(ids, request.thread);
    if (ids.empty()) {
        m_byDoc.erase(doc);
        m_moved.erase(doc);
    }
    m_threads.remove(request.thread);
    return Done{nullptr, request.thread, doc, false};
}

sync::Expected<CommentBook::Done> CommentBook::resolve(const sync::wire::CommentResolve &request, const Author &author)
{
    Thread *thread = mutableThread(request.thread);
    if (!thread)
        return noSuchComment();
    if (thread->isResolved() == request.resolved)
        return done(*thread, true);
    thread->resolvedBy = request.resolved ? std::optional(author.member) : std::nullopt;
    thread->resolvedAt = request.resolved ? std::optional(author.time) : std::nullopt;
    return done(*thread);
}

void CommentBook::moved(sync::DocId doc, sync::Version version, const sync::TextOperation &op)
{
    const auto found = m_byDoc.find(doc);
    if (found == m_byDoc.end())
        return;
    for (const QString &id : found->second)
        sync::commentanchor::follow(m_threads[id], version, op);
    m_moved.insert(doc);
}

} // namespace dyad::backend
