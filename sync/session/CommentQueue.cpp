// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/CommentQueue.h"
#include "sync/session/CommentAnchor.h"
#include "sync/wire/Codec.h"
#include <algorithm>

namespace dyad::sync {

namespace {

using namespace wire;

/// What one waiting message does to the threads that a person sees.
struct Overlay {
    std::vector<CommentThread> &threads;
    DocId doc;
    MemberId self;
    uint64_t time;

    CommentThread *find(const QString &thread) const
    {
        const auto found = std::ranges::find(threads, thread, &CommentThread::thread);
        return found == threads.end() ? nullptr : &*found;
    }
    void operator()(const CommentAdd &m) const
    {
        const CommentEntry entry{m.entry, self, time, m.text, {}};
        CommentThread *known = find(m.thread);
        if (!known && m.doc && (doc == 0 || *m.doc == doc))
            threads.push_back({m.thread, *m.doc, 0, m.from.value_or(0), m.to.value_or(0), 0, m.quote.value_or(QString()), {entry}, {}, {}});
        else if (known && std::ranges::find(known->entries, m.entry, &CommentEntry::entry) == known->entries.end())
            known->entries.push_back(entry);
    }
    void operator()(const CommentEdit &m) const
    {
        CommentThread *known = find(m.thread);
        if (!known) return;
        for (CommentEntry &entry : known->entries) {
            if (entry.entry != m.entry) continue;
            entry.text = m.text;
            entry.edited = time;
        }
    }
    void operator()(const CommentDelete &m) const
    {
        CommentThread *known = find(m.thread);
        if (!known) return;
        std::erase_if(known->entries, [&m](const CommentEntry &entry) { return entry.entry == m.entry; });
        if (known->entries.empty()) std::erase_if(threads, [&m](const CommentThread &thread) { return thread.thread == m.thread; });
    }
    void operator()(const CommentResolve &m) const
    {
        CommentThread *known = find(m.thread);
        if (!known || known->isResolved() == m.resolved) return;
        known->resolvedBy = m.resolved ? std::optional(self) : std::nullopt;
        known->resolvedAt = m.resolved ? std::optional(time) : std::nullopt;
    }
    template<typename Other>
    void operator()(const Other &) const {}
};

template<typename M>
constexpr bool IsComment = std::is_same_v<M, CommentAdd> || std::is_same_v<M, CommentEdit> || std::is_same_v<M, CommentDelete> || std::is_same_v<M, CommentResolve>;

QString threadOf(const Message &message)
{
    return std::visit([](const auto &m) {
        if constexpr (IsComment<std::decay_t<decltype(m)>>) return m.thread;
        else return QString();
    }, static_cast<const MessageAlternatives &>(message));
}

} // namespace

DocId CommentQueue::beginsIn(const Message &message)
{
    const auto *add = std::get_if<CommentAdd>(&message);
    return add ? add->doc.value_or(0) : 0;
}

QString CommentQueue::textOf(const Message &message)
{
    if (const auto *add = std::get_if<CommentAdd>(&message)) return add->text;
    if (const auto *edit = std::get_if<CommentEdit>(&message)) return edit->text;
    return {};
}

std::vector<DocId> CommentQueue::documents() const
{
    std::vector<DocId> docs;
    for (const Item &item : m_items)
        if (const DocId doc = beginsIn(item.message); doc != 0 && std::ranges::find(docs, doc) == docs.end()) docs.push_back(doc);
    return docs;
}

void CommentQueue::apply(std::vector<Thread> &threads, DocId doc, MemberId self) const
{
    for (const Item &item : m_items)
        std::visit(Overlay{threads, doc, self, item.time}, static_cast<const MessageAlternatives &>(item.message));
}

bool CommentQueue::concerns(const QString &thread) const
{
    return std::ranges::any_of(m_items, [&thread](const Item &item) { return threadOf(item.message) == thread; });
}

bool CommentQueue::holdsEntry(const QString &entry) const
{
    return std::ranges::any_of(m_items, [&entry](const Item &item) {
        const auto *add = std::get_if<CommentAdd>(&item.message);
        return add && add->entry == entry;
    });
}

void CommentQueue::moved(DocId doc, const TextOperation &op)
{
    for (Item &item : m_items)
        if (beginsIn(item.message) == doc) {
            auto &add = std::get<CommentAdd>(item.message);
            commentanchor::move(*add.from, *add.to, op);
        }
}

QByteArray CommentQueue::bytes() const
{
    std::vector<QByteArray> parts;
    for (const Item &item : m_items) parts.push_back(encode(item.message));
    return encodeBatch(parts);
}

CommentQueue CommentQueue::fromBytes(const QByteArray &bytes, uint64_t time)
{
    CommentQueue queue;
    const auto message = decode(bytes);
    const auto *batch = message ? std::get_if<Batch>(&*message) : nullptr;
    if (!batch) return queue;
    for (const Message &part : batch->messages) {
        const auto *add = std::get_if<CommentAdd>(&part);
        if (threadOf(part).isEmpty() || (add && add->doc && (!add->from || !add->to))) continue;
        queue.add(part, time);
    }
    return queue;
}

} // namespace dyad::sync
