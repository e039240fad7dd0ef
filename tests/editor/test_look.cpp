// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/CodeEditor.h"
#include "editor/Folding.h"
#include "editor/Icons.h"
#include "editor/RemoteCursors.h"
#include "editor/Theme.h"
#include "sync/text/Rope.h"
#include "tests/support/Patience.h"
#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace dyad;
using editor::Icons;
using editor::Theme;
using editor::Token;

namespace {

double contrast(const QColor &a, const QColor &b)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const auto luminance = [&](const QColor &c) { return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF()); };
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

bool hasColor(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).rgb() == color.rgb())
                return true;
    return false;
}

} // namespace

class TestLook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }

    void modesSwitchEverything()
    {
        Theme &theme = Theme::instance();
        theme.setMode(Theme::Mode::Dark);
        QSignalSpy changed(&theme, &Theme::changed);
        QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(0x17, 0x19, 0x1f));
        theme.setMode(Theme::Mode::Light);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(Qt::white));
        QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
        QVERIFY(qApp->styleSheet().contains(theme.color(Token::Accent).name()));
    }

    void followsTheSystem()
    {
        Theme &theme = Theme::instance();
        theme.setMode(Theme::Mode::System);
        for (const bool dark : {true, false, true}) {
            QPalette system;
            system.setColor(QPalette::Window, dark ? QColor(20, 20, 20) : QColor(240, 240, 240));
            system.setColor(QPalette::WindowText, dark ? Qt::white : Qt::black);
            QApplication::setPalette(system);
            QTRY_COMPARE(theme.isDark(), dark);
            QCOMPARE(QApplication::palette().color(QPalette::Text), theme.color(Token::Text));
        }
    }

    void textCanBeRead()
    {
        for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
            Theme::instance().setMode(mode);
            const auto color = [](Token token) { return Theme::instance().color(token); };
            for (const Token background : {Token::Bg, Token::Panel, Token::Editor, Token::Raised, Token::Hover, Token::CurrentLine, Token::Selection})
                QVERIFY2(contrast(color(Token::Text), color(background)) >= 4.5, qPrintable(color(background).name()));
            for (const Token background : {Token::Panel, Token::Editor, Token::Raised})
                QVERIFY2(contrast(color(Token::Muted), color(background)) >= 4.5, qPrintable(color(background).name()));
            for (int i = 0; i < Theme::PeopleColors; ++i)
                QVERIFY(contrast(Theme::instance().readableOn(Theme::instance().person(i)), Theme::instance().person(i)) >= 4.5);
        }
    }

    void everyIconDraws()
    {
        const QStringList files = QDir(QStringLiteral(":/dyad/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 70);
        for (const QString &file : files) {
            const QString name = file.chopped(4);
            const QImage image = Icons::icon(name, Token::Accent).pixmap(QSize(16, 16), 3.0).toImage();
            QCOMPARE(image.size(), QSize(48, 48));
            bool drawn = false;
            for (int y = 0; y < 48 && !drawn; ++y)
                for (int x = 0; x < 48 && !drawn; ++x)
                    drawn = image.pixelColor(x, y).alpha() > 128;
            QVERIFY2(drawn, qPrintable(name));
        }
        QVERIFY(Icons::icon(QStringLiteral("no-such-icon")).isNull());
        for (const char *file : {"main.cpp", "README.md", "CMakeLists.txt", "a.json", "x.unknown", "pic.PNG", "key.pem"})
            QVERIFY2(!Icons::forFile(QLatin1String(file)).isNull(), file);
    }

    void iconsFollowTheTheme()
    {
        Theme::instance().setMode(Theme::Mode::Dark);
        const QIcon icon = Icons::icon(QStringLiteral("square"), Token::Text);
        QVERIFY(hasColor(icon.pixmap(QSize(24, 24), 2.0).toImage(), Theme::instance().color(Token::Text)));
        Theme::instance().setMode(Theme::Mode::Light);
        QVERIFY(hasColor(icon.pixmap(QSize(24, 24), 2.0).toImage(), Theme::instance().color(Token::Text)));
    }

    void screenReadersFindTheText()
    {
        editor::CodeEditor editor;
        editor.setText(sync::Rope("äöü 🙂 x\nzweite\n"));
        editor.show();
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&editor);
        QVERIFY(accessible && accessible->textInterface());
        QAccessibleTextInterface *text = accessible->textInterface();
        const QString whole = QString::fromUtf8("äöü 🙂 x\nzweite\n");
        QCOMPARE(text->characterCount(), whole.size());
        QCOMPARE(text->text(0, 6), whole.left(6));
        QCOMPARE(text->text(7, 15), whole.mid(7, 8));
        text->setCursorPosition(10);
        QCOMPARE(text->cursorPosition(), 10);
        QCOMPARE(editor.caret(), 6 + 1 + 4 + 1 + 1 + 1 + 1);
    }

    void foldingTakesTheCaretOut()
    {
        editor::CodeEditor editor;
        editor::Folding folding(&editor);
        editor.resize(600, 400);
        editor.show();
        editor.setText(sync::Rope("if a:\n    one\n    if b:\n        two\nend\n"));
        QTRY_VERIFY(folding.isComplete());
        editor.goTo(4, 9);
        folding.toggle();
        QCOMPARE(editor.caret(), editor.lineEnd(2));
        folding.foldAll();
        QCOMPARE(editor.caret(), editor.lineEnd(0));
        QTest::keyClicks(&editor, QStringLiteral("!"));
        QCOMPARE(editor.lineText(0), QByteArray("if a:!"));
        folding.unfoldAll();
        editor.goTo(2, 5);
        // By a click on the chevron of the first line.
        QTRY_VERIFY(folding.isComplete());
        int left = 0;
        for (unsigned long margin = 0; margin < editor::Folding::Margin; ++margin)
            left += int(editor.send(QsciScintillaBase::SCI_GETMARGINWIDTHN, margin));
        QTest::mouseClick(editor.viewport(), Qt::LeftButton, {}, QPoint(left + 4, editor.lineHeight() / 2));
        QTRY_COMPARE(editor.caret(), editor.lineEnd(0));
    }

    /// The line under what is folded stands there once, also where the line that stands for it takes several on the screen.
    void oneLineUnderAFold()
    {
        Theme::instance().setMode(Theme::Mode::Dark);
        editor::CodeEditor editor;
        editor::Folding folding(&editor);
        editor.resize(400, 300);
        editor.setWrapping(true);
        editor.setText(sync::Rope(std::string("if ") + QByteArray("word ").repeated(40).toStdString() + "\n    one\nend\n"));
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        QTRY_VERIFY(folding.isComplete());
        QTRY_VERIFY(editor.send(QsciScintillaBase::SCI_WRAPCOUNT, 0UL) > 2);
        const int right = editor.viewport()->width() - 4, rows = int(editor.send(QsciScintillaBase::SCI_WRAPCOUNT, 0UL));
        const auto lines = [&] {
            QVector<int> found;
            const QImage image = editor.viewport()->grab().toImage();
            for (int y = 0; y < image.height(); ++y)
                if (image.pixelColor(right, y).rgb() == Theme::instance().color(Token::Faint).rgb())
                    found.append(y);
            return found;
        };
        QCOMPARE(lines(), QVector<int>{});
        folding.foldAll();
        QTRY_COMPARE(lines(), QVector<int>{rows * editor.lineHeight() - 1});
        folding.unfoldAll();
        QTRY_COMPARE(lines(), QVector<int>{});
    }

    void carets()
    {
        Theme::instance().setMode(Theme::Mode::Dark);
        editor::CodeEditor editor;
        editor.resize(600, 300);
        editor.setText(sync::Rope("first line\nsecond line\nthird line\n"));
        editor::RemoteCursors cursors(&editor);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        cursors.set({1, QStringLiteral("Mira"), 0, 17, {{11, 17}}});
        const QColor color = Theme::instance().person(0);
        QVERIFY(cursors.isFlagShown(1));
        QVERIFY(hasColor(editor.grab().toImage(), color));
        // It travels with the text, whoever changes it.
        editor.editText(sync::TextOperation::insertion(0, "++\n"));
        QCOMPARE(cursors.cursors().first().caret, 20);
        editor.applyOperation(sync::TextOperation::deletion(0, 3));
        QCOMPARE(cursors.cursors().first().caret, 17);
        QCOMPARE(cursors.cursors().first().selections.first(), (std::pair<qint64, qint64>(11, 17)));
        // What another types at a caret takes it along; what one types oneself does not.
        editor.applyOperation(sync::TextOperation::insertion(17, "xy"));
        QCOMPARE(cursors.cursors().first().caret, 19);
        editor.editText(sync::TextOperation::insertion(19, "z"));
        QCOMPARE(cursors.cursors().first().caret, 19);
        QTRY_VERIFY_WITH_TIMEOUT(!cursors.isFlagShown(1), editor::RemoteCursors::FlagMs + 2000);
        // Hovered, it comes back.
        QTest::mouseMove(editor.viewport(), editor.pointAt(19) + QPoint(1, 5));
        QTRY_VERIFY(cursors.isFlagShown(1));
        cursors.remove(1);
        QVERIFY(!hasColor(editor.grab().toImage(), color));
    }
};

QTEST_MAIN(TestLook)
#include "test_look.moc"
