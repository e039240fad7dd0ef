// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/Simulation.h"

namespace dyad::simulation {

using namespace dyad::sync;
using backend::Sequencer;

namespace {

/// Words and lines, so that places in it differ.
std::string textOf(int64_t bytes)
{
    std::string text;
    for (int64_t word = 0; static_cast<int64_t>(text.size()) < bytes; ++word) text += std::to_string(word * 7919) + (word % 8 ? ' ' : '\n');
    return text;
}

} // namespace

Simulation::Simulation(const Options &options)
    : m_options(options), m_random(options.seed), m_clients(static_cast<size_t>(options.clients)), m_initial(textOf(options.initialBytes))
{
    m_snapshot = m_initial;
    loadServer();
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
    else if (what < 53) serve(client);
    else if (what < 55) serveLate();
    else if (what < 80) receive(client);
    else if (what < 90) {
        if (!chance(m_options.faults.slowCommit)) commit();
    } else if (what < 94) save(client);
    else fault();
}

void Simulation::fault()
{
    Client &client = m_clients[pick(m_clients.size())];
    const uint32_t what = pick(100);
    if (!client.connected) connect(client);
    else if (what < 35) disconnect(client);
    else if (what < 55) crash(client);
    else if (what < 65) crashServer();
    else if (what < 72) client.cut = !client.cut;
    else if (what < 80 && m_options.faults.clientDisk) client.disk.broken = !client.disk.broken;
    else if (what < 88 && m_options.faults.horizon) prune();
    else if (!client.up.empty() && client.up.back().kind == Request::Kind::Edit) client.up.push_back(client.up.back());
    if (client.cut) ++m_outcome.partitions;
}

/// What a network may do to a message to a client: lose it, bring it twice, or after the next one. True: it is lost. Answers to an opening
/// are left alone: the line that brings them is in order, or it is no line.
bool Simulation::meddle(Client &client)
{
    const Faults &faults = m_options.faults;
    const auto isNews = [](const Answer &answer) { return answer.kind == Answer::Kind::Change || answer.kind == Answer::Kind::Ack; };
    if (!isNews(client.down.front())) return false;
    const uint32_t dice = pick(100);
    if (dice < faults.drop) {
        client.down.pop_front();
        client.missed = true;
        ++m_outcome.losses;
        return true;
    }
    if (chance(faults.duplicate)) {
        client.down.push_front(client.down.front());
        ++m_outcome.copies;
    }
    if (client.down.size() > 1 && isNews(client.down[1]) && chance(faults.reorder)) {
        std::swap(client.down[0], client.down[1]);
        client.missed = true;
        ++m_outcome.swaps;
    }
    return false;
}

/// No more faults and edits: everything on its way arrives, within a bound.
void Simulation::settle()
{
    m_options.faults = {};
    for (Client &client : m_clients) {
        client.cut = client.disk.broken = false;
        if (client.missed) disconnect(client);          // whoever waits for what is lost notices by the silence
        if (!client.connected) connect(client);
    }
    for (int round = 0; round < 10000; ++round) {
        bool busy = !m_ghosts.empty();
        serveLate();
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

} // namespace dyad::simulation
