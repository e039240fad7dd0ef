// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Encryption at rest: values that open only where they stand, keys from every source, rotation, and a store that holds nothing in the clear.
#include "backend/platform/Crypto.h"
#include "backend/platform/KeyVault.h"
#include "backend/platform/keys/Aead.h"
#include "backend/platform/keys/AtRest.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;

namespace {

bool write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything under the folder, the key file left out.
bool anyFileHolds(const QString &folder, const QByteArray &text)
{
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (entry.isDir() ? anyFileHolds(entry.filePath(), text) : read(entry.filePath()).contains(text))
            return true;
    }
    return false;
}

const QByteArray Secret = "the merger is announced on friday\n";

} // namespace

class TestKeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(crypto::initialize()); }
    void opensOnlyWhereItStands();
    void refusesAnotherKey();
    void makesNoKeyForAnEncryptedStore();
    void forgetsKeysOfLostTransactions();
    void keepsNothingInTheClear_data();
    void keepsNothingInTheClear();
    void encryptsAgainWhilePeopleWork();
    void wrapsAnewWithANewMaster();
    void readsSecretsFromBeforeDataKeys();
    void takesKeysFromEnvironmentAndCredentials();
    void keepsKeysInAToken();
    void keepsKeysInAzure();
    void costsFewBytes();

private:
    static sync::Expected<std::unique_ptr<DataKeys>> open(Database &database, const QString &folder, const QString &source = {});
};

sync::Expected<std::unique_ptr<DataKeys>> TestKeys::open(Database &database, const QString &folder, const QString &source)
{
    if (const auto migrated = database.migrate(); !migrated)
        return std::unexpected(migrated.error());
    return DataKeys::open(database, source, folder);
}

void TestKeys::opensOnlyWhereItStands()
{
    const QTemporaryDir folder;
    Database database(folder.filePath(u"a.db"_s));
    const auto keys = open(database, folder.path());
    QVERIFY(keys.has_value());
    AtRest atRest(**keys, true);
    const Cell here{"journal", 1, 2, 3};
    const QByteArray sealed = *atRest.seal(here, Secret);
    QVERIFY(AtRest::isSealed(sealed));
    QVERIFY(!sealed.contains("merger"));
    QCOMPARE(sealed.size(), Secret.size() + AtRest::Overhead);
    QVERIFY(sealed != *atRest.seal(here, Secret));
    QCOMPARE(*atRest.open(here, sealed), Secret);
    for (const Cell &elsewhere : {Cell{"journal", 1, 2, 4}, Cell{"journal", 1, 3, 3}, Cell{"snapshots", 1, 2, 3}})
        QCOMPARE(atRest.open(elsewhere, sealed).error().code, std::string("crypto-failed"));
    for (qsizetype i = 6; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = char(changed[i] ^ 1);
        QVERIFY2(!atRest.open(here, changed).has_value(), qPrintable(QString::number(i)));
    }
    QCOMPARE(*atRest.open(here, "from before"), QByteArray("from before"));
    QVERIFY(!database.open(here, sealed).has_value());               // without keys
    // Another project's key does not open it, even under the same number.
    QVERIFY(atRest.prepare(9).has_value());
    QVERIFY(!atRest.open({"journal", 9, 2, 3}, sealed).has_value());
    AtRest off(**keys, false);
    QCOMPARE(*off.seal(here, Secret), Secret);
    QCOMPARE(*off.open(here, sealed), Secret);
}

void TestKeys::refusesAnotherKey()
{
    const QTemporaryDir folder, other;
    QVERIFY(keyfile::addKey(other.filePath(u"vault.key"_s)).has_value());
    QString id;
    {
        Database database(folder.filePath(u"a.db"_s));
        const auto keys = open(database, folder.path());
        QVERIFY(keys.has_value());
        QVERIFY((*keys)->isNew());
        id = (*keys)->master().id();
    }
    Database database(folder.filePath(u"a.db"_s));
    const auto refused = open(database, other.path());
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, std::string("key-wrong"));
    const QString said = QString::fromStdString(refused.error().message);
    QVERIFY2(said.contains(id) && said.contains(keyfile::idOf(keyfile::read(other.filePath(u"vault.key"_s))->last())), qPrintable(said));
    const auto again = open(database, folder.path());
    QVERIFY(again.has_value());
    QVERIFY(!(*again)->isNew());
    QCOMPARE(QFile::permissions(folder.filePath(u"vault.key"_s)) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
}

void TestKeys::makesNoKeyForAnEncryptedStore()
{
    test::TestServer server;
    server.adminToken();
    const QString key = server.dataDirectory() + u"/vault.key"_s;
    Config config;
    config.port = 0;
    config.dataDirectory = server.dataDirectory();
    server.server().stop().waitForFinished();
    const QByteArray kept = read(key);
    QVERIFY(QFile::remove(key));
    {
        Server without(config);
        const auto refused = without.start().result();
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, std::string("key-missing"));
    }
    QVERIFY(!QFile::exists(key));
    QVERIFY(write(key, kept));
    Server with(config);
    QVERIFY(with.start().result().has_value());
}

void TestKeys::forgetsKeysOfLostTransactions()
{
    const QTemporaryDir folder;
    Database database(folder.filePath(u"a.db"_s));
    const auto keys = open(database, folder.path());
    QVERIFY(keys.has_value());
    {
        Transaction lost(database);
        QVERIFY((*keys)->newest(7).has_value());
    }
    QVERIFY(database.run("keys.newest", {7})->isEmpty());
    const auto kept = (*keys)->newest(7);
    QVERIFY(kept.has_value());
    // What a server that starts later finds is what was used.
    QCOMPARE((*open(database, folder.path()))->find(7, kept->version)->bytes, kept->bytes);
}

void TestKeys::keepsNothingInTheClear_data()
{
    QTest::addColumn<bool>("encrypts");
    QTest::newRow("on") << true;
    QTest::newRow("off") << false;
}

void TestKeys::keepsNothingInTheClear()
{
    QFETCH(const bool, encrypts);
    Config config;
    config.storage.encrypt = encrypts;
    test::TestServer server(config);
    const QString token = server.adminToken();
    const QString project = server.newProject(token);
    {
        test::TestSocket socket;
        QVERIFY(socket.open(server.url(), token));
        QVERIFY(socket.join(project).has_value());
        QVERIFY(socket.create(u"a.txt"_s, Secret.toStdString()) != 0);
    }
    const auto content = [&] { return server.call("GET", u"projects/%1/content?path=a.txt"_s.arg(project), {}, token).body; };
    QCOMPARE(content(), Secret);
    server.restart();
    QCOMPARE(content(), Secret);
    QCOMPARE(server.call("POST", u"admin/verify"_s, {}, token).json()[u"bad"_s].toArray().size(), 0);
    // Without encryption it is there: the search finds what there is to find.
    QCOMPARE(anyFileHolds(server.dataDirectory(), "merger"), !encrypts);
}

void TestKeys::encryptsAgainWhilePeopleWork()
{
    Config config;
    config.storage.encrypt = false;
    test::TestServer server(config);
    const QString token = server.adminToken();
    const QString project = server.newProject(token);
    test::TestSocket socket;
    QVERIFY(socket.open(server.url(), token));
    QVERIFY(socket.join(project).has_value());
    for (int i = 0; i < 30; ++i)
        QVERIFY(socket.create(u"f%1.txt"_s.arg(i), Secret.toStdString()) != 0);
    QVERIFY(anyFileHolds(server.dataDirectory(), "merger"));
    server.setConfig({});
    server.restart();
    const auto answer = server.call("POST", u"admin/rekey"_s, {{u"deep"_s, true}}, token);
    QCOMPARE(answer.status, 200);
    const qint64 job = answer.json()[u"job"_s].toInteger();
    QVERIFY(job > 0);
    const auto state = [&] {
        for (const QJsonValue &one : server.call("GET", u"admin/jobs"_s, {}, token).json()[u"jobs"_s].toArray()) {
            if (one[u"id"_s].toInteger() == job)
                return one[u"state"_s].toString() + one[u"error"_s].toString();
        }
        return QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"done"_s, 15000);
    QCOMPARE(server.call("POST", u"admin/verify"_s, {}, token).json()[u"bad"_s].toArray().size(), 0);
    QCOMPARE(server.call("GET", u"projects/%1/content?path=f7.txt"_s.arg(project), {}, token).body, Secret);
    server.server().stop().waitForFinished();
    Database database(server.dataDirectory() + u"/dyad.db"_s);
    const auto plain = database.execute(u"SELECT (SELECT count(*) FROM snapshots WHERE hex(substr(text, 1, 1)) <> 'FF'), "
                                        "(SELECT count(*) FROM journal WHERE hex(substr(operations, 1, 1)) <> 'FF'), (SELECT count(*) FROM snapshots)"_s);
    QCOMPARE(plain->first()[0].toInt(), 0);
    QCOMPARE(plain->first()[1].toInt(), 0);
    QVERIFY(plain->first()[2].toInt() >= 30);
}

void TestKeys::wrapsAnewWithANewMaster()
{
    test::TestServer server;
    const QString token = server.adminToken();
    const QString key = server.dataDirectory() + u"/vault.key"_s;
    const QString before = server.call("GET", u"admin/keys"_s, {}, token).json()[u"master"_s].toString();
    const auto answer = server.call("POST", u"admin/rekey"_s, {{u"newMaster"_s, true}}, token);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.json()[u"rewrapped"_s].toInt() >= 1);
    const QJsonObject after = server.call("GET", u"admin/keys"_s, {}, token).json();
    QVERIFY(after[u"master"_s].toString() != before);
    QCOMPARE(after[u"mastersInUse"_s].toArray(), QJsonArray{after[u"master"_s]});
    // The old key is not needed any more.
    const auto keys = keyfile::read(key);
    QCOMPARE(keys->size(), 2);
    server.server().stop().waitForFinished();
    QVERIFY(write(key, QByteArray::number(keys->lastKey()) + ' ' + keys->last().toBase64() + '\n'));
    server.restart();
    QCOMPARE(server.call("GET", u"admin/keys"_s, {}, token).status, 200);
}

void TestKeys::readsSecretsFromBeforeDataKeys()
{
    const QTemporaryDir folder;
    const KeyVault::Place place{u"ai_providers"_s, u"x"_s, u"key_sealed"_s};
    const QByteArray old = *KeyVault::open(folder.filePath(u"vault.key"_s))->seal("sk-1", place);
    Database database(folder.filePath(u"a.db"_s));
    const auto keys = open(database, folder.path());
    QVERIFY(keys.has_value());
    AtRest atRest(**keys, true);
    database.setAtRest(&atRest);
    const auto vault = KeyVault::of(database, folder.path());
    QCOMPARE(*vault->open(old, place), QByteArray("sk-1"));
    QVERIFY(!*vault->isCurrent(old, 0));
    const QByteArray newer = *vault->seal("sk-1", place);
    QVERIFY(*vault->isCurrent(newer, 0));
    QCOMPARE(*vault->open(newer, place), QByteArray("sk-1"));
    QVERIFY(!vault->open(newer, {u"ai_providers"_s, u"y"_s, u"key_sealed"_s}).has_value());
}

void TestKeys::takesKeysFromEnvironmentAndCredentials()
{
    const QTemporaryDir folder, credentials;
    const QByteArray key = aead::newKey().toBase64();
    qputenv("TEST_MASTER", key);
    QVERIFY(write(credentials.filePath(u"dyad-master"_s), key + '\n'));
    qputenv("CREDENTIALS_DIRECTORY", credentials.path().toUtf8());
    Database database(folder.filePath(u"a.db"_s));
    const auto first = open(database, folder.path(), u"environment:TEST_MASTER"_s);
    QVERIFY2(first.has_value(), first ? "" : first.error().message.c_str());
    // The same key from another place is the same key.
    const auto second = open(database, folder.path(), u"credential:dyad-master"_s);
    QVERIFY2(second.has_value(), second ? "" : second.error().message.c_str());
    QCOMPARE((*second)->newest(0)->bytes, (*first)->newest(0)->bytes);
    QCOMPARE((*second)->master().addKey().error().code, std::string("not-supported"));
    QVERIFY(!QFile::exists(folder.filePath(u"vault.key"_s)));
    qunsetenv("TEST_MASTER");
    QCOMPARE(open(database, folder.path(), u"environment:TEST_MASTER"_s).error().code, std::string("key-missing"));
    QCOMPARE(open(database, folder.path(), u"credential:../x"_s).error().code, std::string("key-missing"));
    QCOMPARE(open(database, folder.path(), u"nonsense:x"_s).error().code, std::string("bad-value"));
}

void TestKeys::keepsKeysInAToken()
{
    const QString module = u"/usr/lib/softhsm/libsofthsm2.so"_s;
    if (!QFile::exists(module))
        QSKIP("softhsm2 is not installed");
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"tokens"_s));
    QVERIFY(write(folder.filePath(u"softhsm2.conf"_s), "directories.tokendir = " + folder.path().toUtf8() + "/tokens\nobjectstore.backend = file\nlog.level = ERROR\n"));
    qputenv("SOFTHSM2_CONF", folder.filePath(u"softhsm2.conf"_s).toUtf8());
    // 32 bytes without a zero or a line break: softhsm2-util takes a key with one for a shorter one, in one run of five.
    QVERIFY(write(folder.filePath(u"raw"_s), aead::newKey().toHex().left(aead::KeySize)));
    QVERIFY(write(folder.filePath(u"pin"_s), "4321\n"));
    QCOMPARE(QProcess::execute(u"softhsm2-util"_s, {u"--init-token"_s, u"--free"_s, u"--label"_s, u"dyad"_s, u"--pin"_s, u"4321"_s, u"--so-pin"_s, u"8765"_s}), 0);
    QCOMPARE(QProcess::execute(u"softhsm2-util"_s, {u"--import"_s, folder.filePath(u"raw"_s), u"--aes"_s, u"--token"_s, u"dyad"_s, u"--label"_s, u"master"_s,
                                                  u"--id"_s, u"01"_s, u"--pin"_s, u"4321"_s}), 0);
    const QString source = u"pkcs11:%1?token=dyad&object=master&pin-file=%2"_s.arg(module, folder.filePath(u"pin"_s));
    Database database(folder.filePath(u"a.db"_s));
    {
        const auto first = open(database, folder.path(), source);
        QVERIFY2(first.has_value(), first ? "" : first.error().message.c_str());
        const auto key = (*first)->newest(5);
        QVERIFY2(key.has_value(), key ? "" : key.error().message.c_str());
        const auto second = open(database, folder.path(), source);
        QVERIFY2(second.has_value(), second ? "" : second.error().message.c_str());
        QCOMPARE((*second)->find(5, key->version)->bytes, key->bytes);
    }
    // A wrapped key that was changed, or put in another project's place, is refused.
    QVERIFY(database.execute(u"UPDATE data_keys SET wrapped = (SELECT wrapped FROM data_keys WHERE project = 5) WHERE project = 0"_s).has_value());
    const auto moved = open(database, folder.path(), source);
    QVERIFY(!moved.has_value());
    QCOMPARE(moved.error().code, std::string("key-wrong"));
    QVERIFY(write(folder.filePath(u"pin"_s), "0000\n"));
    const auto locked = open(database, folder.path(), source);
    QCOMPARE(locked.error().code, std::string("key-unreachable"));
    QVERIFY(locked.error().message.find("0000") == std::string::npos);
    QCOMPARE(open(database, folder.path(), u"pkcs11:/nowhere.so?token=a&object=b&pin-file=c"_s).error().code, std::string("key-unreachable"));
}

void TestKeys::keepsKeysInAzure()
{
    const QTemporaryDir folder;
    const QString tests = QStringLiteral(DYAD_SOURCE "/tests/");
    const QString work = QDir::tempPath() + u"/dyad-npm-keyvault"_s;
    if (QProcess::execute(tests + u"support/npm-install"_s, {tests + u"backend/keys/azure/package.json"_s, work}) != 0)
        QSKIP("npm could not install Microsoft's client");
    for (const QString &script : {u"vault.mjs"_s, u"judge.mjs"_s}) {
        QFile::remove(work + u'/' + script);
        QVERIFY(QFile::copy(tests + u"backend/keys/azure/"_s + script, work + u'/' + script));
    }
    QCOMPARE(QProcess::execute(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s,
                                            u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, folder.filePath(u"key.pem"_s), u"-out"_s, folder.filePath(u"cert.pem"_s)}), 0);
    QProcess vault;
    vault.start(u"node"_s, {work + u"/vault.mjs"_s, folder.path()});
    QVERIFY(vault.waitForStarted() && vault.waitForReadyRead(15000));
    const QJsonObject where = QJsonDocument::fromJson(vault.readLine()).object();
    const QString plain = where[u"http"_s].toString();
    QProcess judge;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NODE_EXTRA_CA_CERTS"_s, folder.filePath(u"cert.pem"_s));
    judge.setProcessEnvironment(environment);
    judge.setProcessChannelMode(QProcess::MergedChannels);
    judge.start(u"node"_s, {work + u"/judge.mjs"_s, where[u"https"_s].toString(), plain});
    QVERIFY(judge.waitForFinished(30000));
    const QByteArray verdict = judge.readAll();
    QVERIFY2(verdict.contains("agreed"), verdict.constData());

    qputenv("IDENTITY_ENDPOINT", (plain + u"/identity"_s).toUtf8());
    qputenv("IDENTITY_HEADER", "the-machine");
    const QString source = u"azure:"_s + plain + u"/keys/team"_s;
    Database database(folder.filePath(u"a.db"_s));
    const auto first = open(database, folder.path(), source);
    QVERIFY2(first.has_value(), first ? "" : first.error().message.c_str());
    const auto key = (*first)->newest(5);
    QVERIFY(key.has_value());
    const auto call = [&](const QString &path) { return QProcess::execute(u"curl"_s, {u"-s"_s, u"-o"_s, u"/dev/null"_s, plain + path}); };
    QCOMPARE(call(u"/test/rotate"_s), 0);
    QCOMPARE(call(u"/test/forget-tokens"_s), 0);
    const QString old = (*first)->master().id();
    QCOMPARE(*(*first)->rewrap(std::nullopt), 2);
    QVERIFY((*first)->master().id() != old);
    const auto second = open(database, folder.path(), source);
    QVERIFY2(second.has_value(), second ? "" : second.error().message.c_str());
    QCOMPARE((*second)->find(5, key->version)->bytes, key->bytes);
    QCOMPARE(open(database, folder.path(), u"azure:"_s + plain + u"/keys/other"_s).error().code, std::string("key-unreachable"));
    vault.closeWriteChannel();
    QVERIFY(vault.waitForFinished(10000));
    QCOMPARE(open(database, folder.path(), source).error().code, std::string("key-unreachable"));
}

void TestKeys::costsFewBytes()
{
    const QTemporaryDir folder;
    Database database(folder.filePath(u"a.db"_s));
    const auto keys = open(database, folder.path());
    AtRest atRest(**keys, true);
    for (const qsizetype size : {0, 1, 64, 100'000}) {
        const auto sealed = atRest.seal({"journal", 1, 2, 3}, QByteArray(size, 'x'));
        QVERIFY(sealed.has_value());
        QVERIFY2(sealed->size() - size <= 40, qPrintable(QString::number(sealed->size() - size)));     // nonce, tag, version of the key
    }
}

QTEST_GUILESS_MAIN(TestKeys)
#include "test_keys.moc"
