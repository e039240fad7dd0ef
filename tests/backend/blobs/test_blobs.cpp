// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Files of projects: whole, small, encrypted; kept in a folder, in Azure Blob Storage (azurite) and in an S3 (s3rver); and swept when nothing
// refers to them.
#include "backend/admin/Housekeeping.h"
#include "backend/platform/Blobs.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/StorageConfig.h"
#include "backend/platform/blobs/AzureBlobs.h"
#include "backend/platform/blobs/BlobRemote.h"
#include "backend/platform/blobs/S3Blobs.h"
#include "backend/platform/keys/AtRest.h"
#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;

namespace {

QString hashOf(const QByteArray &bytes) { return QString::fromLatin1(crypto::sha256(bytes).toHex()); }

sync::Expected<bool> put(Blobs &blobs, const QString &project, const QByteArray &bytes)
{
    const auto writer = blobs.writer(project, hashOf(bytes));
    for (qsizetype i = 0; i < bytes.size(); i += 40'000) {
        if (const auto written = writer->write(bytes.constData() + i, std::min<qsizetype>(40'000, bytes.size() - i)); !written)
            return std::unexpected(written.error());
    }
    return writer->finish();
}

QByteArray get(Blobs &blobs, const QString &project, const QString &hash)
{
    const auto device = blobs.open(project, hash);
    return device ? (*device)->readAll() : QByteArray::fromStdString("error " + device.error().code);
}

QByteArray noise(int size)
{
    QByteArray bytes(size, '\0');
    QRandomGenerator random(42);
    for (char &byte : bytes)
        byte = char(random.generate());
    return bytes;
}

QString onlyFile(const QString &folder)
{
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    return files.hasNext() ? files.next() : QString();
}

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost, 0);
    return probe.serverPort();
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(200);
}

// What azurite has for everybody: no secret.
const QByteArray AzuriteKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

} // namespace

/// A store with a project "p1" and its keys.
struct Store {
    explicit Store(bool encrypts = true) : database(folder.filePath(u"a.db"_s))
    {
        if (!database.migrate())
            qFatal("no database");
        keys = std::move(*DataKeys::open(database, {}, folder.path()));
        atRest = std::make_unique<AtRest>(*keys, encrypts);
        database.setAtRest(atRest.get());
        for (int i = 1; i <= 2; ++i)
            (void)database.execute(u"INSERT INTO projects (id, public_id, name, created_at) VALUES (?, ?, 'p', 0)"_s, {i, u"p%1"_s.arg(i)});
        blobs = std::make_unique<Blobs>(folder.filePath(u"blobs"_s), &database);
    }
    QTemporaryDir folder;
    Database database;
    std::unique_ptr<DataKeys> keys;
    std::unique_ptr<AtRest> atRest;
    std::unique_ptr<Blobs> blobs;
};

class TestBlobs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void comeBackAsTheyWere_data();
    void comeBackAsTheyWere();
    void showNothingAndNoticeChanges();
    void readsFilesFromBefore();
    void takesLittleRoom();
    void keepsThemInARemoteStore_data();
    void keepsThemInARemoteStore();
    void refusesWithTheStoresReason_data() { keepsThemInARemoteStore_data(); }
    void refusesWithTheStoresReason();
    void signsAsAmazonDoes();
    void trustsKnownAuthoritiesOnly();
    void sweepsWhatNothingRefersTo();

private:
    std::shared_ptr<BlobRemote> remote(const QString &secret = {}, const QString &keyId = QStringLiteral("S3RVER"));
    QTemporaryDir m_folder;
    QProcess m_azurite, m_s3;
    quint16 m_azuritePort = 0, m_s3Port = 0;
};

void TestBlobs::initTestCase()
{
    QVERIFY(crypto::initialize());
    const QString tests = QStringLiteral(DYAD_SOURCE "/tests/");
    const QString work = QDir::tempPath() + u"/dyad-npm-blobs"_s;
    if (QProcess::execute(tests + u"support/npm-install"_s, {tests + u"backend/blobs/package.json"_s, work}) != 0)
        return;                                  // the rows that need them are skipped
    m_azuritePort = freePort();
    m_azurite.setWorkingDirectory(m_folder.path());
    m_azurite.start(work + u"/node_modules/.bin/azurite-blob"_s, {u"--blobHost"_s, u"127.0.0.1"_s, u"--blobPort"_s, QString::number(m_azuritePort), u"--location"_s,
                                                                m_folder.filePath(u"azure"_s), u"--silent"_s, u"--disableTelemetry"_s});
    m_s3Port = freePort();
    m_s3.start(work + u"/node_modules/.bin/s3rver"_s, {u"-d"_s, m_folder.filePath(u"s3"_s), u"-a"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_s3Port), u"--configure-bucket"_s, u"team"_s});
    QTRY_VERIFY_WITH_TIMEOUT(answers(m_azuritePort) && answers(m_s3Port), 20000);
}

void TestBlobs::cleanupTestCase()
{
    for (QProcess *process : {&m_azurite, &m_s3}) {
        process->terminate();
        process->waitForFinished(5000);
    }
}

void TestBlobs::comeBackAsTheyWere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("a piece") << noise(65536);
    QTest::newRow("a piece and a byte") << noise(65537);
    QTest::newRow("noise") << noise(300'000);
    QTest::newRow("text") << QByteArray("hello world\n").repeated(50'000);
    QTest::newRow("begins like ours") << QByteArray("\xff" "DYAD-BLOB-1\0\0\0\0rest", 20);
}

void TestBlobs::comeBackAsTheyWere()
{
    QFETCH(const QByteArray, bytes);
    for (const bool encrypts : {true, false}) {
        Store store(encrypts);
        QCOMPARE(put(*store.blobs, u"p1"_s, bytes), sync::Expected<bool>(true));
        QCOMPARE(put(*store.blobs, u"p1"_s, bytes), sync::Expected<bool>(false));
        QCOMPARE(get(*store.blobs, u"p1"_s, hashOf(bytes)), bytes);
        QCOMPARE((*store.blobs->open(u"p1"_s, hashOf(bytes)))->size(), bytes.size());
        QCOMPARE(store.blobs->sizeHere(u"p1"_s, hashOf(bytes)), bytes.size());
        QCOMPARE(get(*store.blobs, u"p2"_s, hashOf(bytes)), QByteArray("error no-such-blob"));
        const auto borrowed = store.blobs->borrow(u"p1"_s, hashOf(bytes));
        QFile file((*borrowed)->fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
        QVERIFY(store.blobs->remove(u"p1"_s, hashOf(bytes)).has_value());
        QCOMPARE(get(*store.blobs, u"p1"_s, hashOf(bytes)), QByteArray("error no-such-blob"));
        QCOMPARE(store.blobs->sizeHere(u"p1"_s, hashOf(bytes)), -1);
    }
}

void TestBlobs::showNothingAndNoticeChanges()
{
    Store store;
    const QByteArray bytes = QByteArray("top secret\n") + noise(150'000);
    const QString hash = hashOf(bytes);
    QVERIFY(put(*store.blobs, u"p1"_s, bytes).has_value());
    const QString path = onlyFile(store.folder.filePath(u"blobs"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray stored = file.readAll();
    QVERIFY(!stored.contains("top secret"));
    const auto rewrite = [&](const QByteArray &other) { file.resize(0); file.seek(0); file.write(other); file.flush(); };
    for (const qsizetype at : {qsizetype(40), stored.size() / 2, stored.size() - 1, qsizetype(27)}) {
        QByteArray changed = stored;
        changed[at] = char(changed[at] ^ 4);
        rewrite(changed);
        QVERIFY2(get(*store.blobs, u"p1"_s, hash) != bytes, qPrintable(QString::number(at)));
    }
    rewrite(stored.first(stored.size() - 18'971 - 33));              // the last piece is gone
    QVERIFY(get(*store.blobs, u"p1"_s, hash).size() < bytes.size());
    rewrite(stored);
    QCOMPARE(get(*store.blobs, u"p1"_s, hash), bytes);
    // In another project's place it does not open.
    const QString elsewhere = QString(path).replace(u"/p1/"_s, u"/p2/"_s);
    QVERIFY(QDir().mkpath(QFileInfo(elsewhere).path()) && QFile::copy(path, elsewhere));
    QVERIFY(get(*store.blobs, u"p2"_s, hash) != bytes);
}

void TestBlobs::readsFilesFromBefore()
{
    Store store;
    const QByteArray bytes = "\xff\xd8 a picture";
    const QString path = store.folder.filePath(u"blobs/p1/"_s) + hashOf(bytes).left(2) + u'/' + hashOf(bytes);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush());
    QCOMPARE(get(*store.blobs, u"p1"_s, hashOf(bytes)), bytes);
    QCOMPARE((*store.blobs->borrow(u"p1"_s, hashOf(bytes)))->fileName(), path);
}

void TestBlobs::takesLittleRoom()
{
    Store store;
    const QByteArray text = QByteArray("the quick brown fox jumps over the lazy dog\n").repeated(20'000);
    QVERIFY(put(*store.blobs, u"p1"_s, text).has_value());
    QVERIFY(QFileInfo(onlyFile(store.folder.filePath(u"blobs"_s))).size() < text.size() / 20);
    Store other;
    QVERIFY(put(*other.blobs, u"p1"_s, noise(640'000)).has_value());
    QVERIFY(QFileInfo(onlyFile(other.folder.filePath(u"blobs"_s))).size() < 640'000 + 1000);      // what does not get smaller costs nothing
}

void TestBlobs::keepsThemInARemoteStore_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("Azure") << u"azure"_s;
    QTest::newRow("S3") << u"s3"_s;
}

std::shared_ptr<BlobRemote> TestBlobs::remote(const QString &secret, const QString &keyId)
{
    QFETCH(const QString, kind);
    if (m_azuritePort == 0)
        return nullptr;
    StorageConfig config;
    config.blobSecretFile = m_folder.filePath(u"secret-"_s + kind);
    QFile file(config.blobSecretFile);
    const QByteArray own = kind == "azure"_L1 ? AzuriteKey : QByteArray("S3RVER");
    if (!file.open(QIODevice::WriteOnly) || file.write((secret.isEmpty() ? own : secret.toLatin1()) + '\n') < 0 || !file.flush())
        return nullptr;
    config.blobStore = kind == "azure"_L1 ? u"azure+http://devstoreaccount1@127.0.0.1:%1/devstoreaccount1/team"_s.arg(m_azuritePort)
                                          : u"s3+http://%2@127.0.0.1:%1/team?region=us-east-1"_s.arg(m_s3Port).arg(keyId);
    const auto opened = BlobRemote::open(config);
    return opened ? *opened : nullptr;
}

void TestBlobs::keepsThemInARemoteStore()
{
    const auto store = remote();
    if (!store)
        QSKIP("npm could not install azurite and s3rver");
    Store here;
    here.blobs->setRemote(store, u"blobs"_s);
    const QByteArray large = noise(2'000'000), text = QByteArray("some text\n").repeated(1000);
    for (const QByteArray &bytes : {large, text, QByteArray()})
        QCOMPARE(put(*here.blobs, u"p1"_s, bytes), sync::Expected<bool>(true));
    // The copies are dropped; what was asked for comes back from there, and only that.
    QCOMPARE(here.blobs->shrinkCopies(0), 3);
    QVERIFY(onlyFile(here.folder.filePath(u"blobs"_s)).isEmpty());
    QCOMPARE(get(*here.blobs, u"p1"_s, hashOf(large)), large);
    QCOMPARE(get(*here.blobs, u"p1"_s, hashOf({})), QByteArray());
    QCOMPARE(get(*here.blobs, u"p1"_s, hashOf("never")), QByteArray("error no-such-blob"));
    QBuffer raw;
    raw.open(QIODevice::ReadWrite);
    QCOMPARE(store->get(u"blobs/p1/"_s + hashOf(text), raw), sync::Expected<bool>(true));
    QVERIFY(raw.size() > 0 && !raw.data().contains("some text"));
    const auto items = store->list(u"blobs/p1/"_s);
    QCOMPARE(items->size(), 3);
    QVERIFY(std::ranges::all_of(*items, [](const auto &item) { return item.changed.isValid() && std::abs(item.changed.secsTo(QDateTime::currentDateTimeUtc())) < 600; }));
    QCOMPARE(here.blobs->all()->size(), 3);
    QVERIFY(here.blobs->remove(u"p1"_s, hashOf(text)).has_value());
    QCOMPARE(get(*here.blobs, u"p1"_s, hashOf(text)), QByteArray("error no-such-blob"));
    QVERIFY(here.blobs->removeProject(u"p1"_s).has_value());
    QCOMPARE(store->list(u"blobs/p1/"_s)->size(), 0);
}

void TestBlobs::refusesWithTheStoresReason()
{
    // s3rver does not look at signatures of version 4 (signsAsAmazonDoes does), but at who signs.
    const auto wrong = remote(QString::fromLatin1(QByteArray("another secret").toBase64()), u"NOBODY"_s);
    if (!wrong)
        QSKIP("npm could not install azurite and s3rver");
    Store here;
    here.blobs->setRemote(wrong, u"blobs"_s);
    const auto refused = put(*here.blobs, u"p1"_s, "x");
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, std::string("blob-store-refused"));
    QVERIFY2(refused.error().message.find("403") != std::string::npos, refused.error().message.c_str());
    // What the store does not have is not accepted.
    QCOMPARE(here.blobs->sizeHere(u"p1"_s, hashOf("x")), -1);
}

/// The example "GET Bucket (List Objects)" of Amazon's documentation of the signature, with its result.
void TestBlobs::signsAsAmazonDoes()
{
    const QByteArray signedAs = S3Blobs::authorization({"GET", "examplebucket.s3.amazonaws.com", "/", "max-keys=2&prefix=J", QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex(),
                                                        "20130524T000000Z", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1"});
    QCOMPARE(signedAs, QByteArray("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;x-amz-content-sha256;x-amz-date,"
                                  "Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"));
}

/// By https the store proves itself: with an authority that this machine does not know nothing is sent to it.
void TestBlobs::trustsKnownAuthoritiesOnly()
{
    const QString certificate = m_folder.filePath(u"store.pem"_s), key = m_folder.filePath(u"store.key"_s);
    QCOMPARE(QProcess::execute(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s,
                                            u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, key, u"-out"_s, certificate}), 0);
    QFile keyFile(key);
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    const auto chain = QSslCertificate::fromPath(certificate);
    QSslServer server;
    QSslConfiguration own = QSslConfiguration::defaultConfiguration();
    own.setLocalCertificateChain(chain);
    own.setPrivateKey(QSslKey(keyFile.readAll(), QSsl::Rsa));
    server.setSslConfiguration(own);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    int asked = 0;
    connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&asked, socket] {
            asked += socket->readAll().contains("\r\n\r\n");
            socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        });
    });
    StorageConfig config;
    config.blobStore = u"s3+https://KEY@127.0.0.1:%1/team?region=us-east-1"_s.arg(server.serverPort());
    config.blobSecretFile = m_folder.filePath(u"secret-https"_s);
    QFile secret(config.blobSecretFile);
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("secret\n") > 0 && secret.flush());
    const auto store = BlobRemote::open(config);
    QVERIFY(store.has_value() && *store);
    const auto ask = [&] {
        QBuffer into;
        into.open(QIODevice::WriteOnly);
        return (*store)->get(u"probe/none/none"_s, into);
    };
    QVERIFY(!ask().has_value());
    QCOMPARE(asked, 0);
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration knowing = before;
    knowing.addCaCertificates(chain);
    QSslConfiguration::setDefaultConfiguration(knowing);
    const auto found = ask();
    QSslConfiguration::setDefaultConfiguration(before);
    QVERIFY2(found.has_value(), found ? "" : found.error().message.c_str());
    QVERIFY(!*found && asked >= 1);
}

void TestBlobs::sweepsWhatNothingRefersTo()
{
    Store store;
    Blobs documents(store.folder.filePath(u"documents"_s), &store.database);
    Audit audit(store.database);
    for (const QByteArray &bytes : {QByteArray("referred to"), QByteArray("not"), QByteArray("not, but new"), QByteArray("not any more, but public")})
        QVERIFY(put(*store.blobs, u"p1"_s, bytes).has_value());
    QVERIFY(put(*store.blobs, u"p2"_s, "of a deleted project").has_value());
    const auto refer = [&](int project, const QByteArray &bytes) {
        QVERIFY(store.database.run("collaboration.add-file", {project, 1, u"a"_s, u"a"_s, u"blob"_s, 0, hashOf(bytes), bytes.size(), 0, 1, 0}).has_value());
    };
    refer(1, "referred to");
    refer(2, "of a deleted project");
    QVERIFY(store.database.execute(u"UPDATE projects SET deleted_at = 1000 WHERE id = 2"_s).has_value());
    const auto age = [&](const QString &project, const QByteArray &bytes) {
        QFile file(store.folder.filePath(u"blobs/"_s + project + u'/' + hashOf(bytes).left(2) + u'/' + hashOf(bytes)));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(QDateTime::currentDateTime().addDays(-30), QFile::FileModificationTime));
    };
    age(u"p1"_s, "referred to");
    age(u"p1"_s, "not");
    age(u"p2"_s, "of a deleted project");
    age(u"p1"_s, "not any more, but public");
    QVERIFY(store.database.run("published.add", {u"x"_s, 1, hashOf("not any more, but public"), u"a.txt"_s, 1, u"ada"_s, 0}).has_value());
    Housekeeping keeper(store.database, audit, {*store.blobs, documents, 7LL * 24 * 3'600'000, 0}, store.folder.path());
    QCOMPARE(*keeper.sweep(nullptr), 2);
    QCOMPARE(get(*store.blobs, u"p1"_s, hashOf("referred to")), QByteArray("referred to"));
    QCOMPARE(get(*store.blobs, u"p1"_s, hashOf("not, but new")), QByteArray("not, but new"));
    QCOMPARE(get(*store.blobs, u"p1"_s, hashOf("not any more, but public")), QByteArray("not any more, but public"));
    QCOMPARE(get(*store.blobs, u"p1"_s, hashOf("not")), QByteArray("error no-such-blob"));
    QCOMPARE(get(*store.blobs, u"p2"_s, hashOf("of a deleted project")), QByteArray("error no-such-blob"));
    QCOMPARE(*keeper.sweep(nullptr), 0);
    // Given again, it is no garbage, however old it was.
    age(u"p1"_s, "not, but new");
    QVERIFY(put(*store.blobs, u"p1"_s, "not, but new").has_value());
    QCOMPARE(*keeper.sweep(nullptr), 0);
}

QTEST_GUILESS_MAIN(TestBlobs)
#include "test_blobs.moc"
