// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Deciding about an answer: file by file, files that are made, copied, renamed and deleted, taking it back and bringing it again, and what does not fit.
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MainWindow.h"
#include "editor/CodeEditor.h"
#include "panels/chat/MessageList.h"
#include "panels/chat/MessageView.h"
#include "panels/chat/ReviewCard.h"
#include "sync/proposal/EditParser.h"
#include "sync/session/AnswerReview.h"
#include "tests/app/ide/AiStage.h"
#include "tests/app/ide/LayOut.h"
#include "tests/support/Patience.h"
#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>

using namespace dyad;
using namespace dyad::app;
using sync::AnswerReview;
using sync::ChatMode;
using tests::AiStage;
using tests::GuiDriver;
using Decision = AnswerReview::Decision;

namespace {

const QByteArray TextA = "int one = 1;\nint two = 2;\nint three = 3;\n", TextB = "int zero = 1;\n", Gone = "old\n";
const char *const Both = "<dyad-search-replace path=\"a.cpp\" description=\"One and three\">\n<<<<<<< SEARCH\nint one = 1;\n=======\nint one = 11;\n>>>>>>> REPLACE\n"
                         "<<<<<<< SEARCH\nint three = 3;\n=======\nint three = 33;\n>>>>>>> REPLACE\n</dyad-search-replace>\n"
                         "<dyad-search-replace path=\"b.cpp\" description=\"Zero\">\n<<<<<<< SEARCH\nint zero = 1;\n=======\nint zero = 0;\n>>>>>>> REPLACE\n</dyad-search-replace>\n";
const char *const Files = "<dyad-write path=\"made.cpp\">\nint made = 1;\n</dyad-write>\n"
                          "<dyad-search-replace path=\"made.cpp\">\n<<<<<<< SEARCH\nint made = 1;\n=======\nint made = 2;\n>>>>>>> REPLACE\n</dyad-search-replace>\n"
                          "<dyad-copy from=\"a.cpp\" to=\"copy.cpp\" description=\"One more\"></dyad-copy>\n"
                          "<dyad-delete path=\"gone.cpp\"></dyad-delete>\n"
                          "<dyad-rename from=\"b.cpp\" to=\"sub/c.cpp\"></dyad-rename>\n"
                          "<dyad-search-replace path=\"sub/c.cpp\">\n<<<<<<< SEARCH\nint zero = 1;\n=======\nint zero = 0;\n>>>>>>> REPLACE\n</dyad-search-replace>\n";
constexpr int Long = 30'000;     // ms

/// For looking at: pictures go where this variable says.
void picture(GuiDriver &ide, const char *name)
{
    if (!qEnvironmentVariableIsSet("DYAD_TEST_PICTURES"))
        return;
    tests::layOut();
    ide.bench().writeScreenshot(qEnvironmentVariable("DYAD_TEST_PICTURES") + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
}

} // namespace

class TestIdeReview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fileByFile();
    void theLastOneByKey();
    void theLastOneByItsButton();
    void takenBackAndBroughtAgain();
    void broughtAgainForAll();
    void backToBeforeAnAnswer();
    void filesMadeCopiedRenamedAndDeleted();
    void whatSomebodyChangedStays();
    void whatFailsLaterIsTold();
    void whatDoesNotFitIsAskedBack();

private:
    static panels::ReviewCard *card(AiStage &stage)
    {
        auto *list = stage.panel()->messages();
        return list->count() > 1 ? list->at(list->count() - 1)->review() : nullptr;
    }
    static bool ask(AiStage &stage, int changes)
    {
        return !stage.session()->ask(QStringLiteral("Mend"), {}, ChatMode::Edit).isEmpty() && QTest::qWaitFor([&] { return card(stage) && card(stage)->review()->total() == changes; }, Long);
    }
    static QByteArray onDisk(AiStage &stage, const char *name) { return GuiDriver::read(stage.path(name)); }
};

void TestIdeReview::fileByFile()
{
    AiStage stage;
    stage.write("a.cpp", TextA);
    stage.write("b.cpp", TextB);
    QVERIFY(stage.start({AiStage::answer(Both)}));
    QVERIFY(ask(stage, 3));
    picture(stage.ide(), "review-files");
    QVERIFY(stage.ide().click(QStringLiteral("chat.review.file.0.accept")));
    QCOMPARE(card(stage)->review()->decided(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(stage, "a.cpp"), QByteArray(TextA).replace("one = 1", "one = 11").replace("three = 3", "three = 33"), Long);
    QVERIFY(!stage.ide().find<QWidget>(QStringLiteral("chat.review.file.0.accept"))->isVisible());
    QVERIFY(stage.ide().click(QStringLiteral("chat.review.file.1.reject")));
    QCOMPARE(card(stage)->review()->decided(), 3);
    QCOMPARE(card(stage)->review()->accepted(), 2);
    QCOMPARE(onDisk(stage, "b.cpp"), TextB);
}

// The edit is heard of while the key is still being handled, and with it goes what handles it.
void TestIdeReview::theLastOneByKey()
{
    AiStage stage;
    stage.write("a.cpp", TextA);
    stage.write("b.cpp", TextB);
    QVERIFY(stage.start({AiStage::answer(Both)}));
    QVERIFY(ask(stage, 3));
    QVERIFY(stage.ide().click(QStringLiteral("chat.review.file.0")));
    EditorPage *page = stage.ide().bench().window()->editors()->current();
    QTRY_VERIFY_WITH_TIMEOUT(stage.chat()->reviewIn(page), Long);
    for (const int decided : {1, 2}) {
        page->editor()->setFocus();
        stage.ide().press(Qt::Key_Tab);
        QCOMPARE(card(stage)->review()->decided(), decided);
    }
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(stage, "a.cpp"), QByteArray(TextA).replace("one = 1", "one = 11").replace("three = 3", "three = 33"), Long);
    QTRY_VERIFY(!stage.chat()->reviewIn(page));
}

void TestIdeReview::theLastOneByItsButton()
{
    AiStage stage;
    stage.write("a.cpp", TextA);
    stage.write("b.cpp", TextB);
    QVERIFY(stage.start({AiStage::answer(Both)}));
    QVERIFY(ask(stage, 3));
    QVERIFY(stage.ide().click(QStringLiteral("chat.review.file.1")));
    EditorPage *page = stage.ide().bench().window()->editors()->current();
    QTRY_VERIFY_WITH_TIMEOUT(stage.chat()->reviewIn(page), Long);
    QVERIFY(stage.ide().click(QStringLiteral("review.accept")));
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(stage, "b.cpp"), QByteArray("int zero = 0;\n"), Long);
    QTRY_VERIFY(!stage.chat()->reviewIn(page));
}

void TestIdeReview::takenBackAndBroughtAgain()
{
    AiStage stage;
    stage.write("a.cpp", TextA);
    stage.write("b.cpp", TextB);
    QVERIFY(stage.start({AiStage::answer(Both)}));
    QVERIFY(ask(stage, 3));
    card(stage)->review()->reject(0, 1);
    stage.ide().find<QWidget>(QStringLiteral("chat.review.accept"))->setFocus();
    QVERIFY(stage.ide().click(QStringLiteral("chat.review.accept")));
    QTRY_VERIFY(card(stage)->isAncestorOf(QApplication::focusWidget()));        // its button is gone; the keys stay
    QVERIFY(stage.ide().click(QStringLiteral("chat.review.undo")));
    QTRY_VERIFY(card(stage)->isAncestorOf(QApplication::focusWidget()));
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(stage, "b.cpp"), TextB, Long);
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(stage, "a.cpp"), TextA, Long);
    picture(stage.ide(), "review-undone");
    QVERIFY(stage.ide().click(QStringLiteral("chat.review.redo")));
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(stage, "a.cpp"), QByteArray(TextA).replace("one = 1", "one = 11"), Long);
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(stage, "b.cpp"), QByteArray("int zero = 0;\n"), Long);
    QCOMPARE(card(stage)->review()->accepted(), 2);
    QVERIFY(!card(stage)->review()->isUndone());
    QVERIFY(stage.ide().click(QStringLiteral("chat.review.undo")));
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(stage, "a.cpp"), TextA, Long);
}

// What each has accepted, each brings back.
void TestIdeReview::broughtAgainForAll()
{
    AiStage stage;
    stage.write("a.cpp", TextA);
    stage.write("b.cpp", TextB);
    QVERIFY(stage.start({AiStage::answer("Yes.")}));
    auto *project = stage.ide().bench().live()->project();
    AnswerReview mine(project, sync::parseEdits(Both)), theirs(project, sync::parseEdits(Both));
    QTRY_VERIFY_WITH_TIMEOUT(mine.total() == 3 && theirs.total() == 3, Long);
    connect(&mine, &AnswerReview::decidedHere, &theirs, &AnswerReview::decidedElsewhere);
    connect(&theirs, &AnswerReview::decidedHere, &mine, &AnswerReview::decidedElsewhere);
    const auto text = [&] { return QByteArray::fromStdString(mine.files()[0].document->text().text()); };
    mine.accept(0, 0);
    theirs.accept(0, 1);
    mine.reject(1, 0);
    const QByteArray accepted = text();
    QCOMPARE(accepted, QByteArray(TextA).replace("one = 1", "one = 11").replace("three = 3", "three = 33"));
    mine.undo();
    QCOMPARE(text(), TextA);
    QVERIFY(theirs.isUndone() && !theirs.canRedo() && mine.canRedo());
    mine.redo();
    QCOMPARE(text(), accepted);
    QVERIFY(!mine.isUndone() && !theirs.isUndone());
    QVERIFY(theirs.files()[0].decisions[0] == Decision::Accepted && theirs.files()[0].decisions[1] == Decision::Accepted);
    QVERIFY(mine.files()[1].decisions[0] == Decision::Rejected);
    theirs.undo();
    QCOMPARE(text(), TextA);
}

// To what was before the first of two answers, and what somebody typed in between stays.
void TestIdeReview::backToBeforeAnAnswer()
{
    AiStage stage;
    stage.write("a.cpp", TextA);
    stage.write("b.cpp", TextB);
    QVERIFY(stage.start({AiStage::answer(Both), AiStage::answer("<dyad-search-replace path=\"b.cpp\">\n<<<<<<< SEARCH\nint zero = 0;\n=======\nint zero = 7;\n>>>>>>> REPLACE\n</dyad-search-replace>\n")}));
    QVERIFY(ask(stage, 3));
    panels::ReviewCard *first = card(stage);
    first->review()->acceptRest();
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(stage, "b.cpp"), QByteArray("int zero = 0;\n"), Long);
    QVERIFY(stage.ide().open(QStringLiteral("a.cpp")));
    stage.ide().keys(QStringLiteral("//"));
    QTRY_VERIFY_WITH_TIMEOUT(onDisk(stage, "a.cpp").startsWith("//int one = 11;"), Long);
    QVERIFY(ask(stage, 1));
    auto *back = first->findChild<QAbstractButton *>(QStringLiteral("chat.review.back"));
    QVERIFY(back->isHidden());
    card(stage)->review()->acceptRest();
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(stage, "b.cpp"), QByteArray("int zero = 7;\n"), Long);
    QTRY_VERIFY_WITH_TIMEOUT(!back->isHidden(), Long);
    picture(stage.ide(), "review-back");
    back->click();
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(stage, "b.cpp"), TextB, Long);
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(stage, "a.cpp"), QByteArray("//" + TextA), Long);
    QVERIFY(first->review()->isUndone() && card(stage)->review()->isUndone());
}

void TestIdeReview::filesMadeCopiedRenamedAndDeleted()
{
    AiStage stage;
    for (const auto &[name, text] : {std::pair("a.cpp", TextA), std::pair("b.cpp", TextB), std::pair("gone.cpp", Gone)})
        stage.write(name, text);
    QVERIFY(stage.start({AiStage::answer(Files)}));
    QVERIFY(ask(stage, 5));
    picture(stage.ide(), "review-kinds");
    AnswerReview *review = card(stage)->review();
    QSignalSpy failed(review, &AnswerReview::failed);
    const auto isDone = [&] {
        return onDisk(stage, "made.cpp") == "int made = 2;\n" && onDisk(stage, "copy.cpp") == TextA && onDisk(stage, "sub/c.cpp") == "int zero = 0;\n" && !QFile::exists(stage.path("b.cpp"))
            && !QFile::exists(stage.path("gone.cpp")) && !review->isUnderWay();
    };
    const auto isAsBefore = [&] {
        return !QFile::exists(stage.path("made.cpp")) && !QFile::exists(stage.path("copy.cpp")) && !QFile::exists(stage.path("sub/c.cpp")) && onDisk(stage, "b.cpp") == TextB
            && onDisk(stage, "gone.cpp") == Gone && !review->isUnderWay();
    };
    review->acceptRest();
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), Long);
    review->undo();
    QTRY_VERIFY_WITH_TIMEOUT(isAsBefore(), Long);
    review->redo();
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), Long);
    QVERIFY2(failed.isEmpty(), qPrintable(failed.isEmpty() ? QString() : failed.first().first().toString()));
}

// A file that the answer made, and that somebody has written into since, is not the answer's alone.
void TestIdeReview::whatSomebodyChangedStays()
{
    AiStage stage;
    stage.write("a.cpp", TextA);
    QVERIFY(stage.start({AiStage::answer("<dyad-write path=\"made.cpp\">\nint made = 1;\n</dyad-write>\n")}));
    QVERIFY(ask(stage, 1));
    AnswerReview *review = card(stage)->review();
    QSignalSpy failed(review, &AnswerReview::failed);
    review->acceptRest();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(stage.path("made.cpp")) && !review->isUnderWay(), Long);
    QVERIFY(stage.ide().open(QStringLiteral("made.cpp")));
    QTRY_COMPARE_WITH_TIMEOUT(stage.ide().text(), QByteArray("int made = 1;\n"), Long);
    stage.ide().keys(QStringLiteral("// mine "));
    QTRY_VERIFY_WITH_TIMEOUT(onDisk(stage, "made.cpp").contains("// mine "), Long);
    review->undo();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Long);
    QVERIFY(onDisk(stage, "made.cpp").contains("// mine "));
    QVERIFY(stage.ide().bench().live()->project()->fileAt(QStringLiteral("made.cpp")));
}

// That somebody else made the file once excuses no failure after it was taken back.
void TestIdeReview::whatFailsLaterIsTold()
{
    AiStage stage;
    stage.write("a.cpp", TextA);
    QVERIFY(stage.start({AiStage::answer("Yes.")}));
    auto *project = stage.ide().bench().live()->project();
    AnswerReview review(project, sync::parseEdits("<dyad-write path=\"made.cpp\">\nint made = 1;\n</dyad-write>\n"));
    QSignalSpy failed(&review, &AnswerReview::failed);
    review.acceptRest();
    QTRY_VERIFY_WITH_TIMEOUT(project->fileAt(QStringLiteral("made.cpp")) && !review.isUnderWay(), Long);
    review.decidedElsewhere(QStringLiteral("made.cpp"), 0, 1, QStringLiteral("accepted"));
    review.undo();
    QTRY_VERIFY_WITH_TIMEOUT(!project->fileAt(QStringLiteral("made.cpp")) && !review.isUnderWay(), Long);
    std::optional<bool> made;
    project->createFile(QStringLiteral("made.cpp"), sync::FileEntry::Kind::Text, "other\n", false, this, [&](const sync::Expected<sync::FileEntry> &entry) { made = entry.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(made && *made, Long);
    QCOMPARE(failed.size(), 0);
    review.redo();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Long);
}

void TestIdeReview::whatDoesNotFitIsAskedBack()
{
    AiStage stage;
    stage.write("a.cpp", "one\nsame\ntwo\nsame\n");
    stage.write("b.cpp", TextB);
    QVERIFY(stage.start({AiStage::answer("<dyad-search-replace path=\"a.cpp\">\n<<<<<<< SEARCH\nsame\n=======\nother\n>>>>>>> REPLACE\n</dyad-search-replace>\n"
                                         "<dyad-search-replace path=\"b.cpp\">\n<<<<<<< SEARCH\nint zero = 1;\n=======\nint zero = 0;\n>>>>>>> REPLACE\n</dyad-search-replace>\n"),
                         AiStage::answer("<dyad-search-replace path=\"a.cpp\">\n<<<<<<< SEARCH\ntwo\nsame\n=======\ntwo\nother\n>>>>>>> REPLACE\n</dyad-search-replace>\n")}));
    QVERIFY(ask(stage, 1));
    QTRY_COMPARE_WITH_TIMEOUT(card(stage)->review()->files()[0].state, AnswerReview::File::State::Failed, Long);
    picture(stage.ide(), "review-does-not-fit");
    const panels::ReviewCard *first = card(stage);
    QVERIFY(stage.ide().click(QStringLiteral("chat.review.again")));
    QTRY_VERIFY_WITH_TIMEOUT(card(stage) && card(stage) != first && card(stage)->review()->total() == 1, Long);
    const QByteArray sent = stage.provider().seen.last().body;
    QVERIFY(sent.contains("a.cpp, change 1: This text stands at more than one place"));
    QVERIFY(sent.contains("one\\nsame\\ntwo\\nsame"));       // the file as it is
    QVERIFY(!sent.contains("b.cpp, change"));
    card(stage)->review()->acceptRest();
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(stage, "a.cpp"), QByteArray("one\nsame\ntwo\nother\n"), Long);
}

QTEST_MAIN(TestIdeReview)
#include "test_ide_review.moc"
