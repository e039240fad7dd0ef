// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/QuestionSheet.h"
#include "app/ide/ServerFlow.h"
#include "app/ide/StatusBar.h"
#include "app/ide/extensions/ExtensionFlow.h"
#include "app/ide/extensions/ExtensionStore.h"
#include "app/ide/templates/ProjectTemplate.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/support/Patience.h"
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;

/// Extensions: the two examples, and one that does everything wrong.
class TestIdeExtensions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("DYAD_EXTENSION_HOST", DYAD_BIN "/dyad-extension-host"); }
    void init()
    {
        GuiDriver::makeHome();
        m_folder = std::make_unique<QTemporaryDir>();
        GuiDriver::write(path(QStringLiteral("a.txt")), "pear\nÄpfel 😀\napple\npear\n");
    }
    void manifestsAreChecked_data();
    void manifestsAreChecked();
    void exampleEditsLikeAPerson();
    void permissionsAreAskedAndKept();
    void decoratesWhenSaved();
    void bringsSnippetsThemesAndTemplates();
    void installsFromAZip();
    void ourKeysWin();
    void callsWaitForTheirTurn();
    void bringsToolsForTheAi();
    void bringsLanguageServers();
    void harmsNothing_data();
    void harmsNothing();

private:
    QString path(const QString &name) const { return m_folder->path() + QLatin1Char('/') + name; }
    static QString example(const char *id) { return QStringLiteral(DYAD_SOURCE "/resources/extensions/") + QLatin1String(id); }
    /// An extension with this script and one command, "go".
    QString made(const QByteArray &script, const QByteArray &permissions = "[\"read\", \"edit\", \"files\"]") const
    {
        GuiDriver::write(path(QStringLiteral("ext/manifest.json")), "{\"id\":\"x\",\"name\":\"X\",\"version\":\"1\",\"main\":\"m.js\",\"permissions\":" + permissions + ",\"commands\":[{\"id\":\"go\",\"title\":\"Go\"}]}");
        GuiDriver::write(path(QStringLiteral("ext/m.js")), script);
        return path(QStringLiteral("ext"));
    }
    static void allow(GuiDriver &ide, const QString &id)
    {
        auto *store = ide.bench().findChild<ExtensionFlow *>()->store();
        for (const QString &permission : store->find(id)->permissions)
            store->setGrant(id, permission, true);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestIdeExtensions::manifestsAreChecked_data()
{
    QTest::addColumn<QByteArray>("manifest");
    QTest::newRow("no json") << QByteArray("{");
    QTest::newRow("bad id") << QByteArray("{\"id\":\"../x\",\"name\":\"n\",\"version\":\"1\"}");
    QTest::newRow("no name") << QByteArray("{\"id\":\"x\",\"version\":\"1\"}");
    QTest::newRow("unknown permission") << QByteArray("{\"id\":\"x\",\"name\":\"n\",\"version\":\"1\",\"permissions\":[\"root\"]}");
    QTest::newRow("script outside") << QByteArray("{\"id\":\"x\",\"name\":\"n\",\"version\":\"1\",\"main\":\"../m.js\"}");
    QTest::newRow("no such menu") << QByteArray("{\"id\":\"x\",\"name\":\"n\",\"version\":\"1\",\"main\":\"manifest.json\",\"commands\":[{\"id\":\"a\",\"title\":\"A\",\"menu\":\"x\"}]}");
    QTest::newRow("tool without a text") << QByteArray("{\"id\":\"x\",\"name\":\"n\",\"version\":\"1\",\"main\":\"manifest.json\",\"tools\":[{\"name\":\"a\"}]}");
    QTest::newRow("server without the permission") << QByteArray("{\"id\":\"x\",\"name\":\"n\",\"version\":\"1\",\"languageServers\":{\"a\":{\"programs\":[\"a\"],\"languages\":{\"C\":\"c\"}}}}");
    QTest::newRow("server without programs") << QByteArray("{\"id\":\"x\",\"name\":\"n\",\"version\":\"1\",\"permissions\":[\"servers\"],\"languageServers\":{\"a\":{\"languages\":{\"C\":\"c\"}}}}");
    QTest::newRow("commands without a script") << QByteArray("{\"id\":\"x\",\"name\":\"n\",\"version\":\"1\",\"commands\":[{\"id\":\"a\",\"title\":\"A\"}]}");
}

void TestIdeExtensions::manifestsAreChecked()
{
    QFETCH(QByteArray, manifest);
    GuiDriver::write(path(QStringLiteral("ext/manifest.json")), manifest);
    GuiDriver ide(m_folder->path());
    auto *flow = ide.bench().findChild<ExtensionFlow *>();
    QVERIFY(!flow->store()->install(path(QStringLiteral("ext"))));
    QVERIFY(flow->store()->all().isEmpty());
}

void TestIdeExtensions::exampleEditsLikeAPerson()
{
    GuiDriver ide(m_folder->path());
    auto *flow = ide.bench().findChild<ExtensionFlow *>();
    flow->install(example("word-tools"));
    QVERIFY(flow->store()->find(QStringLiteral("word-tools")));
    allow(ide, QStringLiteral("word-tools"));
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    editor::CodeEditor *editor = ide.bench().window()->editors()->current()->editor();
    editor->setSelection(0, editor->lineEnd(3));
    QVERIFY(ide.bench().commands()->run(QStringLiteral("ext.word-tools.sort")));
    QTRY_COMPARE(ide.text(), QByteArray("apple\npear\nÄpfel 😀\n"));
    editor->setSelection(editor->lineStart(2), editor->lineEnd(2));     // behind two bytes for one unit, and four for two
    QTRY_VERIFY(ide.bench().commands()->run(QStringLiteral("ext.word-tools.title")));
    ide.bench().window()->editors()->current()->undo();
    QTRY_VERIFY(ide.text() == QByteArray("pear\nÄpfel 😀\napple\npear\n") || ide.text() == QByteArray("apple\npear\nÄpfel 😀\n"));
    ide.press(Qt::Key_U, Qt::ControlModifier | Qt::AltModifier);        // its key is there
}

void TestIdeExtensions::permissionsAreAskedAndKept()
{
    GuiDriver ide(m_folder->path());
    auto *flow = ide.bench().findChild<ExtensionFlow *>();
    flow->install(made("dyad.command('go', (c) => { dyad.message('text ' + (c.text === undefined ? 'none' : 'some')); try { dyad.edit(0, 0, 'X'); } catch (e) { dyad.message('' + e); } dyad.read('a.txt'); });"));
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    QSignalSpy failed(flow, &ExtensionFlow::failed);
    const QString go = QStringLiteral("ext.x.go");
    QVERIFY(ide.bench().commands()->run(go));
    QTRY_VERIFY(ide.bench().question()->isOpen());
    QVERIFY(ide.click(QStringLiteral("question.main")));        // read: yes
    QTRY_VERIFY(ide.bench().question()->isOpen());
    flow->store()->setGrant(QStringLiteral("x"), QStringLiteral("edit"), false);
    flow->store()->setGrant(QStringLiteral("x"), QStringLiteral("files"), false);
    ide.bench().question()->closeSheet();
    QVERIFY(ide.bench().commands()->run(go));
    QTRY_COMPARE(failed.size(), 1);             // read() was refused, and not caught
    QVERIFY(failed.first().at(1).toString().contains(QLatin1String("not permitted: files")));
    QVERIFY(ide.text().startsWith("pear"));     // edit() too
    flow->store()->setGrant(QStringLiteral("x"), QStringLiteral("edit"), true);
    QVERIFY(ide.bench().commands()->run(go));
    QTRY_VERIFY(ide.text().startsWith("Xpear"));
    ExtensionStore again(flow->store()->find(QStringLiteral("x"))->folder.section(QLatin1Char('/'), 0, -2));
    QCOMPARE(again.grant(QStringLiteral("x"), QStringLiteral("read")), ExtensionStore::Grant::Granted);
    QCOMPARE(again.grant(QStringLiteral("x"), QStringLiteral("files")), ExtensionStore::Grant::Denied);
    QCOMPARE(again.grant(QStringLiteral("x"), QStringLiteral("other")), ExtensionStore::Grant::Denied);
}

void TestIdeExtensions::decoratesWhenSaved()
{
    GuiDriver::write(path(QStringLiteral("t.txt")), "ä TODO this\n");
    GuiDriver ide(m_folder->path());
    ide.bench().findChild<ExtensionFlow *>()->install(example("todo-marks"));
    allow(ide, QStringLiteral("todo-marks"));
    QVERIFY(ide.open(QStringLiteral("t.txt")));
    ide.toEnd();
    ide.keys(QStringLiteral("x"));
    ide.press(Qt::Key_S, Qt::ControlModifier);
    editor::CodeEditor *editor = ide.bench().window()->editors()->current()->editor();
    QTRY_VERIFY(editor->send(QsciScintillaBase::SCI_INDICATORVALUEAT, 30, 3) != 0);     // the T of TODO, behind "ä "
    QVERIFY(editor->send(QsciScintillaBase::SCI_INDICATORVALUEAT, 30, 8) == 0);
}

void TestIdeExtensions::bringsSnippetsThemesAndTemplates()
{
    GuiDriver ide(m_folder->path());
    auto *flow = ide.bench().findChild<ExtensionFlow *>();
    flow->install(example("word-tools"));
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    ide.bench().window()->editors()->current()->editor()->setCaret(0);
    QVERIFY(ide.bench().commands()->run(QStringLiteral("ext.word-tools.snippet-1")));
    QTRY_VERIFY(ide.text().startsWith("## 1.0.0\n- what is new\npear"));
    const QColor before = editor::Theme::instance().color(editor::Token::Accent);
    QVERIFY(ide.bench().commands()->run(QStringLiteral("ext.word-tools.theme-Warm")));
    QCOMPARE(editor::Theme::instance().color(editor::Token::Accent), QColor(0xd9, 0x82, 0x2b));
    QVERIFY(ide.bench().commands()->run(QStringLiteral("ext.word-tools.theme-Warm")));
    QCOMPARE(editor::Theme::instance().color(editor::Token::Accent), before);
    const auto notes = ProjectTemplate::read(flow->store()->find(QStringLiteral("word-tools"))->templates.first());
    QVERIFY(notes && notes->create(path(QStringLiteral("made")), *notes->complete(QStringLiteral("Mine"), {})));
    QCOMPARE(GuiDriver::read(path(QStringLiteral("made/index.md"))), QByteArray("# Mine\n"));
    flow->store()->setEnabled(QStringLiteral("word-tools"), false);
    QVERIFY(!ide.bench().commands()->find(QStringLiteral("ext.word-tools.count")));
    flow->store()->setEnabled(QStringLiteral("word-tools"), true);
    QVERIFY(ide.bench().commands()->find(QStringLiteral("ext.word-tools.count")));
    QVERIFY(flow->store()->remove(QStringLiteral("word-tools")));
    QVERIFY(!ide.bench().commands()->find(QStringLiteral("ext.word-tools.count")));
}

void TestIdeExtensions::installsFromAZip()
{
    const auto pack = [this](const QString &script) {
        QProcess python;
        python.start(QStringLiteral("python3"), {QStringLiteral("-c"), script, path(QStringLiteral("e.zip")), example("todo-marks")});
        return python.waitForFinished() && python.exitCode() == 0;
    };
    if (!pack(QStringLiteral("import sys,zipfile,os\nz=zipfile.ZipFile(sys.argv[1],'w',zipfile.ZIP_DEFLATED)\nfor f in os.listdir(sys.argv[2]): z.write(os.path.join(sys.argv[2],f),'todo/'+f)\nz.close()")))
        QSKIP("python3 is needed");
    GuiDriver ide(m_folder->path());
    auto *store = ide.bench().findChild<ExtensionFlow *>()->store();
    QVERIFY(store->install(path(QStringLiteral("e.zip"))));
    QVERIFY(store->find(QStringLiteral("todo-marks")));
    QVERIFY(pack(QStringLiteral("import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1],'w')\nz.writestr('manifest.json','{}')\nz.writestr('../../escaped','x')\nz.close()")));
    QVERIFY(!store->install(path(QStringLiteral("e.zip"))));
    QVERIFY(!QFile::exists(store->find(QStringLiteral("todo-marks"))->folder + QStringLiteral("/../../escaped")));
    GuiDriver::write(path(QStringLiteral("e.zip")), "PK nonsense");
    QVERIFY(!store->install(path(QStringLiteral("e.zip"))));
    QCOMPARE(store->all().size(), 1);
}

void TestIdeExtensions::ourKeysWin()
{
    GuiDriver ide(m_folder->path());
    auto *flow = ide.bench().findChild<ExtensionFlow *>();
    GuiDriver::write(path(QStringLiteral("ext/manifest.json")), "{\"id\":\"x\",\"name\":\"X\",\"version\":\"1\",\"main\":\"m.js\",\"commands\":[{\"id\":\"go\",\"title\":\"Go\",\"keys\":\"Ctrl+S\",\"menu\":\"git\"},"
        "{\"id\":\"free\",\"title\":\"Free\",\"keys\":\"Ctrl+Alt+Shift+F7\"},{\"id\":\"late\",\"title\":\"Late\",\"keys\":\"Ctrl+Alt+Shift+F7\"}]}");
    GuiDriver::write(path(QStringLiteral("ext/m.js")), "dyad.command('go', () => { dyad.message('taken'); });");
    flow->install(path(QStringLiteral("ext")));
    const CommandRegistry &commands = *ide.bench().commands();
    QVERIFY(commands.find(QStringLiteral("ext.x.go"))->shortcuts.isEmpty());
    QCOMPARE(commands.find(QStringLiteral("ext.x.go"))->group, Command::Group::Git);
    QCOMPARE(commands.find(QStringLiteral("ext.x.free"))->shortcuts.size(), 1);
    QVERIFY(commands.find(QStringLiteral("ext.x.late"))->shortcuts.isEmpty());      // of two extensions' the first
    QCOMPARE(flow->notesOn(QStringLiteral("x")).size(), 2);
    QVERIFY(flow->notesOn(QStringLiteral("x")).first().contains(QStringLiteral("Ctrl+S")));
    // And saving saves.
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    ide.toEnd();
    ide.keys(QStringLiteral("x"));
    ide.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(GuiDriver::read(path(QStringLiteral("a.txt"))).endsWith("pear\nx"));
    flow->showPage();
    QVERIFY(std::ranges::any_of(ide.window()->findChildren<QLabel *>(), [](const QLabel *one) { return one->text().contains(QStringLiteral("Ctrl+S")); }));
}

void TestIdeExtensions::callsWaitForTheirTurn()
{
    GuiDriver ide(m_folder->path());
    auto *flow = ide.bench().findChild<ExtensionFlow *>();
    flow->install(made("dyad.command('go', (c) => { const end = Date.now() + 20; while (Date.now() < end) {} dyad.edit(c.text.length, c.text.length, '' + c.text.length % 10); });"));
    allow(ide, QStringLiteral("x"));
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    const QByteArray before = ide.text();
    QSignalSpy failed(flow, &ExtensionFlow::failed);
    for (int i = 0; i < 5; ++i)
        QVERIFY(ide.bench().commands()->run(QStringLiteral("ext.x.go")));
    // Each is given the text that the one before it has left.
    const int units = int(QString::fromUtf8(before).size());
    QByteArray wanted = before;
    for (int i = 0; i < 5; ++i)
        wanted += QByteArray::number((units + i) % 10);
    QTRY_COMPARE_WITH_TIMEOUT(ide.text(), wanted, 30'000);
    QCOMPARE(failed.size(), 0);
    // More than can wait is refused, and said.
    for (int i = 0; i < int(ExtensionFlow::MostWaiting) + 6; ++i)
        QVERIFY(ide.bench().commands()->run(QStringLiteral("ext.x.go")));
    QVERIFY(failed.size() > 0);
    QVERIFY(failed.first().at(1).toString().contains(QStringLiteral("busy")));
}

void TestIdeExtensions::bringsToolsForTheAi()
{
    GuiDriver::write(path(QStringLiteral("t.txt")), "one\n// TODO two\nFIXME\n");
    GuiDriver ide(m_folder->path());
    auto *flow = ide.bench().findChild<ExtensionFlow *>();
    flow->install(example("word-tools"));
    flow->install(example("todo-marks"));
    QCOMPARE(flow->tools(false).size(), 2);
    QCOMPARE(flow->tools(true).size(), 1);      // looking only: not the one that may edit
    QCOMPARE(flow->tools(true)[0][QLatin1String("schema")][QLatin1String("type")].toString(), QStringLiteral("object"));
    const auto call = [&](const char *name, const QJsonObject &arguments) {
        std::optional<std::pair<QString, bool>> answer;
        flow->callTool(QLatin1String(name), arguments, [&](const QString &text, bool failed) { answer = {text, failed}; });
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, 30'000);
        return answer.value_or(std::pair(QStringLiteral("no answer"), true));
    };
    QVERIFY(call("ext_todo_marks_find_todos", {{QStringLiteral("path"), QStringLiteral("t.txt")}}).second);       // nobody has allowed it yet
    allow(ide, QStringLiteral("word-tools"));
    allow(ide, QStringLiteral("todo-marks"));
    QCOMPARE(call("ext_todo_marks_find_todos", {{QStringLiteral("path"), QStringLiteral("t.txt")}}).first, QStringLiteral("[{\"line\":2,\"text\":\"// TODO two\"},{\"line\":3,\"text\":\"FIXME\"}]"));
    const auto outside = call("ext_todo_marks_find_todos", {{QStringLiteral("path"), QStringLiteral("../x")}});
    QVERIFY(outside.second && outside.first.contains(QStringLiteral("cannot be read")));
    QCOMPARE(call("ext_word_tools_count_words", {{QStringLiteral("text"), QStringLiteral("a bc\nd")}}).first, QStringLiteral("{\"characters\":6,\"lines\":2,\"words\":3}"));
    QVERIFY(ide.open(QStringLiteral("t.txt")));
    QVERIFY(call("ext_word_tools_count_words", {}).first.contains(QStringLiteral("\"words\":5")));
    QVERIFY(call("ext_word_tools_none", {}).second);
    // One that never ends is stopped, and whoever waits is told.
    flow->install(made("dyad.tool('spin', () => { for (;;) {} });"));
    GuiDriver::write(path(QStringLiteral("ext/manifest.json")), "{\"id\":\"x\",\"name\":\"X\",\"version\":\"2\",\"main\":\"m.js\",\"tools\":[{\"name\":\"spin\",\"text\":\"Spins.\"}]}");
    flow->install(path(QStringLiteral("ext")));
    const auto spun = call("ext_x_spin", {});
    QVERIFY2(spun.second && spun.first.contains(QStringLiteral("2 s")), qPrintable(spun.first));
}

void TestIdeExtensions::bringsLanguageServers()
{
    GuiDriver ide(m_folder->path());
    auto *flow = ide.bench().findChild<ExtensionFlow *>();
    const auto servers = [&] { return ide.bench().language()->service()->servers(); };
    QVERIFY(!servers().forLanguage(QStringLiteral("Markdown")));
    flow->install(example("word-tools"));
    QVERIFY(!servers().forLanguage(QStringLiteral("Markdown")));        // no program of its is started before the person says so
    flow->store()->setGrant(QStringLiteral("word-tools"), QStringLiteral("servers"), true);
    QCOMPARE(servers().forLanguage(QStringLiteral("Markdown"))->id, QStringLiteral("ext.word-tools.marksman"));
    // The person's own table knows better.
    GuiDriver::write(ServerFlow::tableFile(), "{\"servers\": {\"mine\": {\"name\": \"Mine\", \"languages\": {\"Markdown\": \"markdown\"}, \"programs\": [\"sh\"]}}}");
    flow->store()->setEnabled(QStringLiteral("word-tools"), false);
    flow->store()->setEnabled(QStringLiteral("word-tools"), true);
    QCOMPARE(servers().forLanguage(QStringLiteral("Markdown"))->id, QStringLiteral("mine"));
    flow->store()->setEnabled(QStringLiteral("word-tools"), false);
    QVERIFY(!servers().byId(QStringLiteral("ext.word-tools.marksman")));
}

void TestIdeExtensions::harmsNothing_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("says");
    QTest::newRow("exception") << QByteArray("dyad.command('go', () => { throw new Error('broken'); });") << QStringLiteral("broken");
    QTest::newRow("endless loop") << QByteArray("dyad.command('go', () => { for (;;) {} });") << QStringLiteral("2 s");
    QTest::newRow("endless while it loads") << QByteArray("for (;;) {}") << QStringLiteral("2 s");
    QTest::newRow("memory") << QByteArray("dyad.command('go', () => { const all = []; for (;;) all.push('x'.repeat(1 << 20) + all.length); });") << QString();
    QTest::newRow("recursion") << QByteArray("dyad.command('go', () => { const f = () => f() + 1; f(); });") << QString();
    QTest::newRow("no script") << QByteArray("this is no JavaScript") << QStringLiteral("SyntaxError");
}

void TestIdeExtensions::harmsNothing()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, says);
    GuiDriver ide(m_folder->path());
    auto *flow = ide.bench().findChild<ExtensionFlow *>();
    flow->install(made(script));
    allow(ide, QStringLiteral("x"));
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    QSignalSpy failed(flow, &ExtensionFlow::failed);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(ide.bench().commands()->run(QStringLiteral("ext.x.go")));
    // The window goes on meanwhile.
    qint64 longest = 0;
    while (failed.isEmpty() && clock.elapsed() < 15'000) {
        QElapsedTimer turn;
        turn.start();
        QTest::qWait(1);
        longest = qMax(longest, turn.elapsed());
    }
    QCOMPARE(failed.size(), 1);
    QVERIFY2(failed.first().at(1).toString().contains(says), qPrintable(failed.first().at(1).toString()));
    QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
    ide.toEnd();
    ide.keys(QStringLiteral("typed"));
    QVERIFY(ide.text().endsWith("typed"));
}

QTEST_MAIN(TestIdeExtensions)
#include "test_ide_extensions.moc"
