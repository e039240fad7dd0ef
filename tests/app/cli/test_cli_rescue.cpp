// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "Programs.h"
#include "tests/backend/support/MailSink.h"
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

/// Ways back into an account, from a shell: a forgotten password by mail, a lost second factor by an admin.
class TestCliRescue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void passwordsComeBackByMail();
    void adminsTakeALostFactorOff();
    void wrongWordsAreRefused();

private:
    Programs::Run logIn(const QByteArray &password) { return programs.run(u"ben"_s, {u"login"_s, u"--server"_s, programs.url, u"--email"_s, u"ben@example.org"_s, u"--password-stdin"_s, u"--json"_s}, password + '\n'); }
    Programs::Run reset(const QByteArray &code, const QByteArray &password) { return programs.run(u"ben"_s, {u"password"_s, u"reset"_s, u"--server"_s, programs.url, u"--password-stdin"_s, u"--json"_s}, code + '\n' + password + '\n'); }
    Programs programs;
    std::unique_ptr<dyad::test::MailSink> mail;
};

void TestCliRescue::initTestCase()
{
    mail = std::make_unique<dyad::test::MailSink>(QFileInfo(programs.path(u"x"_s)).path());
    if (mail->port() == 0)
        QSKIP("python3-aiosmtpd is not installed");
    Programs::put(programs.path(u"mail.secret"_s), "mail password\n");
    const QString toml = u"[mail]\nserver = \"smtp://localhost:%1\"\nfrom = \"Dyad <dyad@example.org>\"\nuser = \"dyad\"\npassword-file = \"%2\"\nauthority = \"%3\"\n[auth]\nsign-up = \"open\"\n"_s;
    Programs::put(programs.path(u"dyad.toml"_s), toml.arg(mail->port()).arg(programs.path(u"mail.secret"_s), programs.path(u"mail.pem"_s)).toUtf8());
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DYAD_CONFIG"_s, programs.path(u"dyad.toml"_s));
    programs.server.setProcessEnvironment(environment);
    QVERIFY(programs.start());
    QCOMPARE(programs.signUpAnn().code, 0);
    const auto ben = programs.run(u"ben"_s, {u"signup"_s, u"--server"_s, programs.url, u"--name"_s, u"Ben"_s, u"--email"_s, u"ben@example.org"_s, u"--password-stdin"_s, u"--json"_s}, "another long battery\n");
    QVERIFY2(ben.code == 0, ben.out + ben.err);
}

void TestCliRescue::passwordsComeBackByMail()
{
    const auto asked = programs.run(u"ben"_s, {u"password"_s, u"forgot"_s, u"--server"_s, programs.url, u"--email"_s, u"ben@example.org"_s, u"--json"_s});
    QVERIFY2(asked.code == 0 && asked.json()[u"asked"_s].toBool(), asked.out + asked.err);
    const QJsonObject sent = mail->line(60'000);
    QCOMPARE(sent[u"to"_s].toString(), u"ben@example.org"_s);
    const QByteArray code = sent[u"text"_s].toString().section(u"The code is:"_s, 1).trimmed().section(u'\n', 0, 0).trimmed().toUtf8();
    QCOMPARE(reset("not the code", "quite another battery").errorCode(), u"bad-token"_s);
    QCOMPARE(reset(code, "short").errorCode(), u"weak-password"_s);
    const auto done = reset(code, "quite another battery");
    QVERIFY2(done.code == 0 && done.json()[u"changed"_s].toBool(), done.out + done.err);
    QCOMPARE(programs.run(u"ben"_s, {u"whoami"_s, u"--json"_s}).code, 3);                   // his sign-in has ended
    QCOMPARE(logIn("another long battery").code, 3);
    QCOMPARE(logIn("quite another battery").code, 0);
}

void TestCliRescue::adminsTakeALostFactorOff()
{
    const auto off = [&](const QString &person) { return programs.run(person, {u"admin"_s, u"users"_s, u"reset-2fa"_s, u"ben@example.org"_s, u"--json"_s}); };
    QCOMPARE(off(u"ann"_s).errorCode(), u"second-factor-off"_s);
    {
        // A factor whose secret nobody has any more.
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"direct"_s);
        database.setDatabaseName(programs.path(u"server/dyad.db"_s));
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"INSERT INTO second_factors (account, secret_sealed, created_at, confirmed_at) SELECT id, x'00', 1, 1 FROM accounts WHERE email_key = 'ben@example.org'"_s));
        QCOMPARE(query.numRowsAffected(), 1);
    }
    QVERIFY(logIn("quite another battery").code != 0);
    QCOMPARE(off(u"ben"_s).errorCode(), u"not-allowed"_s);
    const auto done = off(u"ann"_s);
    QVERIFY2(done.code == 0, done.out + done.err);
    QVERIFY(done.json().contains(u"secondFactor"_s));
    QCOMPARE(logIn("quite another battery").code, 0);
    QVERIFY(mail->line(60'000)[u"text"_s].toString().contains(u"second factor"_s));        // he hears of it
}

void TestCliRescue::wrongWordsAreRefused()
{
    for (const QStringList &words : {QStringList{u"password"_s, u"forgot"_s}, QStringList{u"password"_s, u"guess"_s}, QStringList{u"admin"_s, u"users"_s, u"reset-2fa"_s}}) {
        const auto run = programs.run(u"ann"_s, words + QStringList{u"--server"_s, programs.url, u"--json"_s});
        QVERIFY2(run.code == 2 && run.errorCode() == u"usage"_s, run.out + run.err);
    }
}

QTEST_GUILESS_MAIN(TestCliRescue)
#include "test_cli_rescue.moc"
