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
};

struct Options {
    uint64_t seed = 1;
    int clients = 3;
    int steps = 400;                ///< random ones; then faults cease and everything has to settle
    bool tokens = false;            ///< edits are whole tokens, so that intention can be checked (L6)
    Mutant mutant = Mutant::None;
    std::set<int> skip = {};        ///< steps left out; the others stay what they are, each has random numbers of its own
};

struct Outcome {
    std::string violation;          ///< empty: none
    uint64_t edits = 0;             ///< made at clients
    uint64_t serverCrashes = 0, clientCrashes = 0, disconnects = 0, losses = 0, undos = 0;
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
    };
    struct Disk {                                   // what a client has saved
        bool any = false;
        sync::Version version = 0;
        sync::Rope base;
        sync::HeldEdits held;
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
        bool missed = false;                        // the network lost something on the way here
        // The server's side of the connection.
        sync::SessionId session = 0;
        std::deque<Answer> held;                    // not durable yet
        sync::Sequence served = 0;                  // the newest seq of the session
    };

    uint32_t pick(uint64_t n) { return n ? static_cast<uint32_t>(m_random() % n) : 0; }
    bool chance(uint32_t percent) { return pick(100) < percent; }
    void step();
    void fault();
    void lose(Client &client);
    void settle();

    // A client.
    void edit(Client &client);
    sync::TextOperation randomEdit(const std::string &text);
    sync::TextOperation tokenEdit(Client &client, const std::string &text);
    void connect(Client &client);
    void disconnect(Client &client);
    void crash(Client &client);
    void ask(Client &client);
    void flush(Client &client);
    void save(Client &client);
    void receive(Client &client);
    void take(Client &client, Answer &answer);
    void takeCatchUp(Client &client, Answer &answer);
    void takeFailed(Client &client, const sync::Error &error);
    sync::Version versionFor(const Client &client, const Answer &answer) const;
    void showForeign(Client &client, const sync::TextOperation &op, const sync::Rope &before);
    void undo(Client &client);
    void checkUndo(Client &client, const sync::TextOperation &op, const std::string &text);

    // The server.
    void crashServer();
    void commit();
    void takeSnapshot();
    void writeLate();
    void serve(Client &client);
    void serveOpen(Client &client, const Request &request);
    void serveEdit(Client &client, const Request &request);
    void hold(Client &client, Answer answer);
    void release(Client &client);

    size_t indexOf(const Client &client) const { return static_cast<size_t>(&client - m_clients.data()); }

    // The checks.
    void checkDurable(const Answer &answer);
    void checkEnd();
    void checkLog();
    void checkTokens();
    void violate(const std::string &what);

    Options m_options;
    StepRandom m_random;
    Outcome m_outcome;
    std::vector<Client> m_clients;
    backend::Sequencer m_server;
    std::vector<Operation> m_log;                   // all accepted operations …
    size_t m_durable = 0;                           // … of which so many are on disk
    sync::SessionId m_durableNextSession = 1;
    sync::Version m_snapshotVersion = 0;
    sync::Rope m_snapshot;
    std::vector<Operation> m_late;                  // what a server that is gone had handed to the database
    uint64_t m_lastToken = 0;
    std::set<std::string> m_present;                // tokens that the final text must hold, each once, and no others
    std::set<std::string> m_deleted;
    std::set<std::string> m_undone;                 // touched by undo: may stand or not
    std::map<std::string, std::set<size_t>> m_hands;    // who inserted or deleted a token; only they may undo that
};

} // namespace dyad::simulation
