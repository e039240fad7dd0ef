// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// A tour of the window with a watchdog: how long the longest event of each stop took. What the machine does besides counts too, so the figures are printed;
// they are held to a limit where DYAD_STALL_LIMIT names one (ms), on a machine that does nothing else.
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Palette.h"
#include "editor/CodeEditor.h"
#include "panels/search/SearchPanel.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/app/ide/StallWatch.h"
#include "tests/support/Patience.h"
#include <QLineEdit>
#include <QThread>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;
using tests::StallWatch;

namespace {

QByteArray program(int lines)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += i % 20 == 0 ? "/// Says what it is.\nclass Item" + QByteArray::number(i) + " {\npublic:\n" : i % 20 == 19 ? QByteArray("};\n\n") : "    int value" + QByteArray::number(i) + " = compute(\"text\", " + QByteArray::number(i) + ");\n";
    return text;
}

StallWatch *watch() { return static_cast<StallWatch *>(QCoreApplication::instance()); }

} // namespace

class TestIdeStalls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noticesAStall();
    void tour();

private:
    /// What is done, inside an event as if a person had caused it; then whatever it set going.
    void stop(const char *name, const std::function<void()> &what, int quietMs = 150)
    {
        watch()->forget();
        bool done = false;
        QMetaObject::invokeMethod(this, [&] {
            what();
            done = true;
        }, Qt::QueuedConnection);
        QTRY_VERIFY_WITH_TIMEOUT(done, 30'000);
        QElapsedTimer quiet;
        quiet.start();
        QTRY_VERIFY(quiet.elapsed() > quietMs);
        const StallWatch::Stall stall = watch()->longest();
        qInfo("%-28s longest event %6.1f ms, %6.1f of CPU (%s)", name, stall.ms, stall.cpuMs, qPrintable(stall.what));
        if (stall.ms > m_worst.ms)
            m_worst = {stall.ms, stall.cpuMs, QLatin1String(name)};
    }
    StallWatch::Stall m_worst;
};

void TestIdeStalls::noticesAStall()
{
    stop("a stall on purpose", [] { QThread::msleep(80); }, 10);
    QVERIFY(m_worst.ms >= 80);
    m_worst = {};
}

void TestIdeStalls::tour()
{
    GuiDriver::makeHome();
    QTemporaryDir folder;
    for (int i = 0; i < 300; ++i)
        GuiDriver::write(folder.filePath(QStringLiteral("src/part%1/file%2.cpp").arg(i % 10).arg(i)), program(100));
    GuiDriver::write(folder.filePath(QStringLiteral("big.cpp")), program(100'000));
    GuiDriver ide(folder.path());
    const auto run = [&](const char *id) { return [&ide, id] { ide.bench().commands()->run(QLatin1String(id)); }; };
    const auto key = [&](int code, Qt::KeyboardModifiers modifiers = {}) { return [&ide, code, modifiers] { ide.press(code, modifiers); }; };
    stop("open a small file", [&] { ide.bench().openFile(QStringLiteral("src/part1/file1.cpp")); });
    stop("open 100,000 lines", [&] { ide.bench().openFile(QStringLiteral("big.cpp")); });
    QTRY_VERIFY(ide.bench().window()->editors()->current()->showsText());
    ide.bench().window()->editors()->current()->setFocus();
    for (const QChar letter : QStringLiteral("int x = y;"))
        stop("type", [&ide, letter] { ide.keys(QString(letter)); }, 20);
    stop("to the end", key(Qt::Key_End, Qt::ControlModifier));
    stop("undo", run("edit.undo"));
    stop("split", run("split.right"));
    stop("close the split", run("file.close"));
    stop("palette: files", run("go.file"));
    stop("palette: type", [&] { ide.keys(QStringLiteral("file2")); });
    stop("palette: choose", key(Qt::Key_Return));
    stop("palette: commands", run("go.command"));
    stop("palette: close", key(Qt::Key_Escape));
    stop("outline", run("view.outline"));
    stop("search in all files", [&] { ide.bench().searchPanel()->focusSearch(QStringLiteral("compute")); }, 1000);
    stop("the dark look", run("view.dark"));
    stop("the light look", run("view.light"));
    stop("Git", run("view.git"), 400);
    stop("terminal", run("view.terminal"), 400);
    stop("problems", run("view.problems"));
    stop("the map", run("view.minimap"));
    qInfo("longest stall of the tour: %.1f ms, %.1f of CPU, at “%s”", m_worst.ms, m_worst.cpuMs, qPrintable(m_worst.what));
    bool limited = false;
    const int limit = qEnvironmentVariableIntValue("DYAD_STALL_LIMIT", &limited);
    QVERIFY2(!limited || m_worst.ms <= limit, qPrintable(m_worst.what));
    QVERIFY2(m_worst.ms < 10'000, "the window hung");
}

int main(int argc, char **argv)
{
    StallWatch application(argc, argv);
    TestIdeStalls test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_ide_stalls.moc"
