// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/PresenceBoard.h"
#include "sync/session/Clock.h"
#include <algorithm>
#include <climits>

namespace dyad::sync {

namespace {

constexpr int Colors = 6;

template<typename Map>
void mapPositions(PresenceState &state, Map map)
{
    state.cursor = map(state.cursor);
    for (auto &[anchor, head] : state.selections) {
        anchor = map(anchor);
        head = map(head);
    }
    if (state.firstVisible >= 0) state.firstVisible = map(state.firstVisible);
    if (state.lastVisible >= 0) state.lastVisible = map(state.lastVisible);
}

PresenceState::Activity activityOf(wire::Activity activity)
{
    switch (activity) {
    case wire::Activity::Active: return PresenceState::Activity::Active;
    case wire::Activity::Typing: return PresenceState::Activity::Typing;
    case wire::Activity::Idle: return PresenceState::Activity::Idle;
    }
    return PresenceState::Activity::Active;
}

wire::Activity activityOf(PresenceState::Activity activity)
{
    switch (activity) {
    case PresenceState::Activity::Active: return wire::Activity::Active;
    case PresenceState::Activity::Typing: return wire::Activity::Typing;
    case PresenceState::Activity::Idle: return wire::Activity::Idle;
    }
    return wire::Activity::Active;
}

PresenceState stateOf(const wire::Presence &message)
{
    PresenceState state;
    state.connection = message.connection.value_or(0);
    state.member = message.member.value_or(0);
    state.doc = message.doc.value_or(0);
    state.version = message.version.value_or(0);
    state.cursor = std::max<qint64>(message.cursor.value_or(0), 0);
    if (message.selections) state.selections = QVector<wire::Presence::Range>(message.selections->begin(), message.selections->end());
    if (message.viewport) std::tie(state.firstVisible, state.lastVisible) = *message.viewport;
    mapPositions(state, [](qint64 position) { return std::clamp<qint64>(position, 0, TextOperation::MaxLength); });     // sums of them stay numbers
    state.activity = activityOf(message.state.value_or(wire::Activity::Active));
    state.line = static_cast<int>(std::min<uint64_t>(message.line.value_or(0), INT_MAX));
    if (message.branch) state.branch = QString::fromStdString(*message.branch).simplified().left(200);
    return state;
}

constexpr size_t LongestBranch = 200;      // bytes; what is longer is not said

wire::Presence messageOf(const PresenceState &state)
{
    wire::Presence message;
    message.state = activityOf(state.activity);
    if (const std::string branch = state.branch.toStdString(); !branch.empty() && branch.size() <= LongestBranch) message.branch = branch;
    if (state.doc == 0) return message;
    message.doc = state.doc;
    message.version = state.version;
    message.cursor = state.cursor;
    if (state.line > 0) message.line = static_cast<uint64_t>(state.line);
    message.selections.emplace(state.selections.cbegin(), state.selections.cend());
    if (state.firstVisible >= 0) message.viewport = wire::Presence::Range(state.firstVisible, state.lastVisible);
    return message;
}

} // namespace

PresenceBoard::PresenceBoard(Clock *clock, Send send, Carry carry, QObject *parent)
    : QObject(parent), m_clock(clock), m_send(std::move(send)), m_carry(std::move(carry))
{
}

std::optional<PresenceState> PresenceBoard::of(ConnectionId connection) const
{
    const auto found = m_states.constFind(connection);
    return found == m_states.cend() ? std::nullopt : std::optional(*found);
}

void PresenceBoard::add(const wire::PresentInfo &info)
{
    Participant participant;
    participant.connection = info.connection;
    participant.member = info.member;
    participant.name = info.name;
    participant.device = info.device;
    participant.color = static_cast<int>((std::max<MemberId>(info.member, 1) - 1) % Colors);
    participant.self = info.connection == m_self;
    m_names.insert(info.member, info.name);
    m_participants.append(participant);
}

void PresenceBoard::reset(const wire::ProjectState &state)
{
    m_self = state.connection;
    m_participants.clear();
    m_states.clear();
    for (const auto &member : state.members) m_names.insert(member.member, member.name);
    for (const auto &info : state.present) add(info);
    Q_EMIT participantsChanged();
}

void PresenceBoard::joined(const wire::PresentInfo &info)
{
    const auto same = [&info](const Participant &p) { return p.connection == info.connection; };
    if (std::any_of(m_participants.cbegin(), m_participants.cend(), same)) return;
    add(info);
    Q_EMIT participantsChanged();
}

void PresenceBoard::left(ConnectionId connection)
{
    m_states.remove(connection);
    const auto gone = m_participants.removeIf([connection](const Participant &p) { return p.connection == connection; });
    if (gone == 0) return;
    Q_EMIT presenceChanged(connection);
    Q_EMIT participantsChanged();
}

void PresenceBoard::clear()
{
    m_states.clear();
    m_participants.clear();
    Q_EMIT participantsChanged();
}

void PresenceBoard::received(const wire::Presence &message)
{
    PresenceState state = stateOf(message);
    if (state.connection == 0 || state.connection == m_self) return;
    Version newest = state.version;
    mapPositions(state, [&](qint64 position) {
        const auto carried = m_carry(state.doc, position, state.version, state.member);
        if (!carried) return position;
        newest = carried->version;
        return carried->position;
    });
    state.version = newest;
    m_states.insert(state.connection, state);
    Q_EMIT presenceChanged(state.connection);
}

void PresenceBoard::moved(DocId doc, Version version, const TextOperation &op, MemberId by)
{
    QVector<ConnectionId> authors;
    for (PresenceState &state : m_states) {
        if (state.doc != doc || state.version >= version) continue;
        const bool own = by != 0 && state.member == by;
        mapPositions(state, [&op, own](qint64 position) { return transformPosition(position, op, own); });
        state.version = version;
        if (own) authors.append(state.connection);
    }
    for (ConnectionId author : authors) Q_EMIT presenceChanged(author);
}

void PresenceBoard::setOwn(const PresenceState &presence)
{
    if (m_own == presence) return;      // the others know
    m_own = presence;
    schedule();
}

void PresenceBoard::sendAgain()
{
    if (m_own) schedule();
}

void PresenceBoard::schedule()
{
    if (m_scheduled) return;
    const qint64 wait = m_lastSent + Every - m_clock->now();
    if (wait <= 0) return sendOwn();
    m_scheduled = true;
    m_clock->after(wait, this, [this] {
        m_scheduled = false;
        sendOwn();
    });
}

void PresenceBoard::sendOwn()
{
    m_lastSent = m_clock->now();
    m_send(messageOf(*m_own));
}

} // namespace dyad::sync
