// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Rights by path against a running server: a client that plays by no rules looks for what is hidden from it by every way there is.
#include "backend/platform/Crypto.h"
#include "sync/wire/CloseCode.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QJsonArray>
#include <QTest>

using namespace dyad;
using namespace dyad::sync::wire;
using namespace Qt::StringLiterals;
using sync::DocId;
using test::TestServer;
using test::TestSocket;

namespace {

QJsonObject rule(const char *pattern, const char *access, const QJsonArray &roles = {}, const QJsonArray &users = {})
{
    return {{u"pattern"_s, QString::fromLatin1(pattern)}, {u"access"_s, QString::fromLatin1(access)}, {u"roles"_s, roles}, {u"users"_s, users}};
}

FileEdit insertion(DocId doc, sync::Version base, sync::Sequence seq)
{
    FileEdit edit;
    edit.doc = doc;
    edit.base = base;
    edit.seq = seq;
    sync::TextOperation op;
    op.insert("x");
    edit.op = op;
    return edit;
}

template<typename M>
M named(DocId doc)
{
    M message;
    message.doc = doc;
    return message;
}

QStringList pathsOf(const ProjectState &state)
{
    QStringList paths;
    for (const auto &file : state.files)
        paths.append(file.path);
    paths.sort();
    return paths;
}

} // namespace

class TestRights : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(backend::crypto::initialize()); }
    void init();
    void cleanup()
    {
        m_ownSocket.reset();        // before its server, which would wait for it
        m_server.reset();
    }
    void hiddenFilesAreNotInTheTree();
    void rawMessagesFindNothing_data();
    void rawMessagesFindNothing();
    void httpFindsNothing_data();
    void httpFindsNothing();
    void newsOfHiddenFilesIsKept();
    void cursorsInHiddenFilesAreNotTold();
    void commentsOnHiddenFilesAreNotTold();
    void nothingIsWrittenWhereOneMayNot();
    void renamesInAndOut();
    void readOnlyFiles();
    void rulesChangeLive();
    void blobsNeedAPlaceThatOneSees();
    void adminsCannotLiftWhatBindsThem();
    void rulesAreChecked();
    void previewShowsWhatARoleSees();
    void rolesChangeLive();

private:
    QString path(const QString &rest) const { return u"projects/%1/%2"_s.arg(m_project, rest); }
    int setRules(const QJsonArray &rules, const QString &token) const { return m_server->call("PUT", path(u"rights"_s), {{u"rules"_s, rules}}, token).status; }
    QString join(const QString &role, const QString &name) const;
    std::optional<ProjectState> enter(TestSocket &socket, const QString &token, bool follow = false) const;
    DocId open(TestSocket &socket, DocId doc, sync::Version *version = nullptr) const;

    std::unique_ptr<TestServer> m_server;
    QString m_owner, m_admin, m_developer, m_viewer;
    QString m_project;
    TestSocket *m_socket = nullptr;              // the owner's
    std::unique_ptr<TestSocket> m_ownSocket;
    DocId m_open = 0, m_secret = 0, m_generated = 0;
};

QString TestRights::join(const QString &role, const QString &name) const { return m_server->guest(m_project, role, name); }

std::optional<ProjectState> TestRights::enter(TestSocket &socket, const QString &token, bool follow) const
{
    return socket.open(m_server->url(), token) ? socket.join(m_project, follow) : std::nullopt;
}

DocId TestRights::open(TestSocket &socket, DocId doc, sync::Version *version) const
{
    socket.send(named<Open>(doc));
    const auto document = socket.take<Document>(5000);
    if (document && version)
        *version = document->version;
    return document ? document->doc : 0;
}

void TestRights::init()
{
    m_server = std::make_unique<TestServer>();
    m_owner = m_server->adminToken();
    m_project = m_server->newProject(m_owner);
    m_admin = join(u"admin"_s, u"Ann"_s);
    m_developer = join(u"developer"_s, u"Dev"_s);
    m_viewer = join(u"viewer"_s, u"Vic"_s);
    m_ownSocket = std::make_unique<TestSocket>();
    m_socket = m_ownSocket.get();
    QVERIFY(enter(*m_socket, m_owner).has_value());
    m_open = m_socket->create(u"main.cpp"_s, "int main;");
    m_secret = m_socket->create(u"secrets/token.txt"_s, "hunter2");
    m_generated = m_socket->create(u"generated/a.h"_s, "// made");
    QVERIFY(m_open && m_secret && m_generated);
    QCOMPARE(setRules({rule("secrets/**", "hidden"), rule("generated/**", "read")}, m_owner), 200);
    // The room reads its rules anew a moment after the answer.
    QTRY_VERIFY_WITH_TIMEOUT(([this] {
        TestSocket probe;
        const auto state = enter(probe, m_viewer);
        return state && pathsOf(*state).size() == 2;
    }()), 20'000);
}

void TestRights::hiddenFilesAreNotInTheTree()
{
    for (const QString &token : {m_developer, m_viewer}) {
        TestSocket socket;
        const auto state = enter(socket, token);
        QVERIFY(state.has_value());
        QCOMPARE(pathsOf(*state), (QStringList{u"generated/a.h"_s, u"main.cpp"_s}));
        const QJsonArray files = m_server->call("GET", path(u"files"_s), {}, token).json()[u"files"_s].toArray();
        QCOMPARE(files.size(), 2);
        QCOMPARE(m_server->call("GET", u"projects/"_s + m_project, {}, token).json()[u"files"_s].toInteger(), 2);
        QCOMPARE(m_server->call("GET", u"projects"_s, {}, token).json()[u"projects"_s][0][u"files"_s].toInteger(), 2);
    }
    for (const QString &token : {m_admin, m_owner}) {
        TestSocket socket;
        const auto state = enter(socket, token);
        QVERIFY(state.has_value());
        QCOMPARE(state->files.size(), size_t(3));
    }
    TestSocket socket;
    const auto state = enter(socket, m_developer);
    for (const auto &file : state->files)
        QCOMPARE(file.readOnly, file.path == u"generated/a.h"_s);
}

void TestRights::rawMessagesFindNothing_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("developer") << QByteArray("developer");
    QTest::newRow("viewer") << QByteArray("viewer");
}

void TestRights::rawMessagesFindNothing()
{
    QFETCH(const QByteArray, token);
    TestSocket socket;
    QVERIFY(enter(socket, token == "viewer" ? m_viewer : m_developer).has_value());
    const DocId never = 999;
    Open since = named<Open>(m_secret);
    since.since = 0;
    Open session = named<Open>(m_secret);
    session.session = 1;
    session.seq = 1;
    Fetch fetchSince = named<Fetch>(m_secret);
    fetchSince.since = 0;
    FileRename rename = named<FileRename>(m_secret);
    rename.path = u"mine.txt"_s;
    const std::vector<Message> tries{named<Open>(m_secret), since, session, named<Fetch>(m_secret), fetchSince, insertion(m_secret, 0, 1), rename,
                                     named<FileDelete>(m_secret), named<FileMode>(m_secret), named<FileReplace>(m_secret)};
    for (const Message &attempt : tries) {
        socket.send(attempt);
        const auto error = socket.take<ErrorMessage>(5000);
        QVERIFY2(error.has_value(), tagOf(attempt));
        const bool isViewersEdit = token == "viewer" && error->code == u"not-allowed"_s;
        QVERIFY2(isViewersEdit || error->code == u"no-such-file"_s, qPrintable(QString::fromLatin1(tagOf(attempt)) + u' ' + error->code));
    }
    // Word for word as of a file that never was.
    socket.send(named<Open>(m_secret));
    const auto hidden = socket.take<ErrorMessage>();
    socket.send(named<Open>(never));
    const auto missing = socket.take<ErrorMessage>();
    QVERIFY(hidden && missing);
    QCOMPARE(hidden->message, missing->message);
    QCOMPARE(hidden->doc, missing->doc);
    QVERIFY(!socket.take<Document>(100) && !socket.take<CatchUp>(1));
}

void TestRights::httpFindsNothing_data()
{
    QTest::addColumn<QString>("path");
    for (const char *one : {"content?path=secrets/token.txt", "content?path=SECRETS/Token.txt", "content?path=secrets/token.txt&version=0", "log?path=secrets/token.txt",
                            "files/{doc}/history", "files/{doc}/blame", "files/{doc}/changes", "files/{doc}/revert?first=1", "files/{doc}/content", "files/{doc}/content?version=0"})
        QTest::newRow(one) << QString::fromLatin1(one);
}

void TestRights::httpFindsNothing()
{
    QFETCH(QString, path);
    const auto call = [&](const QString &token, DocId doc) { return m_server->call("GET", this->path(QString(path).replace(u"{doc}"_s, QString::number(doc))), {}, token); };
    for (const QString &token : {m_developer, m_viewer}) {
        const auto hidden = call(token, m_secret);
        QCOMPARE(hidden.code(), u"no-such-file"_s);
        QCOMPARE(hidden.status, 404);
        QVERIFY(!hidden.body.contains("hunter2"));
        if (path.contains(u"{doc}"_s))
            QCOMPARE(hidden.json()[u"detail"_s], call(token, 999).json()[u"detail"_s]);
    }
    QVERIFY(call(m_owner, m_secret).code() != u"no-such-file"_s);
}

void TestRights::newsOfHiddenFilesIsKept()
{
    TestSocket developer, admin;
    QVERIFY(enter(developer, m_developer, true).has_value());
    QVERIFY(enter(admin, m_admin, true).has_value());
    QVERIFY(open(*m_socket, m_secret) == m_secret);
    m_socket->send(insertion(m_secret, 0, 1));
    QVERIFY(m_socket->take<Ack>().has_value());
    QVERIFY(admin.take<FileChanged>().has_value());
    const DocId more = m_socket->create(u"secrets/more.txt"_s, "");
    QVERIFY(admin.take<FileCreated>().has_value());
    FileMode mode = named<FileMode>(more);
    mode.exec = true;
    m_socket->send(mode);
    QVERIFY(admin.take<FileModed>().has_value());
    m_socket->send(named<FileDelete>(more));
    QVERIFY(admin.take<FileDeleted>().has_value());
    // The line is in order: what came after is there, nothing of the above is.
    const DocId last = m_socket->create(u"last.txt"_s, "");
    const auto created = developer.take<FileCreated>();
    QVERIFY(created.has_value());
    QCOMPARE(created->doc, last);
    QVERIFY(!developer.take<FileChanged>(1) && !developer.take<FileModed>(1) && !developer.take<FileDeleted>(1));
    const QByteArray log = m_server->call("GET", path(u"log"_s), {}, m_developer).body;
    QVERIFY(!log.contains("secrets") && !log.isEmpty());
    QVERIFY(m_server->call("GET", path(u"log"_s), {}, m_admin).body.contains("secrets"));
    QVERIFY(!m_server->call("GET", path(u"timeline"_s), {}, m_developer).body.contains("secrets"));
    QVERIFY(m_server->call("GET", path(u"timeline"_s), {}, m_admin).body.contains("secrets"));
}

void TestRights::cursorsInHiddenFilesAreNotTold()
{
    TestSocket developer;
    QVERIFY(enter(developer, m_developer).has_value());
    Presence presence;
    presence.doc = m_secret;
    presence.version = 0;
    presence.cursor = 3;
    presence.state = Activity::Typing;
    m_socket->send(presence);
    const auto seen = developer.take<Presence>();
    QVERIFY(seen.has_value());
    QVERIFY(!seen->doc && !seen->cursor && !seen->version && !seen->selections && !seen->viewport);
    QCOMPARE(seen->state, Activity::Typing);
    TestSocket late;
    QVERIFY(enter(late, m_developer).has_value());
    const auto first = late.take<Presence>();
    QVERIFY(first && !first->doc);
    // Nor does somebody point at it whom it is hidden from.
    developer.send(presence);
    const auto pointed = m_socket->take<Presence>();
    QVERIFY(pointed && !pointed->doc);
}

void TestRights::commentsOnHiddenFilesAreNotTold()
{
    TestSocket owner, developer;
    const auto enterWithComments = [&](TestSocket &socket, const QString &token) {
        Join wish;
        wish.project = m_project;
        wish.comments = true;
        if (!socket.open(m_server->url(), token))
            return std::optional<Comments>();
        socket.send(wish);
        return socket.take<Comments>();
    };
    QVERIFY(enterWithComments(owner, m_owner).has_value());
    CommentAdd add;
    add.thread = u"thread-01"_s;
    add.entry = u"entry-001"_s;
    add.text = u"look at the token"_s;
    add.doc = m_secret;
    add.version = 0;
    add.from = 0;
    add.to = 3;
    owner.send(add);
    QVERIFY(owner.take<CommentChanged>().has_value());
    const auto comments = enterWithComments(developer, m_developer);
    QVERIFY(comments && comments->threads.empty());
    CommentAdd reply;
    reply.thread = add.thread;
    reply.entry = u"entry-002"_s;
    reply.text = u"which token?"_s;
    developer.send(reply);
    QVERIFY(!developer.takeError().isEmpty());
    QVERIFY(!owner.take<CommentChanged>(100));
    add.thread = u"thread-02"_s;
    developer.send(add);
    QCOMPARE(developer.takeError(), u"no-such-file"_s);
    QVERIFY(!m_server->call("GET", path(u"comments"_s), {}, m_developer).body.contains("token"));
    QVERIFY(m_server->call("GET", path(u"comments"_s), {}, m_owner).body.contains("token"));
}

void TestRights::nothingIsWrittenWhereOneMayNot()
{
    TestSocket developer;
    QVERIFY(enter(developer, m_developer).has_value());
    QString first;
    for (const char *wish : {"secrets/token.txt", "secrets/new.txt", "Secrets/other.txt", "secrets", "generated/b.h"}) {
        FileCreate create;
        create.path = QString::fromLatin1(wish);
        developer.send(create);
        const auto error = developer.take<ErrorMessage>();
        QVERIFY2(error && error->code == u"read-only"_s, wish);
        QVERIFY(!error->doc);
        // The same whether something is there.
        if (first.isEmpty())
            first = error->message;
        QCOMPARE(error->message, first);
    }
    // A name that a hidden file's folder has.
    QCOMPARE(setRules({rule("deep/er/*.key", "hidden")}, m_owner), 200);
    QVERIFY(m_socket->create(u"deep/er/a.key"_s, "k") != 0);
    FileCreate folder;
    folder.path = u"deep/er"_s;
    developer.send(folder);
    const auto error = developer.take<ErrorMessage>();
    QVERIFY(error && error->code == u"read-only"_s);
    QVERIFY(!error->doc && !error->message.contains(u"key"_s));
}

void TestRights::renamesInAndOut()
{
    TestSocket developer;
    QVERIFY(enter(developer, m_developer).has_value());
    FileRename out = named<FileRename>(m_secret);
    out.path = u"shown.txt"_s;
    m_socket->send(out);
    const auto created = developer.take<FileCreated>();
    QVERIFY(created.has_value());
    QCOMPARE(created->path, u"shown.txt"_s);
    QCOMPARE(open(developer, m_secret), m_secret);
    FileRename in = named<FileRename>(m_secret);
    in.path = u"secrets/again.txt"_s;
    m_socket->send(in);
    const auto gone = developer.take<FileDeleted>();
    QVERIFY(gone && gone->doc == m_secret);
    QVERIFY(!developer.take<FileRenamed>(50));
    developer.send(insertion(m_secret, 0, 1));                        // the session it had is of no use
    QCOMPARE(developer.takeError(), u"no-such-file"_s);
    FileRename into = named<FileRename>(m_open);
    into.path = u"secrets/main.cpp"_s;
    developer.send(into);
    QCOMPARE(developer.takeError(), u"read-only"_s);
    into.path = u"generated/main.cpp"_s;
    developer.send(into);
    QCOMPARE(developer.takeError(), u"read-only"_s);
    FileRename readOnly = named<FileRename>(m_open);
    readOnly.path = u"generated/main.cpp"_s;
    m_socket->send(readOnly);
    QVERIFY(developer.take<FileRenamed>().has_value());
    auto access = developer.take<FileAccess>();
    while (access && access->doc == m_generated)        // the rules of init() may have come after the socket
        access = developer.take<FileAccess>();
    QVERIFY(access && access->doc == m_open && access->readOnly);
}

void TestRights::readOnlyFiles()
{
    TestSocket developer;
    QVERIFY(enter(developer, m_developer).has_value());
    sync::Version version = 0;
    QCOMPARE(open(developer, m_generated, &version), m_generated);
    developer.send(insertion(m_generated, version, 1));
    QCOMPARE(developer.takeError(), u"read-only"_s);
    for (const Message &change : {Message(named<FileDelete>(m_generated)), Message(named<FileMode>(m_generated))}) {
        developer.send(change);
        QCOMPARE(developer.takeError(), u"read-only"_s);
    }
    QCOMPARE(m_server->call("GET", path(u"content?path=generated/a.h"_s), {}, m_developer).body, QByteArray("// made"));
    // Who tried stands in the audit log: what they sent and to which project, not the path.
    const QByteArray wanted = "project/" + m_project.toLatin1() + " message file-edit";
    QTRY_VERIFY_WITH_TIMEOUT(m_server->call("GET", u"admin/audit"_s, {}, m_owner).body.contains(wanted), 20'000);
    QVERIFY(!m_server->call("GET", u"admin/audit"_s, {}, m_owner).body.contains("generated/a.h"));
}

void TestRights::rulesChangeLive()
{
    TestSocket developer;
    QVERIFY(enter(developer, m_developer, true).has_value());
    sync::Version version = 0;
    QCOMPARE(open(developer, m_open, &version), m_open);
    QCOMPARE(setRules({rule("main.cpp", "hidden"), rule("generated/**", "write")}, m_owner), 200);
    const auto gone = developer.take<FileDeleted>();
    QVERIFY(gone && gone->doc == m_open);
    const auto shown = developer.take<FileCreated>();
    QVERIFY(shown && shown->path == u"secrets/token.txt"_s);
    const auto access = developer.take<FileAccess>();
    QVERIFY(access && access->doc == m_generated && !access->readOnly);
    developer.send(insertion(m_open, version, 1));
    QCOMPARE(developer.takeError(), u"no-such-file"_s);
    QCOMPARE(open(*m_socket, m_open), m_open);
    m_socket->send(insertion(m_open, version, 1));
    QVERIFY(m_socket->take<Ack>().has_value());
    QVERIFY(!developer.take<FileChanged>(100));
    QCOMPARE(open(developer, m_generated), m_generated);
    developer.send(insertion(m_generated, 0, 1));
    QVERIFY(developer.take<Ack>().has_value());
}

void TestRights::blobsNeedAPlaceThatOneSees()
{
    const QByteArray bytes = R"({"key":"hunter2"})";
    const QString hash = QString::fromLatin1(backend::crypto::sha256(bytes).toHex());
    const QString place = path(u"blobs/"_s + hash);
    const QJsonObject body{{u"key"_s, u"hunter2"_s}};
    QCOMPARE(m_server->call("PUT", place, body, m_owner).status, 201);
    FileCreate blob;
    blob.path = u"secrets/key.bin"_s;
    blob.kind = sync::FileEntry::Kind::Blob;
    blob.hash = hash.toLatin1();
    blob.size = bytes.size();
    m_socket->send(blob);
    QVERIFY(m_socket->take<FileCreated>().has_value());
    QCOMPARE(m_server->call("GET", place, {}, m_owner).body, bytes);
    QCOMPARE(m_server->call("GET", place, {}, m_developer).code(), u"no-such-blob"_s);
    // Nor by giving the bytes a place of one's own, unless one has them.
    TestSocket developer;
    QVERIFY(enter(developer, m_developer).has_value());
    blob.path = u"mine.bin"_s;
    developer.send(blob);
    QCOMPARE(developer.takeError(), u"no-such-blob"_s);
    QCOMPARE(m_server->call("PUT", place, body, m_developer).status, 201);               // not 200: that would tell
    developer.send(blob);
    QVERIFY(developer.take<FileCreated>().has_value());
    QCOMPARE(m_server->call("GET", place, {}, m_developer).body, bytes);
    // The size is what it is, whatever is said.
    blob.path = u"wrong.bin"_s;
    blob.size = 5;
    m_socket->send(blob);
    QCOMPARE(m_socket->takeError(), u"size-mismatch"_s);
}

void TestRights::adminsCannotLiftWhatBindsThem()
{
    const QJsonArray binding{rule("payroll/**", "hidden", {u"viewer"_s, u"developer"_s, u"admin"_s})};
    QCOMPARE(setRules(binding, m_admin), 403);
    QCOMPARE(setRules(binding, m_owner), 200);
    QCOMPARE(setRules({}, m_admin), 403);
    QCOMPARE(setRules({binding[0], rule("payroll/**", "write", {u"admin"_s})}, m_admin), 403);
    QCOMPARE(setRules({rule("x", "read"), binding[0]}, m_admin), 200);
    QVERIFY(m_socket->create(u"payroll/a.csv"_s, "1") != 0);
    TestSocket admin;
    QVERIFY(!pathsOf(*enter(admin, m_admin)).contains(u"payroll/a.csv"_s));
    // Nor those about an admin by name.
    const QJsonArray members = m_server->call("GET", path(u"members"_s), {}, m_owner).json()[u"members"_s].toArray();
    const auto ann = std::ranges::find_if(members, [](const QJsonValue &m) { return m[u"name"_s] == u"Ann"_s; });
    QCOMPARE(setRules({rule("a", "hidden", {}, {(*ann)[u"user"_s]})}, m_owner), 200);
    QCOMPARE(setRules({}, m_admin), 403);
}

void TestRights::rulesAreChecked()
{
    for (const QString &token : {m_developer, m_viewer})
        QCOMPARE(setRules({}, token), 403);
    QCOMPARE(m_server->call("GET", path(u"rights"_s), {}, m_developer).status, 403);
    for (const QJsonObject &bad : {rule("", "hidden"), rule("a", "gone"), rule("a", "read", {u"owner"_s}), rule("a", "read", {u"king"_s}), rule("a", "read", {}, {u"a b"_s})})
        QCOMPARE(setRules({bad}, m_owner), 400);
    QJsonArray many;
    for (int i = 0; i < 201; ++i)
        many.append(rule("a", "read"));
    QCOMPARE(setRules(many, m_owner), 400);
    QCOMPARE(m_server->call("PUT", path(u"rights"_s), {{u"rules"_s, u"none"_s}}, m_owner).status, 400);
    // Nothing of that was kept; what is there is in the audit log, as it was set.
    QCOMPARE(m_server->call("GET", path(u"rights"_s), {}, m_owner).json()[u"rules"_s].toArray().size(), 2);
    const QByteArray audit = m_server->call("GET", u"orgs/personal/audit"_s, {}, m_owner).body;
    QVERIFY2(audit.contains("rights-set") && audit.contains("secrets/**"), audit.constData());
}

void TestRights::previewShowsWhatARoleSees()
{
    const auto seen = [&](const QString &query) {
        QStringList lines;
        for (const QJsonValue &file : m_server->call("GET", path(u"rights/preview"_s + query), {}, m_admin).json()[u"files"_s].toArray())
            lines.append(file[u"path"_s].toString() + u' ' + file[u"access"_s].toString());
        return lines;
    };
    QCOMPARE(seen(u"?role=developer"_s), (QStringList{u"generated/a.h read"_s, u"main.cpp write"_s, u"secrets/token.txt hidden"_s}));
    QCOMPARE(seen(u"?role=viewer"_s), (QStringList{u"generated/a.h read"_s, u"main.cpp read"_s, u"secrets/token.txt hidden"_s}));
    QCOMPARE(seen(u"?role=owner"_s), (QStringList{u"generated/a.h write"_s, u"main.cpp write"_s, u"secrets/token.txt write"_s}));
    QCOMPARE(m_server->call("GET", path(u"rights/preview"_s), {}, m_developer).status, 403);
    QCOMPARE(m_server->call("GET", path(u"rights/preview?user=nobody"_s), {}, m_admin).code(), u"no-such-user"_s);
}

void TestRights::rolesChangeLive()
{
    TestSocket developer;
    const auto state = enter(developer, m_developer);
    QVERIFY(state.has_value());
    const QString member = path(u"members/%1"_s.arg(state->member));
    QCOMPARE(m_server->call("PUT", member, {{u"role"_s, u"viewer"_s}}, m_owner).status, 200);
    const auto changed = developer.take<MemberChanged>();
    QVERIFY(changed && changed->member == state->member && changed->role == u"viewer"_s);
    FileCreate create;
    create.path = u"b.txt"_s;
    developer.send(create);
    QCOMPARE(developer.takeError(), u"not-allowed"_s);
    QCOMPARE(m_server->call("PUT", member, {{u"role"_s, u"admin"_s}}, m_owner).status, 200);
    QVERIFY(developer.take<MemberChanged>().has_value());
    const auto shown = developer.take<FileCreated>();
    QVERIFY(shown && shown->path == u"secrets/token.txt"_s);
    QCOMPARE(m_server->call("DELETE", member, {}, m_owner).status, 204);
    QTRY_COMPARE_WITH_TIMEOUT(developer.closeCode(), int(CloseCode::NotMember), 30'000);
    QCOMPARE(m_server->call("GET", path(u"files"_s), {}, m_developer).status, 404);
}

QTEST_GUILESS_MAIN(TestRights)
#include "test_rights.moc"
