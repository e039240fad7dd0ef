// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/Simulation.h"

namespace dyad::simulation {

using namespace dyad::sync;

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
    Rope replayed = m_initial;
    for (const Operation &operation : m_log)
        if (!apply(replayed, operation.op)) violate("L4: the journal does not replay");
    if (replayed.text() != text) violate("L4: the journal gives another text");
    if (m_options.tokens) m_merged ? checkTokensOnce() : checkTokens();
}

void Simulation::checkLog()
{
    std::map<SessionId, Sequence> last;
    for (size_t i = 0; i < m_log.size(); ++i) {
        if (m_log[i].version != i + 1) violate("L5: the versions have a gap");
        if (m_log[i].seq != ++last[m_log[i].session]) violate("L5: an edit is missing or stands twice");
    }
}

/// After a merge of texts a token may be torn, but nothing that was typed comes to stand twice.
void Simulation::checkTokensOnce()
{
    const std::string text = m_server.text().text();
    for (const std::string &token : m_present) {
        const size_t first = text.find(token);
        if (m_undone.contains(token) || first == std::string::npos) continue;
        if (text.find(token, first + 1) != std::string::npos) violate("L6: a token stands twice: " + token);
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
