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
