// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Who may do what, as docs/permissions.md has it: every role, somebody of another project and a stranger x every call and message.
#include "backend/platform/Crypto.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QTest>

using namespace dyad;
using namespace dyad::sync::wire;
using namespace Qt::StringLiterals;
using test::TestServer;
using test::TestSocket;

namespace {

enum Person { Stranger, Outsider, Viewer, Developer, Admin, Owner, Persons };
const char *const Names[Persons] = {"stranger", "outsider", "viewer", "developer", "admin", "owner"};

struct Call {
    const char *method;
    const char *path;                        ///< below /api/v1/
    const char *body;
    int expected[Persons];                   ///< 200: any 2xx
};

#define MEMBERS {401, 404, 200, 200, 200, 200}
#define DEVELOPERS {401, 404, 403, 200, 200, 200}
#define ADMINS {401, 404, 403, 403, 200, 200}
#define OWNER {401, 404, 403, 403, 403, 200}
#define SIGNED_IN {401, 200, 200, 200, 200, 200}
#define SERVER_ADMINS {401, 403, 403, 403, 403, 403}

const Call Calls[] = {
    {"GET", "projects", "", SIGNED_IN},
    {"POST", "projects", R"({"name":"own"})", SIGNED_IN},
    {"GET", "me", "", SIGNED_IN},
    {"GET", "sessions", "", SIGNED_IN},
    {"GET", "keys", "", SIGNED_IN},
    {"GET", "projects/{id}", "", MEMBERS},
    {"PATCH", "projects/{id}", R"({"name":"other"})", ADMINS},
    {"DELETE", "projects/{id}", "", OWNER},
    {"GET", "projects/{id}/files", "", MEMBERS},
    {"GET", "projects/{id}/content?path=a.txt", "", MEMBERS},
    {"GET", "projects/{id}/files/1/history", "", MEMBERS},
    {"GET", "projects/{id}/files/1/blame", "", MEMBERS},
    {"GET", "projects/{id}/log", "", MEMBERS},
    {"GET", "projects/{id}/members", "", MEMBERS},
    {"GET", "projects/{id}/invitations", "", ADMINS},
    {"POST", "projects/{id}/invitations", R"({"role":"viewer"})", ADMINS},
    {"DELETE", "projects/{id}/invitations/{invitation}", "", ADMINS},
    {"PUT", "projects/{id}/blobs/{sha256}", R"({"a":1})", DEVELOPERS},
    {"GET", "projects/{id}/blobs/{kept}", "", MEMBERS},
    {"GET", "admin/users", "", SERVER_ADMINS},
    {"PATCH", "admin/users/{user}", R"({"state":"disabled"})", SERVER_ADMINS},
    {"GET", "admin/sessions", "", SERVER_ADMINS},
    {"DELETE", "admin/sessions/1", "", SERVER_ADMINS},
    {"POST", "admin/verify", "", SERVER_ADMINS},
    {"POST", "admin/backup", "", SERVER_ADMINS},
    {"GET", "admin/audit", "", SERVER_ADMINS},
    {"POST", "admin/audit/verify", "", SERVER_ADMINS},
    {"GET", "admin/providers", "", SERVER_ADMINS},
    {"POST", "admin/providers", R"({"name":"x","kind":"openai","baseUrl":"http://127.0.0.1:1"})", SERVER_ADMINS},
    {"DELETE", "admin/providers/x", "", SERVER_ADMINS},
    {"GET", "admin/budgets", "", SERVER_ADMINS},
    {"PUT", "admin/budgets", R"({"scope":"user","id":"x","limitNano":1})", SERVER_ADMINS},
};

FileCreate create(const char *path)
{
    FileCreate message;
    message.path = QString::fromLatin1(path);
    return message;
}

template<typename M>
M about(M message, sync::DocId doc)
{
    message.doc = doc;
    return message;
}

} // namespace

class TestRoles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void calls_data();
    void calls();
    void everyCallOnProjectsIsInTheTable();
    void invitationsGiveNoMoreThanOneHas();
    void messages_data();
    void messages();
    void onlyMembersJoin();

private:
    QString secret(const QString &project, const QString &role, const QString &token) const
    {
        return m_server->call("POST", u"projects/%1/invitations"_s.arg(project), {{u"role"_s, role}}, token).json()[u"secret"_s].toString();
    }
    QString filled(QString path) const;
    std::unique_ptr<TestServer> m_server;
    QString m_tokens[Persons];
    QString m_project, m_invitation, m_kept;
};

void TestRoles::initTestCase()
{
    QVERIFY(backend::crypto::initialize());
    m_server = std::make_unique<TestServer>();
    const QString first = m_server->newProject(m_server->adminToken());
    for (int person = Outsider; person < Persons; ++person)
        m_tokens[person] = m_server->guest(first, u"viewer"_s, QString::fromLatin1(Names[person]));
}

void TestRoles::init()
{
    m_project = m_server->newProject(m_tokens[Owner]);
    for (const Person person : {Viewer, Developer, Admin}) {
        const QString invite = secret(m_project, QString::fromLatin1(Names[person]), m_tokens[Owner]);
        QCOMPARE(m_server->call("POST", u"invitations/accept"_s, {{u"secret"_s, invite}}, m_tokens[person]).status, 200);
    }
    m_invitation = m_server->call("POST", u"projects/%1/invitations"_s.arg(m_project), {{u"role"_s, u"viewer"_s}}, m_tokens[Owner]).json()[u"id"_s].toString();
    const QByteArray blob = R"({"b":2})";
    m_kept = QString::fromLatin1(backend::crypto::sha256(blob).toHex());
    QVERIFY(m_server->call("PUT", u"projects/%1/blobs/%2"_s.arg(m_project, m_kept), {{u"b"_s, 2}}, m_tokens[Owner]).status / 100 == 2);
    TestSocket socket;
    QVERIFY(socket.open(m_server->url(), m_tokens[Owner]));
    QVERIFY(socket.join(m_project).has_value());
    QCOMPARE(socket.create(u"a.txt"_s, "text"), sync::DocId(1));
}

QString TestRoles::filled(QString path) const
{
    const QString sha = QString::fromLatin1(backend::crypto::sha256(R"({"a":1})").toHex());
    return path.replace(u"{id}"_s, m_project).replace(u"{invitation}"_s, m_invitation).replace(u"{sha256}"_s, sha).replace(u"{kept}"_s, m_kept)
        .replace(u"{user}"_s, u"ada@example.org"_s);
}

void TestRoles::calls_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<int>("person");
    for (size_t call = 0; call < std::size(Calls); ++call) {
        for (int person = 0; person < Persons; ++person)
            QTest::addRow("%s %s: %s", Calls[call].method, Calls[call].path, Names[person]) << int(call) << person;
    }
}

void TestRoles::calls()
{
    QFETCH(const int, call);
    QFETCH(const int, person);
    const Call &row = Calls[call];
    const auto answer = m_server->call(row.method, filled(QString::fromLatin1(row.path)), QJsonDocument::fromJson(row.body).object(), m_tokens[person]);
    const int seen = answer.status / 100 == 2 ? 200 : answer.status;
    QVERIFY2(seen == row.expected[person], (QByteArray::number(answer.status) + ' ' + answer.body.left(300)).constData());
}

void TestRoles::everyCallOnProjectsIsInTheTable()
{
    const QJsonObject paths = m_server->call("GET", u"openapi.json"_s).json()[u"paths"_s].toObject();
    QVERIFY(paths.size() > 20);
    int found = 0;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        // Documents, search and knowledge bases have a table of their own.
        if (!path.key().startsWith("/api/v1/projects"_L1) || path.key().contains("/documents"_L1) || path.key().contains("/search"_L1)
            || path.key().contains("/knowledge-bases"_L1))
            continue;
        for (const QString &method : path.value().toObject().keys()) {
            if (method == "parameters"_L1)
                continue;
            const QString wanted = method.toUpper() + u' ' + path.key();
            ++found;
            const bool known = std::ranges::any_of(Calls, [&wanted](const Call &row) {
                QString mine = u"/api/v1/"_s + QString::fromLatin1(row.path).section(u'?', 0, 0);
                mine.replace(u"{kept}"_s, u"{sha256}"_s).replace(u"files/1/"_s, u"files/{doc}/"_s);
                return wanted == QString::fromLatin1(row.method) + u' ' + mine;
            });
            QVERIFY2(known, qPrintable(wanted));
        }
    }
    QVERIFY(found >= 14);
}

void TestRoles::invitationsGiveNoMoreThanOneHas()
{
    QVERIFY(!secret(m_project, u"admin"_s, m_tokens[Admin]).isEmpty());
    for (const Person person : {Admin, Owner})
        QVERIFY(secret(m_project, u"owner"_s, m_tokens[person]).isEmpty());
}

void TestRoles::messages_data()
{
    QTest::addColumn<int>("person");
    for (const Person person : {Viewer, Developer, Admin, Owner})
        QTest::newRow(Names[person]) << int(person);
}

void TestRoles::messages()
{
    QFETCH(const int, person);
    TestSocket socket;
    QVERIFY(socket.open(m_server->url(), m_tokens[person]));
    QVERIFY(socket.join(m_project).has_value());
    const auto answered = [&](const Message &message, auto kind) {
        socket.send(message);
        const auto good = socket.take<decltype(kind)>(person == Viewer ? 300 : 5000);
        return good ? QString() : socket.takeError(5000);
    };
    const QString change = person == Viewer ? u"not-allowed"_s : QString();
    Open open;
    open.doc = 1;
    socket.send(open);
    const auto document = socket.take<Document>();                    // whoever is in may read
    QVERIFY(document.has_value());
    FileEdit edit;
    edit.doc = 1;
    edit.base = document->version;
    edit.seq = 1;
    sync::TextOperation op;
    op.insert("x");
    edit.op = op;
    QCOMPARE(answered(edit, Ack()), change);
    QCOMPARE(answered(create("b.txt"), FileCreated()), change);
    FileRename rename;
    rename.path = u"c.txt"_s;
    QCOMPARE(answered(about(rename, 1), FileRenamed()), change);
    FileMode mode;
    mode.exec = true;
    QCOMPARE(answered(about(mode, 1), FileModed()), change);
    FileCreate blob = create("d.bin");
    blob.kind = sync::FileEntry::Kind::Blob;
    blob.hash = m_kept.toLatin1();
    blob.size = 7;
    QCOMPARE(answered(blob, FileCreated()), change);
    QCOMPARE(answered(about(FileDelete(), 1), FileDeleted()), change);
}

void TestRoles::onlyMembersJoin()
{
    TestSocket outsider;
    QVERIFY(outsider.open(m_server->url(), m_tokens[Outsider]));
    Join join;
    join.project = m_project;
    outsider.send(join);
    QCOMPARE(outsider.takeError(), u"no-such-project"_s);
    outsider.send(create("b.txt"));
    QCOMPARE(outsider.takeError(), u"not-joined"_s);
    QVERIFY(!TestSocket().open(m_server->url(), {}, false));
    QVERIFY(!TestSocket().open(m_server->url(), u"no-token"_s, false));
}

QTEST_GUILESS_MAIN(TestRoles)
#include "test_roles.moc"
