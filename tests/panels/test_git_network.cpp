// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Remotes over the network, as they are met: https with a password that a credential helper knows, ssh with a key that the agent holds. Real servers
// (git http-backend, sshd), started here on loopback; `git` is the judge.
#include "panels/git/GitRemote.h"
#include "tests/panels/TestFolder.h"
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <csignal>
#include <unistd.h>

using namespace dyad::panels;
using test::TestFolder;

namespace {
QString operator""_s(const char *text, size_t length) { return QString::fromUtf8(text, qsizetype(length)); }

struct Driver {
    GitController controller;
    GitRemote remote{&controller};
    QSignalSpy finished{&remote, &GitRemote::finished}, failed{&remote, &GitRemote::failed}, ended{&remote, &GitRemote::ended};
    explicit Driver(const TestFolder &folder)
    {
        controller.open(folder.path());
        if (!QTest::qWaitFor([this] { return controller.state() == GitController::State::Ready; }, 30'000))
            qFatal("the repository did not open");
    }
    bool wait(int count) { return QTest::qWaitFor([&] { return ended.size() >= count && !controller.isBusy(); }, 60'000); }
    std::string code() const { return failed.isEmpty() ? std::string() : failed.last().at(1).value<dyad::sync::Error>().code; }
    QString message() const { return failed.isEmpty() ? QString() : QString::fromStdString(failed.last().at(1).value<dyad::sync::Error>().message); }
};
} // namespace

class TestGitNetwork : public QObject {
    Q_OBJECT
    TestFolder m_keys;

    /// A bare repository in a folder, and a clone of it with a commit that is not pushed yet.
    static void make(const TestFolder &host, const TestFolder &mine)
    {
        host.git({"init"_s, "-q"_s, "--bare"_s, "-b"_s, "main"_s, "team/tool.git"_s});
        host.git({"-C"_s, "team/tool.git"_s, "config"_s, "http.receivepack"_s, "true"_s});
        mine.git({"init"_s, "-q"_s, "-b"_s, "main"_s});
        mine.git({"config"_s, "user.name"_s, "Mira"_s});
        mine.git({"config"_s, "user.email"_s, "mira@example.org"_s});
        mine.write("a.txt"_s, "one\n");
        mine.git({"add"_s, "-A"_s});
        mine.git({"commit"_s, "-qm"_s, "First"_s});
    }

    /// Pushes, lets another clone push, pulls; and asks git whether all is there.
    static void goThere(const TestFolder &host, const TestFolder &mine)
    {
        Driver driver(mine);
        driver.remote.push();
        QVERIFY(driver.wait(1));
        QVERIFY2(driver.finished.size() == 1, qPrintable(driver.message()));
        TestFolder other;
        other.git({"clone"_s, "-q"_s, host.path("team/tool.git"_s), "."_s});
        other.write("b.txt"_s, "b\n");
        other.git({"add"_s, "-A"_s});
        other.git({"-c"_s, "user.name=Jonas"_s, "-c"_s, "user.email=jonas@example.org"_s, "commit"_s, "-qm"_s, "Second"_s});
        other.git({"push"_s, "-q"_s});
        driver.remote.fetch();
        QVERIFY(driver.wait(2));
        QTRY_COMPARE_WITH_TIMEOUT(driver.controller.status().behind, 1, 30'000);
        driver.remote.pull(false);
        QVERIFY(driver.wait(3));
        QCOMPARE(driver.finished.size(), 3);
        QCOMPARE(mine.read("b.txt"_s), QByteArray("b\n"));
        QCOMPARE(mine.git({"log"_s, "--format=%s"_s}), QByteArray("Second\nFirst\n"));
        QVERIFY(!mine.git({"fsck"_s, "--strict"_s}).startsWith("exit") && !host.git({"-C"_s, "team/tool.git"_s, "fsck"_s, "--strict"_s}).startsWith("exit"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
        for (const char *name : {"GIT_ASKPASS", "SSH_ASKPASS", "SSH_AUTH_SOCK", "GIT_SSH_COMMAND", "GIT_SSL_CAINFO", "https_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"})
            qunsetenv(name);
    }

    void httpsWithACredentialHelper()
    {
        TestFolder host, mine;
        if (QStandardPaths::findExecutable("openssl"_s).isEmpty() || QStandardPaths::findExecutable("python3"_s).isEmpty())
            QSKIP("openssl or python3 is not installed");
        m_keys.run("openssl"_s, {"req"_s, "-x509"_s, "-newkey"_s, "ec"_s, "-pkeyopt"_s, "ec_paramgen_curve:prime256v1"_s, "-nodes"_s, "-days"_s, "2"_s, "-subj"_s, "/CN=127.0.0.1"_s,
            "-addext"_s, "subjectAltName=IP:127.0.0.1"_s, "-keyout"_s, "key.pem"_s, "-out"_s, "cert.pem"_s});
        make(host, mine);
        QProcess server;
        server.start("python3"_s, {QStringLiteral(DYAD_SOURCE "/tests/panels/git_server.py"), host.path(), m_keys.path("cert.pem"_s), m_keys.path("key.pem"_s)});
        QVERIFY(server.waitForReadyRead(30'000));
        const QString port = QString::fromLatin1(server.readLine()).trimmed();
        mine.git({"remote"_s, "add"_s, "origin"_s, "https://127.0.0.1:%1/team/tool.git"_s.arg(port)});
        mine.git({"config"_s, "http.sslCAInfo"_s, m_keys.path("cert.pem"_s)});
        {
            Driver nobody(mine);        // no helper, nobody to ask: said, and not waited for
            nobody.remote.fetch();
            QVERIFY(nobody.wait(1));
            QCOMPARE(nobody.code(), std::string("auth"));
        }
        mine.git({"config"_s, "credential.helper"_s, "!f() { echo username=mira; echo password=wrong; }; f"_s});
        {
            Driver wrong(mine);
            wrong.remote.fetch();
            QVERIFY(wrong.wait(1));
            QCOMPARE(wrong.code(), std::string("auth"));
            QVERIFY(!wrong.message().contains("wrong"_s));
        }
        m_keys.write("credentials"_s, "https://mira:geheim@127.0.0.1:%1\n"_s.arg(port).toUtf8());
        mine.git({"config"_s, "credential.helper"_s, "store --file="_s + m_keys.path("credentials"_s)});
        goThere(host, mine);
        server.closeWriteChannel();
        QVERIFY(server.waitForFinished(30'000));
    }

    void sshWithAnAgent()
    {
        const QString sshd = QStandardPaths::findExecutable("sshd"_s, {"/usr/sbin"_s, "/usr/bin"_s, "/usr/local/sbin"_s});
        if (sshd.isEmpty() || QStandardPaths::findExecutable("ssh-agent"_s).isEmpty())
            QSKIP("sshd or ssh-agent is not installed");
        if (::getuid() == 0)
            QDir().mkpath("/run/sshd"_s);       // where it wants its own room
        TestFolder host, mine;
        make(host, mine);
        for (const QString &name : {"host"_s, "mira"_s})
            QVERIFY(!m_keys.run("ssh-keygen"_s, {"-q"_s, "-t"_s, "ed25519"_s, "-N"_s, QString(), "-f"_s, m_keys.path(name)}).startsWith("exit"));
        QVERIFY(QFile::copy(m_keys.path("mira.pub"_s), m_keys.path("authorized"_s)));
        m_keys.write("known"_s, "dyad-test " + m_keys.read("host.pub"_s));
        // SHLVL: what the account of this machine does at a sign-in (.bashrc) is no part of this.
        m_keys.write("sshd_config"_s, "HostKey %1\nAuthorizedKeysFile %2\nStrictModes no\nUsePAM no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nPermitRootLogin yes\nPidFile none\nSetEnv SHLVL=2\n"_s
            .arg(m_keys.path("host"_s), m_keys.path("authorized"_s)).toUtf8());
        // Through a pipe instead of a port: sshd as inetd runs it.
        m_keys.write("ssh_config"_s, "Host dyad-test\n  ProxyCommand %1 -i -f %2\n  UserKnownHostsFile %3\n  StrictHostKeyChecking yes\n  IdentityFile none\n  BatchMode yes\n"_s
            .arg(sshd, m_keys.path("sshd_config"_s), m_keys.path("known"_s)).toUtf8());
        qputenv("GIT_SSH_COMMAND", ("ssh -F "_s + m_keys.path("ssh_config"_s)).toLocal8Bit());
        mine.git({"remote"_s, "add"_s, "origin"_s, "dyad-test:%1/team/tool.git"_s.arg(host.path())});
        {
            Driver nobody(mine);
            nobody.remote.fetch();
            QVERIFY(nobody.wait(1));
            QVERIFY2(nobody.code() == "auth", qPrintable(nobody.message()));
        }
        QProcess agent;
        const QString socket = m_keys.path("agent"_s);
        agent.start("ssh-agent"_s, {"-D"_s, "-a"_s, socket});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(socket), 30'000);
        qputenv("SSH_AUTH_SOCK", socket.toLocal8Bit());
        const QByteArray added = m_keys.run("ssh-add"_s, {"-q"_s, m_keys.path("mira"_s)});
        QVERIFY2(!added.startsWith("exit"), added);
        goThere(host, mine);
        qunsetenv("SSH_AUTH_SOCK");
        agent.terminate();
        QVERIFY(agent.waitForFinished(30'000));
    }

    void anUnknownHostIsRefused()
    {
        if (!QFile::exists(m_keys.path("known"_s)))
            QSKIP("sshd or ssh-agent is not installed");
        m_keys.write("known"_s, {});
        TestFolder host, mine;
        make(host, mine);
        mine.git({"remote"_s, "add"_s, "origin"_s, "dyad-test:%1/team/tool.git"_s.arg(host.path())});
        Driver driver(mine);
        driver.remote.fetch();
        QVERIFY(driver.wait(1));
        QVERIFY2(driver.code() == "auth", qPrintable(driver.message()));
    }
};

QTEST_GUILESS_MAIN(TestGitNetwork)
#include "test_git_network.moc"
