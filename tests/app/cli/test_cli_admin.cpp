// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "Programs.h"
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

/// What dyadctl admin shows of a real server: its structure, and what goes to somebody who helps.
class TestCliAdmin : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fsckFindsNothing();
    void bundleHasNoSecrets();
    void usageIsCountedByDay();
    void fsckFindsDamage_data();
    void fsckFindsDamage();

private:
    static constexpr auto MailPassword = "Zebra7-mail-password-Kx91mQ";
    static constexpr auto SigningSecret = "Walrus3-signing-secret-Pp04vL";
    static constexpr auto HookPath = "/services/T0A1B2C3/Quokka9HookPathSecret";
    static constexpr auto YaviKey = "yavi-Numbat5KeySecretThatIsLong";
    static constexpr auto RedisPassword = "Okapi8redisPasswordHere";
    QString sqlite() const { return programs.path(u"server/dyad.db"_s); }
    bool change(const QString &sql, const QVariantList &values = {}) const;
    Programs programs;
    QString project;
};

void TestCliAdmin::initTestCase()
{
    Programs::put(programs.path(u"mail.secret"_s), QByteArray(MailPassword) + '\n');
    Programs::put(programs.path(u"hook.secret"_s), QByteArray(SigningSecret) + '\n');
    Programs::put(programs.path(u"redis.secret"_s), QByteArray(RedisPassword) + '\n');
    const QString toml = u"[mail]\nserver = \"smtps://127.0.0.1:9\"\nfrom = \"Dyad <dyad@example.org>\"\nuser = \"dyad\"\npassword-file = \"%1\"\n"
                         "[notices]\nwebhooks = [\"http://127.0.0.1:9%2\"]\nsecret-file = \"%3\"\n"_s;
    Programs::put(programs.path(u"dyad.toml"_s), toml.arg(programs.path(u"mail.secret"_s), QLatin1StringView(HookPath), programs.path(u"hook.secret"_s)).toUtf8());
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DYAD_CONFIG"_s, programs.path(u"dyad.toml"_s));
    environment.insert(u"YAVI_API_KEY"_s, QString::fromLatin1(YaviKey));
    environment.insert(u"YAVI_API_URL"_s, u"http://127.0.0.1:9"_s);
    programs.server.setProcessEnvironment(environment);
    QVERIFY(programs.start());
    const auto done = programs.signUpAnn();
    QVERIFY2(done.code == 0, done.out + done.err);
    QDir().mkpath(programs.path(u"work"_s));
    for (int i = 0; i < 3; ++i)
        Programs::put(programs.path(u"work/file %1.txt"_s.arg(i)), "line\n");
    Programs::put(programs.path(u"work/picture.bin"_s), QByteArray(5000, '\0'));
    const auto shared = programs.run(u"ann"_s, {u"share"_s, programs.path(u"work"_s), u"--name"_s, u"work"_s, u"--json"_s});
    QVERIFY2(shared.code == 0, shared.out + shared.err);
    project = shared.json()[u"project"_s].toObject()[u"id"_s].toString();
    auto sync = programs.sync(u"ann"_s, programs.path(u"work"_s));
    Programs::put(programs.path(u"work/file 0.txt"_s), "line\nand one more\n");
    QTRY_VERIFY_WITH_TIMEOUT(programs.run(u"ann"_s, {u"cat"_s, programs.path(u"work"_s), u"file 0.txt"_s}).out.contains("one more"), 20'000);
    QVERIFY(Programs::stop(*sync));
}

bool TestCliAdmin::change(const QString &sql, const QVariantList &values) const
{
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"direct"_s);
    database.setDatabaseName(sqlite());
    if (!database.open())
        return false;
    QSqlQuery query(database);
    query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    return query.exec() && (query.numRowsAffected() > 0 || query.isSelect());
}

void TestCliAdmin::fsckFindsNothing()
{
    const auto run = programs.run(u"ann"_s, {u"admin"_s, u"fsck"_s, u"--json"_s});
    QVERIFY2(run.code == 0, run.out + run.err);
    QVERIFY2(run.json()[u"documents"_s].toInt() == 3 && run.json()[u"blobs"_s].toInt() == 1 && run.json()[u"checks"_s].toInt() > 15, run.out);
    QVERIFY2(run.json()[u"faults"_s].toArray().isEmpty() && run.json()[u"notices"_s].toArray().isEmpty(), run.out);
    const auto said = programs.run(u"ann"_s, {u"admin"_s, u"fsck"_s});
    QCOMPARE(said.code, 0);
    QVERIFY2(said.out.contains("0 faults"), said.out);
}

void TestCliAdmin::bundleHasNoSecrets()
{
    const QString file = programs.path(u"bundle.tar.gz"_s);
    // A sign-in that fails, so that there is a line about somebody.
    QVERIFY(programs.run(u"x"_s, {u"login"_s, u"--server"_s, programs.url, u"--email"_s, u"ann@example.org"_s, u"--password-stdin"_s, u"--json"_s}, "Tapir6wrongPasswordTried\n").code != 0);
    const auto run = programs.run(u"ann"_s, {u"admin"_s, u"support-bundle"_s, file, u"--json"_s});
    QVERIFY2(run.code == 0, run.out + run.err);
    QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QProcess tar;
    QDir().mkpath(programs.path(u"bundle"_s));
    tar.start(u"tar"_s, {u"-xzf"_s, file, u"-C"_s, programs.path(u"bundle"_s)});
    QVERIFY(tar.waitForFinished() && tar.exitCode() == 0);
    QByteArray all;
    const QDir folder(programs.path(u"bundle/dyad-support"_s));
    QCOMPARE(folder.entryList(QDir::Files, QDir::Name), QStringList({u"about.json"_s, u"health.json"_s, u"jobs.json"_s, u"log.jsonl"_s, u"metrics.txt"_s, u"schema.json"_s, u"settings.toml"_s}));
    for (const QString &name : folder.entryList(QDir::Files))
        all += Programs::get(folder.filePath(name));
    QVERIFY(Programs::get(folder.filePath(u"settings.toml"_s)).contains("mail.server = \"smtps://127.0.0.1:9\""));
    QVERIFY(Programs::get(folder.filePath(u"log.jsonl"_s)).contains("listening"));
    QVERIFY(Programs::get(folder.filePath(u"metrics.txt"_s)).contains("dyad_connections"));
    QCOMPARE(QJsonDocument::fromJson(Programs::get(folder.filePath(u"schema.json"_s))).object()[u"rows"_s][u"accounts"_s].toInt(), 1);
    const QByteArray credentials = Programs::get(programs.path(u"home-ann/credentials.json"_s));
    const auto account = QJsonDocument::fromJson(credentials).object();
    QList<QByteArray> secrets = {MailPassword, SigningSecret, HookPath, YaviKey, RedisPassword, "correct horse battery", "Tapir6wrongPasswordTried", "ann@example.org", programs.invite.toLatin1(),
                                 Programs::get(programs.path(u"server/vault.key"_s)).trimmed().split(' ').last()};
    for (const QString &word : QString::fromUtf8(credentials).split(QRegularExpression(u"[^A-Za-z0-9_-]+"_s)))
        if (word.size() > 30)
            secrets.append(word.toLatin1());
    QVERIFY(secrets.size() >= 11 && account.size() > 0);
    for (const QByteArray &secret : secrets)
        QVERIFY2(secret.size() > 5 && !all.contains(secret), secret);
}

void TestCliAdmin::usageIsCountedByDay()
{
    const QString today = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
    const QStringList days = {u"usage"_s, u"days"_s, u"--project"_s, u"work"_s, u"--from"_s, today, u"--json"_s};
    const auto run = programs.run(u"ann"_s, days);
    QVERIFY2(run.code == 0, run.out + run.err);
    const QJsonArray found = run.json()[u"days"_s].toArray();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0][u"day"_s].toString(), today);
    QVERIFY2(found[0][u"edits"_s].toInt() >= 1 && found[0][u"activeUsers"_s].toInt() == 1, run.out);
    QCOMPARE(run.json()[u"users"_s].toArray()[0][u"name"_s].toString(), u"Ann"_s);
    QCOMPARE(programs.run(u"ann"_s, days).json()[u"total"_s], run.json()[u"total"_s]);        // nothing is counted twice
    QCOMPARE(programs.run(u"ann"_s, {u"usage"_s, u"days"_s, u"--from"_s, u"yesterday"_s, u"--json"_s}).errorCode(), u"bad-request"_s);
    QCOMPARE(programs.run(u"ann"_s, {u"usage"_s, u"weeks"_s, u"--json"_s}).code, 2);
    QVERIFY(programs.run(u"ann"_s, {u"usage"_s, u"days"_s, u"--from"_s, today}).out.contains(today.toUtf8()));
}

void TestCliAdmin::fsckFindsDamage_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("check");
    QTest::newRow("a file's bytes") << QString() << u"blobs"_s;
    QTest::newRow("the head") << u"UPDATE files SET version = version + 5 WHERE kind = 'text' AND path = 'file 1.txt'"_s << u"journal-ends-elsewhere"_s;
    QTest::newRow("a row of the journal") << u"DELETE FROM journal WHERE doc = (SELECT doc FROM files WHERE path = 'file 0.txt')"_s << u"journal-ends-elsewhere"_s;
    QTest::newRow("a snapshot's byte") << u"UPDATE snapshots SET text = substr(text, 1, length(text) - 1) || X'00' WHERE doc = (SELECT doc FROM files WHERE path = 'file 2.txt')"_s << u"documents"_s;
    QTest::newRow("no snapshot") << u"DELETE FROM snapshots WHERE doc = (SELECT doc FROM files WHERE path = 'file 2.txt')"_s << u"no-snapshot"_s;
    QTest::newRow("a journal of nothing") << u"INSERT INTO journal (project, doc, first_version, last_version, time, operations) VALUES (1, 999, 1, 1, 0, X'00')"_s << u"orphan-journal"_s;
    QTest::newRow("a gap") << u"INSERT INTO journal (project, doc, first_version, last_version, time, operations) VALUES (1, 999, 5, 6, 0, X'00')"_s << u"journal-gaps"_s;
    QTest::newRow("no owner") << u"UPDATE members SET role = 'viewer'"_s << u"nobodys-projects"_s;
    QTest::newRow("the audit log") << u"UPDATE audit SET actor = 'somebody' WHERE id = 1"_s << u"audit"_s;
}

/// One after the other on the same store: what was found before is found again.
void TestCliAdmin::fsckFindsDamage()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, check);
    if (sql.isEmpty())
        QVERIFY(QDir(programs.path(u"server/blobs"_s)).removeRecursively());
    else
        QVERIFY(change(sql));
    const auto run = programs.run(u"ann"_s, {u"admin"_s, u"fsck"_s, u"--json"_s});
    QCOMPARE(run.code, 1);
    QStringList found;
    for (const QJsonValue &fault : run.json()[u"faults"_s].toArray())
        found.append(fault[u"check"_s].toString());
    QVERIFY2(found.contains(check), run.out);
}

QTEST_GUILESS_MAIN(TestCliAdmin)
#include "test_cli_admin.moc"
