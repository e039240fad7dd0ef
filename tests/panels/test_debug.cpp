// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/debug/DebugPanel.h"
#include "tests/panels/TestFolder.h"
#include "tests/support/Patience.h"
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTreeWidget>

using namespace dyad::panels;
using test::TestFolder;
using State = DebugSession::State;

namespace {
QString operator""_s(const char *text, size_t length) { return QString::fromUtf8(text, qsizetype(length)); }

QStringList adapterOf(const QString &type)
{
    for (const DebugAdapter &adapter : DebugAdapter::all())
        if (adapter.type == type)
            return adapter.find();
    return {};
}

QStringList fake(const QString &scenario) { return {"python3"_s, QStringLiteral(DYAD_SOURCE "/tests/panels/fake_adapter.py"), scenario}; }

QHash<QString, QString> inside(DebugSession &session, int reference)
{
    QHash<QString, QString> values;
    bool there = false;
    session.askInside(reference, &session, [&](const QVector<DebugVariable> &variables) {
        for (const DebugVariable &one : variables)
            values.insert(one.name, one.value);
        there = true;
    });
    (void)QTest::qWaitFor([&] { return there; }, 30'000);
    return values;
}

QHash<QString, QString> locals(DebugSession &session)
{
    int reference = -1;
    session.askScopes(&session, [&](const QVector<DebugVariable> &scopes) { reference = scopes.isEmpty() ? 0 : scopes.first().reference; });
    (void)QTest::qWaitFor([&] { return reference >= 0; }, 30'000);
    return inside(session, reference);
}

QString value(DebugSession &session, const QString &expression)
{
    std::optional<QString> result;
    session.evaluate(expression, "watch"_s, &session, [&](bool, const DebugVariable &found) { result = found.value; });
    (void)QTest::qWaitFor([&] { return result.has_value(); }, 30'000);
    return result.value_or("no answer"_s);
}
} // namespace

/// The debugger: real adapters where they are installed, and one made of faults.
class TestDebug : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lldbDebugsCpp()
    {
        const QStringList adapter = adapterOf("lldb"_s);
        if (adapter.isEmpty())
            QSKIP("no lldb-dap is installed");
        TestFolder folder;
        folder.write("m.cpp"_s, "#include <cstdio>\nint twice(int n)\n{\n    int doubled = n * 2;\n    return doubled;\n}\nint main()\n{\n    int seven = 7;\n    int result = twice(seven);\n    std::printf(\"%d\\n\", result);\n    return 0;\n}\n");
        QCOMPARE(folder.run("g++"_s, {"-g"_s, "-O0"_s, "-o"_s, "m"_s, "m.cpp"_s}), QByteArray());
        DebugSession session;
        QSignalSpy stopped(&session, &DebugSession::stopped), ended(&session, &DebugSession::ended);
        QString said;
        connect(&session, &DebugSession::output, this, [&](const QString &, const QString &text) { said += text; });
        const QString path = QFileInfo(folder.path("m.cpp"_s)).canonicalFilePath();
        session.setBreakpoints(path, QSet<int>{10});
        session.start({"m"_s, "lldb"_s, {}, "launch"_s, {{"program"_s, folder.path("m"_s)}, {"cwd"_s, folder.path()}}}, adapter);
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 60'000);
        QVERIFY(session.isVerified(path, 10));
        QCOMPARE(session.frames().first().line, 10);
        QCOMPARE(locals(session).value("seven"_s), "7"_s);
        session.step(DebugSession::Step::In);
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 2, 30'000);
        QVERIFY(session.frames().first().name.contains("twice"_s));
        session.step(DebugSession::Step::Over);
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 3, 30'000);
        QCOMPARE(value(session, "doubled + 1"_s), "15"_s);
        session.chooseFrame(1);
        QCOMPARE(locals(session).value("seven"_s), "7"_s);
        session.step(DebugSession::Step::Out);
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 4, 30'000);
        session.resume();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 30'000);
        QCOMPARE(ended.first().first().toString(), QString());
        QVERIFY2(said.contains("14"_s), qPrintable(said));
        QCOMPARE(session.state(), State::Idle);
    }

    void debugpyDebugsPython()
    {
        const QStringList adapter = adapterOf("python"_s);
        if (adapter.isEmpty())
            QSKIP("debugpy is not installed");
        TestFolder folder;
        folder.write("m.py"_s, "def twice(n):\n    doubled = n * 2\n    return doubled\n\nprint(twice(21))\n");
        DebugSession session;
        QSignalSpy stopped(&session, &DebugSession::stopped), ended(&session, &DebugSession::ended);
        QString said;
        connect(&session, &DebugSession::output, this, [&](const QString &, const QString &text) { said += text; });
        const QString path = QFileInfo(folder.path("m.py"_s)).canonicalFilePath();
        session.setBreakpoints(path, QSet<int>{3});
        session.start({"m"_s, "python"_s, {}, "launch"_s, {{"program"_s, path}, {"cwd"_s, folder.path()}, {"console"_s, "internalConsole"_s}, {"python"_s, QJsonArray{adapter.first()}}}}, adapter);
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 60'000);
        QCOMPARE(session.frames().first().name, "twice"_s);
        QCOMPARE(locals(session).value("doubled"_s), "42"_s);
        QCOMPARE(value(session, "n + 1"_s), "22"_s);
        session.resume();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 30'000);
        QVERIFY2(said.contains("42"_s), qPrintable(said));
    }

    /// Conditions, counts and log points with real debuggers.
    void breakpointsAskForMore_data()
    {
        QTest::addColumn<QString>("type");
        QTest::newRow("lldb") << "lldb"_s;
        QTest::newRow("debugpy") << "python"_s;
    }
    void breakpointsAskForMore()
    {
        QFETCH(QString, type);
        const QStringList adapter = adapterOf(type);
        if (adapter.isEmpty())
            QSKIP("this debugger is not installed");
        TestFolder folder;
        const bool cpp = type == "lldb"_s;
        const QString file = cpp ? "m.cpp"_s : "m.py"_s;
        folder.write(file, cpp ? "#include <cstdio>\nint main()\n{\n    int sum = 0;\n    for (int i = 0; i < 9; ++i) {\n        sum += i;\n        std::printf(\"%d\\n\", sum);\n    }\n    return sum;\n}\n"
                               : "sum = 0\n\n\n\nfor i in range(9):\n    sum += i\n    print(sum)\n\nprint('over')\n");
        if (cpp)
            QCOMPARE(folder.run("g++"_s, {"-g"_s, "-O0"_s, "-o"_s, "m"_s, file}), QByteArray());
        DebugSession session;
        QSignalSpy stopped(&session, &DebugSession::stopped), ended(&session, &DebugSession::ended);
        QString said;
        connect(&session, &DebugSession::output, this, [&](const QString &, const QString &text) { said += text; });
        const QString path = QFileInfo(folder.path(file)).canonicalFilePath();
        session.setBreakpoints(path, DebugBreakpoints{{6, {"i == 4"_s, {}, {}}}, {7, {{}, {}, "sum is {sum}."_s}}});
        const QJsonObject python = cpp ? QJsonObject() : QJsonObject{{"console"_s, "internalConsole"_s}, {"python"_s, QJsonArray{adapter.first()}}};
        QJsonObject arguments = python;
        arguments["program"_s] = cpp ? folder.path("m"_s) : path;
        arguments["cwd"_s] = folder.path();
        session.start({"m"_s, type, {}, "launch"_s, arguments}, adapter);
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 60'000);
        QCOMPARE(value(session, "i"_s), "4"_s);
        QTRY_VERIFY_WITH_TIMEOUT(said.contains("sum is 6."_s), 20'000);
        QVERIFY(!said.contains("sum is 10."_s));
        // A variable of it is changed.
        int reference = -1;
        session.askScopes(this, [&](const QVector<DebugVariable> &scopes) { reference = scopes.isEmpty() ? 0 : scopes.first().reference; });
        QTRY_VERIFY_WITH_TIMEOUT(reference >= 0, 20'000);
        std::optional<QString> now;
        session.setVariable(reference, "sum"_s, "100"_s, this, [&](bool fine, const DebugVariable &changed) { now = fine ? changed.value : "refused: "_s + changed.value; });
        QTRY_VERIFY_WITH_TIMEOUT(now.has_value(), 20'000);
        QCOMPARE(*now, "100"_s);
        // From now on by count: of the four rounds that are left, the third.
        session.setBreakpoints(path, DebugBreakpoints{{7, {{}, "3"_s, {}}}});
        session.resume();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 2, 30'000);
        QCOMPARE(value(session, "i"_s), "6"_s);
        session.setBreakpoints(path, DebugBreakpoints{});
        session.resume();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 30'000);
        QVERIFY2(said.contains("104"_s), qPrintable(said));
    }

    void whatADebuggerCannotIsSaid()
    {
        TestFolder folder;
        DebugSession session;
        DebugPanel panel(&session);
        session.setBreakpoints("/p"_s, DebugBreakpoints{{1, {"false"_s, "7"_s, {}}}, {2, {{}, {}, "passing"_s}}});
        const auto start = [&](const char *scenario) { session.start({"p"_s, "fake"_s, {}, "launch"_s, {{"program"_s, "/p"_s}, {"cwd"_s, folder.path()}}}, fake(QLatin1String(scenario))); };
        start("plain");
        QTRY_COMPARE(session.state(), State::Stopped);      // at the first: always
        QCOMPARE(session.frames().first().line, 1);
        const auto console = [&] { return panel.findChild<QPlainTextEdit *>("debug.console"_s)->toPlainText(); };
        QVERIFY(console().contains("no conditions"_s) && console().contains("count hits"_s) && console().contains("log points"_s));
        QVERIFY(!session.canSetVariables());
        session.stop();
        QTRY_COMPARE(session.state(), State::Idle);
        // One that can: it goes by, and says what it passes.
        session.setBreakpoints("/p"_s, DebugBreakpoints{{1, {"false"_s, {}, {}}}, {2, {{}, {}, "passing"_s}}, {3, {}}});
        QCOMPARE(session.breakpoints("/p"_s), (QSet<int>{1, 2, 3}));
        session.setBreakpoints("/p"_s, QSet<int>{1, 2, 3});       // their lines alone: what they ask for stays
        QCOMPARE(session.breakpointsOf("/p"_s).value(1).condition, "false"_s);
        start("normal");
        QTRY_COMPARE(session.state(), State::Stopped);
        QCOMPARE(session.frames().first().line, 3);
        QTRY_VERIFY(console().contains("passing"_s));
    }

    void valuesAreChangedInTheTree()
    {
        TestFolder folder;
        DebugSession session;
        DebugPanel panel(&session);
        panel.resize(900, 300);
        panel.show();
        session.setBreakpoints("/p"_s, QSet<int>{2});
        session.start({"p"_s, "fake"_s, {}, "launch"_s, {{"program"_s, "/p"_s}, {"cwd"_s, folder.path()}}}, fake("normal"_s));
        QTRY_COMPARE(session.state(), State::Stopped);
        auto *tree = panel.findChild<QTreeWidget *>("debug.variables"_s);
        const auto line = [&] { return tree->findItems("line"_s, Qt::MatchExactly | Qt::MatchRecursive).value(0); };
        QTRY_VERIFY(line());
        const auto change = [&](const char *text) {
            tree->setCurrentItem(line(), 1);
            tree->editItem(line(), 1);
            auto *editor = tree->findChild<QLineEdit *>("debug.value"_s);
            QVERIFY(editor);
            editor->setText(QLatin1String(text));
            QTest::keyClick(editor, Qt::Key_Return);
        };
        change("77");
        QTRY_COMPARE(line()->text(1), "77"_s);
        change("nonsense");
        QTRY_VERIFY(panel.findChild<QPlainTextEdit *>("debug.console"_s)->toPlainText().contains("that is no number"_s));
        QCOMPARE(line()->text(1), "77"_s);
        tree->editItem(line(), 0);       // names are not changed
        QVERIFY(!tree->findChild<QLineEdit *>("debug.value"_s) || !tree->findChild<QLineEdit *>("debug.value"_s)->isVisible());
        // The console remembers; watches go again.
        auto *input = panel.findChild<QLineEdit *>("debug.input"_s);
        for (const char *text : {"a", "b"}) {
            input->setText(QLatin1String(text));
            QTest::keyClick(input, Qt::Key_Return);
        }
        QTest::keyClick(input, Qt::Key_Up);
        QTest::keyClick(input, Qt::Key_Up);
        QCOMPARE(input->text(), "a"_s);
        panel.addWatch("x"_s);
        QTRY_COMPARE(panel.watches(), QStringList{"x = <x>"_s});
        tree->setCurrentItem(tree->findItems("x"_s, Qt::MatchExactly | Qt::MatchRecursive).value(0));
        QTest::keyClick(tree, Qt::Key_Delete);
        QCOMPARE(panel.watches(), QStringList());
    }

    void panelShowsWhereItStands()
    {
        TestFolder folder;
        folder.write("p.txt"_s, "1\n2\n3\n");
        DebugSession session;
        DebugPanel panel(&session);
        QSignalSpy opened(&panel, &DebugPanel::openRequested), ended(&session, &DebugSession::ended);
        panel.addWatch("x"_s);
        const QString path = folder.path("p.txt"_s);
        session.setBreakpoints(path, QSet<int>{2, 9});
        session.start({"p"_s, "fake"_s, {}, "launch"_s, {{"program"_s, path}, {"cwd"_s, folder.path()}}}, fake("normal"_s));
        QTRY_COMPARE(session.state(), State::Stopped);
        QVERIFY(session.isVerified(path, 2) && !session.isVerified(path, 9));
        QCOMPARE(opened.last().at(1).toInt(), 2);
        QCOMPARE(panel.findChild<QListWidget *>("debug.frames"_s)->count(), 2);
        QTRY_COMPARE(panel.watches(), QStringList{"x = <x>"_s});
        auto *tree = panel.findChild<QTreeWidget *>("debug.variables"_s);
        QTRY_VERIFY(!tree->findItems("line"_s, Qt::MatchExactly | Qt::MatchRecursive).isEmpty());
        QCOMPARE(value(session, "nonsense"_s), "no such name"_s);
        session.step(DebugSession::Step::Over);
        QTRY_COMPARE(opened.last().at(1).toInt(), 3);
        session.setBreakpoints(path, QSet<int>{});
        session.resume();
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(panel.findChild<QPlainTextEdit *>("debug.console"_s)->toPlainText().contains("hello"_s));
    }

    void faultsEndTheRun_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("says");
        QTest::newRow("refuse") << "refuse"_s << "there is no such program"_s;
        QTest::newRow("crash") << "crash"_s << "3"_s;
        QTest::newRow("garbage") << "garbage"_s << "Protocol"_s;
    }
    void faultsEndTheRun()
    {
        QFETCH(QString, scenario);
        QFETCH(QString, says);
        TestFolder folder;
        DebugSession session;
        QSignalSpy ended(&session, &DebugSession::ended);
        session.start({"p"_s, "fake"_s, {}, "launch"_s, {{"program"_s, "/p"_s}, {"cwd"_s, folder.path()}}}, fake(scenario));
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY2(ended.first().first().toString().contains(says), qPrintable(ended.first().first().toString()));
        QCOMPARE(session.state(), State::Idle);
        // And the next one works.
        session.setBreakpoints("/p"_s, QSet<int>{1});
        session.start({"p"_s, "fake"_s, {}, "launch"_s, {{"program"_s, "/p"_s}, {"cwd"_s, folder.path()}}}, fake("normal"_s));
        QTRY_COMPARE(session.state(), State::Stopped);
        session.stop();
        QTRY_COMPARE(session.state(), State::Idle);
    }

    /// An answer about a stop that is over shows nothing: the program runs.
    void answersThatComeTooLate()
    {
        TestFolder folder;
        DebugSession session;
        QSignalSpy stopped(&session, &DebugSession::stopped);
        session.setBreakpoints("/p"_s, QSet<int>{1});
        session.start({"p"_s, "fake"_s, {}, "launch"_s, {{"program"_s, "/p"_s}, {"cwd"_s, folder.path()}}}, fake("hasty"_s));
        QTRY_COMPARE(session.state(), State::Running);
        // Pausing asks for the threads, and is answered after what was asked before.
        session.pause();
        QTRY_COMPARE(session.state(), State::Stopped);
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(session.frames().first().line, 2);
        // Who waits for an answer when the run ends waits no longer.
        std::optional<bool> fine;
        session.evaluate("never"_s, "watch"_s, &session, [&](bool isFine, const DebugVariable &) { fine = isFine; });
        session.stop();
        QTRY_COMPARE(session.state(), State::Idle);
        QCOMPARE(fine, std::optional(false));
    }

    /// What nobody could read is left out, and said to be so by its limit.
    void veryMuchIsCut()
    {
        TestFolder folder;
        DebugSession session;
        DebugPanel panel(&session);
        QString said;
        connect(&session, &DebugSession::output, this, [&](const QString &, const QString &text) { said += text; });
        session.setBreakpoints("/p"_s, QSet<int>{1});
        session.start({"p"_s, "fake"_s, {}, "launch"_s, {{"program"_s, "/p"_s}, {"cwd"_s, folder.path()}}}, fake("many"_s));
        QTRY_COMPARE(session.state(), State::Stopped);
        QCOMPARE(said.size(), 150'009);         // what the program wrote is all there; where it is shown it is said that a line was longer
        const QStringList lines = panel.findChild<QPlainTextEdit *>("debug.console"_s)->toPlainText().split(QLatin1Char('\n'));
        QVERIFY(lines.contains(QString(DebugSession::LongestText, QLatin1Char('x')) + QChar(0x2026)));
        QVERIFY(lines.contains("the end"_s));
        QCOMPARE(session.frames().size(), DebugSession::MostFrames);
        const auto values = inside(session, 17);
        QCOMPARE(values.size(), DebugSession::MostVariables);
        QCOMPARE(values.value("0"_s).size(), DebugSession::LongestText);
        session.stop();
        QTRY_COMPARE(session.state(), State::Idle);
    }

    void silenceIsEndedByStop()
    {
        TestFolder folder;
        DebugSession session;
        QSignalSpy ended(&session, &DebugSession::ended);
        session.start({"p"_s, "fake"_s, {}, "launch"_s, {{"program"_s, "/p"_s}, {"cwd"_s, folder.path()}}}, fake("silent"_s));
        QCOMPARE(session.state(), State::Starting);
        session.stop();
        QTRY_COMPARE(ended.size(), 1);
        session.start({"p"_s, "fake"_s, {}, "launch"_s, {{"program"_s, "/p"_s}, {"cwd"_s, folder.path()}}}, {"/no/such/adapter"_s});
        QTRY_COMPARE(ended.size(), 2);
        QVERIFY(!ended.last().first().toString().isEmpty());
    }

    void configurationsAreReadAndKept()
    {
        TestFolder folder;
        QCOMPARE(DebugConfiguration::read(folder.path())->size(), 0);
        folder.write(".vscode/launch.json"_s, "{ // mine\n \"configurations\": [ {\"name\": \"A // b\", \"type\": \"cppdbg\", \"program\": \"${workspaceFolder}/a\", /* x */ }, ] }\n");
        auto list = DebugConfiguration::read(folder.path());
        QVERIFY(list && list->size() == 1);
        QCOMPARE(list->first().name, "A // b"_s);
        QCOMPARE(list->first().type, "lldb"_s);
        QCOMPARE(list->first().program(), folder.path() + "/a"_s);
        DebugConfiguration own{"B"_s, "python"_s, {}, "launch"_s, {{"program"_s, "b.py"_s}}};
        QVERIFY(own.write(folder.path()) && own.write(folder.path()));
        list = DebugConfiguration::read(folder.path());
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->first().name, "B"_s);
        folder.write(".dyad/launch.json"_s, "{ nonsense");
        QVERIFY(!DebugConfiguration::read(folder.path()));
        QVERIFY(!own.write(folder.path()));
        QCOMPARE(folder.read(".dyad/launch.json"_s), QByteArray("{ nonsense"));
    }
};

QTEST_MAIN(TestDebug)
#include "test_debug.moc"
