// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/HeldEdits.h"
#include "sync/session/OwnRun.h"
#include "sync/text/Rope.h"
#include "sync/text/TextOperation.h"
#include <optional>
#include <vector>

namespace dyad::sync {

/// The client's half of docs/protocol.md, section 4, for one document: the text with local edits, at most one edit in flight, the
/// rest composed. Plain values, no I/O; one thread.
class ClientDocument {
public:
    enum class State {
        Closed,         ///< nothing is known of the document yet
        Offline,        ///< the text is here, no session is open; edits are held
        Synchronized,
        Waiting,        ///< one edit in flight
        Buffering,      ///< and more composed behind it
    };
    enum class Event { Restored, OpenedClean, OpenedHolding, Edited, AcknowledgedAll, AcknowledgedMore, Disconnected };

    /// A file-edit to be sent now.
    struct Outgoing {
        Version base = 0;
        Sequence seq = 0;
        const TextOperation *op = nullptr;          ///< valid until the next call that changes this document
    };
    /// Somebody's operation of a catch-up, at `version`.
    struct Past {
        Version version = 0;
        SessionId session = 0;
        MemberId member = 0;
        TextOperation op;
    };
    struct CaughtUp {
        Version from = 0, version = 0;
        SessionId session = 0;
        std::vector<Past> before;
        std::optional<Version> ackVersion;
        TextOperation op;
    };
    /// What a view has to do after a remote operation, in order.
    struct Applied {
        TextOperation op;                           ///< on the local text
        MemberId member = 0;                        ///< 0: several, composed
    };

    State state() const { return m_state; }
    const Rope &text() const { return m_text; }
    Version version() const { return m_version; }
    SessionId session() const { return m_session; }
    bool holdsEdits() const { return m_inflight.has_value() || !m_pending.isEmpty(); }
    HeldEdits held() const { return {m_session, m_seq, m_inflight, m_pending, m_run.end()}; }
    const std::optional<TextOperation> &inflight() const { return m_inflight; }
    const TextOperation &pending() const { return m_pending; }
    Sequence lastSeq() const { return m_seq; }

    /// From a store: the acknowledged text and what was held on top of it. State: Offline.
    Expected<void> restore(Version version, Rope base, HeldEdits held);
    /// The answer `document`. Where edits are held (the history is gone), they are merged three ways: what the local base was turned into is
    /// taken as one operation of session 0. ackVersion: the text holds the edit in flight already, since that version. Returns what changed
    /// in the local text.
    Expected<TextOperation> opened(Version version, SessionId session, Rope text, std::optional<Version> ackVersion = {});
    /// The answer `catch-up`. Errors: "bad-catch-up" (it does not fit: open without since); the document is then as before.
    Expected<std::vector<Applied>> caughtUp(CaughtUp segments);
    /// A local edit. Errors: "bad-operation", "not-open".
    Expected<void> edit(const TextOperation &op);
    /// Errors: "version-gap" (open again with since), "bad-operation" (it does not fit: open again without).
    Expected<TextOperation> remote(Version version, SessionId session, const TextOperation &op);
    /// Errors: "version-gap". An ack that was handled already is no error.
    Expected<void> acknowledged(Sequence seq, Version version);
    void disconnected();

    /// The edit that becomes due by the last call, once. Only while a session is open.
    std::optional<Outgoing> takeOutgoing();

    /// The acknowledged text: the local one without what is held. O(document)
    Rope acknowledgedText() const;
    /// Local text position → position in the acknowledged version.
    int64_t toAcknowledged(int64_t position) const;
    /// The range of a comment in the acknowledged version → local text.
    std::pair<int64_t, int64_t> rangeFromAcknowledged(int64_t from, int64_t to) const;
    /// Position in the acknowledged version → local text.
    int64_t fromAcknowledged(int64_t position) const;

private:
    static State next(State state, Event event);
    void handle(Event event) { m_state = next(m_state, event); }
    Expected<TextOperation> absorb(SessionId session, const TextOperation &op);
    Expected<TextOperation> absorbComposed(const TextOperation &op);
    Expected<TextOperation> absorbBesideRun(const TextOperation &op, TextOperation run, TextOperation rest);
    Expected<void> checkFit(const CaughtUp &segments) const;
    Expected<void> replay(CaughtUp &segments, std::vector<Applied> &applied);
    void settle();
    void begin(Version version, SessionId session);
    TextOperation takeHeld();
    void hold(TextOperation held);

    State m_state = State::Closed;
    bool m_due = false;                 // the edit in flight has not been taken for sending yet
    Version m_version = 0;
    SessionId m_session = 0;
    Sequence m_seq = 0;
    Rope m_text;                        // as the person sees it
    std::optional<TextOperation> m_inflight;
    TextOperation m_pending;
    OwnRun m_run;                       // of the acknowledged text
    std::optional<Rope> m_base;         // the acknowledged text, while something is held
};

} // namespace dyad::sync
