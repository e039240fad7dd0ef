// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// How often one's own presence is sent, and what of it.
#include "sync/session/Clock.h"
#include "sync/session/PresenceBoard.h"
#include <QTest>

using namespace dyad::sync;

namespace {

PresenceState at(qint64 cursor)
{
    PresenceState state;
    state.doc = 1;
    state.version = 1;
    state.cursor = cursor;
    state.firstVisible = 10;
    state.lastVisible = 90;
    state.line = 3;
    return state;
}

struct Sent {
    ManualClock clock;
    std::vector<std::pair<qint64, wire::Presence>> messages;
    PresenceBoard board{&clock, [this](const wire::Message &message) { messages.emplace_back(clock.now(), std::get<wire::Presence>(message)); },
                        [](DocId, qint64, Version, MemberId) { return std::optional<PresenceBoard::Carried>(); }};
};

} // namespace

class TestPresence : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void atMostTwentyASecondAndTheLastOneAlways()
    {
        Sent sent;
        for (int i = 0; i < 5000; ++i) {
            sent.board.setOwn(at(i));
            sent.clock.advance(1);
        }
        sent.clock.advance(1000);
        QVERIFY(sent.messages.size() >= 90);
        QCOMPARE(sent.messages.back().second.cursor, std::optional<qint64>(4999));
        for (size_t i = 20; i < sent.messages.size(); ++i)           // in no second more than twenty
            QVERIFY(sent.messages[i].first - sent.messages[i - 20].first >= 1000);
    }

    void theSameIsNotSentAgain()
    {
        Sent sent;
        for (int i = 0; i < 100; ++i) {
            sent.board.setOwn(at(7));
            sent.clock.advance(500);
        }
        QCOMPARE(sent.messages.size(), size_t(1));
        sent.board.sendAgain();
        sent.clock.advance(100);
        QCOMPARE(sent.messages.size(), size_t(2));                   // a new connection has to be told
    }

    void viewportAndLineTravel()
    {
        Sent sent;
        sent.board.setOwn(at(20));
        wire::Presence message = sent.messages.front().second;
        QCOMPARE(message.viewport, std::optional(wire::Presence::Range(10, 90)));
        QCOMPARE(message.line, std::optional<uint64_t>(3));
        message.connection = 9;
        message.member = 2;
        sent.board.received(message);
        const auto seen = sent.board.of(9);
        QVERIFY(seen.has_value());
        QCOMPARE(seen->firstVisible, 10);
        QCOMPARE(seen->lastVisible, 90);
        QCOMPARE(seen->line, 3);
    }
};

QTEST_GUILESS_MAIN(TestPresence)
#include "test_presence.moc"
