// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/LspTransport.h"
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <memory>

namespace dyad::editor {

LspTransport::LspTransport(QObject *parent) : QObject(parent)
{
    connect(&m_process, &QProcess::started, this, &LspTransport::started);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &LspTransport::onOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &LspTransport::onErrorOutput);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            endWith(tr("%1 could not be started.").arg(m_program));
    });
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        endWith(status == QProcess::CrashExit ? tr("%1 crashed.").arg(m_program) : tr("%1 ended by itself (code %2).").arg(m_program, QString::number(code)));
    });
}

LspTransport::~LspTransport() { kill(); }

void LspTransport::start(const QStringList &command, const QString &folder)
{
    kill();
    m_buffer.clear();
    m_errorOutput.clear();
    m_expected = -1;
    m_parsing = false;
    ++m_run;
    m_ended = false;
    m_program = QFileInfo(command.value(0)).fileName();
    m_process.setWorkingDirectory(folder);
    m_process.start(command.value(0), command.mid(1));
}

void LspTransport::kill()
{
    m_ended = true;
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(2000);    // ms; nobody survives that signal, so it takes one
}

void LspTransport::endWith(const QString &problem)
{
    if (std::exchange(m_ended, true))
        return;
    kill();
    Q_EMIT ended(problem);
}

void LspTransport::send(const QJsonObject &message)
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    const QByteArray body = QJsonDocument(message).toJson(QJsonDocument::Compact);
    if (m_process.bytesToWrite() + body.size() > MaxUnsent) {
        // Not from inside whoever is sending.
        QMetaObject::invokeMethod(this, [this] { endWith(tr("%1 no longer reads what it is sent.").arg(m_program)); }, Qt::QueuedConnection);
        return;
    }
    m_process.write("Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void LspTransport::onErrorOutput()
{
    m_errorOutput = (m_errorOutput + m_process.readAllStandardError()).right(MaxErrorOutput);
}

void LspTransport::onOutput()
{
    m_buffer += m_process.readAllStandardOutput();
    while (!m_ended && !m_parsing && takeMessage()) { }
}

bool LspTransport::takeHeader()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0 || end > MaxHeader) {
        if (end > MaxHeader || m_buffer.size() > MaxHeader)
            endWith(tr("%1 does not speak the Language Server Protocol.").arg(m_program));
        return false;
    }
    bool ok = false;
    for (const QByteArray &line : m_buffer.left(end).split('\n'))
        if (const qsizetype colon = line.indexOf(':'); colon > 0 && line.left(colon).trimmed().toLower() == "content-length")
            m_expected = line.mid(colon + 1).trimmed().toLongLong(&ok);
    m_buffer.remove(0, end + 4);
    if (ok && m_expected >= 0 && m_expected <= MaxMessage)
        return true;
    endWith(ok ? tr("%1 sent a message that is too long.").arg(m_program) : tr("%1 does not speak the Language Server Protocol.").arg(m_program));
    return false;
}

bool LspTransport::takeMessage()
{
    if (m_expected < 0 && !takeHeader())
        return false;
    if (m_buffer.size() < m_expected)
        return false;
    const QByteArray body = m_buffer.left(m_expected);
    m_buffer.remove(0, m_expected);
    m_expected = -1;
    if (body.size() <= ParseHere)
        return deliver(QJsonDocument::fromJson(body));
    parseAside(body);
    return false;
}

bool LspTransport::deliver(const QJsonDocument &message)
{
    if (!message.isObject()) {
        endWith(tr("%1 sent a message that is not JSON.").arg(m_program));
        return false;
    }
    Q_EMIT received(message.object());
    return true;
}

void LspTransport::parseAside(const QByteArray &body)
{
    m_parsing = true;
    const auto promise = std::make_shared<QPromise<QJsonDocument>>();
    promise->start();
    auto *watcher = new QFutureWatcher<QJsonDocument>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, run = m_run] {
        watcher->deleteLater();
        if (run != m_run || m_ended)
            return;
        m_parsing = false;
        if (deliver(watcher->result()))
            onOutput();
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, body] {
        promise->addResult(QJsonDocument::fromJson(body));
        promise->finish();
    });
}

} // namespace dyad::editor
