// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What happens beside the straight way: several tasks at once, a no at a limit, files that go or move under a review, two answers on one file,
// windows that close in the middle, ghost text while others type.
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/ai/AgentTools.h"
#include "app/ide/ai/GhostFlow.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/language/CompletionPopup.h"
#include "editor/language/LanguageView.h"
#include "editor/review/GhostText.h"
#include "panels/chat/MessageList.h"
#include "panels/chat/MessageView.h"
#include "panels/chat/ReviewCard.h"
#include "sync/proposal/EditParser.h"
#include "sync/session/AnswerReview.h"
#include "tests/app/ide/AiStage.h"
#include "tests/support/Patience.h"
#include <QSignalSpy>

using namespace dyad;
using namespace dyad::app;
using sync::AnswerReview;
using sync::ChatMode;
using sync::ChatSession;
using tests::AiStage;
using tests::GuiDriver;
using Decision = AnswerReview::Decision;

namespace {

const QByteArray TextA = "int one = 1;\nint two = 2;\nint three = 3;\nint four = 4;\nint five = 5;\n", TextB = "int zero = 1;\n";
const char *const Both = "<dyad-search-replace path=\"a.cpp\" description=\"Two\">\n<<<<<<< SEARCH\nint two = 2;\n=======\nint two = 22;\n>>>>>>> REPLACE\n"
                         "<<<<<<< SEARCH\nint five = 5;\n=======\nint five = 55;\n>>>>>>> REPLACE\n</dyad-search-replace>\n"
                         "<dyad-search-replace path=\"b.cpp\" description=\"Zero\">\n<<<<<<< SEARCH\nint zero = 1;\n=======\nint zero = 0;\n>>>>>>> REPLACE\n</dyad-search-replace>\n";
constexpr int Long = 30'000;     // ms

sync::AnswerEdits edits(const char *answer) { return sync::parseEdits(answer); }

} // namespace

class TestIdeAiEdges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNoAtTheLimitRaisesNothing();
    void aQuestionElsewhereEndsNoTask();
    void tasksOfTwoThreadsTakeTurns();
    void stopsATaskThatIsNotOnScreen();
    void aDeletedThreadEndsItsTask();
    void aNewFileIsDoneWhenItIsThere();
    void aFileThatIsDeletedMeanwhile();
    void aFileThatIsRenamedMeanwhile();
    void twoAnswersOnOneFile();
    void undoneByOneIsUndoneForAll();
    void closesInTheMiddle_data();
    void closesInTheMiddle();
    void ghostAndOthers();

private:
    static EditorPage *page(AiStage &stage) { return stage.ide().bench().window()->editors()->current(); }
    static bool openLive(AiStage &stage, const char *path)
    {
        return stage.ide().open(QLatin1String(path)) && QTest::qWaitFor([&] { return page(stage)->file()->doc() != 0 && page(stage)->binding(); }, Long);
    }
    static sync::DocId docOf(AiStage &stage, const char *path)
    {
        const sync::FileEntry *entry = stage.ide().bench().live()->project()->fileAt(QLatin1String(path));
        return entry ? entry->doc : 0;
    }
    static QByteArray textOf(const AnswerReview &review, size_t file) { return QByteArray::fromStdString(review.files()[file].document->text().text()); }
};

// The limit is raised by a yes, and by nothing that comes before it.
void TestIdeAiEdges::aNoAtTheLimitRaisesNothing()
{
    AiStage stage;
    stage.write("a.cpp", TextA);
    QVERIFY(stage.start({AiStage::calls("list_files", "{}", 1), AiStage::calls("list_files", "{}", 2), AiStage::answer("Done.")}));
    QVERIFY(stage.inMode(ChatMode::Agent));
    QVERIFY(!stage.session()->ask(QStringLiteral("Look around"), {}, ChatMode::Agent).isEmpty());
    stage.session()->setThreadLimit(1);
    auto *approval = stage.panel()->approval();
    QTRY_VERIFY_WITH_TIMEOUT(approval->isAsking(), Long);
    QVERIFY(stage.session()->isOverLimit());
    QVERIFY(stage.ide().click(QStringLiteral("chat.approval.no")));
    QCOMPARE(stage.chat()->agent()->tasks(), 0);
    QVERIFY(stage.session()->isOverLimit());
    QSignalSpy refused(stage.session(), &ChatSession::limitReached);
    QTRY_COMPARE(stage.session()->state(), ChatSession::State::Ready);
    QVERIFY(stage.session()->ask(QStringLiteral("Once more"), {}, ChatMode::Agent).isEmpty());
    QCOMPARE(refused.size(), 1);
    QCOMPARE(stage.provider().seen.size(), 1);
    // A yes raises it, once.
    QVERIFY(stage.ide().click(QStringLiteral("chat.approval.no")));
    stage.session()->setThreadLimit(0);
    QVERIFY(!stage.session()->ask(QStringLiteral("Look again"), {}, ChatMode::Agent).isEmpty());
    stage.session()->setThreadLimit(1);
    QTRY_VERIFY_WITH_TIMEOUT(approval->isAsking(), Long);
    QVERIFY(stage.ide().click(QStringLiteral("chat.approval.yes")));
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().last().text, QStringLiteral("Done."), Long);
}

void TestIdeAiEdges::aQuestionElsewhereEndsNoTask()
{
    AiStage stage;
    QVERIFY(stage.start({AiStage::calls("run_command", R"({"command":"echo made > made.txt"})", 1), AiStage::answer("Hello."), AiStage::answer("Made.")}));
    QVERIFY(stage.inMode(ChatMode::Agent));
    QVERIFY(!stage.session()->ask(QStringLiteral("Make it"), {}, ChatMode::Agent).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(stage.panel()->approval()->isAsking(), Long);
    stage.session()->newThread();
    QVERIFY(!stage.session()->ask(QStringLiteral("How are you?"), {}, ChatMode::Ask).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().last().text, QStringLiteral("Hello."), Long);
    QTRY_COMPARE(stage.session()->state(), ChatSession::State::Ready);
    QCOMPARE(stage.chat()->agent()->tasks(), 1);
    QVERIFY(stage.ide().click(QStringLiteral("chat.approval.yes")));
    QTRY_COMPARE_WITH_TIMEOUT(stage.provider().seen.size(), 3, Long);
    QVERIFY2(stage.result(2).startsWith(QLatin1String("exit code 0")), qPrintable(stage.result(2)));
    QTRY_COMPARE_WITH_TIMEOUT(stage.chat()->agent()->tasks(), 0, Long);
    QCOMPARE(GuiDriver::read(stage.path("made.txt")), QByteArray("made\n"));
}

void TestIdeAiEdges::tasksOfTwoThreadsTakeTurns()
{
    AiStage stage;
    stage.write("a.cpp", TextA);
    QVERIFY(stage.start({AiStage::calls("run_command", R"({"command":"echo first"})", 1), AiStage::calls("read_file", R"({"path":"a.cpp"})", 2), AiStage::answer("Done.")}));
    QVERIFY(stage.inMode(ChatMode::Agent));
    QVERIFY(!stage.session()->ask(QStringLiteral("One"), {}, ChatMode::Agent).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(stage.panel()->approval()->isAsking(), Long);
    stage.session()->newThread();
    QVERIFY(!stage.session()->ask(QStringLiteral("Two"), {}, ChatMode::Agent).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(stage.chat()->agent()->tasks(), 2, Long);
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().last().calls.size(), size_t(1), Long);
    QVERIFY(stage.panel()->approval()->isAsking());
    QVERIFY(stage.ide().click(QStringLiteral("chat.approval.no")));
    QTRY_COMPARE_WITH_TIMEOUT(stage.chat()->agent()->tasks(), 0, Long);
    QCOMPARE(stage.provider().seen.size(), 4);
    // Each got what came of its own call.
    const QStringList results{stage.result(2), stage.result(3)};
    QVERIFY2(results.contains(QStringLiteral("The person has refused this.")), qPrintable(results.join(QLatin1Char('|'))));
    QVERIFY2(!results.filter(QStringLiteral("1\tint one = 1;")).isEmpty(), qPrintable(results.join(QLatin1Char('|'))));
}

void TestIdeAiEdges::stopsATaskThatIsNotOnScreen()
{
    AiStage stage;
    QVERIFY(stage.start({{ScenarioServer::sse(wire::chatText("Thinking ")), false}, AiStage::answer("Hello.")}));
    QVERIFY(stage.inMode(ChatMode::Agent));
    QVERIFY(!stage.session()->ask(QStringLiteral("Work"), {}, ChatMode::Agent).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().last().text, QStringLiteral("Thinking "), Long);
    const QString id = stage.session()->messages().last().id;
    QVERIFY(stage.session()->isPending(id));
    stage.session()->newThread();
    stage.session()->stopAnswer(id);
    QVERIFY(!stage.session()->isPending(id));
    QTRY_COMPARE_WITH_TIMEOUT(stage.provider().gone, 1, Long);          // it reached the provider
}

void TestIdeAiEdges::aDeletedThreadEndsItsTask()
{
    AiStage stage;
    QVERIFY(stage.start({AiStage::calls("run_command", R"({"command":"touch never.txt"})", 1), AiStage::answer("Done.")}));
    QVERIFY(stage.inMode(ChatMode::Agent));
    QVERIFY(!stage.session()->ask(QStringLiteral("Make it"), {}, ChatMode::Agent).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(stage.panel()->approval()->isAsking(), Long);
    stage.session()->removeThread(stage.session()->thread().id);
    QTRY_COMPARE_WITH_TIMEOUT(stage.chat()->agent()->tasks(), 0, Long);
    QVERIFY(!stage.panel()->approval()->isAsking() && !QFile::exists(stage.path("never.txt")));
    QTRY_COMPARE(stage.session()->state(), ChatSession::State::Ready);
}

// The model hears of a file when the server has it; and all changes of a large one are carried out without one inside the other.
void TestIdeAiEdges::aNewFileIsDoneWhenItIsThere()
{
    QByteArray old, fresh;
    for (int i = 0; i < 2000; ++i) {
        old += "line " + QByteArray::number(i) + "\nsame\n\n";
        fresh += "other " + QByteArray::number(i) + "\nsame\n\n";
    }
    AiStage stage;
    stage.write("long.txt", old);
    const QByteArray write = QJsonDocument(QJsonObject{{QStringLiteral("path"), QStringLiteral("long.txt")}, {QStringLiteral("content"), QString::fromLatin1(fresh)}}).toJson(QJsonDocument::Compact);
    QVERIFY(stage.start({AiStage::calls("write_file", R"({"path":"new.txt","content":"new\n"})", 1), AiStage::calls("write_file", write, 2), AiStage::answer("Done.")}));
    QVERIFY(stage.inMode(ChatMode::Agent));
    QVERIFY(!stage.session()->ask(QStringLiteral("Make it"), {}, ChatMode::Agent).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(stage.provider().seen.size(), 2, Long);
    QVERIFY(docOf(stage, "new.txt") != 0);
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().last().text, QStringLiteral("Done."), Long);
    QVERIFY2(stage.result(2).startsWith(QLatin1String("Done: ")), qPrintable(stage.result(2)));
    QTRY_COMPARE_WITH_TIMEOUT(GuiDriver::read(stage.path("long.txt")), fresh, Long);
    QTRY_COMPARE_WITH_TIMEOUT(stage.chat()->agent()->tasks(), 0, Long);
    QVERIFY(stage.ide().bench().commands()->run(QStringLiteral("agent.undo")));
    QTRY_COMPARE_WITH_TIMEOUT(GuiDriver::read(stage.path("long.txt")), old, Long);
    QTRY_COMPARE_WITH_TIMEOUT(docOf(stage, "new.txt"), sync::DocId(0), Long);
}

void TestIdeAiEdges::aFileThatIsDeletedMeanwhile()
{
    AiStage stage;
    stage.write("a.cpp", TextA);
    stage.write("b.cpp", TextB);
    QVERIFY(stage.start({AiStage::answer(Both)}));
    auto *project = stage.ide().bench().live()->project();
    AnswerReview review(project, edits(Both));
    QTRY_COMPARE_WITH_TIMEOUT(review.total(), 3, Long);
    review.accept(0, 0);
    review.accept(1, 0);
    QSignalSpy failed(&review, &AnswerReview::failed);
    project->removeFile(docOf(stage, "b.cpp"), this, [](const sync::Expected<sync::FileEntry> &) {});
    QTRY_COMPARE_WITH_TIMEOUT(review.files()[1].state, AnswerReview::File::State::Failed, Long);
    // The other file is reviewed on, and taken back, as if nothing had been.
    review.acceptRest();
    QCOMPARE(review.decided(), 3);
    QCOMPARE(textOf(review, 0), QByteArray(TextA).replace("two = 2;", "two = 22;").replace("five = 5;", "five = 55;"));
    review.undo();
    QVERIFY(review.isUndone());
    QCOMPARE(textOf(review, 0), TextA);
    QCOMPARE(failed.size(), 0);
    // One that waits for a word has nothing to wait for any more.
    AnswerReview waiting(project, edits(Both));
    QTRY_COMPARE_WITH_TIMEOUT(waiting.files()[0].state, AnswerReview::File::State::Ready, Long);
    QCOMPARE(waiting.files()[1].state, AnswerReview::File::State::Failed);
    project->removeFile(docOf(stage, "a.cpp"), this, [](const sync::Expected<sync::FileEntry> &) {});
    QTRY_COMPARE_WITH_TIMEOUT(waiting.decided(), waiting.total(), Long);
    QVERIFY(waiting.accepted() == 0 && waiting.pending(0).isEmpty());
}

void TestIdeAiEdges::aFileThatIsRenamedMeanwhile()
{
    AiStage stage;
    stage.write("a.cpp", TextA);
    stage.write("b.cpp", TextB);
    QVERIFY(stage.start({AiStage::answer(Both)}));
    QVERIFY(!stage.session()->ask(QStringLiteral("Mend"), {}, ChatMode::Edit).isEmpty());
    const auto review = [&]() -> AnswerReview * {
        auto *list = stage.panel()->messages();
        auto *card = list->count() == 2 ? list->at(1)->review() : nullptr;
        return card ? card->review() : nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(review() && review()->total() == 3, Long);
    stage.ide().bench().live()->project()->renameFile(docOf(stage, "a.cpp"), QStringLiteral("sub/c.cpp"), this, [](const sync::Expected<sync::FileEntry> &) {});
    QTRY_VERIFY_WITH_TIMEOUT(docOf(stage, "sub/c.cpp") != 0, Long);
    QCOMPARE(review()->placeOf(0), QStringLiteral("sub/c.cpp"));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(stage.path("sub/c.cpp")), Long);
    QVERIFY(stage.ide().click(QStringLiteral("chat.review.file.0")));
    QTRY_VERIFY_WITH_TIMEOUT(page(stage) && page(stage)->file()->path() == QLatin1String("sub/c.cpp"), Long);
    QTRY_VERIFY_WITH_TIMEOUT(stage.chat()->reviewIn(page(stage)), Long);
    review()->acceptRest();
    QTRY_COMPARE_WITH_TIMEOUT(GuiDriver::read(stage.path("sub/c.cpp")), QByteArray(TextA).replace("two = 2;", "two = 22;").replace("five = 5;", "five = 55;"), Long);
}

void TestIdeAiEdges::twoAnswersOnOneFile()
{
    AiStage stage;
    stage.write("a.cpp", TextA);
    QVERIFY(stage.start({AiStage::answer("Yes.")}));
    auto *project = stage.ide().bench().live()->project();
    const char *const first = "<dyad-search-replace path=\"a.cpp\">\n<<<<<<< SEARCH\nint two = 2;\nint three = 3;\n=======\nint two = 20;\nint three = 30;\n>>>>>>> REPLACE\n</dyad-search-replace>\n";
    const char *const second = "<dyad-search-replace path=\"a.cpp\">\n<<<<<<< SEARCH\nint three = 3;\nint four = 4;\n=======\nlong three = 3;\nint four = 40;\n>>>>>>> REPLACE\n</dyad-search-replace>\n";
    AnswerReview one(project, edits(first)), two(project, edits(second));
    QTRY_VERIFY_WITH_TIMEOUT(one.total() > 0 && two.total() > 0, Long);
    one.acceptRest();
    QCOMPARE(textOf(one, 0), QByteArray(TextA).replace("two = 2;", "two = 20;").replace("three = 3;", "three = 30;"));
    two.acceptRest();
    // What both wanted on one line is there once each, and neither took anything from the other.
    QCOMPARE(textOf(one, 0), QByteArray("int one = 1;\nint two = 20;\nlong three = 30;\nint four = 40;\nint five = 5;\n"));
    one.undo();
    QCOMPARE(textOf(one, 0), QByteArray("int one = 1;\nint two = 2;\nlong three = 3;\nint four = 40;\nint five = 5;\n"));
    two.undo();
    QCOMPARE(textOf(one, 0), TextA);
}

// One accepts this, another that; who undoes the answer takes back both.
void TestIdeAiEdges::undoneByOneIsUndoneForAll()
{
    AiStage stage;
    stage.write("a.cpp", TextA);
    stage.write("b.cpp", TextB);
    QVERIFY(stage.start({AiStage::answer("Yes.")}));
    auto *project = stage.ide().bench().live()->project();
    AnswerReview mine(project, edits(Both)), theirs(project, edits(Both));
    QTRY_VERIFY_WITH_TIMEOUT(mine.total() == 3 && theirs.total() == 3, Long);
    connect(&mine, &AnswerReview::decidedHere, &theirs, &AnswerReview::decidedElsewhere);
    connect(&theirs, &AnswerReview::decidedHere, &mine, &AnswerReview::decidedElsewhere);
    mine.accept(0, 0);
    theirs.accept(0, 1);
    QVERIFY(mine.files()[0].decisions[1] == Decision::Accepted && theirs.files()[0].decisions[0] == Decision::Accepted);
    QCOMPARE(textOf(mine, 0), QByteArray(TextA).replace("two = 2;", "two = 22;").replace("five = 5;", "five = 55;"));
    mine.undo();
    QCOMPARE(textOf(mine, 0), TextA);
    QVERIFY(theirs.isUndone());
}

void TestIdeAiEdges::closesInTheMiddle_data()
{
    QTest::addColumn<bool>("agent");
    QTest::addColumn<bool>("window");
    for (const bool agent : {false, true})
        for (const bool window : {false, true})
            QTest::addRow("%s, %s", agent ? "agent" : "answer", window ? "window" : "project") << agent << window;
}

/// While an answer streams, an agent waits for a word, and its edits are held to be undone.
void TestIdeAiEdges::closesInTheMiddle()
{
    QFETCH(bool, agent);
    QFETCH(bool, window);
    AiStage stage;
    stage.write("a.cpp", TextA);
    stage.write("b.cpp", TextB);
    const QByteArray half = QByteArray(Both).left(QByteArray(Both).indexOf("int five"));
    QVERIFY(stage.start({agent ? AiStage::calls("edit_file", R"({"path":"a.cpp","search":"int two = 2;","replace":"int two = 22;"})", 1) : AiStage::answer(Both),
                         agent ? AiStage::calls("run_command", R"({"command":"touch never.txt"})", 2) : AiStage::Script{ScenarioServer::sse(wire::chatText(AiStage::escaped(half))), false}}));
    QVERIFY(openLive(stage, "a.cpp"));
    if (agent) {
        QVERIFY(stage.inMode(ChatMode::Agent));
        QVERIFY(!stage.session()->ask(QStringLiteral("Work"), {}, ChatMode::Agent).isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(stage.panel()->approval()->isAsking(), Long);
    } else {
        QVERIFY(!stage.session()->ask(QStringLiteral("Mend"), {}, ChatMode::Edit).isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().size(), 2, Long);
        QTRY_COMPARE_WITH_TIMEOUT(stage.session()->state(), ChatSession::State::Ready, Long);
        QVERIFY(!stage.session()->ask(QStringLiteral("Again"), {}, ChatMode::Edit).isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(stage.session()->messages().last().text.contains(QLatin1String("int two = 22")), Long);
    }
    std::vector<QPointer<AnswerReview>> reviews;
    for (AnswerReview *one : stage.chat()->agent()->findChildren<AnswerReview *>())       // the agent's
        reviews.emplace_back(one);
    for (AnswerReview *one : stage.panel()->findChildren<AnswerReview *>())
        reviews.emplace_back(one);
    QVERIFY(!reviews.empty());
    if (window) {
        stage.close();
    } else {
        stage.ide().bench().openFolder({});
        QTRY_VERIFY_WITH_TIMEOUT(!stage.session(), Long);
        QVERIFY(!stage.panel()->approval()->isAsking());
        QCOMPARE(stage.chat()->agent()->tasks(), 0);
    }
    for (const auto &one : reviews)
        QVERIFY(!one);                  // none holds a document of a project that is gone
    QCoreApplication::processEvents();
    QVERIFY(!QFile::exists(stage.path("never.txt")));
}

void TestIdeAiEdges::ghostAndOthers()
{
    const auto whole = [](const QByteArray &text, int delay) {
        AiStage::Script script{ScenarioServer::json(R"({"id":"c1","model":"m-1","choices":[{"index":0,"message":{"role":"assistant","content":")" + AiStage::escaped(text)
            + R"("},"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":3}})"), true};
        script.delay = delay;
        return script;
    };
    AiStage stage;
    const QByteArray far = QByteArray("// far away\n") + QByteArray("// filling line\n").repeated(600);
    stage.write("a.cpp", far);
    QVERIFY(stage.start({whole("never seen", 600'000), whole(" = 6;", 0)}));
    QVERIFY(openLive(stage, "a.cpp"));
    auto *flow = stage.chat()->ghost();
    auto *ghost = flow->ghostIn(page(stage));
    auto *editor = page(stage)->editor();
    const auto others = [&](qint64 at, const char *text) {
        return page(stage)->binding()->session()->edit(sync::TextOperation::insertion(at, text), {sync::Change::Origin::Assistant, this, 0}).has_value();
    };
    flow->setOn(true);
    editor->setFocus();
    stage.ide().toEnd();
    // Others type around the caret while the question is on its way: it is taken back, down to the provider.
    stage.ide().keys(QStringLiteral("int s"));
    QTRY_COMPARE_WITH_TIMEOUT(stage.provider().seen.size(), 1, Long);
    QVERIFY(others(editor->length() - 20, "x"));
    QTRY_COMPARE_WITH_TIMEOUT(stage.provider().gone, 1, Long);
    QVERIFY(!ghost->isShown());
    // Far away they may: the question is asked where the caret has gone.
    stage.ide().keys(QStringLiteral("ix"));
    QVERIFY(others(0, "// others\n"));
    QTRY_VERIFY_WITH_TIMEOUT(ghost->isShown(), Long);
    QCOMPARE(ghost->text(), QStringLiteral(" = 6;"));
    QCOMPARE(flow->asked(), 2);
    // Under a list of completions nothing is proposed.
    auto *popup = stage.ide().bench().language()->viewOf(page(stage))->completion()->popup();
    popup->show();
    QVERIFY(!ghost->isShown());
    popup->hide();
    // The caret goes elsewhere before the pause is over: that is not where somebody typed.
    stage.ide().keys(QStringLiteral(" = 7"));
    stage.ide().press(Qt::Key_Up);
    QTest::qWait(2 * GhostFlow::Pause);
    QCOMPARE(flow->asked(), 2);
}

QTEST_MAIN(TestIdeAiEdges)
#include "test_ide_ai_edges.moc"
