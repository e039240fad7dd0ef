// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "Programs.h"

using namespace Qt::StringLiterals;

/// dyadctl login in all its ways, sessions and device, against a real server.
class TestCliAccount : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(programs.start());
        const auto done = programs.signUpAnn();
        QVERIFY2(done.code == 0, done.out + done.err);
    }

    void loginWantsOneWay()
    {
        QCOMPARE(programs.run(u"x"_s, {u"login"_s, u"--server"_s, programs.url, u"--json"_s}).code, 2);
        QCOMPARE(programs.run(u"x"_s, {u"login"_s, u"--server"_s, programs.url, u"--device"_s, u"--email"_s, u"a@b"_s, u"--json"_s}).code, 2);
        QCOMPARE(programs.run(u"x"_s, {u"login"_s, u"--server"_s, programs.url, u"--issuer"_s, u"nobody"_s, u"--json"_s}).errorCode(), u"no-such-issuer"_s);
    }

    void aDeviceIsApproved()
    {
        QProcess box;
        programs.prepare(box, u"box"_s, {u"login"_s, u"--server"_s, programs.url, u"--device"_s, u"--json"_s});
        box.start();
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += box.readAllStandardOutput()).contains('\n'), 20'000);
        const QString code = QJsonDocument::fromJson(said.left(said.indexOf('\n'))).object()[u"userCode"_s].toString();
        QCOMPARE(code.size(), 9);
        QCOMPARE(programs.run(u"ann"_s, {u"device"_s, u"show"_s, u"BBBBBBBB"_s, u"--json"_s}).errorCode(), u"no-such-device"_s);
        const auto approved = programs.run(u"ann"_s, {u"device"_s, u"approve"_s, code, u"--json"_s});
        QVERIFY2(approved.code == 0, approved.out + approved.err);
        QVERIFY(box.waitForFinished(20'000));
        QCOMPARE(box.exitCode(), 0);
        QCOMPARE(programs.run(u"box"_s, {u"whoami"_s, u"--json"_s}).json()[u"email"_s].toString(), u"ann@example.org"_s);
    }

    void tokensForPrograms()
    {
        const auto made = programs.run(u"ann"_s, {u"token"_s, u"create"_s, u"--name"_s, u"ci"_s, u"--scopes"_s, u"read,sync"_s, u"--days"_s, u"2"_s, u"--json"_s});
        QVERIFY2(made.code == 0, made.out + made.err);
        QVERIFY(made.json()[u"token"_s].toString().startsWith(u"dyad_token_"_s));
        const auto list = programs.run(u"ann"_s, {u"token"_s, u"list"_s});
        QVERIFY2(list.out.contains("read,sync") && list.out.contains("ci") && !list.out.contains("dyad_token_"), list.out);
        // By the environment it is who asks, on a machine where nobody has signed in.
        const auto asToken = [&] {
            QProcess ci;
            programs.prepare(ci, u"ci"_s, {u"projects"_s, u"--server"_s, programs.url, u"--json"_s});
            auto environment = ci.processEnvironment();
            environment.insert(u"DYAD_TOKEN"_s, made.json()[u"token"_s].toString());
            ci.setProcessEnvironment(environment);
            ci.start();
            return ci.waitForFinished(60'000) ? ci.exitCode() : -1;
        };
        QCOMPARE(asToken(), 0);
        const QString id = QString::number(made.json()[u"id"_s].toInteger());
        QCOMPARE(programs.run(u"ann"_s, {u"token"_s, u"revoke"_s, id, u"--json"_s}).code, 0);
        QCOMPARE(programs.run(u"ann"_s, {u"token"_s, u"revoke"_s, id, u"--json"_s}).errorCode(), u"no-such-session"_s);
        QCOMPARE(asToken(), 3);
        QCOMPARE(programs.run(u"ann"_s, {u"token"_s, u"create"_s, u"--name"_s, u"ci"_s}).code, 2);
    }

    void sessionsAreListedAndKilled()
    {
        const auto list = programs.run(u"ann"_s, {u"sessions"_s, u"--json"_s});
        QVERIFY2(list.code == 0, list.out + list.err);
        qint64 box = 0;
        int current = 0;
        for (const QJsonValue &session : list.json()[u"sessions"_s].toArray()) {
            current += session[u"current"_s].toBool();
            if (session[u"how"_s] == u"device"_s)
                box = session[u"id"_s].toInteger();
        }
        QCOMPARE(current, 1);
        QVERIFY(box > 0);
        QCOMPARE(programs.run(u"ann"_s, {u"sessions"_s, u"kill"_s, QString::number(box), u"--json"_s}).code, 0);
        QCOMPARE(programs.run(u"ann"_s, {u"sessions"_s, u"kill"_s, QString::number(box), u"--json"_s}).errorCode(), u"no-such-session"_s);
        QCOMPARE(programs.run(u"box"_s, {u"projects"_s, u"--json"_s}).code, 3);
        const QStringList login = {u"login"_s, u"--server"_s, programs.url, u"--email"_s, u"ann@example.org"_s, u"--password-stdin"_s, u"--json"_s};
        QCOMPARE(programs.run(u"other"_s, login, "correct horse battery\n").code, 0);
        QCOMPARE(programs.run(u"ann"_s, {u"sessions"_s, u"kill"_s, u"others"_s, u"--json"_s}).json()[u"ended"_s].toInt(), 1);
        QCOMPARE(programs.run(u"other"_s, {u"projects"_s, u"--json"_s}).code, 3);
        QCOMPARE(programs.run(u"ann"_s, {u"projects"_s, u"--json"_s}).code, 0);
    }

    void tokensAreForTheirOwnerOnly()
    {
        const QFileInfo file(programs.path(u"home-ann/credentials.json"_s));
        QVERIFY(file.exists());
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    }

private:
    Programs programs;
};

QTEST_GUILESS_MAIN(TestCliAccount)
#include "test_cli_account.moc"
