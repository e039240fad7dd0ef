// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/ide/GuiDriver.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using dyad::tests::GuiDriver;

/// The program itself, killed while somebody types into it.
class TestIdeCrash : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typedTextSurvivesKill();
    void untitledTextSurvivesKill();

private:
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

QTEST_MAIN(TestIdeCrash)
#include "test_ide_crash.moc"
