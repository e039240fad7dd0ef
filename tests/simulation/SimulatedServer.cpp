// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The half of Simulation that is the server, its disk and the lines to it.
#include "tests/simulation/Simulation.h"

namespace dyad::simulation {

using namespace dyad::sync;
using backend::Sequencer;

namespace {

Sequencer::Settings serverSettings(bool forgetful)
{
    Sequencer::Settings settings;
    settings.versionsInMemory = forgetful ? 4 : 24;         // few, so that history, rebase-needed and the horizon are met
    return settings;
}

} // namespace

void Simulation::commit()
{
    if (chance(m_options.faults.failedCommit)) return failCommit();
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

/// fsync says that it failed: nobody knows what is on the disk. The room ends, its clients come back, and what the disk holds counts.
void Simulation::failCommit()
{
    ++m_outcome.failedCommits;
    const bool isThere = chance(50);
    if (m_options.mutant == Mutant::FailedCommitIgnored && !isThere) {
        m_lostFrom = std::min(m_lostFrom, m_durable);
        m_durable = m_log.size();
        for (Client &client : m_clients) release(client);
        return;
    }
    if (isThere) m_durable = m_log.size();
    for (Client &client : m_clients) disconnect(client);
    m_ghosts.clear();
    m_log.resize(m_durable);
    loadServer();
}

/// What a snapshot holds need not be kept one by one.
void Simulation::prune()
{
    m_horizon = m_snapshotVersion;
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
    if (m_options.faults.horizon && chance(50)) prune();
}

void Simulation::crashServer()
{
    if (chance(50)) m_late.assign(m_log.begin() + static_cast<std::ptrdiff_t>(m_durable), m_log.end());
    ++m_outcome.serverCrashes;
    for (Client &client : m_clients) disconnect(client);
    m_ghosts.clear();
    m_durable = std::min(m_durable, std::exchange(m_lostFrom, ~size_t{0}));
    m_log.resize(m_durable);
    m_snapshotVersion = std::min<Version>(m_snapshotVersion, m_durable);
    loadServer();
}

void Simulation::loadServer()
{
    Sequencer::Stored stored;
    const size_t kept = std::min<size_t>(m_log.size(), pick(40));
    stored.text = m_snapshot;
    for (size_t i = m_snapshotVersion + (m_options.mutant == Mutant::CompactionTooFar ? 1 : 0); i < m_log.size(); ++i)
        if (!apply(stored.text, m_log[i].op)) violate("L4: the journal does not replay");
    stored.version = m_log.size();
    stored.tail.assign(m_log.end() - static_cast<std::ptrdiff_t>(kept), m_log.end());
    stored.nextSession = m_options.mutant == Mutant::SessionReused ? (m_log.empty() ? 1 : m_log.back().session + 1) : m_durableNextSession;
    m_server = Sequencer(std::move(stored), serverSettings(m_options.faults.horizon));
}

void Simulation::serve(Client &client)
{
    if (client.up.empty() || client.cut) return;
    const Request request = std::move(client.up.front());
    client.up.pop_front();
    if (request.kind == Request::Kind::Open) return serveOpen(client, request);
    if (chance(m_options.faults.drop)) {
        client.missed = true;
        ++m_outcome.losses;
        return;
    }
    if (chance(m_options.faults.duplicate)) client.up.push_front(request);
    serveEdit(client, request);
}

Sequencer::History Simulation::history() const
{
    Sequencer::History history;
    history.operations = [this](Version after, Version upTo) -> Expected<std::vector<Operation>> {
        if (after < m_horizon) return fail("history-gone", "");
        return std::vector<Operation>(m_log.begin() + static_cast<std::ptrdiff_t>(after), m_log.begin() + static_cast<std::ptrdiff_t>(upTo));
    };
    history.versionOf = [this](SessionId session, Sequence seq) -> Expected<std::optional<Version>> {
        for (const Operation &operation : m_log)
            if (operation.session == session && operation.seq == seq) return operation.version;
        return std::nullopt;
    };
    return history;
}

/// The whole text, and whether it holds the edit that was in flight.
void Simulation::serveAnew(const Request &request, Answer &answer)
{
    answer.kind = Answer::Kind::Document;
    answer.text = m_server.text();
    if (!request.session || !request.seq) return;
    const auto applied = m_server.appliedAs(*request.session, *request.seq, history());
    if (applied && m_options.mutant != Mutant::MergeForgetsApplied) answer.applied = *applied;
}

/// What was missed; false, and a refusal in `answer`, where that is not kept any more.
bool Simulation::serveSince(const Request &request, Answer &answer)
{
    const auto seq = m_options.mutant == Mutant::ForgetsApplied ? std::nullopt : request.seq;
    const bool late = m_options.mutant == Mutant::ResumeFromWrongVersion && *request.base < m_server.version();
    auto segments = m_server.catchUp({*request.base + (late ? 1 : 0), request.session, seq}, history());
    if (!segments) {
        if (segments.error().code != "history-gone" || *request.base >= m_horizon) violate("L1: the server has lost " + segments.error().message);
        answer.kind = Answer::Kind::Refused;
        answer.gone = true;
        return false;
    }
    segments->from = *request.base;
    answer.kind = Answer::Kind::CatchUp;
    answer.segments = std::move(*segments);
    return true;
}

void Simulation::serveOpen(Client &client, const Request &request)
{
    if (client.session) m_server.close(client.session);
    Answer answer;
    answer.version = m_server.version();
    if (!request.base) {
        serveAnew(request, answer);
    } else if (!serveSince(request, answer)) {
        client.session = 0;
        return hold(client, std::move(answer));
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
    publish(indexOf(client), session, seq, *accepted);
}

void Simulation::publish(size_t author, SessionId session, Sequence seq, const Sequencer::Accepted &accepted)
{
    m_log.push_back({accepted.version, session, seq, author + 1, accepted.op});
    Answer change;
    change.kind = Answer::Kind::Change;
    change.version = accepted.version;
    change.session = session;
    change.op = accepted.op;
    for (Client &other : m_clients)
        if (other.connected && other.session && other.session != session) hold(other, change);
}

/// What comes out of a line that nobody listens at any more. The session may have been closed by its client's coming back; then it is refused.
void Simulation::serveLate()
{
    if (m_ghosts.empty()) return;
    Ghost &ghost = m_ghosts.front();
    if (ghost.up.empty()) {
        m_server.close(ghost.session);
        m_ghosts.erase(m_ghosts.begin());
        return;
    }
    const Request request = std::move(ghost.up.front());
    ghost.up.pop_front();
    if (request.kind != Request::Kind::Edit) return;
    SessionId session = ghost.session;
    Sequence seq = *request.seq;
    if (m_options.mutant == Mutant::OldSessionOpen && !m_server.isOpen(session)) {
        session = m_server.open(ghost.client + 1);
        seq = 1;
    }
    const auto accepted = m_server.submit(session, seq, *request.base, request.op);
    if (!accepted || accepted->duplicate) return;
    publish(ghost.client, session, seq, *accepted);
    ++m_outcome.lateEdits;
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

} // namespace dyad::simulation
