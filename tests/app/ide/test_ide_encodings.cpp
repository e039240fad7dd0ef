// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MainWindow.h"
#include "app/ide/SaveFlow.h"
#include "editor/CodeEditor.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/support/Patience.h"
#include <QAbstractButton>
#include <QMenu>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;

/// Files that are not plain UTF-8 with line feeds: edited as they are, changed where a person says so.
class TestIdeEncodings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        GuiDriver::makeHome();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void keepsTheEncoding_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("after");      // with "ö" typed at the end
        QTest::newRow("latin-1") << QByteArray("caf\xE9\r\n") << "ISO-8859-1" << QByteArray("caf\xE9\r\n\xF6");
        QTest::newRow("windows") << QByteArray("\x80 5\n") << "Windows-1252" << QByteArray("\x80 5\n\xF6");
        QTest::newRow("utf-8 with mark") << QByteArray("\xEF\xBB\xBFx\n") << "UTF-8 with BOM" << QByteArray("\xEF\xBB\xBFx\n\xC3\xB6");
        QTest::newRow("utf-16") << QByteArray("\xFF\xFEh\0i\0\n\0", 8) << "UTF-16 LE with BOM" << QByteArray("\xFF\xFEh\0i\0\n\0\xF6\0", 10);
        QTest::newRow("utf-8") << QByteArray("x\n") << "UTF-8" << QByteArray("x\n\xC3\xB6");
    }
    void keepsTheEncoding()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, name);
        QFETCH(QByteArray, after);
        GuiDriver::write(path(QStringLiteral("a.txt")), before);
        GuiDriver ide(m_folder->path());
        QVERIFY(ide.open(QStringLiteral("a.txt")));
        QTRY_COMPARE(ide.find<QAbstractButton>(QStringLiteral("status.encoding"))->text(), name);
        ide.toEnd();
        ide.keys(QStringLiteral("ö"));
        ide.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), after);
        QTRY_VERIFY(ide.bench().isEverythingSaved());
    }

    void saysWhatCannotBeWritten()
    {
        GuiDriver::write(path(QStringLiteral("a.txt")), "caf\xE9\n");
        GuiDriver ide(m_folder->path());
        QVERIFY(ide.open(QStringLiteral("a.txt")));
        ide.toEnd();
        ide.keys(QStringLiteral("日"));
        ide.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(ide.find<QAbstractButton>(QStringLiteral("status.message"))->text().contains(QStringLiteral("ISO-8859-1")));
        QCOMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("caf\xE9\n"));
        QVERIFY(!ide.bench().isEverythingSaved());
    }

    void readsAgainAndSavesWithAnother()
    {
        GuiDriver::write(path(QStringLiteral("a.txt")), "caf\xC3\xA9\n");
        GuiDriver ide(m_folder->path());
        QVERIFY(ide.open(QStringLiteral("a.txt")));
        choose(ide, QStringLiteral("status.encoding"), 0, QStringLiteral("ISO-8859-1"));
        QTRY_COMPARE(ide.text(), QByteArray("cafÃ©\n"));
        QCOMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("caf\xC3\xA9\n"));
        choose(ide, QStringLiteral("status.encoding"), 0, QStringLiteral("UTF-8"));
        QTRY_COMPARE(ide.text(), QByteArray("café\n"));
        choose(ide, QStringLiteral("status.encoding"), 1, QStringLiteral("UTF-16 BE with BOM"));
        QTRY_COMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("\xFE\xFF\0c\0a\0f\0\xE9\0\n", 12));
        QTRY_COMPARE(ide.find<QAbstractButton>(QStringLiteral("status.encoding"))->text(), QStringLiteral("UTF-16 BE with BOM"));
    }

    void changesLineEnds()
    {
        GuiDriver::write(path(QStringLiteral("a.txt")), "one\r\ntwo\nthree\r\n");
        GuiDriver ide(m_folder->path());
        QVERIFY(ide.open(QStringLiteral("a.txt")));
        ide.press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("one\r\ntwo\nthree\r\n"));    // what is not touched stays as it is
        choose(ide, QStringLiteral("status.lineEnd"), -1, QStringLiteral("LF"));
        QTRY_COMPARE(ide.text(), QByteArray("one\ntwo\nthree\n"));
        choose(ide, QStringLiteral("status.lineEnd"), -1, QStringLiteral("CRLF"));
        QTRY_COMPARE(ide.text(), QByteArray("one\r\ntwo\r\nthree\r\n"));
        QTRY_COMPARE(ide.find<QAbstractButton>(QStringLiteral("status.lineEnd"))->text(), QStringLiteral("CRLF"));
        ide.toEnd();
        ide.press(Qt::Key_Return);
        QTRY_COMPARE(ide.text(), QByteArray("one\r\ntwo\r\nthree\r\n\r\n"));
        ide.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("one\r\ntwo\r\nthree\r\n\r\n"));
    }

    void tidiesUpWhenSaved()
    {
        GuiDriver::write(path(QStringLiteral(".editorconfig")), "root = true\n[*.txt]\ntrim_trailing_whitespace = true\ninsert_final_newline = true\n");
        GuiDriver::write(path(QStringLiteral("a.txt")), "one  \ntwo\t\nthree");
        GuiDriver::write(path(QStringLiteral("b.md")), "one  \n");
        GuiDriver ide(m_folder->path());
        QVERIFY(ide.open(QStringLiteral("b.md")));
        ide.keys(QStringLiteral("x"));
        ide.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(GuiDriver::read(path(QStringLiteral("b.md"))), QByteArray("xone  \n"));
        QVERIFY(ide.open(QStringLiteral("a.txt")));
        ide.toEnd();
        ide.keys(QStringLiteral("!"));
        ide.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("one\ntwo\nthree!\n"));
        QCOMPARE(ide.text(), QByteArray("one\ntwo\nthree!\n"));
        ide.press(Qt::Key_Z, Qt::ControlModifier);      // an edit like any other
        QTRY_VERIFY(ide.text().startsWith("one  \ntwo\t\n"));
    }

private:
    QString path(const QString &name) const { return m_folder->path() + QLatin1Char('/') + name; }

    /// Through the menu of the status bar; group: which submenu, -1: none.
    void choose(GuiDriver &ide, const QString &label, int group, const QString &text)
    {
        QVERIFY(ide.click(label));
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = ide.find<QMenu>(label + QStringLiteral(".menu"))) != nullptr);
        const QMenu *from = group < 0 ? menu : menu->actions().at(group)->menu();
        for (QAction *action : from->actions())
            if (action->text() == text)
                action->trigger();
        menu->close();
        QTRY_VERIFY(!ide.find<QMenu>(label + QStringLiteral(".menu")));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestIdeEncodings)
#include "test_ide_encodings.moc"
