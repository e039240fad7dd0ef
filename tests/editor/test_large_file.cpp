// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What a key costs in a big file. Prints figures as JSON; checks only what must hold on any machine.
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/Highlighter.h"
#include "sync/session/LocalDocument.h"
#include <QElapsedTimer>
#include <QTest>

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
};

QTEST_MAIN(TestLargeFile)
#include "test_large_file.moc"
