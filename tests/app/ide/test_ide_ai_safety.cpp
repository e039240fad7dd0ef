// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What the AI may start, and who has said so: tool servers of a project that others change, rules of one folder, a terminal that somebody closes.
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/ToolsFlow.h"
#include "app/ide/ai/AgentTools.h"
#include "app/ide/ai/FolderApprovals.h"
#include "app/ide/ai/LineChanges.h"
#include "app/ide/ai/McpServers.h"
#include "editor/CodeEditor.h"
#include "panels/chat/ApprovalCard.h"
#include "panels/chat/Composer.h"
#include "panels/terminal/TerminalPanel.h"
#include "panels/terminal/TerminalView.h"
#include "tests/app/ide/AiStage.h"
#include "tests/support/Patience.h"
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace dyad;
using namespace dyad::app;
using sync::ChatMode;
using tests::AiStage;
using tests::GuiDriver;

namespace {

// A tool server that leaves a mark when it is started.
const QByteArray Servers = R"({"mcpServers": {
  "marker": {
    "command": "/bin/sh",
    "args": ["./tools/server.sh", "./tools/v=1.js"],
    "env": {"MARK": "started"}
  }
}})";
const QByteArray Program = "touch \"$MARK\"\ncat > /dev/null\n";

} // namespace

class TestIdeAiSafety : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void changesAreShownLineByLine();
    void approvalsAreOfOneFolder();
    void whatAProgramBringsInCounts_data();
    void whatAProgramBringsInCounts();
    void serversOfTheProjectAreAskedAbout();
    void aChangedFileIsAskedAboutAgain();
    void rulesCountInTheirFolder();
    void aTerminalThatSomebodyCloses();
    void onlyWhatWasOffered();
    void questionsDoNotTakeWhatIsTyped();
    void questionsWaitForEachOther();
};

void TestIdeAiSafety::changesAreShownLineByLine()
{
    QCOMPARE(lineChanges(QStringLiteral("a\nb\nc"), QStringLiteral("a\nx\nc")), QStringLiteral("- b\n+ x\n"));
    QCOMPARE(lineChanges(QStringLiteral("a\nb"), QStringLiteral("b\na")), QStringLiteral("- a\n+ a\n"));     // the order counts
    QCOMPARE(lineChanges(QStringLiteral("a"), QStringLiteral("a")), QString());
}

void TestIdeAiSafety::approvalsAreOfOneFolder()
{
    GuiDriver::makeHome();
    QTemporaryDir here, there;
    using Rule = FolderApprovals::Rule;
    FolderApprovals(here.path()).add(Rule::Command, QStringLiteral("npm test *"));
    FolderApprovals(here.path()).approve(Servers);
    QCOMPARE(FolderApprovals(here.path()).rules(Rule::Command), QStringList{QStringLiteral("npm test *")});
    QVERIFY(FolderApprovals(here.path()).isApproved(Servers));
    QVERIFY(FolderApprovals(there.path()).rules(Rule::Command).isEmpty() && !FolderApprovals(there.path()).isApproved(Servers));
    // Nobody else reads it, and none of it is in the project.
    QCOMPARE(QFile::permissions(FolderApprovals::fileOf(here.path())) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(QDir(here.path()).isEmpty());
    // A program of the project that the servers start counts as well; with it go the tools that need no question.
    FolderApprovals(here.path()).add(Rule::Tool, QStringLiteral("mcp__marker__x"));
    GuiDriver::write(here.path() + QStringLiteral("/tools/server.sh"), Program);
    QVERIFY(!FolderApprovals(here.path()).isApproved(Servers));
    QCOMPARE(FolderApprovals(here.path()).changesOf(Servers), QStringLiteral("! tools/server.sh"));
    FolderApprovals(here.path()).approve(Servers);
    QVERIFY(FolderApprovals(here.path()).rules(Rule::Tool).isEmpty());
    GuiDriver::write(here.path() + QStringLiteral("/tools/server.sh"), "evil\n");
    QVERIFY(!FolderApprovals(here.path()).isApproved(Servers));
    FolderApprovals(here.path()).approve(Servers);
    GuiDriver::write(here.path() + QStringLiteral("/tools/v=1.js"), "evil\n");        // a name that looks like an option
    QCOMPARE(FolderApprovals(here.path()).changesOf(Servers), QStringLiteral("! tools/v=1.js"));
}

void TestIdeAiSafety::whatAProgramBringsInCounts_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QString>("file");           // another of it is another program
    QTest::addColumn<bool>("counts");
    const auto row = [](const char *name, const char *server, const char *file, bool counts) { QTest::newRow(name) << QByteArray(server) << QString::fromLatin1(file) << counts; };
    const char *const node = R"({"command": "node", "args": ["./tools/server.js"]})";
    row("imported", node, "tools/lib/util.mjs", true);
    row("required without its ending", node, "tools/helper.js", true);
    row("brought in by what is brought in", node, "shared/deep.json", true);
    row("only beside it", node, "tools/other.js", false);
    row("read and not run", node, "docs/page.md", false);
    row("a module of Python", R"({"command": "python3", "args": ["-m", "pkg.server"]})", "pkg/server.py", true);
    row("imported in Python", R"({"command": "python3", "args": ["-m", "pkg.server"]})", "pkg/store.py", true);
    row("sourced", R"({"command": "/bin/sh", "args": ["tools/run.sh"]})", "tools/common.sh", true);
    row("in a line for a shell", R"({"command": "sh", "args": ["-c", "cd . && exec ./tools/run.sh --fast"]})", "tools/run.sh", true);
    row("a script of npm", R"({"command": "npm", "args": ["run", "mcp"]})", "tools/helper.js", true);
    row("a value of the environment", R"({"command": "/usr/bin/node", "env": {"NODE_OPTIONS": "--require ./tools/hook.js"}})", "tools/hook.js", true);
    row("a program that a value names", R"({"command": "tool", "env": {"X": "./tools/hook.js"}})", "tools/hook.js", true);
    row("data that a value names", R"({"command": "tool", "env": {"LOG": "./docs/page.md"}})", "docs/page.md", false);
    row("a folder of programs", R"({"command": "tool", "env": {"PATH": "./bin:/usr/bin"}})", "bin/tool", true);
    row("a folder that is served", R"({"command": "files", "args": ["./docs"]})", "docs/page.md", false);
}

void TestIdeAiSafety::whatAProgramBringsInCounts()
{
    QFETCH(QByteArray, server);
    QFETCH(QString, file);
    QFETCH(bool, counts);
    GuiDriver::makeHome();
    QTemporaryDir folder;
    const QHash<QString, QByteArray> files{
        {QStringLiteral("tools/server.js"), "import { a } from './lib/util.mjs';\nconst h = require(\"./helper\");\n"}, {QStringLiteral("tools/lib/util.mjs"), "export const a = 1;\n"},
        {QStringLiteral("tools/helper.js"), "const deep = require('../shared/deep');\n"}, {QStringLiteral("shared/deep.json"), "{}\n"}, {QStringLiteral("tools/other.js"), "1;\n"},
        {QStringLiteral("docs/page.md"), "# Page\n"}, {QStringLiteral("pkg/server.py"), "from . import store\nimport os\n"}, {QStringLiteral("pkg/store.py"), "x = 1\n"},
        {QStringLiteral("pkg/__init__.py"), ""}, {QStringLiteral("tools/run.sh"), "#!/bin/sh\nHERE=$(dirname \"$0\")\n. \"$HERE/common.sh\"\n"}, {QStringLiteral("tools/common.sh"), "true\n"},
        {QStringLiteral("package.json"), "{\"scripts\": {\"mcp\": \"node ./tools/helper.js\"}}\n"}, {QStringLiteral("tools/hook.js"), "1;\n"}, {QStringLiteral("bin/tool"), "#!/bin/sh\n"}};
    for (auto it = files.begin(); it != files.end(); ++it)
        GuiDriver::write(folder.path() + QLatin1Char('/') + it.key(), it.value());
    const QByteArray servers = "{\"mcpServers\": {\"one\": " + server + "}}";
    FolderApprovals(folder.path()).approve(servers);
    QVERIFY(FolderApprovals(folder.path()).isApproved(servers));
    GuiDriver::write(folder.path() + QLatin1Char('/') + file, "other\n");
    QCOMPARE(FolderApprovals(folder.path()).isApproved(servers), !counts);
    QCOMPARE(FolderApprovals(folder.path()).changesOf(servers), counts ? QStringLiteral("! ") + file : QString());
}

void TestIdeAiSafety::serversOfTheProjectAreAskedAbout()
{
    AiStage stage;
    stage.write(".mcp.json", Servers);
    stage.write("tools/server.sh", Program);
    QVERIFY(stage.start({AiStage::answer("Yes.")}));
    auto *approval = stage.panel()->approval();
    QVERIFY(stage.inMode(ChatMode::Agent));
    QVERIFY(!approval->isAsking());                  // the folder is not trusted: not even a question
    stage.ide().bench().language()->trust();
    QVERIFY(stage.inMode(ChatMode::Agent));
    QVERIFY(approval->isAsking());
    QVERIFY(stage.ide().find<QLabel>(QStringLiteral("chat.approval.exact"))->text().contains(QLatin1String("./tools/server.sh")));
    QVERIFY(!QFile::exists(stage.path("started")));
    QVERIFY(stage.ide().click(QStringLiteral("chat.approval.no")));
    QVERIFY(stage.inMode(ChatMode::Agent) && !approval->isAsking());         // said once
    QVERIFY(stage.chat()->agent()->servers()->clients().isEmpty());
    QVERIFY(!QFile::exists(stage.path("started")));
}

void TestIdeAiSafety::aChangedFileIsAskedAboutAgain()
{
    AiStage stage;
    stage.write(".mcp.json", Servers);
    stage.write("tools/server.sh", Program);
    QVERIFY(stage.start({AiStage::answer("Yes."), AiStage::answer("Again.")}));
    auto *approval = stage.panel()->approval();
    auto *exact = stage.ide().find<QLabel>(QStringLiteral("chat.approval.exact"));
    stage.ide().bench().language()->trust();
    QVERIFY(stage.inMode(ChatMode::Agent) && approval->isAsking());
    QVERIFY(stage.ide().click(QStringLiteral("chat.approval.yes")));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(stage.path("started")), 20'000);
    // Another member changes what is started. A question to the agent is enough to notice: nothing of it runs, and the change is shown.
    stage.write(".mcp.json", QByteArray(Servers).replace("\"started\"", "\"owned\""));
    auto *composer = stage.panel()->composer();
    composer->focusText();
    stage.ide().keys(QStringLiteral("Go on"));
    stage.ide().press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(approval->isAsking(), 20'000);
    QCOMPARE(exact->text(), QStringLiteral("-     \"env\": {\"MARK\": \"started\"}\n+     \"env\": {\"MARK\": \"owned\"}"));
    QVERIFY(stage.chat()->agent()->servers()->clients().isEmpty());          // the old ones have ended
    // Changed once more while the question stands: the answer is about what was shown, not about this.
    stage.write(".mcp.json", QByteArray(Servers).replace("\"started\"", "\"worse\""));
    QVERIFY(stage.ide().click(QStringLiteral("chat.approval.yes")));
    QTRY_VERIFY(approval->isAsking() && exact->text().contains(QLatin1String("worse")));
    QVERIFY(stage.chat()->agent()->servers()->clients().isEmpty());
    QVERIFY(stage.ide().click(QStringLiteral("chat.approval.no")));
    QVERIFY(!QFile::exists(stage.path("owned")) && !QFile::exists(stage.path("worse")));
    // The program itself, with the same file.
    stage.write(".mcp.json", Servers);
    stage.write("tools/server.sh", "touch owned\n");
    QVERIFY(stage.inMode(ChatMode::Agent) && approval->isAsking());
    QCOMPARE(exact->text(), QStringLiteral("! tools/server.sh"));
    QVERIFY(!QFile::exists(stage.path("owned")));
}

void TestIdeAiSafety::rulesCountInTheirFolder()
{
    AiStage stage;
    QTemporaryDir other;
    FolderApprovals(other.path()).add(FolderApprovals::Rule::Command, QStringLiteral("touch *"));
    QVERIFY(stage.start({AiStage::calls("run_command", R"({"command":"touch ./made"})", 1), AiStage::calls("run_command", R"({"command":"touch ./again"})", 2), AiStage::answer("Done.")}));
    QVERIFY(stage.inMode(ChatMode::Agent));
    QVERIFY(!stage.session()->ask(QStringLiteral("Make it"), {}, ChatMode::Agent).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(stage.panel()->approval()->isAsking(), 20'000);         // allowed there, not here
    QVERIFY(!QFile::exists(stage.path("made")));
    QVERIFY(stage.ide().click(QStringLiteral("chat.approval.always")));
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().last().text, QStringLiteral("Done."), 30'000);     // the second one to the letter "touch …"
    QVERIFY(QFile::exists(stage.path("made")) && QFile::exists(stage.path("again")));
    QVERIFY(!stage.chat()->agent()->tools()->policy().rules().isEmpty());
    QCOMPARE(FolderApprovals(other.path()).rules(FolderApprovals::Rule::Command), QStringList{QStringLiteral("touch *")});
}

void TestIdeAiSafety::aTerminalThatSomebodyCloses()
{
    AiStage stage;
    QVERIFY(stage.start({AiStage::calls("run_command", R"({"command":"echo begun; sleep 600"})", 1), AiStage::answer("It was closed.")}));
    QVERIFY(stage.inMode(ChatMode::Agent));
    QVERIFY(!stage.session()->ask(QStringLiteral("Wait"), {}, ChatMode::Agent).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(stage.panel()->approval()->isAsking(), 20'000);
    QVERIFY(stage.ide().click(QStringLiteral("chat.approval.yes")));
    auto *terminals = stage.ide().bench().tools()->terminal();
    const auto shown = [&] {
        const panels::TerminalView *view = terminals->current();
        return view ? view->screen()->textBetween({0, 0}, {view->screen()->lineCount() - 1, view->screen()->columns()}) : QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(QLatin1String("begun")), 20'000);
    terminals->closeTerminal(terminals->count() - 1);
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().last().text, QStringLiteral("It was closed."), 20'000);
    QVERIFY2(stage.result(1).contains(QLatin1String("closed the terminal")), qPrintable(stage.result(1)));
    QVERIFY(!stage.chat()->agent()->isWorking());
}

// A question that is only to be answered changes nothing, whatever the model asks for.
void TestIdeAiSafety::onlyWhatWasOffered()
{
    AiStage stage;
    stage.write("a.txt", "as it was\n");
    QVERIFY(stage.start({AiStage::calls("write_file", R"({"path":"a.txt","content":"taken over"})", 1), AiStage::calls("run_command", R"({"command":"touch made"})", 2), AiStage::answer("I cannot.")}));
    QVERIFY(!stage.session()->ask(QStringLiteral("What is in it?"), {}, ChatMode::Ask).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().last().text, QStringLiteral("I cannot."), 30'000);
    for (const int request : {1, 2})
        QVERIFY2(stage.result(request).contains(QLatin1String("no such tool")), qPrintable(stage.result(request)));
    QCOMPARE(GuiDriver::read(stage.path("a.txt")), QByteArray("as it was\n"));
    QVERIFY(!stage.panel()->approval()->isAsking());
}

void TestIdeAiSafety::questionsDoNotTakeWhatIsTyped()
{
    AiStage stage;
    stage.write("a.txt", "text\n");
    QVERIFY(stage.start({AiStage::answer("Yes.")}));
    QVERIFY(stage.ide().open(QStringLiteral("a.txt")));
    auto *approval = stage.panel()->approval();
    int answers = 0;
    const auto ask = [&] { approval->ask({QStringLiteral("Run this command?"), QStringLiteral("ls"), {}, QStringLiteral("Run"), {}}, [&](panels::ApprovalCard::Answer) { ++answers; }, &stage); };
    auto *editor = stage.ide().bench().window()->editors()->current()->editor();
    editor->setFocus();
    QTRY_VERIFY(editor->hasFocus());
    ask();
    stage.ide().keys(QStringLiteral(" x "));
    QCOMPARE(answers, 0);
    QVERIFY(editor->hasFocus());
    // The way there is that to the chat; with the answer it leads on to the question.
    QVERIFY(stage.ide().bench().commands()->run(QStringLiteral("chat.ask")));
    QTRY_VERIFY(approval->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(answers, 1);
    QTRY_VERIFY(stage.panel()->composer()->textEdit()->hasFocus());
    // Nothing is written there: one is about to wait for just this.
    ask();
    QTRY_VERIFY(approval->isAncestorOf(QApplication::focusWidget()));
    approval->withdraw(&stage);
    QTRY_VERIFY(stage.panel()->composer()->textEdit()->hasFocus());
}

void TestIdeAiSafety::questionsWaitForEachOther()
{
    GuiDriver::makeHome();
    panels::ApprovalCard card;
    QStringList answered;
    int a = 0, b = 0;
    const auto ask = [&](const char *name, const void *owner) {
        card.ask({QLatin1String(name), {}, {}, QStringLiteral("Yes"), {}}, [&answered, name](panels::ApprovalCard::Answer) { answered.append(QLatin1String(name)); }, owner);
    };
    ask("one", &a);
    ask("two", &b);
    ask("three", &a);
    ask("four", &b);
    card.withdraw(&a);
    QVERIFY(card.isAsking());
    auto *yes = card.findChild<QPushButton *>(QStringLiteral("chat.approval.yes"));
    yes->click();
    yes->click();
    QCOMPARE(answered, (QStringList{QStringLiteral("two"), QStringLiteral("four")}));
    QVERIFY(!card.isAsking() && card.isHidden());
}

QTEST_MAIN(TestIdeAiSafety)
#include "test_ide_ai_safety.moc"
