// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/Simulation.h"
#include "sync/text/Utf8.h"
#include <array>

namespace dyad::simulation {

using namespace dyad::sync;
using backend::Sequencer;

namespace {

constexpr size_t LongestText = 400;         // bytes; beyond it, edits rather delete
constexpr std::array<std::string_view, 10> Letters{"a", "b", " ", "\n", "é", "ß", "語", "𝄞", "👍🏽", "e\u0301"};

Sequencer::Settings serverSettings()
{
    Sequencer::Settings settings;
    settings.versionsInMemory = 24;         // few, so that history and rebase-needed are met
    return settings;
}

} // namespace

Simulation::Simulation(const Options &options)
    : m_options(options), m_random(options.seed), m_clients(static_cast<size_t>(options.clients)), m_server({}, serverSettings())
{
}

Outcome Simulation::run()
{
    for (int i = 0; i < m_options.steps && m_outcome.violation.empty(); ++i) step();
    if (m_outcome.violation.empty()) settle();
    if (m_outcome.violation.empty()) checkEnd();
    return m_outcome;
}

void Simulation::violate(const std::string &what)
{
    if (m_outcome.violation.empty()) m_outcome.violation = what;
}

void Simulation::step()
{
    Client &client = m_clients[pick(m_clients.size())];
    const uint32_t what = pick(100);
    if (what < 30) edit(client);
    else if (what < 55) serve(client);
    else if (what < 80) receive(client);
    else if (what < 90) commit();
    else if (what < 94) save(client);
    else fault();
}

void Simulation::fault()
{
    Client &client = m_clients[pick(m_clients.size())];
    const uint32_t what = pick(100);
    if (!client.connected) connect(client);
    else if (what < 40) disconnect(client);
    else if (what < 60) crash(client);
    else if (what < 70) crashServer();
    else if (!client.up.empty() && client.up.back().kind == Request::Kind::Edit) client.up.push_back(client.up.back());
}

/// No more faults and edits: everything on its way arrives, within a bound.
void Simulation::settle()
{
    for (Client &client : m_clients)
        if (!client.connected) connect(client);
    for (int round = 0; round < 10000; ++round) {
        bool busy = false;
        for (Client &client : m_clients) {
            busy = busy || !client.up.empty() || !client.down.empty() || !client.held.empty();
            serve(client);
            receive(client);
        }
        commit();
        if (!busy) break;
    }
    for (Client &client : m_clients) {
        if (client.document.state() != ClientDocument::State::Synchronized) violate("liveness: a client does not come to rest");
        save(client);
    }
}

// --- a client

void Simulation::edit(Client &client)
{
    if (client.document.state() == ClientDocument::State::Closed) return;
    const std::string text = client.document.text().text();
    const TextOperation op = m_options.tokens ? tokenEdit(client, text) : randomEdit(text);
    if (op.isEmpty()) return;
    if (!client.document.edit(op)) return violate("a local edit does not fit");
    ++m_outcome.edits;
    flush(client);
}

TextOperation Simulation::randomEdit(const std::string &text)
{
    const size_t at = utf8::boundaryBefore(text, pick(text.size() + 1));
    if (chance(text.size() > LongestText ? 80 : 35)) {
        const size_t end = utf8::boundaryAfter(text, std::min(text.size(), at + 1 + pick(12)));
        return TextOperation::deletion(static_cast<int64_t>(at), static_cast<int64_t>(end - at));
    }
    std::string typed;
    for (uint32_t n = 1 + pick(3); n > 0; --n) typed += Letters[pick(Letters.size())];
    const size_t end = chance(10) ? utf8::boundaryAfter(text, std::min(text.size(), at + pick(4))) : at;
    return TextOperation::replacement(static_cast<int64_t>(at), static_cast<int64_t>(end - at), typed);
}

/// Inserts a token between two others, or deletes one.
TextOperation Simulation::tokenEdit(Client &client, const std::string &text)
{
    std::vector<size_t> ends{0};
    for (size_t i = 0; i < text.size(); ++i)
        if (text[i] == ']') ends.push_back(i + 1);
    const size_t token = pick(ends.size());
    if (token > 0 && chance(text.size() > LongestText ? 70 : 25)) {
        const size_t from = ends[token - 1];
        client.unsaved.push_back({false, text.substr(from, ends[token] - from)});
        return TextOperation::deletion(static_cast<int64_t>(from), static_cast<int64_t>(ends[token] - from));
    }
    std::string typed = "[" + std::to_string(++m_lastToken);
    typed += Letters[pick(Letters.size())];
    typed += ']';
    client.unsaved.push_back({true, typed});
    return TextOperation::insertion(static_cast<int64_t>(ends[token]), typed);
}

void Simulation::connect(Client &client)
{
    client.connected = true;
    ask(client);
}

void Simulation::ask(Client &client)
{
    if (!client.connected || client.asked) return;
    client.asked = true;
    Request request;
    request.kind = Request::Kind::Open;
    if (client.document.state() != ClientDocument::State::Closed) {
        request.base = client.document.version();
        request.session = client.document.session();
        if (client.document.inflight()) request.seq = client.document.lastSeq();
    }
    client.up.push_back(std::move(request));
}

void Simulation::disconnect(Client &client)
{
    if (client.session) m_server.close(client.session);
    client.session = 0;
    client.connected = client.asked = false;
    client.up.clear();
    client.down.clear();
    client.held.clear();
    client.document.disconnected();
    ++m_outcome.disconnects;
}

/// kill -9: what was not saved is gone.
void Simulation::crash(Client &client)
{
    disconnect(client);
    ++m_outcome.clientCrashes;
    for (const TokenEdit &lost : client.unsaved)
        if (lost.insert) m_deleted.insert(lost.token);
    client.unsaved.clear();
    client.document = ClientDocument();
    if (client.disk.any && !client.document.restore(client.disk.version, client.disk.base, client.disk.held))
        violate("L3: what was saved cannot be restored");
}

void Simulation::save(Client &client)
{
    if (client.document.state() == ClientDocument::State::Closed) return;
    client.disk = {true, client.document.version(), client.document.acknowledgedText(), client.document.held()};
    for (const TokenEdit &edit : client.unsaved) {
        if (edit.insert) m_present.insert(edit.token);
        else m_deleted.insert(edit.token);
    }
    client.unsaved.clear();
}

void Simulation::flush(Client &client)
{
    const auto outgoing = client.document.takeOutgoing();
    if (!outgoing || !client.connected) return;
    if (m_options.mutant != Mutant::SendBeforeSave) save(client);
    Request request;
    request.base = outgoing->base;
    request.seq = outgoing->seq;
    request.op = *outgoing->op;
    client.up.push_back(std::move(request));
}

void Simulation::receive(Client &client)
{
    if (client.down.empty()) return;
    Answer answer = std::move(client.down.front());
    client.down.pop_front();
    checkDurable(answer);
    take(client, answer);
    flush(client);
}

void Simulation::take(Client &client, Answer &answer)
{
    const bool opening = answer.kind == Answer::Kind::Document || answer.kind == Answer::Kind::CatchUp;
    if (client.asked != opening) {
        if (opening) violate("an answer that nobody asked for");
        return;
    }
    bool ok = true;
    switch (answer.kind) {
    case Answer::Kind::Ack: ok = client.document.acknowledged(answer.seq, answer.version).has_value(); break;
    case Answer::Kind::Change: {
        const SessionId tie = m_options.mutant == Mutant::WrongTie ? ~answer.session : answer.session;
        ok = client.document.remote(answer.version, tie, answer.op).has_value();
        break;
    }
    case Answer::Kind::Document:
        client.asked = false;
        ok = client.document.opened(answer.version, answer.session, answer.text).has_value();
        break;
    case Answer::Kind::CatchUp:
        client.asked = false;
        return takeCatchUp(client, answer);
    case Answer::Kind::Refused:
        client.document.disconnected();
        return ask(client);
    }
    if (!ok) violate("L4: what the server sent does not fit");
}

void Simulation::takeCatchUp(Client &client, Answer &answer)
{
    ClientDocument::CaughtUp caught;
    caught.from = answer.segments.from;
    caught.version = answer.segments.version;
    caught.session = answer.session;
    caught.ackVersion = answer.segments.ackVersion;
    caught.op = std::move(answer.segments.op);
    for (Operation &past : answer.segments.before) caught.before.push_back({past.version, past.session, past.member, std::move(past.op)});
    if (auto applied = client.document.caughtUp(std::move(caught)); !applied) violate("L4: a catch-up does not fit");
}

// --- the server

void Simulation::commit()
{
    m_durable += pick(m_log.size() - m_durable + 1);
    if (chance(50)) m_durable = m_log.size();
    for (Client &client : m_clients) release(client);
}

void Simulation::crashServer()
{
    ++m_outcome.serverCrashes;
    for (Client &client : m_clients) disconnect(client);
    m_log.resize(m_durable);
    Sequencer::Stored stored;
    const size_t kept = std::min<size_t>(m_log.size(), pick(40));
    for (size_t i = 0; i < m_log.size(); ++i)
        if (!apply(stored.text, m_log[i].op)) violate("L4: the journal does not replay");
    stored.version = m_log.size();
    stored.tail.assign(m_log.end() - static_cast<std::ptrdiff_t>(kept), m_log.end());
    stored.nextSession = m_options.mutant == Mutant::SessionReused ? (m_log.empty() ? 1 : m_log.back().session + 1) : m_durableNextSession;
    m_server = Sequencer(std::move(stored), serverSettings());
}

void Simulation::serve(Client &client)
{
    if (client.up.empty()) return;
    const Request request = std::move(client.up.front());
    client.up.pop_front();
    if (request.kind == Request::Kind::Open) serveOpen(client, request);
    else serveEdit(client, request);
}

void Simulation::serveOpen(Client &client, const Request &request)
{
    if (client.session) m_server.close(client.session);
    Answer answer;
    answer.version = m_server.version();
    if (!request.base) {
        answer.kind = Answer::Kind::Document;
        answer.text = m_server.text();
    } else {
        Sequencer::History history;
        history.operations = [this](Version after, Version upTo) -> Expected<std::vector<Operation>> {
            return std::vector<Operation>(m_log.begin() + static_cast<std::ptrdiff_t>(after), m_log.begin() + static_cast<std::ptrdiff_t>(upTo));
        };
        history.versionOf = [this](SessionId session, Sequence seq) -> Expected<std::optional<Version>> {
            for (const Operation &operation : m_log)
                if (operation.session == session && operation.seq == seq) return operation.version;
            return std::nullopt;
        };
        const auto seq = m_options.mutant == Mutant::ForgetsApplied ? std::nullopt : request.seq;
        auto segments = m_server.catchUp({*request.base, request.session, seq}, history);
        if (!segments) return violate("L1: the server has lost " + segments.error().message);
        answer.kind = Answer::Kind::CatchUp;
        answer.segments = std::move(*segments);
    }
    answer.session = client.session = m_server.open(indexOf(client) + 1);
    m_durableNextSession = m_server.nextSession();
    hold(client, std::move(answer));
}

void Simulation::serveEdit(Client &client, const Request &request)
{
    auto accepted = m_server.submit(client.session, *request.seq, *request.base, request.op);
    if (!accepted) {
        const bool expected = accepted.error().code == "rebase-needed" || accepted.error().code == "session-closed" || accepted.error().code == "sequence-gap";
        if (!expected) violate("a correct edit is refused: " + accepted.error().message);
        Answer refused;
        refused.kind = Answer::Kind::Refused;
        return hold(client, std::move(refused));
    }
    Answer ack;
    ack.seq = *request.seq;
    ack.session = client.session;
    ack.version = accepted->version;
    hold(client, ack);
    if (accepted->duplicate) return;
    m_log.push_back({accepted->version, client.session, *request.seq, indexOf(client) + 1, accepted->op});
    Answer change;
    change.kind = Answer::Kind::Change;
    change.version = accepted->version;
    change.session = client.session;
    change.op = accepted->op;
    for (Client &other : m_clients)
        if (&other != &client && other.connected && other.session) hold(other, change);
}

/// Puts it into the queue of what leaves when it is durable.
void Simulation::hold(Client &client, Answer answer)
{
    client.held.push_back(std::move(answer));
    release(client);
}

void Simulation::release(Client &client)
{
    while (!client.held.empty()) {
        const Answer &first = client.held.front();
        const bool early = (m_options.mutant == Mutant::AckBeforeCommit && first.kind == Answer::Kind::Ack)
            || (m_options.mutant == Mutant::SendBeforeCommit && first.kind == Answer::Kind::Change);
        if (first.version > m_durable && !early) return;
        client.down.push_back(std::move(client.held.front()));
        client.held.pop_front();
    }
}

// --- the checks

void Simulation::checkDurable(const Answer &answer)
{
    if (answer.version > m_durable)
        return violate(answer.kind == Answer::Kind::Ack ? "L1: acknowledged before it was durable" : "L2: shown before it was durable");
    if (answer.kind != Answer::Kind::Ack && answer.kind != Answer::Kind::Change) return;
    const Operation &logged = m_log[answer.version - 1];
    if (logged.session != answer.session) violate("L1: the journal holds another edit at that version");
    if (answer.kind == Answer::Kind::Ack && logged.seq != answer.seq) violate("L1: the journal holds another edit at that version");
    if (answer.kind == Answer::Kind::Change && !(logged.op == answer.op)) violate("L2: one version names two operations");
}

void Simulation::checkEnd()
{
    checkLog();
    const std::string text = m_server.text().text();
    for (const Client &client : m_clients)
        if (client.document.text().text() != text) violate("L4: the texts are not the same");
    Rope replayed;
    for (const Operation &operation : m_log)
        if (!apply(replayed, operation.op)) violate("L4: the journal does not replay");
    if (replayed.text() != text) violate("L4: the journal gives another text");
    if (m_options.tokens) checkTokens();
}

void Simulation::checkLog()
{
    std::map<SessionId, Sequence> last;
    for (size_t i = 0; i < m_log.size(); ++i) {
        if (m_log[i].version != i + 1) violate("L5: the versions have a gap");
        if (m_log[i].seq != ++last[m_log[i].session]) violate("L5: an edit is missing or stands twice");
    }
}

void Simulation::checkTokens()
{
    std::set<std::string> found;
    const std::string text = m_server.text().text();
    for (size_t from = 0; from < text.size();) {
        const size_t end = text.find(']', from);
        if (end == std::string::npos) return violate("L6: a token is torn");
        const std::string token = text.substr(from, end + 1 - from);
        if (!found.insert(token).second) violate("L6: a token stands twice: " + token);
        if (!m_present.contains(token)) violate("L6: a token is torn, or one that was lost came back: " + token);
        if (m_deleted.contains(token)) violate("L6: a deleted token is still there: " + token);
        from = end + 1;
    }
    for (const std::string &token : m_present)
        if (!found.contains(token) && !m_deleted.contains(token)) violate("L6: a token is lost: " + token);
}

} // namespace dyad::simulation
