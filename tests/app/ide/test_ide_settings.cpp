// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/AppPaths.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MainWindow.h"
#include "app/ide/keys/KeysFlow.h"
#include "app/ide/keys/Keymap.h"
#include "app/ide/keys/VimKeys.h"
#include "app/ide/reach/AboutSheet.h"
#include "app/ide/reach/ReachFlow.h"
#include "app/ide/reach/TourSheet.h"
#include "app/ide/settings/SettingRow.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/support/Patience.h"
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTreeWidget>
#include <csignal>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;

/// Settings, keys and how the program meets a person, in a window.
class TestIdeSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = GuiDriver::makeHome();
        m_folder = std::make_unique<QTemporaryDir>();
        GuiDriver::write(path(QStringLiteral("a.txt")), "one two\nthree\nfour\n");
    }
    void searchFindsASetting();
    void changesCountAtOnce();
    void nothingLiesOverAnother();
    void projectSettingsAreAPageOfTheirOwn();
    void schemesNameRealCommands();
    void keysAreTakenAndConflictsShown();
    void vimMovesAndEdits();
    void vimObjectsAndRepeats_data();
    void vimObjectsAndRepeats();
    void sheetsOpenAndClose();
    void secondStartOpensInTheFirst();
    void crashIsReportedAndTextIsBack();

private:
    QString path(const QString &name) const { return m_folder->path() + QLatin1Char('/') + name; }
    QByteArray settings() const { return GuiDriver::read(m_home + QStringLiteral("/config/settings.toml")); }
    static QProcessEnvironment environment(const QString &home)
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        all.insert(QStringLiteral("DYAD_HOME"), home);
        all.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        return all;
    }
    QString m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestIdeSettings::searchFindsASetting()
{
    GuiDriver ide;
    ide.press(Qt::Key_Comma, Qt::ControlModifier);
    auto *search = ide.find<QLineEdit>(QStringLiteral("settings.search"));
    QVERIFY(search && search->hasFocus());
    ide.keys(QStringLiteral("contrast"));
    QStringList shown;
    for (SettingRow *row : ide.window()->findChildren<SettingRow *>())
        if (row->isVisible())
            shown.append(row->definition().key);
    QCOMPARE(shown, QStringList{QStringLiteral("look.highContrast")});
    QVERIFY(ide.click(QStringLiteral("setting.look.highContrast.control")));
    QTRY_VERIFY(editor::Theme::instance().isHighContrast());
    QVERIFY(settings().contains("highContrast = true"));
    QVERIFY(ide.click(QStringLiteral("setting.look.highContrast.reset")));
    QTRY_VERIFY(!editor::Theme::instance().isHighContrast());
}

void TestIdeSettings::changesCountAtOnce()
{
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    editor::CodeEditor *editor = ide.bench().window()->editors()->current()->editor();
    QVERIFY(!editor->isWrapping());
    QVERIFY(ide.bench().commands()->run(QStringLiteral("settings.file")));      // makes it
    QVERIFY(settings().startsWith("# "));
    GuiDriver::write(m_home + QStringLiteral("/config/settings.toml"), "# mine\n[editor]\nwrap = true\n[look]\ncodeSize = 17\n");
    QTRY_VERIFY(editor->isWrapping());
    QTRY_COMPARE(editor::Theme::instance().codeFont().pixelSize(), 17);
    QVERIFY(ide.bench().settings()->store()->reset(QStringLiteral("look.codeSize")));
    QCOMPARE(editor::Theme::instance().codeFont().pixelSize(), 13);
    QCOMPARE(settings(), QByteArray("# mine\n[editor]\nwrap = true\n[look]\n"));
}

void TestIdeSettings::nothingLiesOverAnother()
{
    GuiDriver ide(m_folder->path());
    ide.window()->resize(1600, 900);        // wider than the rows become
    ide.press(Qt::Key_Comma, Qt::ControlModifier);
    const auto overlaps = [&] {
        QStringList found;
        int last = 0;
        for (const SettingRow *row : ide.window()->findChildren<SettingRow *>()) {
            QList<QWidget *> parts = row->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
            parts.removeIf([](const QWidget *part) { return !part->isVisible(); });
            for (const QWidget *one : std::as_const(parts))
                for (const QWidget *other : std::as_const(parts))
                    if (one != other && (one->geometry().intersects(other->geometry()) || one->geometry().bottom() > row->height()))
                        found.append(QStringLiteral("%1: %2 at %3 +%4 (hint %9, least %10), %5 at %6 +%7, row %8").arg(row->definition().key, QLatin1String(one->metaObject()->className())).arg(one->y()).arg(one->height())
                            .arg(QLatin1String(other->metaObject()->className())).arg(other->y()).arg(other->height()).arg(row->height()).arg(one->sizeHint().height()).arg(one->minimumHeight()));
            if (row->isVisible() && row->y() < last)
                found.append(row->definition().key + QStringLiteral(" lies over the row before"));
            last = row->isVisible() ? row->geometry().bottom() : last;
        }
        return found;
    };
    const auto laidOut = [&] { return QTest::qWaitFor([&] { return overlaps().isEmpty(); }, 10'000); };
    QVERIFY2(laidOut(), qPrintable(overlaps().join(QLatin1Char('\n'))));
    for (const int zoom : {130, 80, 200, 100}) {
        QVERIFY(ide.bench().settings()->store()->set(QStringLiteral("look.zoom"), zoom));
        QVERIFY2(laidOut(), qPrintable(QString::number(zoom) + overlaps().join(QLatin1Char('\n'))));
    }
}

void TestIdeSettings::projectSettingsAreAPageOfTheirOwn()
{
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    editor::CodeEditor *editor = ide.bench().window()->editors()->current()->editor();
    ide.press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(ide.click(QStringLiteral("settings.project")));
    QVERIFY(!ide.find<QWidget>(QStringLiteral("setting.people.name"))->isVisible());
    QVERIFY(ide.click(QStringLiteral("setting.editor.whitespace.control")));
    QTRY_VERIFY(editor->isWhitespaceVisible());
    QCOMPARE(GuiDriver::read(path(QStringLiteral(".dyad/settings.toml"))), QByteArray("[editor]\nwhitespace = true\n"));
    QVERIFY(!settings().contains("whitespace"));
}

void TestIdeSettings::schemesNameRealCommands()
{
    GuiDriver ide;
    for (const QString &scheme : Keymap::schemes() + QStringList{QStringLiteral("default")}) {
        QFile file(QStringLiteral(":/dyad/keymaps/%1.json").arg(scheme));
        QCOMPARE(file.open(QIODevice::ReadOnly), scheme != QLatin1String("default"));
        const QJsonObject table = file.isOpen() ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        for (const QString &id : table.keys())
            QVERIFY2(ide.bench().commands()->find(id), qPrintable(scheme + QLatin1String(": ") + id));
        QVERIFY(ide.bench().settings()->store()->set(QStringLiteral("keys.scheme"), scheme));
        const Keymap *keymap = ide.bench().findChild<KeysFlow *>()->keymap();
        for (const Command &command : ide.bench().commands()->all())
            QVERIFY2(keymap->conflicts(command.id, command.shortcuts).isEmpty(),
                qPrintable(scheme + QLatin1String(": ") + command.id + QLatin1String(" and ") + keymap->conflicts(command.id, command.shortcuts).join(QLatin1Char(' '))));
    }
    QVERIFY(ide.bench().settings()->store()->reset(QStringLiteral("keys.scheme")));
}

void TestIdeSettings::keysAreTakenAndConflictsShown()
{
    GuiDriver ide(m_folder->path());
    CommandRegistry *commands = ide.bench().commands();
    QVERIFY(commands->run(QStringLiteral("keys.page")));
    ide.keys(QStringLiteral("help.about"));
    auto *list = ide.find<QTreeWidget>(QStringLiteral("keymap.list"));
    for (int row = 0; row < list->topLevelItemCount(); ++row)
        if (!list->topLevelItem(row)->isHidden())
            list->setCurrentItem(list->topLevelItem(row));
    QVERIFY(ide.click(QStringLiteral("keymap.change")));
    auto *keys = ide.find<QKeySequenceEdit>(QStringLiteral("keySheet.keys"));
    QVERIFY(keys && keys->isVisible());
    keys->setKeySequence(QKeySequence(QStringLiteral("Ctrl+N")));
    auto *conflict = ide.find<QLabel>(QStringLiteral("keySheet.conflict"));
    QTRY_VERIFY(conflict->isVisible() && conflict->text().contains(commands->find(QStringLiteral("file.new"))->text));
    QVERIFY(ide.click(QStringLiteral("keySheet.main")));
    QCOMPARE(commands->find(QStringLiteral("help.about"))->shortcuts, QList<QKeySequence>{QKeySequence(QStringLiteral("Ctrl+N"))});
    QVERIFY(commands->find(QStringLiteral("file.new"))->shortcuts.isEmpty());
    QVERIFY(settings().contains("\"help.about\" = \"Ctrl+N\""));
    ide.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(ide.find<AboutSheet>(QStringLiteral("about"))->isOpen());
    ide.find<AboutSheet>(QStringLiteral("about"))->closeSheet();
    Keymap *keymap = ide.bench().findChild<KeysFlow *>()->keymap();
    QVERIFY(keymap->resetOwn(QStringLiteral("help.about")) && keymap->resetOwn(QStringLiteral("file.new")));
    QCOMPARE(commands->find(QStringLiteral("file.new"))->shortcuts, QList<QKeySequence>{QKeySequence(QStringLiteral("Ctrl+N"))});
}

void TestIdeSettings::vimObjectsAndRepeats_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<qint64>("caret");
    QTest::addColumn<QString>("keys");      // \033: Escape, \r: Return
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<qint64>("caretAfter");
    const auto row = [](const char *name, const char *before, qint64 caret, const char *keys, const char *after, qint64 caretAfter) { QTest::newRow(name) << QByteArray(before) << caret << QString::fromLatin1(keys) << QByteArray(after) << caretAfter; };
    row("change a word", "one two three", 5, "ciwsix\033", "one six three", 6);
    row("delete a word with its space", "one two three", 5, "daw", "one three", 4);
    row("change in quotes", "say \"this\" now", 0, "ci\"that\033", "say \"that\" now", 8);
    row("delete in brackets", "f(a, g(b), c)", 2, "di(", "f()", 2);
    row("delete around brackets", "f(a) + 1", 2, "da(", "f + 1", 1);
    row("yank in braces, put", "{ab} ", 1, "yi{$p", "{ab} ab", 7);
    row("back to a character", "abcabc", 5, "Fa", "abcabc", 3);
    row("until a character, again", "a,b,c,d", 0, "t,;;", "a,b,c,d", 4);
    row("delete back to a character", "abcd", 3, "dTa", "ad", 1);
    row("the other bracket", "(a (b) c)", 0, "%", "(a (b) c)", 8);
    row("delete to the other bracket", "x(a)y", 1, "d%", "xy", 1);
    row("once more: delete", "one two three four", 0, "dw..", "four", 0);
    row("once more: change", "one two", 0, "cwx\033w.", "x x", 2);
    row("once more: insert", "ab", 0, "Ax\0330.", "abxx", 3);
    row("once more: x with a count", "abcdefg", 0, "2x.", "efg", 0);
    row("turn case", "aBc", 0, "~~~", "AbC", 3);
    row("indent lines", "a\nb\nc", 0, ">j", "    a\n    b\nc", 4);
    row("indent and back", "a\nb", 0, ">><<", "a\nb", 0);
    row("big words", "a.b c.d e", 0, "WdW", "a.b e", 4);
    row("select an object", "one (two) x", 5, "vi(d", "one () x", 5);
    row("substitute a line", "one\ntwo", 0, "Sx\033", "x\ntwo", 0);
    row("a line end is no character to put", "abc", 1, "r\rx", "ac", 1);
    row("delete before", "abc", 2, "X", "ac", 1);
    row("the next same word", "foo bar foo baz", 0, "*cwX\033", "foo bar X baz", 8);
    row("join", "one\n  two\n\nthree", 1, "J", "one two\n\nthree", 3);
    row("join many", "one\n  two\n\nf(\n)\n", 1, "9J", "one two f()\n", 10);
    row("join at the end", "one\ntwo\n", 5, "J", "one\ntwo\n", 5);
    row("join the only one", "one", 1, "Jx", "oe", 1);
    row("join what is selected", "a\nb\nc\nd", 0, "VjjJ", "a b c\nd", 3);
    row("until, at the line's end", "a;b\nc;d", 0, "t;;;x", ";b\nc;d", 0);
    row("find and again", "ab x ab y ab", 0, "*nx", "ab x ab y b", 10);
}

void TestIdeSettings::vimObjectsAndRepeats()
{
    QFETCH(QByteArray, before);
    QFETCH(qint64, caret);
    QFETCH(QString, keys);
    QFETCH(QByteArray, after);
    QFETCH(qint64, caretAfter);
    GuiDriver::write(m_folder->filePath(QStringLiteral("a.txt")), before);
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    QVERIFY(ide.bench().settings()->store()->set(QStringLiteral("keys.scheme"), QStringLiteral("vim")));
    editor::CodeEditor *editor = ide.bench().window()->editors()->current()->editor();
    editor->setIndentation(4, true);
    editor->setFocus();
    editor->setCaret(caret);
    for (const QChar key : keys)
        key == QChar(0x1b) ? ide.press(Qt::Key_Escape) : key == QLatin1Char('\r') ? ide.press(Qt::Key_Return) : ide.keys(QString(key));
    QCOMPARE(editor->text(), after);
    QCOMPARE(std::min(editor->anchor(), editor->caret()), caretAfter);
}

void TestIdeSettings::vimMovesAndEdits()
{
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    QVERIFY(ide.bench().settings()->store()->set(QStringLiteral("keys.scheme"), QStringLiteral("vim")));
    editor::CodeEditor *editor = ide.bench().window()->editors()->current()->editor();
    editor->setFocus();
    const auto after = [&](const char *keys) {
        ide.keys(QLatin1String(keys));
        return editor->text();
    };
    QCOMPARE(after("dd"), QByteArray("three\nfour\n"));
    QCOMPARE(after("p"), QByteArray("three\none two\nfour\n"));
    QCOMPARE(after("wx"), QByteArray("three\none wo\nfour\n"));
    QCOMPARE(after("u"), QByteArray("three\none two\nfour\n"));
    QCOMPARE(after("0cwsix"), QByteArray("three\nsix two\nfour\n"));
    ide.press(Qt::Key_Escape);
    QCOMPARE(after("ggyyGP"), QByteArray("three\nsix two\nfour\nthree\n"));
    QCOMPARE(after("gg2dd"), QByteArray("four\nthree\n"));
    QCOMPARE(after("A!"), QByteArray("four!\nthree\n"));
    ide.press(Qt::Key_Escape);
    QCOMPARE(after("0vlld"), QByteArray("r!\nthree\n"));
    QCOMPARE(after("J"), QByteArray("r! three\n"));
    QCOMPARE(after("0fhD"), QByteArray("r! t\n"));
    QVERIFY(ide.bench().settings()->store()->reset(QStringLiteral("keys.scheme")));
    QVERIFY(!editor->findChild<VimKeys *>());
    editor->setCaret(0);
    QCOMPARE(after("dd"), QByteArray("ddr! t\n"));
}

void TestIdeSettings::sheetsOpenAndClose()
{
    GuiDriver ide;
    for (const char *id : {"keys.sheet", "help.about", "help.tour"}) {
        QVERIFY(ide.bench().commands()->run(QLatin1String(id)));
        QVERIFY(ide.window()->focusWidget());
        ide.press(Qt::Key_Escape);
    }
    for (const Sheet *sheet : ide.window()->findChildren<Sheet *>())
        QVERIFY2(!sheet->isOpen(), qPrintable(sheet->objectName()));
    QVERIFY(AboutSheet::noticesAsText().contains(QLatin1String("QScintilla")));
    auto *tour = ide.find<TourSheet>(QStringLiteral("tour"));
    ide.bench().findChild<ReachFlow *>()->greet(true);
    QVERIFY(tour->isOpen());
    for (int i = 0; i < tour->steps(); ++i)
        QVERIFY(ide.click(QStringLiteral("tour.main")));
    QVERIFY(!tour->isOpen());
    ide.bench().findChild<ReachFlow *>()->greet(true);
    QVERIFY(!tour->isOpen());       // once
}

void TestIdeSettings::secondStartOpensInTheFirst()
{
    const auto start = [this](QProcess &ide, const QStringList &arguments) {
        ide.setProcessEnvironment(environment(m_home));
        ide.start(QStringLiteral(DYAD_BIN "/dyad"), arguments);
    };
    QProcess first, second;
    start(first, {m_folder->path()});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(AppPaths::data() + QStringLiteral("/window.socket")), 30'000);
    start(second, {path(QStringLiteral("a.txt")) + QStringLiteral(":3")});
    QVERIFY(second.waitForFinished(30'000));
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(first.state(), QProcess::Running);
    first.terminate();
    QVERIFY(first.waitForFinished(10'000));
    // Killed, so its socket is still there: the next one starts all the same, as the first.
    QProcess third;
    start(third, {path(QStringLiteral("a.txt"))});
    QVERIFY(third.waitForStarted());
    QVERIFY(!third.waitForFinished(1500));
    third.terminate();
    QVERIFY(third.waitForFinished(10'000));
}

void TestIdeSettings::crashIsReportedAndTextIsBack()
{
    const QString script = m_home + QStringLiteral("/s.jsonl");
    GuiDriver::write(script, "{\"do\":\"open\",\"path\":\"a.txt\"}\n{\"do\":\"type\",\"text\":\"typed\"}\n{\"do\":\"say\",\"text\":\"there\"}\n");
    QProcess ide;
    ide.setProcessEnvironment(environment(m_home));
    ide.start(QStringLiteral(DYAD_BIN "/dyad"), {QStringLiteral("--script"), script, m_folder->path()});
    QByteArray output;
    QTRY_VERIFY_WITH_TIMEOUT((output += ide.readAllStandardOutput()).contains("there"), 30'000);
    ::kill(pid_t(ide.processId()), SIGSEGV);        // at once: the journal's timer has not come
    QVERIFY(ide.waitForFinished(10'000));
    QCOMPARE(ide.exitStatus(), QProcess::CrashExit);
    const QDir reports(ReachFlow::reports());
    QCOMPARE(reports.entryList({QStringLiteral("crash-*.txt")}).size(), 1);
    const QByteArray report = GuiDriver::read(reports.filePath(reports.entryList({QStringLiteral("crash-*.txt")}).first()));
    QVERIFY2(report.contains("signal 11") && report.contains("dyad("), report.constData());
    GuiDriver next(m_folder->path());
    QTRY_COMPARE(next.text(), QByteArray("typedone two\nthree\nfour\n"));
    next.bench().findChild<ReachFlow *>()->greet(false);
    auto *question = next.find<Sheet>(QStringLiteral("question"));
    QVERIFY(question && question->isOpen());
    question->closeSheet();
    next.bench().findChild<ReachFlow *>()->greet(false);
    QVERIFY(!question->isOpen());       // told once
}

QTEST_MAIN(TestIdeSettings)
#include "test_ide_settings.moc"
