// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/RemoteProject.h"
#include "sync/wire/Codec.h"
#include "tests/sync/session/MemoryStore.h"
#include "tests/sync/session/RemoteWorld.h"
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <ctime>
#include <random>

using namespace dyad;
using namespace dyad::sync;
using test::World;
using test::View;
using test::is;
using test::typeAt;

class TestRemoteMerging : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void offlineEditsMergeWhenBack()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "base\n");
        auto a = world.client();
        auto b = world.client();
        world.settle();
        auto da = a->open(doc);
        auto db = b->open(doc);
        world.settle();
        View va(da);
        QVERIFY(typeAt(da, 0, "sent "));            // on its way when the line is cut
        world.server.transports().front()->cut();
        QCOMPARE(da->state(), DocumentSession::State::Offline);
        QCOMPARE(a->state(), ProjectSession::State::Offline);
        QVERIFY(typeAt(da, 5, "offline "));
        QVERIFY(typeAt(db, 5, "theirs\n"));
        world.settle();
        QCOMPARE(is(da), std::string("sent offline base\ntheirs\n"));
        QCOMPARE(is(db), is(da));
        QCOMPARE(va.shown.text(), is(da));
        QCOMPARE(a->waitingEdits(), 0);
    }

    void aLostAnswerAppliesOnce()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "");
        auto a = world.client();
        world.settle();
        auto da = a->open(doc);
        world.settle();
        QVERIFY(typeAt(da, 0, "once"));
        auto *transport = world.server.transports().front();
        QVERIFY(transport->deliverUp());            // applied; the ack waits
        QVERIFY(typeAt(da, 4, " more"));
        transport->cut();
        world.settle();
        QCOMPARE(world.server.file(doc).sequencer.text().text(), std::string("once more"));
        QCOMPARE(is(da), std::string("once more"));
    }

    void aCrashedClientSendsWhatItHeld_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::newRow("the edit had arrived") << true;
        QTest::newRow("the edit was lost") << false;
    }

    void aCrashedClientSendsWhatItHeld()
    {
        QFETCH(bool, arrived);
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "base");
        auto store = std::make_shared<test::MemoryStore>();
        auto disk = std::make_shared<test::MemoryStore>();
        auto a = world.client(false, store);
        world.settle();
        auto da = a->open(doc);
        world.settle();
        QVERIFY(typeAt(da, 4, " one"));
        QVERIFY(typeAt(da, 8, " two"));
        world.clock.advance(RemoteDocument::SaveWithin);
        *disk = *store;                             // kill -9: nothing is saved after this
        if (arrived) QVERIFY(world.server.transports().front()->deliverUp());
        world.server.cutAll();
        da.reset();
        a.reset();
        auto again = world.client(false, disk);
        QCOMPARE(again->waitingEdits(), 1);
        auto document = again->open(doc);
        QCOMPARE(is(document), std::string("base one two"));
        world.settle();
        QCOMPARE(is(document), std::string("base one two"));
        QCOMPARE(world.server.file(doc).sequencer.text().text(), std::string("base one two"));
        QCOMPARE(again->waitingEdits(), 0);
    }

    void undoSurvivesARestart()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "base\n");
        auto store = std::make_shared<test::MemoryStore>();
        auto b = world.client();
        world.settle();
        auto db = b->open(doc);
        {
            auto a = world.client(false, store);
            world.settle();
            auto da = a->open(doc);
            world.settle();
            QVERIFY(typeAt(da, 0, "mine "));
            da->breakUndoGroup();
            QVERIFY(typeAt(da, 5, "too "));
            QVERIFY(typeAt(db, 0, "B"));            // crosses it
            world.settle();
            QVERIFY(typeAt(db, 0, "C"));            // only others from here on
            world.settle();
            QVERIFY(da->undo() >= 0);
            world.settle();
        }
        QVERIFY(typeAt(db, 4, "*"));                // while nobody runs there: inside what was typed
        world.settle();
        auto a = world.client(false, store);
        auto da = a->open(doc);
        QVERIFY2(da->canUndo() && da->canRedo(), "offline too");
        world.settle();
        QVERIFY(da->undo() >= 0);
        QVERIFY(da->undo() < 0);
        world.settle();
        QCOMPARE(is(db), std::string("CB*base\n"));
        QVERIFY(da->redo() >= 0 && da->redo() >= 0);
        QCOMPARE(is(da).size(), std::string("CB*mine too base\n").size());
    }

    void undoIsDroppedWhereTheHistoryIsGone()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "base\n");
        auto store = std::make_shared<test::MemoryStore>();
        {
            auto a = world.client(false, store);
            world.settle();
            auto da = a->open(doc);
            world.settle();
            QVERIFY(typeAt(da, 0, "mine "));
            world.settle();
        }
        // Restored from a backup: the version that is known here was never there, and the text is another one.
        backend::Sequencer::Stored stored;
        stored.text = Rope("other mine base\n");
        stored.nextSession = 50;
        world.server.file(doc).sequencer = backend::Sequencer(std::move(stored));
        world.server.file(doc).log.clear();
        auto a = world.client(false, store);
        auto da = a->open(doc);
        QVERIFY(da->canUndo());
        world.settle();
        QCOMPARE(is(da), std::string("other mine base\n"));
        QVERIFY(!da->canUndo() && da->undo() < 0);
        QCOMPARE(is(da), std::string("other mine base\n"));
    }

    void aServerThatForgotHistoryIsMergedThreeWays()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "one\ntwo\nthree\n");
        auto a = world.client();
        world.settle();
        auto da = a->open(doc);
        world.settle();
        QVERIFY(typeAt(da, 0, "x"));
        world.settle();
        QVERIFY(typeAt(da, 15, "mine\n"));
        world.server.cutAll();
        // Restored from a backup: version 1 was never there, somebody wrote another one.
        backend::Sequencer::Stored stored;
        stored.text = Rope("one\ntwo\nTHREE\n");
        stored.nextSession = 50;
        world.server.file(doc).sequencer = backend::Sequencer(std::move(stored));
        world.server.file(doc).log.clear();
        world.settle();
        QCOMPARE(world.server.file(doc).sequencer.text().text(), is(da));
        QVERIFY(is(da).find("THREE") != std::string::npos);
        QVERIFY(is(da).find("mine\n") != std::string::npos);
    }

    void refusedEditsAreKeptAside()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "base");
        auto store = std::make_shared<test::MemoryStore>();
        auto a = world.client(false, store);
        world.settle();
        auto da = a->open(doc);
        world.settle();
        View view(da);
        QSignalSpy kept(a.get(), &RemoteProject::recoveryKept);
        world.server.refuseNextEdit(QStringLiteral("document-too-large"));
        QVERIFY(typeAt(da, 4, " too much"));
        world.settle();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(store->recovered.at(0), QByteArray("base too much"));
        QCOMPARE(is(da), std::string("base"));
        QCOMPARE(view.shown.text(), is(da));
        QVERIFY(typeAt(da, 4, "!"));
        world.settle();
        QCOMPARE(world.server.file(doc).sequencer.text().text(), std::string("base!"));
    }

    /// An operation that this program cannot read is no operation that does nothing.
    void whatCannotBeReadIsFetchedAsText()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "base");
        auto a = world.client(true);
        world.settle();
        auto da = a->open(doc);
        world.settle();
        QByteArray news = wire::encode(wire::FileChanged{doc, 1, 9, 2, TextOperation::insertion(0, "MARK")});
        news.replace(QByteArray::fromHex("81644d41524b"), QByteArray::fromHex("830101616d"));      // two keeps: not canonical
        world.server.transports().front()->reply(news);
        world.settle();
        QCOMPARE(da->state(), DocumentSession::State::Synchronized);
        QCOMPARE(da->version(), world.server.file(doc).sequencer.version());
        QCOMPARE(world.server.received(wire::Open::Tag), 2);
        QVERIFY(typeAt(da, 4, "!"));
        world.settle();
        QCOMPARE(world.server.file(doc).sequencer.text().text(), std::string("base!"));

        da.reset();
        world.settle();
        QSignalSpy followed(a.get(), &ProjectSession::followed), changed(a.get(), &ProjectSession::fileChanged);
        news.replace(QByteArray::fromHex("6776657273696f6e01"), QByteArray::fromHex("6776657273696f6e02"));        // version 2
        world.server.transports().front()->reply(news);
        world.settle();
        QCOMPARE(followed.size(), 0);
        QCOMPARE(changed.size(), 1);
    }

    void storageTroubleLosesNothing()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "base");
        auto a = world.client();
        world.settle();
        auto da = a->open(doc);
        world.settle();
        world.server.refuseNextEdit(QStringLiteral("storage-unavailable"));
        QVERIFY(typeAt(da, 4, "!"));
        world.settle();
        QCOMPARE(world.server.file(doc).sequencer.text().text(), std::string("base!"));
        QCOMPARE(a->waitingEdits(), 0);
    }

    /// The history is gone, and the answer to the edit in flight was lost: it is merged, and does not come to stand twice.
    void beyondTheHorizon_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::addColumn<bool>("forgetful");
        QTest::newRow("the edit in flight had arrived") << true << false;
        QTest::newRow("it had not") << false << false;
        QTest::newRow("the server does not know") << true << true;
    }

    void beyondTheHorizon()
    {
        QFETCH(bool, arrived);
        QFETCH(bool, forgetful);
        World world;
        world.server.settings.versionsInMemory = 4;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "one\ntwo\nthree\nfour\n");
        auto a = world.client();
        auto b = world.client();
        world.settle();
        auto da = a->open(doc), db = b->open(doc);
        View view(da);
        QSignalSpy kept(a.get(), &RemoteProject::recoveryKept);
        world.settle();
        QVERIFY(typeAt(da, 4, "sent "));
        if (arrived) world.server.transports().front()->deliverUp();
        world.server.transports().front()->cut();
        QVERIFY(typeAt(da, 4, "held "));
        for (int i = 0; i < 20; ++i) {
            QVERIFY(typeAt(db, db->text().size(), std::to_string(i) + '\n'));
            while (db->state() != DocumentSession::State::Synchronized) world.server.pump();
        }
        world.server.horizon = db->version();
        world.server.forgetful = forgetful;
        world.settle();
        QCOMPARE(da->state(), DocumentSession::State::Synchronized);
        const std::string text = world.server.file(doc).sequencer.text().text();
        QVERIFY2(text.starts_with("one\nheld sent two\nthree\nfour\n0\n1\n"), text.c_str());
        QCOMPARE(is(da), text);
        QCOMPARE(is(db), text);
        QCOMPARE(view.shown.text(), text);
        QCOMPARE(kept.size(), forgetful ? 1 : 0);
    }

    /// R6: days offline, on both sides.
    void tenThousandAgainstTenThousand_data()
    {
        QTest::addColumn<bool>("beyond");
        QTest::newRow("the server has kept all") << false;
        QTest::newRow("beyond what it keeps") << true;
    }

    void tenThousandAgainstTenThousand()
    {
        QFETCH(bool, beyond);
        World world;
        std::string text;
        for (int line = 0; line < 2000; ++line) text += "line " + std::to_string(line) + " of the text\n";
        world.server.settings.versionsInMemory = 100;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), text);
        auto a = world.client(), b = world.client();
        world.settle();
        auto da = a->open(doc), db = b->open(doc);
        world.settle();
        world.server.transports().front()->cut();
        std::mt19937 random(7);
        const auto word = [&](const std::shared_ptr<DocumentSession> &document, char who, int number) {
            const auto at = static_cast<int64_t>(random() % static_cast<quint32>(document->text().size()));
            return typeAt(document, at, std::string("<") + who + std::to_string(number) + '>');
        };
        for (int i = 0; i < 10000; ++i) {
            QVERIFY(word(da, 'a', i));
            QVERIFY(word(db, 'b', i));
            if (i % 10 == 0) while (db->state() != DocumentSession::State::Synchronized) world.server.pump();
        }
        while (db->state() != DocumentSession::State::Synchronized) world.server.pump();
        if (beyond) world.server.horizon = db->version();
        const std::clock_t begun = std::clock();         // of this process: how busy the machine is does not count
        world.settle();
        QCOMPARE(da->state(), DocumentSession::State::Synchronized);
        const double seconds = double(std::clock() - begun) / CLOCKS_PER_SEC;
        qInfo("merged within %.3f s of CPU time", seconds);
        QVERIFY(seconds < 30);
        const std::string merged = is(da);
        QCOMPARE(is(db), merged);
        QCOMPARE(world.server.file(doc).sequencer.text().text(), merged);
        // Random places may lie inside a word of one's own; what is typed is there all the same, letter for letter.
        QCOMPARE(std::count(merged.begin(), merged.end(), '<'), 20000);
        QCOMPARE(std::count(merged.begin(), merged.end(), 'a') + std::count(merged.begin(), merged.end(), 'b'), 20000);
    }
};

QTEST_GUILESS_MAIN(TestRemoteMerging)
#include "test_remote_merging.moc"
