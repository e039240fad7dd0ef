// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What goes along with a question by itself and by name: places that the index finds, passages of documents, other threads, the diff; what a
// thread may cost; what was decided about an answer, for those who come later; a commit for what was accepted.
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/KnowledgeFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/ai/AnswerCommits.h"
#include "app/ide/ai/KnowledgeContext.h"
#include "app/ide/ai/ProjectIndex.h"
#include "editor/Theme.h"
#include "panels/chat/DecidedCard.h"
#include "panels/chat/MessageList.h"
#include "panels/chat/MessageView.h"
#include "panels/chat/ReviewCard.h"
#include "panels/chat/SuggestPopup.h"
#include "panels/knowledge/DocumentPage.h"
#include "panels/knowledge/KnowledgeController.h"
#include "sync/session/DocumentLink.h"
#include "tests/app/ide/AiStage.h"
#include "tests/app/ide/LayOut.h"
#include "tests/support/Patience.h"
#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>

using namespace dyad;
using namespace dyad::app;
using sync::ChatContextItem;
using sync::ChatMode;
using tests::AiStage;
using tests::GuiDriver;

namespace {

const QByteArray Billing = "// Invoices leave the house here.\nexport function chargeCustomer(amount: number): number {\n  return amount * 1.19;\n}\n";
const QByteArray Numbers = "int one = 1;\nint two = 2;\nint three = 3;\nint four = 4;\nint five = 5;\n";
const char *const Answer = "Two are wrong.\n\n<dyad-search-replace path=\"a.cpp\" description=\"Mend\">\n<<<<<<< SEARCH\nint two = 2;\n=======\nint two = 22;\n>>>>>>> REPLACE\n"
                           "<<<<<<< SEARCH\nint five = 5;\n=======\nint five = 55;\n>>>>>>> REPLACE\n</dyad-search-replace>\n";

QByteArray git(const QString &folder, const QStringList &arguments)
{
    QProcess program;
    program.setWorkingDirectory(folder);
    program.start(QStringLiteral("git"), QStringList{QStringLiteral("-c"), QStringLiteral("user.name=Mira"), QStringLiteral("-c"), QStringLiteral("user.email=m@example.org")} + arguments);
    program.waitForFinished(30'000);
    return program.readAllStandardOutput();
}

/// DYAD_TEST_PICTURES=FOLDER leaves pictures, dark and light.
void picture(AiStage &stage, const char *name)
{
    const QString folder = qEnvironmentVariable("DYAD_TEST_PICTURES");
    using Mode = editor::Theme::Mode;
    for (const Mode mode : {Mode::Dark, Mode::Light}) {
        if (folder.isEmpty())
            return;
        editor::Theme::instance().setMode(mode);
        tests::layOut();
        stage.ide().bench().writeScreenshot(folder + QStringLiteral("/context-%1-%2.png").arg(QLatin1String(name), mode == Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light")));
    }
}

} // namespace

class TestIdeAiContext : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsWhatAQuestionIsAbout();
    void theAgentSearchesTheProject();
    void threadsAndDiffGoAlong();
    void documentsAreCited();
    void aThreadHasALimit();
    void decisionsAreThereLater();
    void commitsWhatWasAccepted();
    void continuesWhatWasCut();
    void marksWhatShouldBeLookedAt();

private:
    static bool ask(AiStage &stage, const QString &question)
    {
        stage.panel()->composer()->focusText();
        stage.ide().keys(question);
        stage.ide().press(Qt::Key_Return);
        return QTest::qWaitFor([&] { return !stage.session()->messages().isEmpty() && stage.session()->messages().last().state == sync::ChatMessage::State::Complete
            && stage.session()->state() == sync::ChatSession::State::Ready; }, 30'000);
    }
};

void TestIdeAiContext::findsWhatAQuestionIsAbout()
{
    AiStage stage;
    stage.write("src/billing.ts", Billing);
    stage.write("src/mail.ts", "export function sendLetter() {}\n");
    stage.write("secret/plan.ts", "export function chargeCustomerSecretly() {}\n");
    stage.write(".gitignore", "secret/\n");
    QVERIFY(stage.start({AiStage::answer("There.")}));
    QTRY_VERIFY_WITH_TIMEOUT(stage.chat()->index()->isReady(), 60'000);
    auto *composer = stage.panel()->composer();
    composer->focusText();
    stage.ide().keys(QStringLiteral("Where do we charge a customer?"));
    const auto found = [&] {
        QStringList paths;
        for (const ChatContextItem &item : composer->items())
            if (item.kind == ChatContextItem::Kind::Found)
                paths.append(item.path);
        return paths;
    };
    QTRY_COMPARE_WITH_TIMEOUT(found(), QStringList{QStringLiteral("src/billing.ts")}, 20'000);
    auto *chip = stage.ide().find<QAbstractButton>(QStringLiteral("chat.found"));
    QVERIFY(chip && chip->toolTip().contains(QLatin1String("src/billing.ts")));
    stage.ide().press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!stage.session()->messages().isEmpty() && stage.session()->messages().last().text == QLatin1String("There."), 20'000);
    const QByteArray body = stage.provider().seen.last().body;
    QVERIFY(body.contains("amount * 1.19") && !body.contains("chargeCustomerSecretly") && !body.contains("sendLetter"));
    QVERIFY(stage.session()->messages().first().about.contains(QStringLiteral("billing.ts:1–5")));
    // Left out with one click, and the text of now even where the index is a moment behind.
    QVERIFY(stage.ide().open(QStringLiteral("src/billing.ts")));
    stage.ide().toEnd();
    stage.ide().keys(QStringLiteral("// new"));
    QVERIFY(stage.ide().open(QStringLiteral("src/mail.ts")));
    composer->focusText();
    stage.ide().keys(QStringLiteral("Charge the customer twice"));
    QTRY_VERIFY_WITH_TIMEOUT(!found().isEmpty(), 20'000);
    const auto items = composer->items();
    QVERIFY(std::any_of(items.cbegin(), items.cend(), [](const ChatContextItem &one) { return one.kind == ChatContextItem::Kind::Found && one.text.contains(QLatin1String("// new")); }));
    chip = stage.ide().find<QAbstractButton>(QStringLiteral("chat.found"));
    chip->click();
    QVERIFY(found().isEmpty());
    // Not where somebody does not want it.
    QVERIFY(stage.ide().bench().settings()->store()->set(QStringLiteral("ai.findContext"), false));
    composer->setText({});
    composer->setText(QStringLiteral("And charge the customer again"));
    QTest::qWait(600);
    QVERIFY(found().isEmpty());
}

void TestIdeAiContext::theAgentSearchesTheProject()
{
    AiStage stage;
    stage.write("src/billing.ts", Billing);
    stage.write("docs/charge.md", "# How a customer is charged\n");
    QVERIFY(stage.start({AiStage::calls("search_project", R"({"question":"where is a customer charged","path":"src"})", 1), AiStage::answer("Found.")}));
    QTRY_VERIFY_WITH_TIMEOUT(stage.chat()->index()->isReady(), 60'000);
    QVERIFY(stage.inMode(ChatMode::Plan));
    QVERIFY(!stage.session()->ask(QStringLiteral("Look"), {}, ChatMode::Plan).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().last().text, QStringLiteral("Found."), 20'000);
    QVERIFY2(stage.result(1).startsWith(QLatin1String("src/billing.ts:1-")) && stage.result(1).contains(QLatin1String("2\texport function chargeCustomer")), qPrintable(stage.result(1)));
    QVERIFY(!stage.result(1).contains(QLatin1String("docs/charge.md")));
}

void TestIdeAiContext::threadsAndDiffGoAlong()
{
    AiStage stage;
    stage.write("a.cpp", Numbers);
    git(stage.path(""), {QStringLiteral("init"), QStringLiteral("-q")});
    git(stage.path(""), {QStringLiteral("add"), QStringLiteral("a.cpp")});
    git(stage.path(""), {QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("Begin")});
    stage.write("a.cpp", QByteArray(Numbers).replace("two = 2", "two = 222"));
    QVERIFY(stage.start({AiStage::answer("Forty-two it is."), AiStage::answer("Yes.")}));
    QVERIFY(ask(stage, QStringLiteral("Which number?")));
    stage.session()->newThread();
    auto *composer = stage.panel()->composer();
    composer->focusText();
    stage.ide().keys(QStringLiteral("As in @thread:"));
    QTRY_VERIFY(composer->suggestions()->isVisible());
    QCOMPARE(composer->suggestions()->at(0).title, QStringLiteral("thread:Which-number?"));
    stage.ide().press(Qt::Key_Return);
    stage.ide().keys(QStringLiteral(" and @diff"));
    QTRY_VERIFY(composer->suggestions()->isVisible());
    stage.ide().press(Qt::Key_Return);
    stage.ide().press(Qt::Key_Return);              // at once: what was named is waited for
    QTRY_COMPARE_WITH_TIMEOUT(stage.provider().seen.size(), 2, 20'000);
    const QByteArray body = stage.provider().seen.last().body;
    QVERIFY(body.contains("Forty-two it is.") && body.contains("+int two = 222;"));
    QTRY_COMPARE(stage.session()->messages().last().text, QStringLiteral("Yes."));
    QVERIFY(stage.session()->messages().first().about.contains(QStringLiteral("Which number?")));
}

void TestIdeAiContext::documentsAreCited()
{
    AiStage stage;
    QTemporaryDir papers;
    const QString lease = papers.filePath(QStringLiteral("lease.md"));
    GuiDriver::write(lease, "# Lease\n\n## Rent\n\nThe tenant pays 4,200 EUR each month.\n\n## Notice\n\nSix months in writing.\n");
    QVERIFY(stage.start({AiStage::answer("Later."), AiStage::calls("search_knowledge", R"({"question":"notice period","base":"Contracts"})", 1), AiStage::answer("Six.")}));
    auto *flow = stage.ide().bench().findChild<KnowledgeFlow *>();
    auto *controller = flow->controller();
    QTRY_VERIFY_WITH_TIMEOUT(controller->state() == panels::KnowledgeController::State::Ready, 20'000);
    controller->setWatched(true);
    controller->upload({lease});
    QTRY_VERIFY_WITH_TIMEOUT(controller->documents().size() == 1 && controller->documents().first().isReady(), 60'000);
    const QString document = controller->documents().first().id;
    controller->createBase(QStringLiteral("Contracts"), {document}, false);
    controller->createBase(QStringLiteral("AI context"), {document}, false);
    QTRY_COMPARE_WITH_TIMEOUT(controller->bases().size(), 2, 20'000);
    stage.chat()->knowledge()->follow();
    QTRY_COMPARE_WITH_TIMEOUT(stage.chat()->knowledge()->bases().size(), 2, 20'000);
    QVERIFY(!stage.chat()->knowledge()->alwaysBase().isEmpty());
    // By name, with the passages that the question is about.
    auto *composer = stage.panel()->composer();
    composer->focusText();
    stage.ide().keys(QStringLiteral("How much is the rent? @docs:Con"));
    QTRY_VERIFY(composer->suggestions()->isVisible());
    QCOMPARE(composer->suggestions()->at(0).title, QStringLiteral("docs:Contracts"));
    stage.ide().press(Qt::Key_Return);
    const auto passage = [&]() -> std::optional<ChatContextItem> {
        for (const ChatContextItem &item : composer->items())
            if (item.kind == ChatContextItem::Kind::Document && item.text.contains(QLatin1String("4,200 EUR")))
                return item;
        return std::nullopt;
    };
    QTRY_VERIFY_WITH_TIMEOUT(passage().has_value(), 20'000);
    const auto link = sync::DocumentLink::of(passage()->name);
    QVERIFY(link && link->document == document);
    stage.ide().press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(stage.provider().seen.size(), 1, 20'000);
    QVERIFY(stage.provider().seen.last().body.contains("4,200 EUR") && stage.provider().seen.last().body.contains("dyad-doc:"));
    QTRY_COMPARE(stage.session()->messages().last().text, QStringLiteral("Later."));
    // Everybody sees what went along, and a click opens it at its place.
    auto *view = stage.panel()->messages()->at(0);
    auto *foot = view->findChild<QLabel *>(QStringLiteral("chat.message.foot"));
    QVERIFY2(foot->text().contains(QLatin1String("dyad-doc:")), qPrintable(foot->text()));
    Q_EMIT foot->linkActivated(link->toString());
    QTRY_VERIFY(qobject_cast<panels::DocumentPage *>(stage.ide().bench().window()->editors()->currentTab()));
    // For the base that always goes along nobody needs to name anything.
    composer->focusText();
    composer->setText(QStringLiteral("When can we give notice?"));
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(composer->items(), [](const ChatContextItem &one) { return one.kind == ChatContextItem::Kind::Document; }), 20'000);
    composer->setText({});
    // The agent, by its tool.
    QVERIFY(stage.inMode(ChatMode::Agent));
    QVERIFY(!stage.session()->ask(QStringLiteral("Look it up"), {}, ChatMode::Agent).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().last().text, QStringLiteral("Six."), 20'000);
    QVERIFY2(stage.result(2).contains(QLatin1String("Six months in writing")) && stage.result(2).contains(QLatin1String("(dyad-doc:")), qPrintable(stage.result(2)));
}

void TestIdeAiContext::aThreadHasALimit()
{
    AiStage stage;
    QVERIFY(stage.start({AiStage::answer("One."), AiStage::answer("Two.")}));
    QVERIFY(ask(stage, QStringLiteral("First question")));
    const qint64 spent = stage.session()->spent();
    QVERIFY(spent > 0);
    stage.session()->setThreadLimit(spent);         // in cents it would take many questions
    auto *composer = stage.panel()->composer();
    composer->focusText();
    stage.ide().keys(QStringLiteral("Second question"));
    stage.ide().press(Qt::Key_Return);
    QVERIFY(stage.panel()->approval()->isAsking());
    QCOMPARE(composer->textEdit()->toPlainText(), QStringLiteral("Second question"));        // nothing is lost
    QCOMPARE(stage.provider().seen.size(), 1);
    QVERIFY(stage.ide().click(QStringLiteral("chat.approval.no")));
    composer->focusText();
    stage.ide().press(Qt::Key_Return);
    QVERIFY(stage.ide().click(QStringLiteral("chat.approval.yes")));
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().last().text, QStringLiteral("Two."), 20'000);
    // A new thread begins at nothing.
    stage.session()->newThread();
    QVERIFY(!stage.session()->isOverLimit(spent - 1));
}

void TestIdeAiContext::decisionsAreThereLater()
{
    AiStage stage;
    stage.write("a.cpp", Numbers);
    QVERIFY(stage.start({AiStage::answer(Answer)}));
    QVERIFY(stage.ide().open(QStringLiteral("a.cpp")));
    stage.session()->ask(QStringLiteral("Mend the numbers"), {}, ChatMode::Edit);
    const auto card = [&]() -> panels::ReviewCard * { return stage.panel()->messages()->count() == 2 ? stage.panel()->messages()->at(1)->review() : nullptr; };
    QTRY_VERIFY_WITH_TIMEOUT(card() && card()->review()->total() == 2, 20'000);
    card()->review()->accept(0, 0);
    card()->review()->reject(0, 1);
    const QString thread = stage.session()->thread().id;
    // As somebody who comes later: the thread from the server, and nothing else. The decisions may be on their way still.
    const auto later = [&]() -> panels::DecidedCard * {
        stage.session()->newThread();
        stage.session()->openThread(thread);
        (void)QTest::qWaitFor([&] { return stage.panel()->messages()->count() == 2; }, 10'000);
        auto *decided = stage.panel()->messages()->count() == 2 ? stage.panel()->messages()->at(1)->decided() : nullptr;
        return decided && decided->rows().size() == 1 && !decided->rows().first().marks.contains(QString()) ? decided : nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(later(), 30'000);
    panels::DecidedCard *decided = stage.panel()->messages()->at(1)->decided();
    QCOMPARE(decided->rows().first().path, QStringLiteral("a.cpp"));
    QCOMPARE(decided->rows().first().marks, (QStringList{QStringLiteral("accepted"), QStringLiteral("rejected")}));
    QVERIFY(!decided->findChild<QAbstractButton *>(QStringLiteral("chat.decided.review")));          // nothing is open
    QVERIFY(!stage.panel()->messages()->at(1)->review());
}

void TestIdeAiContext::commitsWhatWasAccepted()
{
    AiStage stage;
    stage.write("a.cpp", Numbers);
    stage.write("other.txt", "as it was\n");
    const QString folder = stage.path("");
    git(folder, {QStringLiteral("init"), QStringLiteral("-q")});
    for (const auto &[key, value] : {std::pair{"user.name", "Mira"}, std::pair{"user.email", "m@example.org"}})
        git(folder, {QStringLiteral("config"), QLatin1String(key), QLatin1String(value)});
    git(folder, {QStringLiteral("add"), QStringLiteral(".")});
    git(folder, {QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("Begin")});
    stage.write("other.txt", "somebody's own work\n");
    git(folder, {QStringLiteral("add"), QStringLiteral("other.txt")});
    QVERIFY(stage.start({AiStage::answer(Answer)}));
    QVERIFY(stage.ide().bench().settings()->store()->set(QStringLiteral("ai.commitAnswers"), true));
    QVERIFY(stage.ide().open(QStringLiteral("a.cpp")));
    QSignalSpy committed(stage.chat()->commits(), &AnswerCommits::committed);
    stage.session()->ask(QStringLiteral("Mend the numbers"), {}, ChatMode::Edit);
    const auto card = [&]() -> panels::ReviewCard * { return stage.panel()->messages()->count() == 2 ? stage.panel()->messages()->at(1)->review() : nullptr; };
    QTRY_VERIFY_WITH_TIMEOUT(card() && card()->review()->total() == 2, 20'000);
    card()->review()->accept(0, 0);
    QCOMPARE(committed.size(), 0);
    card()->review()->reject(0, 1);
    QTRY_COMPARE_WITH_TIMEOUT(committed.size(), 1, 30'000);
    QCOMPARE(git(folder, {QStringLiteral("log"), QStringLiteral("-1"), QStringLiteral("--format=%s")}).trimmed(), QByteArray("Mend the numbers"));
    QCOMPARE(git(folder, {QStringLiteral("show"), QStringLiteral("--format="), QStringLiteral("--name-only"), QStringLiteral("HEAD")}).trimmed(), QByteArray("a.cpp"));
    QVERIFY(git(folder, {QStringLiteral("show"), QStringLiteral("HEAD:a.cpp")}).contains("two = 22;"));
    QCOMPARE(git(folder, {QStringLiteral("diff"), QStringLiteral("--cached"), QStringLiteral("--name-only")}).trimmed(), QByteArray("other.txt"));      // staged as before
    QCOMPARE(AnswerCommits::messageFor(QString(100, QLatin1Char('x')), QStringLiteral("m")).section(QLatin1Char('\n'), 0, 0).size(), 72);
}

void TestIdeAiContext::continuesWhatWasCut()
{
    AiStage stage;
    stage.write("a.cpp", Numbers);
    const QByteArray answer = Answer, half = answer.left(answer.indexOf("int five = 55")), rest = answer.mid(half.size());
    const auto script = [](const QByteArray &text, const char *stop) {
        return AiStage::Script{ScenarioServer::wholeSse(wire::chatText(AiStage::escaped(text)) + wire::chatEnd(100, 20, stop)), true};
    };
    QVERIFY(stage.start({script(half, "length"), script(rest, "stop")}));
    stage.session()->ask(QStringLiteral("Mend the numbers"), {}, ChatMode::Edit);
    QTRY_VERIFY_WITH_TIMEOUT(stage.session()->messages().size() == 2 && stage.session()->messages().last().cut, 20'000);
    QTRY_COMPARE(stage.session()->state(), sync::ChatSession::State::Ready);
    QVERIFY(!stage.panel()->messages()->at(1)->review());           // its edit is not whole
    auto *goOn = stage.panel()->messages()->at(1)->findChild<QAbstractButton *>(QStringLiteral("chat.message.goOn"));
    QVERIFY(goOn && goOn->isVisible());
    goOn->click();
    const auto card = [&]() -> panels::ReviewCard * { return stage.panel()->messages()->count() == 4 ? stage.panel()->messages()->at(3)->review() : nullptr; };
    QTRY_VERIFY_WITH_TIMEOUT(card() && card()->review()->total() == 2, 20'000);
    card()->review()->acceptRest();
    QVERIFY(stage.ide().open(QStringLiteral("a.cpp")));
    QTRY_COMPARE(stage.ide().text(), QByteArray(Numbers).replace("two = 2", "two = 22").replace("five = 5", "five = 55"));
}

void TestIdeAiContext::marksWhatShouldBeLookedAt()
{
    AiStage stage;
    stage.write("a.cpp", Numbers);
    const QByteArray text = "## What I found\n\nThe second number is **wrong**; see the table and the plan.\n\n| number | is | should be |\n| --- | --- | --- |\n| two | 2 | 22 |\n| five | 5 | 55 |\n\n"
                            "```diff\n-int two = 2;\n+int two = 22;\n```\n\n![a chart](chart.png)\n\n```sh\nmake && ./numbers --check\n```\n\n"
                            "<dyad-search-replace path=\"a.cpp\" description=\"Mend\">\n<<<<<<< SEARCH\nint two = 2;\n=======\nint two = eval(\"22\");\n>>>>>>> REPLACE\n</dyad-search-replace>\n"
                            "<dyad-write path=\"b.js\" description=\"Ask the database\">db.query(\"SELECT * FROM t WHERE id = \" + id);\n</dyad-write>\n";
    QVERIFY(stage.start({AiStage::answer(text)}));
    stage.ide().bench().window()->resize(1024, 700);
    QVERIFY(stage.ide().open(QStringLiteral("a.cpp")));
    stage.session()->ask(QStringLiteral("What is wrong here?"), {}, ChatMode::Edit);
    const auto card = [&]() -> panels::ReviewCard * { return stage.panel()->messages()->count() == 2 ? stage.panel()->messages()->at(1)->review() : nullptr; };
    QTRY_VERIFY_WITH_TIMEOUT(card() && card()->review()->total() == 2, 20'000);
    const auto risk = [&](int file) { return card()->findChild<QLabel *>(QStringLiteral("chat.review.risk.%1").arg(file)); };
    QTRY_VERIFY(risk(0)->isVisibleTo(card()) && risk(1)->isVisibleTo(card()));
    QVERIFY2(risk(0)->text().contains(QLatin1String("text run as code")), qPrintable(risk(0)->text()));
    QVERIFY2(risk(1)->text().contains(QLatin1String("SQL made of pieces")), qPrintable(risk(1)->text()));
    picture(stage, "thread-and-risks");
    // A command can be run, a difference cannot.
    const auto runs = stage.panel()->messages()->at(1)->findChildren<QAbstractButton *>(QStringLiteral("chat.code.run"));
    QCOMPARE(std::count_if(runs.begin(), runs.end(), [](QAbstractButton *one) { return !one->isHidden(); }), 1);
    card()->review()->reject(0, 0);
    QTRY_VERIFY(!risk(0)->isVisibleTo(card()));             // what is decided is decided
    card()->review()->acceptRest();
    QTRY_VERIFY(!risk(1)->isVisibleTo(card()));
    const QString thread = stage.session()->thread().id;
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
        stage.session()->newThread(true);
        stage.session()->openThread(thread);
        (void)QTest::qWaitFor([&] { return stage.panel()->messages()->count() == 2; }, 10'000);
        auto *decided = stage.panel()->messages()->count() == 2 ? stage.panel()->messages()->at(1)->decided() : nullptr;
        return decided && decided->rows().size() == 2 && decided->rows()[1].marks == QStringList{QStringLiteral("accepted")};
    }()), 30'000);
    stage.panel()->composer()->setText(QStringLiteral("Where is the number two, and who uses it?"));
    picture(stage, "decided");
    QVERIFY(!stage.ide().find(QStringLiteral("chat.lock"))->isVisible());
    stage.session()->newThread(true);
    QVERIFY(stage.ide().find(QStringLiteral("chat.lock"))->isVisible());
    picture(stage, "private-empty");
}

QTEST_MAIN(TestIdeAiContext)
#include "test_ide_ai_context.moc"
