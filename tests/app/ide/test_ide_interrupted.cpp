// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What comes in between: a dialog is up and the tab goes, a folder is shared and another is opened, a second window has the first one beside it.
#include "app/ide/AppPaths.h"
#include "app/ide/ChatFlow.h"
#include "app/ide/DraftJournal.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/KnowledgeFlow.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/LiveRecord.h"
#include "app/ide/MainWindow.h"
#include "app/ide/QuestionSheet.h"
#include "app/ide/SaveFlow.h"
#include "app/ide/ShareFlow.h"
#include "app/ide/ToolsFlow.h"
#include "app/ide/ai/ChatContext.h"
#include "app/ide/reach/SingleInstance.h"
#include "app/ide/templates/NewProjectPage.h"
#include "editor/CodeEditor.h"
#include "panels/knowledge/KnowledgeController.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/support/Patience.h"
#include <QFileInfo>
#include <QLabel>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <thread>
#include <unistd.h>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;

class TestIdeInterrupted : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        GuiDriver::makeHome();
        m_folder = std::make_unique<QTemporaryDir>();
        m_other = std::make_unique<QTemporaryDir>();
        GuiDriver::write(path(QStringLiteral("a.txt")), "a\n");
    }
    void aTabGoesWhileItsNameIsAskedFor();
    void filesOfTheDiskStayWhenAFolderBecomesShared();
    void aSecondWindowKeepsItsTextBesideTheFirst();
    void aWindowTooManyAsksBeforeItLosesText();
    void anotherFolderIsOpenedWhileOneIsShared();
    void aFailedShareLeavesWhatTheFolderBelongsTo();
    void questionsShowNamesAsText();
    void nobodyElsesSocketIsTold();
    void aLinkOutOfTheFolderIsNoRuleForTheAi();
    void quittingWhileTheServerIsAsked();
    void aNewProjectWaitsForTheQuestionAboutTheOldOne();
    void whatWasJustTypedStaysWhenSharingStops();
    void aSharedFileReachesTheDiskWhileSomebodyAlwaysTypes();
    void aSharedFileThatIsThereAgainIsFoundAgain();

private:
    QString path(const QString &name) const { return m_folder->path() + QLatin1Char('/') + name; }
    static EditorArea *editors(GuiDriver &ide) { return ide.bench().window()->editors(); }
    std::unique_ptr<QTemporaryDir> m_folder, m_other;
};

void TestIdeInterrupted::aTabGoesWhileItsNameIsAskedFor()
{
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.bench().commands()->run(QStringLiteral("file.new")));
    ide.keys(QStringLiteral("text"));
    QPointer<EditorPage> page = editors(ide)->current();
    QVERIFY(page);
    // As when somebody else deletes the file while the dialog is up: its own event loop ends the tab.
    ide.bench().saving()->setAskName([&](const QString &) {
        editors(ide)->closePage(page);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return path(QStringLiteral("new.txt"));
    });
    ide.bench().saving()->saveAs(page);
    QVERIFY(!page);
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("new.txt"))));
    QVERIFY(ide.bench().commands()->run(QStringLiteral("file.new")));
    ide.keys(QStringLiteral("text"));
    page = editors(ide)->current();
    ide.bench().saving()->saveAndClose(page);
    QVERIFY(!page);
    QCOMPARE(editors(ide)->pages().size(), 0);
}

/// What was typed a moment ago is not in the journal yet: a file that stays one of the disk stays the same.
void TestIdeInterrupted::filesOfTheDiskStayWhenAFolderBecomesShared()
{
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    const OpenFile *file = editors(ide)->current()->file();
    ide.toEnd();
    ide.keys(QStringLiteral("typed"));
    editors(ide)->reopenAll();
    QCOMPARE(ide.text(), QByteArray("a\ntyped"));
    QVERIFY(editors(ide)->current()->file() == file && file->isModified());
    ide.keys(QStringLiteral("!"));
    QTRY_COMPARE(QByteArray::fromStdString(file->document()->text().text()), QByteArray("a\ntyped!"));
}

void TestIdeInterrupted::aSecondWindowKeepsItsTextBesideTheFirst()
{
    const auto typeInto = [&](GuiDriver &ide, const char *file, const char *text) {
        QVERIFY(*file ? ide.open(QLatin1String(file)) : ide.bench().commands()->run(QStringLiteral("file.new")));
        ide.toEnd();
        ide.keys(QLatin1String(text));
        QTRY_VERIFY(editors(ide)->current()->file()->isModified());
    };
    const auto textsOf = [](GuiDriver &ide) {
        QByteArrayList texts;
        for (EditorPage *page : editors(ide)->pages())
            if (page->file()->isModified())
                texts.append(page->editor()->text());
        std::sort(texts.begin(), texts.end());
        return texts;
    };
    GuiDriver::write(path(QStringLiteral("b.txt")), "b\n");
    {
        GuiDriver first(m_folder->path());
        typeInto(first, "", "first thought");
        {
            GuiDriver second(m_folder->path());     // the same home: the journal is the first one's
            typeInto(second, "a.txt", "typed");
            typeInto(second, "", "second thought");
            second.window()->close();
            QVERIFY2(!second.window()->isVisible(), "nothing would be lost, nothing is asked");
        }
        GuiDriver again(m_folder->path());
        QCOMPARE(textsOf(again), QByteArrayList({"a\ntyped", "second thought"}));
    }
    // The window that is alone has what both have left.
    GuiDriver alone(m_folder->path());
    QCOMPARE(textsOf(alone), QByteArrayList({"a\ntyped", "first thought", "second thought"}));
}

void TestIdeInterrupted::aWindowTooManyAsksBeforeItLosesText()
{
    GuiDriver first(m_folder->path());
    std::vector<std::unique_ptr<QLockFile>> others;
    for (int window = 2; window <= DraftJournal::MostWindows; ++window) {
        const QString folder = AppPaths::ensurePrivate(AppPaths::journals() + QLatin1Char('/') + QString::number(window));
        others.push_back(std::make_unique<QLockFile>(folder + QStringLiteral("/lock")));
        QVERIFY(others.back()->tryLock(0));
    }
    GuiDriver second(m_folder->path());
    QVERIFY(second.open(QStringLiteral("a.txt")));
    second.toEnd();
    second.keys(QStringLiteral("typed"));
    QTRY_VERIFY(editors(second)->current()->file()->isModified());
    second.window()->close();
    QVERIFY(second.window()->isVisible());
    QVERIFY(second.bench().question()->isOpen());
    second.bench().question()->closeSheet();
    second.window()->close();
    QVERIFY(second.click(QStringLiteral("question.main")));
    QTRY_VERIFY(!second.window()->isVisible());
    QCOMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("a\ntyped"));
    // The first one's text is kept: it asks nothing.
    QVERIFY(first.open(QStringLiteral("a.txt")));
    first.toEnd();
    first.keys(QStringLiteral("more"));
    first.window()->close();
    QVERIFY(!first.window()->isVisible());
}

void TestIdeInterrupted::anotherFolderIsOpenedWhileOneIsShared()
{
    GuiDriver::write(m_other->path() + QStringLiteral("/a.txt"), "the other\n");
    GuiDriver ide(m_folder->path());
    ShareFlow *sharing = ide.bench().sharing();
    QSignalSpy done(sharing->shareController(), &ShareController::done);
    const QString folder = ide.bench().folder();
    sharing->share({folder, QStringLiteral("one"), QStringLiteral("Mira"), ShareController::Where::ThisComputer, {}, {}});
    ide.bench().openFolder(m_other->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 60'000);
    QVERIFY(!ide.bench().live());
    QCOMPARE(editors(ide)->current()->file()->doc(), sync::DocId(0));
    QCOMPARE(ide.text(), QByteArray("the other\n"));
    ide.bench().openFolder(folder);
    QTRY_VERIFY_WITH_TIMEOUT(ide.bench().live() && ide.bench().liveState().kind == LiveState::Kind::Live, 60'000);
    QCOMPARE(ide.bench().live()->folder(), folder);
}

/// Sharing that never got as far as this folder leaves the project that the folder has.
void TestIdeInterrupted::aFailedShareLeavesWhatTheFolderBelongsTo()
{
    GuiDriver ide(m_folder->path());
    LiveRecord record;
    record.folder = ide.bench().folder();
    record.project = QStringLiteral("p1");
    record.server = QUrl(QStringLiteral("http://127.0.0.1:9"));
    record.byAccount = true;
    QVERIFY(record.store());
    ShareFlow *sharing = ide.bench().sharing();
    QSignalSpy failed(sharing->shareController(), &ShareController::failed);
    sharing->share({record.folder, QStringLiteral("one"), QStringLiteral("Mira"), ShareController::Where::Server, record.server, {}});      // nobody is signed in
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30'000);
    const auto kept = LiveRecord::of(record.folder);
    QVERIFY(kept);
    QCOMPARE(kept->project, record.project);
    // By hand it is asked first.
    sharing->openShare();
    QVERIFY(ide.bench().question()->isOpen());
}

void TestIdeInterrupted::questionsShowNamesAsText()
{
    GuiDriver ide(m_folder->path());
    ide.bench().question()->ask(QStringLiteral("Delete <b>this</b>?"), QStringLiteral("<img src=\"/etc/passwd\">"), QStringLiteral("Yes"), {}, {}, {});
    int words = 0;
    for (const QLabel *label : ide.bench().question()->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        words += label->text().contains(QLatin1Char('<')) ? 1 : 0;
    }
    QCOMPARE(words, 2);
}

/// A socket that somebody else has put there is not told what is opened, nor believed.
void TestIdeInterrupted::nobodyElsesSocketIsTold()
{
    QLocalServer foreign;
    QVERIFY(foreign.listen(SingleInstance::address()));
    QByteArray heard;
    connect(&foreign, &QLocalServer::newConnection, this, [&] {
        QLocalSocket *socket = foreign.nextPendingConnection();
        connect(socket, &QLocalSocket::readyRead, socket, [socket, &heard] {
            heard += socket->readAll();
            socket->write("ok\n");
        });
    });
    const auto offer = [&] {
        LaunchOptions options;
        options.join = QStringLiteral("http://127.0.0.1:1/join/p#secret");
        std::atomic_bool done = false, taken = false;
        std::thread other([&] {
            taken = SingleInstance::handOver(options);
            done = true;
        });
        (void)QTest::qWaitFor([&] { return done.load(); }, 30'000);
        other.join();
        return taken.load();
    };
    QVERIFY(offer());
    QVERIFY(heard.contains("secret"));
    if (::geteuid() != 0)
        QSKIP("only root can give a socket away");
    heard.clear();
    if (::chown(SingleInstance::address().toUtf8().constData(), 65534, 65534) != 0)
        QSKIP("this root may give no file away");
    QVERIFY(!offer());
    QVERIFY(heard.isEmpty());
}

/// A repository may bring a link as AGENTS.md: what it leads to is not sent along.
void TestIdeInterrupted::aLinkOutOfTheFolderIsNoRuleForTheAi()
{
    using Item = sync::ChatContextItem;
    const QString secret = m_other->path() + QStringLiteral("/key");
    GuiDriver::write(secret, "secret\n");
    QVERIFY(QFile::link(secret, path(QStringLiteral("AGENTS.md"))));
    GuiDriver::write(path(QStringLiteral("rules/own.md")), "be kind\n");
    QVERIFY(QFile::link(path(QStringLiteral("rules/own.md")), path(QStringLiteral("CLAUDE.md"))));
    GuiDriver ide(m_folder->path());
    QStringList rules;
    for (const Item &item : ide.bench().chat()->context()->items())
        if (item.kind == Item::Kind::Rules)
            rules.append(item.text);
    QCOMPARE(rules, QStringList{QStringLiteral("be kind\n")});
}

/// What is under way when one quits fails, and there is no window any more to say it in.
void TestIdeInterrupted::quittingWhileTheServerIsAsked()
{
    auto ide = std::make_unique<GuiDriver>(m_folder->path());
    ide->bench().sharing()->share({ide->bench().folder(), QStringLiteral("one"), QStringLiteral("Mira"), ShareController::Where::ThisComputer, {}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(ide->bench().live() && ide->bench().liveState().kind == LiveState::Kind::Live, 60'000);
    auto *knowledge = ide->bench().findChild<KnowledgeFlow *>()->controller();
    knowledge->createBase(QStringLiteral("base"), {}, false);
    QPointer<QObject> window = ide->window();
    ide.reset();
    QVERIFY(!window);
}

/// What a template runs is for its own folder, never for the one that is still open.
void TestIdeInterrupted::aNewProjectWaitsForTheQuestionAboutTheOldOne()
{
    GuiDriver ide(m_folder->path());
    QVERIFY(!editors(ide)->open({}));
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    ide.keys(QStringLiteral("typed"));
    QTRY_VERIFY(editors(ide)->current()->file()->isModified());
    QVERIFY(ide.bench().commands()->run(QStringLiteral("project.new")));
    auto *page = qobject_cast<NewProjectPage *>(editors(ide)->currentTab());
    QVERIFY(page);
    Q_EMIT page->created(m_other->path(), {QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("echo here > installed")}, {}, {}}, false);
    QTRY_VERIFY(ide.bench().question()->isOpen());
    QVERIFY(ide.bench().tools()->runningPrograms().isEmpty());
    QVERIFY(ide.click(QStringLiteral("question.main")));
    QTRY_COMPARE(ide.bench().folder(), QFileInfo(m_other->path()).canonicalFilePath());
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_other->path() + QStringLiteral("/installed")), 60'000);
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("installed"))));
    QCOMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("typeda\n"));
}

void TestIdeInterrupted::whatWasJustTypedStaysWhenSharingStops()
{
    GuiDriver ide(m_folder->path());
    ide.bench().sharing()->share({ide.bench().folder(), QStringLiteral("one"), QStringLiteral("Mira"), ShareController::Where::ThisComputer, {}, {}});
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    QTRY_VERIFY_WITH_TIMEOUT(ide.bench().live() && editors(ide)->current()->file()->doc() != 0 && ide.bench().liveState().kind == LiveState::Kind::Live, 60'000);
    ide.toEnd();
    ide.keys(QStringLiteral("typed"));
    ide.bench().sharing()->leave();
    QVERIFY(ide.bench().question()->isOpen());
    QTest::mouseClick(ide.find<QPushButton>(QStringLiteral("question.main")), Qt::LeftButton);
    QVERIFY(!ide.bench().live());
    QCOMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("a\ntyped"));
    QTRY_COMPARE(ide.text(), QByteArray("a\ntyped"));
    QTRY_VERIFY(ide.bench().isEverythingSaved());
}

void TestIdeInterrupted::aSharedFileReachesTheDiskWhileSomebodyAlwaysTypes()
{
    GuiDriver ide(m_folder->path());
    ide.bench().sharing()->share({ide.bench().folder(), QStringLiteral("one"), QStringLiteral("Mira"), ShareController::Where::ThisComputer, {}, {}});
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    QTRY_VERIFY_WITH_TIMEOUT(ide.bench().live() && editors(ide)->current()->file()->doc() != 0 && ide.bench().liveState().kind == LiveState::Kind::Live, 60'000);
    ide.toEnd();
    const auto arrived = [&] {
        ide.keys(QStringLiteral("x"));
        return GuiDriver::read(path(QStringLiteral("a.txt"))).startsWith("a\nx");
    };
    QVERIFY(QTest::qWaitFor(arrived, 60'000));      // a key at least every ten milliseconds
}

/// Deleted while somebody typed into it, and made anew: it is another file of the same path.
void TestIdeInterrupted::aSharedFileThatIsThereAgainIsFoundAgain()
{
    GuiDriver ide(m_folder->path());
    ide.bench().sharing()->share({ide.bench().folder(), QStringLiteral("one"), QStringLiteral("Mira"), ShareController::Where::ThisComputer, {}, {}});
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    QTRY_VERIFY_WITH_TIMEOUT(ide.bench().live() && editors(ide)->current()->file()->doc() != 0 && ide.bench().liveState().kind == LiveState::Kind::Live, 60'000);
    const QPointer<EditorPage> page = editors(ide)->current();
    const sync::DocId doc = page->file()->doc();
    sync::ProjectSession *project = ide.bench().live()->project();
    ide.toEnd();
    ide.keys(QStringLiteral("typed"));
    project->removeFile(doc, this, [](const auto &) {});
    QTRY_VERIFY(!project->fileAt(QStringLiteral("a.txt")));
    if (!page)
        QSKIP("what was typed had reached the disk before: the tab is closed");
    QTRY_VERIFY(page->file()->state() == OpenFile::State::Gone);
    QTRY_VERIFY(!QFileInfo::exists(path(QStringLiteral("a.txt"))));
    GuiDriver::write(path(QStringLiteral("a.txt")), "again\n");
    QTRY_VERIFY_WITH_TIMEOUT(project->fileAt(QStringLiteral("a.txt")) && project->fileAt(QStringLiteral("a.txt"))->doc != doc, 60'000);
    Q_EMIT page->lookAgainWanted();
    QTRY_VERIFY(page->showsText() && page->file()->doc() != doc && page->file()->doc() != 0);
    QTRY_COMPARE(page->editor()->text(), QByteArray("again\n"));
}

QTEST_MAIN(TestIdeInterrupted)
#include "test_ide_interrupted.moc"
