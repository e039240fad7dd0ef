// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/Log.h"
#include "backend/platform/Correlation.h"
#include "backend/platform/LogFile.h"
#include "backend/platform/LogMemory.h"
#include "backend/platform/RequestAgent.h"
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace dyad::backend {

Q_LOGGING_CATEGORY(logServer, "dyad.server", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "dyad.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logHttp, "dyad.http", QtInfoMsg)
Q_LOGGING_CATEGORY(logRoom, "dyad.room", QtInfoMsg)
Q_LOGGING_CATEGORY(logAuth, "dyad.auth", QtInfoMsg)

namespace {

thread_local QByteArray t_correlation;

LogFile &logFile()
{
    static auto *file = new LogFile;             // lines may come until the very end
    return *file;
}

QLatin1StringView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return QLatin1StringView("debug");
    case QtInfoMsg: return QLatin1StringView("info");
    case QtWarningMsg: return QLatin1StringView("warning");
    case QtCriticalMsg: return QLatin1StringView("error");
    case QtFatalMsg: return QLatin1StringView("fatal");
    }
    return QLatin1StringView("info");
}

void writeJsonLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    QJsonObject line;
    line.insert(QLatin1StringView("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    line.insert(QLatin1StringView("level"), levelName(type));
    line.insert(QLatin1StringView("category"), QString::fromUtf8(context.category ? context.category : "default"));
    line.insert(QLatin1StringView("message"), message);
    line.insert(QLatin1StringView("service"), QLatin1StringView("dyad-server"));
    line.insert(QLatin1StringView("version"), QLatin1StringView(DYAD_VERSION));
    if (!t_correlation.isEmpty())
        line.insert(QLatin1StringView("correlation"), QString::fromLatin1(t_correlation));
    if (!RequestAgent::account().isEmpty())
        line.insert(QLatin1StringView("account"), RequestAgent::account());
    QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact);
    bytes += '\n';
    LogMemory::instance().keep(bytes);
    // One write a line: lines of several threads never mix.
    if (!logFile().write(bytes))
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

} // namespace

void installJsonLog()
{
    qInstallMessageHandler(writeJsonLine);
}

sync::Expected<void> openLogFile(const QString &path, qint64 maxBytes, int keep)
{
    return logFile().open(path, maxBytes, keep);
}

sync::Expected<void> reopenLogFile()
{
    return logFile().reopen();
}

void setLogLevel(const QString &level)
{
    static const QStringList levels = {QStringLiteral("error"), QStringLiteral("warning"), QStringLiteral("info"), QStringLiteral("debug")};
    const qsizetype most = levels.indexOf(level);
    QString rules;
    if (most < 1)
        rules += QStringLiteral("*.warning=false\n");
    if (most < 2)
        rules += QStringLiteral("*.info=false\n");
    // Qt's own debug lines are nobody's business here.
    if (most > 2)
        rules += QStringLiteral("dyad.*.debug=true\n");
    QLoggingCategory::setFilterRules(rules);
}

QByteArray currentCorrelation()
{
    return t_correlation;
}

LogCorrelation::LogCorrelation(const QByteArray &id) : m_before(std::exchange(t_correlation, id)) { }

LogCorrelation::~LogCorrelation()
{
    t_correlation = m_before;
}

} // namespace dyad::backend
