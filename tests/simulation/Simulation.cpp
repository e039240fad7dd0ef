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
    for (int i = 0; i < m_options.steps && m_outcome.violation.empty(); ++i) {
        m_outcome.steps = i + 1;
        if (m_options.skip.contains(i)) continue;
        m_random.beginStep(static_cast<uint64_t>(i));
        step();
    }
    m_random.beginStep(~uint64_t{0});
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
    else if (what < 80) lose(client);
    else if (!client.up.empty() && client.up.back().kind == Request::Kind::Edit) client.up.push_back(client.up.back());
}

/// A message to a client is lost although the line stands. Only one that others follow: those show that it is missing.
void Simulation::lose(Client &client)
{
    const auto isChange = [](const Answer &answer) { return answer.kind == Answer::Kind::Change; };
    if (client.asked || client.down.size() < 2 || !isChange(client.down.front()) || !isChange(client.down[1])) return;
    client.down.pop_front();
    client.missed = true;
    ++m_outcome.losses;
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
    if (client.undo.canUndo() && chance(8)) return undo(client);
    const std::string text = client.document.text().text();
    const TextOperation op = m_options.tokens ? tokenEdit(client, text) : randomEdit(text);
    if (op.isEmpty()) return;
    const Rope before = client.document.text();
    if (!client.document.edit(op)) return violate("a local edit does not fit");
    client.undo.edited(op, before, false);
    ++m_outcome.edits;
    flush(client);
}

void Simulation::undo(Client &client)
{
    const auto op = client.undo.undo(client.document.text());
    if (!op || op->isEmpty()) return;
    if (m_options.tokens) checkUndo(client, *op, client.document.text().text());
    if (!client.document.edit(*op)) return violate("an undo does not fit");
    ++m_outcome.edits;
    ++m_outcome.undos;
    flush(client);
}

/// An undo takes back what this client did, and nothing else.
void Simulation::checkUndo(Client &client, const TextOperation &op, const std::string &text)
{
    std::string touched;
    size_t at = 0;
    for (const auto &component : op) {
        const auto length = static_cast<size_t>(component.length);
        if (component.kind == TextOperation::Component::Kind::Insert) touched += component.text;
        else if (component.kind == TextOperation::Component::Kind::Delete) touched += text.substr(at, length);
        if (component.kind != TextOperation::Component::Kind::Insert) at += length;
    }
    for (size_t from = 0; from < touched.size();) {
        const size_t end = touched.find(']', from);
        if (end == std::string::npos) return violate("undo tears a token");
        const std::string token = touched.substr(from, end + 1 - from);
        if (!m_hands[token].contains(indexOf(client))) violate("undo takes back another's edit: " + token);
        m_undone.insert(token);
        from = end + 1;
    }
}

void Simulation::showForeign(Client &client, const TextOperation &op, const Rope &before)
{
    if (op.isEmpty()) return;
    if (m_options.mutant == Mutant::UndoOfOthers) client.undo.edited(op, before, false);
    else client.undo.foreign(op);
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
        m_hands[client.unsaved.back().token].insert(indexOf(client));
        return TextOperation::deletion(static_cast<int64_t>(from), static_cast<int64_t>(ends[token] - from));
    }
    std::string typed = "[" + std::to_string(++m_lastToken);
    typed += Letters[pick(Letters.size())];
    typed += ']';
    client.unsaved.push_back({true, typed});
    m_hands[typed].insert(indexOf(client));
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
    client.connected = client.asked = client.missed = false;
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
    client.undo.clear();
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
    const Rope before = client.document.text();
    switch (answer.kind) {
    case Answer::Kind::Ack:
        if (auto done = client.document.acknowledged(answer.seq, versionFor(client, answer)); !done) takeFailed(client, done.error());
        return;
    case Answer::Kind::Change: {
        const SessionId tie = m_options.mutant == Mutant::WrongTie ? ~answer.session : answer.session;
        const auto op = client.document.remote(versionFor(client, answer), tie, answer.op);
        return op ? showForeign(client, *op, before) : takeFailed(client, op.error());
    }
    case Answer::Kind::Document: {
        client.asked = client.missed = false;
        const auto op = client.document.opened(answer.version, answer.session, answer.text);
        return op ? showForeign(client, *op, before) : violate("L4: a text does not fit");
    }
    case Answer::Kind::CatchUp:
        client.asked = client.missed = false;
        return takeCatchUp(client, answer);
    case Answer::Kind::Refused:
        client.document.disconnected();
        return ask(client);
    }
}

Version Simulation::versionFor(const Client &client, const Answer &answer) const
{
    return m_options.mutant == Mutant::GapAccepted && client.missed ? client.document.version() + 1 : answer.version;
}

/// A gap is to be expected where the network lost something, and nowhere else; then the client asks for what it missed.
void Simulation::takeFailed(Client &client, const Error &error)
{
    if (!client.missed || error.code != "version-gap") return violate("L4: what the server sent does not fit");
    client.document.disconnected();
    ask(client);
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
    if (m_options.mutant == Mutant::OwnEditComposed) {
        for (size_t i = 1; i < caught.before.size(); ++i) {
            caught.before[0].op = compose(caught.before[0].op, caught.before[i].op);
            caught.before[i].op = TextOperation();
        }
        for (auto &past : caught.before) past.session = 0;
    }
    Rope before = client.document.text();
    const auto applied = client.document.caughtUp(std::move(caught));
    if (!applied) return violate("L4: a catch-up does not fit");
    for (const auto &one : *applied) {
        showForeign(client, one.op, before);
        if (!apply(before, one.op)) return violate("L4: what a catch-up tells the views does not fit");
    }
}

// --- the server

void Simulation::commit()
{
    const size_t before = m_durable;
    m_durable += pick(m_log.size() - m_durable + 1);
    if (chance(50)) m_durable = m_log.size();
    if (m_options.mutant == Mutant::JournalSwapped && m_durable >= before + 2) {
        std::swap(m_log[m_durable - 1], m_log[m_durable - 2]);
        std::swap(m_log[m_durable - 1].version, m_log[m_durable - 2].version);
    }
    writeLate();
    if (chance(10)) takeSnapshot();
    for (Client &client : m_clients) release(client);
}

/// A server that was taken for dead had handed a transaction to the database. The journal has one row a version, so what another has
/// written in its place stands.
void Simulation::writeLate()
{
    if (m_late.empty() || !chance(30)) return;
    for (const Operation &operation : std::exchange(m_late, {}))
        if (m_options.mutant == Mutant::LostUpdate && operation.version <= m_durable) m_log[operation.version - 1] = operation;
}

/// As the real one: a text and its version in one transaction; a load begins with it.
void Simulation::takeSnapshot()
{
    for (size_t i = m_snapshotVersion; i < m_durable; ++i)
        if (!apply(m_snapshot, m_log[i].op)) violate("L4: the journal does not replay");
    if (m_options.mutant != Mutant::SnapshotWithoutVersion) m_snapshotVersion = m_durable;
}

void Simulation::crashServer()
{
    if (chance(50)) m_late.assign(m_log.begin() + static_cast<std::ptrdiff_t>(m_durable), m_log.end());
    ++m_outcome.serverCrashes;
    for (Client &client : m_clients) disconnect(client);
    m_log.resize(m_durable);
    Sequencer::Stored stored;
    const size_t kept = std::min<size_t>(m_log.size(), pick(40));
    stored.text = m_snapshot;
    for (size_t i = m_snapshotVersion + (m_options.mutant == Mutant::CompactionTooFar ? 1 : 0); i < m_log.size(); ++i)
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
        const bool late = m_options.mutant == Mutant::ResumeFromWrongVersion && *request.base < m_server.version();
        auto segments = m_server.catchUp({*request.base + (late ? 1 : 0), request.session, seq}, history);
        if (!segments) return violate("L1: the server has lost " + segments.error().message);
        segments->from = *request.base;
        answer.kind = Answer::Kind::CatchUp;
        answer.segments = std::move(*segments);
    }
    client.served = 0;
    answer.session = client.session = m_server.open(indexOf(client) + 1);
    m_durableNextSession = m_server.nextSession();
    hold(client, std::move(answer));
}

void Simulation::serveEdit(Client &client, const Request &request)
{
    // Without the session's memory of what it has had, a repeated edit is one more.
    const bool again = m_options.mutant == Mutant::NoDeduplication && client.session && client.served == *request.seq;
    const SessionId session = again ? m_server.open(indexOf(client) + 1) : client.session;
    const Sequence seq = again ? 1 : *request.seq;
    auto accepted = m_server.submit(session, seq, *request.base, request.op);
    if (!accepted) {
        const bool expected = accepted.error().code == "rebase-needed" || accepted.error().code == "session-closed" || accepted.error().code == "sequence-gap";
        if (!expected) violate("a correct edit is refused: " + accepted.error().message);
        Answer refused;
        refused.kind = Answer::Kind::Refused;
        return hold(client, std::move(refused));
    }
    client.served = *request.seq;
    Answer ack;
    ack.seq = *request.seq;
    ack.session = session;
    ack.version = accepted->version;
    hold(client, ack);
    if (accepted->duplicate) return;
    m_log.push_back({accepted->version, session, seq, indexOf(client) + 1, accepted->op});
    Answer change;
    change.kind = Answer::Kind::Change;
    change.version = accepted->version;
    change.session = session;
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
        if (m_undone.contains(token)) {
            from = end + 1;
            continue;
        }
        if (!found.insert(token).second) violate("L6: a token stands twice: " + token);
        if (!m_present.contains(token)) violate("L6: a token is torn, or one that was lost came back: " + token);
        if (m_deleted.contains(token)) violate("L6: a deleted token is still there: " + token);
        from = end + 1;
    }
    for (const std::string &token : m_present)
        if (!found.contains(token) && !m_deleted.contains(token) && !m_undone.contains(token)) violate("L6: a token is lost: " + token);
}

} // namespace dyad::simulation
