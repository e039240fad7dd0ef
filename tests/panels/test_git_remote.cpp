// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/ConflictText.h"
#include "panels/git/GitGraph.h"
#include "panels/git/GitRemote.h"
#include "tests/panels/TestFolder.h"
#include "tests/support/Patience.h"
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace dyad::panels;
using test::TestFolder;

namespace {
QString operator""_s(const char *text, size_t length) { return QString::fromUtf8(text, qsizetype(length)); }

void configure(const TestFolder &folder)
{
    folder.git({"config"_s, "user.name"_s, "Mira"_s});
    folder.git({"config"_s, "user.email"_s, "mira@example.org"_s});
}

/// A bare repository with one commit on main, and two clones of it.
struct Team {
    TestFolder bare, mine, theirs;
    Team()
    {
        bare.git({"init"_s, "-q"_s, "--bare"_s, "-b"_s, "main"_s});
        mine.git({"clone"_s, "-q"_s, bare.path(), "."_s});
        configure(mine);
        mine.git({"checkout"_s, "-qb"_s, "main"_s});
        mine.write("a.txt"_s, "one\ntwo\nthree\nfour\nfive\n");
        commit(mine, "First"_s);
        mine.git({"push"_s, "-qu"_s, "origin"_s, "main"_s});
        theirs.git({"clone"_s, "-q"_s, bare.path(), "."_s});
        configure(theirs);
    }
    static void commit(const TestFolder &folder, const QString &message)
    {
        folder.git({"add"_s, "-A"_s});
        folder.git({"commit"_s, "-qm"_s, message});
    }
    /// The others change a line and push it.
    void theyPush(const QByteArray &text, const QString &message)
    {
        theirs.write("a.txt"_s, text);
        commit(theirs, message);
        theirs.git({"push"_s, "-q"_s});
    }
};

/// A controller on a folder, and how its verbs end.
struct Driver {
    GitController controller;
    GitRemote remote{&controller};
    QSignalSpy finished{&remote, &GitRemote::finished}, conflicted{&remote, &GitRemote::conflicted}, failed{&remote, &GitRemote::failed}, ended{&remote, &GitRemote::ended};
    explicit Driver(const TestFolder &folder)
    {
        controller.open(folder.path());
        if (!QTest::qWaitFor([this] { return controller.state() == GitController::State::Ready; }, 30'000))
            qFatal("the repository did not open");
    }
    bool wait(int count = 1)
    {
        return QTest::qWaitFor([&] { return ended.size() >= count && !controller.isBusy(); }, 30'000);
    }
};

bool isSound(const TestFolder &folder) { return !folder.git({"fsck"_s, "--strict"_s}).startsWith("exit"); }
QByteArray porcelain(const TestFolder &folder) { return folder.git({"status"_s, "--porcelain"_s}); }
} // namespace

/// Remotes, stash, merge and rebase against real repositories; `git` is the judge.
class TestGitRemote : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
    }

    void fetchPullAndPush()
    {
        Team team;
        team.theyPush("one\nTWO\nthree\nfour\nfive\n", "Theirs"_s);
        Driver mine(team.mine);
        mine.remote.fetch();
        QVERIFY(mine.wait());
        QTRY_COMPARE(mine.controller.status().behind, 1);
        mine.remote.pull(false);
        QVERIFY(mine.wait(2));
        QCOMPARE(mine.finished.size(), 2);
        QCOMPARE(team.mine.read("a.txt"_s), QByteArray("one\nTWO\nthree\nfour\nfive\n"));
        team.mine.write("b.txt"_s, "b\n");
        Team::commit(team.mine, "Mine"_s);
        mine.remote.push();
        QVERIFY(mine.wait(3));
        QCOMPARE(team.bare.git({"log"_s, "--format=%s"_s, "main"_s}), QByteArray("Mine\nTheirs\nFirst\n"));
        QVERIFY(isSound(team.bare) && isSound(team.mine));
    }

    void aNewBranchIsPushedWithItsUpstream()
    {
        Team team;
        team.mine.git({"checkout"_s, "-qb"_s, "topic"_s});
        team.mine.write("t.txt"_s, "t\n");
        Team::commit(team.mine, "Topic"_s);
        Driver mine(team.mine);
        mine.remote.push();
        QVERIFY(mine.wait());
        QVERIFY2(mine.finished.size() == 1, "push failed");
        QTRY_COMPARE(mine.controller.status().upstream, "origin/topic"_s);
    }

    void pushThatIsBehindSaysSo()
    {
        Team team;
        team.theyPush("x\n", "Theirs"_s);
        team.mine.write("b.txt"_s, "b\n");
        Team::commit(team.mine, "Mine"_s);
        Driver mine(team.mine);
        mine.remote.push();
        QVERIFY(mine.wait());
        QCOMPARE(mine.failed.size(), 1);
        QVERIFY(QString::fromStdString(mine.failed.first().at(1).value<dyad::sync::Error>().message).contains("rejected"_s));
    }

    void mergeConflictsAreResolvedAndContinued()
    {
        Team team;
        team.theyPush("one\nTHEIRS\nthree\nfour\nfive\n", "Theirs"_s);
        team.mine.write("a.txt"_s, "one\nMINE\nthree\nfour\nFIVE\n");
        Team::commit(team.mine, "Mine"_s);
        Driver mine(team.mine);
        mine.remote.pull(false);
        QVERIFY(mine.wait());
        QCOMPARE(mine.conflicted.size(), 1);
        QTRY_COMPARE(mine.controller.status().operation, GitStatus::Operation::Merge);
        auto repository = GitRepository::open(team.mine.path());
        const auto file = repository->conflict("a.txt"_s);
        QVERIFY(file);
        const auto conflicts = findConflicts(file->merged);
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.first().ours, QByteArray("MINE\n"));
        QCOMPARE(conflicts.first().base, QByteArray("two\n"));
        QCOMPARE(conflicts.first().theirs, QByteArray("THEIRS\n"));
        QVERIFY(repository->resolve("a.txt"_s, QByteArray("one\nBOTH\nthree\nfour\nFIVE\n")));
        QCOMPARE(porcelain(team.mine), QByteArray("M  a.txt\n"));
        mine.remote.continueOperation();
        QVERIFY(mine.wait(2));
        QVERIFY2(mine.finished.size() == 1, "continue failed");
        QTRY_COMPARE(mine.controller.status().operation, GitStatus::Operation::None);
        QCOMPARE(team.mine.git({"log"_s, "-1"_s, "--format=%P"_s}).split(' ').size(), 2);
        QCOMPARE(porcelain(team.mine), QByteArray());
        QVERIFY(isSound(team.mine));
    }

    void mergeIsAborted()
    {
        Team team;
        team.theyPush("THEIRS\n", "Theirs"_s);
        team.mine.write("a.txt"_s, "MINE\n");
        Team::commit(team.mine, "Mine"_s);
        const QByteArray head = team.mine.git({"rev-parse"_s, "HEAD"_s});
        Driver mine(team.mine);
        mine.remote.fetch();
        QVERIFY(mine.wait());
        mine.remote.merge("origin/main"_s);
        QVERIFY(mine.wait(2));
        QCOMPARE(mine.conflicted.size(), 1);
        QTRY_COMPARE(mine.controller.status().operation, GitStatus::Operation::Merge);
        mine.remote.abortOperation();
        QVERIFY(mine.wait(3));
        QCOMPARE(team.mine.read("a.txt"_s), QByteArray("MINE\n"));
        QCOMPARE(team.mine.git({"rev-parse"_s, "HEAD"_s}), head);
        QCOMPARE(porcelain(team.mine), QByteArray());
    }

    void rebaseStopsIsResolvedAndGoesOn()
    {
        Team team;
        team.theyPush("one\nTHEIRS\nthree\nfour\nfive\n", "Theirs"_s);
        team.mine.write("a.txt"_s, "one\nMINE\nthree\nfour\nfive\n");
        Team::commit(team.mine, "Mine"_s);
        team.mine.write("b.txt"_s, "b\n");
        Team::commit(team.mine, "More"_s);
        Driver mine(team.mine);
        mine.remote.pull(true);
        QVERIFY(mine.wait());
        QCOMPARE(mine.conflicted.size(), 1);
        QTRY_COMPARE(mine.controller.status().operation, GitStatus::Operation::Rebase);
        QCOMPARE(mine.controller.status().rebasing, "main"_s);
        auto repository = GitRepository::open(team.mine.path());
        const auto sides = repository->conflict("a.txt"_s);
        QVERIFY(sides && sides->rebasing);
        QCOMPARE(sides->ours, "origin/main"_s);
        QCOMPARE(sides->theirs, "main"_s);
        QVERIFY(repository->resolve("a.txt"_s, QByteArray("one\nBOTH\nthree\nfour\nfive\n")));
        mine.controller.refresh();
        mine.remote.continueOperation();
        QVERIFY(mine.wait(2));
        QVERIFY2(mine.finished.size() == 1, "continue failed");
        QTRY_VERIFY(mine.controller.status().rebasing.isEmpty());
        QCOMPARE(team.mine.git({"log"_s, "--format=%s"_s}), QByteArray("More\nMine\nTheirs\nFirst\n"));
        QVERIFY(isSound(team.mine));
    }

    void aFileDeletedThereIsAChoice()
    {
        Team team;
        team.theirs.git({"rm"_s, "-q"_s, "a.txt"_s});
        Team::commit(team.theirs, "Gone"_s);
        team.theirs.git({"push"_s, "-q"_s});
        team.mine.write("a.txt"_s, "one\nMINE\n");
        Team::commit(team.mine, "Mine"_s);
        Driver mine(team.mine);
        mine.remote.pull(false);
        QVERIFY(mine.wait());
        QCOMPARE(mine.conflicted.size(), 1);
        auto repository = GitRepository::open(team.mine.path());
        const auto file = repository->conflict("a.txt"_s);
        QVERIFY(file && file->inOurs && !file->inTheirs);
        QVERIFY(repository->resolve("a.txt"_s, std::nullopt));
        QVERIFY(!QFile::exists(team.mine.path("a.txt"_s)));
        QVERIFY(!porcelain(team.mine).contains("UD"));
        mine.controller.refresh();
        mine.remote.continueOperation();
        QVERIFY(mine.wait(2));
        QVERIFY(isSound(team.mine));
        QCOMPARE(porcelain(team.mine), QByteArray());
    }

    void stashesAreKeptAndBroughtBack()
    {
        Team team;
        team.mine.write("a.txt"_s, "changed\n");
        team.mine.write("new.txt"_s, "new\n");
        Driver mine(team.mine);
        mine.remote.stashSave("half of it"_s, true);
        QVERIFY(mine.wait());
        QCOMPARE(porcelain(team.mine), QByteArray());
        QVector<GitRemote::Stash> stashes;
        mine.remote.askStashes(this, [&](const auto &list) { stashes = list; });
        QTRY_COMPARE(stashes.size(), 1);
        QVERIFY(stashes.first().text.contains("half of it"_s));
        mine.remote.stashApply(stashes.first().name, true);
        QVERIFY(mine.wait(2));
        QCOMPARE(porcelain(team.mine), QByteArray(" M a.txt\n?? new.txt\n"));
        QVERIFY(team.mine.git({"stash"_s, "list"_s}).isEmpty());
    }

    void guardHoldsBackWhatRewrites()
    {
        Team team;
        Driver mine(team.mine);
        std::function<void()> later;
        mine.remote.setGuard([&](const QString &, std::function<void()> again) {
            later = std::move(again);
            return false;
        });
        mine.remote.pull(false);
        QVERIFY(later && !mine.remote.isRunning());
        later();
        QVERIFY(mine.wait());
        QCOMPARE(mine.finished.size(), 1);
    }

    void aRemoteThatHangsIsCancelled()
    {
        QTcpServer silent;      // takes the connection, says nothing
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Team team;
        team.mine.git({"remote"_s, "set-url"_s, "origin"_s, "http://127.0.0.1:%1/x.git"_s.arg(silent.serverPort())});
        Driver mine(team.mine);
        mine.remote.fetch();
        QVERIFY(silent.waitForNewConnection(30'000));
        mine.remote.cancel();
        QVERIFY(mine.wait());
        QCOMPARE(mine.failed.size(), 1);
        QCOMPARE(mine.failed.first().at(1).value<dyad::sync::Error>().code, std::string("cancelled"));
    }

    void passwordsOfAnAddressAreNotShown()
    {
        Team team;
        team.mine.git({"remote"_s, "set-url"_s, "origin"_s, "http://mira:geheim@127.0.0.1:1/x.git"_s});
        Driver mine(team.mine);
        mine.remote.fetch();
        QVERIFY(mine.wait());
        const QString said = QString::fromStdString(mine.failed.first().at(1).value<dyad::sync::Error>().message);
        QVERIFY2(!said.contains("geheim"_s) && said.contains("127.0.0.1"_s), qPrintable(said));
    }

    void conflictsAreFound()
    {
        const QByteArray text = "a\n<<<<<<< HEAD\nours\n||||||| base\nwas\n=======\ntheirs\n>>>>>>> other\nb\n<<<<<<< no end\n=======\n";
        const auto found = findConflicts(text);
        QCOMPARE(found.size(), 1);
        QCOMPARE(text.mid(found.first().start, found.first().end - found.first().start), QByteArray("<<<<<<< HEAD\nours\n||||||| base\nwas\n=======\ntheirs\n>>>>>>> other\n"));
        QCOMPARE(found.first().base, QByteArray("was\n"));
        QVERIFY(findConflicts("=======\n>>>>>>> x\n<<<<<<<<\n").isEmpty());
        QCOMPARE(findConflicts("<<<<<<< a\r\nx\r\n=======\r\n>>>>>>> b\r\n").first().ours, QByteArray("x\r\n"));
    }

    void graphLinesGoOnFromRowToRow()
    {
        // Random histories: what leaves a row below is what enters the next one above, and every parent is reached.
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 50; ++round) {
            QVector<GitCommit> commits(40);
            for (int i = 0; i < commits.size(); ++i) {
                commits[i].id = QString::number(i);
                for (int p = random.bounded(3); p >= 0 && i + 1 < commits.size(); --p)
                    if (const QString parent = QString::number(random.bounded(i + 1, qMin(i + 6, int(commits.size())))); !commits[i].parents.contains(parent))
                        commits[i].parents.append(parent);
            }
            GitGraph graph;
            QSet<int> below;
            for (const GitCommit &commit : commits) {
                const GitGraphRow row = graph.add(commit);
                QSet<int> above, next;
                int leaves = 0;
                for (const auto &line : row.lines) {
                    if (line.from >= 0)
                        above.insert(line.from);
                    if (line.to >= 0)
                        next.insert(line.to);
                    leaves += line.from < 0 ? 1 : 0;
                }
                QCOMPARE(above, below);
                QCOMPARE(leaves, int(commit.parents.size()));
                QVERIFY(row.lane < graph.width());
                below = next;
            }
            QVERIFY(below.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestGitRemote)
#include "test_git_remote.moc"
