// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/Sequencer.h"
#include "sync/session/ClientDocument.h"
#include <deque>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace dyad::simulation {

/// Faults that are built in on purpose, to see that the checks catch them.
enum class Mutant { None, AckBeforeCommit, SendBeforeCommit, ForgetsApplied, WrongTie, SessionReused, SendBeforeSave };

struct Options {
    uint64_t seed = 1;
    int clients = 3;
    int steps = 400;                ///< random ones; then faults cease and everything has to settle
    bool tokens = false;            ///< edits are whole tokens, so that intention can be checked (L6)
    Mutant mutant = Mutant::None;
};

struct Outcome {
    std::string violation;          ///< empty: none
    uint64_t edits = 0;             ///< made at clients
    uint64_t serverCrashes = 0, clientCrashes = 0, disconnects = 0;
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
        // The server's side of the connection.
        sync::SessionId session = 0;
        std::deque<Answer> held;                    // not durable yet
    };

    uint32_t pick(uint64_t n) { return n ? static_cast<uint32_t>(m_random() % n) : 0; }
    bool chance(uint32_t percent) { return pick(100) < percent; }
    void step();
    void fault();
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

    // The server.
    void crashServer();
    void commit();
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
    std::mt19937_64 m_random;
    Outcome m_outcome;
    std::vector<Client> m_clients;
    backend::Sequencer m_server;
    std::vector<Operation> m_log;                   // all accepted operations …
    size_t m_durable = 0;                           // … of which so many are on disk
    sync::SessionId m_durableNextSession = 1;
    uint64_t m_lastToken = 0;
    std::set<std::string> m_present;                // tokens that the final text must hold, each once, and no others
    std::set<std::string> m_deleted;
};

} // namespace dyad::simulation
