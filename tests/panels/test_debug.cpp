// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/debug/DebugPanel.h"
#include "tests/panels/TestFolder.h"
#include <QJsonArray>
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
    (void)QTest::qWaitFor([&] { return there; });
    return values;
}

QHash<QString, QString> locals(DebugSession &session)
{
    int reference = -1;
    session.askScopes(&session, [&](const QVector<DebugVariable> &scopes) { reference = scopes.isEmpty() ? 0 : scopes.first().reference; });
    (void)QTest::qWaitFor([&] { return reference >= 0; });
    return inside(session, reference);
}

QString value(DebugSession &session, const QString &expression)
{
    std::optional<QString> result;
    session.evaluate(expression, "watch"_s, &session, [&](bool, const DebugVariable &found) { result = found.value; });
    (void)QTest::qWaitFor([&] { return result.has_value(); });
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
        session.setBreakpoints(path, {10});
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
        session.setBreakpoints(path, {3});
        session.start({"m"_s, "python"_s, {}, "launch"_s, {{"program"_s, path}, {"cwd"_s, folder.path()}, {"console"_s, "internalConsole"_s}, {"python"_s, QJsonArray{adapter.first()}}}}, adapter);
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 60'000);
        QCOMPARE(session.frames().first().name, "twice"_s);
        QCOMPARE(locals(session).value("doubled"_s), "42"_s);
        QCOMPARE(value(session, "n + 1"_s), "22"_s);
        session.resume();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 30'000);
        QVERIFY2(said.contains("42"_s), qPrintable(said));
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
        session.setBreakpoints(path, {2, 9});
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
        session.setBreakpoints(path, {});
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
        session.setBreakpoints("/p"_s, {1});
        session.start({"p"_s, "fake"_s, {}, "launch"_s, {{"program"_s, "/p"_s}, {"cwd"_s, folder.path()}}}, fake("normal"_s));
        QTRY_COMPARE(session.state(), State::Stopped);
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
