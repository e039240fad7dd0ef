// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Who may do what, as docs/permissions.md has it: every role, somebody of another project and a stranger x every call and message.
#include "backend/platform/Crypto.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QJsonArray>
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
#define NOT_VIEWERS(status) {401, 404, 403, status, status, status}
#define SIGNED_IN {401, 200, 200, 200, 200, 200}
#define SERVER_ADMINS {401, 403, 403, 403, 403, 403}

constexpr int NoProvider = 404;               ///< one may ask, but this server has nobody to answer
constexpr int NobodyThere = 404;              ///< one may, but the user is no member
constexpr int LastOwner = 409;
constexpr int NothingToDo = 409;              ///< one may, but a document that is ready can be neither cancelled nor tried again

const Call Calls[] = {
    {"GET", "projects", "", SIGNED_IN},
    {"POST", "projects", R"({"name":"own"})", SIGNED_IN},
    {"GET", "me", "", SIGNED_IN},
    {"GET", "me/export", "", SIGNED_IN},
    {"PATCH", "me", "{}", SIGNED_IN},
    {"PUT", "me/password", R"({"newPassword":"short"})", {401, 400, 400, 400, 400, 400}},
    {"POST", "me/second-factor", "", SIGNED_IN},
    {"POST", "me/second-factor/confirm", R"({"code":""})", {401, 400, 400, 400, 400, 400}},
    {"POST", "me/second-factor/disable", R"({"password":"","code":""})", {401, 409, 409, 409, 409, 409}},
    {"POST", "me/second-factor/recovery-codes", R"({"password":"","code":""})", {401, 409, 409, 409, 409, 409}},
    {"POST", "me/identities", R"({"code":"x","codeVerifier":"0123456789012345678901234567890123456789012"})", {401, 400, 400, 400, 400, 400}},
    {"POST", "me/identities/unlink", R"({"issuer":"x","subject":"y"})", {401, 409, 409, 409, 409, 409}},
    {"DELETE", "sessions", "", SIGNED_IN},
    {"POST", "device/inspect", R"({"userCode":"BBBBBBBB"})", {401, 404, 404, 404, 404, 404}},
    {"POST", "device/approve", R"({"userCode":"BBBBBBBB"})", {401, 404, 404, 404, 404, 404}},
    {"POST", "device/refuse", R"({"userCode":"BBBBBBBB"})", {401, 404, 404, 404, 404, 404}},
    {"GET", "sessions", "", SIGNED_IN},
    {"GET", "keys", "", SIGNED_IN},
    {"POST", "keys", R"({"name":"mine"})", SIGNED_IN},
    {"POST", "keys", R"({"name":"of the project","project":"{id}"})", DEVELOPERS},
    {"DELETE", "keys/{key}", "", {401, 404, 404, 404, 404, 200}},      // the owner's: nobody else revokes it
    {"GET", "provider-keys", "", SIGNED_IN},
    {"PUT", "provider-keys/{provider}", R"({"key":"sk-mine"})", {401, NoProvider, NoProvider, NoProvider, NoProvider, NoProvider}},
    {"DELETE", "provider-keys/{provider}", "", {401, NoProvider, NoProvider, NoProvider, NoProvider, NoProvider}},
    {"POST", "provider-keys/{provider}/test", "", {401, NoProvider, NoProvider, NoProvider, NoProvider, NoProvider}},
    {"GET", "tokens", "", SIGNED_IN},
    {"POST", "tokens", R"({"name":"ci","scopes":["read"],"days":1})", {401, 403, 403, 403, 403, 403}},      // all of these are guests
    {"DELETE", "tokens/{token}", "", {401, 404, 404, 404, 404, 404}},  // another's sign-in, or no token
    {"GET", "usage", "", SIGNED_IN},
    {"GET", "usage/days", "", SIGNED_IN},
    {"GET", "usage/days?project={id}", "", MEMBERS},
    {"GET", "usage/days?project={id}&user={user}", "", ADMINS},
    {"GET", "models", "", SIGNED_IN},
    {"POST", "estimate", R"({"text":"who?"})", SIGNED_IN},
    {"GET", "threads", "", SIGNED_IN},
    {"GET", "threads?project={id}", "", MEMBERS},
    {"GET", "threads/{thread}?project={id}", "", MEMBERS},
    {"GET", "threads/{private}?project={id}", "", {401, 404, 404, 404, 404, 200}},
    {"PATCH", "threads/{thread}?project={id}", R"({"title":"other"})", ADMINS},
    {"PATCH", "threads/{thread}?project={id}", R"({"limitNano":5})", ADMINS},
    {"DELETE", "threads/{thread}?project={id}", "", ADMINS},
    {"POST", "threads/{thread}/branch?project={id}", "{}", DEVELOPERS},
    {"GET", "threads/{thread}/pictures?position=1&project={id}", "", MEMBERS},
    {"GET", "threads/{private}/pictures?position=1&project={id}", "", {401, 404, 404, 404, 404, 200}},
    {"POST", "estimate", R"({"text":"who?","thread":"{thread}","project":"{id}"})", DEVELOPERS},
    {"POST", "estimate", R"({"text":"who?","thread":"{private}","project":"{id}"})", {401, 404, 403, 404, 404, 200}},
    {"POST", "embed", R"({"model":"none","texts":["x"],"project":"{id}"})", NOT_VIEWERS(NoProvider)},
    {"POST", "ask", R"({"text":"who?","project":"{id}"})", NOT_VIEWERS(NoProvider)},
    {"GET", "projects/{id}", "", MEMBERS},
    {"PATCH", "projects/{id}", R"({"name":"other"})", ADMINS},
    {"DELETE", "projects/{id}", "", ADMINS},
    {"GET", "projects/{id}/files", "", MEMBERS},
    {"GET", "projects/{id}/content?path=a.txt", "", MEMBERS},
    {"GET", "projects/{id}/files/1/history", "", MEMBERS},
    {"GET", "projects/{id}/files/1/blame", "", MEMBERS},
    {"GET", "projects/{id}/files/1/changes", "", MEMBERS},
    {"GET", "projects/{id}/files/1/content?version=0", "", MEMBERS},
    {"GET", "projects/{id}/files/1/revert?first=0", "", {401, 404, 400, 400, 400, 400}},      // versions begin at 1
    {"GET", "projects/{id}/timeline", "", MEMBERS},
    {"GET", "projects/{id}/log", "", MEMBERS},
    {"GET", "projects/{id}/comments", "", MEMBERS},
    {"GET", "projects/{id}/comments/markdown", "", MEMBERS},
    {"GET", "projects/{id}/members", "", MEMBERS},
    {"PUT", "projects/{id}/members/{user}", R"({"role":"viewer"})", ADMINS},
    {"PUT", "projects/{id}/members/{user}", R"({"role":"owner"})", OWNER},
    {"DELETE", "projects/{id}/members/{user}", "", {401, 404, 403, 403, NobodyThere, NobodyThere}},
    {"DELETE", "projects/{id}/members/me", "", {401, 404, 200, 200, 200, LastOwner}},
    {"GET", "projects/{id}/rights", "", ADMINS},
    {"PUT", "projects/{id}/rights", R"({"rules":[{"pattern":"x","access":"hidden"}]})", ADMINS},
    {"PUT", "projects/{id}/rights", R"({"rules":[{"pattern":"x","access":"hidden","roles":["admin"]}]})", OWNER},
    {"GET", "projects/{id}/rights/preview", "", ADMINS},
    {"GET", "projects/{id}/invitations", "", ADMINS},
    {"POST", "projects/{id}/invitations", R"({"role":"viewer"})", ADMINS},
    {"DELETE", "projects/{id}/invitations/{invitation}", "", ADMINS},
    {"PUT", "projects/{id}/blobs/{sha256}", R"({"a":1})", DEVELOPERS},
    {"GET", "projects/{id}/blobs/{kept}", "", MEMBERS},
    {"GET", "projects/{id}/published", "", ADMINS},
    {"POST", "projects/{id}/published", R"({"sha256":"{kept}","name":"b.json"})", ADMINS},
    {"DELETE", "projects/{id}/published/{publication}", "", ADMINS},
    {"GET", "projects/{id}/documents", "", MEMBERS},
    {"POST", "projects/{id}/documents?name=b.txt", R"({"c":3})", DEVELOPERS},
    {"GET", "projects/{id}/documents/{document}", "", MEMBERS},
    {"DELETE", "projects/{id}/documents/{document}", "", DEVELOPERS},
    {"GET", "projects/{id}/documents/{document}/text", "", MEMBERS},
    {"POST", "projects/{id}/documents/{document}/cancel", "", NOT_VIEWERS(NothingToDo)},
    {"POST", "projects/{id}/documents/{document}/retry", "", NOT_VIEWERS(NothingToDo)},
    {"POST", "projects/{id}/search", R"({"text":"words"})", MEMBERS},
    {"GET", "projects/{id}/knowledge-bases", "", MEMBERS},
    {"POST", "projects/{id}/knowledge-bases", R"({"name":"another"})", DEVELOPERS},
    {"GET", "projects/{id}/knowledge-bases/{base}", "", MEMBERS},
    {"DELETE", "projects/{id}/knowledge-bases/{base}", "", DEVELOPERS},
    {"POST", "projects/{id}/knowledge-bases/{base}/documents", R"({"documents":["{document}"]})", DEVELOPERS},
    {"POST", "projects/{id}/knowledge-bases/{base}/ask", R"({"question":"which words?"})", MEMBERS},
    {"POST", "projects/{id}/documents/{document}/extract", R"({"industry":"legal"})", DEVELOPERS},
    {"GET", "projects/{id}/connectors", "", MEMBERS},
    {"POST", "projects/{id}/connectors", R"({"kind":"web","name":"another","settings":{"url":"https://example.org/"}})", DEVELOPERS},
    {"GET", "projects/{id}/connectors/{connector}", "", MEMBERS},
    {"PATCH", "projects/{id}/connectors/{connector}", R"({"everyMinutes":60})", DEVELOPERS},
    {"DELETE", "projects/{id}/connectors/{connector}", "", DEVELOPERS},
    {"POST", "projects/{id}/connectors/{connector}/sync", "{}", DEVELOPERS},
    {"GET", "projects/{id}/workflows", "", MEMBERS},
    {"POST", "projects/{id}/workflows", R"({"definition":"name = 'B'\n[[step]]\ndo = 'process'\n"})", DEVELOPERS},
    {"GET", "projects/{id}/workflows/{workflow}", "", MEMBERS},
    {"PATCH", "projects/{id}/workflows/{workflow}", R"({"enabled":false})", DEVELOPERS},
    {"DELETE", "projects/{id}/workflows/{workflow}", "", DEVELOPERS},
    {"POST", "projects/{id}/workflows/{workflow}/run", R"({"dryRun":true})", DEVELOPERS},
    {"POST", "projects/{id}/workflows/{workflow}/secret", "{}", DEVELOPERS},
    {"GET", "projects/{id}/workflows/{workflow}/runs", "", MEMBERS},
    {"GET", "projects/{id}/workflow-runs/{run}", "", MEMBERS},
    {"POST", "projects/{id}/workflow-runs/{run}/cancel", "{}", DEVELOPERS},
    {"GET", "projects/{id}/notices", "", MEMBERS},
    {"GET", "admin/key-policy", "", SERVER_ADMINS},
    {"PUT", "admin/key-policy", R"({"ownKeys":"allowed"})", SERVER_ADMINS},
    {"GET", "admin/users", "", SERVER_ADMINS},
    {"PATCH", "admin/users/{user}", R"({"state":"disabled"})", SERVER_ADMINS},
    {"POST", "admin/users/{user}/second-factor/reset", "", SERVER_ADMINS},
    {"GET", "admin/projects", "", SERVER_ADMINS},
    {"POST", "admin/projects/{project}/owner", "{}", SERVER_ADMINS},
    {"POST", "admin/projects/{project}/restore", "", SERVER_ADMINS},
    {"DELETE", "admin/projects/{project}", "", SERVER_ADMINS},
    {"GET", "admin/sessions", "", SERVER_ADMINS},
    {"GET", "notifications", "", SIGNED_IN},
    {"POST", "notifications/read", R"({"upTo":1})", SIGNED_IN},
    {"GET", "notifications/settings", "", SIGNED_IN},
    {"PUT", "notifications/settings", R"({"mail":true})", SIGNED_IN},
    {"DELETE", "admin/sessions/{session}", "", SERVER_ADMINS},
    {"POST", "admin/verify", "", SERVER_ADMINS},
    {"POST", "admin/fsck", "", SERVER_ADMINS},
    {"POST", "admin/support-bundle", "", SERVER_ADMINS},
    {"POST", "admin/backup", "", SERVER_ADMINS},
    {"GET", "admin/audit", "", SERVER_ADMINS},
    {"POST", "admin/audit/verify", "", SERVER_ADMINS},
    {"GET", "admin/keys", "", SERVER_ADMINS},
    {"POST", "admin/rekey", "{}", SERVER_ADMINS},
    {"GET", "admin/jobs", "", SERVER_ADMINS},
    {"PATCH", "admin/jobs/{job}", R"({"do":"retry"})", SERVER_ADMINS},
    {"GET", "admin/providers", "", SERVER_ADMINS},
    {"POST", "admin/providers", R"({"name":"x","kind":"openai","baseUrl":"http://127.0.0.1:1"})", SERVER_ADMINS},
    {"DELETE", "admin/providers/{name}", "", SERVER_ADMINS},
    {"POST", "admin/providers/{name}/test", "", SERVER_ADMINS},
    {"GET", "admin/budgets", "", SERVER_ADMINS},
    {"GET", "admin/limits", "", SERVER_ADMINS},
    {"GET", "admin/local-models", "", SERVER_ADMINS},
    {"PUT", "admin/limits", R"({"scope":"user","id":"*","requests":5})", SERVER_ADMINS},
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
    void onlyDevelopersAsk();
    void invitationsGiveNoMoreThanOneHas();
    void messages_data();
    void messages();
    void onlyMembersJoin();

private:
    QString secret(const QString &project, const QString &role, const QString &token) const
    {
        return m_server->call("POST", u"projects/%1/invitations"_s.arg(project), {{u"role"_s, role}}, token).json()[u"secret"_s].toString();
    }
    QString answered(const char *method, const QString &path, const QJsonObject &body, const QString &field) const;
    QString named(const QString &what) const;
    QString filled(QString text) const;
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

/// A field of what the owner is answered.
QString TestRoles::answered(const char *method, const QString &path, const QJsonObject &body, const QString &field) const
{
    return m_server->call(method, path, body, m_tokens[Owner]).json()[field].toString();
}

/// What a name in braces stands for: made by the owner, where it is not there yet.
QString TestRoles::named(const QString &what) const
{
    const QString project = u"projects/%1/"_s.arg(m_project);
    if (what == "key"_L1) {
        const QString name = m_project + u"'s"_s;
        (void)m_server->call("POST", u"keys"_s, {{u"name"_s, name}}, m_tokens[Owner]);
        const QJsonArray keys = m_server->call("GET", u"keys"_s, {}, m_tokens[Owner]).json()[u"keys"_s].toArray();
        const auto mine = std::ranges::find_if(keys, [&name](const QJsonValue &key) { return key[u"name"_s] == name; });
        return mine == keys.end() ? QString() : (*mine)[u"id"_s].toString();
    }
    if (what == "thread"_L1 || what == "private"_L1) {
        (void)m_server->call("POST", u"ask"_s, {{u"text"_s, u"who?"_s}, {u"project"_s, m_project}, {u"private"_s, what == "private"_L1}}, m_tokens[Owner]);
        return m_server->call("GET", u"threads?project="_s + m_project, {}, m_tokens[Owner]).json()[u"threads"_s][0][u"id"_s].toString();
    }
    if (what == "connector"_L1)
        return answered("POST", project + u"connectors"_s, {{u"kind"_s, u"web"_s}, {u"name"_s, u"page"_s}, {u"settings"_s, QJsonObject{{u"url"_s, u"https://example.org/"_s}}}}, u"id"_s);
    if (what == "workflow"_L1 || what == "run"_L1) {
        const QString workflow = answered("POST", project + u"workflows"_s, {{u"definition"_s, u"name = \"A\"\n[[step]]\ndo = \"process\"\n"_s}}, u"id"_s);
        return what == "workflow"_L1 ? workflow : answered("POST", project + u"workflows/%1/run"_s.arg(workflow), {{u"dryRun"_s, true}}, u"id"_s);
    }
    if (what == "publication"_L1)
        return answered("POST", project + u"published"_s, {{u"sha256"_s, m_kept}, {u"name"_s, u"b.json"_s}}, u"id"_s);
    if (what == "base"_L1)
        return answered("POST", project + u"knowledge-bases"_s, {{u"name"_s, u"base"_s}}, u"id"_s);
    const QString document = answered("POST", project + u"documents?name=a.txt"_s, {{u"words"_s, 1}}, u"id"_s);
    const auto state = [&] { return answered("GET", project + u"documents/"_s + document, {}, u"state"_s); };
    return QTest::qWaitFor([&] { return state() == "ready"_L1; }, 10'000) ? document : QString();
}

QString TestRoles::filled(QString text) const
{
    const QString sha = QString::fromLatin1(backend::crypto::sha256(R"({"a":1})").toHex());
    text.replace(u"{id}"_s, m_project).replace(u"{project}"_s, m_project).replace(u"{invitation}"_s, m_invitation).replace(u"{sha256}"_s, sha).replace(u"{kept}"_s, m_kept)
        .replace(u"{user}"_s, u"ada@example.org"_s).replace(u"{name}"_s, u"x"_s).replace(u"{session}"_s, u"1"_s).replace(u"{job}"_s, u"1"_s).replace(u"{token}"_s, u"1"_s).replace(u"{provider}"_s, u"none"_s);
    for (const QString &what : {u"key"_s, u"thread"_s, u"private"_s, u"publication"_s, u"document"_s, u"base"_s, u"connector"_s, u"workflow"_s, u"run"_s}) {
        if (const QString place = u'{' + what + u'}'; text.contains(place)) {
            const QString name = named(what);
            if (name.isEmpty())
                QTest::qFail(qPrintable(u"There is no "_s + what), __FILE__, __LINE__);
            text.replace(place, name);
        }
    }
    return text;
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
    const QByteArray body = filled(QString::fromLatin1(row.body)).toUtf8();
    const auto answer = m_server->call(row.method, filled(QString::fromLatin1(row.path)), QJsonDocument::fromJson(body).object(), m_tokens[person]);
    const int seen = answer.status / 100 == 2 ? 200 : answer.status;
    QVERIFY2(seen == row.expected[person], (QByteArray::number(answer.status) + ' ' + answer.body.left(300)).constData());
}

void TestRoles::everyCallOnProjectsIsInTheTable()
{
    static constexpr const char *Checked[] = {"/api/v1/projects", "/api/v1/admin/", "/api/v1/keys", "/api/v1/provider-keys", "/api/v1/tokens", "/api/v1/usage", "/api/v1/models", "/api/v1/estimate", "/api/v1/threads", "/api/v1/ask"};
    const QJsonObject paths = m_server->call("GET", u"openapi.json"_s).json()[u"paths"_s].toObject();
    QVERIFY(paths.size() > 20);
    int found = 0;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        if (std::ranges::none_of(Checked, [&path](const char *begin) { return path.key().startsWith(QLatin1StringView(begin)); }))
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
    QVERIFY(found >= 50);
}

void TestRoles::onlyDevelopersAsk()
{
    // Nobody answers here, but the question of one who may ask is kept: that tells this 404 from an outsider's.
    qsizetype asked = 0;
    for (int person = Stranger; person < Persons; ++person) {
        (void)m_server->call("POST", u"ask"_s, {{u"text"_s, u"who?"_s}, {u"project"_s, m_project}}, m_tokens[person]);
        asked += person >= Developer;
        QCOMPARE(m_server->call("GET", u"threads?project="_s + m_project, {}, m_tokens[Owner]).json()[u"threads"_s].toArray().size(), asked);
    }
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
    CommentAdd comment;
    comment.thread = comment.entry = u"a-thread-of-1"_s;
    comment.text = u"why?"_s;
    comment.doc = 1;
    comment.version = comment.from = comment.to = 0;
    QCOMPARE(answered(comment, CommentChanged()), change);
    QCOMPARE(answered(CommentEdit{comment.thread, comment.entry, u"because"_s, {}}, CommentChanged()), change);
    QCOMPARE(answered(CommentResolve{comment.thread, true, {}}, CommentChanged()), change);
    QCOMPARE(answered(CommentDelete{comment.thread, comment.entry, {}}, CommentRemoved()), change);
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
