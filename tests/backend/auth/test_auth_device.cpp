// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Signing in with a code that is approved elsewhere, against a real server.
#include "tests/backend/support/TestServer.h"
#include <QTest>

using namespace dyad;
using namespace Qt::StringLiterals;
using test::HttpAnswer;
using test::TestServer;

class TestAuthDevice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void approvedOnce();
    void refused();
    void askingTooOftenIsToldOff();
    void guessingCodesIsSlowedDown();
    void waitingIsLimited();

private:
    static QJsonObject begin(TestServer &server) { return server.call("POST", u"device/code"_s, {{u"device"_s, u"build box"_s}}).json(); }
    static HttpAnswer poll(TestServer &server, const QJsonObject &begun)
    {
        return server.call("POST", u"device/token"_s, {{u"deviceCode"_s, begun[u"deviceCode"_s]}});
    }
};

void TestAuthDevice::approvedOnce()
{
    TestServer server;
    const QString token = server.adminToken();
    const QJsonObject begun = begin(server);
    const QString code = begun[u"userCode"_s].toString();
    QCOMPARE(code.size(), 9);
    QCOMPARE(begun[u"interval"_s].toInt(), 5);
    QCOMPARE(poll(server, begun).code(), u"authorization-pending"_s);
    const QJsonObject typed{{u"userCode"_s, code.toLower().remove(u'-')}};
    QCOMPARE(server.call("POST", u"device/approve"_s, typed).status, 401);
    const QJsonObject asking = server.call("POST", u"device/inspect"_s, typed, token).json();
    QCOMPARE(asking[u"device"_s].toString(), u"build box"_s);
    QCOMPARE(asking[u"access"_s].toString(), u"everything"_s);
    QCOMPARE(asking[u"days"_s].toInt(), 30);
    QCOMPARE(asking[u"idleDays"_s].toInt(), 14);
    QCOMPARE(server.call("POST", u"device/approve"_s, typed, token).status, 204);
    QCOMPARE(server.call("POST", u"device/approve"_s, typed, token).code(), u"no-such-device"_s);
    const HttpAnswer in = poll(server, begun);
    QCOMPARE(in.status, 200);
    QCOMPARE(server.call("GET", u"me"_s, {}, in.json()[u"accessToken"_s].toString()).json()[u"email"_s].toString(), u"ada@example.org"_s);
    QCOMPARE(poll(server, begun).code(), u"expired-token"_s);
    const QByteArray sessions = server.call("GET", u"sessions"_s, {}, token).body;
    QVERIFY2(sessions.contains("build box"), sessions.constData());
}

void TestAuthDevice::refused()
{
    TestServer server;
    const QString token = server.adminToken();
    const QJsonObject begun = begin(server);
    QCOMPARE(server.call("POST", u"device/refuse"_s, {{u"userCode"_s, begun[u"userCode"_s]}}, token).status, 204);
    QCOMPARE(poll(server, begun).code(), u"access-denied"_s);
    QCOMPARE(server.call("POST", u"device/approve"_s, {{u"userCode"_s, begun[u"userCode"_s]}}, token).code(), u"no-such-device"_s);
    QCOMPARE(poll(server, begun).code(), u"access-denied"_s);
    QCOMPARE(poll(server, {{u"deviceCode"_s, u"nonsense"_s}}).code(), u"expired-token"_s);
}

void TestAuthDevice::askingTooOftenIsToldOff()
{
    TestServer server;
    const QJsonObject begun = begin(server);
    QCOMPARE(poll(server, begun).code(), u"authorization-pending"_s);
    QCOMPARE(poll(server, begun).code(), u"slow-down"_s);
}

void TestAuthDevice::guessingCodesIsSlowedDown()
{
    TestServer server;
    const QString token = server.adminToken();
    int tries = 0;
    while (server.call("POST", u"device/approve"_s, {{u"userCode"_s, u"BBBB-BBB%1"_s.arg(QChar(u'B' + tries))}}, token).code() == u"no-such-device"_s && tries < 20)
        ++tries;
    QCOMPARE(tries, 5);
    const QJsonObject begun = begin(server);
    QCOMPARE(server.call("POST", u"device/approve"_s, {{u"userCode"_s, begun[u"userCode"_s]}}, token).status, 429);
}

void TestAuthDevice::waitingIsLimited()
{
    TestServer server;
    for (int i = 0; i < 20; ++i)
        QVERIFY(!begin(server).value(u"deviceCode"_s).toString().isEmpty());
    QCOMPARE(begin(server).value(u"code"_s).toString(), u"rate-limited"_s);
}

QTEST_GUILESS_MAIN(TestAuthDevice)
#include "test_auth_device.moc"
