// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/Sequencer.h"
#include "sync/session/ClientDocument.h"
#include "sync/session/UndoHistory.h"
#include "tests/simulation/StepRandom.h"
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace dyad::simulation {

/// Faults that are built in on purpose, to see that the checks catch them. They are faults of this harness, around the real classes; what
/// is shipped has none of them.
enum class Mutant {
    None, AckBeforeCommit, SendBeforeCommit, ForgetsApplied, WrongTie, SessionReused, SendBeforeSave,
    NoDeduplication,        ///< a repeated file-edit is applied again
    GapAccepted,            ///< a version is missing, and the client goes on
    SnapshotWithoutVersion, ///< a newer text is stored under the version of the older one
    ResumeFromWrongVersion, ///< a catch-up begins one operation too late
    OwnEditComposed,        ///< what came before one's own edit is caught up composed, not one by one
    CompactionTooFar,       ///< the first operation after a snapshot is dropped with those before it
    JournalSwapped,         ///< two operations of a transaction are written in the other order
    LostUpdate,             ///< a server that was replaced writes late, over what the new one wrote
    UndoOfOthers,           ///< an edit of somebody else goes onto one's own undo stack
    OldSessionOpen,         ///< what a session that was replaced still had on its way is applied
    MergeForgetsApplied,    ///< who merges beyond the horizon is not told that the edit in flight is in the text
    FailedCommitIgnored,    ///< fsync fails, and the server goes on as if it had not
    StaleDiskTrusted,       ///< a client restores what its disk held before it could not be written any more
};

/// What goes wrong in a run, beside crashes and lost lines, which always do. Percent.
struct Faults {
    uint32_t drop = 0, duplicate = 0, reorder = 0;      ///< of messages, to clients; edits to the server are lost and doubled, too
    uint32_t slowCommit = 0;                            ///< of commits that do not come when they could
    uint32_t failedCommit = 0;                          ///< whose fsync fails: half of those are on the disk all the same
    bool clientDisk = false;                            ///< clients' disks cannot be written at times
    bool horizon = false;                               ///< the server forgets operations that a snapshot holds
};

struct Options {
    uint64_t seed = 1;
    int clients = 3;                ///< 2 to 8
    int steps = 400;                ///< random ones; then faults cease and everything has to settle
    bool tokens = false;            ///< edits are whole tokens, so that intention can be checked (L6)
    Faults faults = {};
    int64_t initialBytes = 0;       ///< of the text that all begin with; not with tokens
    Mutant mutant = Mutant::None;
    std::set<int> skip = {};        ///< steps left out; the others stay what they are, each has random numbers of its own
};

struct Outcome {
    std::string violation;          ///< empty: none
    uint64_t edits = 0;             ///< made at clients
    uint64_t serverCrashes = 0, clientCrashes = 0, disconnects = 0, losses = 0, undos = 0;
    uint64_t copies = 0, swaps = 0, failedCommits = 0, lateEdits = 0, merges = 0, staleDisks = 0, partitions = 0;
    int steps = 0;                  ///< done when it ended
};

/// One document, real ClientDocument and Sequencer, with a simulated network, disks and crashes, all drawn from one seed.
/// Checks L1 to L6: acknowledged is durable; nobody sees what is not; what a client saved is applied; all have the same text;
/// exactly once and in order; text stays where and as it was typed.
class Simulation {
public:
    explicit Simulation(const Options &options);
    Outcome run();

private:
    using Operation = backend::Sequencer::Operation;
    struct Request {                                // client → server
        enum class Kind { Open, Edit } kind = Kind::Edit;
        std::optional<sync::Version> base;          // `since`, for Open
        std::optional<sync::SessionId> session;
        std::optional<sync::Sequence> seq;
        sync::TextOperation op;
    };
    struct Answer {                                 // server → client; leaves when `version` is durable
        enum class Kind { Document, CatchUp, Ack, Change, Refused } kind = Kind::Ack;
        sync::Version version = 0;
        sync::SessionId session = 0;
        sync::Sequence seq = 0;
        sync::TextOperation op;
        sync::Rope text;
        backend::Sequencer::CatchUp segments;
        bool gone = false;                          // Refused: the history is
        std::optional<sync::Version> applied;       // Document: holds the edit in flight, since that version
    };
    struct Disk {                                   // what a client has saved
        bool any = false;
        sync::Version version = 0;
        sync::Rope base;
        sync::HeldEdits held;
        sync::StoredUndo undo;
        bool broken = false;                        // cannot be written
        bool stale = false;                         // and says so: what it holds is not what was there at last
    };
    struct TokenEdit {
        bool insert = true;
        std::string token;
    };
    struct Client {
        sync::ClientDocument document;
        Disk disk;
        bool connected = false;
        bool asked = false;                         // an Open is on its way
        std::deque<Request> up;
        std::deque<Answer> down;
        std::vector<TokenEdit> unsaved;
        sync::UndoHistory undo;
        bool missed = false;                        // the network lost or swapped something on the way here
        bool cut = false;                           // a partition: nothing moves, nobody knows
        bool anew = false;                          // the next Open goes without `since`
        // The server's side of the connection.
        sync::SessionId session = 0;
        std::deque<Answer> held;                    // not durable yet
        sync::Sequence served = 0;                  // the newest seq of the session
    };

    struct Ghost {                                  // a connection that is gone, and the server has not noticed
        size_t client = 0;
        sync::SessionId session = 0;
        std::deque<Request> up;
    };

    uint32_t pick(uint64_t n) { return n ? static_cast<uint32_t>(m_random() % n) : 0; }
    bool chance(uint32_t percent) { return pick(100) < percent; }
    void step();
    void fault();
    bool meddle(Client &client);
    std::string character();
    void settle();

    // A client.
    void edit(Client &client);
    sync::TextOperation randomEdit(const std::string &text);
    std::string newToken();
    sync::TextOperation tokenEdit(Client &client, const std::string &text);
    void connect(Client &client);
    void disconnect(Client &client);
    void crash(Client &client);
    void ask(Client &client);
    void flush(Client &client);
    void save(Client &client);
    bool diskFails(Client &client);
    void restore(Client &client);
    void startOver(Client &client);
    void receive(Client &client);
    void take(Client &client, Answer &answer);
    void takeCatchUp(Client &client, Answer &answer);
    void takeFailed(Client &client, const sync::Error &error);
    sync::Version versionFor(const Client &client, const Answer &answer) const;
    void showForeign(Client &client, const sync::TextOperation &op, const sync::Rope &before);
    void undo(Client &client);
    void markUndone(const std::string &touched);
    void checkUndo(Client &client, const sync::TextOperation &op, const std::string &text);

    // The server.
    void crashServer();
    void loadServer();
    void commit();
    void failCommit();
    void prune();
    void serveLate();
    void takeSnapshot();
    void writeLate();
    void serve(Client &client);
    void serveOpen(Client &client, const Request &request);
    void serveEdit(Client &client, const Request &request);
    void serveAnew(const Request &request, Answer &answer);
    bool serveSince(const Request &request, Answer &answer);
    backend::Sequencer::History history() const;
    void publish(size_t author, sync::SessionId session, sync::Sequence seq, const backend::Sequencer::Accepted &accepted);
    void hold(Client &client, Answer answer);
    void release(Client &client);

    size_t indexOf(const Client &client) const { return static_cast<size_t>(&client - m_clients.data()); }

    // The checks.
    void checkDurable(const Answer &answer);
    void checkEnd();
    void checkLog();
    void checkTokens();
    void checkTokensOnce();
    void violate(const std::string &what);

    Options m_options;
    StepRandom m_random;
    Outcome m_outcome;
    std::vector<Client> m_clients;
    backend::Sequencer m_server;
    std::vector<Operation> m_log;                   // all accepted operations …
    size_t m_durable = 0;                           // … of which so many are on disk
    size_t m_lostFrom = ~size_t{0};                 // of a mutant: what it only says to be there
    sync::SessionId m_durableNextSession = 1;
    sync::Version m_snapshotVersion = 0;
    sync::Rope m_snapshot;
    sync::Rope m_initial;
    sync::Version m_horizon = 0;                    // operations up to here are not kept any more
    std::vector<Ghost> m_ghosts;
    bool m_merged = false;                          // somebody came back from beyond the horizon
    std::vector<Operation> m_late;                  // what a server that is gone had handed to the database
    uint64_t m_lastToken = 0;
    std::set<std::string> m_present;                // tokens that the final text must hold, each once, and no others
    std::set<std::string> m_deleted;
    std::set<std::string> m_undone;                 // touched by undo: may stand or not
    std::map<std::string, std::set<size_t>> m_hands;    // who inserted or deleted a token; only they may undo that
};

} // namespace dyad::simulation
