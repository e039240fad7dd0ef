// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ChatFlow.h"
#include "app/ide/CommandRegistry.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include "editor/review/InlineReview.h"
#include "panels/chat/ChatPanel.h"
#include "panels/chat/MessageList.h"
#include "panels/chat/MessageView.h"
#include "panels/chat/ReviewCard.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/app/ide/LayOut.h"
#include "tests/backend/ai/ScenarioServer.h"
#ifndef Q_MOC_RUN      // its raw strings are too much for moc
#include "tests/backend/ai/Wire.h"
#include "tests/support/Patience.h"
#endif
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;

namespace {

const QByteArray TextA = "// numbers\nint one = 1;\nint two = 2;\nint three = 3;\nint four = 4;\nint five = 5;\nint six = 6;\n";
const QByteArray TextB = "int zero = 1;\n";

QByteArray answer()
{
    QByteArray text = "Two numbers are **wrong**, and `zero` is one:\n\n1. four\n2. two\n\n| name | value |\n|---|---|\n| two | 2 |\n\n```cpp\nint two = 22;   // not 2\nreturn two;\n```\n\n"
                      "<dyad-search-replace path=\"a.cpp\" description=\"Mend the numbers\">\n<<<<<<< SEARCH\nint two = 2;\n=======\nint two = 22;\nint more = 23;\n>>>>>>> REPLACE\n"
                      "<<<<<<< SEARCH\nint five = 5;\n=======\nint five = 55;\n>>>>>>> REPLACE\n</dyad-search-replace>\n"
                      "<dyad-search-replace path=\"b.cpp\" description=\"Zero is zero\">\n<<<<<<< SEARCH\nint zero = 1;\n=======\nint zero = 0;\n>>>>>>> REPLACE\n</dyad-search-replace>\n";
    return text.replace('"', "\\\"").replace('\n', "\\n");
}

/// For looking at: pictures go where this variable says.
void picture(GuiDriver &ide, const char *name)
{
    if (!qEnvironmentVariableIsSet("DYAD_TEST_PICTURES"))
        return;
    tests::layOut();
    ide.bench().writeScreenshot(qEnvironmentVariable("DYAD_TEST_PICTURES") + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
}

} // namespace

/// The chat of the IDE over its own real server, and a provider that this test plays.
class TestIdeChat : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void saysHowToConnectAProvider();
    void anotherKeyForAProvider();
    void streamsReviewsAndUndoes();
    void stopsAndTellsWhatFailed();

private:
    void shareIt();
    bool connectProvider(const QList<ScenarioServer::Script> &scripts);
    void ask(const QString &question);
    panels::MessageView *lastMessage();
    sync::ChatSession *session() { return m_ide->bench().chat()->session(); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<GuiDriver> m_ide;
    std::unique_ptr<ScenarioServer> m_provider;
};

void TestIdeChat::init()
{
    GuiDriver::makeHome();
    m_folder = std::make_unique<QTemporaryDir>();
    GuiDriver::write(m_folder->path() + QStringLiteral("/a.cpp"), TextA);
    GuiDriver::write(m_folder->path() + QStringLiteral("/b.cpp"), TextB);
    m_ide = std::make_unique<GuiDriver>(m_folder->path(), QStringLiteral("Mira"));
    if (qEnvironmentVariable("DYAD_TEST_LOOK") == QLatin1String("dark"))
        editor::Theme::instance().setMode(editor::Theme::Mode::Dark);
}

void TestIdeChat::cleanup()
{
    m_ide.reset();
    m_provider.reset();
}

void TestIdeChat::shareIt()
{
    QVERIFY(m_ide->bench().commands()->run(QStringLiteral("share.share")));
    QVERIFY(m_ide->click(QStringLiteral("share.main")));
    QTRY_VERIFY_WITH_TIMEOUT(m_ide->bench().liveState().kind == LiveState::Kind::Live, 20'000);
    m_ide->press(Qt::Key_Escape);
    QVERIFY(m_ide->bench().commands()->run(QStringLiteral("chat.ask")));
    QTRY_VERIFY(session() && session()->state() == sync::ChatSession::State::NoProvider);
}

bool TestIdeChat::connectProvider(const QList<ScenarioServer::Script> &scripts)
{
    m_provider = std::make_unique<ScenarioServer>(scripts);
    if (!QTest::qWaitFor([this] { return m_ide->find(QStringLiteral("chat.provider.url"))->isVisible(); }, 30'000))
        return false;
    auto *kind = m_ide->find<QComboBox>(QStringLiteral("chat.provider.kind"));
    kind->setCurrentIndex(kind->findData(QStringLiteral("openai")));
    m_ide->find<QLineEdit>(QStringLiteral("chat.provider.url"))->setText(m_provider->url().toString());
    m_ide->find<QLineEdit>(QStringLiteral("chat.provider.key"))->setText(QStringLiteral("k"));
    m_ide->find<QLineEdit>(QStringLiteral("chat.provider.model"))->setText(QStringLiteral("gpt-5-mini"));
    QTest::keyClick(m_ide->find<QLineEdit>(QStringLiteral("chat.provider.model")), Qt::Key_Return);
    auto *error = m_ide->find<QLabel>(QStringLiteral("chat.provider.error"));
    const bool ready = QTest::qWaitFor([this] { return session()->state() == sync::ChatSession::State::Ready; }, 30'000);
    if (!ready)
        qWarning() << int(session()->state()) << error->text() << session()->models().size();
    return ready;
}

void TestIdeChat::ask(const QString &question)
{
    auto *composer = m_ide->bench().chat()->panel()->composer();
    composer->focusText();
    m_ide->keys(question);
    QTRY_VERIFY(composer->findChild<QLabel *>(QStringLiteral("chat.price"))->toolTip().contains(QLatin1String("tokens")));
    QVERIFY(composer->findChild<QToolButton *>(QStringLiteral("chat.send"))->isEnabled());
    m_ide->press(Qt::Key_Return);
    QVERIFY(composer->textEdit()->toPlainText().isEmpty());
}

panels::MessageView *TestIdeChat::lastMessage()
{
    auto *list = m_ide->bench().chat()->panel()->messages();
    return list->count() == 0 ? nullptr : list->at(list->count() - 1);
}

void TestIdeChat::saysHowToConnectAProvider()
{
    QVERIFY(m_ide->bench().commands()->run(QStringLiteral("view.chat")));
    auto *panel = m_ide->bench().chat()->panel();
    QVERIFY(panel->isVisible() && !panel->composer()->isVisible());
    picture(*m_ide, "alone");
    shareIt();
    QTRY_VERIFY(m_ide->find(QStringLiteral("chat.provider.url"))->isVisible());      // who hosts may connect one
    const auto labels = panel->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel *label) { return label->isVisible() && label->text().contains(QLatin1String("dyadctl admin provider add")); }));
    QVERIFY(!panel->composer()->isVisible());
    picture(*m_ide, "no-provider");
    QVERIFY(m_ide->bench().commands()->run(QStringLiteral("view.chat")));
    QVERIFY(!panel->isVisible());
}

/// A key that turned out to be wrong is replaced where the first one was typed.
void TestIdeChat::anotherKeyForAProvider()
{
    shareIt();
    QVERIFY(connectProvider({{ScenarioServer::wholeSse(wire::chatText("hello") + wire::chatEnd(10, 2)), true}}));
    auto *panel = m_ide->bench().chat()->panel();
    const auto open = [&] {
        auto *menu = panel->findChild<QToolButton *>(QStringLiteral("chat.more"))->findChild<QMenu *>();
        Q_EMIT menu->aboutToShow();
        menu->findChild<QAction *>(QStringLiteral("chat.more.provider"))->trigger();
    };
    open();
    QTRY_VERIFY(m_ide->find(QStringLiteral("chat.provider.leave"))->isVisible());
    QVERIFY(!panel->composer()->isVisible());
    picture(*m_ide, "another-provider");
    QVERIFY(m_ide->click(QStringLiteral("chat.provider.leave")));
    QTRY_VERIFY(panel->composer()->textEdit()->hasFocus());
    open();
    auto *key = m_ide->find<QLineEdit>(QStringLiteral("chat.provider.key"));
    QTRY_VERIFY(key->isVisible());
    key->setText(QStringLiteral("sk-the-right-one"));       // all else stands as it was typed last
    QVERIFY(m_ide->click(QStringLiteral("chat.provider.connect")));
    QTRY_VERIFY(panel->composer()->isVisible());
    QVERIFY(key->text().isEmpty());
    ask(QStringLiteral("Who are you?"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_provider->seen.isEmpty() && m_provider->seen.last().head.contains("sk-the-right-one"), 10'000);
}

void TestIdeChat::streamsReviewsAndUndoes()
{
    shareIt();
    QVERIFY(connectProvider({{ScenarioServer::wholeSse(wire::chatText(answer().left(60)) + wire::chatText(answer().mid(60)) + wire::chatEnd(1000, 200)), true}}));
    picture(*m_ide, "empty");
    QTRY_VERIFY(m_ide->bench().chat()->panel()->composer()->textEdit()->hasFocus());      // from here on one types a question
    QVERIFY(m_ide->open(QStringLiteral("a.cpp")));
    ask(QStringLiteral("Mend the numbers, please."));
    QTRY_VERIFY_WITH_TIMEOUT(lastMessage() && lastMessage()->review(), 10'000);
    // What went out: the question, the open file as data; what came back is billed.
    QVERIFY(m_provider->seen.last().body.contains("Mend the numbers, please."));
    QVERIFY(m_provider->seen.last().body.contains("int three = 3;"));
    const sync::ChatMessage &message = session()->messages().last();
    QCOMPARE(message.state, sync::ChatMessage::State::Complete);
    QVERIFY(message.bill && message.bill->inputTokens == 1000 && message.bill->outputTokens == 200);
    QVERIFY(message.bill->nanoDollars > 0);
    QVERIFY(lastMessage()->findChild<QWidget *>(QStringLiteral("chat.code")));
    sync::AnswerReview *review = lastMessage()->review()->review();
    QTRY_COMPARE(review->total(), 3);
    QCOMPARE(review->files().size(), size_t(2));
    QCOMPARE(review->files()[0].added, 3);
    QCOMPARE(review->files()[0].removed, 2);
    QVERIFY(m_ide->click(QStringLiteral("chat.review.file.0")));
    EditorPage *page = m_ide->bench().window()->editors()->current();
    QTRY_VERIFY(m_ide->bench().chat()->reviewIn(page));
    picture(*m_ide, "review");
    // Somebody types above the changes; they move along.
    page->editor()->setCaret(0);
    m_ide->keys(QStringLiteral("/"));
    QTRY_VERIFY(m_ide->text().startsWith("/// numbers"));
    m_ide->bench().chat()->reviewIn(page)->goToFirst();
    page->editor()->setFocus();
    m_ide->press(Qt::Key_Tab);
    QByteArray wanted = "/" + TextA;
    wanted.replace("int two = 2;\n", "int two = 22;\nint more = 23;\n");
    QTRY_COMPARE(m_ide->text(), wanted);
    QCOMPARE(review->decided(), 1);
    picture(*m_ide, "one-accepted");
    m_ide->press(Qt::Key_Escape);
    QCOMPARE(review->decided(), 2);
    QCOMPARE(m_ide->text(), wanted);
    QVERIFY(m_ide->click(QStringLiteral("chat.review.accept")));
    QTRY_COMPARE_WITH_TIMEOUT(GuiDriver::read(m_folder->path() + QStringLiteral("/b.cpp")), QByteArray("int zero = 0;\n"), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(GuiDriver::read(m_folder->path() + QStringLiteral("/a.cpp")), wanted, 10'000);
    QCOMPARE(review->accepted(), 2);
    picture(*m_ide, "decided");
    QVERIFY(m_ide->click(QStringLiteral("chat.review.undo")));
    QTRY_COMPARE_WITH_TIMEOUT(GuiDriver::read(m_folder->path() + QStringLiteral("/b.cpp")), TextB, 10'000);
    QTRY_COMPARE(m_ide->text(), "/" + TextA);       // what was typed stays
    // The thread comes back as it was, without what was sent along.
    session()->newThread();
    QTRY_VERIFY(!session()->threads().isEmpty());
    QCOMPARE(session()->threads().first().title, QStringLiteral("Mend the numbers, please."));
    session()->openThread(session()->threads().first().id);
    QTRY_COMPARE(session()->messages().size(), 2);
    QCOMPARE(session()->messages().first().text, QStringLiteral("Mend the numbers, please."));
}

void TestIdeChat::stopsAndTellsWhatFailed()
{
    shareIt();
    QVERIFY(connectProvider({{ScenarioServer::sse(wire::chatText("It begins ")), false},
        {ScenarioServer::json(R"({"error":{"message":"no such thing","type":"invalid_request_error"}})", 400), true},
        {ScenarioServer::wholeSse(wire::chatText("It works.") + wire::chatEnd(100, 20)), true}}));
    const int gone = m_provider->gone;
    ask(QStringLiteral("Say something long"));
    QTRY_VERIFY(session()->messages().last().text.contains(QLatin1String("It begins")));
    QCOMPARE(session()->state(), sync::ChatSession::State::Answering);
    picture(*m_ide, "streaming");
    m_ide->press(Qt::Key_Escape);
    QCOMPARE(session()->messages().last().state, sync::ChatMessage::State::Stopped);
    QTRY_VERIFY(m_provider->gone > gone);      // the provider was told, too
    QTRY_COMPARE(session()->state(), sync::ChatSession::State::Ready);
    m_ide->press(Qt::Key_Up);
    QCOMPARE(m_ide->bench().chat()->panel()->composer()->textEdit()->toPlainText(), QStringLiteral("Say something long"));
    m_ide->press(Qt::Key_Return);
    QTRY_COMPARE(session()->messages().last().state, sync::ChatMessage::State::Failed);
    QTRY_VERIFY(lastMessage()->findChild<QWidget *>(QStringLiteral("chat.message.retry"))->isVisible());
    picture(*m_ide, "failed");
    // The thread ends with a question; what is asked before its messages are here is not taken for an answer that was lost.
    const QString thread = session()->thread().id;
    session()->newThread();
    session()->openThread(thread);
    QVERIFY(!session()->ask(QStringLiteral("And now?"), {}, sync::ChatMode::Ask).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(session()->messages().last().text, QStringLiteral("It works."), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(session()->messages().last().state, sync::ChatMessage::State::Complete, 30'000);
    const auto &all = session()->messages();
    QTRY_VERIFY_WITH_TIMEOUT(session()->messages().first().text == QLatin1String("Say something long"), 30'000);
    QCOMPARE(int(std::count_if(all.cbegin(), all.cend(), [](const sync::ChatMessage &one) { return one.text == QLatin1String("And now?"); })), 1);
}

QTEST_MAIN(TestIdeChat)
#include "test_ide_chat.moc"
