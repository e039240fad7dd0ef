// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/Sequencer.h"
#include "sync/session/ClientDocument.h"
#include <QTest>
#include <deque>
#include <random>

using namespace dyad::sync;
using dyad::backend::Sequencer;

namespace {

/// Somebody who types one run, letter by letter, where the caret is.
struct Typist {
    struct Message {
        bool ack = false;
        Version version = 0;
        uint64_t number = 0;
        TextOperation op;
    };
    ClientDocument document;
    std::deque<Message> inbox;
    int64_t caret = 0;
    int left = 20;
    char letter = 'a';
    bool isOffline = false;

    void type()
    {
        QVERIFY(document.edit(TextOperation::insertion(caret, std::string_view(&letter, 1))));
        ++caret;
        --left;
    }
    void receive()
    {
        const Message message = inbox.front();
        inbox.pop_front();
        if (message.ack) {
            QVERIFY(document.acknowledged(message.number, message.version));
            return;
        }
        const auto local = document.remote(message.version, message.number, message.op);
        QVERIFY(local.has_value());
        caret = transformPosition(caret, *local, false);
    }
    void lose()
    {
        document.disconnected();
        inbox.clear();
        isOffline = true;
    }
    /// The program ends and starts again: it has what its store had.
    void restart()
    {
        ClientDocument again;
        QVERIFY(again.restore(document.version(), document.acknowledgedText(), document.held()));
        document = std::move(again);
    }
    void comeBack(Sequencer &server, MemberId member)
    {
        const auto seq = document.inflight() ? std::optional(document.lastSeq()) : std::nullopt;
        auto answer = server.catchUp({document.version(), document.session(), seq}, {});
        QVERIFY(answer.has_value());
        ClientDocument::CaughtUp caught{answer->from, answer->version, server.open(member), {}, answer->ackVersion, std::move(answer->op)};
        for (auto &past : answer->before) caught.before.push_back({past.version, past.session, past.member, past.op});
        QVERIFY(document.caughtUp(std::move(caught)).has_value());
        isOffline = false;
    }
};

void send(Sequencer &server, std::vector<Typist> &typists, Typist &from)
{
    const auto edit = from.document.takeOutgoing();
    if (!edit) return;
    const SessionId session = from.document.session();
    const auto accepted = server.submit(session, edit->seq, edit->base, *edit->op);
    QVERIFY(accepted.has_value());
    for (Typist &to : typists)
        if (!to.isOffline) to.inbox.push_back(&to == &from ? Typist::Message{true, accepted->version, edit->seq, {}}
                                        : Typist::Message{false, accepted->version, session, accepted->op});
}

} // namespace

class TestIntention : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsTypedAtOnePlaceStandWhole()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        for (int round = 0; round < 3000; ++round) {
            Sequencer server;
            std::vector<Typist> typists(2 + random() % 3);
            for (size_t i = 0; i < typists.size(); ++i) {
                typists[i].letter = static_cast<char>('a' + i);
                QVERIFY(typists[i].document.opened(0, server.open(i + 1), Rope()));
            }
            for (bool busy = true; busy;) {
                Typist &typist = typists[random() % typists.size()];
                if (typist.left > 0 && random() % 2) typist.type();
                else if (!typist.inbox.empty()) typist.receive();
                send(server, typists, typist);
                busy = std::any_of(typists.begin(), typists.end(), [](const Typist &t) { return t.left > 0 || !t.inbox.empty(); });
            }
            const std::string text = server.text().text();
            for (const Typist &typist : typists) {
                QCOMPARE(typist.document.text().text(), text);
                QVERIFY2(text.find(std::string(20, typist.letter)) != std::string::npos, text.c_str());
            }
        }
    }

    /// One of them loses the line somewhere in the run, also with a letter on its way, and types the rest without it, also after a restart.
    void aRunStandsWholeThoughTheLineIsLost_data()
    {
        QTest::addColumn<bool>("restarts");
        QTest::newRow("goes on") << false;
        QTest::newRow("starts again") << true;
    }
    void aRunStandsWholeThoughTheLineIsLost()
    {
        QFETCH(bool, restarts);
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        for (int round = 0; round < 3000; ++round) {
            Sequencer server;
            std::vector<Typist> typists(2 + random() % 3);
            for (size_t i = 0; i < typists.size(); ++i) {
                typists[i].letter = static_cast<char>('a' + i);
                QVERIFY(typists[i].document.opened(0, server.open(i + 1), Rope()));
            }
            Typist &lost = typists[random() % typists.size()];
            const int losesAt = static_cast<int>(random() % 20);
            for (bool busy = true; busy;) {
                Typist &typist = typists[random() % typists.size()];
                if (typist.left > 0 && random() % 2) typist.type();
                else if (!typist.inbox.empty()) typist.receive();
                const bool isAway = &typist == &lost && lost.left <= losesAt;
                if (isAway && !lost.isOffline) {
                    if (random() % 2) send(server, typists, lost);      // it arrives, its answer does not
                    lost.lose();
                }
                if (isAway && restarts && random() % 8 == 0) lost.restart();
                if (isAway && lost.left == 0 && random() % 4 == 0) lost.comeBack(server, typists.size() + 1);
                if (!typist.isOffline) send(server, typists, typist);
                busy = std::any_of(typists.begin(), typists.end(), [](const Typist &t) { return t.left > 0 || !t.inbox.empty() || t.isOffline || t.document.holdsEdits(); });
            }
            const std::string text = server.text().text();
            for (const Typist &typist : typists) {
                QCOMPARE(typist.document.text().text(), text);
                QVERIFY2(text.find(std::string(20, typist.letter)) != std::string::npos, text.c_str());
            }
        }
    }

    void aRunHalfSentWhenTheLineWasLost()
    {
        Sequencer server;
        ClientDocument mine, theirs;
        QVERIFY(mine.opened(0, server.open(1), Rope()));
        QVERIFY(theirs.opened(0, server.open(2), Rope()));
        QVERIFY(mine.edit(TextOperation::insertion(0, "m")));
        auto edit = mine.takeOutgoing();
        QVERIFY(server.submit(mine.session(), edit->seq, edit->base, *edit->op));
        QVERIFY(mine.acknowledged(1, 1));
        mine.disconnected();
        QVERIFY(mine.edit(TextOperation::insertion(1, "ine")));
        QVERIFY(theirs.edit(TextOperation::insertion(0, "theirs")));
        edit = theirs.takeOutgoing();
        QVERIFY(server.submit(theirs.session(), edit->seq, edit->base, *edit->op));
        auto segments = server.catchUp({1, mine.session(), {}}, {});
        ClientDocument::CaughtUp caught{segments->from, segments->version, server.open(1), {}, {}, std::move(segments->op)};
        QVERIFY(mine.caughtUp(std::move(caught)));
        QCOMPARE(mine.text().text(), std::string("minetheirs"));
    }

    /// What was deleted meanwhile has no end to go on from: then a composed catch-up stands left, as ever.
    void whatIsDeletedIsNoRun()
    {
        OwnRun run;
        run.acknowledged(TextOperation::insertion(3, "mine"));
        run.moved(TextOperation::insertion(0, "xx"));
        QVERIFY(run.split(TextOperation::insertion(9, "!")));
        QVERIFY(!run.split(TextOperation::insertion(8, "!")));
        run.moved(TextOperation::deletion(8, 1));
        QVERIFY(!run.split(TextOperation::insertion(8, "!")));
        run.acknowledged(TextOperation::insertion(0, "a").keep(1).insert("b"));
        QVERIFY(!run.split(TextOperation::insertion(1, "!")));
    }

    void splittingChangesNothing()
    {
        OwnRun run;
        run.acknowledged(TextOperation::insertion(4, "m"));
        TextOperation held = TextOperation::deletion(1, 2);
        held.keep(2).insert("ine").keep(3).insert("z").erase(1);
        const auto parts = run.split(held);
        QVERIFY(parts);
        QVERIFY(compose(parts->first, parts->second) == held);
    }
};

QTEST_APPLESS_MAIN(TestIntention)
#include "test_intention.moc"
