// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Rooms over real sockets: roles on every message, order, catching up.
#include "backend/platform/Database.h"
#include "tests/backend/support/RoomsTest.h"
#include "tests/support/Patience.h"
#include <QJsonArray>
#include <QTest>

using namespace dyad;
using namespace dyad::sync::wire;
using sync::DocId;
using sync::TextOperation;
using test::TestServer;
using test::TestSocket;

class TestRooms : public test::RoomsTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void orderOfTheFirstMessages();
    void aViewerChangesNothing_data();
    void aViewerChangesNothing();
    void editsAreOrderedAndSentOnce();
    void refusedEdits();
    void comingBack();
    void comingBackAfterARestart();
    void longHistoryComesFromTheJournal();
    void othersSessionsStayOpen();
    void treeChanges();
    void manyFilesComeInParts();
    void presenceIsThrottledAndKept();
    void followersSeeEverything();
    void batchesAreHandledInOrder();
    void contentAndLog();
};

void TestRooms::orderOfTheFirstMessages()
{
    TestSocket early;
    QVERIFY(early.open(m_server->url(), m_token, false));
    early.send(Join{m_project, false, {}, {}});
    QTRY_COMPARE(early.closeCode(), 4400);

    TestSocket old;
    QVERIFY(old.open(m_server->url(), m_token, false));
    Hello hello;
    hello.protocol = 99;
    old.send(hello);
    const auto mismatch = old.take<ErrorMessage>();
    QVERIFY(mismatch && mismatch->code == QStringLiteral("protocol-mismatch") && mismatch->message.contains(QStringLiteral("99")));

    TestSocket socket;
    QVERIFY(socket.open(m_server->url(), m_token));
    Open request;
    request.doc = 1;
    request.req = 5;
    socket.send(request);
    const auto error = socket.take<ErrorMessage>();
    QCOMPARE(error->code, QStringLiteral("not-joined"));
    socket.send(Join{QStringLiteral("nowhere"), false, {}, {}});
    QCOMPARE(socket.takeError(), QStringLiteral("no-such-project"));
    const auto state = socket.join(m_project);
    QVERIFY(state && state->role == QStringLiteral("owner") && state->present.size() == 1 && state->members.size() == 1);
    socket.send(Join{m_project, false, {}, {}});
    QCOMPARE(socket.takeError(), QStringLiteral("already-joined"));
    socket.socket().sendBinaryMessage(QByteArray::fromHex("a1617464 6e6f7065"));
    QCOMPARE(socket.takeError(), QStringLiteral("unknown-message"));
    socket.socket().sendBinaryMessage("nonsense");
    QTRY_COMPARE(socket.closeCode(), 4400);
}

void TestRooms::aViewerChangesNothing_data()
{
    QTest::addColumn<QByteArray>("message");
    FileEdit change;
    change.doc = 1;
    change.seq = 1;
    change.op = TextOperation::insertion(0, "x");
    FileCreate create;
    create.path = QStringLiteral("new");
    QTest::newRow("file-edit") << encode(change);
    QTest::newRow("file-create") << encode(create);
    QTest::newRow("file-rename") << encode(FileRename{1, QStringLiteral("b"), {}});
    QTest::newRow("file-delete") << encode(FileDelete{1, {}});
    QTest::newRow("file-mode") << encode(FileMode{1, true, {}});
    QTest::newRow("file-replace") << encode(FileReplace{1, 0, QByteArray(64, 'a'), 1, {}});
}

void TestRooms::aViewerChangesNothing()
{
    QFETCH(QByteArray, message);
    TestSocket owner;
    QVERIFY(owner.open(m_server->url(), m_token) && owner.join(m_project));
    QCOMPARE(owner.create(QStringLiteral("a"), "text"), DocId(1));
    TestSocket viewer;
    QVERIFY(viewer.open(m_server->url(), m_server->guest(m_project, QStringLiteral("viewer"), QStringLiteral("V"))));
    QCOMPARE(viewer.join(m_project)->role, QStringLiteral("viewer"));
    const auto document = open(viewer, 1);                               // may look
    QCOMPARE(document->text, std::string("text"));
    viewer.socket().sendBinaryMessage(message);
    QCOMPARE(viewer.takeError(), QStringLiteral("not-allowed"));
    QCOMPARE(open(owner, 1)->version, sync::Version(0));
    TestSocket late;
    QVERIFY(late.open(m_server->url(), m_token));
    QCOMPARE(late.join(m_project)->tree, sync::Version(1));              // the tree has not moved
}

void TestRooms::editsAreOrderedAndSentOnce()
{
    TestSocket a;
    TestSocket b;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project));
    QVERIFY(b.open(m_server->url(), m_server->guest(m_project, QStringLiteral("developer"), QStringLiteral("B"))) && b.join(m_project));
    const DocId doc = a.create(QStringLiteral("a.txt"), "hello");
    const auto da = open(a, doc);
    const auto db = open(b, doc);
    QVERIFY(da->session < db->session);
    a.send(edit(*da, 0, 1, TextOperation::insertion(5, " A")));
    b.send(edit(*db, 0, 1, TextOperation::insertion(5, " B")));
    const auto ackA = a.take<Ack>();
    const auto ackB = b.take<Ack>();
    QCOMPARE(ackA->version + ackB->version, sync::Version(3));           // 1 and 2, in some order
    const auto seenByB = b.take<FileChanged>();
    const auto seenByA = a.take<FileChanged>();
    QVERIFY(seenByA && seenByB && seenByA->version == ackB->version && seenByB->version == ackA->version);
    QCOMPARE(seenByB->member, sync::MemberId(1));
    QCOMPARE(m_server->call("GET", QStringLiteral("projects/%1/content?path=a.txt").arg(m_project), {}, m_token).body, QByteArray("hello A B"));
    // The same again: acknowledged again, applied once.
    a.send(edit(*da, 0, 1, TextOperation::insertion(5, " A")));
    QCOMPARE(a.take<Ack>()->version, ackA->version);
    QCOMPARE(m_server->call("GET", QStringLiteral("projects/%1/content?path=a.txt").arg(m_project), {}, m_token).body, QByteArray("hello A B"));
    QVERIFY(!b.take<FileChanged>(50));
}

void TestRooms::refusedEdits()
{
    TestSocket a;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project));
    const DocId doc = a.create(QStringLiteral("a.txt"), "hällo");
    FileEdit blind;
    blind.doc = doc;
    blind.seq = 1;
    blind.op = TextOperation::insertion(0, "x");
    a.send(blind);
    QCOMPARE(a.takeError(), QStringLiteral("not-open"));
    const auto document = open(a, doc);
    a.send(edit(*document, 0, 2, TextOperation::insertion(0, "x")));
    QCOMPARE(a.takeError(), QStringLiteral("sequence-gap"));
    a.send(edit(*document, 0, 1, TextOperation::insertion(2, "x")));     // inside the ä
    QCOMPARE(a.takeError(), QStringLiteral("bad-operation"));
    a.send(edit(*document, 0, 1, TextOperation::deletion(3, 99)));
    QCOMPARE(a.takeError(), QStringLiteral("bad-operation"));
    a.send(edit(*document, 7, 1, TextOperation::insertion(0, "x")));
    QCOMPARE(a.takeError(), QStringLiteral("bad-operation"));
    a.send(edit(*document, 0, 1, TextOperation()));
    QCOMPARE(a.takeError(), QStringLiteral("bad-operation"));
    a.send(edit(*document, 0, 1, TextOperation::insertion(0, "x")));     // none of them has cost anything
    QCOMPARE(a.take<Ack>()->version, sync::Version(1));
    a.send(Close{doc});
    a.send(edit(*document, 1, 2, TextOperation::insertion(0, "x")));
    QCOMPARE(a.takeError(), QStringLiteral("not-open"));
    Open missing;
    missing.doc = 99;
    missing.req = 7;
    a.send(missing);
    const auto error = a.take<ErrorMessage>();
    QVERIFY(error && error->code == QStringLiteral("no-such-file") && error->about && error->about->req == 7u && error->about->doc == 99u);
}

void TestRooms::comingBack()
{
    TestSocket a;
    TestSocket b;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project) && b.open(m_server->url(), m_token) && b.join(m_project));
    const DocId doc = a.create(QStringLiteral("a.txt"), "");
    const auto da = open(a, doc);
    const auto db = open(b, doc);
    b.send(edit(*db, 0, 1, TextOperation::insertion(0, "1")));
    QVERIFY(b.take<Ack>());
    a.send(edit(*da, 0, 1, TextOperation::insertion(0, "A")));
    QVERIFY(a.take<Ack>());                                              // which the client shall not have had
    b.send(edit(*db, 1, 2, TextOperation::insertion(1, "2")));
    QVERIFY(b.take<Ack>());
    Open back;
    back.doc = doc;
    back.since = 0;
    back.session = da->session;
    back.seq = 1;
    back.req = 3;
    TestSocket again;
    QVERIFY(again.open(m_server->url(), m_token) && again.join(m_project));
    again.send(back);
    const auto caught = again.take<CatchUp>();
    QVERIFY(caught && caught->ack && caught->before);
    QCOMPARE(caught->ack->version, sync::Version(2));
    QCOMPARE(caught->before->size(), size_t(1));
    QCOMPARE(caught->version, sync::Version(3));
    QVERIFY(caught->session > db->session && caught->req == 3u);
    a.send(edit(*da, 2, 2, TextOperation::insertion(0, "late")));        // the old session is closed
    QCOMPARE(a.takeError(), QStringLiteral("session-closed"));
    back.since = 99;
    again.send(back);
    QCOMPARE(again.takeError(), QStringLiteral("history-gone"));
}

void TestRooms::comingBackAfterARestart()
{
    sync::SessionId session = 0;
    DocId doc = 0;
    {
        TestSocket a;
        QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project));
        doc = a.create(QStringLiteral("a.txt"), "x");
        const auto document = open(a, doc);
        session = document->session;
        a.send(edit(*document, 0, 1, TextOperation::insertion(1, "y")));
        QVERIFY(a.take<Ack>());
    }
    m_server->restart();
    TestSocket a;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project));
    Open back;
    back.doc = doc;
    back.since = 0;
    back.session = session;
    back.seq = 1;
    a.send(back);
    const auto caught = a.take<CatchUp>();
    QVERIFY(caught && caught->ack && caught->ack->version == 1 && caught->op.op.isEmpty());
    QVERIFY(caught->session > session);                                  // never used twice
}

void TestRooms::longHistoryComesFromTheJournal()
{
    TestSocket a;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project));
    const DocId doc = a.create(QStringLiteral("a.txt"), "");
    const auto document = open(a, doc);
    for (sync::Version version = 0; version < 300; ++version) {
        a.send(edit(*document, version, version + 1, TextOperation::insertion(qint64(version), "x")));
        QVERIFY(a.take<Ack>());
    }
    a.send(edit(*document, 299, 301, TextOperation::insertion(0, "x")));
    QVERIFY(!a.takeError().isEmpty());
    const auto ask = [&](sync::Version since, std::optional<sync::Sequence> seq) {
        TestSocket b;
        Open back;
        back.doc = doc;
        back.since = since;
        back.session = document->session;
        back.seq = seq;
        const bool there = b.open(m_server->url(), m_token) && b.join(m_project);
        if (there)
            b.send(back);
        return there ? b.take<CatchUp>() : std::nullopt;
    };
    const auto whole = ask(0, {});                                       // 100 are in memory
    QVERIFY(whole && whole->version == 300 && !whole->ack);
    QVERIFY(whole->op.op == TextOperation::insertion(0, std::string(300, 'x')));
    const auto early = ask(3, 5);                                        // an edit that only the journal knows
    QVERIFY(early && early->ack && early->ack->version == 5 && early->before->size() == 1);
    QVERIFY(early->op.op == TextOperation::insertion(5, std::string(295, 'x')));
    m_server->restart();                                                 // snapshot, then the tail
    TestSocket late;
    QVERIFY(late.open(m_server->url(), m_token) && late.join(m_project));
    QCOMPARE(open(late, doc)->text, std::string(300, 'x'));
}

void TestRooms::othersSessionsStayOpen()
{
    TestSocket a;
    TestSocket b;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project));
    QVERIFY(b.open(m_server->url(), m_server->guest(m_project, QStringLiteral("viewer"), QStringLiteral("B"))) && b.join(m_project));
    const DocId doc = a.create(QStringLiteral("a.txt"), "");
    const auto document = open(a, doc);
    Open hostile;
    hostile.doc = doc;
    hostile.since = 0;
    hostile.session = document->session;
    b.send(hostile);
    QVERIFY(b.take<CatchUp>());
    a.send(edit(*document, 0, 1, TextOperation::insertion(0, "x")));
    QVERIFY(a.take<Ack>());
}

void TestRooms::treeChanges()
{
    TestSocket a;
    TestSocket b;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project) && b.open(m_server->url(), m_token) && b.join(m_project));
    const DocId doc = a.create(QStringLiteral("src/a.txt"), "x");
    const auto seen = b.take<FileCreated>();
    QVERIFY(seen && seen->doc == doc && seen->path == QStringLiteral("src/a.txt") && seen->tree == 1 && !seen->req && seen->size == 1);
    FileCreate again;
    again.path = QStringLiteral("SRC/A.txt");
    b.send(again);
    const auto taken = b.take<ErrorMessage>();
    QVERIFY(taken && taken->code == QStringLiteral("path-taken") && taken->doc == doc);
    again.path = QStringLiteral("../x");
    b.send(again);
    QCOMPARE(b.takeError(), QStringLiteral("bad-path"));
    again.path = QStringLiteral("nul");
    b.send(again);
    QCOMPARE(b.takeError(), QStringLiteral("bad-path"));
    again.path = QStringLiteral("zero");
    again.text = std::string("a\0b", 3);
    b.send(again);
    QCOMPARE(b.takeError(), QStringLiteral("bad-operation"));
    a.send(FileRename{doc, QStringLiteral("b.txt"), 9});
    QCOMPARE(a.take<FileRenamed>()->req, Request(9));
    QCOMPARE(b.take<FileRenamed>()->tree, sync::Version(2));
    a.send(FileMode{doc, true, {}});
    QCOMPARE(b.take<FileModed>()->exec, true);
    FileCreate blob;
    blob.path = QStringLiteral("i.png");
    blob.kind = sync::FileEntry::Kind::Blob;
    blob.hash = QByteArray(64, 'a');
    blob.size = 3;
    a.send(blob);
    QCOMPARE(a.takeError(), QStringLiteral("no-such-blob"));
    const auto document = open(b, doc);
    a.send(FileDelete{doc, {}});
    QVERIFY(b.take<FileDeleted>());
    b.send(edit(*document, 0, 1, TextOperation::insertion(0, "x")));
    QCOMPARE(b.takeError(), QStringLiteral("no-such-file"));
    QCOMPARE(a.create(QStringLiteral("b.txt"), "new"), doc + 1);         // numbers are never used twice
    m_server->restart();
    TestSocket c;
    QVERIFY(c.open(m_server->url(), m_token));
    const auto state = c.join(m_project);
    QVERIFY(state && state->tree == 5 && state->files.size() == 1 && state->files[0].path == QStringLiteral("b.txt"));
    QCOMPARE(c.create(QStringLiteral("c.txt"), ""), doc + 2);
}

void TestRooms::manyFilesComeInParts()
{
    TestSocket a;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project));
    for (int i = 0; i < 4100; ++i) {
        FileCreate create;
        create.path = QStringLiteral("f/%1").arg(i);
        a.send(create);
    }
    for (int i = 0; i < 4100; ++i)
        QVERIFY(a.take<FileCreated>());
    TestSocket b;
    QVERIFY(b.open(m_server->url(), m_token));
    const auto state = b.join(m_project);
    QVERIFY(state && state->files.size() == 2000 && state->more);
    const auto second = b.take<ProjectFiles>();
    const auto third = b.take<ProjectFiles>();
    QVERIFY(second && third && second->files.size() == 2000 && second->more && third->files.size() == 100 && !third->more);
}

void TestRooms::presenceIsThrottledAndKept()
{
    TestSocket a;
    TestSocket b;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project) && b.open(m_server->url(), m_token) && b.join(m_project));
    for (int i = 0; i < 200; ++i) {
        Presence presence;
        presence.doc = 1;
        presence.cursor = i;
        if (i > 0)      // a branch, or what is none: left out
            presence.branch = i == 199 ? "topic" : std::string(300, 'x');
        a.send(presence);
    }
    int got = 0;
    std::optional<Presence> last;
    while (auto next = b.take<Presence>(last && last->cursor == 199 ? 1 : 3000)) {
        ++got;
        last = next;
        QVERIFY(!last->branch || (last->branch == "topic" && last->cursor == 199));
    }
    QVERIFY(last && last->cursor == 199 && last->connection && last->member == 1u);
    QVERIFY2(got < 20, qPrintable(QString::number(got)));
    TestSocket c;
    QVERIFY(c.open(m_server->url(), m_token) && c.join(m_project));
    const auto kept = c.take<Presence>();
    QVERIFY(kept && kept->cursor == 199 && kept->branch == "topic");
    a.socket().abort();
    QVERIFY(c.take<Left>());
}

void TestRooms::followersSeeEverything()
{
    TestSocket a;
    TestSocket follower;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project) && follower.open(m_server->url(), m_token) && follower.join(m_project, true));
    const DocId doc = a.create(QStringLiteral("a.txt"), "x");
    const auto document = open(a, doc);
    a.send(edit(*document, 0, 1, TextOperation::insertion(0, "y")));
    QCOMPARE(follower.take<FileChanged>()->version, sync::Version(1));
    Fetch fetch;
    fetch.doc = doc;
    follower.send(fetch);
    const auto text = follower.take<Document>();
    QVERIFY(text && text->text == "yx" && text->session == 0);
    fetch.since = 0;
    follower.send(fetch);
    const auto since = follower.take<CatchUp>();
    QVERIFY(since && since->session == 0 && since->op.op == TextOperation::insertion(0, "y"));
    QVERIFY(open(follower, doc));                                        // both follows and has it open: still once
    a.send(edit(*document, 1, 2, TextOperation::insertion(0, "z")));
    QVERIFY(follower.take<FileChanged>());
    QVERIFY(!follower.take<FileChanged>(50));
}

void TestRooms::batchesAreHandledInOrder()
{
    TestSocket a;
    QVERIFY(a.open(m_server->url(), m_token, false));
    Hello hello;
    hello.client = QStringLiteral("x/1");
    FileCreate create;
    create.path = QStringLiteral("a.txt");
    Open request;
    request.doc = 1;
    Batch batch;
    batch.messages = {hello, Join{m_project, false, {}, {}}, create};
    a.send(batch);
    QVERIFY(a.take<Welcome>() && a.take<ProjectState>() && a.take<FileCreated>());
    QVERIFY(open(a, 1));
}

void TestRooms::contentAndLog()
{
    TestSocket a;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project));
    const DocId doc = a.create(QStringLiteral("d/ä.txt"), "one");
    const auto document = open(a, doc);
    a.send(edit(*document, 0, 1, TextOperation::replacement(0, 3, "three")));
    QVERIFY(a.take<Ack>());
    const QString base = QStringLiteral("projects/%1/").arg(m_project);
    const auto content = m_server->call("GET", base + QStringLiteral("content?path=d/%C3%A4.txt"), {}, m_token);
    QCOMPARE(content.body, QByteArray("three"));
    QVERIFY(content.head.contains("ETag: \"1\""));
    const auto entry = m_server->call("GET", base + QStringLiteral("log?path=d/%C3%A4.txt"), {}, m_token).json()[QStringLiteral("entries")][0].toObject();
    QCOMPARE(entry[QStringLiteral("inserted")].toInt(), 5);
    QCOMPARE(entry[QStringLiteral("deleted")].toInt(), 3);
    QCOMPARE(entry[QStringLiteral("name")].toString(), QStringLiteral("Ada"));
    QCOMPARE(m_server->call("GET", base + QStringLiteral("log"), {}, m_token).json()[QStringLiteral("entries")][0].toObject(), entry);
    const auto files = m_server->call("GET", base + QStringLiteral("files"), {}, m_token).json();
    QCOMPARE(files[QStringLiteral("files")][0][QStringLiteral("version")].toInt(), 1);
    QCOMPARE(m_server->call("GET", base + QStringLiteral("content?path=none"), {}, m_token).code(), QStringLiteral("no-such-file"));
    QCOMPARE(m_server->call("GET", base + QStringLiteral("content?path=../x"), {}, m_token).code(), QStringLiteral("bad-path"));
}

QTEST_GUILESS_MAIN(TestRooms)
#include "test_rooms.moc"
