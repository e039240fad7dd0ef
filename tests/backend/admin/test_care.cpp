// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What keeps a server going: who its admins are, projects without an owner or deleted, backups by the clock, probes that answer whatever
// hangs, keys that wear out, and that what is kept beside documents is encrypted too.
#include "backend/admin/Monitor.h"
#include "backend/admin/ProjectAdmin.h"
#include "backend/admin/ScheduledBackup.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/keys/SealedText.h"
#include "tests/backend/support/PostgresServer.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QDir>
#include <QJsonArray>
#include <QTcpServer>
#include <QTest>
#include <array>
#include <sodium.h>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;
using test::TestServer;
using test::TestSocket;

class TestCare : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(crypto::initialize()); }
    void adminsAreMadeAndUnmade();
    void ownerlessProjectsGetAnOwner_data() { stores(); }
    void ownerlessProjectsGetAnOwner();
    void deletedProjectsComeBack_data() { stores(); }
    void deletedProjectsComeBack();
    void purgedProjectsAreGone_data() { stores(); }
    void purgedProjectsAreGone();
    void deletedProjectsArePurgedInTime();
    void livezWaitsForNothing();
    void longCallsHoldNobodyUp();
    void aStoreThatHangsHoldsNoEndUp();
    void readinessKnowsTheDisk();
    void backupsAreWrittenAndOldOnesRemoved_data() { stores(); }
    void backupsAreWrittenAndOldOnesRemoved();
    void failedBackupsAreNoted();
    void passwordsAreHashedAnew();
    void theRefreshKeyIsEncrypted_data() { stores(); }
    void theRefreshKeyIsEncrypted();
    void commentsAreEncrypted_data() { stores(); }
    void commentsAreEncrypted();
    void plainTextsThatLookEncryptedStayWhatTheyAre();
    void keysWearOut();
    void invitationsLeadToThePublicUrl();
    void ratesForget();

private:
    void start(Config config = {});
    /// Rows "sqlite" and "postgresql"; start() begins on the one that the row names.
    static void stores();
    std::unique_ptr<Database> database() const
    {
        return std::make_unique<Database>(m_url.isEmpty() ? StoreUrl::sqlite(m_server->dataDirectory() + u"/dyad.db"_s) : *StoreUrl::parse(m_url));
    }
    QString idOf(const QString &token) const { return m_server->call("GET", u"me"_s, {}, token).json()[u"id"_s].toString(); }
    int setAdmin(const QString &user, bool admin, const QString &token) const
    {
        return m_server->call("PATCH", u"admin/users/"_s + user, {{u"admin"_s, admin}}, token).status;
    }
    QStringList listed(const QString &state) const;
    qint64 count(const QString &sql) const;
    bool audited(const QString &action) const;
    void writeSomething();
    std::unique_ptr<TestServer> m_server;
    QString m_token, m_project, m_url;
    std::unique_ptr<test::PostgresServer> m_postgres;
};

void TestCare::stores()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgresql") << true;
}

void TestCare::start(Config config)
{
    m_url.clear();
    if (const auto *row = QTest::currentDataTag(); row && qstrcmp(row, "postgresql") == 0) {
        if (!m_postgres) {
            m_postgres = std::make_unique<test::PostgresServer>();
            QCOMPARE(m_postgres->start(), QString());
        }
        m_url = m_postgres->newDatabase();
        config.storeUrl = m_url;
    }
    m_server = std::make_unique<TestServer>(std::move(config));
    m_token = m_server->adminToken();
    m_project = m_server->newProject(m_token);
}

QStringList TestCare::listed(const QString &state) const
{
    QStringList ids;
    for (const QJsonValue &one : m_server->call("GET", u"admin/projects?state="_s + state, {}, m_token).json()[u"projects"_s].toArray())
        ids.append(one[u"id"_s].toString());
    return ids;
}

qint64 TestCare::count(const QString &sql) const
{
    const auto found = database()->execute(sql);
    return found ? found->first()[0].toLongLong() : -1;
}

bool TestCare::audited(const QString &action) const
{
    return count(u"SELECT count(*) FROM audit WHERE action = '%1'"_s.arg(action)) > 0;
}

void TestCare::writeSomething()
{
    TestSocket socket;
    QVERIFY(socket.open(m_server->url(), m_token));
    QVERIFY(socket.join(m_project).has_value());
    QVERIFY(socket.create(u"a.txt"_s, "one two three\n") > 0);
    QCOMPARE(m_server->call("PUT", u"projects/%1/blobs/%2"_s.arg(m_project, QString::fromLatin1(crypto::sha256(R"({"a":1})").toHex())), {{u"a"_s, 1}}, m_token).status / 100, 2);
}

void TestCare::adminsAreMadeAndUnmade()
{
    start();
    const QString guest = m_server->guest(m_project, u"viewer"_s, u"Gil"_s), id = idOf(guest), own = idOf(m_token);
    QCOMPARE(setAdmin(id, true, guest), 403);
    QCOMPARE(setAdmin(own, false, m_token), 409);                     // the last one
    QCOMPARE(setAdmin(id, true, m_token), 204);
    QCOMPARE(m_server->call("GET", u"admin/users"_s, {}, guest).status, 200);         // at once, with the token that was there
    QCOMPARE(setAdmin(own, false, guest), 204);
    QCOMPARE(m_server->call("GET", u"admin/users"_s, {}, m_token).status, 403);
    QCOMPARE(setAdmin(id, false, guest), 409);
    QCOMPARE(setAdmin(u"nobody"_s, true, guest), 404);
    QCOMPARE(m_server->call("PATCH", u"admin/users/"_s + own, {{u"admin"_s, true}, {u"state"_s, u"disabled"_s}}, guest).status, 400);
    QCOMPARE(m_server->call("PATCH", u"admin/users/"_s + own, {{u"admin"_s, u"yes"_s}}, guest).status, 400);
    QVERIFY(audited(u"user-promoted"_s) && audited(u"user-demoted"_s));
    QCOMPARE(m_server->call("POST", u"admin/audit/verify"_s, {}, guest).json()[u"whole"_s].toBool(), true);
}

void TestCare::ownerlessProjectsGetAnOwner()
{
    start();
    const QString guest = m_server->guest(m_project, u"viewer"_s, u"Gil"_s);
    const QString theirs = m_server->newProject(guest, u"left behind"_s);
    QVERIFY(listed(u"active"_s).contains(theirs));
    QCOMPARE(listed(u"ownerless"_s), QStringList());
    QCOMPARE(m_server->call("PATCH", u"admin/users/"_s + idOf(guest), {{u"state"_s, u"disabled"_s}}, m_token).status, 204);
    QCOMPARE(listed(u"ownerless"_s), QStringList{theirs});
    QCOMPARE(m_server->call("GET", u"projects/"_s + theirs, {}, m_token).status, 404);         // an admin of the server sees no project's files
    QCOMPARE(m_server->call("POST", u"admin/projects/%1/owner"_s.arg(theirs), {{u"user"_s, u"nobody"_s}}, m_token).code(), u"no-such-user"_s);
    QCOMPARE(m_server->call("POST", u"admin/projects/%1/owner"_s.arg(theirs), {}, m_token).status, 204);
    QCOMPARE(m_server->call("GET", u"projects/"_s + theirs, {}, m_token).json()[u"role"_s].toString(), u"owner"_s);
    QCOMPARE(listed(u"ownerless"_s), QStringList());
    QVERIFY(audited(u"project-taken-over"_s));
}

void TestCare::deletedProjectsComeBack()
{
    start();
    writeSomething();
    const QString guest = m_server->guest(m_project, u"developer"_s, u"Gil"_s);
    const QString restore = u"admin/projects/%1/restore"_s.arg(m_project);
    QCOMPARE(m_server->call("POST", restore, {}, m_token).code(), u"conflict"_s);
    QCOMPARE(m_server->call("DELETE", u"projects/"_s + m_project, {}, m_token).status, 204);
    QCOMPARE(m_server->call("GET", u"projects/"_s + m_project, {}, guest).status, 404);
    QCOMPARE(listed(u"deleted"_s), QStringList{m_project});
    QCOMPARE(m_server->call("POST", restore, {}, m_token).status, 204);
    QCOMPARE(m_server->call("GET", u"projects/"_s + m_project, {}, guest).status, 200);
    TestSocket socket;
    QVERIFY(socket.open(m_server->url(), guest));
    const auto state = socket.join(m_project);
    QVERIFY(state && state->files.size() == 1);
    QVERIFY(audited(u"project-restored"_s));
}

void TestCare::purgedProjectsAreGone()
{
    start();
    writeSomething();
    const QString other = m_server->newProject(m_token, u"other"_s);
    const QString path = u"admin/projects/"_s + m_project;
    QCOMPARE(m_server->call("DELETE", path, {}, m_token).code(), u"conflict"_s);      // it is in use
    QCOMPARE(m_server->call("DELETE", u"projects/"_s + m_project, {}, m_token).status, 204);
    const QString key = QString::number(count(u"SELECT id FROM projects WHERE public_id = '%1'"_s.arg(m_project)));
    for (const char *table : {"journal", "snapshots", "files", "members", "tree_changes", "data_keys", "blobs"}) {
        if (qstrcmp(table, "journal") != 0)
            QVERIFY2(count(u"SELECT count(*) FROM %1 WHERE project = %2"_s.arg(QLatin1StringView(table), key)) > 0, table);
    }
    QVERIFY(QDir(m_server->dataDirectory() + u"/blobs/"_s + m_project).exists());
    QCOMPARE(m_server->call("DELETE", path, {}, m_token).status, 204);
    for (const char *table : {"journal", "snapshots", "files", "members", "tree_changes", "data_keys", "blobs"})
        QCOMPARE(count(u"SELECT count(*) FROM %1 WHERE project = %2"_s.arg(QLatin1StringView(table), key)), 0);
    QVERIFY(!QDir(m_server->dataDirectory() + u"/blobs/"_s + m_project).exists());
    QCOMPARE(listed(u"all"_s), QStringList{other});
    QCOMPARE(m_server->call("DELETE", path, {}, m_token).code(), u"no-such-project"_s);
    QVERIFY(audited(u"project-purged"_s));
    QCOMPARE(m_server->call("POST", u"admin/fsck"_s, {}, m_token).json()[u"faults"_s].toArray().size(), 0);
}

void TestCare::deletedProjectsArePurgedInTime()
{
    start();
    const QString live = m_server->newProject(m_token, u"live"_s);
    QCOMPARE(m_server->call("DELETE", u"projects/"_s + m_project, {}, m_token).status, 204);
    const auto store = database();
    Blobs blobs(m_server->dataDirectory() + u"/blobs"_s, store.get());
    Events events;
    Audit audit(*store);
    ProjectAdmin admin(*store, blobs, events, audit, 1000);
    QCOMPARE(admin.purgeDeleted(nowMs() - 60'000, nullptr).value_or(-1), 0);          // not yet
    QCOMPARE(listed(u"all"_s), (QStringList{m_project, live}));
    QCOMPARE(admin.purgeDeleted(nowMs() + 1, nullptr).value_or(-1), 1);
    QCOMPARE(listed(u"all"_s), QStringList{live});
    QCOMPARE(admin.purgeDeleted(nowMs() + 1, nullptr).value_or(-1), 0);
}

/// A request that is on its way and not answered.
static std::unique_ptr<QTcpSocket> asked(const TestServer &server, const QByteArray &request)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(server.url().host(), server.port());
    socket->write(request);
    return socket->waitForBytesWritten(2000) ? std::move(socket) : nullptr;
}

void TestCare::livezWaitsForNothing()
{
    start();
    const auto store = database();
    Transaction writing(*store);                                      // the probe of the database waits for this
    QVERIFY(writing.begun().has_value());
    std::vector<std::unique_ptr<QTcpSocket>> waiting;
    for (int i = 0; i < 8; ++i) {
        waiting.push_back(asked(*m_server, "GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n"));
        QVERIFY(waiting.back());
    }
    QVERIFY(!waiting.front()->waitForReadyRead(300));                 // all threads for SQL are taken
    QCOMPARE(m_server->raw("GET /livez HTTP/1.1\r\nHost: x\r\n\r\n").status, 200);
    QCOMPARE(m_server->raw("GET /startupz HTTP/1.1\r\nHost: x\r\n\r\n").status, 200);
    QCOMPARE(waiting.front()->bytesAvailable(), 0);                   // they wait still
    QVERIFY(writing.commit().has_value());
    QCOMPARE(TestServer::readAnswer(*waiting.front()).status, 200);
}

void TestCare::longCallsHoldNobodyUp()
{
    start();
    const auto store = database();
    Transaction writing(*store);                                      // a backup's row in the audit log waits for this
    QVERIFY(writing.begun().has_value());
    std::vector<std::unique_ptr<QTcpSocket>> waiting;
    for (int i = 0; i < 4; ++i) {
        waiting.push_back(asked(*m_server, "POST /api/v1/admin/backup HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + m_token.toLatin1() + "\r\nContent-Length: 0\r\n\r\n"));
        QVERIFY(waiting.back());
    }
    QVERIFY(!waiting.front()->waitForReadyRead(300));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(m_server->call("GET", u"projects/"_s + m_project, {}, m_token).status, 200);
    QCOMPARE(waiting.front()->bytesAvailable(), 0);                   // they wait still
    QVERIFY(writing.commit().has_value());
}

/// It takes the connection and never answers: the server looks whether it lives, and ends all the same when it is told to.
void TestCare::aStoreThatHangsHoldsNoEndUp()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QTemporaryDir folder;
    QFile secret(folder.filePath(u"secret"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("c2VjcmV0\n") > 0);
    secret.close();
    Config config;
    config.storage.blobStore = u"azure+http://account@127.0.0.1:%1/account/files"_s.arg(silent.serverPort());
    config.storage.blobSecretFile = secret.fileName();
    start(config);
    QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), 60'000);
    auto stopped = m_server->server().stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 90'000);
}

void TestCare::readinessKnowsTheDisk()
{
    Config config;
    config.metricsListen = u"127.0.0.1:0"_s;
    start(config);
    QCOMPARE(m_server->raw("GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n").status, 200);
    const auto good = m_server->raw("GET /health HTTP/1.1\r\nHost: x\r\n\r\n").json();
    QCOMPARE(good[u"status"_s].toString(), u"ok"_s);
    QCOMPARE(good[u"checks"_s][u"disk"_s].toObject(), (QJsonObject{{u"status"_s, u"ok"_s}}));         // no figures for everybody
    config.operations.freeBytes = qint64(1) << 49;
    m_server->setConfig(config);
    m_server->restart();
    QCOMPARE(m_server->raw("GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n").status, 503);
    QCOMPARE(m_server->raw("GET /livez HTTP/1.1\r\nHost: x\r\n\r\n").status, 200);                    // a restart would not help
    const auto full = m_server->raw("GET /health HTTP/1.1\r\nHost: x\r\n\r\n").json();
    QCOMPARE(full[u"status"_s].toString(), u"degraded"_s);
    QCOMPARE(full[u"checks"_s][u"disk"_s][u"status"_s].toString(), u"full"_s);
    QTcpSocket tcp;
    tcp.connectToHost(m_server->server().metricsUrl().host(), quint16(m_server->server().metricsUrl().port()));
    tcp.write("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n");
    const QByteArray text = TestServer::readAnswer(tcp).body;
    for (const char *line : {"\ndyad_data_free_bytes ", "\nai_requests_per_second 0\n", "\ndyad_queue_length{queue=\"long\"} 0\n", "\ndyad_http_seconds_bucket{le=\"0.001\"} ",
                             "\ndyad_slow_clients_total 0\n", "\ndyad_sign_ins_refused_total 0\n", "\ndyad_ai_requests_total 0\n"})
        QVERIFY2(text.contains(line), line);
    QVERIFY(!text.contains("dyad_redis_up"));                         // there is none
}

void TestCare::backupsAreWrittenAndOldOnesRemoved()
{
    QTemporaryDir folder;
    Config config;
    config.operations.backupFolder = folder.filePath(u"backups"_s);
    config.operations.backupKeep = 2;
    start(config);
    const QDir backups(config.operations.backupFolder);
    // Due at the first start, since there is none.
    QTRY_COMPARE_WITH_TIMEOUT(backups.entryList({u"dyad-*.db"_s}, QDir::Files).size(), 1, 20'000);
    const auto store = database();
    QTRY_VERIFY_WITH_TIMEOUT(ScheduledBackup::last(*store).value_or(0) > nowMs() - 60'000, 30'000);
    Audit audit(*store);
    ScheduledBackup schedule(*store, audit, config.operations, m_server->dataDirectory());
    QStringList written;
    for (int i = 0; i < 3; ++i)
        written.append(QFileInfo(schedule.write().value_or(QString())).fileName());
    QCOMPARE(backups.entryList(QDir::Files, QDir::Name), written.mid(1));
    QVERIFY(!(QFile::permissions(backups.filePath(written.last())) & (QFile::ReadGroup | QFile::ReadOther)));
    Database copy(backups.filePath(written.last()));
    QCOMPARE(copy.execute(u"SELECT public_id FROM projects"_s)->first()[0].toString(), m_project);
    QVERIFY(audited(u"backup-made"_s));
}

void TestCare::failedBackupsAreNoted()
{
    start();
    const auto store = database();
    Audit audit(*store);
    OperationsConfig operations;
    operations.backupFolder = m_server->dataDirectory() + u"/dyad.db/below-a-file"_s;
    QVERIFY(!ScheduledBackup(*store, audit, operations, m_server->dataDirectory()).write());
    QVERIFY(audited(u"backup-failed"_s));
    QCOMPARE(ScheduledBackup::last(*store).value_or(-1), 0);
}

void TestCare::passwordsAreHashedAnew()
{
    start();
    const QByteArray password = "correct horse battery";
    std::array<char, crypto_pwhash_STRBYTES> weak{};
    QCOMPARE(crypto_pwhash_str(weak.data(), password.constData(), size_t(password.size()), crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN), 0);
    const QString old = QString::fromLatin1(weak.data());
    QVERIFY(crypto::needsRehash(old));
    const auto store = database();
    QVERIFY(store->execute(u"UPDATE accounts SET password = ? WHERE email_key = 'ada@example.org'"_s, {old}).has_value());
    const QJsonObject right{{u"email"_s, u"ada@example.org"_s}, {u"password"_s, QString::fromLatin1(password)}};
    const auto kept = [&] { return store->execute(u"SELECT password FROM accounts WHERE email_key = 'ada@example.org'"_s)->first()[0].toString(); };
    QCOMPARE(m_server->call("POST", u"login"_s, {{u"email"_s, u"ada@example.org"_s}, {u"password"_s, u"something else"_s}}).status, 401);
    QCOMPARE(kept(), old);                                            // who does not know it changes nothing
    QVERIFY(m_server->call("POST", u"login"_s, right).status / 100 == 2);
    const QString fresh = kept();
    QVERIFY(fresh != old && !crypto::needsRehash(fresh));
    QVERIFY(m_server->call("POST", u"login"_s, right).status / 100 == 2);
    QCOMPARE(kept(), fresh);                                          // once is enough
}

void TestCare::theRefreshKeyIsEncrypted()
{
    start();
    const auto store = database();
    const auto kept = [&] { return store->run("server.state", {u"refresh-key"_s})->first()[0].toByteArray(); };
    const auto keys = DataKeys::open(*store, {}, m_server->dataDirectory());
    QVERIFY(keys.has_value());
    AtRest atRest(**keys, true);
    constexpr Cell Place{"server_state", 0, 1, 0};
    QVERIFY(AtRest::isSealed(kept()));
    const auto plain = atRest.open(Place, kept());
    QVERIFY(plain && plain->size() == 32);
    // As older servers kept it, with a first byte that looks like an encrypted one's.
    const QByteArray older = '\xff' + plain->mid(1);
    QVERIFY(store->run("server.set-state", {u"refresh-key"_s, older}).has_value());
    m_server->restart();
    QVERIFY(AtRest::isSealed(kept()) && kept().size() == 32 + AtRest::Overhead);
    QCOMPARE(atRest.open(Place, kept()).value_or(QByteArray()), older);
    const QByteArray sealed = kept();
    m_server->restart();
    QCOMPARE(kept(), sealed);                                         // written once
}

void TestCare::commentsAreEncrypted()
{
    start();
    {
        TestSocket socket;
        QVERIFY(socket.open(m_server->url(), m_token));
        sync::wire::Join join;
        join.project = m_project;
        join.comments = true;
        socket.send(join);
        QVERIFY(socket.take<sync::wire::ProjectState>().has_value());
        sync::wire::CommentAdd comment;
        comment.thread = u"thread-one"_s;
        comment.entry = u"entry-one"_s;
        comment.text = u"the merger is on friday"_s;
        comment.doc = socket.create(u"a.txt"_s, "one two three\n");
        comment.version = 0;
        comment.from = 0;
        comment.to = 3;
        comment.quote = u"quoted code"_s;
        socket.send(comment);
        QVERIFY(socket.take<sync::wire::CommentChanged>().has_value());
    }
    const auto store = database();
    const auto text = [&] { return store->execute(u"SELECT text FROM comment_entries"_s)->first()[0].toString(); };
    const auto quote = [&] { return store->execute(u"SELECT quote FROM comment_threads"_s)->first()[0].toString(); };
    const auto isRead = [&] {
        const auto threads = m_server->call("GET", u"projects/%1/comments"_s.arg(m_project), {}, m_token).json()[u"threads"_s].toArray();
        return threads.size() == 1 && threads[0][u"quote"_s] == u"quoted code"_s && threads[0][u"entries"_s][0][u"text"_s] == u"the merger is on friday"_s;
    };
    QVERIFY(text().startsWith(u"\x01S"_s) && quote().startsWith(u"\x01S"_s));
    m_server->restart();
    QVERIFY(isRead());
    // As older servers kept them; rekeying encrypts them.
    QVERIFY(store->execute(u"UPDATE comment_entries SET text = 'the merger is on friday'"_s) && store->execute(u"UPDATE comment_threads SET quote = 'quoted code'"_s));
    m_server->restart();
    QVERIFY(isRead());
    QCOMPARE(m_server->call("POST", u"admin/rekey"_s, {{u"deep"_s, true}}, m_token).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(text().startsWith(u"\x01S"_s) && quote().startsWith(u"\x01S"_s), 20'000);
    m_server->restart();
    QVERIFY(isRead());
    // It opens in its own place only: nobody can put one comment's text under another's name.
    QVERIFY(store->execute(u"UPDATE comment_entries SET entry = 'entry-two'"_s).has_value());
    m_server->restart();
    QVERIFY(!isRead());
}

void TestCare::plainTextsThatLookEncryptedStayWhatTheyAre()
{
    QTemporaryDir folder;
    Database store(folder.filePath(u"a.db"_s));                       // without keys: as with keys.encrypt = off
    const Cell cell = sealedtext::cell("comment_entries", 1, u"a/b"_s);
    for (const QString &text : {u"plain"_s, u"\x01Splain"_s, u"\x01S/wE="_s, u"\x01P"_s, u"\x01"_s, QString()}) {
        const auto stored = sealedtext::seal(store, cell, text);
        QVERIFY(stored.has_value());
        QCOMPARE(sealedtext::open(store, cell, *stored).value_or(u"not opened"_s), text);
    }
}

void TestCare::keysWearOut()
{
    QTemporaryDir folder;
    Database store(folder.filePath(u"a.db"_s));
    QVERIFY(store.migrate().has_value());
    const auto keys = DataKeys::open(store, {}, folder.path());
    QVERIFY(keys.has_value());
    AtRest atRest(**keys, true);
    QCOMPARE((*keys)->newest(7)->version, 1u);
    QVERIFY(store.run("server.set-state", {u"sealed.7.1"_s, QByteArray::number(DataKeys::MostUses - 2 * DataKeys::UsesInBlock)}).has_value());
    for (qint64 i = 0; i < DataKeys::UsesInBlock; ++i)
        (*keys)->noteUse(7, 1);
    QVERIFY(!(*keys)->isWorn(7) && atRest.prepare(7));
    QCOMPARE((*keys)->newest(7)->version, 1u);
    for (qint64 i = 1; i < DataKeys::UsesInBlock; ++i)
        (*keys)->noteUse(7, 1);
    const auto before = atRest.seal({"journal", 7, 1, 1}, "text");    // one more is counted where it is encrypted
    QVERIFY(before && (*keys)->isWorn(7) && !(*keys)->isWorn(8));
    QVERIFY(atRest.prepare(7).has_value());
    QCOMPARE((*keys)->newest(7)->version, 2u);
    QVERIFY(!(*keys)->isWorn(7));
    QCOMPARE(atRest.open({"journal", 7, 1, 1}, *before).value_or(QByteArray()), QByteArray("text"));
}

void TestCare::invitationsLeadToThePublicUrl()
{
    Config config;
    config.accounts.publicUrl = u"https://dyad.example.org"_s;
    start(config);
    const auto made = m_server->raw("POST /api/v1/projects/" + m_project.toLatin1() + "/invitations HTTP/1.1\r\nHost: evil.example.net\r\nX-Forwarded-Proto: http\r\n"
                                    "Content-Type: application/json\r\nAuthorization: Bearer " + m_token.toLatin1() + "\r\nContent-Length: 2\r\n\r\n{}");
    QCOMPARE(made.status, 201);
    QVERIFY(made.json()[u"link"_s].toString().startsWith(u"https://dyad.example.org/join/"_s + m_project));
}

void TestCare::ratesForget()
{
    Rate rate;
    for (int i = 0; i < 120; ++i)
        rate.noteAt(1000 + i / 12);                                   // 12 a second, for ten seconds
    QCOMPARE(rate.perSecondAt(1010), 2.0);
    QCOMPARE(rate.perSecondAt(1064), 1.0);                            // half of them are more than a minute ago
    QCOMPARE(rate.perSecondAt(1100), 0.0);
}

QTEST_GUILESS_MAIN(TestCare)
#include "test_care.moc"
