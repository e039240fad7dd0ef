// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Comments on a real server: who hears what, what is refused, what is there after a restart, what HTTP tells.
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QJsonArray>
#include <QTest>
#include <limits>

using namespace dyad;
using namespace dyad::sync::wire;
using namespace Qt::StringLiterals;
using sync::DocId;
using sync::TextOperation;
using test::TestServer;
using test::TestSocket;

class TestBackendComments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everybodyWhoAskedHears();
    void refusals();
    void rangesAreThereAfterARestart();
    void whatCameLateIsCarriedToTheNewest();
    void rangesComeWithAnOpening();
    void httpTellsThemAll();
    void deletedFilesKeepTheirsQuietly();

private:
    std::optional<ProjectState> enter(TestSocket &socket, const QString &token, bool comments = true);
    Document open(TestSocket &socket, DocId doc);
    static CommentAdd begin(DocId doc, sync::Version version, qint64 from, qint64 to, const QString &id = u"thread-one"_s);
    void edit(TestSocket &socket, const Document &document, sync::Version base, sync::Sequence seq, TextOperation op);
    QJsonArray listed(const QString &query = {});
    std::unique_ptr<TestServer> m_server;
    QString m_token, m_project;
};

void TestBackendComments::init()
{
    backend::Config config;
    config.historyKept = 20;
    m_server = std::make_unique<TestServer>(config);
    m_token = m_server->adminToken();
    m_project = m_server->newProject(m_token);
}

std::optional<ProjectState> TestBackendComments::enter(TestSocket &socket, const QString &token, bool comments)
{
    if (!socket.open(m_server->url(), token))
        return std::nullopt;
    Join join;
    join.project = m_project;
    join.comments = comments;
    socket.send(join);
    return socket.take<ProjectState>();
}

Document TestBackendComments::open(TestSocket &socket, DocId doc)
{
    Open request;
    request.doc = doc;
    socket.send(request);
    return socket.take<Document>().value_or(Document());
}

CommentAdd TestBackendComments::begin(DocId doc, sync::Version version, qint64 from, qint64 to, const QString &id)
{
    CommentAdd message;
    message.thread = id;
    message.entry = id + u"-entry"_s;
    message.text = u"why?"_s;
    message.doc = doc;
    message.version = version;
    message.from = from;
    message.to = to;
    message.quote = u"two"_s;
    message.req = 5;
    return message;
}

void TestBackendComments::edit(TestSocket &socket, const Document &document, sync::Version base, sync::Sequence seq, TextOperation op)
{
    FileEdit message;
    message.doc = document.doc;
    message.base = base;
    message.seq = seq;
    message.op = std::move(op);
    socket.send(message);
    QVERIFY(socket.take<Ack>().has_value());
}

QJsonArray TestBackendComments::listed(const QString &query)
{
    return m_server->call("GET", u"projects/%1/comments%2"_s.arg(m_project, query), {}, m_token).json()[u"threads"_s].toArray();
}

void TestBackendComments::everybodyWhoAskedHears()
{
    const QString guest = m_server->guest(m_project, u"viewer"_s, u"Viola"_s);
    TestSocket writer, reader, old;
    QVERIFY(enter(writer, m_token) && enter(reader, guest) && enter(old, m_token, false));
    QVERIFY(writer.take<Comments>().has_value() && reader.take<Comments>().has_value());
    const DocId doc = writer.create(u"a.txt"_s, "one two three\n");
    writer.send(begin(doc, 0, 4, 7));
    const auto own = writer.take<CommentChanged>(), heard = reader.take<CommentChanged>();
    QVERIFY(own && heard);
    QCOMPARE(own->req, Request(5));
    QVERIFY(!heard->req);
    QCOMPARE(heard->comment, own->comment);
    QCOMPARE(heard->comment.line, 1u);
    writer.send(begin(doc, 0, 4, 7));                                 // the answer was lost: the same again
    QVERIFY(writer.take<CommentChanged>().has_value());
    CommentAdd reply;
    reply.thread = u"thread-one"_s;
    reply.entry = u"second-entry"_s;
    reply.text = u"because"_s;
    writer.send(reply);
    const auto second = reader.take<CommentChanged>();
    QVERIFY(second && second->comment.entries.size() == 2);          // the repeated one was told to nobody
    writer.send(CommentResolve{u"thread-one"_s, true, {}});
    QVERIFY(reader.take<CommentChanged>()->comment.isResolved());
    writer.send(CommentDelete{u"thread-one"_s, u"thread-one-entry"_s, {}});
    QCOMPARE(reader.take<CommentChanged>()->comment.entries.size(), size_t(1));
    writer.send(CommentDelete{u"thread-one"_s, u"second-entry"_s, {}});
    QCOMPARE(reader.take<CommentRemoved>()->thread, u"thread-one"_s);
    QVERIFY(!old.take<CommentChanged>(200) && !old.take<Comments>(0));        // it knows nothing of comments, and is told nothing
    QCOMPARE(listed().size(), 0);
}

void TestBackendComments::refusals()
{
    const QString developer = m_server->guest(m_project, u"developer"_s, u"Jonas"_s), viewer = m_server->guest(m_project, u"viewer"_s, u"Viola"_s);
    TestSocket owner, other, looker;
    QVERIFY(enter(owner, m_token) && enter(other, developer) && enter(looker, viewer));
    const DocId doc = owner.create(u"a.txt"_s, "größe\n");
    const auto refused = [](TestSocket &socket, const Message &message) {
        socket.send(message);
        return socket.takeError();
    };
    QCOMPARE(refused(looker, begin(doc, 0, 0, 1)), u"not-allowed"_s);
    QCOMPARE(refused(owner, begin(doc, 0, 3, 4)), u"bad-comment"_s);           // inside ö
    QCOMPARE(refused(owner, begin(doc, 0, 0, 99)), u"bad-comment"_s);
    QCOMPARE(refused(owner, begin(doc, 0, 2, 1)), u"bad-comment"_s);
    QCOMPARE(refused(owner, begin(doc, 7, 0, 1)), u"bad-comment"_s);           // a version of the future
    QCOMPARE(refused(owner, begin(doc, 0, 0, 1, u"short"_s)), u"bad-comment"_s);
    QCOMPARE(refused(owner, begin(99, 0, 0, 1)), u"no-such-file"_s);
    QCOMPARE(refused(owner, begin(doc, 0, 0, std::numeric_limits<qint64>::max())), u"bad-comment"_s);
    CommentAdd odd = begin(doc, 0, 0, 1);
    odd.quote = u"g"_s + QChar(0);                                             // PostgreSQL takes none
    QCOMPARE(refused(owner, odd), u"bad-comment"_s);
    CommentAdd blank = begin(doc, 0, 0, 1);
    blank.text = u" \n"_s;
    QCOMPARE(refused(owner, blank), u"bad-comment"_s);
    blank.text = QString(8001, u'x');
    QCOMPARE(refused(owner, blank), u"bad-comment"_s);
    owner.send(begin(doc, 0, 0, 1));
    QVERIFY(owner.take<CommentChanged>().has_value());
    QCOMPARE(refused(other, begin(doc, 0, 0, 1)), u"bad-comment"_s);           // another's id
    QCOMPARE(refused(other, CommentEdit{u"thread-one"_s, u"thread-one-entry"_s, u"x"_s, {}}), u"not-allowed"_s);
    QCOMPARE(refused(other, CommentDelete{u"thread-one"_s, u"thread-one-entry"_s, {}}), u"not-allowed"_s);
    QCOMPARE(refused(looker, CommentResolve{u"thread-one"_s, true, {}}), u"not-allowed"_s);
    QCOMPARE(refused(other, CommentResolve{u"thread-two"_s, true, {}}), u"no-such-comment"_s);
    CommentAdd reply;
    reply.thread = u"thread-one"_s;
    reply.entry = u"jonas-entry"_s;
    reply.text = u"so"_s;
    other.send(reply);
    QVERIFY(other.take<CommentChanged>().has_value());
    owner.send(CommentDelete{u"thread-one"_s, u"jonas-entry"_s, 9});           // the owner may take out what others wrote
    QCOMPARE(owner.take<CommentChanged>()->comment.entries.size(), size_t(2));          // the reply, as the owner heard of it
    QCOMPARE(owner.take<CommentChanged>()->comment.entries.size(), size_t(1));
}

void TestBackendComments::rangesAreThereAfterARestart()
{
    {
        TestSocket socket;
        QVERIFY(enter(socket, m_token));
        const DocId doc = socket.create(u"a.txt"_s, "one two three\n");
        const Document document = open(socket, doc);
        socket.send(begin(doc, 0, 4, 7));
        QVERIFY(socket.take<CommentChanged>().has_value());
        edit(socket, document, 0, 1, TextOperation::insertion(0, "new line\n"));
        edit(socket, document, 1, 2, TextOperation::insertion(14, "WW"));
        edit(socket, document, 2, 3, TextOperation::insertion(18, "!"));
    }
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(listed().first()[u"from"_s].toInt(), 13);
        QCOMPARE(listed().first()[u"to"_s].toInt(), 18);
        QCOMPARE(listed().first()[u"line"_s].toInt(), 2);
        QCOMPARE(listed().first()[u"version"_s].toInt(), 3);
        m_server->restart();
        TestSocket again;
        QVERIFY(enter(again, m_token));
        const auto all = again.take<Comments>();
        QVERIFY(all && all->threads.size() == 1 && !all->more);
        QCOMPARE(all->threads[0].from, 13);
        QCOMPARE(all->threads[0].to, 18);
        QCOMPARE(all->threads[0].line, 2u);
        QCOMPARE(all->threads[0].version, 3u);
    }
    QCOMPARE(m_server->call("POST", u"admin/verify"_s, {}, m_token).json()[u"bad"_s].toArray().size(), 0);
}

void TestBackendComments::whatCameLateIsCarriedToTheNewest()
{
    TestSocket socket;
    QVERIFY(enter(socket, m_token));
    const DocId doc = socket.create(u"a.txt"_s, "one two three\n");
    const Document document = open(socket, doc);
    for (sync::Version v = 0; v < 10; ++v)
        edit(socket, document, v, v + 1, TextOperation::insertion(0, "x"));
    socket.send(begin(doc, 0, 4, 7));
    const auto carried = socket.take<CommentChanged>();
    QVERIFY(carried.has_value());
    QCOMPARE(carried->comment.version, 10u);
    QCOMPARE(std::pair(carried->comment.from, carried->comment.to), std::pair(qint64(14), qint64(17)));
    for (sync::Version v = 10; v < 40; ++v)
        edit(socket, document, v, v + 1, TextOperation::insertion(0, "x"));
    socket.send(begin(doc, 0, 4, 7, u"thread-two"_s));
    QCOMPARE(socket.takeError(), u"rebase-needed"_s);                 // the client knows a newer one
    socket.send(begin(doc, 40, 44, 47, u"thread-two"_s));
    QVERIFY(socket.take<CommentChanged>().has_value());
}

void TestBackendComments::rangesComeWithAnOpening()
{
    TestSocket writer, late;
    QVERIFY(enter(writer, m_token));
    const DocId doc = writer.create(u"a.txt"_s, "one two three\n"), other = writer.create(u"b.txt"_s, "b\n");
    const Document document = open(writer, doc);
    writer.send(begin(doc, 0, 4, 7));
    QVERIFY(writer.take<CommentChanged>().has_value());
    QVERIFY(enter(late, m_token));
    QCOMPARE(late.take<Comments>()->threads.front().from, 4);
    edit(writer, document, 0, 1, TextOperation::insertion(0, "zero "));
    QCOMPARE(open(late, doc).version, 1u);
    const auto ranges = late.take<Comments>();
    QVERIFY(ranges && ranges->doc == std::optional(doc));
    QCOMPARE(ranges->threads.front().version, 1u);
    QCOMPARE(ranges->threads.front().from, 9);
    open(late, other);
    QVERIFY(!late.take<Comments>(200));                               // nothing was said about it
}

void TestBackendComments::httpTellsThemAll()
{
    TestSocket socket;
    QVERIFY(enter(socket, m_token));
    const DocId a = socket.create(u"a.txt"_s, "one two three\n"), b = socket.create(u"src/b.txt"_s, "b\n");
    socket.send(begin(a, 0, 4, 7));
    socket.send(begin(b, 0, 0, 1, u"thread-two"_s));
    for (int i = 0; i < 2; ++i)
        QVERIFY(socket.take<CommentChanged>().has_value());
    socket.send(CommentResolve{u"thread-two"_s, true, {}});
    QVERIFY(socket.take<CommentChanged>().has_value());
    QCOMPARE(listed().size(), 2);
    QCOMPARE(listed(u"?state=open"_s).size(), 1);
    QCOMPARE(listed(u"?state=resolved"_s).first()[u"path"_s].toString(), u"src/b.txt"_s);
    QCOMPARE(listed(u"?path=a.txt"_s).first()[u"entries"_s][0][u"text"_s].toString(), u"why?"_s);
    QCOMPARE(m_server->call("GET", u"projects/%1/comments?state=odd"_s.arg(m_project), {}, m_token).code(), u"bad-request"_s);
    const auto markdown = m_server->call("GET", u"projects/%1/comments/markdown"_s.arg(m_project), {}, m_token);
    QCOMPARE(markdown.status, 200);
    QVERIFY(markdown.head.contains("text/markdown"));
    QVERIFY2(markdown.body.contains("1 open, 1 resolved.") && markdown.body.contains("## src/b.txt") && markdown.body.contains("> why?"), markdown.body.constData());
}

void TestBackendComments::deletedFilesKeepTheirsQuietly()
{
    TestSocket socket;
    QVERIFY(enter(socket, m_token));
    const DocId doc = socket.create(u"a.txt"_s, "one two three\n");
    socket.send(begin(doc, 0, 4, 7));
    QVERIFY(socket.take<CommentChanged>().has_value());
    FileDelete gone;
    gone.doc = doc;
    socket.send(gone);
    QVERIFY(socket.take<FileDeleted>().has_value());
    TestSocket again;
    QVERIFY(enter(again, m_token));
    QCOMPARE(again.take<Comments>()->threads.size(), size_t(0));
    QCOMPARE(listed().size(), 0);
    // Its id stays taken, also for a room that knows nothing of it: the store would refuse it, and what was written together with it.
    m_server->restart();
    TestSocket later;
    QVERIFY(enter(later, m_token));
    const DocId other = later.create(u"b.txt"_s, "one two three\n");
    later.send(begin(other, 0, 4, 7));
    QCOMPARE(later.takeError(), u"bad-comment"_s);
    later.send(begin(other, 0, 4, 7, u"thread-two"_s));
    QVERIFY(later.take<CommentChanged>().has_value());
    QCOMPARE(m_server->call("POST", u"admin/verify"_s, {}, m_token).json()[u"bad"_s].toArray().size(), 0);
}

QTEST_GUILESS_MAIN(TestBackendComments)
#include "test_comments.moc"
