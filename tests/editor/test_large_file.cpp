// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What a key costs in a big file. Prints figures as JSON; checks only what must hold on any machine.
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/Highlighter.h"
#include "editor/HugeLines.h"
#include "editor/LineStates.h"
#include "editor/language/LanguageDocument.h"
#include "editor/StyleRoom.h"
#include "sync/session/LocalDocument.h"
#include "tests/support/Patience.h"
#include <QElapsedTimer>
#include <QTest>
#include <random>

using namespace dyad;

namespace {

std::string source(size_t bytes)
{
    const std::string_view line = "    if (auto applied = m_text.apply(local); !applied) return closeWith(applied.error()); // check\n";
    std::string text;
    text.reserve(bytes + line.size());
    while (text.size() < bytes)
        text += line;
    return text;
}

} // namespace

class TestLargeFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keys_data()
    {
        QTest::addColumn<int>("megabytes");
        QTest::addColumn<bool>("atEnd");
        QTest::newRow("1 MB, end") << 1 << true;
        QTest::newRow("50 MB, start") << 50 << false;
        QTest::newRow("50 MB, end") << 50 << true;
    }
    void keys()
    {
        QFETCH(int, megabytes);
        QFETCH(bool, atEnd);
        auto document = std::make_shared<sync::LocalDocument>(source(static_cast<size_t>(megabytes) * 1'000'000));
        editor::CodeEditor editor;
        editor.resize(1000, 700);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        QElapsedTimer clock;
        clock.start();
        editor::DocumentBinding binding(&editor, document);
        editor.setFileName(QStringLiteral("big.cpp"));
        const qint64 openMs = clock.elapsed();
        editor.goTo(atEnd ? editor.lineCount() : 1);
        editor.grab();
        const int keys = 200;
        QTest::keyClick(&editor, Qt::Key_A);       // the gap moves here once
        std::vector<qint64> keyNs, paintNs;
        for (int i = 0; i < keys; ++i) {
            clock.restart();
            QTest::keyClick(&editor, i % 20 == 19 ? Qt::Key_Return : Qt::Key_X);
            keyNs.push_back(clock.nsecsElapsed());
            clock.restart();
            QCoreApplication::processEvents();      // painting and a slice of highlighting
            paintNs.push_back(clock.nsecsElapsed());
        }
        std::sort(keyNs.begin(), keyNs.end());
        std::sort(paintNs.begin(), paintNs.end());
        const auto at = [](const std::vector<qint64> &v, double q) { return static_cast<double>(v[static_cast<size_t>(q * static_cast<double>(v.size() - 1))]) / 1e6; };
        std::printf("{\"file_mb\":%d,\"at_end\":%s,\"open_ms\":%lld,\"key_ms_p50\":%.3f,\"key_ms_p95\":%.3f,\"key_ms_max\":%.3f,\"events_ms_p50\":%.3f,\"events_ms_p95\":%.3f}\n",
            megabytes, atEnd ? "true" : "false", static_cast<long long>(openMs), at(keyNs, 0.5), at(keyNs, 0.95), at(keyNs, 1), at(paintNs, 0.5), at(paintNs, 0.95));
        std::fflush(stdout);
        QCOMPARE(editor.length(), document->text().size());
        const qint64 tail = std::min<qint64>(editor.length(), 4096);
        QCOMPARE(editor.textRange(editor.length() - tail, tail), QByteArray::fromStdString(document->text().substring(document->text().size() - tail, tail)));
    }

    /// All of it measured takes half a minute; what counts is that it is there, can be reached and changed, and that only a stretch is painted.
    void showsAStretchOfAHugeLine()
    {
        std::string line;
        while (line.size() < 10'000'000)
            line += "{\"name\": \"Zoë 😀\", \"value\": 12345}, ";
        auto document = std::make_shared<sync::LocalDocument>("first\n" + line + "\nlast\n");
        editor::CodeEditor editor;
        editor.resize(1000, 700);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        QElapsedTimer clock;
        clock.start();
        editor::DocumentBinding binding(&editor, document);
        editor.setFileName(QStringLiteral("long.json"));
        editor.grab();
        const qint64 openMs = clock.elapsed();
        QTRY_VERIFY_WITH_TIMEOUT(editor.highlighter()->isComplete(), 30'000);
        const auto hidden = [&](qint64 at) { return editor::HugeLines::isHidden(editor.send(QsciScintillaBase::SCI_GETSTYLEAT, static_cast<unsigned long>(at)) & 0xff); };
        const qint64 start = editor.lineStart(1), end = editor.lineEnd(1);
        QVERIFY(!hidden(start) && hidden(start + 100'000) && hidden(end - 1));
        QVERIFY(!hidden(0) && !hidden(editor.length() - 2));
        clock.restart();
        editor.setCaret(end);
        editor.grab();
        const qint64 endMs = clock.elapsed();
        QTRY_VERIFY(!hidden(end - 1));
        QVERIFY(hidden(start) && hidden(start + 100'000));
        QVERIFY(editor.pointAt(end).x() < 200'000);
        qint64 keyMs = 0;
        for (const char key : {'a', 'b', 'c'}) {
            clock.restart();
            QTest::keyClick(&editor, key);
            editor.grab();
            keyMs = std::max(keyMs, clock.elapsed());
        }
        QVERIFY(editor.text().endsWith("}, abc\nlast\n"));
        QCOMPARE(document->text().size(), editor.length());
        QTRY_VERIFY(!hidden(editor.caret() - 1));
        // In the middle of characters of several bytes, and back in an ordinary line.
        editor.setCaret(start + 5'000'000 + static_cast<qint64>(line.substr(5'000'000, 100).find('{')));
        QTRY_VERIFY(!hidden(editor.caret()));
        QTest::keyClick(&editor, Qt::Key_Delete);
        editor.setCaret(0);
        editor.grab();
        std::printf("{\"line_mb\":10,\"open_ms\":%lld,\"end_ms\":%lld,\"key_ms_max\":%lld}\n", static_cast<long long>(openMs), static_cast<long long>(endMs), static_cast<long long>(keyMs));
        std::fflush(stdout);
        binding.undo();
        QCOMPARE(document->text().size(), static_cast<qint64>(line.size() + 12 + 3));
    }

    void staysShortWhereOthersType()
    {
        auto document = std::make_shared<sync::LocalDocument>(std::string(3'000'000, 'a') + "\nnext\n");
        editor::CodeEditor editor;
        editor.resize(1000, 700);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        editor::DocumentBinding binding(&editor, document);
        QTRY_VERIFY_WITH_TIMEOUT(editor.highlighter()->isComplete(), 30'000);
        const auto hidden = [&](qint64 at) { return editor::HugeLines::isHidden(editor.send(QsciScintillaBase::SCI_GETSTYLEAT, static_cast<unsigned long>(at)) & 0xff); };
        const auto shown = [&] {
            qint64 bytes = 0;
            for (qint64 at = 0; at < editor.lineEnd(0); ++at)
                bytes += hidden(at) ? 0 : 1;
            return bytes;
        };
        editor.setCaret(1'000'000);
        QTRY_VERIFY(!hidden(1'000'000));
        QCOMPARE(shown(), editor::HugeLines::Shown);
        const qint64 lines = editor.highlighter()->linesDone();
        QTest::keyClick(&editor, Qt::Key_X);
        QTRY_COMPARE(shown(), editor::HugeLines::Shown + 1);
        QVERIFY(document->edit(sync::TextOperation::insertion(10, "zzz"), {}));                 // before what is shown
        QVERIFY(document->edit(sync::TextOperation::insertion(2'500'000, "zzz"), {}));          // behind it
        binding.flush();
        QTRY_VERIFY(editor.highlighter()->isComplete());
        QCOMPARE(shown(), editor::HugeLines::Shown + 1);
        QVERIFY(!hidden(editor.caret()) && !hidden(editor.caret() - 1));
        QVERIFY2(editor.highlighter()->linesDone() == lines, "no key costs the styles of the whole line");
        editor.setCaret(editor.lineStart(1));
        QTRY_VERIFY(!hidden(0) && hidden(1'000'000));
        QCOMPARE(shown(), editor::HugeLines::Shown);
        const qint64 before = editor.highlighter()->linesDone();
        QTest::keyClick(&editor, Qt::Key_Y);
        QTRY_VERIFY(editor.highlighter()->isComplete());
        QCOMPARE(editor.highlighter()->linesDone(), before + 1);        // and not the long line above it
        QTest::keyClick(&editor, Qt::Key_Backspace);
        QTest::keyClick(&editor, Qt::Key_Backspace);        // now one line
        QTRY_VERIFY(editor.highlighter()->isComplete());
        QVERIFY(editor.text().endsWith("anext\n"));
    }

    void keepsNoStylesOfALog()
    {
        std::string log;
        while (log.size() < size_t(editor::StyleRoom::Large))
            log += "2026-01-01 INFO int main() { return 0; }\n";
        auto document = std::make_shared<sync::LocalDocument>(log);
        editor::CodeEditor editor;
        editor.resize(600, 400);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        editor.setFileName(QStringLiteral("a.log"));
        editor.highlighter()->setLanguage({});
        editor::DocumentBinding binding(&editor, document);
        QVERIFY(!editor::StyleRoom::isThere(editor));
        QTRY_VERIFY(editor.highlighter()->isComplete());
        editor.setCaret(0);
        QTest::keyClick(&editor, Qt::Key_X);
        QCOMPARE(document->text().substring(0, 5), std::string("x2026"));
        editor.setLanguage(QStringLiteral("C++"));
        QVERIFY(editor::StyleRoom::isThere(editor));
        QCOMPARE(editor.length(), document->text().size());
        QTRY_COMPARE(editor.highlighter()->formatAt(log.find("return") + 1), QStringLiteral("Control Flow"));
        QTest::keyClick(&editor, Qt::Key_Y);
        QCOMPARE(document->text().substring(0, 5), std::string("xy202"));
        binding.undo();
        QCOMPARE(editor.length(), document->text().size());
    }

    void leavesColoursOutOfAHugeText()
    {
        const std::string line = "2026-01-01 ERROR something\n";
        std::string log;
        log.reserve(size_t(editor::StyleRoom::Uncoloured) + 100);
        while (qint64(log.size()) <= editor::StyleRoom::Uncoloured)
            log += line;
        auto document = std::make_shared<sync::LocalDocument>(log);
        editor::CodeEditor editor;
        editor.setFileName(QStringLiteral("a.cpp"));
        QCOMPARE(editor.languageName(), QStringLiteral("C++"));
        editor::DocumentBinding binding(&editor, document);
        editor.setFileName(QStringLiteral("a.cpp"));
        QVERIFY(!editor::StyleRoom::isThere(editor));
        QVERIFY(editor.languageName() != QStringLiteral("C++"));
        QTRY_VERIFY(editor.highlighter()->isComplete());
        editor.setLanguage(QStringLiteral("C++"));      // whoever wants it
        QVERIFY(editor::StyleRoom::isThere(editor));
        QCOMPARE(editor.languageName(), QStringLiteral("C++"));
    }

    void keepsEachStateOnce()
    {
        auto document = std::make_shared<sync::LocalDocument>(source(200'000));
        editor::CodeEditor editor;
        editor::DocumentBinding binding(&editor, document);
        editor.setFileName(QStringLiteral("a.cpp"));
        QTRY_VERIFY_WITH_TIMEOUT(editor.highlighter()->isComplete(), 20'000);
        editor::LineStates states;
        states.reset(5);
        QVERIFY(!states.isKnown(2));
        QVERIFY(!states.set(2, {}));
        QVERIFY(states.set(2, {}));
        QVERIFY(!states.set(3, {}));
        QCOMPARE(states.distinct(), size_t(1));
        states.insert(1, 2);
        QCOMPARE(states.size(), 7);
        QVERIFY(states.isKnown(4) && states.isKnown(5) && !states.isKnown(2) && !states.isKnown(6));
        states.remove(3, 2);
        QVERIFY(states.isKnown(3) && !states.isKnown(4));
    }

    void statesStayWithTheirLines()
    {
        std::mt19937 random(7);
        const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
        editor::LineStates states;
        std::vector<bool> known(300);
        states.reset(300);
        for (int step = 0; step < 20'000; ++step) {
            const int line = below(static_cast<int>(known.size())), count = below(20) == 0 ? below(400) : below(4);
            switch (below(3)) {
            case 0:
                states.insert(line, count);
                known.insert(known.begin() + line, static_cast<size_t>(count), false);
                break;
            case 1: {
                const int gone = std::min(count, static_cast<int>(known.size()) - 1 - line);
                states.remove(line, gone);
                known.erase(known.begin() + line, known.begin() + line + gone);
                break;
            }
            default:
                QCOMPARE(states.set(line, {}), known[static_cast<size_t>(line)]);
                known[static_cast<size_t>(line)] = true;
            }
            QCOMPARE(states.size(), static_cast<int>(known.size()));
            if (step % 100 == 0)
                for (int i = 0; i < states.size(); ++i)
                    QVERIFY(states.isKnown(i) == known[static_cast<size_t>(i)]);
        }
    }

    void makesNoTableForServersThatSeeNothing()
    {
        auto document = std::make_shared<sync::LocalDocument>(source(9'000'000));
        QVERIFY(document->text().size() > editor::LanguageDocument::MaxBytes);
        editor::LanguageDocument known(document, QStringLiteral("/a.cpp"), QStringLiteral("cpp"));
        QCOMPARE(known.text().size(), 0);
        QVERIFY(document->edit(sync::TextOperation::insertion(5, "x"), {}));
        QCOMPARE(known.text().size(), 0);
        QCOMPARE(known.edits(), 1);
        QVERIFY(document->edit(sync::TextOperation::deletion(1000, document->text().size() - 2000), {}));
        QCOMPARE(known.text().rope().text(), document->text().text());
        QVERIFY(document->edit(sync::TextOperation::insertion(5, "y\n"), {}));
        QCOMPARE(known.text().rope().text(), document->text().text());
    }
};

QTEST_MAIN(TestLargeFile)
#include "test_large_file.moc"
