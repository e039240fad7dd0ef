// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/Sequencer.h"
#include <string>

namespace dyad::backend {

using sync::fail;
using sync::Side;

namespace {

constexpr size_t AlwaysKept = 16;
constexpr size_t MostComponents = 1'000'000;     // of an operation that anybody can read: docs/protocol.md, section 2

std::string number(uint64_t value) { return std::to_string(value); }

TextOperation composed(const std::vector<Sequencer::Operation> &operations, size_t first)
{
    std::vector<TextOperation> list;
    list.reserve(operations.size() - first);
    for (size_t i = first; i < operations.size(); ++i) list.push_back(operations[i].op);
    return sync::composeAll(list);
}

} // namespace

Sequencer::Sequencer(Stored stored, Settings settings)
    : m_settings(settings), m_text(std::move(stored.text)), m_version(stored.version), m_nextSession(std::max<SessionId>(stored.nextSession, 1))
{
    m_forgotten = m_version - stored.tail.size();
    int64_t length = m_text.size();
    for (const Operation &operation : stored.tail) length -= operation.op.delta();
    m_version = m_forgotten;
    for (Operation &operation : stored.tail) {
        const int64_t before = length;
        length += operation.op.delta();
        ++m_version;
        remember(std::move(operation), before);
    }
}

SessionId Sequencer::open(MemberId member, std::optional<SessionId> replaces)
{
    if (replaces) close(*replaces);
    const SessionId session = m_nextSession++;
    m_sessions.emplace(session, Session{member, 0, 0});
    return session;
}

void Sequencer::close(SessionId session)
{
    m_sessions.erase(session);
}

void Sequencer::remember(Operation operation, int64_t lengthBefore)
{
    m_pastBytes += operation.op.insertedBytes();
    m_past.push_back({std::move(operation), lengthBefore});
    while (m_past.size() > m_settings.versionsInMemory || (m_pastBytes > m_settings.bytesInMemory && m_past.size() > AlwaysKept)) {
        m_pastBytes -= m_past.front().operation.op.insertedBytes();
        m_past.pop_front();
        ++m_forgotten;
    }
}

Expected<TextOperation> Sequencer::rebase(SessionId session, Version base, const TextOperation &op) const
{
    if (op.baseLength() > lengthAt(base))
        return fail("bad-operation", "The operation walks over more bytes than version " + number(base) + " has.");
    TextOperation result = op;
    for (Version version = base + 1; version <= m_version; ++version) {
        const Operation &other = past(version).operation;
        result = sync::transform(result, other.op, session < other.session ? Side::Left : Side::Right).first;
    }
    return result;
}

Expected<Sequencer::Accepted> Sequencer::submit(SessionId sessionId, Sequence seq, Version base, const TextOperation &op)
{
    const auto found = m_sessions.find(sessionId);
    if (found == m_sessions.end()) return fail("session-closed", "This session is closed; open the document again.");
    Session &session = found->second;
    if (seq == session.lastSeq && seq != 0) return Accepted{session.lastVersion, {}, true};
    if (seq != session.lastSeq + 1)
        return fail("sequence-gap", "Edit " + number(session.lastSeq + 1) + " was expected, not " + number(seq) + "; open the document again.");
    if (base > m_version || base < session.lastVersion)
        return fail("bad-operation", "An edit of this session cannot stand on version " + number(base) + ".");
    if (base < m_forgotten) return fail("rebase-needed", "Version " + number(base) + " is too far back; open the document again with since.");
    if (op.isEmpty()) return fail("bad-operation", "An edit must change something.");
    auto rebased = rebase(sessionId, base, op);
    if (!rebased) return std::unexpected(std::move(rebased).error());
    if (rebased->componentCount() > MostComponents)
        return fail("bad-operation", "Over what others have changed meanwhile the operation would have too many components.");
    if (m_text.size() + rebased->delta() > m_settings.maxDocument)
        return fail("document-too-large", "The document would be longer than " + number(static_cast<uint64_t>(m_settings.maxDocument)) + " bytes.");
    const int64_t lengthBefore = m_text.size();
    if (auto applied = sync::apply(m_text, *rebased); !applied) return std::unexpected(std::move(applied).error());
    ++m_version;
    session.lastSeq = seq;
    session.lastVersion = m_version;
    remember({m_version, sessionId, seq, session.member, *rebased}, lengthBefore);
    return Accepted{m_version, std::move(*rebased), false};
}

Expected<std::optional<Version>> Sequencer::find(SessionId session, Sequence seq, Version since, const History &history) const
{
    for (auto it = m_past.rbegin(); it != m_past.rend(); ++it)
        if (it->operation.session == session && it->operation.seq == seq) return std::optional(it->operation.version);
    // An edit that the client did not know to be applied lies after `since`.
    if (since >= m_forgotten || !history.versionOf) return std::optional<Version>();
    return history.versionOf(session, seq);
}

Expected<std::optional<Version>> Sequencer::appliedAs(SessionId session, Sequence seq, const History &history)
{
    close(session);
    return find(session, seq, 0, history);
}

Expected<std::vector<Sequencer::Operation>> Sequencer::operations(Version after, Version upTo, const History &history) const
{
    std::vector<Operation> result;
    if (after < m_forgotten) {
        if (!history.operations) return fail("history-gone", "Version " + number(after) + " lies before the kept history.");
        auto older = history.operations(after, std::min(m_forgotten, upTo));
        if (!older) return older;
        if (older->size() != std::min(m_forgotten, upTo) - after)
            return fail("history-gone", "Version " + number(after) + " lies before the kept history.");
        result = std::move(*older);
    }
    result.reserve(upTo - after);
    for (Version version = std::max(after, m_forgotten) + 1; version <= upTo; ++version) result.push_back(past(version).operation);
    return result;
}

Expected<Sequencer::CatchUp> Sequencer::catchUp(const CatchUpRequest &request, const History &history)
{
    if (request.session) close(*request.session);
    if (request.since > m_version)
        return fail("history-gone", "The server has no version " + number(request.since) + " of this document.");
    const auto applied = request.session && request.seq ? find(*request.session, *request.seq, request.since, history)
                                                        : Expected<std::optional<Version>>(std::nullopt);
    if (!applied) return std::unexpected(applied.error());
    auto missed = operations(request.since, m_version, history);
    if (!missed) return std::unexpected(std::move(missed).error());
    CatchUp result;
    result.from = request.since;
    result.version = m_version;
    size_t composedFrom = 0;
    if (applied->has_value() && **applied > request.since) {
        result.ackVersion = **applied;
        composedFrom = **applied - request.since;
        result.op = composed(*missed, composedFrom);
        missed->resize(composedFrom - 1);
        result.before = std::move(*missed);
    } else {
        result.op = composed(*missed, 0);
    }
    if (result.op.componentCount() > MostComponents)
        return fail("history-gone", "What came after version " + number(request.since) + " is more than one operation can say.");
    return result;
}

} // namespace dyad::backend
