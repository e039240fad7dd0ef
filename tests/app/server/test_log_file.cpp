// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The log file: full ones are put aside, no line is lost or torn, and a line names the request that it belongs to.
#include "backend/platform/Log.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace dyad::backend;

class TestLogFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { qInstallMessageHandler(nullptr); }
    void rotatesAndNamesRequests();
    void saysWhatCannotBeOpened();
    void writesWhatTheLevelAsksFor();
};

void TestLogFile::rotatesAndNamesRequests()
{
    constexpr int Lines = 60, Most = 1000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"log"_s);
    QVERIFY(openLogFile(path, Most, 2));
    const auto before = qInstallMessageHandler(nullptr);
    installJsonLog();
    for (int i = 0; i < Lines; ++i) {
        const LogCorrelation correlation("id-" + QByteArray::number(i));
        qCInfo(logServer) << "line\n" << i;
    }
    qCInfo(logServer) << "after";
    qInstallMessageHandler(before);
    int next = Lines;
    for (const QString &name : {path, path + u".1"_s, path + u".2"_s}) {
        QFile file(name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        QVERIFY(file.size() <= Most);
        const auto lines = file.readAll().trimmed().split('\n');
        // The newest first, without a gap from file to file.
        for (auto line = lines.crbegin(); line != lines.crend(); ++line, --next) {
            const QJsonObject object = QJsonDocument::fromJson(*line).object();
            QCOMPARE(object[u"correlation"_s].toString(), next == Lines ? QString() : u"id-%1"_s.arg(next));
        }
    }
    QVERIFY(next > 0 && next < Lines - 5);
    QVERIFY(!QFile::exists(path + u".3"_s));
}

void TestLogFile::saysWhatCannotBeOpened()
{
    const QTemporaryDir folder;
    const auto opened = openLogFile(folder.filePath(u"not/there"_s), 1000, 1);
    QVERIFY(!opened && opened.error().code == "bad-log" && opened.error().message.find("not/there") != std::string::npos);
}

void TestLogFile::writesWhatTheLevelAsksFor()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"log"_s);
    QVERIFY(openLogFile(path, 100'000, 1));
    const auto before = qInstallMessageHandler(nullptr);
    installJsonLog();
    for (const QString &level : {u"error"_s, u"warning"_s, u"info"_s, u"debug"_s}) {
        setLogLevel(level);
        qCDebug(logServer).noquote() << level;
        qCInfo(logServer).noquote() << level;
        qCWarning(logServer).noquote() << level;
        qCCritical(logServer).noquote() << level;
    }
    setLogLevel(u"info"_s);
    qInstallMessageHandler(before);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QHash<QString, QStringList> levels;                          // what was asked for to what came
    for (const QByteArray &line : file.readAll().trimmed().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        levels[object[u"message"_s].toString()].append(object[u"level"_s].toString());
        QCOMPARE(object[u"service"_s].toString(), u"dyad-server"_s);
        QVERIFY(!object[u"version"_s].toString().isEmpty());
    }
    QCOMPARE(levels[u"error"_s], (QStringList{u"error"_s}));
    QCOMPARE(levels[u"warning"_s], (QStringList{u"warning"_s, u"error"_s}));
    QCOMPARE(levels[u"info"_s], (QStringList{u"info"_s, u"warning"_s, u"error"_s}));
    QCOMPARE(levels[u"debug"_s], (QStringList{u"debug"_s, u"info"_s, u"warning"_s, u"error"_s}));
}

QTEST_GUILESS_MAIN(TestLogFile)
#include "test_log_file.moc"
