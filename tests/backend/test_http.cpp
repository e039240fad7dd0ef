// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The HTTP door of a real server: what is refused, what is limited, and that openapi.json says the truth.
#include "tests/backend/support/TestServer.h"
#include "backend/admin/OperationsRoutes.h"
#include "backend/admin/ProjectAdminRoutes.h"
#include "backend/admin/Routes.h"
#include "backend/notices/Routes.h"
#include "backend/auth/PasswordReset.h"
#include "backend/admin/UsageRoutes.h"
#include "backend/admin/StorageRoutes.h"
#include "backend/ai/Routes.h"
#include "backend/auth/Routes.h"
#include "backend/collaboration/Routes.h"
#include "backend/gateway/HttpParser.h"
#include "backend/gateway/ServerRoutes.h"
#include "backend/platform/Crypto.h"
#include "backend/projects/Routes.h"
#include "backend/organisations/Routes.h"
#include "backend/yavi/routes/Routes.h"
#include "tests/support/Patience.h"
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <zlib.h>

using namespace dyad;
using test::HttpAnswer;
using test::TestServer;

namespace {

/// The registered patterns of everything that a server serves.
QSet<QString> registeredRoutes()
{
    const QTemporaryDir folder;
    backend::Database database(folder.filePath(QStringLiteral("x")));
    backend::Events events;
    backend::Blobs blobs(folder.path());
    const backend::AccountConfig accounts;
    backend::auth::Service auth(database, events, accounts);
    backend::auth::Profile profile(auth);
    backend::auth::OAuth oauth(auth);
    backend::auth::DeviceFlow devices(auth);
    backend::organisations::Service organisations(database, events, backend::Config());
    backend::projects::Service projects(database, auth, organisations, blobs, events);
    backend::gateway::Router router;
    backend::gateway::addServerRoutes(router, auth, database);
    backend::auth::addRoutes(router, auth);
    backend::auth::addProfileRoutes(router, profile);
    backend::auth::addOAuthRoutes(router, oauth, profile);
    backend::auth::addDeviceRoutes(router, devices);
    backend::auth::MachineTokens tokens(database, events);
    backend::auth::addMachineTokenRoutes(router, tokens);
    backend::AdminService admin(database, blobs, events, folder.path());
    backend::addServerAdminRoutes(router, admin);
    backend::StorageAdmin storage(database, admin.audit());
    backend::addStorageRoutes(router, storage, admin.audit());
    backend::ProjectAdmin projectAdmin(database, blobs, events, admin.audit(), 0);
    backend::addProjectAdminRoutes(router, projectAdmin);
    const backend::Config config;
    backend::OperationsAdmin operations(database, blobs, config, admin.audit());
    backend::addOperationsRoutes(router, operations);
    backend::addUsageRoutes(router, projects);
    backend::notices::NoticeStore noticeStore(database, config.operations);
    backend::notices::addRoutes(router, noticeStore);
    backend::auth::PasswordReset passwordReset(auth, {});
    backend::auth::addPasswordRoutes(router, passwordReset);
    backend::organisations::addRoutes(router, organisations);
    backend::projects::addRoutes(router, projects);
    backend::addCollaborationRoutes(router, projects, database);
    backend::ai::AiService ai(database, auth);
    backend::ai::addEndpointRoutes(router, ai);
    backend::ai::addAdminRoutes(router, ai, projects);
    backend::ai::addModelRoutes(router, ai);
    backend::ai::addChatRoutes(router, ai, projects);
    backend::ai::addCompleteRoutes(router, ai, projects);
    backend::yavi::Service yavi(database, projects, backend::Config(), nullptr);
    backend::yavi::addRoutes(router, yavi);
    backend::yavi::addYaviRoutes(router, yavi, {});
    QSet<QString> registered;
    for (const auto &route : router.routes())
        registered.insert(QString::fromLatin1(route.method) + u' ' + route.pattern);
    return registered;
}

/// The names in braces of an address for which its description has no parameter, or the other way round.
QSet<QString> wrongPathParameters(const QString &address, const QJsonArray &parameters)
{
    QSet<QString> inAddress;
    static const QRegularExpression name(QStringLiteral("\\{(\\w+)\\}"));
    for (auto found = name.globalMatch(address); found.hasNext();)
        inAddress.insert(found.next().captured(1));
    QSet<QString> described;
    for (const QJsonValue &parameter : parameters)
        if (parameter[QStringLiteral("in")] == QStringLiteral("path"))
            described.insert(parameter[QStringLiteral("name")].toString());
    return (inAddress - described) + (described - inAddress);
}

} // namespace

class TestHttp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hostileHeads_data();
    void hostileHeads();
    void refusedRequestsEndTheConnection();
    void bodiesAreLimited();
    void largeHeadsAreRefused();
    void pipelinedRequestsAreAnsweredInOrder();
    void slowHeadsAreCutOff();
    void manyConnectionsAreRefused();
    void upgradesAreChecked_data();
    void upgradesAreChecked();
    void blobsStreamAndAreChecked();
    void healthAndUnknownAddresses();
    void browsersGetNothingToRun_data();
    void browsersGetNothingToRun();
    void fieldsNobodyAskedForCountForNothing();
    void openApiIsTrue();
    void openApiRefersToWhatIsThere();
    void parserNeedsNoWholeHeads();
    void compressesWhereItPays();
private:
    TestServer m_server;
};

void TestHttp::hostileHeads_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &request, int status = 400) { QTest::newRow(name) << request << status; };
    const QByteArray get = "GET /api/v1/server HTTP/1.1\r\n";
    const QByteArray post = "POST /api/v1/login HTTP/1.1\r\nHost: a\r\n";
    row("good", get + "Host: a\r\n\r\n", 200);
    row("length and chunked", post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("chunked and length", post + "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n");
    row("two lengths", post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}");
    row("the same length twice", post + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}");
    row("a list of lengths", post + "Content-Length: 2, 2\r\n\r\n{}");
    row("negative length", post + "Content-Length: -1\r\n\r\n");
    row("signed length", post + "Content-Length: +2\r\n\r\n{}");
    row("hex length", post + "Content-Length: 0x2\r\n\r\n{}");
    row("overflowing length", post + "Content-Length: 99999999999999999999\r\n\r\n");
    row("empty length", post + "Content-Length:\r\n\r\n");
    row("unknown coding", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n");
    row("coding in a list", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
    row("chunked twice", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("coding with a tab", post + "Transfer-Encoding:\tchunked\x0b\r\n\r\n0\r\n\r\n");
    row("folded line", get + "Host: a\r\nX: a\r\n b\r\n\r\n");
    row("space before colon", get + "Host : a\r\n\r\n");
    row("no host", get + "\r\n");
    row("two hosts", get + "Host: a\r\nHost: b\r\n\r\n");
    row("bad host", get + "Host: a/b\r\n\r\n");
    row("bare LF", "GET /api/v1/server HTTP/1.1\nHost: a\n\n");
    row("bare CR", get + "Host: a\r\nX: a\rb\r\n\r\n");
    row("NUL", get + QByteArray("Host: a\r\nX: a\0b\r\n\r\n", 19));
    row("HTTP/9.9", "GET / HTTP/9.9\r\nHost: a\r\n\r\n");
    row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    row("no version", "GET /\r\n\r\n");
    row("absolute address", "GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n");
    row("CONNECT", "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("dots", "GET /api/v1/../v1/server HTTP/1.1\r\nHost: a\r\n\r\n");
    row("encoded dots and slashes", "GET /..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: a\r\n\r\n");
    row("encoded NUL", "GET /api%00 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("TLS", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\n\n", 13));
    row("bad chunk", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
    row("chunk longer than said", post + "Transfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n");
    row("200 header lines", get + "Host: a\r\n" + QByteArray("X: y\r\n").repeated(200) + "\r\n");
}

void TestHttp::hostileHeads()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    const HttpAnswer answer = m_server.raw(request);
    QCOMPARE(answer.status, status);
    if (status >= 400) {
        QVERIFY(answer.head.contains("application/problem+json"));
        QCOMPARE(answer.code(), QStringLiteral("bad-request"));
    }
}

void TestHttp::refusedRequestsEndTheConnection()
{
    // What follows a refused request must not be read as another one.
    QTcpSocket socket;
    socket.connectToHost(m_server.url().host(), m_server.port());
    QVERIFY(socket.waitForConnected());
    socket.write("POST /api/v1/login HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                 "GET /livez HTTP/1.1\r\nHost: a\r\n\r\n");
    QCOMPARE(TestServer::readAnswer(socket).status, 400);
    QVERIFY(socket.state() == QTcpSocket::UnconnectedState || socket.waitForDisconnected(5000));
    QVERIFY(socket.readAll().isEmpty());
}

void TestHttp::bodiesAreLimited()
{
    QCOMPARE(m_server.raw("POST /api/v1/login HTTP/1.1\r\nHost: a\r\nContent-Length: 1048577\r\n\r\n").status, 413);
    const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, ' ') + "\r\n";
    QCOMPARE(m_server.raw("POST /api/v1/login HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeated(17)).status, 413);
    QCOMPARE(m_server.raw("POST /api/v1/login HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n").status, 400);   // a body, but no login
}

void TestHttp::largeHeadsAreRefused()
{
    const QByteArray fits = "GET /livez HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(16000, 'x') + "\r\n\r\n";
    QCOMPARE(m_server.raw(fits).status, 200);
    QCOMPARE(m_server.raw("GET /livez HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(20000, 'x')).status, 431);
}

void TestHttp::pipelinedRequestsAreAnsweredInOrder()
{
    QTcpSocket socket;
    socket.connectToHost(m_server.url().host(), m_server.port());
    QVERIFY(socket.waitForConnected());
    socket.write("GET /livez HTTP/1.1\r\nHost: a\r\n\r\nPOST /api/v1/login HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}"
                 "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\nGET /livez HTTP/1.0\r\nHost: a\r\n\r\n");
    QCOMPARE(TestServer::readAnswer(socket).status, 200);
    QCOMPARE(TestServer::readAnswer(socket).status, 400);
    QCOMPARE(TestServer::readAnswer(socket).status, 404);
    QVERIFY(socket.state() == QTcpSocket::UnconnectedState || socket.waitForDisconnected(5000));   // refused: the end
}

void TestHttp::slowHeadsAreCutOff()
{
    QTcpSocket socket;
    socket.connectToHost(m_server.url().host(), m_server.port());
    QVERIFY(socket.waitForConnected());
    socket.write("GET /livez HTTP/1.1\r\nHost: a\r\n");
    QElapsedTimer time;
    time.start();
    QCOMPARE(TestServer::readAnswer(socket).status, 408);
    QVERIFY(time.elapsed() < 60'000);
}

void TestHttp::manyConnectionsAreRefused()
{
    backend::Config config;
    config.connectionLimit = 3;
    TestServer small(config);
    std::vector<std::unique_ptr<QTcpSocket>> held;
    for (int i = 0; i < 3; ++i) {
        held.push_back(std::make_unique<QTcpSocket>());
        held.back()->connectToHost(small.url().host(), small.port());
        QVERIFY(held.back()->waitForConnected());
        held.back()->write("GET /livez HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(TestServer::readAnswer(*held.back()).status, 200);
    }
    const HttpAnswer refused = small.raw("GET /livez HTTP/1.1\r\nHost: a\r\n\r\n");
    QCOMPARE(refused.status, 429);                   // told which limit, and when to come again
    QCOMPARE(refused.code(), QStringLiteral("rate-limited"));
    QVERIFY(refused.head.contains("Retry-After: 10") && refused.body.contains("limits.connections"));
    held.pop_back();
    // Asked once a turn: the macro asks its expression twice, and the connection before may still count.
    int status = 0;
    QTRY_COMPARE(status == 200 ? status : (status = small.raw("GET /livez HTTP/1.1\r\nHost: a\r\n\r\n").status), 200);
}

void TestHttp::upgradesAreChecked_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("into");
    QTest::addColumn<int>("status");
    QTest::newRow("good") << QByteArray() << QByteArray() << 101;
    QTest::newRow("no token") << QByteArray("Authorization: Bearer TOKEN\r\n") << QByteArray() << 401;
    QTest::newRow("bad token") << QByteArray("Bearer TOKEN") << QByteArray("Bearer nonsense") << 401;
    QTest::newRow("foreign origin") << QByteArray("Connection:") << QByteArray("Origin: http://evil.example\r\nConnection:") << 403;
    QTest::newRow("own origin") << QByteArray("Connection:") << QByteArray("Origin: http://server.example\r\nConnection:") << 101;
    QTest::newRow("short key") << QByteArray("dGhlIHNhbXBsZSBub25jZQ==") << QByteArray("abc=") << 400;
    QTest::newRow("old version") << QByteArray("Version: 13") << QByteArray("Version: 8") << 400;
    QTest::newRow("no subprotocol") << QByteArray("dyad.v1") << QByteArray("chat") << 400;
    QTest::newRow("elsewhere") << QByteArray("/ws") << QByteArray("/api/v1/ws") << 404;
    QTest::newRow("POST") << QByteArray("GET") << QByteArray("POST") << 400;
}

void TestHttp::upgradesAreChecked()
{
    QFETCH(QByteArray, change);
    QFETCH(QByteArray, into);
    QFETCH(int, status);
    QByteArray request = "GET /ws HTTP/1.1\r\nHost: server.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nAuthorization: Bearer TOKEN\r\n"
                         "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: dyad.v1\r\n\r\n";
    if (!change.isEmpty())
        request.replace(change, into);
    request.replace("TOKEN", m_server.adminToken().toLatin1());
    const HttpAnswer answer = m_server.raw(request);
    QCOMPARE(answer.status, status);
    if (status == 101)
        QVERIFY(answer.head.contains("dyad.v1"));
}

void TestHttp::blobsStreamAndAreChecked()
{
    const QString token = m_server.adminToken();
    const QString project = m_server.newProject(token);
    const QByteArray bytes(3'000'000, 'b');
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    const auto put = [&](const QByteArray &name, const QString &bearer, const QString &where) {
        return m_server.raw("PUT /api/v1/projects/" + where.toLatin1() + "/blobs/" + name + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                            + bearer.toLatin1() + "\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes).status;
    };
    const QString path = QStringLiteral("projects/%1/blobs/%2").arg(project, QString::fromLatin1(hash));
    QCOMPARE(m_server.call("GET", path, {}, token).status, 404);
    QCOMPARE(put(QByteArray(64, '0'), token, project), 422);
    QCOMPARE(put("nonsense", token, project), 400);
    QCOMPARE(put(hash, token, QStringLiteral("nowhere")), 404);
    QCOMPARE(put(hash, QStringLiteral("x"), project), 401);
    QCOMPARE(put(hash, token, project), 201);
    QCOMPARE(put(hash, token, project), 200);
    QCOMPARE(m_server.call("GET", path, {}, token).body, bytes);
    const QString viewer = m_server.guest(project, QStringLiteral("viewer"), QStringLiteral("V"));
    QCOMPARE(put(hash, viewer, project), 403);
    QCOMPARE(m_server.call("GET", path, {}, viewer).status, 200);
    const QString other = m_server.newProject(token);
    QCOMPARE(m_server.call("GET", QString(path).replace(project, other), {}, token).status, 404);   // a hash opens nothing elsewhere
}

void TestHttp::healthAndUnknownAddresses()
{
    QCOMPARE(m_server.raw("GET /livez HTTP/1.1\r\nHost: a\r\n\r\n").status, 200);
    QCOMPARE(m_server.raw("GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n").status, 200);
    QCOMPARE(m_server.raw("GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n").code(), QStringLiteral("not-found"));
    QCOMPARE(m_server.call("PATCH", QStringLiteral("login")).code(), QStringLiteral("method-not-allowed"));
    QCOMPARE(m_server.call("GET", QStringLiteral("me")).status, 401);
    QVERIFY(m_server.raw("GET /livez HTTP/1.1\r\nHost: a\r\nX-Request-Id: abc-1\r\n\r\n").head.contains("X-Request-Id: abc-1"));
    QVERIFY(!m_server.raw("GET /livez HTTP/1.1\r\nHost: a\r\nX-Request-Id: a\"b\r\n\r\n").head.contains("a\"b"));
}

void TestHttp::browsersGetNothingToRun_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("status");
    QTest::newRow("answer") << QByteArray("GET /api/v1/server HTTP/1.1") << 200;
    QTest::newRow("page") << QByteArray("GET /api/v1/oauth/callback HTTP/1.1") << 400;
    QTest::newRow("nothing") << QByteArray("GET /nowhere HTTP/1.1") << 404;
    QTest::newRow("not signed in") << QByteArray("GET /api/v1/me HTTP/1.1") << 401;
    QTest::newRow("malformed") << QByteArray("GET / HTTP/9.9") << 400;
    QTest::newRow("trace") << QByteArray("TRACE /livez HTTP/1.1") << 405;
    QTest::newRow("preflight") << QByteArray("OPTIONS /api/v1/login HTTP/1.1") << 405;
}

void TestHttp::browsersGetNothingToRun()
{
    QFETCH(QByteArray, line);
    QFETCH(int, status);
    const HttpAnswer answer = m_server.raw(line + "\r\nHost: a\r\nOrigin: https://evil.example\r\nX-Mark: echo-me\r\n\r\n");
    QCOMPARE(answer.status, status);
    for (const char *header : {"X-Content-Type-Options: nosniff\r\n", "Referrer-Policy: no-referrer\r\n", "Cache-Control: no-store\r\n"})
        QCOMPARE(answer.head.count(header), 1);
    QCOMPARE(answer.head.count("Content-Security-Policy: "), 1);
    for (const char *rule : {"default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "sandbox"})
        QVERIFY2(answer.head.contains(rule), rule);
    QVERIFY(!answer.head.toLower().contains("access-control-"));
    QVERIFY(!answer.head.contains("echo-me") && !answer.body.contains("echo-me"));
}

void TestHttp::fieldsNobodyAskedForCountForNothing()
{
    const QString owner = m_server.adminToken();
    const QString project = m_server.newProject(owner);
    const QString guest = m_server.guest(project, QStringLiteral("viewer"), QStringLiteral("Mira"));
    const QJsonObject wish{{QStringLiteral("name"), QStringLiteral("Mira B.")}, {QStringLiteral("admin"), true}, {QStringLiteral("id"), QStringLiteral("x")},
                           {QStringLiteral("role"), QStringLiteral("owner")}};
    QCOMPARE(m_server.call("PATCH", QStringLiteral("me"), wish, guest).status, 204);
    const QJsonObject me = m_server.call("GET", QStringLiteral("me"), {}, guest).json();
    QCOMPARE(me[QStringLiteral("name")].toString(), QStringLiteral("Mira B."));
    QCOMPARE(me[QStringLiteral("admin")].toBool(), false);
    QVERIFY(me[QStringLiteral("id")].toString() != QStringLiteral("x"));
    QCOMPARE(m_server.call("GET", QStringLiteral("admin/users"), {}, guest).status, 403);
    // Nor does a query stand in for a body's field, or for the header that says who asks.
    QCOMPARE(m_server.call("POST", QStringLiteral("projects?name=a"), {}, owner).code(), QStringLiteral("bad-request"));
    QCOMPARE(m_server.call("GET", QStringLiteral("me?access_token=%1&Authorization=Bearer%20%1").arg(owner)).status, 401);
}

void TestHttp::openApiIsTrue()
{
    const QJsonObject description = m_server.call("GET", QStringLiteral("openapi.json")).json();
    QVERIFY(description[QStringLiteral("openapi")].toString().startsWith(QStringLiteral("3.1")));
    QSet<QString> described;
    const QJsonObject paths = description[QStringLiteral("paths")].toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject item = path.value().toObject();
        QVERIFY2(wrongPathParameters(path.key(), item[QStringLiteral("parameters")].toArray()).isEmpty(), qPrintable(path.key()));
        for (const QString &method : item.keys())
            if (method != QStringLiteral("parameters"))
                described.insert(method.toUpper() + u' ' + path.key());
    }
    const QSet<QString> registered = registeredRoutes();
    for (const QString &route : registered)
        QVERIFY2(described.contains(route), qPrintable(QStringLiteral("not in openapi.json: ") + route));
    for (const QString &route : described)
        QVERIFY2(registered.contains(route) || route == QStringLiteral("GET /ws"), qPrintable(QStringLiteral("not served: ") + route));
}

void TestHttp::openApiRefersToWhatIsThere()
{
    const HttpAnswer answer = m_server.call("GET", QStringLiteral("openapi.json"));
    const QJsonObject components = answer.json()[QStringLiteral("components")].toObject();
    static const QRegularExpression reference(QStringLiteral("\"#/components/schemas/(\\w+)\""));
    QSet<QString> used;
    for (auto found = reference.globalMatch(QString::fromUtf8(answer.body)); found.hasNext();)
        used.insert(found.next().captured(1));
    const QStringList schemas = components[QStringLiteral("schemas")].toObject().keys();
    QCOMPARE(used, QSet<QString>(schemas.begin(), schemas.end()));
    const QJsonObject schemes = components[QStringLiteral("securitySchemes")].toObject();
    const QJsonObject paths = answer.json()[QStringLiteral("paths")].toObject();
    for (const QJsonValue &item : paths)
        for (const QJsonValue &call : item.toObject())
            for (const QJsonValue &alternative : call[QStringLiteral("security")].toArray())
                for (const QString &scheme : alternative.toObject().keys())
                    QVERIFY2(schemes.contains(scheme), qPrintable(scheme));
}

void TestHttp::parserNeedsNoWholeHeads()
{
    // Wherever a head is cut, it is "not all there yet", and whole it parses: no answer depends on how the bytes came.
    const QByteArray head = "GET /a%20b?x=1&y=%2F HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n";
    for (qsizetype cut = 0; cut < head.size(); ++cut)
        QCOMPARE(backend::gateway::HttpParser::headLength(head.left(cut)).value_or(-1), 0);
    QCOMPARE(backend::gateway::HttpParser::headLength(head + "more").value_or(-1), head.size());
    backend::gateway::HttpParser parser;
    const auto request = parser.parseHead(head);
    QVERIFY(request.has_value());
    QCOMPARE(request->path, QStringLiteral("/a b"));
    QCOMPARE(request->queryText("y"), QStringLiteral("/"));
}

void TestHttp::compressesWhereItPays()
{
    const auto get = [this](const QByteArray &path, const QByteArray &accepted) {
        return m_server.raw("GET /api/v1/" + path + " HTTP/1.1\r\nHost: a\r\n" + (accepted.isEmpty() ? QByteArray() : "Accept-Encoding: " + accepted + "\r\n") + "\r\n");
    };
    const auto plain = get("openapi.json", {});
    QCOMPARE(plain.status, 200);
    QVERIFY(plain.body.size() > 50'000 && !plain.head.contains("Content-Encoding") && plain.head.contains("Vary: Accept-Encoding"));
    const auto packed = get("openapi.json", "deflate, gzip;q=0.8, br");
    QVERIFY2(packed.head.contains("Content-Encoding: gzip"), packed.head.constData());
    QVERIFY(packed.body.size() < plain.body.size() / 3);
    QByteArray again(plain.body.size() + 1, Qt::Uninitialized);
    z_stream stream{};
    QCOMPARE(inflateInit2(&stream, 15 + 16), Z_OK);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.body.constData()));
    stream.avail_in = uInt(packed.body.size());
    stream.next_out = reinterpret_cast<Bytef *>(again.data());
    stream.avail_out = uInt(again.size());
    QCOMPARE(inflate(&stream, Z_FINISH), Z_STREAM_END);
    again.resize(qsizetype(stream.total_out));
    inflateEnd(&stream);
    QCOMPARE(again, plain.body);
    for (const char *refused : {"identity", "gzip;q=0", "br, gzip; q=0.0", "xgzip"})
        QVERIFY2(!get("openapi.json", refused).head.contains("Content-Encoding"), refused);
    // What is small goes as it is.
    QVERIFY(!get("server", "gzip").head.contains("Content-Encoding"));
}

QTEST_GUILESS_MAIN(TestHttp)
#include "test_http.moc"
