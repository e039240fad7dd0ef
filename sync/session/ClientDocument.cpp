// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/ClientDocument.h"
#include "sync/session/CommentAnchor.h"
#include "sync/session/Positions.h"
#include "sync/workcopy/TextDiff.h"

namespace dyad::sync {

namespace {

const TextOperation Nothing;

TextOperation take(TextOperation &op)
{
    TextOperation taken = std::move(op);
    op = Nothing;
    return taken;
}

} // namespace

ClientDocument::State ClientDocument::next(State state, Event event)
{
    switch (event) {
    case Event::Restored: return State::Offline;
    case Event::OpenedClean: return State::Synchronized;
    case Event::OpenedHolding: return State::Waiting;
    case Event::Edited:
        if (state == State::Synchronized) return State::Waiting;
        return state == State::Waiting ? State::Buffering : state;
    case Event::AcknowledgedAll: return State::Synchronized;
    case Event::AcknowledgedMore: return State::Waiting;
    case Event::Disconnected: return state == State::Closed ? State::Closed : State::Offline;
    }
    return state;
}

Expected<void> ClientDocument::restore(Version version, Rope base, HeldEdits held)
{
    Rope text = base;
    if (held.inflight)
        if (auto fits = apply(text, *held.inflight); !fits) return fits;
    if (auto fits = apply(text, held.pending); !fits) return fits;
    m_run.restore(held.runEnd <= base.size() ? held.runEnd : -1);
    m_version = version;
    m_session = held.session;
    m_seq = held.seq;
    m_inflight = std::move(held.inflight);
    m_pending = std::move(held.pending);
    m_text = std::move(text);
    m_base.reset();
    if (holdsEdits()) m_base = std::move(base);
    handle(Event::Restored);
    return {};
}

Expected<void> ClientDocument::edit(const TextOperation &op)
{
    if (m_state == State::Closed) return fail("not-open", "The document is not here yet.");
    if (op.isEmpty()) return {};
    std::optional<Rope> before;
    if (!holdsEdits()) before = m_text;
    if (auto applied = apply(m_text, op); !applied) return applied;
    if (before) m_base = std::move(before);
    if (m_state == State::Synchronized) {
        m_inflight = op;
        ++m_seq;
        m_due = true;
    } else {
        m_pending = m_pending.isEmpty() ? op : compose(m_pending, op);
    }
    handle(Event::Edited);
    return {};
}

/// One operation of the document's order, on the acknowledged version: what is held moves over it. Returns it as applied to the
/// local text.
Expected<TextOperation> ClientDocument::absorb(SessionId session, const TextOperation &op)
{
    m_run.moved(op);
    if (!holdsEdits()) {
        m_base.reset();
        if (auto applied = apply(m_text, op); !applied) return std::unexpected(std::move(applied).error());
        return op;
    }
    const Side side = m_session < session ? Side::Left : Side::Right;
    if (auto fits = apply(*m_base, op); !fits) return std::unexpected(std::move(fits).error());
    TextOperation local = op;
    if (m_inflight) std::tie(*m_inflight, local) = transform(*m_inflight, local, side);
    if (!m_pending.isEmpty()) std::tie(m_pending, local) = transform(m_pending, local, side);
    if (auto applied = apply(m_text, local); !applied) return std::unexpected(std::move(applied).error());
    return local;
}

Expected<TextOperation> ClientDocument::remote(Version version, SessionId session, const TextOperation &op)
{
    if (version <= m_version) return TextOperation();
    if (m_state == State::Closed || m_state == State::Offline || version != m_version + 1)
        return fail("version-gap", "An operation of this document was missed.");
    auto local = absorb(session, op);
    if (local) m_version = version;
    return local;
}

/// The edit in flight is part of the acknowledged text now.
void ClientDocument::settle()
{
    if (m_pending.isEmpty()) m_base.reset();
    else if (m_base && m_inflight) (void)apply(*m_base, *m_inflight);
    if (m_inflight) m_run.acknowledged(*m_inflight);
    m_inflight.reset();
    m_due = false;
}

Expected<void> ClientDocument::acknowledged(Sequence seq, Version version)
{
    if (version <= m_version) return {};
    if (!m_inflight || m_state == State::Offline || seq != m_seq || version != m_version + 1)
        return fail("version-gap", "An acknowledgement does not follow what is known of this document.");
    settle();
    m_version = version;
    if (m_pending.isEmpty()) {
        handle(Event::AcknowledgedAll);
        return {};
    }
    hold(take(m_pending));
    handle(Event::AcknowledgedMore);
    return {};
}

void ClientDocument::hold(TextOperation held)
{
    m_inflight = std::move(held);
    ++m_seq;
    m_due = true;
}

void ClientDocument::disconnected()
{
    m_due = false;
    handle(Event::Disconnected);
}

std::optional<ClientDocument::Outgoing> ClientDocument::takeOutgoing()
{
    if (!m_due || !m_inflight) return std::nullopt;
    m_due = false;
    return Outgoing{m_version, m_seq, &*m_inflight};
}

TextOperation ClientDocument::takeHeld()
{
    TextOperation pending = take(m_pending);
    if (!m_inflight) return pending;
    TextOperation held = compose(*m_inflight, pending);
    m_inflight.reset();
    return held;
}

/// A new session at `version`; what is held goes out as its first edit.
void ClientDocument::begin(Version version, SessionId session)
{
    m_version = version;
    m_session = session;
    m_seq = 0;
    m_due = false;
    TextOperation held = takeHeld();
    if (held.isEmpty()) {
        m_base.reset();
        return handle(Event::OpenedClean);
    }
    hold(std::move(held));
    handle(Event::OpenedHolding);
}

/// Many operations as one, of session 0, against all that is held as one: docs/protocol.md, "Coming back", 2.
Expected<TextOperation> ClientDocument::absorbComposed(const TextOperation &op)
{
    m_pending = takeHeld();
    auto run = m_run.split(m_pending);
    if (!run) return absorb(ComposedSession, op);
    return absorbBesideRun(op, std::move(run->first), std::move(run->second));
}

/// What was typed on at the end of a run of one's own stays with it; against all else that is held the composed operation stands left. No
/// affair of anybody else's: what is held has no place in the document's order yet.
Expected<TextOperation> ClientDocument::absorbBesideRun(const TextOperation &op, TextOperation run, TextOperation rest)
{
    if (auto fits = apply(*m_base, op); !fits) return std::unexpected(std::move(fits).error());
    m_run.moved(op);
    TextOperation local = op;
    transformBoth(run, local, Side::Left);
    transformBoth(rest, local, Side::Right);
    m_pending = compose(run, rest);
    if (auto applied = apply(m_text, local); !applied) return std::unexpected(std::move(applied).error());
    return local;
}

Expected<TextOperation> ClientDocument::opened(Version version, SessionId session, Rope text, std::optional<Version> ackVersion)
{
    if (ackVersion && m_inflight) settle();
    const std::string before = acknowledgedText().text();
    // As fine as can be: what is taken for replaced would push local edits out of its middle.
    const TextOperation difference = m_state == State::Closed ? TextOperation::insertion(0, text.text())
                                                              : diffTexts(before, text.text());
    TextOperation local = difference;
    if (holdsEdits()) {
        auto merged = absorbComposed(difference);
        if (!merged) return merged;
        local = std::move(*merged);
    } else {
        m_text = std::move(text);
    }
    begin(version, session);
    return local;
}

Expected<void> ClientDocument::checkFit(const CaughtUp &segments) const
{
    const Version after = segments.ackVersion.value_or(segments.from + segments.before.size());
    const bool fits = m_state != State::Closed && segments.from == m_version && segments.version >= after
        && (!segments.ackVersion || (m_inflight && after == segments.from + segments.before.size() + 1));
    if (fits) return {};
    return fail("bad-catch-up", "The catch-up does not fit what is known of this document.");
}

/// Segment 1: what came before the edit in flight, one by one and with the old session number, then its acknowledgement.
Expected<void> ClientDocument::replay(CaughtUp &segments, std::vector<Applied> &applied)
{
    for (Past &past : segments.before) {
        auto local = absorb(past.session, past.op);
        if (!local) return std::unexpected(std::move(local).error());
        applied.push_back({std::move(*local), past.member});
    }
    if (segments.ackVersion) settle();
    return {};
}

Expected<std::vector<ClientDocument::Applied>> ClientDocument::caughtUp(CaughtUp segments)
{
    if (auto fits = checkFit(segments); !fits) return std::unexpected(std::move(fits).error());
    ClientDocument after = *this;
    std::vector<Applied> applied;
    if (auto replayed = after.replay(segments, applied); !replayed) return fail("bad-catch-up", replayed.error().message);
    auto rest = after.absorbComposed(segments.op);
    if (!rest) return fail("bad-catch-up", rest.error().message);
    if (!rest->isEmpty()) applied.push_back({std::move(*rest), 0});
    after.begin(segments.version, segments.session);
    *this = std::move(after);
    return applied;
}

Rope ClientDocument::acknowledgedText() const
{
    return m_base ? *m_base : m_text;
}

int64_t ClientDocument::toAcknowledged(int64_t position) const
{
    position = positionBefore(position, m_pending);
    return m_inflight ? positionBefore(position, *m_inflight) : position;
}

std::pair<int64_t, int64_t> ClientDocument::rangeFromAcknowledged(int64_t from, int64_t to) const
{
    qint64 first = from, last = to;
    if (m_inflight) commentanchor::move(first, last, *m_inflight);
    commentanchor::move(first, last, m_pending);
    return {first, last};
}

int64_t ClientDocument::fromAcknowledged(int64_t position) const
{
    if (m_inflight) position = transformPosition(position, *m_inflight, false);
    return transformPosition(position, m_pending, false);
}

} // namespace dyad::sync
