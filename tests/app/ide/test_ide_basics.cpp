// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/Breadcrumbs.h"
#include "app/ide/CommandRegistry.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/FuzzyMatch.h"
#include "app/ide/LaunchOptions.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Palette.h"
#include "app/ide/PaletteModel.h"
#include "app/ide/TabBar.h"
#include "app/ide/TopBar.h"
#include "panels/files/FileActions.h"
#include "panels/files/FileTreeModel.h"
#include "panels/files/FilesPanel.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/support/Patience.h"
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAbstractScrollArea>
#include <QSignalSpy>
#include <QLineEdit>
#include <QListView>
#include <sys/stat.h>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;

/// One window, a folder that is not shared.
class TestIdeBasics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The state beside the search changes while the window keeps its width.
    void searchMakesRoomForTheState()
    {
        TopBar bar;
        bar.resize(790, 40);
        bar.setProject(QStringLiteral("a project of a rather long name"), QString());
        bar.show();
        const auto *state = bar.findChild<QWidget *>(QStringLiteral("liveState"));
        const auto *search = bar.findChild<QWidget *>(QStringLiteral("searchField"));
        QVERIFY(state && search);
        const auto isClear = [&] { return state->isVisible() && (search->isHidden() || !search->geometry().intersects(state->geometry())); };
        bar.setLiveState({LiveState::Kind::Live, 0, {}});
        QTRY_VERIFY(isClear());
        bar.setLiveState({LiveState::Kind::Offline, 1234567, {}});
        QTRY_VERIFY(isClear());
    }
    void init()
    {
        GuiDriver::makeHome();      // nothing of one test is restored in the next
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void typesAndSaves();
    void keepsModeAndLinkWhenSaving();
    void mergesWhatAnotherProgramWrites();
    void showsWhatIsNoText();
    void paletteListsAllCommands();
    void paletteOpensFiles();
    void paletteOpensFilesAtALine();
    void paletteGoesToLine();
    void undoesAndRedoes();
    void tabsTellNamesApart();
    void treeFollowsTheDisk();
    void treeDimsWhatIsIgnored();
    void treeHoldsManyFiles();
    void fileActionsNeverOverwrite();
    void fuzzyFindsTheObvious();
    void parsesTheCommandLine();
    void everyFocusableWidgetHasAName();

private:
    QString path(const QString &name) const { return m_folder->path() + QLatin1Char('/') + name; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestIdeBasics::typesAndSaves()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "one\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    ide.toEnd();
    ide.keys(QStringLiteral("two\n"));
    QTRY_COMPARE(ide.text(), QByteArray("one\ntwo\n"));
    QTRY_VERIFY(!ide.bench().isEverythingSaved());
    QCOMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("one\n"));
    ide.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(ide.bench().isEverythingSaved());
    QCOMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("one\ntwo\n"));
}

void TestIdeBasics::keepsModeAndLinkWhenSaving()
{
    const QString real = path(QStringLiteral("real.sh")), link = path(QStringLiteral("link.sh"));
    GuiDriver::write(real, "#!/bin/sh\n");
    QCOMPARE(::chmod(qPrintable(real), 0750), 0);
    QVERIFY(QFile::link(real, link));
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("link.sh")));
    ide.toEnd();
    ide.keys(QStringLiteral("exit 0\n"));
    ide.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(GuiDriver::read(real), QByteArray("#!/bin/sh\nexit 0\n"));
    QVERIFY(QFileInfo(link).isSymLink());
    struct stat now;
    QCOMPARE(::stat(qPrintable(real), &now), 0);
    QCOMPARE(int(now.st_mode & 0777), 0750);
}

void TestIdeBasics::mergesWhatAnotherProgramWrites()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "first\nmiddle\nlast\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    ide.toEnd();
    ide.keys(QStringLiteral("mine"));
    QTRY_COMPARE(ide.text(), QByteArray("first\nmiddle\nlast\nmine"));
    GuiDriver::write(path(QStringLiteral("a.txt")), "FIRST\nmiddle\nlast\n");
    QTRY_COMPARE(ide.text(), QByteArray("FIRST\nmiddle\nlast\nmine"));
    ide.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("FIRST\nmiddle\nlast\nmine"));
}

void TestIdeBasics::showsWhatIsNoText()
{
    GuiDriver::write(path(QStringLiteral("x.bin")), QByteArray("\0\1\2\xff", 4));
    GuiDriver ide(m_folder->path());
    EditorPage *page = ide.bench().openFile(QStringLiteral("x.bin"));
    QVERIFY(page);
    QCOMPARE(page->file()->state(), OpenFile::State::Binary);
    QVERIFY(!page->showsText());
    page = ide.bench().openFile(QStringLiteral("missing.txt"));
    QCOMPARE(page->file()->state(), OpenFile::State::Gone);
}

void TestIdeBasics::paletteListsAllCommands()
{
    GuiDriver ide(m_folder->path());
    ide.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(ide.bench().palette()->isOpen());
    auto *list = ide.find<QListView>(QStringLiteral("paletteList"));
    QSet<QString> shown;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        shown.insert(list->model()->index(row, 0).data().toString());
    QVERIFY(ide.bench().commands()->all().size() > 30);
    for (const Command &command : ide.bench().commands()->all())
        QVERIFY2(shown.contains(command.text), qPrintable(command.id));
    ide.press(Qt::Key_Escape);
    QTRY_VERIFY(!ide.bench().palette()->isOpen());
}

void TestIdeBasics::paletteOpensFiles()
{
    GuiDriver::write(path(QStringLiteral("deep/er/Needle.cpp")), "int needle;\n");
    GuiDriver::write(path(QStringLiteral("deep/er/Other.cpp")), "\n");
    GuiDriver ide(m_folder->path());
    ide.press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(ide.bench().palette()->isOpen());
    auto *list = ide.find<QListView>(QStringLiteral("paletteList"));
    QTRY_COMPARE(list->model()->rowCount(), 2);
    ide.find<QLineEdit>(QStringLiteral("paletteField"))->setText(QStringLiteral("needle"));
    QCOMPARE(list->model()->rowCount(), 1);
    ide.press(Qt::Key_Return);
    QTRY_COMPARE(ide.text(), QByteArray("int needle;\n"));
}

/// As compilers write a place; a name that is wide of it is one still being typed.
void TestIdeBasics::paletteOpensFilesAtALine()
{
    GuiDriver::write(path(QStringLiteral("deep/er/Needle.cpp")), "int a;\nint bcd;\nint e;\n");
    GuiDriver ide(m_folder->path());
    for (const auto &[typed, line, column] : {std::tuple("needle:2:5", 2, 5), std::tuple("Needle.cpp:3:", 3, 1), std::tuple("needle:", 3, 1)}) {
        ide.press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(ide.bench().palette()->isOpen());
        auto *list = ide.find<QListView>(QStringLiteral("paletteList"));
        ide.find<QLineEdit>(QStringLiteral("paletteField"))->setText(QLatin1String(typed));
        QTRY_COMPARE(list->model()->rowCount(), 1);
        ide.press(Qt::Key_Return);
        QTRY_VERIFY(ide.bench().window()->editors()->current());
        QTRY_COMPARE(ide.bench().window()->editors()->current()->position().line, line);
        QCOMPARE(ide.bench().window()->editors()->current()->position().column, column);
    }
}

void TestIdeBasics::paletteGoesToLine()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "1\n2\n3\n4\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    ide.press(Qt::Key_G, Qt::ControlModifier);
    QTRY_VERIFY(ide.bench().palette()->isOpen());
    ide.find<QLineEdit>(QStringLiteral("paletteField"))->setText(QStringLiteral(":3"));
    ide.press(Qt::Key_Return);
    QTRY_COMPARE(ide.bench().window()->editors()->current()->position().line, 3);
}

void TestIdeBasics::undoesAndRedoes()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "x");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    ide.toEnd();
    ide.keys(QStringLiteral("yz"));
    QTRY_COMPARE(ide.text(), QByteArray("xyz"));
    ide.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(ide.text(), QByteArray("x"));
    QTRY_VERIFY(ide.bench().isEverythingSaved());       // undone to what is on disk: nothing to save
    ide.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(ide.text(), QByteArray("xyz"));
}

void TestIdeBasics::tabsTellNamesApart()
{
    GuiDriver::write(path(QStringLiteral("a/same.txt")), "a");
    GuiDriver::write(path(QStringLiteral("b/same.txt")), "b");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a/same.txt")));
    QVERIFY(ide.open(QStringLiteral("b/same.txt")));
    TabBar *tabs = ide.bench().window()->editors()->tabs();
    QCOMPARE(tabs->tabText(0), QStringLiteral("a/same.txt"));
    QCOMPARE(tabs->tabText(1), QStringLiteral("b/same.txt"));
    ide.press(Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(tabs->count(), 1);
    QCOMPARE(tabs->tabText(0), QStringLiteral("same.txt"));
}

void TestIdeBasics::treeFollowsTheDisk()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "a");
    panels::FileTreeModel model;
    model.setRoot(m_folder->path(), {});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.indexOf(QStringLiteral("a.txt")).isValid());
    QDir(m_folder->path()).mkdir(QStringLiteral(".git"));
    GuiDriver::write(path(QStringLiteral("b.txt")), "b");
    QTRY_VERIFY(model.indexOf(QStringLiteral("b.txt")).isValid());
    QVERIFY(!model.indexOf(QStringLiteral(".git")).isValid());
    QFile::remove(path(QStringLiteral("a.txt")));
    QTRY_VERIFY(!model.indexOf(QStringLiteral("a.txt")).isValid());
    const QModelIndex draft = model.addDraft(model.index(0, 0), false);
    QSignalSpy created(&model, &panels::FileTreeModel::createRequested);
    QVERIFY(model.setData(draft, QStringLiteral("new.txt"), Qt::EditRole));
    QCOMPARE(created.at(0).at(0).toString(), QStringLiteral("new.txt"));
    model.dropDraft();
}

void TestIdeBasics::treeDimsWhatIsIgnored()
{
    GuiDriver::write(path(QStringLiteral(".gitignore")), "build/\n*.o\n");
    GuiDriver::write(path(QStringLiteral("build/x")), "");
    GuiDriver::write(path(QStringLiteral("a.o")), "");
    GuiDriver::write(path(QStringLiteral("a.c")), "");
    GuiDriver ide(m_folder->path());
    auto *model = ide.bench().filesPanel()->model();
    const auto dimmed = [&](const char *name) { return model->indexOf(QLatin1String(name)).data(panels::FileTreeModel::IgnoredRole).toBool(); };
    QVERIFY(dimmed("build") && dimmed("build/x") && dimmed("a.o"));
    QVERIFY(!dimmed("a.c"));
}

void TestIdeBasics::treeHoldsManyFiles()
{
    for (int i = 0; i < 10'000; ++i)
        QVERIFY(QFile(path(QStringLiteral("f%1").arg(i))).open(QIODevice::WriteOnly));
    panels::FileTreeModel model;
    QElapsedTimer watch;
    watch.start();
    model.setRoot(m_folder->path(), {});
    QVERIFY(model.indexOf(QStringLiteral("f9999")).isValid());
    qInfo("10,000 entries listed in %lld ms", watch.elapsed());
    QCOMPARE(model.rowCount(model.index(0, 0)), 10'000);
    QVERIFY(watch.elapsed() < 60'000);
}

void TestIdeBasics::fileActionsNeverOverwrite()
{
    GuiDriver::write(path(QStringLiteral("a")), "keep");
    GuiDriver::write(path(QStringLiteral("b")), "b");
    const panels::FileActions actions(m_folder->path());
    QCOMPARE(actions.createFile(QStringLiteral("a")).error().code, std::string("path-taken"));
    QCOMPARE(actions.rename(QStringLiteral("b"), QStringLiteral("a")).error().code, std::string("path-taken"));
    QCOMPARE(actions.createFile(QStringLiteral("../out")).error().code, std::string("bad-path"));
    QVERIFY(!actions.rename(QStringLiteral("b"), QStringLiteral(".git/b")));
    QCOMPARE(GuiDriver::read(path(QStringLiteral("a"))), QByteArray("keep"));
    QVERIFY(actions.rename(QStringLiteral("b"), QStringLiteral("c/d")).has_value());
    QCOMPARE(GuiDriver::read(path(QStringLiteral("c/d"))), QByteArray("b"));
}

void TestIdeBasics::fuzzyFindsTheObvious()
{
    PaletteModel model;
    QVector<PaletteModel::Item> items;
    for (const char *name : {"backend/collaboration/Document.cpp", "sync/session/ClientDocument.cpp", "sync/session/Clock.cpp", "docs/client-doc.md"})
        items.append({QLatin1String(name), {}, {}, {}, true, {}});
    model.setItems(items);
    model.setPattern(QStringLiteral("clidoc"));
    QCOMPARE(model.rowCount(), 3);      // not Clock.cpp
    QVERIFY(model.index(2, 0).data().toString().startsWith(QLatin1String("backend")));     // scattered letters come last
    model.setPattern(QStringLiteral("ClientDocument.cpp"));
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("sync/session/ClientDocument.cpp"));
    QVERIFY(!FuzzyMatch::of(QStringLiteral("xyz"), QStringLiteral("abc")));
    const auto match = FuzzyMatch::of(QStringLiteral("ac"), QStringLiteral("abc"));
    QVERIFY(match);
    QCOMPARE(match->positions, (QVector<int>{0, 2}));
}

void TestIdeBasics::parsesTheCommandLine()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "a");
    const auto options = LaunchOptions::parse({QStringLiteral("dyad"), QStringLiteral("--name"), QStringLiteral("Mira"), m_folder->path(), QStringLiteral("a.txt:12")}, m_folder->path());
    QVERIFY(options.has_value());
    QCOMPARE(options->name, QStringLiteral("Mira"));
    QCOMPARE(options->targets.size(), 2);
    QCOMPARE(options->targets.at(1).path, path(QStringLiteral("a.txt")));
    QCOMPARE(options->targets.at(1).line, 12);
    QVERIFY(!LaunchOptions::parse({QStringLiteral("dyad"), QStringLiteral("--theme"), QStringLiteral("pink")}, {}));
    QVERIFY(!LaunchOptions::parse({QStringLiteral("dyad"), QStringLiteral("--no-such")}, {}));
    QVERIFY(LaunchOptions::parse({QStringLiteral("dyad"), QStringLiteral("--version")}, {})->answer->startsWith(QLatin1String("dyad ")));
}

void TestIdeBasics::everyFocusableWidgetHasAName()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "a");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    for (const char *command : {"edit.replace", "share.share", "share.join", "share.signIn", "view.settings"})
        QVERIFY2(ide.bench().commands()->run(QLatin1String(command)), command);
    QStringList nameless;
    int walked = 0;
    for (QWidget *widget : ide.window()->findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisibleTo(ide.window()) || widget->inherits("QScrollBar") || widget->focusProxy() || qobject_cast<QAbstractScrollArea *>(widget->parentWidget()))
            continue;
        ++walked;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            nameless.append(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName());
    }
    QVERIFY(walked > 25);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
}

QTEST_MAIN(TestIdeBasics)
#include "test_ide_basics.moc"
