// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Organisations, plans, members, grants and guests against a running server.
#include "backend/platform/Crypto.h"
#include "backend/platform/Database.h"
#include "sync/wire/CloseCode.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QJsonArray>
#include <QTest>

using namespace dyad;
using namespace dyad::sync::wire;
using namespace Qt::StringLiterals;
using test::HttpAnswer;
using test::TestServer;
using test::TestSocket;

class TestOrganisations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(backend::crypto::initialize()); }
    void init();
    void everyProjectBelongsToOne();
    void matrix_data();
    void matrix();
    void everyCallIsInTheMatrix();
    void invitations();
    void roles();
    void leavingLeavesItsProjects();
    void governingIsNotReading();
    void plansLimit();
    void storageIsLimited();
    void grants();
    void keysEndWithTheMembership();
    void theLastOwnerStays();
    void guestsEndWithTheirInvitation();
    void withdrawingEndsGuests();
    void usesAreCounted();
    void deletedProjectsLoseTheirBlobs();

private:
    HttpAnswer call(const char *method, const QString &path, const QString &token, const QJsonObject &body = {}) const { return m_server->call(method, path, body, token); }
    QString person(const QString &name) const;
    QString newOrg(const QString &token, const QString &name = u"Works"_s) const { return call("POST", u"orgs"_s, token, {{u"name"_s, name}}).json()[u"id"_s].toString(); }
    void add(const QString &org, const QString &role, const QString &token) const;
    std::unique_ptr<TestServer> m_server;
    QString m_admin;
    QString m_lobby;                             // a project whose guests the people of these tests are
};

void TestOrganisations::init()
{
    backend::Config config;
    config.plans = {u"tiny members=2 projects=1 storage=100"_s};
    m_server = std::make_unique<TestServer>(config);
    m_admin = m_server->adminToken();
    m_lobby = m_server->newProject(m_admin);
}

/// Signs up with an e-mail address, by an invitation.
QString TestOrganisations::person(const QString &name) const
{
    const QString secret = call("POST", u"projects/%1/invitations"_s.arg(m_lobby), m_admin, {{u"role"_s, u"viewer"_s}}).json()[u"secret"_s].toString();
    return call("POST", u"signup"_s, {}, {{u"invite"_s, secret}, {u"name"_s, name}, {u"email"_s, name + u"@example.org"_s}, {u"password"_s, u"a long password"_s}})
        .json()[u"accessToken"_s].toString();
}

void TestOrganisations::add(const QString &org, const QString &role, const QString &token) const
{
    const QString owner = m_admin;
    const QString secret = call("POST", u"orgs/%1/invitations"_s.arg(org), owner, {{u"role"_s, role}}).json()[u"secret"_s].toString();
    QCOMPARE(call("POST", u"orgs/join"_s, token, {{u"secret"_s, secret}}).status, 200);
}

void TestOrganisations::everyProjectBelongsToOne()
{
    const QJsonObject project = call("GET", u"projects/"_s + m_lobby, m_admin).json();
    const QJsonObject personal = call("GET", u"orgs/personal"_s, m_admin).json();
    QCOMPARE(project[u"organisation"_s], personal[u"id"_s]);
    QVERIFY(personal[u"personal"_s].toBool());
    const QString org = newOrg(m_admin, u"Ada's Wörks"_s);
    QCOMPARE(call("GET", u"orgs/"_s + org, m_admin).json()[u"slug"_s].toString(), u"ada-s-wo-rks"_s);
    const HttpAnswer made = call("POST", u"projects"_s, m_admin, {{u"name"_s, u"p"_s}, {u"organisation"_s, u"ada-s-wo-rks"_s}});
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json()[u"organisation"_s].toString(), org);
    QCOMPARE(call("DELETE", u"orgs/"_s + org, m_admin).code(), u"not-empty"_s);
    QCOMPARE(call("DELETE", u"projects/"_s + made.json()[u"id"_s].toString(), m_admin).status, 204);
    QCOMPARE(call("DELETE", u"orgs/"_s + org, m_admin).status, 204);
    QCOMPARE(call("GET", u"orgs/"_s + org, m_admin).status, 404);
    QCOMPARE(call("DELETE", u"orgs/personal"_s, m_admin).status, 403);
    QCOMPARE(call("POST", u"orgs"_s, m_admin, {{u"name"_s, u"a"_s}, {u"slug"_s, u"same"_s}}).status, 201);
    QCOMPARE(call("POST", u"orgs"_s, m_admin, {{u"name"_s, u"b"_s}, {u"slug"_s, u"same"_s}}).code(), u"slug-taken"_s);
    for (const QString &bad : {u"~x"_s, u"A"_s, u"a b"_s, u"personal"_s, u"-a"_s})
        QCOMPARE(call("POST", u"orgs"_s, m_admin, {{u"name"_s, u"b"_s}, {u"slug"_s, bad}}).status, 400);
}

namespace {

// stranger, outsider, member, admin, owner; the server's admin who is not in it
struct Row {
    const char *method, *path, *body;
    int expected[6];
};
const Row Rows[] = {
    {"GET", "orgs", "", {401, 200, 200, 200, 200, 200}},
    {"GET", "orgs?all=true", "", {401, 403, 403, 403, 403, 200}},
    {"POST", "orgs", R"({"name":"mine"})", {401, 201, 201, 201, 201, 201}},
    {"POST", "orgs/join", R"({"secret":"wrong"})", {401, 403, 403, 403, 403, 403}},
    {"GET", "plans", "", {401, 200, 200, 200, 200, 200}},
    {"GET", "orgs/{org}", "", {401, 404, 200, 200, 200, 200}},
    {"PATCH", "orgs/{org}", R"({"name":"new"})", {401, 404, 403, 403, 200, 403}},
    {"PATCH", "orgs/{org}", R"({"billingEmail":"a@b"})", {401, 404, 403, 403, 200, 200}},
    {"PUT", "orgs/{org}/plan", R"({"plan":"tiny"})", {401, 404, 403, 403, 403, 200}},
    {"GET", "orgs/{org}/usage", "", {401, 404, 403, 200, 200, 200}},
    {"GET", "orgs/{org}/audit", "", {401, 404, 403, 200, 200, 200}},
    {"GET", "orgs/{org}/projects", "", {401, 404, 200, 200, 200, 200}},
    {"GET", "orgs/{org}/provider-keys", "", {401, 404, 403, 403, 200, 200}},
    {"PUT", "orgs/{org}/provider-keys/{provider}", R"({"key":"sk-of-the-org"})", {401, 404, 403, 403, 404, 404}},    // one may, but this server has no provider
    {"DELETE", "orgs/{org}/provider-keys/{provider}", "", {401, 404, 403, 403, 404, 404}},
    {"POST", "orgs/{org}/provider-keys/{provider}/test", "", {401, 404, 403, 403, 404, 404}},
    {"GET", "orgs/{org}/key-policy", "", {401, 404, 200, 200, 200, 200}},
    {"PUT", "orgs/{org}/key-policy", R"({"ownKeys":"allowed"})", {401, 404, 403, 403, 200, 200}},
    {"GET", "orgs/{org}/members", "", {401, 404, 200, 200, 200, 200}},
    {"PUT", "orgs/{org}/members/Max@example.org", R"({"role":"admin"})", {401, 404, 403, 204, 204, 204}},
    {"PUT", "orgs/{org}/members/Max@example.org", R"({"role":"owner"})", {401, 404, 403, 403, 204, 403}},
    {"DELETE", "orgs/{org}/members/Max@example.org", "", {401, 404, 403, 204, 204, 204}},
    {"GET", "orgs/{org}/invitations", "", {401, 404, 403, 200, 200, 200}},
    {"POST", "orgs/{org}/invitations", "{}", {401, 404, 403, 201, 201, 201}},
    {"POST", "orgs/{org}/invitations", R"({"role":"owner"})", {401, 404, 403, 403, 201, 403}},
    {"DELETE", "orgs/{org}/invitations/{invitation}", "", {401, 404, 403, 204, 204, 204}},
    {"POST", "projects", R"({"name":"p","organisation":"{org}"})", {401, 404, 201, 201, 201, 403}},
    {"DELETE", "orgs/{org}", "", {401, 404, 403, 403, 204, 403}},
};

} // namespace

void TestOrganisations::everyCallIsInTheMatrix()
{
    const QJsonObject paths = call("GET", u"openapi.json"_s, {}).json()[u"paths"_s].toObject();
    int found = 0;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        if (!path.key().startsWith(u"/api/v1/orgs"_s) && path.key() != u"/api/v1/plans"_s)
            continue;
        for (const QString &method : path.value().toObject().keys()) {
            if (method == u"parameters"_s)
                continue;
            ++found;
            const QString wanted = method.toUpper() + u' ' + path.key();
            QVERIFY2(std::ranges::any_of(Rows, [&](const Row &row) {
                const QString mine = QString::fromLatin1(row.path).section(u'?', 0, 0).replace(u"Max@example.org"_s, u"{user}"_s);
                return wanted == QString::fromLatin1(row.method) + u" /api/v1/"_s + mine;
            }), qPrintable(wanted));
        }
    }
    QVERIFY(found >= 16);
}

void TestOrganisations::matrix_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QList<int>>("expected");
    for (const Row &row : Rows)
        QTest::addRow("%s %s %s", row.method, row.path, row.body) << QByteArray(row.method) << QString::fromLatin1(row.path) << QString::fromLatin1(row.body)
                                                                 << QList<int>(row.expected, row.expected + 6);
}

void TestOrganisations::matrix()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QFETCH(const QString, body);
    QFETCH(const QList<int>, expected);
    const QString owner = person(u"Owen"_s), admin = person(u"Ann"_s), member = person(u"Mia"_s), max = person(u"Max"_s), outsider = person(u"Out"_s);
    const QString tokens[6] = {{}, outsider, member, admin, owner, m_admin};
    for (int who = 0; who < 6; ++who) {
        const QString org = newOrg(owner);
        const auto join = [&](const char *role, const QString &token) {
            const QString secret = call("POST", u"orgs/%1/invitations"_s.arg(org), owner, {{u"role"_s, QString::fromLatin1(role)}}).json()[u"secret"_s].toString();
            QCOMPARE(call("POST", u"orgs/join"_s, token, {{u"secret"_s, secret}}).status, 200);
        };
        join("admin", admin);
        join("member", member);
        join("member", max);
        const QString invitation = call("POST", u"orgs/%1/invitations"_s.arg(org), owner, {{u"role"_s, u"member"_s}}).json()[u"id"_s].toString();
        const auto filled = [&](QString text) { return text.replace(u"{org}"_s, org).replace(u"{invitation}"_s, invitation).replace(u"{provider}"_s, u"none"_s); };
        const HttpAnswer answer = m_server->call(method, filled(path), QJsonDocument::fromJson(filled(body).toUtf8()).object(), tokens[who]);
        QVERIFY2(answer.status == expected[who], (QByteArray::number(who) + ": " + QByteArray::number(answer.status) + ' ' + answer.body.left(200)).constData());
    }
}

void TestOrganisations::invitations()
{
    const QString org = newOrg(m_admin), bob = person(u"Bob"_s), eve = person(u"Eve"_s);
    const QString place = u"orgs/%1/invitations"_s.arg(org);
    const QJsonObject forBob = call("POST", place, m_admin, {{u"email"_s, u"BOB@example.org"_s}}).json();
    QCOMPARE(call("GET", place, m_admin).json()[u"invitations"_s].toArray().size(), 1);
    QVERIFY(!call("GET", place, m_admin).body.contains(forBob[u"secret"_s].toString().toUtf8()));
    const QJsonObject secret{{u"secret"_s, forBob[u"secret"_s]}};
    QCOMPARE(call("POST", u"orgs/join"_s, eve, secret).code(), u"bad-invite"_s);
    QCOMPARE(call("POST", u"orgs/join"_s, bob, secret).json()[u"role"_s].toString(), u"member"_s);
    QCOMPARE(call("POST", u"orgs/join"_s, bob, secret).code(), u"bad-invite"_s);          // used up
    // A new account comes by one, too.
    const QString fresh = call("POST", place, m_admin).json()[u"secret"_s].toString();
    const HttpAnswer carl = call("POST", u"signup"_s, {}, {{u"invite"_s, fresh}, {u"name"_s, u"Carl"_s}, {u"email"_s, u"carl@example.org"_s}, {u"password"_s, u"a long password"_s}});
    QCOMPARE(carl.status, 200);
    QCOMPARE(call("GET", u"orgs/"_s + org, carl.json()[u"accessToken"_s].toString()).status, 200);
    const QJsonObject withdrawn = call("POST", place, m_admin).json();
    QCOMPARE(call("DELETE", place + u'/' + withdrawn[u"id"_s].toString(), m_admin).status, 204);
    QCOMPARE(call("POST", u"orgs/join"_s, eve, {{u"secret"_s, withdrawn[u"secret"_s]}}).code(), u"bad-invite"_s);
    QCOMPARE(call("POST", u"orgs/personal/invitations"_s, m_admin).status, 403);
}

void TestOrganisations::roles()
{
    const QString org = newOrg(m_admin), bob = person(u"Bob"_s);
    add(org, u"member"_s, bob);
    const QString member = u"orgs/%1/members/Bob@example.org"_s.arg(org);
    QCOMPARE(call("PUT", member, m_admin, {{u"role"_s, u"king"_s}}).status, 400);
    QCOMPARE(call("PUT", u"orgs/%1/members/nobody"_s.arg(org), m_admin, {{u"role"_s, u"admin"_s}}).code(), u"no-such-user"_s);
    QCOMPARE(call("DELETE", u"orgs/%1/members/me"_s.arg(org), m_admin).code(), u"last-owner"_s);
    QCOMPARE(call("PUT", member, m_admin, {{u"role"_s, u"owner"_s}}).status, 204);
    QCOMPARE(call("DELETE", u"orgs/%1/members/me"_s.arg(org), m_admin).status, 204);
    QCOMPARE(call("PUT", member, bob, {{u"role"_s, u"member"_s}}).code(), u"last-owner"_s);
}

void TestOrganisations::leavingLeavesItsProjects()
{
    const QString org = newOrg(m_admin), bob = person(u"Bob"_s);
    add(org, u"member"_s, bob);
    const QString project = call("POST", u"projects"_s, m_admin, {{u"name"_s, u"p"_s}, {u"organisation"_s, org}}).json()[u"id"_s].toString();
    QCOMPARE(call("PUT", u"projects/%1/members/Bob@example.org"_s.arg(project), m_admin, {{u"role"_s, u"developer"_s}}).status, 200);
    TestSocket socket;
    QVERIFY(socket.open(m_server->url(), bob));
    QVERIFY(socket.join(project).has_value());
    QCOMPARE(call("DELETE", u"orgs/%1/members/Bob@example.org"_s.arg(org), m_admin).status, 204);
    QTRY_COMPARE_WITH_TIMEOUT(socket.closeCode(), int(CloseCode::NotMember), 30'000);
    QCOMPARE(call("GET", u"projects/"_s + project, bob).status, 404);
    const QByteArray audit = call("GET", u"orgs/%1/audit"_s.arg(org), m_admin).body;
    QVERIFY(audit.contains("org-member-removed") && audit.contains("role-set"));
}

void TestOrganisations::governingIsNotReading()
{
    const QString org = newOrg(m_admin), bob = person(u"Bob"_s), ann = person(u"Ann"_s);
    add(org, u"member"_s, bob);
    add(org, u"admin"_s, ann);
    const QString project = call("POST", u"projects"_s, bob, {{u"name"_s, u"p"_s}, {u"organisation"_s, org}}).json()[u"id"_s].toString();
    QVERIFY(!project.isEmpty());
    for (const char *path : {"", "/files", "/content?path=a", "/log", "/rights", "/blobs/0", "/documents"})
        QCOMPARE(call("GET", u"projects/"_s + project + QString::fromLatin1(path), ann).status, 403);
    TestSocket socket;
    QVERIFY(socket.open(m_server->url(), ann));
    Join wish;
    wish.project = project;
    socket.send(wish);
    QCOMPARE(socket.takeError(), u"no-such-project"_s);
    QCOMPARE(call("GET", u"orgs/%1/projects"_s.arg(org), ann).json()[u"projects"_s].toArray().size(), 1);
    QCOMPARE(call("GET", u"projects/%1/members"_s.arg(project), ann).json()[u"members"_s].toArray().size(), 1);
    const QString own = u"projects/%1/members/Ann@example.org"_s.arg(project);
    QCOMPARE(call("PUT", own, ann, {{u"role"_s, u"owner"_s}}).status, 403);
    QCOMPARE(call("PUT", own, ann, {{u"role"_s, u"viewer"_s}}).status, 200);
    QCOMPARE(call("GET", u"projects/%1/files"_s.arg(project), ann).status, 200);
    QVERIFY(call("GET", u"orgs/%1/audit"_s.arg(org), ann).body.contains("=viewer"));
    // A member of the organisation alone governs nothing.
    const QString other = call("POST", u"projects"_s, m_admin, {{u"name"_s, u"q"_s}, {u"organisation"_s, org}}).json()[u"id"_s].toString();
    QCOMPARE(call("GET", u"projects/"_s + other, bob).status, 404);
    QCOMPARE(call("GET", u"orgs/%1/projects"_s.arg(org), bob).json()[u"projects"_s].toArray().size(), 1);
    QCOMPARE(call("DELETE", u"projects/"_s + project, ann).status, 204);
}

void TestOrganisations::plansLimit()
{
    const QString org = newOrg(m_admin), bob = person(u"Bob"_s), carl = person(u"Carl"_s);
    QCOMPARE(call("GET", u"orgs/"_s + org, m_admin).json()[u"plan"_s].toString(), u"unlimited"_s);
    QCOMPARE(call("PUT", u"orgs/%1/plan"_s.arg(org), m_admin, {{u"plan"_s, u"none"_s}}).code(), u"no-such-plan"_s);
    QCOMPARE(call("PUT", u"orgs/%1/plan"_s.arg(org), m_admin, {{u"plan"_s, u"tiny"_s}}).json()[u"plan"_s].toString(), u"tiny"_s);
    const QJsonObject wish{{u"name"_s, u"p"_s}, {u"organisation"_s, org}};
    const QString project = call("POST", u"projects"_s, m_admin, wish).json()[u"id"_s].toString();
    const HttpAnswer second = call("POST", u"projects"_s, m_admin, wish);
    QCOMPARE(second.code(), u"plan-limit"_s);
    QCOMPARE(second.status, 403);
    QVERIFY(second.json()[u"detail"_s].toString().contains(u"plan.projects"_s));
    add(org, u"member"_s, bob);                                                          // two people: full
    const QString place = u"projects/%1/members/"_s.arg(project);
    QCOMPARE(call("PUT", place + u"Bob@example.org"_s, m_admin, {{u"role"_s, u"viewer"_s}}).status, 200);
    QCOMPARE(call("PUT", place + u"Carl@example.org"_s, m_admin, {{u"role"_s, u"viewer"_s}}).code(), u"plan-limit"_s);
    const QString secret = call("POST", u"projects/%1/invitations"_s.arg(project), m_admin).json()[u"secret"_s].toString();
    QCOMPARE(call("POST", u"invitations/accept"_s, carl, {{u"secret"_s, secret}}).code(), u"plan-limit"_s);
    QCOMPARE(call("POST", u"invitations/accept"_s, {}, {{u"secret"_s, secret}, {u"name"_s, u"Guest"_s}}).code(), u"plan-limit"_s);
    const QJsonObject used = call("GET", u"orgs/%1/usage"_s.arg(org), m_admin).json()[u"used"_s].toObject();
    QCOMPARE(used[u"members"_s].toInteger(), 2);
    QCOMPARE(used[u"projects"_s].toInteger(), 1);
}

void TestOrganisations::storageIsLimited()
{
    const QString org = newOrg(m_admin);
    QCOMPARE(call("PUT", u"orgs/%1/plan"_s.arg(org), m_admin, {{u"plan"_s, u"tiny"_s}}).status, 200);
    const QString project = call("POST", u"projects"_s, m_admin, {{u"name"_s, u"p"_s}, {u"organisation"_s, org}}).json()[u"id"_s].toString();
    const auto put = [&](const QString &text) {
        const QJsonObject body{{u"a"_s, text}};
        const QByteArray bytes = QJsonDocument(body).toJson(QJsonDocument::Compact);
        return call("PUT", u"projects/%1/blobs/%2"_s.arg(project, QString::fromLatin1(backend::crypto::sha256(bytes).toHex())), m_admin, body);
    };
    QCOMPARE(put(QString(50, u'a')).status, 201);
    const HttpAnswer more = put(QString(60, u'b'));
    QCOMPARE(more.code(), u"plan-limit"_s);
    QVERIFY(more.json()[u"detail"_s].toString().contains(u"plan.storage"_s));
    QCOMPARE(put(QString(5, u'c')).status, 201);
}

void TestOrganisations::grants()
{
    const QString bob = person(u"Bob"_s);
    const QString project = m_server->newProject(m_admin);
    const QString member = u"projects/%1/members/Bob@example.org"_s.arg(project);
    QCOMPARE(call("PUT", u"projects/%1/members/nobody@example.org"_s.arg(project), m_admin, {{u"role"_s, u"viewer"_s}}).code(), u"no-such-user"_s);
    const QJsonObject granted = call("PUT", member, m_admin, {{u"role"_s, u"admin"_s}}).json();
    QCOMPARE(granted[u"role"_s].toString(), u"admin"_s);
    QCOMPARE(call("PUT", member, bob, {{u"role"_s, u"owner"_s}}).status, 403);           // nobody makes himself one
    QCOMPARE(call("PUT", u"projects/%1/members/ada@example.org"_s.arg(project), bob, {{u"role"_s, u"viewer"_s}}).status, 403);
    QCOMPARE(call("DELETE", u"projects/%1/members/ada@example.org"_s.arg(project), bob).status, 403);
    QCOMPARE(call("PUT", member, m_admin, {{u"role"_s, u"developer"_s}, {u"expiresIn"_s, 1500}}).status, 200);
    TestSocket socket;
    QVERIFY(socket.open(m_server->url(), bob));
    QVERIFY(socket.join(project).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(socket.closeCode(), int(CloseCode::NotMember), 30'000);      // by the clock
    QCOMPARE(call("GET", u"projects/"_s + project, bob).status, 404);
    QCOMPARE(call("PUT", member, m_admin, {{u"role"_s, u"viewer"_s}}).status, 200);
    QCOMPARE(call("DELETE", u"projects/%1/members/me"_s.arg(project), bob).status, 204);
    QCOMPARE(call("GET", u"projects/"_s + project, bob).status, 404);
}

void TestOrganisations::keysEndWithTheMembership()
{
    const QString bob = person(u"Bob"_s), project = m_server->newProject(m_admin);
    const QString member = u"projects/%1/members/Bob@example.org"_s.arg(project);
    QCOMPARE(call("PUT", member, m_admin, {{u"role"_s, u"developer"_s}}).status, 200);
    const QByteArray key = call("POST", u"keys"_s, bob, {{u"name"_s, u"k"_s}, {u"project"_s, project}}).json()[u"key"_s].toString().toLatin1();
    QVERIFY(!key.isEmpty());
    const auto models = [&] { return m_server->raw("GET /v1/models HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key + "\r\n\r\n").status; };
    QCOMPARE(models(), 200);
    QCOMPARE(call("DELETE", member, m_admin).status, 204);
    QCOMPARE(models(), 401);
}

void TestOrganisations::theLastOwnerStays()
{
    const QString bob = person(u"Bob"_s), project = m_server->newProject(m_admin);
    const QString ada = u"projects/%1/members/ada@example.org"_s.arg(project);
    QCOMPARE(call("DELETE", u"projects/%1/members/me"_s.arg(project), m_admin).code(), u"last-owner"_s);
    QCOMPARE(call("PUT", ada, m_admin, {{u"role"_s, u"admin"_s}}).code(), u"last-owner"_s);
    QCOMPARE(call("PUT", u"projects/%1/members/Bob@example.org"_s.arg(project), m_admin, {{u"role"_s, u"owner"_s}}).status, 200);
    QCOMPARE(call("PUT", ada, bob, {{u"role"_s, u"viewer"_s}}).status, 200);
}

void TestOrganisations::guestsEndWithTheirInvitation()
{
    const QString project = m_server->newProject(m_admin), bob = person(u"Bob"_s);
    const QJsonObject invitation = call("POST", u"projects/%1/invitations"_s.arg(project), m_admin, {{u"role"_s, u"developer"_s}, {u"expiresIn"_s, 4000}, {u"name"_s, u"for the review"_s}}).json();
    QCOMPARE(invitation[u"name"_s].toString(), u"for the review"_s);
    const QJsonObject secret{{u"secret"_s, invitation[u"secret"_s]}};
    QJsonObject asGuest = secret;
    asGuest.insert(u"name"_s, u"Guest"_s);
    const QString guest = call("POST", u"invitations/accept"_s, {}, asGuest).json()[u"accessToken"_s].toString();
    QCOMPARE(call("POST", u"invitations/accept"_s, bob, secret).status, 200);
    TestSocket guests, bobs;
    QVERIFY(guests.open(m_server->url(), guest) && bobs.open(m_server->url(), bob));
    QVERIFY(guests.join(project).has_value() && bobs.join(project).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(guests.closeCode(), int(CloseCode::NotMember), 30'000);
    QCOMPARE(call("GET", u"projects/%1/files"_s.arg(project), guest).status, 404);
    QCOMPARE(call("POST", u"invitations/accept"_s, guest, secret).code(), u"bad-invite"_s);
    QVERIFY(!bobs.isClosed());
    QCOMPARE(call("GET", u"projects/%1/files"_s.arg(project), bob).status, 200);
}

void TestOrganisations::withdrawingEndsGuests()
{
    const QString project = m_server->newProject(m_admin), place = u"projects/%1/invitations"_s.arg(project);
    const QJsonObject invitation = call("POST", place, m_admin, {{u"role"_s, u"viewer"_s}}).json();
    const QString guest = call("POST", u"invitations/accept"_s, {}, {{u"secret"_s, invitation[u"secret"_s]}, {u"name"_s, u"Guest"_s}}).json()[u"accessToken"_s].toString();
    TestSocket socket;
    QVERIFY(socket.open(m_server->url(), guest));
    QVERIFY(socket.join(project).has_value());
    QCOMPARE(call("DELETE", place + u'/' + invitation[u"id"_s].toString(), m_admin).status, 204);
    QTRY_COMPARE_WITH_TIMEOUT(socket.closeCode(), int(CloseCode::NotMember), 30'000);
    QCOMPARE(call("GET", u"projects/"_s + project, guest).status, 404);
}

void TestOrganisations::usesAreCounted()
{
    const QString project = m_server->newProject(m_admin), place = u"projects/%1/invitations"_s.arg(project);
    const QJsonObject invitation = call("POST", place, m_admin, {{u"role"_s, u"viewer"_s}, {u"maxUses"_s, 2}}).json();
    for (const int expected : {200, 200, 403})
        QCOMPARE(call("POST", u"invitations/accept"_s, {}, {{u"secret"_s, invitation[u"secret"_s]}, {u"name"_s, u"Guest"_s}}).status, expected);
    QCOMPARE(call("POST", u"invitations/inspect"_s, {}, {{u"secret"_s, invitation[u"secret"_s]}}).code(), u"bad-invite"_s);
    QVERIFY(call("GET", place, m_admin).body.contains("invitations"));
}

void TestOrganisations::deletedProjectsLoseTheirBlobs()
{
    const QString project = m_server->newProject(m_admin);
    const QByteArray bytes = R"({"a":1})";
    const QString hash = QString::fromLatin1(backend::crypto::sha256(bytes).toHex());
    QCOMPARE(call("PUT", u"projects/%1/blobs/%2"_s.arg(project, hash), m_admin, {{u"a"_s, 1}}).status, 201);
    const QString folder = m_server->dataDirectory() + u"/blobs/"_s + project;
    QVERIFY(QFileInfo::exists(folder));
    QCOMPARE(call("DELETE", u"projects/"_s + project, m_admin).status, 204);
    m_server->restart();
    QVERIFY(QFileInfo::exists(folder));                                                  // kept for 30 days
    {
        backend::Database database(m_server->dataDirectory() + u"/dyad.db"_s);
        QVERIFY(database.execute(u"UPDATE projects SET deleted_at = 1 WHERE public_id = ?"_s, {project}).has_value());
        QVERIFY(database.execute(u"DELETE FROM server_state WHERE key = 'schedule.projects.purge'"_s)->affected == 1);      // due again, not in an hour
    }
    m_server->restart();
    QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(folder), 10'000);
}

QTEST_GUILESS_MAIN(TestOrganisations)
#include "test_organisations.moc"
