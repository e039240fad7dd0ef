// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/RemoteProject.h"
#include "sync/wire/Codec.h"
#include "tests/sync/session/LoopbackServer.h"
#include "tests/sync/session/MemoryStore.h"
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <ctime>
#include <random>

using namespace dyad;
using namespace dyad::sync;

namespace {

struct World {
    test::LoopbackServer server;
    ManualClock clock;

    std::unique_ptr<RemoteProject> client(bool follow = false, std::shared_ptr<DocumentStore> store = {})
    {
        RemoteProject::Options options;
        options.connection.client = QStringLiteral("test/1");
        options.connection.project = QStringLiteral("p");
        options.connection.follow = follow;
        options.connection.clock = &clock;
        options.connection.seed = 1;
        options.connection.transport = [this](const QByteArray &, QObject *parent) { return server.connect(parent); };
        options.store = std::move(store);
        auto project = std::make_unique<RemoteProject>(std::move(options));
        project->start();
        return project;
    }
    void settle()
    {
        for (int i = 0; i < 50; ++i) {
            server.pump();
            QCoreApplication::processEvents();
            clock.advance(1000);
            if (!server.pump() && i > 20) break;
        }
    }
};

std::string is(const std::shared_ptr<DocumentSession> &document) { return document->text().text(); }

/// A view: what it shows is only what signals told it.
struct View : QObject {
    Rope shown;
    explicit View(const std::shared_ptr<DocumentSession> &document) : shown(document->text())
    {
        connect(document.get(), &DocumentSession::textChanged, this, [this](const TextOperation &op) { QVERIFY(apply(shown, op)); });
    }
};

Expected<void> typeAt(const std::shared_ptr<DocumentSession> &document, int64_t at, std::string_view text)
{
    return document->edit(TextOperation::insertion(at, text), {});
}

} // namespace

class TestRemoteProject : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoPeopleSeeEachOther()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "hello");
        auto a = world.client();
        auto b = world.client();
        world.settle();
        QCOMPARE(a->state(), ProjectSession::State::Live);
        QCOMPARE(a->fileAt(QStringLiteral("a.txt"))->doc, doc);
        QCOMPARE(a->participants().size(), 2);
        auto da = a->open(doc);
        auto db = b->open(doc);
        View va(da), vb(db);
        QCOMPARE(da->state(), DocumentSession::State::Opening);
        QVERIFY(!typeAt(da, 0, "early"));
        world.settle();
        QCOMPARE(da->state(), DocumentSession::State::Synchronized);
        QCOMPARE(va.shown.text(), std::string("hello"));
        QVERIFY(typeAt(da, 5, "!"));
        QCOMPARE(a->waitingEdits(), 1);
        QCOMPARE(da->state(), DocumentSession::State::Waiting);
        QVERIFY(typeAt(da, 6, "?"));
        QCOMPARE(da->state(), DocumentSession::State::Buffering);
        QVERIFY(typeAt(db, 0, ">"));
        world.settle();
        QCOMPARE(a->waitingEdits(), 0);
        QCOMPARE(is(da), std::string(">hello!?"));
        QCOMPARE(is(db), is(da));
        QCOMPARE(vb.shown.text(), is(da));
        QCOMPARE(va.shown.text(), is(da));
        QVERIFY(da->undo() >= 0);
        world.settle();
        QCOMPARE(is(db), std::string(">hello"));
        QVERIFY(da->redo() >= 0);
        world.settle();
        QCOMPARE(is(db), std::string(">hello!?"));
    }

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

    /// Closed and opened again before the answer: its session is that of the server, not that of an opening that has ended.
    void openedAgainBeforeTheAnswer()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "base");
        auto a = world.client();
        world.settle();
        auto da = a->open(doc);
        da.reset();
        QCoreApplication::processEvents();
        da = a->open(doc);
        world.settle();
        QCOMPARE(da->state(), DocumentSession::State::Synchronized);
        const auto session = dynamic_cast<RemoteDocument &>(*da).client().session();
        QVERIFY(world.server.file(doc).sequencer.isOpen(session));
        QCOMPARE(world.server.file(doc).sequencer.openSessions(), size_t(1));
        da.reset();
        world.settle();
        QCOMPARE(world.server.file(doc).sequencer.openSessions(), size_t(0));
    }

    /// A server would end the connection for it, each time it came back with it.
    void whatIsTooLongForAnyMessageIsKeptAside()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "base");
        auto a = world.client();
        world.settle();
        auto da = a->open(doc);
        world.settle();
        QSignalSpy kept(a.get(), &RemoteProject::recoveryKept);
        QVERIFY(typeAt(da, 4, std::string(size_t{25} << 20, 'x')));
        world.settle();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.at(0).at(2).toByteArray().size(), (qsizetype(25) << 20) + 4);
        QCOMPARE(world.server.received(wire::FileEdit::Tag), 0);
        QCOMPARE(is(da), std::string("base"));
        QVERIFY(typeAt(da, 4, "!"));
        world.settle();
        QCOMPARE(world.server.file(doc).sequencer.text().text(), std::string("base!"));
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

    void aDocumentThatTheServerCannotServe()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "base");
        auto store = std::make_shared<test::MemoryStore>();
        auto a = world.client(false, store);
        world.settle();
        world.server.damaged = true;
        QSignalSpy told(a.get(), &RemoteProject::documentUnavailable);
        auto da = a->open(doc);
        world.settle();
        QCOMPARE(da->state(), DocumentSession::State::Unavailable);
        QCOMPARE(da->readOnlyReason(), QStringLiteral("refused"));
        QVERIFY(!typeAt(da, 0, "x"));
        QCOMPARE(told.size(), 1);
        QVERIFY(world.server.received("open") > 1 && world.server.received("open") < 12);      // ever more seldom
        world.server.damaged = false;
        for (int i = 0; i < 65; ++i) {
            world.clock.advance(1000);
            world.server.pump();
        }
        QCOMPARE(da->state(), DocumentSession::State::Synchronized);
        QCOMPARE(is(da), std::string("base"));
        // Where there is a text, it stays and can be edited; it is sent when the server can take it.
        world.server.damaged = true;
        world.server.cutAll();
        world.settle();
        QCOMPARE(da->state(), DocumentSession::State::Offline);
        QCOMPARE(told.size(), 2);
        QVERIFY(typeAt(da, 4, "!"));
        world.server.damaged = false;
        for (int i = 0; i < 65; ++i) {
            world.clock.advance(1000);
            world.server.pump();
        }
        QCOMPARE(world.server.file(doc).sequencer.text().text(), std::string("base!"));
    }

    void aRetryThatIsNotNeededAnyMoreTakesNoSessionAway()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "base");
        auto a = world.client();
        world.settle();
        auto da = a->open(doc);
        world.settle();
        world.server.refuseNextEdit(QStringLiteral("storage-unavailable"));
        QVERIFY(typeAt(da, 4, "!"));
        world.server.pump();
        QCoreApplication::processEvents();
        QCOMPARE(da->state(), DocumentSession::State::Offline);      // asks again in a second
        world.server.cutAll();
        for (int i = 0; i < 9 && da->state() != DocumentSession::State::Synchronized; ++i) {
            world.clock.advance(100);
            world.server.pump();
            QCoreApplication::processEvents();
        }
        QCOMPARE(da->state(), DocumentSession::State::Synchronized);
        const int opens = world.server.received("open");
        world.settle();
        QCOMPARE(world.server.received("open"), opens);
        QCOMPARE(world.server.file(doc).sequencer.text().text(), std::string("base!"));
    }

    void aFileDeletedByOthersKeepsMyText()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "base");
        auto store = std::make_shared<test::MemoryStore>();
        auto a = world.client(false, store);
        auto b = world.client();
        world.settle();
        auto da = a->open(doc);
        world.settle();
        Expected<FileEntry> answer = fail("none", "");
        b->removeFile(doc, this, [&](Expected<FileEntry> entry) { answer = entry; });
        QVERIFY(typeAt(da, 4, " mine"));
        for (auto *transport : world.server.transports()) if (transport != world.server.transports().front()) transport->deliverUp();
        world.server.transports().front()->cut();
        world.settle();
        QVERIFY(answer.has_value());
        QCOMPARE(da->state(), DocumentSession::State::Closed);
        QVERIFY(!da->isWritable());
        QCOMPARE(store->recovered.at(0), QByteArray("base mine"));
        QVERIFY(a->files().isEmpty());
    }

    void theTreeIsTold()
    {
        World world;
        auto a = world.client();
        auto b = world.client();
        world.settle();
        QSignalSpy created(b.get(), &ProjectSession::fileCreated);
        QSignalSpy renamed(b.get(), &ProjectSession::fileRenamed);
        Expected<FileEntry> answer = fail("none", "");
        const auto take = [&](Expected<FileEntry> entry) { answer = std::move(entry); };
        a->createFile(QStringLiteral("src/x"), FileEntry::Kind::Text, "text", false, this, take);
        world.settle();
        QVERIFY(answer.has_value());
        QCOMPARE(created.size(), 1);
        const DocId doc = answer->doc;
        a->createFile(QStringLiteral("src/x"), FileEntry::Kind::Text, "other", false, this, take);
        world.settle();
        QCOMPARE(answer.error().code, std::string("path-taken"));
        a->renameFile(doc, QStringLiteral("y"), this, take);
        world.settle();
        QCOMPARE(answer->path, QStringLiteral("y"));
        QCOMPARE(renamed.size(), 1);
        QVERIFY(b->fileAt(QStringLiteral("y")) && !b->fileAt(QStringLiteral("src/x")));
        // A folder that is an entry of its own: what lies in it is where the server has it.
        const DocId folder = world.server.addFile(QStringLiteral("old"), ""), inside = world.server.addFile(QStringLiteral("old/x"), "x");
        world.server.file(folder).entry.kind = FileEntry::Kind::Folder;
        world.server.cutAll();
        world.settle();
        a->renameFile(folder, QStringLiteral("new"), this, take);
        world.settle();
        QCOMPARE(b->files().value(folder).path, QStringLiteral("new"));
        QCOMPARE(b->files().value(inside).path, world.server.file(inside).entry.path);
        QCOMPARE(renamed.size(), 2);
        world.server.cutAll();
        a->renameFile(doc, QStringLiteral("z"), this, take);
        QCoreApplication::processEvents();
        QCOMPARE(answer.error().code, std::string("offline"));
    }

    void followersHearOfEverything()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "base");
        auto a = world.client();
        auto b = world.client(true);
        world.settle();
        auto da = a->open(doc);
        world.settle();
        QSignalSpy followed(b.get(), &ProjectSession::followed);
        QVERIFY(typeAt(da, 4, "!"));
        world.settle();
        QCOMPARE(followed.size(), 1);
        QCOMPARE(b->files().value(doc).version, Version(1));
        Expected<FetchedDocument> fetched = fail("none", "");
        b->fetch(doc, {}, this, [&](Expected<FetchedDocument> document) { fetched = std::move(document); });
        world.settle();
        QCOMPARE(fetched->text, QByteArray("base!"));
        b->fetch(doc, Version(0), this, [&](Expected<FetchedDocument> document) { fetched = std::move(document); });
        world.settle();
        QVERIFY(fetched->since == TextOperation::insertion(4, "!"));
    }

    void cursorsMoveWithTheText()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "0123456789");
        auto a = world.client();
        auto b = world.client();
        world.settle();
        auto da = a->open(doc);
        auto db = b->open(doc);
        world.settle();
        PresenceState mine;
        mine.doc = doc;
        mine.version = da->version();
        mine.cursor = 5;
        mine.selections = {{2, 5}};
        a->setPresence(mine);
        world.settle();
        const ConnectionId other = a->participants().at(0).self ? a->participants().at(0).connection : a->participants().at(1).connection;
        QVERIFY(b->presenceOf(other).has_value());
        QVERIFY(typeAt(db, 0, "abc"));
        QCOMPARE(db->fromVersion(b->presenceOf(other)->cursor, b->presenceOf(other)->version), qint64(8));
        world.settle();
        QVERIFY(typeAt(da, 0, "xx"));
        world.settle();
        const auto state = *b->presenceOf(other);
        QCOMPARE(db->fromVersion(state.selections.at(0).first, state.version), db->text().text().find('2'));
        // What somebody types at their cursor pushes it, before they say where it is now.
        const qint64 head = state.selections.at(0).second;
        QVERIFY(typeAt(da, head, "typed"));
        world.settle();
        QCOMPARE(b->presenceOf(other)->selections.at(0).second, head + 5);
        QVERIFY(typeAt(db, b->presenceOf(other)->selections.at(0).second, "theirs"));
        world.settle();
        QCOMPARE(b->presenceOf(other)->selections.at(0).second, head + 5);
        // 100 movements at once are two messages: the first and the last.
        const int before = world.server.received("presence");
        for (int i = 0; i < 100; ++i) {
            mine.cursor = i % 10;
            a->setPresence(mine);
        }
        world.settle();
        QCOMPARE(world.server.received("presence") - before, 2);
        QCOMPARE(db->toAcknowledged(0), qint64(0));
    }

    void viewersMayNotType()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "base");
        world.server.setRole(QStringLiteral("viewer"));
        auto a = world.client();
        world.settle();
        auto da = a->open(doc);
        world.settle();
        QVERIFY(!da->isWritable());
        QCOMPARE(typeAt(da, 0, "x").error().code, std::string("not-allowed"));
        QCOMPARE(is(da), std::string("base"));
    }

    void reconnectsBackOffAndStopWhereItIsFinal()
    {
        World world;
        auto a = world.client();
        world.settle();
        world.server.cutAll(4403);
        QCOMPARE(a->state(), ProjectSession::State::Failed);
        QCOMPARE(a->failure().code, std::string("not-allowed"));
    }

    void documentsNobodyHoldsAreClosed()
    {
        World world;
        const DocId doc = world.server.addFile(QStringLiteral("a.txt"), "base");
        auto a = world.client();
        world.settle();
        auto da = a->open(doc);
        QCOMPARE(a->open(doc).get(), da.get());
        world.settle();
        QVERIFY(typeAt(da, 0, "x"));
        da.reset();
        QCoreApplication::processEvents();
        QCOMPARE(world.server.received("close"), 0);        // it still holds an edit
        world.settle();
        QCOMPARE(world.server.received("close"), 1);
        QCOMPARE(world.server.file(doc).sequencer.text().text(), std::string("xbase"));
        QCOMPARE(world.server.file(doc).sequencer.openSessions(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestRemoteProject)
#include "test_remote_project.moc"
