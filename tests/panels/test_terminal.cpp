// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/terminal/Pty.h"
#include "panels/terminal/TerminalLinks.h"
#include "panels/terminal/TerminalScreen.h"
#include "tests/panels/TestFolder.h"
#include "tests/support/Patience.h"
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace dyad::panels;
using Position = TerminalScreen::Position;

namespace {

QString operator""_s(const char *text, size_t length) { return QString::fromUtf8(text, qsizetype(length)); }

// A program, its terminal and its screen, as the view puts them together.
struct Session {
    explicit Session(const QString &script, int rows = 24, int columns = 80)
        : screen(rows, columns)
        , pty(Pty::create())
        , finished(pty.get(), &Pty::finished)
    {
        QObject::connect(pty.get(), &Pty::received, &screen, &TerminalScreen::feed);
        QObject::connect(&screen, &TerminalScreen::output, pty.get(), &Pty::write);
        Pty::Start start;
        start.program = "/bin/sh"_s;
        start.arguments = {"-c"_s, script};
        start.folder = folder.path();
        start.rows = rows;
        start.columns = columns;
        if (const auto started = pty->start(start); !started)
            qFatal("%s", started.error().message.c_str());
    }
    QString text() const { return screen.textBetween({0, 0}, {screen.lineCount() - 1, screen.columns()}).trimmed(); }

    test::TestFolder folder;
    TerminalScreen screen;
    std::unique_ptr<Pty> pty;
    QSignalSpy finished;
};

QString firstLine(const QByteArray &bytes)
{
    TerminalScreen screen(4, 40);
    screen.feed(bytes);
    return screen.lineText(0);
}

} // namespace

class TerminalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void programsRunInTheirFolder()
    {
        Session session("pwd; echo $TERM $COLORTERM; tty >/dev/null && echo terminal; exit 3"_s);
        QTRY_COMPARE(session.finished.size(), 1);
        QCOMPARE(session.finished[0][0].toInt(), 3);
        QCOMPARE(session.text(), session.folder.path() + "\nxterm-256color truecolor\nterminal"_s);
        QVERIFY(!session.pty->isRunning());
    }

    void whatIsTypedArrives()
    {
        Session session("read line; echo \"got $line\""_s);
        session.screen.sendText("grüße"_s);
        session.screen.sendKey(TerminalScreen::Key::Enter, {});
        QTRY_COMPARE(session.finished.size(), 1);
        QVERIFY2(session.text().endsWith("got grüße"_s), qPrintable(session.text()));
    }

    void controlCInterrupts()
    {
        Session session("echo ready; exec sleep 1000"_s);
        QTRY_VERIFY(session.text().contains("ready"_s));
        QTRY_COMPARE(session.pty->foregroundProgram(), "sleep"_s);
        session.screen.sendCharacter(U'c', Qt::ControlModifier);
        QTRY_COMPARE(session.finished.size(), 1);
        QCOMPARE(session.finished[0][0].toInt(), 128 + 2);
    }

    void hangingUpEndsIt()
    {
        Session session("echo ready; exec sleep 1000"_s);
        QTRY_VERIFY(session.text().contains("ready"_s));
        session.pty->hangUp();
        QTRY_COMPARE(session.finished.size(), 1);
        QCOMPARE(session.finished[0][0].toInt(), 128 + 1);
    }

    void nothingStaysBehind()
    {
        QString child;
        {
            Session session("trap '' HUP TERM; echo pid $$; while :; do sleep 0.1; done"_s);
            QTRY_VERIFY(session.text().contains("pid "_s));
            child = session.text().section("pid "_s, 1).section(QLatin1Char('\n'), 0, 0).trimmed();
            QVERIFY(QFile::exists("/proc/"_s + child));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists("/proc/"_s + child), 10000);   // not even a zombie
    }

    void resizeReachesTheProgram()
    {
        Session session("stty size; read x; stty size"_s, 20, 70);
        QTRY_VERIFY(session.text().contains("20 70"_s));
        session.screen.resize(33, 101);
        session.pty->resize(33, 101);
        session.screen.sendKey(TerminalScreen::Key::Enter, {});
        QTRY_COMPARE(session.finished.size(), 1);
        QVERIFY2(session.text().endsWith("33 101"_s), qPrintable(session.text()));
    }

    void coloursAndAttributes()
    {
        TerminalScreen screen(4, 40);
        screen.feed("\x1b[31mr\x1b[1;38;5;208mo\x1b[0;38;2;1;2;3;48;2;4;5;6mt\x1b[0;7mx\x1b[0m.");
        const TerminalLine line = screen.line(0);
        using Kind = TerminalColor::Kind;
        QCOMPARE(line[0].foreground, (TerminalColor{Kind::Indexed, 1, 0, 0}));
        QCOMPARE(line[1].foreground, (TerminalColor{Kind::Indexed, 208, 0, 0}));
        QVERIFY(line[1].attributes & TerminalCell::Bold);
        QCOMPARE(line[2].foreground, (TerminalColor{Kind::Rgb, 1, 2, 3}));
        QCOMPARE(line[2].background, (TerminalColor{Kind::Rgb, 4, 5, 6}));
        QVERIFY(line[3].attributes & TerminalCell::Reverse);
        QCOMPARE(line[4].foreground.kind, Kind::Default);
    }

    void wideAndCombinedCharacters()
    {
        QCOMPARE(firstLine("日本語 e\xcc\x81!"), "日本語 e\u0301!"_s);
        TerminalScreen screen(4, 40);
        screen.feed("日x");
        QCOMPARE(screen.line(0)[0].width, 2);
        QCOMPARE(screen.line(0)[1].width, 0);
        std::vector<int> columns;
        QCOMPARE(screen.lineText(0, &columns), "日x"_s);
        QCOMPARE(columns[1], 2);
    }

    void scrollbackKeepsWhatLeaves()
    {
        TerminalScreen screen(5, 20);
        screen.setScrollbackLimit(100);
        for (int i = 0; i < 300; ++i)
            screen.feed("\x1b[32mline\x1b[0m " + QByteArray::number(i) + "\r\n");
        QCOMPARE(screen.scrollbackLines(), 100);
        QCOMPARE(screen.droppedLines(), 300 - 4 - 100);
        QCOMPARE(screen.lineText(99), "line 295"_s);
        QCOMPARE(screen.line(99)[0].foreground.red, 2);
        QCOMPARE(screen.lineText(screen.cursor().line - 1), "line 299"_s);
        screen.resize(10, 20);   // lines come back from the scrollback
        QCOMPARE(screen.lineText(screen.cursor().line - 1), "line 299"_s);
        QVERIFY(screen.scrollbackLines() < 100);
        screen.clearScrollback();
        QCOMPARE(screen.scrollbackLines(), 0);
    }

    void selectionAndSearch()
    {
        TerminalScreen screen(3, 30);
        screen.feed("alpha beta\r\ngamma BETA\r\n日beta\r\nlast");
        QCOMPARE(screen.textBetween({0, 6}, {1, 5}), "beta\ngamma"_s);
        auto match = screen.find("beta"_s, {3, 0}, true, false);
        QVERIFY(match.has_value());
        QCOMPARE(match->from, (Position{2, 2}));
        match = screen.find("beta"_s, match->from, true, false);
        QCOMPARE(match->from, (Position{1, 6}));
        match = screen.find("beta"_s, match->from, true, true);
        QCOMPARE(match->from, (Position{0, 6}));
        match = screen.find("beta"_s, match->from, true, true);   // around
        QCOMPARE(match->from, (Position{2, 2}));
        match = screen.find("beta"_s, match->to, false, true);
        QCOMPARE(match->from, (Position{0, 6}));
        QVERIFY(!screen.find("nowhere"_s, {0, 0}, false, false));
    }

    void wrappedLinesAreOne()
    {
        TerminalScreen screen(6, 10);
        screen.feed("https://example.org/a\r\nnext\r\n==========\r\nend");
        QVERIFY(screen.isWrapped(0) && screen.isWrapped(1));
        QVERIFY(!screen.isWrapped(2));
        QCOMPARE(screen.textBetween({0, 0}, {screen.lineCount() - 1, 10}).trimmed(), "https://example.org/a\nnext\n==========\nend"_s);
    }

    void narrowerCutsNothing()
    {
        TerminalScreen screen(6, 30);
        screen.feed("one\r\na line that is quite long\r\n$ typed");
        screen.resize(6, 12);
        const auto text = [&] { return screen.textBetween({0, 0}, {screen.lineCount() - 1, 100}).trimmed(); };
        QCOMPARE(text(), "one\na line that is quite long\n$ typed"_s);
        QCOMPARE(screen.lineText(screen.cursor().line), "$ typed"_s);
        screen.resize(6, 30);
        QCOMPARE(text(), "one\na line that is quite long\n$ typed"_s);
        const int lines = screen.scrollbackLines();
        screen.resize(6, 27);       // nothing would be cut: nothing moves
        QCOMPARE(screen.scrollbackLines(), lines);
    }

    void linesAreBrokenAnew()
    {
        TerminalScreen screen(4, 10);
        screen.feed("first 0123456789 end\r\nsecond one, that is long\r\nabcdefghij\r\nklmnopqrst\r\n$ ls");
        const QString whole = "first 0123456789 end\nsecond one, that is long\nabcdefghij\nklmnopqrst\n$"_s;
        const auto text = [&] { return screen.textBetween({0, 0}, {screen.lineCount() - 1, 100}).trimmed(); };
        QCOMPARE(text(), whole + " ls"_s);        // full lines that a line feed ended stay apart
        for (const int columns : {40, 7, 13, 2, 25, 10, 80}) {
            screen.resize(4, columns);
            QVERIFY2(text().startsWith(whole), qPrintable(QString::number(columns) + text()));
            for (int line = 0; line < screen.scrollbackLines(); ++line)
                QVERIFY(int(screen.line(line).size()) <= columns);
        }
        QCOMPARE(screen.lineText(0), "first 0123456789 end"_s);
        QCOMPARE(screen.lineText(1), "second one, that is long"_s);
    }

    void whatIsReadStaysWhileTheWidthChanges()
    {
        TerminalScreen screen(5, 20);
        for (int i = 0; i < 40; ++i)
            screen.feed("line " + QByteArray::number(i) + " is longer than the screen is wide\r\n");
        int line = 0;
        while (!screen.lineText(line).startsWith("line 17"_s))
            ++line;
        for (const int columns : {80, 9, 33, 20}) {
            screen.resize(5, columns, &line);
            QVERIFY2(screen.lineText(line).startsWith("line 17"_s.left(columns)), qPrintable(screen.lineText(line)));
        }
    }

    void aSmallScrollbackIsKeptSmall()
    {
        TerminalScreen screen(3, 40);
        screen.setScrollbackLimit(10);
        for (int i = 0; i < 30; ++i)
            screen.feed("number " + QByteArray::number(i) + " with some more words\r\n");
        int line = screen.scrollbackLines() - 1;
        const QString before = screen.lineText(line);
        screen.resize(3, 10, &line);
        QCOMPARE(screen.scrollbackLines(), 10);
        QVERIFY(before.startsWith(screen.lineText(line)));
        screen.setScrollbackLimit(0);
        line = 0;
        screen.resize(3, 20, &line);
        QCOMPARE(screen.scrollbackLines(), 0);
        QCOMPARE(line, 0);
    }

    void whatWasClearedAwayStaysAway()
    {
        TerminalScreen screen(5, 20);
        for (int i = 0; i < 20; ++i)
            screen.feed("old\r\n");
        screen.feed("\x1b[2J\x1b[Hnew and somewhat long\r\n$ ");
        const int above = screen.scrollbackLines();
        screen.resize(5, 40);
        QCOMPARE(screen.lineText(above), "new and somewhat long"_s);
        QCOMPARE(screen.cursor(), (Position{above + 1, 2}));
        screen.resize(5, 10);
        QCOMPARE(screen.lineText(above), "new and so"_s);
        QCOMPARE(screen.scrollbackLines(), above);
    }

    void wideCharactersStayWholeAtTheEdge()
    {
        TerminalScreen screen(4, 20);
        screen.feed("日本語日本語日本\r\n$ ");
        screen.resize(4, 5);
        QCOMPARE(screen.lineText(0), "日本"_s);
        QCOMPARE(screen.textBetween({0, 0}, {screen.lineCount() - 1, 100}).trimmed(), "日本語日本語日本\n$"_s);
        screen.resize(4, 20);
        QCOMPARE(screen.lineText(0), "日本語日本語日本"_s);
    }

    void aSequenceThatCameToItsHalfSurvivesAnotherSize()
    {
        TerminalScreen screen(4, 20);
        screen.feed("a line that is long\r\nmore\r\n\x1b[3");
        screen.resize(4, 10);
        screen.feed("1mred");
        const int at = screen.cursor().line;
        QCOMPARE(screen.lineText(at), "red"_s);
        QCOMPARE(screen.line(at)[0].foreground.red, 1);
    }

    void anySizesInAnyOrderKeepTheText()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int run = 0; run < 60; ++run) {
            TerminalScreen screen(random.bounded(2, 12), random.bounded(4, 50));
            QByteArray all;
            for (int step = 0; step < 30; ++step) {
                if (random.bounded(3) == 0) {
                    screen.resize(random.bounded(2, 12), random.bounded(4, 50));      // of a single row libvterm keeps nothing that scrolls away
                } else {
                    QByteArray line;
                    for (int word = random.bounded(1, 20); word > 0; --word)
                        line += QByteArray::number(random.bounded(1000)) + (word > 1 ? "-" : "");
                    screen.feed(line + "\r\n");
                    all += line + '\n';
                }
            }
            QCOMPARE(screen.textBetween({0, 0}, {screen.lineCount() - 1, 1000}).trimmed(), QString::fromLatin1(all).trimmed());
        }
    }

    void whatIsPastedHasNoKeysInIt()
    {
        TerminalScreen screen;
        QByteArray sent;
        QObject::connect(&screen, &TerminalScreen::output, &screen, [&](const QByteArray &bytes) { sent += bytes; });
        QVERIFY(!screen.takesPasteWhole());
        screen.feed("\x1b[?2004h");
        QVERIFY(screen.takesPasteWhole());
        QVERIFY2(sent.isEmpty(), "asking says nothing to the program");
        screen.paste("a\x03\x1b[201~b\r\nc\td"_s + QChar(0x9b));
        QCOMPARE(sent, QByteArray("\x1b[200~a[201~b\rc\td\x1b[201~"));
    }

    void modesAreFollowed()
    {
        TerminalScreen screen(4, 20);
        QSignalSpy output(&screen, &TerminalScreen::output), titles(&screen, &TerminalScreen::titleChanged), bells(&screen, &TerminalScreen::bell);
        const auto sent = [&] { QByteArray all; for (const auto &call : output) all += call[0].toByteArray(); output.clear(); return all; };
        screen.sendKey(TerminalScreen::Key::Up, {});
        QCOMPARE(sent(), QByteArray("\x1b[A"));
        screen.feed("\x1b[?1h");   // cursor keys for programs
        screen.sendKey(TerminalScreen::Key::Up, {});
        QCOMPARE(sent(), QByteArray("\x1bOA"));
        screen.paste("a\nb\x1b[201~"_s);
        QCOMPARE(sent(), QByteArray("a\rb[201~"));
        screen.feed("\x1b[?2004h");
        screen.paste("a"_s);
        QCOMPARE(sent(), QByteArray("\x1b[200~a\x1b[201~"));
        screen.feed("\x1b[?1000h\x1b[?1006h");
        QCOMPARE(screen.mouseMode(), TerminalScreen::MouseMode::Click);
        screen.sendMouse(1, 2, 1, true, {});
        QCOMPARE(sent(), QByteArray("\x1b[<0;3;2M"));
        screen.feed("\x1b]0;a title\x07\x07\x1b[?1049h\x1b[?25l\x1b[6 q");
        QCOMPARE(titles.last()[0].toString(), "a title"_s);
        QCOMPARE(bells.size(), 1);
        QVERIFY(screen.isAlternate());
        QVERIFY(!screen.isCursorVisible());
        QCOMPARE(screen.cursorShape(), TerminalScreen::CursorShape::Bar);
    }

    void links_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("column");
        QTest::newRow("gcc") << "src/main.cpp:12:5: error: no"_s << "src/main.cpp"_s << 12 << 5;
        QTest::newRow("absolute") << "at /home/x/a-b.h:7"_s << "/home/x/a-b.h"_s << 7 << 0;
        QTest::newRow("tsc") << "src/app.ts(3,14): error TS1"_s << "src/app.ts"_s << 3 << 14;
        QTest::newRow("python") << "  File \"/tmp/x y.py\", line 9, in f"_s << "/tmp/x y.py"_s << 9 << 0;
        QTest::newRow("relative") << "(../lib/z.rs:1:2)"_s << "../lib/z.rs"_s << 1 << 2;
        QTest::newRow("url") << "see https://example.org/a?b=1."_s << "https://example.org/a?b=1"_s << 0 << 0;
        QTest::newRow("make") << "Makefile:3: *** missing"_s << "Makefile"_s << 3 << 0;
        QTest::newRow("none") << "100% done, 3:4 ok"_s << QString() << 0 << 0;
    }
    void links()
    {
        QFETCH(QString, line);
        QFETCH(QString, target);
        QFETCH(int, number);
        QFETCH(int, column);
        const auto links = findLinks(line);
        QCOMPARE(links.value(0).target, target);
        QCOMPARE(links.value(0).line, number);
        QCOMPARE(links.value(0).column, column);
    }

    void muchOutputLeavesTurnsToTheWindow()
    {
        Session session("yes 'a line of output that is neither short nor long, 0123456789' | head -c 10485760; echo; echo done"_s);
        qint64 longest = 0;
        int turns = 0;
        QElapsedTimer whole, turn;
        whole.start();
        while (session.finished.isEmpty() && whole.elapsed() < 60000) {
            turn.start();
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
            longest = std::max(longest, turn.elapsed());
            ++turns;
        }
        qInfo("10 MiB in %lld ms, longest turn %lld ms, %d turns", static_cast<long long>(whole.elapsed()), static_cast<long long>(longest), turns);
        QVERIFY(session.text().endsWith("done"_s));
        QVERIFY2(longest < 250, "the event loop stood still");   // 50 is the goal; test machines are shared
        QVERIFY(turns > 20);
        QCOMPARE(session.screen.scrollbackLines(), 10000);
    }
};

QTEST_GUILESS_MAIN(TerminalTest)
#include "test_terminal.moc"
