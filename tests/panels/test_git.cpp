// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/GitController.h"
#include "panels/git/GitFilesModel.h"
#include "panels/git/HunkPatch.h"
#include "panels/git/WordDiff.h"
#include "tests/panels/TestRepository.h"
#include "tests/support/Patience.h"
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <ctime>
#include <thread>

using namespace dyad::panels;
using test::TestFolder;
using test::TestRepository;
using Sides = GitRepository::Sides;
using HunkVerb = GitRepository::HunkVerb;

namespace {

QString operator""_s(const char *text, size_t length) { return QString::fromUtf8(text, qsizetype(length)); }

// Our status in the words of `git status --porcelain`.
QByteArray asPorcelain(const GitStatus &status)
{
    QStringList lines;
    for (const GitFile &file : status.files) {
        const QString letters = file.unstaged == GitChange::Untracked ? "??"_s : file.unstaged == GitChange::Conflicted ? "UU"_s : QString(letterOf(file.staged)) + letterOf(file.unstaged);
        lines << letters + QLatin1Char(' ') + (file.oldPath.isEmpty() ? QString() : file.oldPath + " -> "_s) + file.path + QLatin1Char('\n');
    }
    lines.sort();
    return lines.join(QString()).toUtf8();
}

QByteArray sorted(const QByteArray &porcelain)
{
    QStringList lines = QString::fromUtf8(porcelain).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (QString &line : lines)
        line += QLatin1Char('\n');
    lines.sort();
    return lines.join(QString()).toUtf8();
}

template<typename T>
std::string whyNot(const dyad::sync::Expected<T> &result) { return result ? std::string() : result.error().code + ": " + result.error().message; }

#define SUCCEEDS(expression) do { const auto &result = (expression); QVERIFY2(result.has_value(), whyNot(result).c_str()); } while (false)

} // namespace

class GitTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_data;
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_data.isValid());
        qputenv("XDG_DATA_HOME", m_data.path().toLocal8Bit());      // where the trash is
    }

    void statusAgreesWithGit()
    {
        TestRepository folder;
        auto repository = folder.open();
        folder.write("staged.txt"_s, "new\n");
        folder.git({"add"_s, "staged.txt"_s});
        folder.write("staged.txt"_s, "new\nand more\n");
        folder.write("a.txt"_s, "one\n2\nthree\n");
        folder.git({"mv"_s, "b/c.txt"_s, "b/d.txt"_s});
        folder.write("x/deep/unträcked.txt"_s, "?");
        folder.write(".gitignore"_s, "*.log\n");
        folder.write("noise.log"_s, "!");
        const auto status = repository.status();
        SUCCEEDS(status);
        QCOMPARE(asPorcelain(*status), sorted(folder.git({"-c"_s, "core.quotePath=false"_s, "status"_s, "--porcelain"_s, "-uall"_s})));
        QCOMPARE(status->branch, "main"_s);
        QCOMPARE(status->changes().value("staged.txt"_s), GitChange::Modified);
        QCOMPARE(status->changes().value("b/d.txt"_s), GitChange::Renamed);
    }

    void stagingAndUnstagingFiles()
    {
        TestRepository folder;
        auto repository = folder.open();
        folder.write("a.txt"_s, "changed\n");
        folder.write("new.txt"_s, "new\n");
        QFile::remove(folder.path("b/c.txt"_s));
        SUCCEEDS(repository.stage({"a.txt"_s, "new.txt"_s, "b/c.txt"_s}));
        QCOMPARE(folder.porcelain(), QByteArray("M  a.txt\nD  b/c.txt\nA  new.txt\n"));
        SUCCEEDS(repository.unstage({"a.txt"_s, "new.txt"_s, "b/c.txt"_s}));
        QCOMPARE(folder.porcelain(), QByteArray(" M a.txt\n D b/c.txt\n?? new.txt\n"));
        SUCCEEDS(repository.discard({"a.txt"_s, "new.txt"_s, "b/c.txt"_s}));
        QCOMPARE(folder.porcelain(), QByteArray());
        QCOMPARE(folder.read("a.txt"_s), QByteArray("one\ntwo\nthree\n"));
        QVERIFY(!QFile::exists(folder.path("new.txt"_s)));
        QVERIFY(folder.isSound());
    }

    void anotherGitThatHoldsTheIndexIsWaitedFor()
    {
        TestRepository folder;
        auto repository = folder.open();
        folder.write("a.txt"_s, "changed\n");
        folder.write(".git/index.lock"_s, "");
        std::thread other([&] {
            QThread::msleep(150);
            QFile::remove(folder.path(".git/index.lock"_s));
        });
        const auto staged = repository.stage({"a.txt"_s});
        other.join();
        SUCCEEDS(staged);
        QCOMPARE(folder.porcelain(), QByteArray("M  a.txt\n"));
    }

    void discardKeepsWhatIsStaged()
    {
        TestRepository folder;
        auto repository = folder.open();
        folder.write("a.txt"_s, "staged\n");
        SUCCEEDS(repository.stage({"a.txt"_s}));
        folder.write("a.txt"_s, "more\n");
        SUCCEEDS(repository.discard({"a.txt"_s}));
        QCOMPARE(folder.read("a.txt"_s), QByteArray("staged\n"));
        QCOMPARE(folder.porcelain(), QByteArray("M  a.txt\n"));
    }

    void unstagingInARepositoryWithoutCommits()
    {
        TestFolder folder;
        auto repository = GitRepository::create(folder.path());
        SUCCEEDS(repository);
        folder.write("a"_s, "a");
        SUCCEEDS(repository->stage({"a"_s}));
        QCOMPARE(folder.git({"status"_s, "--porcelain"_s}), QByteArray("A  a\n"));
        SUCCEEDS(repository->unstage({"a"_s}));
        QCOMPARE(folder.git({"status"_s, "--porcelain"_s}), QByteArray("?? a\n"));
        QVERIFY(repository->status()->unborn);
    }

    // Random edits, staged hunk by hunk: what is in the index must be what `git apply` of the same hunks would give.
    void hunksMoveBetweenFileAndIndex()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        TestRepository folder;
        auto repository = folder.open();
        for (int round = 0; round < 25; ++round) {
            QByteArrayList lines;
            for (int i = 0; i < 60; ++i)
                lines << "line " + QByteArray::number(i) + "\n";
            folder.write("h.txt"_s, lines.join());
            SUCCEEDS(repository.stage({"h.txt"_s}));
            for (int i = 0; i < 5; ++i) {
                const auto at = random.bounded(lines.size());
                switch (random.bounded(3)) {
                case 0: lines[at] = "changed " + QByteArray::number(random.generate()) + "\n"; break;
                case 1: lines.removeAt(at); break;
                default: lines.insert(at, "inserted\n");
                }
            }
            if (random.bounded(2))
                lines.last().chop(1);
            folder.write("h.txt"_s, lines.join());
            const auto before = repository.diff("h.txt"_s, Sides::IndexToFiles);
            SUCCEEDS(before);
            const auto why = qPrintable("seed %1 round %2"_s.arg(seed).arg(round));
            if (before->hunks.isEmpty())
                continue;
            const GitHunk hunk = before->hunks[random.bounded(before->hunks.size())];
            SUCCEEDS(repository.applyHunk("h.txt"_s, hunk, HunkVerb::Stage));
            const auto after = repository.diff("h.txt"_s, Sides::IndexToFiles);
            QVERIFY2(after->added + after->removed < before->added + before->removed, why);
            const auto staged = repository.diff("h.txt"_s, Sides::HeadToIndex);
            SUCCEEDS(staged);
            // All of them: the index is the file. And back again, in reverse.
            while (true) {
                const auto rest = repository.diff("h.txt"_s, Sides::IndexToFiles);
                if (rest->hunks.isEmpty())
                    break;
                SUCCEEDS(repository.applyHunk("h.txt"_s, rest->hunks.first(), HunkVerb::Stage));
            }
            QVERIFY2(folder.git({"show"_s, ":h.txt"_s}) == lines.join(), why);
        }
        QVERIFY(folder.isSound());
    }

    void hunksAreUnstagedAndDiscarded()
    {
        TestRepository folder;
        auto repository = folder.open();
        folder.write("a.txt"_s, "one\n2\nthree\nfour\n");
        const auto diff = repository.diff("a.txt"_s, Sides::IndexToFiles);
        SUCCEEDS(diff);
        QCOMPARE(diff->added, 2);
        QCOMPARE(diff->removed, 1);
        QCOMPARE(diff->hunks.size(), 1);
        // Only the line "four", which is the last of the hunk.
        const int four = int(diff->hunks[0].lines.size()) - 1;
        QCOMPARE(diff->hunks[0].lines[four].text, QByteArray("four\n"));
        SUCCEEDS(repository.applyHunk("a.txt"_s, diff->hunks[0], HunkVerb::Stage, {four}));
        QCOMPARE(folder.git({"show"_s, ":a.txt"_s}), QByteArray("one\ntwo\nthree\nfour\n"));
        const auto staged = repository.diff("a.txt"_s, Sides::HeadToIndex);
        SUCCEEDS(repository.applyHunk("a.txt"_s, staged->hunks[0], HunkVerb::Unstage));
        QCOMPARE(folder.porcelain(), QByteArray(" M a.txt\n"));
        SUCCEEDS(repository.applyHunk("a.txt"_s, diff->hunks[0], HunkVerb::Discard));
        QCOMPARE(folder.porcelain(), QByteArray());
        const auto late = repository.applyHunk("a.txt"_s, diff->hunks[0], HunkVerb::Discard);
        QVERIFY(!late);
        QCOMPARE(late.error().code, std::string("hunk-changed"));
    }

    void hunksOfNewAndDeletedFiles()
    {
        TestRepository folder;
        auto repository = folder.open();
        folder.write("new.txt"_s, "x\ny\n");
        auto diff = repository.diff("new.txt"_s, Sides::IndexToFiles);
        QCOMPARE(diff->added, 2);
        SUCCEEDS(repository.applyHunk("new.txt"_s, diff->hunks[0], HunkVerb::Stage));
        QCOMPARE(folder.porcelain(), QByteArray("A  new.txt\n"));
        diff = repository.diff("new.txt"_s, Sides::HeadToIndex);
        SUCCEEDS(repository.applyHunk("new.txt"_s, diff->hunks[0], HunkVerb::Unstage));
        QCOMPARE(folder.porcelain(), QByteArray("?? new.txt\n"));
        QFile::remove(folder.path("a.txt"_s));
        diff = repository.diff("a.txt"_s, Sides::IndexToFiles);
        SUCCEEDS(repository.applyHunk("a.txt"_s, diff->hunks[0], HunkVerb::Stage));
        QCOMPARE(folder.porcelain(), QByteArray("D  a.txt\n?? new.txt\n"));
    }

    void committing()
    {
        TestRepository folder;
        auto repository = folder.open();
        QCOMPARE(repository.commit({"Nothing"_s}).error().code, std::string("nothing-staged"));
        folder.write("a.txt"_s, "changed\n");
        SUCCEEDS(repository.stage({"a.txt"_s}));
        QCOMPARE(repository.commit({" \n"_s}).error().code, std::string("no-message"));
        SUCCEEDS(repository.commit({"Change a\n\nBecause.\n"_s, false, true, {"Jonas <jonas@example.org>"_s}}));
        QCOMPARE(folder.git({"log"_s, "-1"_s, "--format=%B%an <%ae>"_s}),
            QByteArray("Change a\n\nBecause.\n\nCo-authored-by: Jonas <jonas@example.org>\nSigned-off-by: Mira <mira@example.org>\nMira <mira@example.org>\n"));
        QCOMPARE(folder.git({"log"_s, "-1"_s, "--format=%(trailers:key=Signed-off-by,valueonly)"_s}).trimmed(), QByteArray("Mira <mira@example.org>"));
        const QByteArray parent = folder.git({"rev-parse"_s, "HEAD^"_s});
        SUCCEEDS(repository.commit({"Better words"_s, true}));
        QCOMPARE(folder.git({"rev-parse"_s, "HEAD^"_s}), parent);
        QCOMPARE(folder.git({"log"_s, "-1"_s, "--format=%s"_s}), QByteArray("Better words\n"));
        QCOMPARE(folder.git({"show"_s, "HEAD:a.txt"_s}), QByteArray("changed\n"));
        QCOMPARE(folder.porcelain(), QByteArray());
        QVERIFY(folder.isSound());
    }

    void hooksAreRunAndMayRefuse()
    {
        TestRepository folder;
        auto repository = folder.open();
        folder.write(".git/hooks/commit-msg"_s, "#!/bin/sh\ngrep -q WHY \"$1\" || { echo 'Say WHY.'; exit 1; }\necho 'Checked: yes' >> \"$1\"\n");
        QFile::setPermissions(folder.path(".git/hooks/commit-msg"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        folder.write("a.txt"_s, "changed\n");
        SUCCEEDS(repository.stage({"a.txt"_s}));
        const auto refused = repository.commit({"Change a"_s});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("hook-refused"));
        QVERIFY(QString::fromStdString(refused.error().message).contains("Say WHY."_s));
        QCOMPARE(folder.porcelain(), QByteArray("M  a.txt\n"));
        const auto made = repository.commit({"Change a: WHY"_s});
        SUCCEEDS(made);
        QCOMPARE(folder.git({"rev-parse"_s, "HEAD"_s}).trimmed(), made->toLatin1());
        QVERIFY(folder.git({"log"_s, "-1"_s, "--format=%B"_s}).contains("Checked: yes"));
    }

    void firstCommitAndMissingIdentity()
    {
        TestFolder folder;
        auto repository = GitRepository::create(folder.path());
        folder.git({"config"_s, "user.name"_s, "Mira"_s});
        folder.git({"config"_s, "user.email"_s, "mira@example.org"_s});
        folder.write("a"_s, "a");
        SUCCEEDS(repository->stage({"a"_s}));
        QCOMPARE(repository->commit({"x"_s, true}).error().code, std::string("nothing-to-amend"));
        SUCCEEDS(repository->commit({"First"_s}));
        QCOMPARE(folder.git({"log"_s, "--format=%s"_s}), QByteArray("First\n"));
        QVERIFY(folder.git({"fsck"_s, "--strict"_s}).indexOf("exit") < 0);
    }

    void branches()
    {
        TestRepository folder;
        auto repository = folder.open();
        SUCCEEDS(repository.createBranch("feature/x"_s, true));
        QCOMPARE(folder.git({"branch"_s, "--show-current"_s}), QByteArray("feature/x\n"));
        QCOMPARE(repository.createBranch("no..way"_s, true).error().code, std::string("bad-name"));
        folder.write("a.txt"_s, "on x\n");
        SUCCEEDS(repository.stage({"a.txt"_s}));
        SUCCEEDS(repository.commit({"On x"_s}));
        SUCCEEDS(repository.switchTo("main"_s));
        QCOMPARE(folder.read("a.txt"_s), QByteArray("one\ntwo\nthree\n"));
        QCOMPARE(folder.porcelain(), QByteArray());
        folder.write("a.txt"_s, "mine\n");
        const auto refused = repository.switchTo("feature/x"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("would-overwrite"));
        QVERIFY(QString::fromStdString(refused.error().message).contains("a.txt"_s));
        QCOMPARE(folder.read("a.txt"_s), QByteArray("mine\n"));
        QCOMPARE(folder.git({"branch"_s, "--show-current"_s}), QByteArray("main\n"));
        const auto list = repository.branches();
        QCOMPARE(list->size(), 2);
        QVERIFY(std::ranges::any_of(*list, [](const GitBranch &b) { return b.current && b.name == "main"_s; }));
    }

    void aBranchOfARemoteIsFollowed()
    {
        TestRepository origin;
        origin.git({"branch"_s, "team/topic"_s});
        TestFolder folder;
        folder.git({"clone"_s, "-q"_s, origin.path(), "."_s});
        auto repository = GitRepository::open(folder.path());
        QVERIFY(repository);
        SUCCEEDS(repository->switchTo("origin/team/topic"_s));
        QCOMPARE(folder.git({"branch"_s, "--show-current"_s}), QByteArray("team/topic\n"));
        QCOMPARE(folder.git({"rev-parse"_s, "--abbrev-ref"_s, "@{upstream}"_s}), QByteArray("origin/team/topic\n"));
        SUCCEEDS(repository->switchTo("main"_s));
        QVERIFY(!repository->switchTo("origin/no-such"_s));
    }

    void worktreesAreTolerated()
    {
        TestRepository folder;
        TestFolder other;
        const QString path = other.path("tree"_s);
        QVERIFY(!folder.git({"worktree"_s, "add"_s, "-q"_s, "-b"_s, "side"_s, path}).startsWith("exit"));
        auto tree = GitRepository::open(path);
        QVERIFY(tree);
        QCOMPARE(tree->top(), QFileInfo(path).canonicalFilePath());
        QCOMPARE(tree->commonFolder(), folder.open().gitFolder());
        other.write("tree/a.txt"_s, "in the tree\n");
        auto status = tree->status();
        QVERIFY(status && status->branch == "side"_s && status->files.size() == 1);
        // A hook of the repository is one of its trees too.
        folder.write(".git/hooks/commit-msg"_s, "#!/bin/sh\necho seen >> \"$1\"\n");
        QFile::setPermissions(folder.path(".git/hooks/commit-msg"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(tree->needsGitProgram());
        SUCCEEDS(tree->stage({"a.txt"_s}));
        SUCCEEDS(tree->commit({"In the tree"_s}));
        QVERIFY(folder.git({"log"_s, "-1"_s, "--format=%B"_s, "side"_s}).contains("seen"));
        // What another tree has checked out stays there, and nothing is written.
        const auto refused = tree->switchTo("main"_s);
        QCOMPARE(refused.error().code, std::string("in-use"));
        QCOMPARE(other.read("tree/a.txt"_s), QByteArray("in the tree\n"));
        const auto branches = tree->branches();
        QVERIFY(std::ranges::any_of(*branches, [](const GitBranch &b) { return b.elsewhere && b.name == "main"_s; }));
        // The window's thread hears of commits that are made in the tree elsewhere.
        GitController controller;
        controller.open(path);
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), GitController::State::Ready, 30'000);
        other.write("tree/b.txt"_s, "b\n");
        controller.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(controller.status().files.size(), 1, 30'000);
        other.run("git"_s, {"-C"_s, path, "add"_s, "-A"_s});
        other.run("git"_s, {"-C"_s, path, "commit"_s, "-qm"_s, "Elsewhere"_s});
        QTRY_COMPARE_WITH_TIMEOUT(controller.status().files.size(), 0, 30'000);
        QVERIFY(folder.isSound());
    }

    void submodulesAreShown()
    {
        TestRepository inner, folder;
        QCOMPARE(folder.open().submodules()->size(), 0);
        const QByteArray added = folder.git({"-c"_s, "protocol.file.allow=always"_s, "submodule"_s, "--quiet"_s, "add"_s, inner.path(), "lib/inner"_s});
        QVERIFY2(!added.startsWith("exit"), added);
        folder.git({"commit"_s, "-qm"_s, "With a submodule"_s});
        using State = GitSubmodule::State;
        const auto state = [&] {
            const auto list = folder.open().submodules();
            return list && list->size() == 1 && list->first().path == "lib/inner"_s ? std::optional(list->first().state) : std::nullopt;
        };
        QCOMPARE(state(), State::Clean);
        folder.write("lib/inner/a.txt"_s, "changed\n");
        QCOMPARE(state(), State::Changed);
        folder.git({"-C"_s, "lib/inner"_s, "commit"_s, "-qam"_s, "Inside"_s});
        QCOMPARE(state(), State::Moved);
        const auto status = folder.open().status();
        QCOMPARE(asPorcelain(*status), folder.porcelain());
        QVERIFY(status->files.first().submodule);
        auto repository = folder.open();
        SUCCEEDS(repository.stage({"lib/inner"_s}));        // the commit it is at now
        QCOMPARE(folder.porcelain(), QByteArray("M  lib/inner\n"));
        const auto diff = repository.diff("lib/inner"_s, Sides::HeadToIndex);
        QVERIFY(diff && diff->hunks.size() == 1 && diff->hunks.first().lines.first().text.startsWith("Subproject commit"));
        TestFolder clone;
        clone.git({"clone"_s, "-q"_s, folder.path(), "."_s});
        QCOMPARE(GitRepository::open(clone.path())->submodules()->first().state, State::NotThere);
    }

    void messagesBeginWithTheTemplate()
    {
        TestRepository folder;
        QCOMPARE(*folder.open().commitTemplate(), QString());
        folder.write("doc/message.txt"_s, "Why:\n# What and why\n");
        folder.git({"config"_s, "commit.template"_s, "doc/message.txt"_s});
        QCOMPARE(*folder.open().commitTemplate(), "Why:\n# What and why\n"_s);
        QFile::remove(folder.path("doc/message.txt"_s));
        QCOMPARE(folder.open().commitTemplate().error().code, std::string("unreadable"));
    }

    void wholeSidesComeAlong()
    {
        TestRepository folder;
        folder.write("a.txt"_s, "one\nTWO\nthree\n");
        folder.write("n.txt"_s, "new\n");
        auto repository = folder.open();
        const auto diff = repository.diff("a.txt"_s, Sides::IndexToFiles);
        QCOMPARE(diff->oldText, QByteArray("one\ntwo\nthree\n"));
        QCOMPARE(diff->newText, QByteArray("one\nTWO\nthree\n"));
        const auto fresh = repository.diff("n.txt"_s, Sides::IndexToFiles);
        QCOMPARE(fresh->oldText, QByteArray());
        QCOMPARE(fresh->newText, QByteArray("new\n"));
        folder.git({"rm"_s, "-q"_s, "--cached"_s, "b/c.txt"_s});
        const auto gone = repository.diff("b/c.txt"_s, Sides::HeadToIndex);
        QCOMPARE(gone->oldText, QByteArray("c\n"));
        QCOMPARE(gone->newText, QByteArray());
    }

    void mergesWithConflictsAreSeenAndFinished()
    {
        TestRepository folder;
        auto repository = folder.open();
        folder.git({"checkout"_s, "-qb"_s, "other"_s});
        folder.write("a.txt"_s, "other\n");
        folder.git({"commit"_s, "-qam"_s, "Other"_s});
        folder.git({"checkout"_s, "-q"_s, "main"_s});
        folder.write("a.txt"_s, "main\n");
        folder.git({"commit"_s, "-qam"_s, "Main"_s});
        folder.git({"merge"_s, "other"_s});
        auto status = repository.status();
        SUCCEEDS(status);
        QCOMPARE(status->operation, GitStatus::Operation::Merge);
        QCOMPARE(asPorcelain(*status), sorted(folder.porcelain()));
        QCOMPARE(repository.commit({"x"_s}).error().code, std::string("conflicts"));
        folder.write("a.txt"_s, "both\n");
        SUCCEEDS(repository.stage({"a.txt"_s}));
        SUCCEEDS(repository.commit({"Merge other"_s}));
        QCOMPARE(folder.git({"log"_s, "-1"_s, "--format=%P"_s}).trimmed().split(' ').size(), 2);
        QCOMPARE(repository.status()->operation, GitStatus::Operation::None);
        QVERIFY(folder.isSound());
    }

    void logAndItsDiffs()
    {
        TestRepository folder;
        auto repository = folder.open();
        for (int i = 0; i < 5; ++i) {
            folder.write("b/c.txt"_s, QByteArray::number(i));
            folder.git({"commit"_s, "-qam"_s, "C %1"_s.arg(i)});
        }
        folder.git({"tag"_s, "v1"_s});
        const auto log = repository.log(3);
        SUCCEEDS(log);
        QCOMPARE(log->size(), 3);
        QCOMPARE(log->first().summary, "C 4"_s);
        QVERIFY(log->first().refs.contains("v1"_s) && log->first().refs.contains("main"_s));
        const auto rest = repository.log(100, log->last().id);
        QCOMPARE(rest->size(), 3);
        QCOMPARE(repository.log(100, {}, "a.txt"_s)->size(), 1);
        QCOMPARE(repository.log(100, {}, "b/c.txt"_s)->size(), 6);
        const auto diff = repository.commitDiff(log->first().id);
        SUCCEEDS(diff);
        QCOMPARE(diff->size(), 1);
        QCOMPARE(diff->first().path, "b/c.txt"_s);
    }

    void wordsThatDiffer()
    {
        const auto [before, after] = wordDifference("return apply(local);", "return apply(remote, 1);");
        QCOMPARE(before, (QVector<GitDiffLine::Span>{{13, 5}}));
        QCOMPARE(after, (QVector<GitDiffLine::Span>{{13, 9}}));
        QVERIFY(wordDifference("completely different", "nothing in here").first.isEmpty());
    }

    void controllerTellsDifferences()
    {
        TestRepository folder;
        GitController controller;
        QSignalSpy statuses(&controller, &GitController::statusChanged), branches(&controller, &GitController::branchChanged);
        controller.open(folder.path());
        QTRY_COMPARE(controller.state(), GitController::State::Ready);
        QCOMPARE(branches.size(), 1);
        QCOMPARE(branches[0][0].toString(), "main"_s);
        folder.write("a.txt"_s, "changed\n");
        for (int i = 0; i < 100; ++i)
            controller.filesChanged();
        QTRY_COMPARE(controller.status().files.size(), 1);
        const auto count = statuses.size();
        controller.refresh();
        QTRY_VERIFY(!controller.isBusy());
        QCOMPARE(statuses.size(), count);   // nothing new, nothing said
        controller.stage({"a.txt"_s});
        QTRY_COMPARE(controller.status().files.first().staged, GitChange::Modified);
        QSignalSpy done(&controller, &GitController::committed);
        controller.commit({"Change"_s});
        QTRY_COMPARE(done.size(), 1);
        QTRY_COMPARE(controller.status().files.size(), 0);
        QSignalSpy failures(&controller, &GitController::failed);
        controller.commit({"Again"_s});
        QTRY_COMPARE(failures.size(), 1);
        controller.setSwitchGuard([](const QString &) { return false; });
        controller.createBranch("x"_s);
        QTRY_COMPARE(controller.status().branch, "x"_s);
        controller.switchTo("main"_s);
        QTRY_VERIFY(!controller.isBusy());
        QCOMPARE(controller.status().branch, "x"_s);
    }

    void whatGitDoesElsewhereIsNoticed()
    {
        TestRepository folder;
        GitController controller;
        controller.open(folder.path());
        QTRY_COMPARE(controller.state(), GitController::State::Ready);
        folder.git({"checkout"_s, "-qb"_s, "feature/elsewhere"_s});
        QTRY_COMPARE(controller.status().branch, "feature/elsewhere"_s);
        folder.write("a.txt"_s, "changed\n");
        folder.git({"add"_s, "a.txt"_s});
        QTRY_COMPARE(controller.status().files.size(), 1);
        folder.git({"commit"_s, "-qm"_s, "Elsewhere"_s});
        QTRY_COMPARE(controller.status().files.size(), 0);
    }

    void controllerWithoutARepository()
    {
        TestFolder folder;
        GitController controller;
        controller.open(folder.path());
        QTRY_COMPARE(controller.state(), GitController::State::NoRepository);
        controller.createRepository();
        QTRY_COMPARE(controller.state(), GitController::State::Ready);
        QVERIFY(controller.status().unborn);
    }

    void manyFilesDoNotBlockTheWindow()
    {
        // DYAD_GIT_FILES=50000: with as many as one likes, to measure.
        const int files = qMax(8000, qEnvironmentVariableIntValue("DYAD_GIT_FILES"));
        TestRepository folder;
        for (int i = 0; i < files; ++i)
            folder.write("d%1/f%2"_s.arg(i % 200).arg(i), QByteArray::number(i));
        folder.git({"add"_s, "-A"_s});
        folder.git({"commit"_s, "-qm"_s, "Many"_s});
        GitController controller;
        controller.open(folder.path());
        QElapsedTimer first;
        first.start();
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), GitController::State::Ready, 60'000);
        qInfo("%d files: the first status after %lld ms", files, first.elapsed());
        for (int i = 0; i < 3000; ++i)
            folder.write("d%1/f%2"_s.arg(i % 200).arg(i), "changed");
        GitFilesModel model;
        connect(&controller, &GitController::statusChanged, &model, &GitFilesModel::setStatus);
        controller.refresh();
        // What this thread does in one turn, not what others do on the machine meanwhile.
        const auto worked = [] {
            timespec time{};
            ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
            return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
        };
        qint64 longest = 0;
        QElapsedTimer whole;
        whole.start();
        while (controller.status().files.size() != 3000 && whole.elapsed() < 60'000) {
            const qint64 before = worked();
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            longest = std::max(longest, worked() - before);
        }
        qInfo("3000 of them changed: status after %lld ms, longest turn of the window %lld ms", whole.elapsed(), longest);
        QCOMPARE(model.count(GitFilesModel::Group::Changed), 3000);
        QVERIFY2(longest < 50, qPrintable("the window stood still for %1 ms"_s.arg(longest)));
    }
};

QTEST_GUILESS_MAIN(GitTest)
#include "test_git.moc"
