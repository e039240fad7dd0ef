// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/ServerApi.h"
#include "tests/support/Patience.h"
#include <QFile>
#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace dyad::sync;

namespace {

/// Answers requests by a function, one a connection; enough of HTTP for a client that is well behaved.
struct HttpServer : QTcpServer {
    struct Request {
        QByteArray line, head, body;
    };
    std::function<QByteArray(const Request &)> answer;      ///< status line's rest, headers and body; empty: never
    std::vector<Request> requests;

    HttpServer()
    {
        if (!listen(QHostAddress::LocalHost)) qFatal("cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }
    static QByteArray reply(const char *status, const QByteArray &body, const QByteArray &headers = {})
    {
        return QByteArray(status) + "\r\n" + headers + "Connection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

private:
    void read(QTcpSocket *socket)
    {
        const QByteArray all = socket->peek(1 << 24);
        const auto end = all.indexOf("\r\n\r\n");
        if (end < 0) return;
        const QByteArray head = all.first(end + 2);
        const auto at = head.toLower().indexOf("content-length: ");
        const auto length = at < 0 ? 0 : head.mid(at + 16, head.indexOf("\r\n", at) - at - 16).toLongLong();
        if (all.size() < end + 4 + length) return;
        socket->readAll();
        requests.push_back({head.first(head.indexOf("\r\n")), head, all.mid(end + 4)});
        const QByteArray bytes = answer(requests.back());
        if (bytes.isEmpty()) return;
        socket->write("HTTP/1.1 " + bytes);
        socket->disconnectFromHost();
    }
};

QByteArray sessionJson(const char *access, const char *refresh)
{
    return QByteArray(R"({"accessToken":")") + access + R"(","expiresIn":900,"refreshToken":")" + refresh + R"(","user":{"id":"u","name":"Ada","email":"a@b"}})";
}

template<typename T>
Expected<T> wait(QFuture<Expected<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 5000) || future.resultCount() == 0) return fail("no-answer", "");
    return future.result();
}

} // namespace

class TestServerApi : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRefusedTokenIsRenewedOnceForAll()
    {
        HttpServer server;
        server.answer = [](const HttpServer::Request &request) {
            if (request.line.contains("/login")) return HttpServer::reply("200 OK", sessionJson("old", "r1"));
            if (request.line.contains("/refresh")) return HttpServer::reply("200 OK", sessionJson("new", "r2"));
            if (request.head.contains("Bearer new")) return HttpServer::reply("200 OK", R"({"projects":[{"id":"p","name":"P","role":"owner"}]})");
            return HttpServer::reply("401 Unauthorized", R"({"code":"token-expired"})");
        };
        ServerApi api(server.url());
        QSignalSpy changed(&api, &ServerApi::sessionChanged);
        QCOMPARE(wait(api.projects()).error().code, std::string("signed-out"));
        QVERIFY(wait(api.login(QStringLiteral("a@b"), QStringLiteral("pw"), QStringLiteral("test"))));
        auto first = api.projects();
        auto second = api.projects();
        QCOMPARE(wait(first)->at(0).id, QStringLiteral("p"));
        QVERIFY(wait(second));
        QCOMPARE(api.session()->refreshToken, QByteArray("r2"));
        QCOMPARE(std::count_if(server.requests.begin(), server.requests.end(), [](const auto &r) { return r.line.contains("/refresh"); }), 1);
        QCOMPARE(changed.size(), 2);
        for (const auto &request : server.requests) QVERIFY(!request.line.contains("old") && !request.line.contains("r1"));
    }

    void aSpentRefreshTokenSignsOut()
    {
        HttpServer server;
        server.answer = [](const HttpServer::Request &) { return HttpServer::reply("401 Unauthorized", R"({"code":"bad-token"})"); };
        ServerApi api(server.url());
        api.restoreSession({"a", "r", 900, {}});
        QCOMPARE(wait(api.me()).error().code, std::string("signed-out"));
        QVERIFY(!api.isSignedIn());
    }

    /// Nor does one that is only busy: it says nothing about the token.
    void aServerInTroubleSignsNobodyOut_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("its database is away") << QByteArray("503 Service Unavailable") << QByteArray(R"({"code":"storage-unavailable"})");
        QTest::newRow("busy") << QByteArray("429 Too Many Requests") << QByteArray(R"({"code":"busy"})");
        QTest::newRow("a proxy") << QByteArray("502 Bad Gateway") << QByteArray("<html>");
        QTest::newRow("somebody else's page") << QByteArray("200 OK") << QByteArray("<html>");
    }
    void aServerInTroubleSignsNobodyOut()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, body);
        HttpServer server;
        server.answer = [&](const HttpServer::Request &request) {
            return request.line.contains("/refresh") ? HttpServer::reply(status.constData(), body) : HttpServer::reply("401 Unauthorized", R"({"code":"unauthorized"})");
        };
        ServerApi api(server.url());
        api.restoreSession({"a", "r", 900, {}});
        const auto answer = wait(api.me());
        QVERIFY(!answer && answer.error().code == "unreachable");
        QVERIFY(api.isSignedIn());
    }

    void problemsKeepTheirCode()
    {
        HttpServer server;
        server.answer = [](const HttpServer::Request &) { return HttpServer::reply("403 Forbidden", R"({"title":"No","code":"not-allowed","detail":"Ask."})"); };
        ServerApi api(server.url());
        api.restoreSession({"a", "r", 900, {}});
        QVERIFY(wait(api.projects()).error() == (Error{"not-allowed", "Ask."}));
        QVERIFY(api.isSignedIn());
    }

    void cancellingStops()
    {
        HttpServer server;
        server.answer = [](const HttpServer::Request &) { return QByteArray(); };
        ServerApi api(server.url());
        api.restoreSession({"a", "r", 900, {}});
        auto future = api.projects();
        QTRY_COMPARE(server.requests.size(), size_t(1));
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 0);
    }

    void blobsAreCheckedAndWhole()
    {
        HttpServer server;
        const QByteArray blob(300000, 'b');
        const QByteArray hash = QCryptographicHash::hash(blob, QCryptographicHash::Sha256).toHex();
        QByteArray sent = blob;
        server.answer = [&](const HttpServer::Request &request) {
            if (request.line.startsWith("PUT")) return HttpServer::reply("201 Created", {});
            return HttpServer::reply("200 OK", sent);
        };
        ServerApi api(server.url());
        api.restoreSession({"a", "r", 900, {}});
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("blob"));
        QVERIFY(wait(api.getBlob(QStringLiteral("p"), hash, file)));
        QVERIFY(wait(api.putBlob(QStringLiteral("p"), hash, file)).value());
        QCOMPARE(server.requests.back().body, blob);
        sent[7] = 'x';
        const QString other = folder.filePath(QStringLiteral("other"));
        QCOMPARE(wait(api.getBlob(QStringLiteral("p"), hash, other)).error().code, std::string("damaged-blob"));
        QVERIFY(!QFile::exists(other));
    }

    void contentKnowsItsVersion()
    {
        HttpServer server;
        server.answer = [](const HttpServer::Request &) { return HttpServer::reply("200 OK", "text", "ETag: \"41\"\r\n"); };
        ServerApi api(server.url());
        api.restoreSession({"a", "r", 900, {}});
        const auto content = wait(api.content(QStringLiteral("p"), QStringLiteral("a b/ü&.txt")));
        QCOMPARE(content->version, Version(41));
        QCOMPARE(content->bytes, QByteArray("text"));
        QVERIFY(server.requests.at(0).line.contains("path=a%20b%2F%C3%BC%26.txt"));
    }
};

QTEST_GUILESS_MAIN(TestServerApi)
#include "test_server_api.moc"
