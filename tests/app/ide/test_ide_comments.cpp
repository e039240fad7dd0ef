// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Comments, following, invitations and the moment of sharing, in two real windows. DYAD_PICTURES=FOLDER leaves pictures.
#include "app/ide/CommandRegistry.h"
#include "app/ide/CommentBox.h"
#include "app/ide/CommentFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/ShareFlow.h"
#include "app/ide/TeamFlow.h"
#include "editor/CodeEditor.h"
#include "editor/CommentMarks.h"
#include "editor/Theme.h"
#include "panels/comments/CommentThreadView.h"
#include "panels/comments/CommentsPanel.h"
#include "panels/team/InvitationList.h"
#include "panels/team/TeamPanel.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/app/ide/LayOut.h"
#include "tests/support/Patience.h"
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QWheelEvent>

using namespace dyad;
using namespace dyad::app;
using panels::CommentModel;
using tests::GuiDriver;

class TestIdeComments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aFolderOfOnesOwnOffersToShare();
    void bothSpeakAboutALine();
    void offlineWordsComeBackWithTheProgram();
    void clicksInTheMargin();
    void followingSeesWhatTheySee();
    void invitationsAreWithdrawn();
    void keysWhileTheTabTurnsLiveAreKept();

private:
    QString shareIt();
    void joinIt(const QString &link);
    void both();
    static EditorPage *page(GuiDriver &driver) { return driver.bench().window()->editors()->current(); }
    static void picture(GuiDriver &driver, const QString &name);
    static void say(GuiDriver &driver, const QString &text);
    std::unique_ptr<QTemporaryDir> m_here, m_there;
    std::unique_ptr<GuiDriver> m_host, m_guest;
};

void TestIdeComments::init()
{
    GuiDriver::makeHome();
    m_here = std::make_unique<QTemporaryDir>();
    m_there = std::make_unique<QTemporaryDir>();
    QByteArray code = "#include <stdio.h>\n\nint main(void)\n{\n    for (int i = 0; i < 10; ++i) {\n        printf(\"%d\\n\", i);\n    }\n    return 0;\n}\n";
    for (int i = 0; i < 200; ++i)
        code += "// line " + QByteArray::number(i) + "\n";
    GuiDriver::write(m_here->path() + QStringLiteral("/main.c"), code);
    GuiDriver::write(m_here->path() + QStringLiteral("/docs/readme.md"), "# Read me\n\nSome words.\n");
    m_host = std::make_unique<GuiDriver>(m_here->path(), QStringLiteral("Mira"));
}

void TestIdeComments::cleanup()
{
    m_guest.reset();
    m_host.reset();
}

void TestIdeComments::picture(GuiDriver &driver, const QString &name)
{
    const QString folder = qEnvironmentVariable("DYAD_PICTURES");
    if (folder.isEmpty())
        return;
    using Mode = editor::Theme::Mode;
    for (const Mode mode : {Mode::Light, Mode::Dark}) {
        editor::Theme::instance().setMode(mode);
        tests::layOut();
        driver.bench().writeScreenshot(folder + QLatin1Char('/') + name + (mode == Mode::Dark ? QStringLiteral("-dark.png") : QStringLiteral("-light.png")));
    }
}

QString TestIdeComments::shareIt()
{
    if (!m_host->bench().commands()->run(QStringLiteral("share.share")) || !m_host->click(QStringLiteral("share.main")))
        return {};
    auto *link = m_host->find<QLineEdit>(QStringLiteral("share.link"));
    const bool there = QTest::qWaitFor([&] { return m_host->bench().liveState().kind == LiveState::Kind::Live && link->isVisible() && !link->text().isEmpty(); }, 20'000);
    m_host->press(Qt::Key_Escape);
    return there ? link->text() : QString();
}

void TestIdeComments::joinIt(const QString &link)
{
    m_guest = std::make_unique<GuiDriver>(QString(), QStringLiteral("Jonas"));
    m_guest->bench().openFolder({});
    QVERIFY(m_guest->bench().commands()->run(QStringLiteral("share.join")));
    m_guest->find<QLineEdit>(QStringLiteral("join.link"))->setText(link);
    m_guest->find<QLineEdit>(QStringLiteral("join.folder"))->setText(m_there->path());
    QVERIFY(m_guest->click(QStringLiteral("join.main")));
    QTRY_VERIFY_WITH_TIMEOUT(m_guest->bench().live() && m_guest->bench().liveState().kind == LiveState::Kind::Live, 20'000);
}

void TestIdeComments::both()
{
    const QString link = shareIt();
    QVERIFY(!link.isEmpty());
    joinIt(link);
    for (GuiDriver *driver : {m_host.get(), m_guest.get()}) {
        QVERIFY(driver->open(QStringLiteral("main.c")));
        QTRY_VERIFY_WITH_TIMEOUT(page(*driver)->file()->doc() != 0, 10'000);
    }
}

void TestIdeComments::say(GuiDriver &driver, const QString &text)
{
    auto *field = driver.bench().comments()->box()->view()->findChild<QPlainTextEdit *>(QStringLiteral("comment.field"));
    QVERIFY(field);
    field->setPlainText(text);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
}

void TestIdeComments::aFolderOfOnesOwnOffersToShare()
{
    QVERIFY(m_host->open(QStringLiteral("main.c")));
    QVERIFY(m_host->bench().commands()->run(QStringLiteral("view.comments")));
    QCOMPARE(m_host->bench().window()->leftPanel(), QStringLiteral("comments"));
    QVERIFY(!m_host->bench().commands()->run(QStringLiteral("comment.add")) || !m_host->bench().comments()->box());
    picture(*m_host, QStringLiteral("comments-alone"));
}

void TestIdeComments::bothSpeakAboutALine()
{
    both();
    editor::CodeEditor *editor = page(*m_host)->editor();
    const qint64 from = editor->text().indexOf("printf");
    editor->setSelection(from, from + 6);
    QVERIFY(m_host->bench().commands()->run(QStringLiteral("comment.add")));
    QVERIFY(m_host->bench().comments()->box() && m_host->bench().comments()->box()->view()->isComposing());
    say(*m_host, QStringLiteral("Why not puts?"));
    // Live at the other's: in the margin, and in the panel.
    auto *marks = page(*m_guest)->commentMarks();
    QTRY_COMPARE_WITH_TIMEOUT(marks->marks().size(), 1, 10'000);
    QCOMPARE(marks->marks().first().from, from);
    QCOMPARE(marks->marks().first().to, from + 6);
    QVERIFY(m_guest->bench().commands()->run(QStringLiteral("view.comments")));
    CommentModel *list = m_guest->bench().comments()->panel()->model();
    QTRY_COMPARE(list->rowCount(), 2);
    QCOMPARE(list->index(0).data(CommentModel::PathRole).toString(), QStringLiteral("main.c"));
    QCOMPARE(list->index(1).data(CommentModel::LineRole).toInt(), 6);
    QCOMPARE(list->index(1).data(CommentModel::TextRole).toString(), QStringLiteral("Why not puts?"));
    QCOMPARE(list->index(1).data(CommentModel::NameRole).toString(), QStringLiteral("Mira"));
    // From the panel to the place, and an answer there.
    const QString thread = list->index(1).data(CommentModel::ThreadRole).toString();
    page(*m_guest)->goTo(150);
    Q_EMIT m_guest->bench().comments()->panel()->openRequested(thread);
    QTRY_VERIFY(m_guest->bench().comments()->box());
    QCOMPARE(page(*m_guest)->editor()->caret(), from);
    say(*m_guest, QStringLiteral("Numbers need a format.\nputs has none."));
    QTRY_COMPARE_WITH_TIMEOUT(m_host->bench().comments()->controller()->find(thread)->entries.size(), size_t(2), 10'000);
    // It goes along with what is typed above it, here and there.
    editor->setCaret(0);
    editor->setFocus();
    m_host->keys(QStringLiteral("// by Mira\n"));
    QTRY_COMPARE_WITH_TIMEOUT(marks->marks().first().from, from + 11, 10'000);
    QTRY_COMPARE(page(*m_host)->commentMarks()->marks().first().from, from + 11);
    QTRY_COMPARE(list->index(1).data(CommentModel::LineRole).toInt(), 7);
    picture(*m_guest, QStringLiteral("comments-thread"));
    m_guest->bench().window()->resize(820, 620);
    picture(*m_guest, QStringLiteral("comments-narrow"));
    // Resolved: gone from the margin and from the open ones, found under the resolved ones, opened again.
    QVERIFY(m_host->bench().comments()->box());
    QTest::mouseClick(m_host->bench().comments()->box()->view()->findChild<QWidget *>(QStringLiteral("comment.resolve")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(list->rowCount(), 0, 10'000);
    m_guest->bench().comments()->panel()->setShow(CommentModel::Show::Resolved);
    QCOMPARE(list->rowCount(), 2);
    QVERIFY(m_guest->bench().comments()->controller()->find(thread)->isResolved());
    picture(*m_guest, QStringLiteral("comments-resolved"));
    const QString file = m_there->path() + QStringLiteral("/out.md");
    QVERIFY(m_guest->bench().comments()->exportTo(file));
    const QByteArray markdown = GuiDriver::read(file);
    QVERIFY2(markdown.contains("## main.c") && markdown.contains("> Why not puts?") && markdown.contains("> puts has none."), markdown.constData());
    m_guest->bench().comments()->controller()->board()->resolve(thread, false);
    QTRY_VERIFY_WITH_TIMEOUT(!m_host->bench().comments()->controller()->find(thread)->isResolved(), 10'000);
}

void TestIdeComments::offlineWordsComeBackWithTheProgram()
{
    both();
    m_host.reset();         // and with it the server
    QTRY_VERIFY_WITH_TIMEOUT(m_guest->bench().liveState().kind == LiveState::Kind::Offline, 10'000);
    const qint64 from = m_guest->text().indexOf("return");
    page(*m_guest)->editor()->setSelection(from, from + 6);
    QVERIFY(m_guest->bench().commands()->run(QStringLiteral("comment.add")));
    say(*m_guest, QStringLiteral("Said on a train"));
    QCOMPARE(page(*m_guest)->commentMarks()->marks().size(), 1);
    QCOMPARE(m_guest->bench().comments()->controller()->board()->waiting(), 1);
    const QString folder = m_guest->bench().folder();
    m_guest.reset();
    m_guest = std::make_unique<GuiDriver>(folder, QStringLiteral("Jonas"));
    QTRY_VERIFY_WITH_TIMEOUT(m_guest->bench().live() != nullptr, 10'000);
    QCOMPARE(m_guest->bench().comments()->controller()->board()->waiting(), 1);
    m_host = std::make_unique<GuiDriver>(m_here->path(), QStringLiteral("Mira"));
    QTRY_VERIFY_WITH_TIMEOUT(m_host->bench().live() && m_host->bench().liveState().kind == LiveState::Kind::Live, 20'000);
    QVERIFY(m_guest->bench().commands()->run(QStringLiteral("share.retry")));
    QTRY_COMPARE_WITH_TIMEOUT(m_host->bench().comments()->controller()->threads().size(), size_t(1), 20'000);
    QCOMPARE(m_host->bench().comments()->controller()->threads().front().quote, QStringLiteral("return"));
    QTRY_COMPARE_WITH_TIMEOUT(m_guest->bench().comments()->controller()->board()->waiting(), 0, 10'000);
}

void TestIdeComments::clicksInTheMargin()
{
    both();
    editor::CodeEditor *editor = page(*m_host)->editor();
    editor->goTo(1);
    auto *marks = page(*m_host)->commentMarks();
    QTest::mouseClick(editor->viewport(), Qt::LeftButton, {}, marks->bubbleRect(4).center());
    QVERIFY(m_host->bench().comments()->box() && m_host->bench().comments()->box()->view()->isComposing());
    say(*m_host, QStringLiteral("About a whole line"));
    QTRY_COMPARE(marks->marks().size(), 1);
    QCOMPARE(marks->marks().first().from, editor->lineStart(4));
    m_host->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_host->bench().comments()->box());
    QTest::mouseClick(editor->viewport(), Qt::LeftButton, {}, marks->bubbleRect(4).center());
    QVERIFY(m_host->bench().comments()->box() && !m_host->bench().comments()->box()->view()->isComposing());
    QTest::mouseClick(editor->viewport(), Qt::LeftButton, {}, marks->bubbleRect(4).center());
    QTRY_VERIFY(!m_host->bench().comments()->box());
}

void TestIdeComments::followingSeesWhatTheySee()
{
    both();
    // Where others work is known without their file being open here.
    QVERIFY(m_guest->open(QStringLiteral("docs/readme.md")));
    QTRY_VERIFY_WITH_TIMEOUT(page(*m_guest)->file()->doc() != 0, 10'000);
    page(*m_guest)->goTo(3);
    auto *people = m_host->bench().teamPanel()->model();
    QTRY_COMPARE_WITH_TIMEOUT(people->index(0).data(panels::TeamModel::PlaceRole).toString(), QStringLiteral("readme.md, line 3"), 10'000);
    QVERIFY(m_guest->open(QStringLiteral("main.c")));
    QVERIFY(m_host->bench().followPerson(QStringLiteral("Jonas")));
    // Scrolled, with the caret left behind: the part that they see is shown, not only the caret.
    page(*m_guest)->editor()->send(QsciScintillaBase::SCI_SETFIRSTVISIBLELINE, 120);
    QTRY_COMPARE_WITH_TIMEOUT(page(*m_host)->editor()->firstVisibleLine(), 120, 10'000);
    QVERIFY(m_host->bench().team()->followed() != 0);
    QWheelEvent wheel({50, 50}, page(*m_host)->editor()->viewport()->mapToGlobal(QPointF(50, 50)), {0, 0}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(page(*m_host)->editor()->viewport(), &wheel);
    QTRY_COMPARE(m_host->bench().team()->followed(), sync::ConnectionId(0));
    QVERIFY(m_host->bench().followPerson(QStringLiteral("Jonas")));
    page(*m_host)->editor()->setFocus();
    m_host->keys(QStringLiteral("x"));
    QTRY_COMPARE(m_host->bench().team()->followed(), sync::ConnectionId(0));
}

void TestIdeComments::invitationsAreWithdrawn()
{
    const QString link = shareIt();
    QVERIFY(!link.isEmpty());
    QVERIFY(m_host->bench().commands()->run(QStringLiteral("view.team")));
    auto *list = m_host->bench().teamPanel()->invitations();
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 1, 10'000);
    QTest::qWait(50);
    picture(*m_host, QStringLiteral("invitations"));
    auto *button = list->findChild<QPushButton *>(QStringLiteral("invitation.revoke"));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(list->count(), 1);                 // asked once more
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 0, 10'000);
    m_guest = std::make_unique<GuiDriver>(QString(), QStringLiteral("Jonas"));
    QVERIFY(m_guest->bench().commands()->run(QStringLiteral("share.join")));
    m_guest->find<QLineEdit>(QStringLiteral("join.link"))->setText(link);
    m_guest->find<QLineEdit>(QStringLiteral("join.folder"))->setText(m_there->path());
    QVERIFY(m_guest->click(QStringLiteral("join.main")));
    auto *error = m_guest->find<QLabel>(QStringLiteral("join.link.error"));
    QTRY_VERIFY_WITH_TIMEOUT(error->isVisible() && !m_guest->bench().live(), 10'000);
}

void TestIdeComments::keysWhileTheTabTurnsLiveAreKept()
{
    QVERIFY(m_host->open(QStringLiteral("docs/readme.md")));
    m_host->toEnd();
    ShareController::Request request;
    request.folder = m_host->bench().folder();
    request.name = QStringLiteral("keys");
    request.person = QStringLiteral("Mira");
    QByteArray typed;
    m_host->bench().sharing()->share(request);
    // As somebody types who does not look: a key whenever the loop turns, until some time after the tab is live.
    QElapsedTimer live;
    QVERIFY(QTest::qWaitFor([&] {
        const char key = char('a' + typed.size() % 26);
        m_host->keys(QString(QLatin1Char(key)));
        typed += key;
        if (page(*m_host)->file()->doc() != 0 && !live.isValid())
            live.start();
        return live.isValid() && live.elapsed() > 300;
    }, 20'000));
    QCOMPARE(m_host->text(), QByteArray("# Read me\n\nSome words.\n") + typed);
    const sync::DocId doc = page(*m_host)->file()->doc();
    QTRY_COMPARE_WITH_TIMEOUT(QByteArray::fromStdString(m_host->bench().live()->project()->open(doc)->text().text()), m_host->text(), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(GuiDriver::read(m_here->path() + QStringLiteral("/docs/readme.md")), m_host->text(), 15'000);
}

QTEST_MAIN(TestIdeComments)
#include "test_ide_comments.moc"
