// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// A thread as the server has it: what a question in it costs, the most that it may cost, questions before it has a name, pictures of others.
#include "app/ide/ai/Embeddings.h"
#include "app/ide/ai/ProjectIndex.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/ServerFlow.h"
#include "app/ide/ai/ServerSymbols.h"
#include "app/ide/ai/ThreadCapSheet.h"
#include "app/ide/context/ContextIndex.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include "panels/chat/MessageList.h"
#include "panels/chat/MessageView.h"
#include "panels/chat/PictureStrip.h"
#include "tests/app/ide/AiStage.h"
#include "tests/support/Patience.h"
#include <QBuffer>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace dyad;
using namespace dyad::app;
using sync::ChatContextItem;
using sync::ChatMessage;
using sync::ChatMode;
using sync::ChatSession;
using tests::AiStage;
using tests::GuiDriver;

namespace {

constexpr int Long = 60'000;     // ms

QVector<ChatContextItem> pictures(int count)
{
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    QVector<ChatContextItem> items;
    for (int i = 0; i < count; ++i) {
        ChatContextItem item;
        item.kind = ChatContextItem::Kind::Image;
        item.path = QStringLiteral("picture %1").arg(i + 1);
        item.name = QStringLiteral("image/png");
        item.text = QString::fromLatin1(bytes.toBase64());
        items.append(item);
    }
    return items;
}

} // namespace

class TestIdeAiThread : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theServerTellsThePrice();
    void twoQuestionsAreOneThread();
    void aThreadThatWasStoppedGoesOn();
    void whatWaitsOutlivesTheFirst();
    void picturesOfOthersAppear();
    void itsLimitIsSetInItsMenu();
    void amountsAreRead_data();
    void amountsAreRead();
    void whatIsAskedStaysInOneWidth();
    void findsByMeaning();
    void wordsOfSymbols();
    void symbolsOfARunningServer();

private:
    void joinIt(AiStage &stage);
    static ChatSession *session(GuiDriver &ide) { return ide.bench().chat()->session(); }
    static QAction *limitAction(GuiDriver &ide);
    std::unique_ptr<QTemporaryDir> m_there;
    std::unique_ptr<GuiDriver> m_guest;
};

void TestIdeAiThread::joinIt(AiStage &stage)
{
    m_there = std::make_unique<QTemporaryDir>();
    m_guest = std::make_unique<GuiDriver>(QString(), QStringLiteral("Jonas"));
    m_guest->bench().openFolder({});
    QVERIFY(m_guest->bench().commands()->run(QStringLiteral("share.join")));
    m_guest->find<QLineEdit>(QStringLiteral("join.link"))->setText(stage.link());
    m_guest->find<QLineEdit>(QStringLiteral("join.folder"))->setText(m_there->path());
    QVERIFY(m_guest->click(QStringLiteral("join.main")));
    QTRY_VERIFY_WITH_TIMEOUT(m_guest->bench().live() && m_guest->bench().liveState().kind == LiveState::Kind::Live, Long);
    QVERIFY(m_guest->bench().commands()->run(QStringLiteral("chat.ask")));
    QTRY_VERIFY_WITH_TIMEOUT(session(*m_guest) && session(*m_guest)->state() == ChatSession::State::Ready, Long);
}

/// As the menu says it when it is opened.
QAction *TestIdeAiThread::limitAction(GuiDriver &ide)
{
    QMenu *menu = ide.find<QToolButton>(QStringLiteral("chat.more"))->menu();
    Q_EMIT menu->aboutToShow();
    return menu->findChild<QAction *>(QStringLiteral("chat.more.limit"));
}

void TestIdeAiThread::theServerTellsThePrice()
{
    AiStage stage;
    QVERIFY(stage.start({AiStage::answer("One.")}));
    auto *composer = stage.panel()->composer();
    auto *price = composer->findChild<QLabel *>(QStringLiteral("chat.price"));
    composer->focusText();
    stage.ide().keys(QStringLiteral("Why is it so?"));
    // gpt-5-mini: 250 nano-dollars a token in, 2,000 a token out, 256 of them in an answer of usual length.
    QTRY_VERIFY_WITH_TIMEOUT(price->toolTip().contains(QLatin1String("at most")) && price->toolTip().contains(QLatin1String("gpt-5-mini")), Long);
    const auto told = stage.session()->estimate(composer->textEdit()->toPlainText(), composer->items(), composer->mode());
    QVERIFY(told.told);
    QCOMPARE(told.nanoDollars, told.tokens * 250 + 256 * 2000);
    QVERIFY(told.most > told.nanoDollars);
    QCOMPARE(told.payer, QStringLiteral("server"));
    // Another question is another price: until the server has told, what is counted here is shown.
    QVERIFY(!stage.session()->estimate(QStringLiteral("Why, then?"), {}, ChatMode::Ask).told);
    QCOMPARE(stage.provider().seen.size(), 0);
    // What was said counts.
    stage.ide().press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().size() == 2 ? stage.session()->messages().last().text : QString(), QStringLiteral("One."), Long);
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->state(), ChatSession::State::Ready, Long);
    stage.ide().keys(QStringLiteral("Why is it so?"));
    const auto now = [&] { return stage.session()->estimate(composer->textEdit()->toPlainText(), composer->items(), composer->mode()); };
    QTRY_VERIFY_WITH_TIMEOUT(now().told, Long);
    QVERIFY(now().tokens > told.tokens);
}

void TestIdeAiThread::twoQuestionsAreOneThread()
{
    AiStage stage;
    QVERIFY(stage.start({AiStage::answer("One."), AiStage::answer("Two."), AiStage::answer("Three.")}));
    for (const char *text : {"First?", "Second?", "Third?"})
        QVERIFY(!stage.session()->ask(QString::fromLatin1(text), {}, ChatMode::Ask).isEmpty());
    QCOMPARE(stage.session()->messages().size(), 6);             // all of it is seen at once
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().last().text, QStringLiteral("Three."), Long);
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->state(), ChatSession::State::Ready, Long);
    QCOMPARE(stage.session()->threads().size(), 1);
    QCOMPARE(stage.session()->thread().id, stage.session()->threads().first().id);
    QCOMPARE(stage.provider().seen.size(), 3);
    QCOMPARE(stage.sent(2).last()[QStringLiteral("content")].toString().left(6), QStringLiteral("Third?"));
    QVERIFY(stage.provider().seen[2].body.contains("First?") && stage.provider().seen[2].body.contains("Two."));
    // So it is kept.
    const QString id = stage.session()->thread().id;
    stage.session()->newThread();
    stage.session()->openThread(id);
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().size(), 6, Long);
    QCOMPARE(stage.session()->messages()[2].text, QStringLiteral("Second?"));
}

void TestIdeAiThread::aThreadThatWasStoppedGoesOn()
{
    AiStage stage;
    QVERIFY(stage.start({AiStage::answer("One."), AiStage::answer("Two.")}));
    QVERIFY(!stage.session()->ask(QStringLiteral("First?"), {}, ChatMode::Ask).isEmpty());
    stage.session()->stop();                                     // before the server has said anything of it
    QVERIFY(!stage.session()->ask(QStringLiteral("Second?"), {}, ChatMode::Ask).isEmpty());
    QVERIFY(!stage.session()->ask(QStringLiteral("Never"), {}, ChatMode::Ask).isEmpty());
    stage.session()->stopAnswer(stage.session()->messages().last().id);      // nor has it heard of this one
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->state(), ChatSession::State::Ready, Long);
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->threads().size(), 1, Long);
    QCOMPARE(stage.session()->thread().id, stage.session()->threads().first().id);
    QCOMPARE(stage.session()->messages()[1].state, ChatMessage::State::Stopped);
    QVERIFY(!stage.session()->messages()[3].text.isEmpty());
    QCOMPARE(stage.session()->messages()[5].state, ChatMessage::State::Stopped);
    for (const auto &seen : stage.provider().seen)
        QVERIFY(!seen.body.contains("Never"));
}

void TestIdeAiThread::whatWaitsOutlivesTheFirst()
{
    AiStage stage;
    QVERIFY(stage.start({AiStage::answer("Two."), AiStage::answer("Three.")}));
    QVERIFY(!stage.session()->ask(QStringLiteral("First?"), pictures(17), ChatMode::Ask).isEmpty());       // one more than the server takes
    QVERIFY(!stage.session()->ask(QStringLiteral("Second?"), {}, ChatMode::Ask).isEmpty());
    QVERIFY(!stage.session()->ask(QStringLiteral("Third?"), {}, ChatMode::Ask).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().last().text, QStringLiteral("Three."), Long);
    QCOMPARE(stage.session()->messages()[1].state, ChatMessage::State::Failed);
    QCOMPARE(stage.session()->messages()[3].text, QStringLiteral("Two."));
    QCOMPARE(stage.session()->threads().size(), 1);
    QVERIFY(stage.provider().seen[1].body.contains("Two."));
}

void TestIdeAiThread::picturesOfOthersAppear()
{
    AiStage stage;
    QVERIFY(stage.start({AiStage::answer("One."), AiStage::answer("Red.")}));
    joinIt(stage);
    QVERIFY(!stage.session()->ask(QStringLiteral("First?"), {}, ChatMode::Ask).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!session(*m_guest)->threads().isEmpty(), Long);
    session(*m_guest)->openThread(session(*m_guest)->threads().first().id);
    QTRY_VERIFY_WITH_TIMEOUT(session(*m_guest)->messages().size() == 2 && session(*m_guest)->messages().last().text == QLatin1String("One."), Long);
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->state(), ChatSession::State::Ready, Long);
    const auto sent = pictures(2);
    QVERIFY(!stage.session()->ask(QStringLiteral("What is on them?"), sent, ChatMode::Ask).isEmpty());
    QCOMPARE(stage.session()->messages()[2].pictures.size(), size_t(2));
    QTRY_VERIFY_WITH_TIMEOUT(session(*m_guest)->messages().size() == 4 && session(*m_guest)->messages()[2].pictures.size() == 2, Long);
    QCOMPARE(session(*m_guest)->messages()[2].pictures[1].data, sent[1].text);
    auto *list = m_guest->bench().chat()->panel()->messages();
    QTRY_VERIFY_WITH_TIMEOUT(list->made(2) && list->made(2)->findChild<panels::PictureStrip *>() && list->made(2)->findChild<panels::PictureStrip *>()->isVisible(), Long);
    m_guest.reset();
}

void TestIdeAiThread::itsLimitIsSetInItsMenu()
{
    AiStage stage;
    QVERIFY(stage.start({AiStage::answer("One."), AiStage::answer("Two.")}));
    joinIt(stage);
    QVERIFY(!stage.session()->ask(QStringLiteral("First?"), {}, ChatMode::Ask).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->state(), ChatSession::State::Ready, Long);
    QTRY_VERIFY_WITH_TIMEOUT(!session(*m_guest)->threads().isEmpty(), Long);
    session(*m_guest)->openThread(session(*m_guest)->threads().first().id);
    QTRY_COMPARE_WITH_TIMEOUT(session(*m_guest)->messages().size(), 2, Long);
    QVERIFY(limitAction(stage.ide())->isEnabled());
    QVERIFY(!limitAction(*m_guest)->isEnabled());                // it is not the guest's
    limitAction(stage.ide())->trigger();
    auto *amount = stage.ide().find<QLineEdit>(QStringLiteral("threadcap.amount"));
    QTRY_VERIFY(amount->isVisible());
    QVERIFY(amount->text().isEmpty());
    amount->setText(QStringLiteral("much"));
    QVERIFY(stage.ide().click(QStringLiteral("threadcap.main")));
    QVERIFY(amount->isVisible());                                // it says what is wrong
    amount->setText(QStringLiteral("0.000002"));                 // less than one answer
    QVERIFY(stage.ide().click(QStringLiteral("threadcap.main")));
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->thread().cap, std::optional<qint64>(2'000), Long);
    QTRY_COMPARE_WITH_TIMEOUT(session(*m_guest)->thread().cap, std::optional<qint64>(2'000), Long);
    QVERIFY(limitAction(*m_guest)->text().contains(QLatin1String("$0.000002")));
    QVERIFY(!stage.session()->ask(QStringLiteral("Second?"), {}, ChatMode::Ask).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->messages().last().state, ChatMessage::State::Failed, Long);       // the server holds it
    QCOMPARE(stage.provider().seen.size(), 1);
    // It is there when the thread is opened again, and can be taken away.
    const QString id = stage.session()->thread().id;
    stage.session()->newThread();
    QVERIFY(!stage.session()->thread().cap);
    stage.session()->openThread(id);
    QTRY_COMPARE_WITH_TIMEOUT(stage.session()->thread().cap, std::optional<qint64>(2'000), Long);
    limitAction(stage.ide())->trigger();
    QTRY_VERIFY(amount->isVisible());
    QCOMPARE(amount->text(), QStringLiteral("0.000002"));
    QVERIFY(stage.ide().click(QStringLiteral("threadcap.none")));
    QTRY_VERIFY_WITH_TIMEOUT(!stage.session()->thread().cap && !session(*m_guest)->thread().cap, Long);
    m_guest.reset();
}

void TestIdeAiThread::amountsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("amount");
    QTest::newRow("dollars") << QStringLiteral("2") << qint64(2'000'000'000);
    QTest::newRow("sign") << QStringLiteral(" $0.50 ") << qint64(500'000'000);
    QTest::newRow("comma") << QStringLiteral("1,5") << qint64(1'500'000'000);
    QTest::newRow("least") << QStringLiteral("0.000000001") << qint64(1);
    QTest::newRow("nothing at all") << QStringLiteral("0") << qint64(0);
    QTest::newRow("too fine") << QStringLiteral("0.0000000001") << qint64(-1);
    QTest::newRow("too much") << QStringLiteral("99999999") << qint64(-1);
    QTest::newRow("less than nothing") << QStringLiteral("-1") << qint64(-1);
    QTest::newRow("empty") << QString() << qint64(-1);
    QTest::newRow("words") << QStringLiteral("1e3") << qint64(-1);
}

void TestIdeAiThread::amountsAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, amount);
    QCOMPARE(ThreadCapSheet::amountOf(text).value_or(-1), amount);
}

void TestIdeAiThread::whatIsAskedStaysInOneWidth()
{
    AiStage stage;
    QVERIFY(stage.start({AiStage::answer("One.")}));
    auto *approval = stage.panel()->approval();
    approval->ask({QStringLiteral("Run this command?"), QStringLiteral("make test"), {}, QStringLiteral("Run"), {}}, [](panels::ApprovalCard::Answer) {});
    auto *exact = approval->findChild<QLabel *>(QStringLiteral("chat.approval.exact"));
    const QString family = editor::Theme::instance().codeFont().family();
    QTRY_COMPARE(QFontInfo(exact->font()).family(), QFontInfo(QFont(family)).family());
    auto &theme = editor::Theme::instance();
    for (const auto mode : {editor::Theme::Mode::Dark, editor::Theme::Mode::Light, editor::Theme::Mode::Dark}) {
        theme.setMode(mode);
        QCoreApplication::processEvents();
        QCOMPARE(exact->font().family(), family);
        QCOMPARE(exact->font().pixelSize(), 12);
    }
    QVERIFY(stage.ide().click(QStringLiteral("chat.approval.no")));
}

/// Off by itself; where it is wanted it says what it costs, sends nothing before a yes, and each text once. The vectors here are made up.
void TestIdeAiThread::findsByMeaning()
{
    AiStage stage;
    stage.write("cash.py", "def refund_total(order):\n    return order\n");
    stage.write("rain.py", "def weather_today():\n    return 'rain'\n");
    QVERIFY(stage.start({AiStage::answer("One.")}));
    const auto answer = [](const QByteArray &data) { return AiStage::Script{ScenarioServer::json("{\"object\":\"list\",\"data\":[" + data + "],\"usage\":{\"prompt_tokens\":9,\"total_tokens\":9}}"), true}; };
    const auto vector = [](int index, const QByteArray &numbers) { return "{\"index\":" + QByteArray::number(index) + ",\"embedding\":[" + numbers + "]}"; };
    ScenarioServer embedder({answer(vector(1, "0,1") + ',' + vector(0, "1,0")), answer(vector(0, "0.1,1"))});
    std::optional<bool> added;
    stage.session()->addProvider(QStringLiteral("compatible"), embedder.url().toString(), QStringLiteral("k"), QStringLiteral("text-embedding-3-small"), stage.session(),
                                 [&](const std::optional<sync::Error> &error) { added = !error; });
    QTRY_VERIFY_WITH_TIMEOUT(added && *added, Long);
    QTRY_VERIFY_WITH_TIMEOUT(stage.chat()->index()->isReady() && stage.session()->state() == ChatSession::State::Ready, Long);
    const auto found = [&](const QString &question) {
        std::optional<QStringList> paths;
        stage.chat()->index()->find(question, {}, 5, stage.session(), [&](const QVector<ChatContextItem> &items) {
            paths.emplace();
            for (const ChatContextItem &item : items)
                paths->append(item.path);
        });
        return QTest::qWaitFor([&] { return paths.has_value(); }, Long) ? *paths : QStringList{QStringLiteral("no answer")};
    };
    QCOMPARE(found(QStringLiteral("Do I need an umbrella?")), QStringList());
    auto *settings = stage.ide().bench().settings()->store();
    QVERIFY(settings->set(QStringLiteral("ai.embeddingModel"), QStringLiteral("text-embedding-3-small")));
    QVERIFY(settings->set(QStringLiteral("ai.embeddings"), true));
    auto *approval = stage.panel()->approval();
    QTRY_VERIFY_WITH_TIMEOUT(approval->isAsking(), Long);
    const auto labels = approval->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text().contains(QLatin1String("costs about $")); }));
    QCOMPARE(embedder.seen.size(), 0);
    QSignalSpy filled(stage.chat()->index()->embeddings(), &Embeddings::filled);
    QVERIFY(stage.ide().click(QStringLiteral("chat.approval.yes")));
    QTRY_COMPARE_WITH_TIMEOUT(filled.size(), 1, Long);
    QCOMPARE(embedder.seen.size(), 1);
    QVERIFY(embedder.seen[0].head.contains("/embeddings") && embedder.seen[0].body.contains("refund_total") && embedder.seen[0].body.contains("weather_today"));
    const bool rainIsSecond = embedder.seen[0].body.indexOf("weather_today") > embedder.seen[0].body.indexOf("refund_total");
    QCOMPARE(found(QStringLiteral("Do I need an umbrella?")).value(0), rainIsSecond ? QStringLiteral("rain.py") : QStringLiteral("cash.py"));
    QCOMPARE(embedder.seen.size(), 2);
    (void)found(QStringLiteral("Do I need an umbrella?"));
    QCOMPARE(embedder.seen.size(), 2);           // it is known
    // Nothing goes out any more where it is switched off.
    QVERIFY(settings->set(QStringLiteral("ai.embeddings"), false));
    QCOMPARE(found(QStringLiteral("And a coat?")), QStringList());
    QCOMPARE(embedder.seen.size(), 2);
}

void TestIdeAiThread::wordsOfSymbols()
{
    QCOMPARE(ServerSymbols::wordOf(QStringLiteral("plain")), QStringLiteral("plain"));
    QCOMPARE(ServerSymbols::wordOf(QStringLiteral("(*Tree).Insert")), QStringLiteral("Insert"));
    QCOMPARE(ServerSymbols::wordOf(QStringLiteral("add(int first, int second)")), QStringLiteral("add"));
    QCOMPARE(ServerSymbols::wordOf(QStringLiteral("ns::Class::$method_1")), QStringLiteral("$method_1"));
    QCOMPARE(ServerSymbols::wordOf(QStringLiteral("<callback>")), QStringLiteral("callback"));
    QCOMPARE(ServerSymbols::wordOf(QStringLiteral("() 1 {}")), QString());
}

/// What a language server that runs anyway says of a file in a tab, and of the project, is in the index.
void TestIdeAiThread::symbolsOfARunningServer()
{
    AiStage stage;
    QTemporaryDir scenario;
    stage.write("x.nim", "proc one\nDECLARE(sprocket)\n");
    stage.write("y.nim", "nothing\nDECLARE(widget)\n");
    const QByteArray range = "{\"start\": {\"line\": 1, \"character\": 8}, \"end\": {\"line\": 1, \"character\": 16}}";
    const QByteArray other = QByteArray("file://") + stage.path("y.nim").toUtf8();
    GuiDriver::write(scenario.filePath(QStringLiteral("s.json")),
                     "{\"capabilities\": {\"textDocumentSync\": 2, \"documentSymbolProvider\": true, \"workspaceSymbolProvider\": true}, \"answers\": {\"textDocument/documentSymbol\": [{\"name\": \"sprocket(int)\", "
                     "\"kind\": 12, \"range\": " + range + ", \"selectionRange\": " + range + "}, {\"name\": \"field\", \"kind\": 8, \"range\": " + range + ", \"selectionRange\": " + range + "}], "
                     "\"workspace/symbol\": [{\"name\": \"widget\", \"kind\": 5, \"location\": {\"uri\": \"" + other + "\", \"range\": " + range + "}}]}}");
    GuiDriver::write(ServerFlow::tableFile(), QByteArray("{\"servers\": {\"fake\": {\"languages\": {\"Nim\": \"nim\"}, \"programs\": [\"") + FAKE_SERVER + "\"], \"arguments\": [\"" + scenario.filePath(QStringLiteral("s.json")).toUtf8() + "\"]}}}");
    QVERIFY(stage.start({AiStage::answer("One.")}));
    stage.ide().bench().language()->trust();
    QVERIFY(stage.ide().open(QStringLiteral("x.nim")));
    if (stage.ide().bench().window()->editors()->current()->editor()->languageName() != QLatin1String("Nim"))
        QSKIP("the definitions of languages are not here");
    const ServerSymbols *symbols = stage.chat()->index()->symbols();
    QTRY_VERIFY_WITH_TIMEOUT(symbols->names().contains(QStringLiteral("x.nim")) && symbols->names().contains(QStringLiteral("y.nim")), Long);
    QCOMPARE(symbols->names().value(QStringLiteral("x.nim")), (FileNames{{{2, QStringLiteral("sprocket")}}, true}));
    QCOMPARE(symbols->names().value(QStringLiteral("y.nim")), (FileNames{{{2, QStringLiteral("widget")}}, false}));
    const auto found = [&] {
        const auto index = ContextIndex::open(ProjectIndex::fileOf(stage.ide().bench().folder()));
        QStringList names;
        for (const ContextHit &hit : index ? (*index)->search(QStringLiteral("sprocket widget"), {}, 5).value_or(QVector<ContextHit>()) : QVector<ContextHit>())
            names += hit.symbols;
        names.sort();
        return names;
    };
    QTRY_COMPARE_WITH_TIMEOUT(found(), (QStringList{QStringLiteral("sprocket"), QStringLiteral("widget")}), Long);
    // Of a file that is closed nobody hears when it changes: what was known of it holds in the index, until then.
    stage.ide().bench().window()->editors()->closeAll();
    stage.chat()->index()->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!symbols->names().contains(QStringLiteral("x.nim")), Long);
    QCOMPARE(found(), (QStringList{QStringLiteral("sprocket"), QStringLiteral("widget")}));
}

QTEST_MAIN(TestIdeAiThread)
#include "test_ide_ai_thread.moc"
