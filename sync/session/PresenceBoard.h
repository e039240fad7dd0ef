// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ProjectSession.h"
#include "sync/wire/Messages.h"
#include <QHash>
#include <functional>

namespace dyad::sync {

class Clock;

/// Who is connected and where their cursors are; and this person's own, sent at most 20 times a second, the last one always.
class PresenceBoard : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 Every = 50;         ///< ms between two messages of ours
    using Send = std::function<void(const wire::Message &)>;
    /// Carries a position of `doc` from an older version to the newest, which stands in the answer; nullopt where it cannot be known.
    struct Carried {
        qint64 position = 0;
        Version version = 0;
    };
    using Carry = std::function<std::optional<Carried>(DocId doc, qint64 position, Version version, MemberId owner)>;

    PresenceBoard(Clock *clock, Send send, Carry carry, QObject *parent = nullptr);

    QVector<Participant> participants() const { return m_participants; }
    std::optional<PresenceState> of(ConnectionId connection) const;
    QString nameOf(MemberId member) const { return m_names.value(member); }

    void reset(const wire::ProjectState &state);
    void joined(const wire::PresentInfo &info);
    void renamed(MemberId member, const QString &name) { m_names.insert(member, name); }
    void left(ConnectionId connection);
    void clear();
    void received(const wire::Presence &presence);
    /// An operation by somebody (0: nobody in particular) led to `version` of doc: cursors move with it, the author's own behind what was typed.
    void moved(DocId doc, Version version, const TextOperation &op, MemberId by);
    /// Throttled; nothing is sent where nothing has changed.
    void setOwn(const PresenceState &presence);
    /// After a reconnect: others want to know again.
    void sendAgain();

Q_SIGNALS:
    void participantsChanged();
    void presenceChanged(dyad::sync::ConnectionId connection);

private:
    void add(const wire::PresentInfo &info);
    void sendOwn();
    void schedule();

    Clock *m_clock;
    Send m_send;
    Carry m_carry;
    ConnectionId m_self = 0;
    QVector<Participant> m_participants;
    QHash<MemberId, QString> m_names;
    QHash<ConnectionId, PresenceState> m_states;
    std::optional<PresenceState> m_own;
    qint64 m_lastSent = -Every;
    bool m_scheduled = false;
};

} // namespace dyad::sync
