// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The half of Simulation that is the clients.
#include "sync/text/Utf8.h"
#include "tests/simulation/Simulation.h"
#include <array>

namespace dyad::simulation {

using namespace dyad::sync;
using backend::Sequencer;

namespace {

constexpr size_t LongestText = 400;         // bytes; beyond it, edits rather delete
constexpr std::array<std::string_view, 10> Letters{"a", "b", " ", "\n", "é", "ß", "語", "𝄞", "👍🏽", "e\u0301"};

} // namespace

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

void Simulation::markUndone(const std::string &touched)
{
    for (const auto &[token, hands] : m_hands)
        if (touched.find(token) != std::string::npos) m_undone.insert(token);
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
        if (m_merged) return markUndone(touched);       // a merge of texts knows no tokens
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

/// Often one that is known for trouble, else any that Unicode has.
std::string Simulation::character()
{
    if (chance(70)) return std::string(Letters[pick(Letters.size())]);
    char32_t code = 0;
    while (code == 0 || (code >= 0xd800 && code < 0xe000)) code = chance(50) ? pick(0x800) : pick(0x110000);
    std::string bytes;
    if (code < 0x80) return {static_cast<char>(code)};
    if (code < 0x800) bytes += static_cast<char>(0xc0 | code >> 6);
    else if (code < 0x10000) bytes += static_cast<char>(0xe0 | code >> 12);
    else bytes += static_cast<char>(0xf0 | code >> 18);
    if (code >= 0x10000) bytes += static_cast<char>(0x80 | (code >> 12 & 0x3f));
    if (code >= 0x800) bytes += static_cast<char>(0x80 | (code >> 6 & 0x3f));
    return bytes + static_cast<char>(0x80 | (code & 0x3f));
}

TextOperation Simulation::randomEdit(const std::string &text)
{
    const size_t at = utf8::boundaryBefore(text, pick(text.size() + 1));
    if (chance(text.size() > LongestText + static_cast<size_t>(m_options.initialBytes) ? 80 : 35)) {
        const size_t end = utf8::boundaryAfter(text, std::min(text.size(), at + 1 + pick(12)));
        return TextOperation::deletion(static_cast<int64_t>(at), static_cast<int64_t>(end - at));
    }
    std::string typed;
    for (uint32_t n = 1 + pick(3); n > 0; --n) typed += character();
    const size_t end = chance(10) ? utf8::boundaryAfter(text, std::min(text.size(), at + pick(4))) : at;
    return TextOperation::replacement(static_cast<int64_t>(at), static_cast<int64_t>(end - at), typed);
}

/// Scattered, so that the pieces of two never make a third.
std::string Simulation::newToken()
{
    std::string token = "[";
    for (uint64_t number = ++m_lastToken * 0x9e3779b97f4a7c15u >> 34; number > 0; number /= 26) token += static_cast<char>('A' + number % 26);
    token += Letters[pick(Letters.size())];
    return token + ']';
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
    const std::string typed = newToken();
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
        if (!client.anew) request.base = client.document.version();
        request.session = client.document.session();
        if (client.document.inflight()) request.seq = client.document.lastSeq();
    }
    client.up.push_back(std::move(request));
}

void Simulation::disconnect(Client &client)
{
    // A server may take long to notice, and handle what was on its way.
    if (client.session && chance(30)) m_ghosts.push_back({indexOf(client), client.session, std::exchange(client.up, {})});
    else if (client.session) m_server.close(client.session);
    client.session = 0;
    client.connected = client.asked = client.missed = client.anew = client.cut = false;
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
    client.document = ClientDocument();
    client.undo = UndoHistory();
    if (client.disk.stale && m_options.mutant != Mutant::StaleDiskTrusted) return startOver(client);
    for (const TokenEdit &lost : client.unsaved)
        if (lost.insert) m_deleted.insert(lost.token);
    client.unsaved.clear();
    if (client.disk.any) restore(client);
}

void Simulation::restore(Client &client)
{
    if (!client.document.restore(client.disk.version, client.disk.base, client.disk.held)) return violate("L3: what was saved cannot be restored");
    if (!client.undo.restore(client.disk.undo, client.document.text().size())) violate("the undo history stands on another text than was saved");
}

/// The disk could not be written, and says so: nobody knows what of it was sent since. The person was told at once; what the disk holds
/// becomes a recovery file, and may stand in the shared text or not.
void Simulation::startOver(Client &client)
{
    ++m_outcome.staleDisks;
    client.unsaved.clear();
    client.disk = {};
    for (const auto &[token, hands] : m_hands)
        if (hands.contains(indexOf(client))) m_undone.insert(token);
}

/// Whether the disk takes nothing now; then it is marked (a byte in a file that is there already), and what is sent is sent all the same.
bool Simulation::diskFails(Client &client)
{
    client.disk.stale = client.disk.broken;
    return client.disk.broken;
}

void Simulation::save(Client &client)
{
    if (client.document.state() == ClientDocument::State::Closed) return;
    if (diskFails(client)) return;
    client.disk = {true, client.document.version(), client.document.acknowledgedText(), client.document.held(), std::move(client.disk.undo), false, false};
    client.disk.undo.length = client.document.text().size();
    if (const auto changes = client.undo.takeChanges(client.document.text().size()); changes && !client.disk.undo.apply(*changes))
        violate("what changed in an undo history does not fit what was stored of it");
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
    if (client.down.empty() || client.cut || meddle(client)) return;
    Answer answer = std::move(client.down.front());
    client.down.pop_front();
    checkDurable(answer);
    take(client, answer);
    if (client.document.state() == ClientDocument::State::Synchronized && client.document.holdsEdits()) violate("L8: a client that holds edits says that it does not");
    flush(client);
}

void Simulation::take(Client &client, Answer &answer)
{
    const bool opening = answer.kind == Answer::Kind::Document || answer.kind == Answer::Kind::CatchUp;
    if (client.asked != opening) {
        if (opening) violate("an answer that nobody asked for");
        if (answer.kind == Answer::Kind::Refused && answer.gone) {
            client.asked = false;
            client.anew = m_merged = true;
            ++m_outcome.merges;
            ask(client);
        }
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
        client.asked = client.missed = client.anew = false;
        const bool wasClosed = client.document.state() == ClientDocument::State::Closed;
        const auto op = client.document.opened(answer.version, answer.session, answer.text, answer.applied);
        if (op && !wasClosed && !op->isEmpty()) client.undo.clear();
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

} // namespace dyad::simulation
