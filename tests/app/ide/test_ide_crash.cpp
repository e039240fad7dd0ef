// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/ide/GuiDriver.h"
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <csignal>

using dyad::tests::GuiDriver;

/// The program itself, killed or asked to end while somebody works in it.
class TestIdeCrash : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typedTextSurvivesKill();
    void untitledTextSurvivesKill();
    void tabsSurviveKill();
    void everythingComesBackAfterTheSystemsEnd_data();
    void everythingComesBackAfterTheSystemsEnd();
    void twoWindowsComeBack();

private:
    static void start(QProcess &ide, const QString &home, const QList<QJsonObject> &steps, const QStringList &targets)
    {
        const QString script = home + QStringLiteral("/s.jsonl");
        writeScript(script, steps);
        ide.setProcessEnvironment(environment(home));
        ide.start(QStringLiteral(DYAD_BIN "/dyad"), QStringList{QStringLiteral("--script"), script} + targets);
    }
    static bool says(QProcess &ide, const char *word)
    {
        QByteArray output;
        return QTest::qWaitFor([&] { return (output += ide.readAllStandardOutput()).contains(word); }, 60'000);
    }
    static bool endsWith(QProcess &ide, int number)
    {
        ::kill(pid_t(ide.processId()), number);
        return ide.waitForFinished(60'000);
    }
    static bool runs(const QString &home, const QList<QJsonObject> &steps, const QStringList &targets)
    {
        QProcess ide;
        start(ide, home, steps + QList{step("quit")}, targets);
        const bool ended = ide.waitForFinished(60'000) && ide.exitCode() == 0;
        if (!ended)
            qWarning("%s", ide.readAllStandardOutput().constData());
        return ended;
    }
    static QProcessEnvironment environment(const QString &home)
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        all.insert(QStringLiteral("DYAD_HOME"), home);
        all.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        return all;
    }
    static void writeScript(const QString &path, const QList<QJsonObject> &steps)
    {
        QByteArray lines;
        for (const QJsonObject &step : steps)
            lines += QJsonDocument(step).toJson(QJsonDocument::Compact) + '\n';
        GuiDriver::write(path, lines);
    }
    static QJsonObject step(const char *what, const char *key = nullptr, const QJsonValue &value = {})
    {
        QJsonObject object{{QStringLiteral("do"), QLatin1String(what)}};
        if (key)
            object.insert(QLatin1String(key), value);
        return object;
    }
};

void TestIdeCrash::typedTextSurvivesKill()
{
    QTemporaryDir folder, home;
    const QString file = folder.path() + QStringLiteral("/a.txt"), script = home.path() + QStringLiteral("/s.jsonl");
    GuiDriver::write(file, "start ");
    // "marker" has been typed when it is said; what follows is typed while the kill strikes.
    const QString before = QString(200, QLatin1Char('a')) + QStringLiteral("marker");
    QJsonObject typing = step("type", "text", before), more = step("type", "text", QString(5000, QLatin1Char('b')));
    typing.insert(QStringLiteral("delay"), 1);
    more.insert(QStringLiteral("delay"), 1);
    writeScript(script, {step("open", "path", QStringLiteral("a.txt")), step("key", "keys", QStringLiteral("Ctrl+End")), typing,
                         step("wait", "ms", 500), step("say", "text", QStringLiteral("typed")), more});
    QProcess ide;
    ide.setProcessEnvironment(environment(home.path()));
    ide.start(QStringLiteral(DYAD_BIN "/dyad"), {QStringLiteral("--script"), script, folder.path()});
    QByteArray output;
    QTRY_VERIFY_WITH_TIMEOUT((output += ide.readAllStandardOutput()).contains("typed"), 30'000);
    ide.kill();
    QVERIFY(ide.waitForFinished());
    QCOMPARE(GuiDriver::read(file), QByteArray("start "));      // it never was saved
    const QString again = home.path() + QStringLiteral("/again.jsonl");
    writeScript(again, {step("wait-for", "text", before), step("save"), step("quit")});
    ide.start(QStringLiteral(DYAD_BIN "/dyad"), {QStringLiteral("--script"), again, folder.path()});
    QVERIFY(ide.waitForFinished(60'000));
    QVERIFY2(ide.exitCode() == 0, ide.readAllStandardOutput().constData());
    QVERIFY(GuiDriver::read(file).startsWith("start " + before.toUtf8()));
}

void TestIdeCrash::untitledTextSurvivesKill()
{
    QTemporaryDir folder, home;
    const QString script = home.path() + QStringLiteral("/s.jsonl"), again = home.path() + QStringLiteral("/again.jsonl");
    writeScript(script, {step("run", "command", QStringLiteral("file.new")), step("type", "text", QStringLiteral("a thought")), step("wait", "ms", 500),
                         step("say", "text", QStringLiteral("typed"))});
    QProcess ide;
    ide.setProcessEnvironment(environment(home.path()));
    ide.start(QStringLiteral(DYAD_BIN "/dyad"), {QStringLiteral("--script"), script, folder.path()});
    QByteArray output;
    QTRY_VERIFY_WITH_TIMEOUT((output += ide.readAllStandardOutput()).contains("typed"), 30'000);
    ide.kill();
    QVERIFY(ide.waitForFinished());
    writeScript(again, {step("wait-for", "text", QStringLiteral("a thought")), step("quit")});
    ide.start(QStringLiteral(DYAD_BIN "/dyad"), {QStringLiteral("--script"), again, folder.path()});
    QVERIFY(ide.waitForFinished(60'000));
    QVERIFY2(ide.exitCode() == 0, ide.readAllStandardOutput().constData());
}

/// Tabs of which nothing is unsaved, which the journal knows nothing about.
void TestIdeCrash::tabsSurviveKill()
{
    QTemporaryDir folder, home;
    for (const char *name : {"a.txt", "b.txt", "c.txt"})
        GuiDriver::write(folder.path() + QLatin1Char('/') + QLatin1String(name), QByteArray("text of ") + name + '\n');
    QProcess ide;
    start(ide, home.path(), {step("open", "path", QStringLiteral("b.txt")), step("open", "path", QStringLiteral("c.txt")), step("open", "path", QStringLiteral("a.txt")),
                             step("open", "path", QStringLiteral("c.txt")), step("say", "text", QStringLiteral("opened"))}, {folder.path()});
    QVERIFY(says(ide, "opened"));
    const QDir tabs(home.path() + QStringLiteral("/data/tabs"));
    QTRY_VERIFY_WITH_TIMEOUT(tabs.entryList({QStringLiteral("*.json")}).size() == 1 && GuiDriver::read(tabs.filePath(tabs.entryList({QStringLiteral("*.json")}).value(0))).contains("a.txt"), 30'000);
    ide.kill();
    QVERIFY(ide.waitForFinished());
    const QByteArray kept = GuiDriver::read(tabs.filePath(tabs.entryList({QStringLiteral("*.json")}).value(0)));
    const QJsonObject before = QJsonDocument::fromJson(kept).object();
    QCOMPARE(before.value(QLatin1String("current")).toString(), QStringLiteral("c.txt"));
    // The folder too, where none is named.
    QVERIFY(runs(home.path(), {step("wait-for", "text", QStringLiteral("text of c.txt"))}, {}));
    const QJsonObject after = QJsonDocument::fromJson(GuiDriver::read(tabs.filePath(tabs.entryList({QStringLiteral("*.json")}).value(0)))).object();
    QCOMPARE(after, before);        // their order too
}

void TestIdeCrash::everythingComesBackAfterTheSystemsEnd_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("moment");
    QTest::newRow("while typing") << SIGTERM << QStringLiteral("typed");
    QTest::newRow("right after opening") << SIGTERM << QStringLiteral("opened");
    QTest::newRow("while saving") << SIGTERM << QStringLiteral("saving");
    QTest::newRow("Ctrl+C in its terminal") << SIGINT << QStringLiteral("typed");
    QTest::newRow("the terminal closes") << SIGHUP << QStringLiteral("typed");
}

void TestIdeCrash::everythingComesBackAfterTheSystemsEnd()
{
    QFETCH(int, number);
    QFETCH(QString, moment);
    QTemporaryDir folder, home;
    const QString file = folder.path() + QStringLiteral("/a.txt");
    QByteArray lines;
    for (int i = 1; i <= 300; ++i)
        lines += "line " + QByteArray::number(i) + '\n';
    GuiDriver::write(file, lines);
    GuiDriver::write(folder.path() + QStringLiteral("/b.txt"), "b\n");
    QList<QJsonObject> steps{step("open", "path", QStringLiteral("b.txt")), step("open", "path", QStringLiteral("a.txt")), step("goto", "line", 250)};
    if (moment == QLatin1String("saving"))
        steps += {step("type", "text", QStringLiteral("typed ")), step("save"), step("type", "text", QStringLiteral("more "))};
    else if (moment == QLatin1String("typed"))
        steps += {step("type", "text", QStringLiteral("typed more "))};
    steps += {step("say", "text", moment)};
    QProcess ide;
    start(ide, home.path(), steps, {folder.path()});
    QVERIFY(says(ide, moment.toUtf8().constData()));
    QVERIFY(endsWith(ide, number));
    QCOMPARE(ide.exitStatus(), QProcess::NormalExit);
    QCOMPARE(ide.exitCode(), 0);
    // The tab that was in front, its text, and the place in it: what is typed next stands behind what was.
    const QString typed = moment == QLatin1String("opened") ? QString() : QStringLiteral("typed more ");
    QVERIFY(runs(home.path(), {step("wait-for", "text", QString(typed + QStringLiteral("line 250\n"))), step("type", "text", QStringLiteral("again ")),
                               step("wait-for", "text", QString(typed + QStringLiteral("again line 250\n"))), step("save"), step("wait-saved")}, {folder.path()}));
    QCOMPARE(GuiDriver::read(file), QByteArray(lines).replace("line 250\n", typed.toUtf8() + "again line 250\n"));
}

void TestIdeCrash::twoWindowsComeBack()
{
    QTemporaryDir folder, other, home;
    GuiDriver::write(folder.path() + QStringLiteral("/a.txt"), "a\n");
    GuiDriver::write(other.path() + QStringLiteral("/b.txt"), "b\n");
    QProcess first, second;
    start(first, home.path(), {step("open", "path", QStringLiteral("a.txt")), step("type", "text", QStringLiteral("one ")), step("say", "text", QStringLiteral("typed"))}, {folder.path()});
    QVERIFY(says(first, "typed"));
    start(second, home.path(), {step("open", "path", QStringLiteral("b.txt")), step("type", "text", QStringLiteral("two ")), step("say", "text", QStringLiteral("typed"))}, {other.path()});
    QVERIFY(says(second, "typed"));
    QVERIFY(endsWith(first, SIGTERM) && endsWith(second, SIGTERM));
    QCOMPARE(first.exitCode() + second.exitCode(), 0);
    QVERIFY(runs(home.path(), {step("wait-for", "text", QStringLiteral("two b"))}, {other.path()}));
    QVERIFY(runs(home.path(), {step("wait-for", "text", QStringLiteral("one a"))}, {folder.path()}));
}

QTEST_MAIN(TestIdeCrash)
#include "test_ide_crash.moc"
