// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/search/DiskReplaceTarget.h"
#include "panels/search/RequiredText.h"
#include "panels/search/SearchController.h"
#include "panels/search/SearchResultsModel.h"
#include "panels/search/TextScanner.h"
#include "tests/panels/TestFolder.h"
#include "tests/support/Patience.h"
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QAbstractItemModelTester>
#include <QTest>

using namespace dyad::panels;
using test::TestFolder;

namespace {

std::vector<SearchMatch> scanned(const QByteArray &text, const SearchQuery &query)
{
    auto matcher = TextMatcher::compile(query);
    if (!matcher)
        qFatal("%s", matcher.error().message.c_str());
    std::vector<SearchMatch> matches;
    const auto replacement = query.replacement ? std::optional(query.replacement->toStdString()) : std::nullopt;
    TextScanner(*matcher).scan({text.constData(), size_t(text.size())}, 100000, matches, replacement);
    return matches;
}

SearchQuery literal(const char *pattern, bool caseSensitive = true)
{
    SearchQuery query;
    query.pattern = QString::fromUtf8(pattern);
    query.caseSensitive = caseSensitive;
    return query;
}

SearchQuery expression(const char *pattern, bool caseSensitive = true)
{
    SearchQuery query = literal(pattern, caseSensitive);
    query.regularExpression = true;
    return query;
}

struct Outcome {
    QStringList paths;
    SearchSummary summary;
};

Outcome searched(SearchController &controller, const SearchQuery &query)
{
    Outcome outcome;
    QObject context;
    QObject::connect(&controller, &SearchController::found, &context, [&](const std::vector<FileMatches> &files) {
        for (const auto &file : files)
            outcome.paths << file.relativePath;
    });
    controller.start(query);
    if (!QTest::qWaitFor([&] { return controller.state() != SearchController::State::Searching; }, 20000))
        qFatal("the search did not end");
    outcome.summary = controller.summary();
    outcome.paths.sort();
    return outcome;
}

} // namespace

class SearchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void literalsAreFoundWhereTheyStand()
    {
        const QByteArray text = "alpha\n  beta needle gamma\r\nneedleneedle\nß needle";
        const auto m = scanned(text, literal("needle"));
        QCOMPARE(m.size(), 4u);
        QCOMPARE(m[0].line, 2);
        QCOMPARE(m[0].column, 7);
        QCOMPARE(m[0].preview, QByteArray("beta needle gamma"));
        QCOMPARE(m[0].previewStart, 5);
        QCOMPARE(m[2].line, 3);
        QCOMPARE(m[2].column, 6);
        QCOMPARE(m[3].line, 4);
        QCOMPARE(m[3].column, 3);   // bytes
    }

    void literalsAgreeWithASimpleSearch_data()
    {
        QTest::addColumn<bool>("caseSensitive");
        QTest::addColumn<bool>("word");
        for (const bool c : {false, true})
            for (const bool word : {false, true})
                QTest::addRow("case %d word %d", c, word) << c << word;
    }
    void literalsAgreeWithASimpleSearch()
    {
        QFETCH(bool, caseSensitive);
        QFETCH(bool, word);
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        for (int round = 0; round < 400; ++round) {
            QByteArray text, needle;
            for (int i = 0; i < 300; ++i)
                text += "aAbB_ \n."[random.bounded(8)];
            for (int i = 0, n = 1 + int(random.bounded(4)); i < n; ++i)
                needle += "aAbB_ ."[random.bounded(7)];
            SearchQuery query = literal(needle.constData(), caseSensitive);
            query.wholeWord = word;
            const auto found = scanned(text, query);
            std::vector<qint64> expected;
            const QByteArray hay = caseSensitive ? text : text.toLower(), pin = caseSensitive ? needle : needle.toLower();
            const auto isWord = [](char c) { return isalnum(static_cast<unsigned char>(c)) || c == '_'; };
            for (qint64 at = 0; (at = hay.indexOf(pin, at)) >= 0;) {
                const qint64 end = at + pin.size();
                const bool joined = (at > 0 && isWord(hay[at - 1]) && isWord(hay[at])) || (end < hay.size() && isWord(hay[end]) && isWord(hay[end - 1]));
                if (!word || !joined)
                    expected.push_back(at);
                at += !word || !joined ? pin.size() : 1;
            }
            std::vector<qint64> got;
            for (const auto &m : found)
                got.push_back(m.offset);
            QVERIFY2(got == expected, qPrintable(QStringLiteral("seed %1, round %2").arg(seed).arg(round)));
        }
    }

    void expressionsStayInTheirLine()
    {
        QCOMPARE(scanned("foo\nbar foo bar", expression("foo\\s+bar")).size(), 1u);
        QCOMPARE(scanned("foo\nbar", expression("foo\\nbar")).size(), 1u);
        QCOMPARE(scanned("a\nb\n", expression("^")).size(), 2u);
        QCOMPARE(scanned("x=[^]\n]", expression("[^x]+")).size(), 2u);
        QCOMPARE(scanned("Ärger ärger", expression("ärger", false)).size(), 2u);
        QCOMPARE(scanned("\xff\xfe needle \xff", expression("ne+dle")).size(), 1u);   // not UTF-8: what is, is searched
    }

    void badExpressionsAreExplained()
    {
        const auto compiled = TextMatcher::compile(expression("(a"));
        QVERIFY(!compiled);
        QCOMPARE(compiled.error().code, std::string("bad-pattern"));
        QVERIFY(QString::fromStdString(compiled.error().message).contains(QLatin1String("parenthes")));
    }

    void costlyExpressionsGiveUp()
    {
        auto matcher = TextMatcher::compile(expression("(a+)+$x?b"));
        QVERIFY(matcher.has_value());
        TextScanner scanner(*matcher);
        std::vector<SearchMatch> matches;
        const std::string text = std::string(60, 'a') + "!b";
        scanner.scan(text, 10, matches);
        QVERIFY(scanner.gaveUp());
    }

    void requiredTextIsNeverTooMuch()
    {
        QCOMPARE(requiredText("foo(bar)?baz"), std::string("foo"));
        QCOMPARE(requiredText("[a-z]+_x, \\d+"), std::string("_x, "));
        QCOMPARE(requiredText("ab|cd"), std::string());
        QCOMPARE(requiredText("abc?d*e{0}"), std::string("ab"));
        QCOMPARE(requiredText("(?i)abc"), std::string());
        QCOMPARE(requiredText("\\x41bc"), std::string());
        QCOMPARE(requiredText("a\\.b\\(c"), std::string("a.b(c"));
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        for (int round = 0; round < 3000; ++round) {
            std::string pattern, text;
            for (int i = 0, n = 1 + int(random.bounded(8)); i < n; ++i)
                pattern += "abc?*+.()[]|\\{}^$"[random.bounded(17)];
            for (int i = 0; i < 12; ++i)
                text += "abc"[random.bounded(3)];
            const QRegularExpression reference(QString::fromStdString(pattern));
            if (reference.isValid() && reference.match(QString::fromStdString(text)).hasMatch())
                QVERIFY2(text.find(requiredText(pattern)) != std::string::npos, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(reference.pattern())));
        }
    }

    void replacementsFillGroups()
    {
        SearchQuery query = expression("(?<name>\\w+)\\((\\d+)\\)");
        query.replacement = QStringLiteral("$2:${name}\\n\\$0");
        QCOMPARE(scanned("call(42)", query).front().replacement, QByteArray("42:call\n$0"));
        query = literal("a.b");
        query.replacement = QStringLiteral("$1\\n");
        QCOMPARE(scanned("a.b", query).front().replacement, QByteArray("$1\\n"));
    }

    void ignoreRulesAgreeWithGit()
    {
        TestFolder folder;
        folder.git({QStringLiteral("init"), QStringLiteral("-q")});
        folder.write(QStringLiteral(".gitignore"), "*.o\n/build/\nlogs/**/debug.log\n!keep.o\n# note\nfoo/bar\n*.tmp\n!/important.tmp\nspace\\ \n[a-c]x?\n\\#odd\n**/deep/file\nonlydir/\n");
        folder.write(QStringLiteral("sub/.gitignore"), "local\n!*.o\n/top\n");
        const QStringList files{QStringLiteral("a.o"), QStringLiteral("keep.o"), QStringLiteral("build/x"), QStringLiteral("sub/build/x"), QStringLiteral("logs/debug.log"), QStringLiteral("logs/a/b/debug.log"),
            QStringLiteral("foo/bar"), QStringLiteral("sub/foo/bar"), QStringLiteral("a.tmp"), QStringLiteral("important.tmp"), QStringLiteral("sub/important.tmp"), QStringLiteral("space "), QStringLiteral("space"),
            QStringLiteral("axe"), QStringLiteral("dxe"), QStringLiteral("#odd"), QStringLiteral("x/y/deep/file"), QStringLiteral("deep/file"), QStringLiteral("sub/local"), QStringLiteral("sub/x/local"), QStringLiteral("sub/a.o"),
            QStringLiteral("sub/top"), QStringLiteral("sub/x/top"), QStringLiteral("onlydir"), QStringLiteral("sub/onlydir/y"), QStringLiteral("plain.txt")};
        for (const QString &file : files)
            folder.write(file, "needle\n");
        const QByteArray listed = folder.git({QStringLiteral("ls-files"), QStringLiteral("-z"), QStringLiteral("--others"), QStringLiteral("--exclude-standard")});
        QStringList expected;
        for (const QByteArray &path : listed.split('\0'))
            if (!path.isEmpty() && !path.endsWith(".gitignore"))
                expected << QString::fromUtf8(path);
        expected.sort();
        SearchController controller;
        controller.setRoot(folder.path());
        QCOMPARE(searched(controller, literal("needle")).paths, expected);
        SearchQuery everything = literal("needle");
        everything.respectIgnoreFiles = false;
        QCOMPARE(searched(controller, everything).paths.size(), files.size());
    }

    void globsChooseFiles()
    {
        TestFolder folder;
        for (const char *path : {"src/a.cpp", "src/a.h", "src/gen/b.cpp", "tests/c.cpp", "readme.md"})
            folder.write(QString::fromLatin1(path), "needle");
        SearchController controller;
        controller.setRoot(folder.path());
        SearchQuery query = literal("needle");
        query.include = {QStringLiteral(" *.cpp ")};
        query.exclude = {QStringLiteral("gen")};
        QCOMPARE(searched(controller, query).paths, (QStringList{QStringLiteral("src/a.cpp"), QStringLiteral("tests/c.cpp")}));
        query.include = {QStringLiteral("src/**")};
        query.exclude.clear();
        QCOMPARE(searched(controller, query).paths.size(), 3);
        query.include = {QStringLiteral("./src/*.h"), QStringLiteral("readme.md")};
        QCOMPARE(searched(controller, query).paths.size(), 2);
    }

    void openTextsCountInsteadOfDisk()
    {
        TestFolder folder;
        folder.write(QStringLiteral("a.txt"), "old");
        SearchController controller;
        controller.setRoot(folder.path());
        controller.setOpenTexts([&] { return QHash<QString, QByteArray>{{folder.path(QStringLiteral("a.txt")), "fresh needle"}}; });
        QCOMPARE(searched(controller, literal("needle")).paths.size(), 1);
        QCOMPARE(searched(controller, literal("old")).paths.size(), 0);
    }

    void limitsAreToldHonestly()
    {
        TestFolder folder;
        for (int i = 0; i < 40; ++i)
            folder.write(QStringLiteral("f%1").arg(i), QByteArray("x\n").repeated(100));
        folder.write(QStringLiteral("binary"), QByteArray("x\0x", 3));
        folder.write(QStringLiteral("large"), QByteArray(600 * 1024, 'y'));
        SearchController controller;
        controller.setRoot(folder.path());
        SearchQuery query = literal("x");
        query.maxMatches = 150;
        auto outcome = searched(controller, query);
        QCOMPARE(outcome.summary.end, SearchSummary::End::LimitReached);
        QVERIFY(outcome.summary.matches >= 150 && outcome.summary.matches < 600);
        query.maxMatches = 100000;
        query.maxFileSize = 512 * 1024;
        outcome = searched(controller, query);
        QCOMPARE(outcome.summary.end, SearchSummary::End::Finished);
        QCOMPARE(outcome.summary.matches, 4000);
        QCOMPARE(outcome.summary.skippedBinary, 1);
        QCOMPARE(outcome.summary.skippedLarge, 1);
    }

    void largeFilesAreReadToTheirEnd()
    {
        TestFolder folder;
        folder.write(QStringLiteral("large"), QByteArray(3 * 1024 * 1024, 'y') + "\nneedle");
        SearchController controller;
        controller.setRoot(folder.path());
        QCOMPARE(searched(controller, literal("needle")).summary.matches, 1);
    }

    void cancellingEndsIt()
    {
        TestFolder folder;
        for (int i = 0; i < 2000; ++i)
            folder.write(QStringLiteral("d%1/f%2").arg(i % 50).arg(i), QByteArray("needle\n").repeated(50));
        SearchController controller;
        controller.setRoot(folder.path());
        SearchQuery query = literal("needle");
        query.maxMatches = 10'000'000;
        controller.start(query);
        controller.cancel();
        QTRY_COMPARE(controller.state(), SearchController::State::Done);
        QCOMPARE(controller.summary().end, SearchSummary::End::Cancelled);
        controller.start(query);   // and one that is replaced leaves nothing behind
        QCOMPARE(searched(controller, literal("nowhere")).paths.size(), 0);
    }

    void replacingOnDiskIsAllOrNothing()
    {
        TestFolder folder;
        folder.write(QStringLiteral("a.sh"), "one two one\n");
        QFile::setPermissions(folder.path(QStringLiteral("a.sh")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        SearchQuery query = literal("one");
        query.replacement = QStringLiteral("three");
        FileMatches file{folder.path(QStringLiteral("a.sh")), QStringLiteral("a.sh"), scanned("one two one\n", query), true};
        DiskReplaceTarget target;
        QVERIFY(target.replace(file).has_value());
        QCOMPARE(folder.read(QStringLiteral("a.sh")), QByteArray("three two three\n"));
        QVERIFY(QFile::permissions(file.path) & QFile::ExeOwner);
        const auto again = target.replace(file);
        QVERIFY(!again);
        QCOMPARE(again.error().code, std::string("changed-since"));
        QCOMPARE(folder.read(QStringLiteral("a.sh")), QByteArray("three two three\n"));
    }

    void modelKeepsOrderFoldsAndDismisses()
    {
        SearchResultsModel model;
        const auto file = [](const char *path, int matches) {
            FileMatches f;
            f.relativePath = QString::fromLatin1(path);
            f.matches.resize(size_t(matches));
            return f;
        };
        model.add({file("m", 2)});
        model.add({file("z", 1), file("a", 3)});
        QCOMPARE(model.rowCount(), 9);
        QCOMPARE(model.fileAt(0)->relativePath, QStringLiteral("a"));
        QCOMPARE(model.fileRow(6), 4);
        QVERIFY(!model.matchAt(4));
        model.setFolded(5, true);
        QCOMPARE(model.rowCount(), 7);
        QCOMPARE(model.fileAt(5)->relativePath, QStringLiteral("z"));
        model.setFolded(4, false);
        model.dismiss(1);
        QCOMPARE(model.matchCount(), 5);
        model.dismiss(0);
        QCOMPARE(model.fileCount(), 2);
        QCOMPARE(model.rowCount(), 5);
        model.dismiss(4);
        QCOMPARE(model.rowCount(), 3);
    }

    /// What is searched again takes its place in the list: rows that are the same stay, and so does what somebody has chosen.
    void modelFollowsWhatIsSearchedAgain()
    {
        SearchResultsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto file = [](const char *name, const QByteArrayList &lines) {
            FileMatches f;
            f.relativePath = QString::fromLatin1(name);
            f.path = QStringLiteral("/p/") + f.relativePath;
            for (const QByteArray &line : lines) {
                SearchMatch &match = f.matches.emplace_back();
                match.line = int(f.matches.size());
                match.preview = line;
            }
            return f;
        };
        const auto shown = [&] {
            QStringList rows;
            for (int row = 0; row < model.rowCount(); ++row)
                rows.append(model.data(model.index(row), Qt::DisplayRole).toString());
            return rows.join(QLatin1Char(' '));
        };
        const auto again = [&](const char *name, const QByteArrayList &lines) { model.replace({QStringLiteral("/p/") + QLatin1String(name)}, lines.isEmpty() ? std::vector<FileMatches>() : std::vector{file(name, lines)}, 20); };
        model.add({file("b", {"x1", "x2", "x3"}), file("d", {"y1"})});
        const QPersistentModelIndex second(model.index(2)), third(model.index(3));
        again("b", {"new", "x1", "x2", "x3"});
        QCOMPARE(shown(), QStringLiteral("b new x1 x2 x3 d y1"));
        QCOMPARE(second.row(), 3);
        QCOMPARE(model.matchAt(3)->line, 3);
        again("b", {"x1", "edited", "x3"});
        QCOMPARE(third.row(), 3);
        QCOMPARE(shown(), QStringLiteral("b x1 edited x3 d y1"));
        again("c", {"z"});
        again("a", {});
        QCOMPARE(shown(), QStringLiteral("b x1 edited x3 c z d y1"));
        // What was taken out stays away until its line is another one.
        model.dismiss(1);
        again("b", {"x1", "x1", "x3"});
        QCOMPARE(shown(), QStringLiteral("b x1 x3 c z d y1"));
        model.dismiss(model.rowCount() - 2);
        again("d", {"y1", "y2"});
        QCOMPARE(shown(), QStringLiteral("b x1 x3 c z"));
        model.setFolded(0, true);
        again("b", {"1", "2", "3", "4"});
        QCOMPARE(shown(), QStringLiteral("b c z"));
        QCOMPARE(model.matchCount(), 5);
        model.setFolded(0, false);
        QCOMPARE(shown(), QStringLiteral("b 1 2 3 4 c z"));
        again("e", QByteArrayList(16, "many"));       // no room for them
        QCOMPARE(model.fileCount(), 2);
        again("c", {});
        again("b", {});
        QCOMPARE(model.rowCount(), 0);
        model.clear();
        again("d", {"y1"});
        QCOMPARE(shown(), QStringLiteral("d y1"));
    }

    /// Files that have changed are searched again as they would be found by a search of all: what is left out stays so.
    void changedFilesAreSearchedAgain()
    {
        TestFolder folder;
        folder.write(QStringLiteral(".gitignore"), "*.log\nout/\n");
        folder.write(QStringLiteral("a.txt"), "needle\n");
        folder.write(QStringLiteral("deep/er/b.txt"), "needle\nneedle\n");
        folder.write(QStringLiteral("gone.txt"), "needle\n");
        SearchController controller;
        controller.setRoot(folder.path());
        QHash<QString, QByteArray> open;
        controller.setOpenText([&](const QString &path) { return open.contains(path) ? std::optional(open.value(path)) : std::nullopt; });
        QMap<QString, int> found;
        connect(&controller, &SearchController::found, this, [&](const std::vector<FileMatches> &files) {
            for (const FileMatches &file : files)
                found[file.relativePath] = int(file.matches.size());
        });
        int times = 0;
        connect(&controller, &SearchController::foundAgain, this, [&](const QStringList &searched, const std::vector<FileMatches> &files) {
            ++times;
            for (const QString &path : searched)
                found.remove(path.mid(folder.path().size() + 1));
            for (const FileMatches &file : files)
                found[file.relativePath] = int(file.matches.size());
        });
        const auto path = [&](const char *name) { return folder.path(QLatin1String(name)); };
        controller.again({path("a.txt")});      // nothing was searched for yet
        SearchQuery query = literal("needle");
        query.exclude = {QStringLiteral("skipped")};
        controller.start(query);
        controller.again({path("a.txt")});      // while it runs: afterwards
        QTRY_COMPARE_WITH_TIMEOUT(times, 1, 30'000);
        QCOMPARE(found, (QMap<QString, int>{{QStringLiteral("a.txt"), 1}, {QStringLiteral("deep/er/b.txt"), 2}, {QStringLiteral("gone.txt"), 1}}));
        folder.write(QStringLiteral("a.txt"), "needle needle needle\n");
        folder.write(QStringLiteral("deep/er/c.txt"), "needle\n");
        folder.write(QStringLiteral("a.log"), "needle\n");
        folder.write(QStringLiteral("out/in/x.txt"), "needle\n");
        folder.write(QStringLiteral("skipped/in/x.txt"), "needle\n");
        folder.write(QStringLiteral(".git/x.txt"), "needle\n");
        QVERIFY(QFile::remove(path("gone.txt")) && QFile::link(path("a.txt"), path("link.txt")) && QFile::link(path("deep"), path("linked")));
        open.insert(path("deep/er/b.txt"), "not saved: needle\n");
        controller.again({path("a.txt"), path("deep/er/c.txt"), path("a.log"), path("out/in/x.txt"), path("skipped/in/x.txt"), path(".git/x.txt"), path("gone.txt"), path("link.txt"), path("linked/er/b.txt"),
            path("deep/er/b.txt"), path("deep"), path("nowhere/at/all"), QStringLiteral("/etc/hostname"), folder.path() + QStringLiteral("/../x")});
        QTRY_COMPARE_WITH_TIMEOUT(times, 2, 30'000);
        QCOMPARE(found, (QMap<QString, int>{{QStringLiteral("a.txt"), 3}, {QStringLiteral("deep/er/b.txt"), 1}, {QStringLiteral("deep/er/c.txt"), 1}}));
        controller.clear();
        controller.again({path("a.txt")});
        controller.start(query);
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), SearchController::State::Done, 30'000);
        controller.again({path("a.txt")});
        QTRY_COMPARE_WITH_TIMEOUT(times, 3, 30'000);       // not for what was asked for while there was nothing to follow
    }

    /// A limit that is reached on the way says nothing about files that were not looked at.
    void limitWhileFollowingKeepsTheOthers()
    {
        TestFolder folder;
        for (const char *name : {"a.txt", "b.txt", "c.txt"})
            folder.write(QLatin1String(name), "needle\n");
        SearchController controller;
        controller.setRoot(folder.path());
        SearchResultsModel model;
        SearchQuery query = literal("needle");
        query.maxMatches = 10;
        int times = 0;
        connect(&controller, &SearchController::found, &model, &SearchResultsModel::add);
        connect(&controller, &SearchController::foundAgain, &model, [&](const QStringList &searched, const std::vector<FileMatches> &files) {
            model.replace(searched, files, query.maxMatches);
            ++times;
        });
        controller.start(query);
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), SearchController::State::Done, 30'000);
        QCOMPARE(controller.summary().end, SearchSummary::End::Finished);
        QCOMPARE(model.fileCount(), 3);
        folder.write(QStringLiteral("a.txt"), QByteArray("needle\n").repeated(20));
        controller.again({folder.path(QStringLiteral("a.txt")), folder.path(QStringLiteral("b.txt")), folder.path(QStringLiteral("c.txt"))});
        QTRY_COMPARE_WITH_TIMEOUT(times, 1, 30'000);
        QCOMPARE(model.fileCount(), 3);
        QCOMPARE(model.matchCount(), 12);
        QCOMPARE(controller.summary().end, SearchSummary::End::LimitReached);
    }

    /// What nobody looks at is not searched again and again, but not forgotten; and what takes long is searched seldom.
    void whatNobodySeesWaits()
    {
        TestFolder folder;
        folder.write(QStringLiteral("a.txt"), "needle\n");
        SearchController controller;
        controller.setRoot(folder.path());
        size_t matches = 0;
        int times = 0;
        connect(&controller, &SearchController::foundAgain, this, [&](const QStringList &, const std::vector<FileMatches> &files) {
            matches = files.empty() ? 0 : files.front().matches.size();
            ++times;
        });
        controller.start(literal("needle"));
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), SearchController::State::Done, 30'000);
        controller.again({folder.path(QStringLiteral("a.txt"))});
        controller.setHeld(true);       // while it was about to begin
        QVERIFY(controller.isBehind());
        folder.write(QStringLiteral("a.txt"), "needle needle\n");
        controller.again({folder.path(QStringLiteral("a.txt"))});
        controller.setHeld(false);
        QTRY_COMPARE_WITH_TIMEOUT(matches, size_t(2), 30'000);
        QCOMPARE(times, 1);
        controller.setHeld(true);
        folder.write(QStringLiteral("a.txt"), "needle needle needle\n");
        controller.again({folder.path(QStringLiteral("a.txt"))});
        QVERIFY(controller.isBehind());
        controller.catchUp();           // somebody needs it now
        QTRY_COMPARE_WITH_TIMEOUT(matches, size_t(3), 30'000);
        QVERIFY(!controller.isBehind());
        QCOMPARE(SearchController::pauseAfter(0), 150);
        QCOMPARE(SearchController::pauseAfter(300), 3000);
        QCOMPARE(SearchController::pauseAfter(3'600'000), 30'000);
    }

    void modelLosesManyFilesAtOnce()
    {
        SearchResultsModel model;
        QStringList searched;
        std::vector<FileMatches> files;
        for (int i = 0; i < 1000; ++i) {
            FileMatches &file = files.emplace_back();
            file.relativePath = QStringLiteral("%1").arg(i, 4, 10, QLatin1Char('0'));
            file.path = QStringLiteral("/p/") + file.relativePath;
            file.matches.resize(2);
            searched.append(file.path);
        }
        model.add(files);
        model.setFolded(model.rowCount() - 1, true);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved), reset(&model, &QAbstractItemModel::modelReset);
        files.front().matches.resize(3);
        model.replace(searched, {files.front(), files.back()}, 20'000);
        QCOMPARE(removed.size(), 0);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.fileCount(), 2);
        QCOMPARE(model.matchCount(), 5);
        QCOMPARE(model.rowCount(), 5);          // the second is still folded
        QCOMPARE(model.fileRow(4), 4);
        QCOMPARE(model.fileAt(4)->relativePath, QStringLiteral("0999"));
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "test_search.moc"
