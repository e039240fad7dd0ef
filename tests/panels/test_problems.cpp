// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/problems/ProblemsModel.h"
#include "panels/problems/TaskDetector.h"
#include "panels/problems/TaskRunner.h"
#include "tests/panels/TestFolder.h"
#include "tests/support/Patience.h"
#include <QSignalSpy>
#include <QTest>

using namespace dyad::panels;
using test::TestFolder;
using Severity = Diagnostic::Severity;

namespace {

QString operator""_s(const char *text, size_t length) { return QString::fromUtf8(text, qsizetype(length)); }

QVector<Diagnostic> readAll(const QString &output)
{
    ProblemMatcher matcher("/project"_s);
    QVector<Diagnostic> found;
    for (const QString &line : output.split(QLatin1Char('\n')))
        if (const auto problem = matcher.read(line))
            found.append(*problem);
    return found;
}

Diagnostic problem(const char *path, int line, Severity severity, const char *message)
{
    return {QString::fromLatin1(path), line, 1, severity, QString::fromLatin1(message), "test"_s, {}};
}

const char OwnTasks[] =
    "{\"tasks\": ["
    "{\"label\": \"first\", \"command\": \"echo one >> order\"}, {\"label\": \"second\", \"command\": \"echo two >> order\", \"dependsOn\": \"first\"},"
    "{\"label\": \"all\", \"dependsOn\": [\"second\", \"first\", \"all\"]},"
    "{\"label\": \"own\", \"command\": \"printf 'in src/a.x (3,7) bad: no such thing\\nFILE b.x\\n 5 first\\n 6 second\\n\\n 9 not one\\n'\", \"problemMatcher\": ["
    "\"$gcc\", {\"pattern\": {\"regexp\": \"^in (\\\\S+) \\\\((\\\\d+,\\\\d+)\\\\) (bad|meh): (.*)$\", \"file\": 1, \"location\": 2, \"severity\": 3, \"message\": 4}},"
    "{\"severity\": \"warning\", \"fileLocation\": [\"relative\", \"${workspaceFolder}/deep\"], \"pattern\": [{\"regexp\": \"^FILE (.+)$\", \"file\": 1}, {\"regexp\": \"^ (\\\\d+) (.+)$\", \"line\": 1, \"message\": 2, \"loop\": true}]},"
    "{\"pattern\": {\"regexp\": \"((((\"}}]}]}";

} // namespace

class ProblemsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void matchers_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("severity");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("code");
        const int error = int(Severity::Error), warning = int(Severity::Warning), info = int(Severity::Information);
        QTest::newRow("gcc") << "src/a.cpp:12:7: error: expected ';' before 'x'"_s << "/project/src/a.cpp"_s << 12 << 7 << error << "expected ';' before 'x'"_s << QString();
        QTest::newRow("gcc warning") << "/abs/b.h:3:1: warning: unused variable 'y' [-Wunused-variable]"_s << "/abs/b.h"_s << 3 << 1 << warning << "unused variable 'y'"_s << "-Wunused-variable"_s;
        QTest::newRow("coloured") << "\x1b[1msrc/a.cpp:1:2: \x1b[31mfatal error: \x1b[0mnope.h: No such file"_s << "/project/src/a.cpp"_s << 1 << 2 << error << "nope.h: No such file"_s << QString();
        QTest::newRow("note") << "a.c:5:6: note: declared here"_s << "/project/a.c"_s << 5 << 6 << info << "declared here"_s << QString();
        QTest::newRow("tsc") << "src/app.ts(4,10): error TS2304: Cannot find name 'x'."_s << "/project/src/app.ts"_s << 4 << 10 << error << "Cannot find name 'x'."_s << "TS2304"_s;
        QTest::newRow("tsc pretty") << "src/app.ts:4:10 - error TS2304: Cannot find name 'x'."_s << "/project/src/app.ts"_s << 4 << 10 << error << "Cannot find name 'x'."_s << "TS2304"_s;
        QTest::newRow("make folder") << "make[1]: Entering directory '/project/lib'\nz.c:1:1: error: bad"_s << "/project/lib/z.c"_s << 1 << 1 << error << "bad"_s << QString();
        QTest::newRow("cmake") << "CMake Error at CMakeLists.txt:7 (find_package):\n  Could not find a package."_s << "/project/CMakeLists.txt"_s << 7 << 0 << error << "Could not find a package."_s << "CMake"_s;
        QTest::newRow("rustc") << "error[E0425]: cannot find value `x`\n  --> src/main.rs:2:5"_s << "/project/src/main.rs"_s << 2 << 5 << error << "cannot find value `x`"_s << "E0425"_s;
        QTest::newRow("eslint") << "/project/a.js\n  3:5  warning  Unexpected console  no-console"_s << "/project/a.js"_s << 3 << 5 << warning << "Unexpected console"_s << "no-console"_s;
        QTest::newRow("python") << "Traceback (most recent call last):\n  File \"m.py\", line 9, in <module>\n    f()\nValueError: no"_s << "/project/m.py"_s << 9 << 0 << error << "ValueError: no"_s << "ValueError"_s;
        QTest::newRow("generic") << "main.go:8:2: undefined: x"_s << "/project/main.go"_s << 8 << 2 << error << "undefined: x"_s << QString();
    }
    void matchers()
    {
        QFETCH(QString, output);
        const auto found = readAll(output);
        QCOMPARE(found.size(), 1);
        QTEST(found[0].path, "path");
        QTEST(found[0].line, "line");
        QTEST(found[0].column, "column");
        QTEST(int(found[0].severity), "severity");
        QTEST(found[0].message, "message");
        QTEST(found[0].code, "code");
    }

    void plainOutputIsNoProblem()
    {
        QVERIFY(readAll("[1/20] Building CXX object a.cpp.o\n12:30:01 done\nIn file included from a.cpp:3:\nsrc/a.cpp: In function 'f':\n100% tests passed"_s).isEmpty());
    }

    void modelGroupsFiltersAndCounts()
    {
        ProblemsModel model;
        model.setRoot("/p"_s);
        QSignalSpy counts(&model, &ProblemsModel::countsChanged);
        model.set("clangd"_s, "/p/b.cpp"_s, {problem("/p/b.cpp", 9, Severity::Warning, "late"), problem("/p/b.cpp", 2, Severity::Error, "early")});
        model.set("clangd"_s, "/p/a.cpp"_s, {problem("/p/a.cpp", 1, Severity::Hint, "hint")});
        for (int i = 0; i < 3; ++i)
            model.add(problem("/p/a.cpp", 5, Severity::Error, "built"));   // said three times, shown once
        QTRY_COMPARE(model.rowCount(), 6);
        QCOMPARE(counts.size(), 1);   // one rebuild for all of it
        QCOMPARE(counts[0], (QVariantList{2, 1}));
        QCOMPARE(model.index(0).data().toString(), "a.cpp"_s);
        QCOMPARE(model.diagnosticAt(4)->message, "early"_s);
        model.setFilter({"early"_s});
        QCOMPARE(model.rowCount(), 2);
        model.setFilter({{}, false, true, false});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.diagnosticAt(1)->message, "late"_s);
        model.setFilter({});
        model.setFolded(0, true);
        QCOMPARE(model.rowCount(), 4);
        model.clearSource("test"_s);
        model.set("clangd"_s, "/p/a.cpp"_s, {});
        QTRY_COMPARE(model.total(), 2);
        QCOMPARE(model.diagnosticsOf("/p/a.cpp"_s).size(), 0);
    }

    void tasksAreFound()
    {
        TestFolder folder;
        folder.write("CMakePresets.json"_s, R"({"configurePresets":[{"name":"base","hidden":true},{"name":"dev"}],"buildPresets":[{"name":"dev","configurePreset":"dev"}]})");
        folder.write("package.json"_s, R"({"scripts":{"build":"x","test:unit":"y"}})");
        folder.write("yarn.lock"_s, "");
        folder.write("Makefile"_s, "VAR := 1\nall: a.o\n\techo\na.o: a.c\nclean:\n.PHONY: all\n");
        folder.write(".vscode/tasks.json"_s, "{ // comment \"x\"\n \"tasks\": [ {\"label\": \"Say\", \"command\": \"echo\", \"args\": [\"it's // here\", \"${workspaceFolder}\"], \"group\": {\"kind\": \"build\"},}, ] }");
        QStringList ids;
        const auto tasks = detectTasks(folder.path());
        for (const Task &task : tasks)
            ids << task.id;
        QCOMPARE(ids, (QStringList{"tasks:Say"_s, "cmake:configure:dev"_s, "cmake:build:dev"_s, "npm:build"_s, "npm:test:unit"_s, "make:all"_s, "make:clean"_s}));
        QCOMPARE(tasks[0].arguments, (QStringList{"-c"_s, "echo 'it'\\''s // here' "_s + folder.path()}));
        QCOMPARE(tasks[0].kind, Task::Kind::Build);
        QCOMPARE(tasks[2].commandLine(), "cmake --build --preset dev"_s);
        QCOMPARE(tasks[3].program, "yarn"_s);
        QCOMPARE(tasks[4].kind, Task::Kind::Test);
    }

    /// What a tasks.json says itself: matchers of one line and of several, and tasks that come first.
    void tasksBringMatchers()
    {
        TestFolder folder;
        folder.write(".vscode/tasks.json"_s, OwnTasks);
        const auto tasks = detectTasks(folder.path());
        QCOMPARE(tasks.size(), 4);
        QCOMPARE(tasks[2].before, (QStringList{"tasks:second"_s, "tasks:first"_s, "tasks:all"_s}));
        QCOMPARE(tasks[3].patterns.size(), 2);
        TaskRunner runner;
        QVector<Diagnostic> found;
        connect(&runner, &TaskRunner::problemFound, this, [&](const Diagnostic &d) { found.append(d); });
        QSignalSpy finished(&runner, &TaskRunner::finished);
        QVERIFY(runner.run(tasks[3]));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[0].path, folder.path("src/a.x"_s));
        QCOMPARE(found[0].line, 3);
        QCOMPARE(found[0].column, 7);
        QCOMPARE(found[0].message, "no such thing"_s);
        QCOMPARE(found[1].path, folder.path("deep/b.x"_s));
        QCOMPARE(found[1].severity, Severity::Warning);
        QCOMPARE(found[2].line, 6);
        QCOMPARE(found[2].message, "second"_s);
    }

    void buildsConfigureFirst()
    {
        TestFolder folder;
        folder.write(QStringLiteral("CMakePresets.json"), R"({"version": 6, "configurePresets": [{"name": "base", "hidden": true, "binaryDir": "${sourceDir}/out/${presetName}"},
            {"name": "dev", "inherits": ["base"]}, {"name": "far", "binaryDir": "$env{HOME}/x"}],
            "buildPresets": [{"name": "dev", "configurePreset": "dev"}, {"name": "far", "configurePreset": "far"}]})");
        const QVector<Task> tasks = detectTasks(folder.path());
        const auto build = [&](const char *id) { return *std::ranges::find_if(tasks, [&](const Task &task) { return task.id == QLatin1String(id); }); };
        QCOMPARE(build("cmake:build:dev").needs, QStringLiteral("cmake:configure:dev"));
        QCOMPARE(build("cmake:build:dev").needsUnless.constFirst(), folder.path() + QStringLiteral("/out/dev/build.ninja"));
        QVERIFY(build("cmake:build:far").needs.isEmpty());     // only CMake knows where that is
        QVERIFY(build("cmake:configure:dev").needs.isEmpty());
    }

    void tasksRunAndComplain()
    {
        TestFolder folder;
        folder.write("Makefile"_s, "build:\n\t@gcc -Wall -c bad.c -o /dev/null\n");
        folder.write("bad.c"_s, "int f(void) {\n    int unused;\n    return missing;\n}\n");
        TaskRunner runner;
        QVector<Diagnostic> found;
        connect(&runner, &TaskRunner::problemFound, this, [&](const Diagnostic &d) { found.append(d); });
        QSignalSpy finished(&runner, &TaskRunner::finished);
        const auto tasks = detectTasks(folder.path());
        QCOMPARE(tasks.size(), 1);
        QVERIFY(runner.run(tasks[0]).has_value());
        QCOMPARE(runner.run(tasks[0]).error().code, std::string("busy"));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
        QCOMPARE(finished[0][0].value<TaskRunner::End>(), TaskRunner::End::Failed);
        const auto error = std::ranges::find_if(found, [](const Diagnostic &d) { return d.severity == Severity::Error; });
        QVERIFY(error != found.end());
        QCOMPARE(error->path, folder.path("bad.c"_s));
        QCOMPARE(error->line, 3);
    }

    void stoppingReachesWhatItStarted()
    {
        TestFolder folder;
        TaskRunner runner;
        QSignalSpy finished(&runner, &TaskRunner::finished), output(&runner, &TaskRunner::output);
        Task task;
        task.id = "t"_s;
        task.program = "/bin/sh"_s;
        task.arguments = {"-c"_s, "sleep 1000 & echo child $!; wait"_s};
        task.folder = folder.path();
        QVERIFY(runner.run(task).has_value());
        QTRY_COMPARE(output.size(), 1);
        const QString child = output[0][0].toString().section(QLatin1Char(' '), 1).trimmed();
        QVERIFY(QFile::exists("/proc/"_s + child));
        runner.stop();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].value<TaskRunner::End>(), TaskRunner::End::Stopped);
        // Gone, or a zombie that nobody has fetched yet.
        QTRY_VERIFY([&] { QFile stat("/proc/"_s + child + "/stat"_s); return !stat.open(QIODevice::ReadOnly) || stat.readAll().contains(") Z "); }());
    }

    void whatIsNotThereIsSaid()
    {
        TaskRunner runner;
        QSignalSpy finished(&runner, &TaskRunner::finished);
        Task task;
        task.program = "/no/such/program"_s;
        task.folder = QDir::tempPath();
        QVERIFY(runner.run(task).has_value());
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].value<TaskRunner::End>(), TaskRunner::End::NotStarted);
        QCOMPARE(runner.state(), TaskRunner::State::Idle);
    }
};

QTEST_GUILESS_MAIN(ProblemsTest)
#include "test_problems.moc"
