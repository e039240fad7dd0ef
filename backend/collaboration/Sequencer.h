// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Rope.h"
#include "sync/text/TextOperation.h"
#include "sync/wire/Types.h"
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace dyad::backend {

using sync::Expected;
using sync::MemberId;
using sync::Rope;
using sync::Sequence;
using sync::SessionId;
using sync::TextOperation;
using sync::Version;

/// The authority over one document: puts edits in one order (docs/protocol.md, section 4). Plain values, no I/O, no locks; used on
/// one thread at a time.
///
/// It runs ahead of the journal: what submit() accepts is part of text() at once, although it is not durable yet. So the caller holds back
/// acks, broadcasts and the answers to open() and catchUp() until the version they speak of is durable, and throws the whole object
/// away when the journal fails.
class Sequencer {
public:
    struct Settings {
        size_t versionsInMemory = 2000;             ///< operations kept one by one; at least 1,000 where bytes allow
        int64_t bytesInMemory = 64 << 20;           ///< of those operations' inserted text; the last 16 are kept in any case
        int64_t maxDocument = 16 << 20;             ///< bytes
    };
    /// An operation in the document's order; `version` is the one that it made.
    struct Operation {
        Version version = 0;
        SessionId session = 0;
        Sequence seq = 0;
        MemberId member = 0;
        TextOperation op;
    };
    struct Accepted {
        Version version = 0;
        TextOperation op;                           ///< as it was applied; empty for a duplicate
        bool duplicate = false;                     ///< to be acknowledged again (when durable), not to be stored or sent
    };
    /// What storage gives back. tail: operations up to and including `version`, without gaps, as many as there are or as fit
    /// Settings; not those after `version`.
    struct Stored {
        Rope text;
        Version version = 0;
        std::vector<Operation> tail;
        /// Greater than every session number that was ever given out. The caller makes nextSession() durable before the answer to
        /// open() leaves, or reserves blocks ahead; numbers may be skipped, never used twice.
        SessionId nextSession = 1;
    };
    /// Storage, for what memory does not hold any more. Called only from catchUp(); may block, or answer "history-gone".
    struct History {
        /// Operations after `after` up to and including `upTo`, in order.
        std::function<Expected<std::vector<Operation>>(Version after, Version upTo)> operations;
        /// The version that this edit made; nullopt: it was never applied.
        std::function<Expected<std::optional<Version>>(SessionId session, Sequence seq)> versionOf;
    };
    struct CatchUpRequest {
        Version since = 0;
        std::optional<SessionId> session;           ///< the old one, closed by this
        std::optional<Sequence> seq;                ///< of the edit that was in flight
    };
    /// The segments of "Coming back". before and ackVersion: only where the edit in flight had been applied.
    struct CatchUp {
        Version from = 0, version = 0;
        std::vector<Operation> before;
        std::optional<Version> ackVersion;
        TextOperation op;
    };

    Sequencer() : Sequencer(Stored{}) {}
    explicit Sequencer(Stored stored) : Sequencer(std::move(stored), Settings{}) {}
    Sequencer(Stored stored, Settings settings);

    const Rope &text() const { return m_text; }
    Version version() const { return m_version; }
    SessionId nextSession() const { return m_nextSession; }
    size_t openSessions() const { return m_sessions.size(); }

    /// A new session. `replaces`: an older one of the same client, which is closed.
    SessionId open(MemberId member, std::optional<SessionId> replaces = {});
    void close(SessionId session);
    bool isOpen(SessionId session) const { return m_sessions.contains(session); }

    /// An edit on version `base`. Errors, with nothing changed: "session-closed", "sequence-gap", "rebase-needed", "bad-operation",
    /// "document-too-large". O((versions since base) + |op|).
    Expected<Accepted> submit(SessionId session, Sequence seq, Version base, const TextOperation &op);

    /// What a client that stopped at `since` missed. Closes request.session first, whatever comes of the rest. Errors:
    /// "history-gone", and what History answers. Does not open a session.
    Expected<CatchUp> catchUp(const CatchUpRequest &request, const History &history);

    /// The version that an edit of an earlier session made; nullopt: it was never applied. Closes that session, so that it cannot be applied
    /// later either. For who opens without `since`. Errors: what History answers.
    Expected<std::optional<Version>> appliedAs(SessionId session, Sequence seq, const History &history);

private:
    struct Session {
        MemberId member = 0;
        Sequence lastSeq = 0;
        Version lastVersion = 0;
    };
    struct Past {
        Operation operation;
        int64_t lengthBefore = 0;                   // bytes of the document that it was applied to
    };

    void remember(Operation operation, int64_t lengthBefore);
    const Past &past(Version version) const { return m_past[version - m_forgotten - 1]; }
    int64_t lengthAt(Version version) const { return version == m_version ? m_text.size() : past(version + 1).lengthBefore; }
    Expected<TextOperation> rebase(SessionId session, Version base, const TextOperation &op) const;
    Expected<std::optional<Version>> find(SessionId session, Sequence seq, Version since, const History &history) const;
    Expected<std::vector<Operation>> operations(Version after, Version upTo, const History &history) const;

    Settings m_settings;
    Rope m_text;
    Version m_version = 0;
    Version m_forgotten = 0;                        // m_past holds versions m_forgotten + 1 … m_version
    std::deque<Past> m_past;
    int64_t m_pastBytes = 0;
    SessionId m_nextSession = 1;
    std::unordered_map<SessionId, Session> m_sessions;
};

} // namespace dyad::backend
