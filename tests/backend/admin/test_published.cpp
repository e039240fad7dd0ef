// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Files for everybody: read without a sign-in under an address that stays true, kept by caches for a year, gone when taken back, and caches hear of it.
#include "backend/platform/Crypto.h"
#include "tests/backend/support/TestServer.h"
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace dyad;
using namespace Qt::StringLiterals;
using test::HttpAnswer;
using test::TestServer;

class TestPublished : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anybodyReadsThem();
    void nothingRuns_data();
    void nothingRuns();
    void onlyWhoMayPublishes();
    void wrongNamesAreRefused();
    void cachesHearOfTheEnd();
    void deletedProjectsShowNothing();
    void damagedBytesAreNoAnswer();

private:
    /// Bytes into the project's store; their hash.
    QString put(const QByteArray &bytes);
    HttpAnswer publish(const QString &hash, const QString &name, const QString &token = {});
    HttpAnswer get(const QString &address, const QByteArray &more = {}) { return m_server->raw("GET " + address.toUtf8() + " HTTP/1.1\r\nHost: a\r\n" + more + "\r\n"); }
    static QString addressOf(const QJsonObject &made) { return QUrl(made[u"url"_s].toString()).path(QUrl::FullyEncoded); }
    /// What a webhook gets next; it answers with that status.
    std::optional<std::pair<QByteArray, QJsonObject>> hear(const QByteArray &status);

    std::unique_ptr<TestServer> m_server;
    QTcpServer m_hook;
    QTemporaryDir m_folder;
    QString m_token, m_project;
};

void TestPublished::init()
{
    if (!m_hook.isListening())
        QVERIFY(m_hook.listen(QHostAddress::LocalHost));
    QFile secret(m_folder.filePath(u"secret"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("shared secret\n") > 0);
    secret.close();
    backend::Config config;
    config.operations.webhooks = {u"http://127.0.0.1:%1/hook"_s.arg(m_hook.serverPort())};
    config.operations.webhookSecretFile = secret.fileName();
    m_server = std::make_unique<TestServer>(config);
    m_token = m_server->adminToken();
    m_project = m_server->newProject(m_token);
}

QString TestPublished::put(const QByteArray &bytes)
{
    const QByteArray hash = backend::crypto::sha256(bytes).toHex();
    const auto answer = m_server->raw("PUT /api/v1/projects/" + m_project.toUtf8() + "/blobs/" + hash + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + m_token.toUtf8()
                                      + "\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes);
    return answer.status / 100 == 2 ? QString::fromLatin1(hash) : QString();
}

HttpAnswer TestPublished::publish(const QString &hash, const QString &name, const QString &token)
{
    return m_server->call("POST", u"projects/%1/published"_s.arg(m_project), {{u"sha256"_s, hash}, {u"name"_s, name}}, token.isEmpty() ? m_token : token);
}

std::optional<std::pair<QByteArray, QJsonObject>> TestPublished::hear(const QByteArray &status)
{
    if (!m_hook.waitForNewConnection(60'000))
        return {};
    const std::unique_ptr<QTcpSocket> socket(m_hook.nextPendingConnection());
    QByteArray bytes;
    for (QDeadlineTimer until(20'000); !until.hasExpired();) {
        const qsizetype end = bytes.indexOf("\r\n\r\n"), at = bytes.toLower().indexOf("content-length: ");
        if (end > 0 && at > 0 && bytes.size() >= end + 4 + bytes.mid(at + 16, bytes.indexOf("\r\n", at) - at - 16).toInt()) {
            socket->write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket->waitForBytesWritten(5000);
            return std::pair(bytes.left(end), QJsonDocument::fromJson(bytes.mid(end + 4)).object());
        }
        if (socket->waitForReadyRead(5000))
            bytes += socket->readAll();
    }
    return {};
}

void TestPublished::anybodyReadsThem()
{
    const QByteArray text = QByteArray("one line of a long text\n").repeated(1000), picture = QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(5000, '\x01');
    const auto made = publish(put(text), u"r\u00e9sum\u00e9 1.txt"_s);
    QVERIFY2(made.status == 201, made.body.constData());
    QCOMPARE(made.json()[u"size"_s].toInteger(), text.size());
    const QString address = addressOf(made.json());
    QVERIFY(address.startsWith(u"/public/"_s) && made.json()[u"id"_s].toString().size() == 22);
    const auto read = get(address);
    QCOMPARE(read.status, 200);
    QCOMPARE(read.body, text);
    QVERIFY2(read.head.contains("Cache-Control: public, max-age=31536000, immutable"), read.head.constData());
    QVERIFY(read.head.contains("Content-Type: text/plain; charset=utf-8") && read.head.contains("Content-Disposition: inline; filename*=UTF-8''r%C3%A9sum%C3%A9%201.txt"));
    QVERIFY(read.head.contains("X-Content-Type-Options: nosniff") && read.head.contains("Vary: Accept-Encoding"));
    const QByteArray tag = "\"" + made.json()[u"sha256"_s].toString().toLatin1() + "\"";
    QVERIFY(read.head.contains("ETag: " + tag));
    const auto packed = get(address, "Accept-Encoding: gzip\r\n");
    QVERIFY(packed.head.contains("Content-Encoding: gzip") && packed.body.size() < text.size() / 10);
    const auto same = get(address, "If-None-Match: " + tag + "\r\n");
    QCOMPARE(same.status, 304);
    QVERIFY(same.body.isEmpty() && same.head.contains("immutable"));
    const auto shown = get(addressOf(publish(put(picture), u"a.PNG"_s).json()));
    QVERIFY(shown.body == picture && shown.head.contains("Content-Type: image/png") && shown.head.contains("inline") && !shown.head.contains("Content-Encoding"));
    // No part of the address may be another.
    const QStringList parts = address.split(u'/');
    for (const auto &[at, other] : {std::pair(2, u"AAAAAAAAAAAAAAAAAAAAAA"_s), std::pair(3, QString(64, u'0')), std::pair(4, u"other.txt"_s)}) {
        QStringList changed = parts;
        changed[at] = other;
        const auto refused = get(changed.join(u'/'));
        QCOMPARE(refused.status, 404);
        QCOMPARE(refused.code(), u"no-such-file"_s);
        QVERIFY(refused.head.contains("Cache-Control: no-store"));
    }
    QCOMPARE(m_server->call("GET", u"projects/%1/published"_s.arg(m_project), {}, m_token).json()[u"published"_s].toArray().size(), 2);
}

void TestPublished::nothingRuns_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"a.html", "a.svg", "a.js", "a.xhtml", "a.txt.html", "a", "html", "a.xml", "a.HTM"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestPublished::nothingRuns()
{
    QFETCH(const QString, name);
    const auto read = get(addressOf(publish(put("<script>alert(1)</script>"), name).json()));
    QCOMPARE(read.status, 200);
    QVERIFY2(read.head.contains("Content-Type: application/octet-stream") && read.head.contains("Content-Disposition: attachment"), read.head.constData());
    QVERIFY(read.head.contains("sandbox") && read.head.contains("nosniff"));
}

void TestPublished::onlyWhoMayPublishes()
{
    const QString hash = put("secret enough"), list = u"projects/%1/published"_s.arg(m_project);
    const QString developer = m_server->guest(m_project, u"developer"_s, u"Dev"_s), admin = m_server->guest(m_project, u"admin"_s, u"Adi"_s);
    QCOMPARE(publish(hash, u"a.txt"_s, developer).code(), u"not-allowed"_s);
    QCOMPARE(m_server->call("GET", list, {}, developer).code(), u"not-allowed"_s);
    const auto made = publish(hash, u"a.txt"_s, admin);
    QCOMPARE(made.status, 201);
    const QString one = list + u'/' + made.json()[u"id"_s].toString();
    QCOMPARE(m_server->call("DELETE", one, {}, developer).code(), u"not-allowed"_s);
    // Another project's is not ours to take back, and its bytes are not ours to give.
    const QString other = m_server->newProject(m_token, u"other"_s);
    QCOMPARE(m_server->call("DELETE", u"projects/%1/published/%2"_s.arg(other, made.json()[u"id"_s].toString()), {}, m_token).code(), u"no-such-file"_s);
    QCOMPARE(m_server->call("POST", u"projects/%1/published"_s.arg(other), {{u"sha256"_s, hash}, {u"name"_s, u"a.txt"_s}}, m_token).code(), u"no-such-blob"_s);
    QCOMPARE(get(addressOf(made.json())).status, 200);
    QCOMPARE(m_server->call("DELETE", one, {}, admin).status, 204);
    QCOMPARE(m_server->call("DELETE", one, {}, admin).code(), u"no-such-file"_s);
    QCOMPARE(get(addressOf(made.json())).status, 404);
    QVERIFY(hear("200 OK").has_value());
    const QByteArray audit = m_server->call("GET", u"admin/audit"_s, {}, m_token).body;
    QVERIFY(audit.contains("file-published") && audit.contains("file-unpublished"));
}

void TestPublished::wrongNamesAreRefused()
{
    const QString hash = put("bytes");
    for (const QString &name : {u""_s, u"."_s, u".."_s, u"a/b"_s, u"a\\b"_s, u"a\r\nX: y"_s, QString(101, u'a'), QString(QChar(0x202e)) + u"gnp.exe"_s})
        QVERIFY2(publish(hash, name).code() == u"bad-request"_s, qPrintable(name));
    QCOMPARE(publish(QString(64, u'g'), u"a.txt"_s).code(), u"bad-request"_s);
    QCOMPARE(publish(QString(64, u'a'), u"a.txt"_s).code(), u"no-such-blob"_s);
}

void TestPublished::cachesHearOfTheEnd()
{
    const auto made = publish(put("for a while"), u"a.txt"_s);
    QCOMPARE(m_server->call("DELETE", u"projects/%1/published/%2"_s.arg(m_project, made.json()[u"id"_s].toString()), {}, m_token).status, 204);
    QVERIFY(hear("503 Busy").has_value());
    const auto told = hear("204 No Content");         // it is told until it has understood
    QVERIFY(told.has_value());
    QVERIFY(told->first.contains("X-Dyad-Event: unpublished"));
    QCOMPARE(told->second[u"kind"_s].toString(), u"unpublished"_s);
    QCOMPARE(told->second[u"addresses"_s].toArray(), (QJsonArray{addressOf(made.json())}));
    const qsizetype at = told->first.indexOf("X-Dyad-Signature: ");
    QVERIFY(at > 0);
    const QByteArray signature = told->first.mid(at + 18, told->first.indexOf('\r', at) - at - 18), time = signature.mid(2, signature.indexOf(',') - 2);
    const QByteArray body = QJsonDocument(told->second).toJson(QJsonDocument::Compact);
    QCOMPARE(signature, "t=" + time + ",v1=" + QMessageAuthenticationCode::hash(time + '.' + body, "shared secret", QCryptographicHash::Sha256).toHex());
}

void TestPublished::deletedProjectsShowNothing()
{
    const auto one = publish(put("one"), u"1.txt"_s), two = publish(put("two"), u"2.txt"_s);
    QCOMPARE(m_server->call("DELETE", u"projects/"_s + m_project, {}, m_token).status, 204);
    QCOMPARE(get(addressOf(one.json())).status, 404);
    const auto told = hear("200 OK");
    QVERIFY(told.has_value());
    QCOMPARE(told->second[u"addresses"_s].toArray().size(), 2);
    QVERIFY(told->second[u"addresses"_s].toArray().contains(addressOf(two.json())));
}

/// Whoever asks keeps the answer for a year: better none than half of it.
void TestPublished::damagedBytesAreNoAnswer()
{
    const QString hash = put(QByteArray("a text that is kept\n").repeated(5000));
    const QString address = addressOf(publish(hash, u"a.txt"_s).json());
    QCOMPARE(get(address).status, 200);
    QFile stored(m_server->dataDirectory() + u"/blobs/"_s + m_project + u'/' + hash.left(2) + u'/' + hash);
    QVERIFY(stored.open(QIODevice::ReadWrite));
    const qint64 at = stored.size() / 2;
    char byte = 0;
    QVERIFY(stored.seek(at) && stored.getChar(&byte) && stored.seek(at) && stored.putChar(char(byte ^ 1)));
    stored.close();
    const auto answer = get(address);
    QCOMPARE(answer.status, 503);
    QVERIFY2(!answer.head.contains("immutable") && !answer.head.contains("ETag"), answer.head.constData());
}

QTEST_GUILESS_MAIN(TestPublished)
#include "test_published.moc"
