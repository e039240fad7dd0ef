// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/extensions/ExtensionProcess.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace dyad::app {

ExtensionProcess::ExtensionProcess(const QString &script, Answer answer, QObject *parent)
    : QObject(parent), m_script(script), m_answer(std::move(answer))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(PatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(tr("It did not answer within %1 s.").arg(PatienceMs / 1000)); });
}

ExtensionProcess::~ExtensionProcess()
{
    if (m_process) {
        m_process->disconnect(this);
        m_process->kill();
        m_process->waitForFinished(2000);
    }
}

QString ExtensionProcess::program()
{
    const QString chosen = qEnvironmentVariable("DYAD_EXTENSION_HOST");     // tests lie in another folder
    if (!chosen.isEmpty())
        return chosen;
    const QString here = QCoreApplication::applicationDirPath(), installed = here + QStringLiteral("/../libexec/dyad/dyad-extension-host");
    return QFileInfo(installed).isExecutable() ? installed : here + QStringLiteral("/dyad-extension-host");
}

void ExtensionProcess::answer(Call &call, const QJsonValue &value, const QString &error)
{
    if (const auto reply = std::exchange(call.reply, {}))
        reply(value, error);
}

void ExtensionProcess::abandon(const QString &why)
{
    auto given = std::exchange(m_calls, {});
    given.prepend(std::exchange(m_current, {}));
    for (Call &one : given)
        answer(one, {}, why);
}

void ExtensionProcess::call(Call call)
{
    if (m_state == State::GivenUp) {
        const QString why = tr("It failed %1 times and is not started again.").arg(MostFailures);
        answer(call, {}, why);
        Q_EMIT failed(why);
        Q_EMIT done();
        return;
    }
    m_calls.append(std::move(call));
    if (m_state == State::Off)
        start();
    else if (m_state == State::Ready)
        next();
}

void ExtensionProcess::start()
{
    if (m_state != State::Off)
        return;
    m_state = State::Starting;
    m_line.clear();
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment;            // nothing of ours: no tokens, no paths
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_process->setProcessEnvironment(environment);
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &ExtensionProcess::read);
    connect(m_process.get(), &QProcess::finished, this, [this] { end(tr("Its process ended, perhaps for want of memory.")); });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(tr("%1 could not be started.").arg(program()));
    });
    m_patience.start();
    m_process->start(program(), {m_script});
}

void ExtensionProcess::next()
{
    if (m_calls.isEmpty() || m_state != State::Ready)
        return;
    m_current = m_calls.takeFirst();
    m_state = State::Busy;
    m_patience.start();
    QJsonObject message{{QStringLiteral("run"), ++m_run}, {m_current.key, m_current.name}, {QStringLiteral("context"), m_current.context}};
    if (!m_current.arguments.isEmpty())
        message.insert(QStringLiteral("arguments"), m_current.arguments);
    m_process->write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
}

void ExtensionProcess::read()
{
    m_line += m_process->readAllStandardOutput();
    for (qsizetype at = m_line.indexOf('\n'); at >= 0 && m_process; at = m_line.indexOf('\n')) {
        const QJsonObject message = QJsonDocument::fromJson(m_line.left(at)).object();
        m_line.remove(0, at + 1);
        take(message);
    }
    if (m_line.size() > LargestLine)
        end(tr("It sent more than can be right."));
}

void ExtensionProcess::take(const QJsonObject &message)
{
    const QString error = message[QLatin1String("error")].toString();
    if (message.contains(QLatin1String("ask"))) {
        const auto [value, refused] = m_answer(message[QLatin1String("what")].toString(), message);
        m_process->write(QJsonDocument(QJsonObject{{QStringLiteral("answer"), message[QLatin1String("ask")]}, {QStringLiteral("value"), value}, {QStringLiteral("error"), refused}}).toJson(QJsonDocument::Compact) + '\n');
        return;
    }
    if (message.contains(QLatin1String("ready"))) {
        if (!error.isEmpty())
            return end(error);
        m_patience.stop();
        m_state = State::Ready;
        return next();
    }
    if (!message.contains(QLatin1String("done")) || m_state != State::Busy)
        return;
    m_patience.stop();
    m_state = State::Ready;
    answer(m_current, message[QLatin1String("value")], error);
    if (!error.isEmpty())
        Q_EMIT failed(error);
    else
        m_failures = 0;
    Q_EMIT done();
    next();
}

void ExtensionProcess::end(const QString &why)
{
    if (!m_process)
        return;
    m_patience.stop();
    m_process->disconnect(this);
    m_process->kill();
    m_process.release()->deleteLater();     // we may be in one of its signals
    m_state = ++m_failures >= MostFailures ? State::GivenUp : State::Off;
    abandon(why);
    Q_EMIT failed(why);
    Q_EMIT done();
}

} // namespace dyad::app
