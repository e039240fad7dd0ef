// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QProcess>

namespace dyad::editor {

/// A language server's process and its messages: JSON-RPC behind Content-Length, on its standard input and output. GUI thread. Bounded on both
/// sides: a server that sends nonsense or more than MaxMessage, or does not read MaxUnsent of what it is sent, is ended.
class LspTransport : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 MaxHeader = 4096, MaxMessage = 64 << 20, MaxUnsent = 64 << 20;      ///< bytes
    static constexpr qint64 ParseHere = 256 << 10;      ///< bytes; what is longer is read by another thread, and those behind it wait for it
    static constexpr qsizetype MaxErrorOutput = 8192;                                           ///< bytes, the last of them

    explicit LspTransport(QObject *parent = nullptr);
    ~LspTransport() override;
    void start(const QStringList &command, const QString &folder);
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    void send(const QJsonObject &message);
    /// Ends it without a word: no ended() follows.
    void kill();
    /// The last that it wrote to its standard error; for a log, not for a message.
    QByteArray errorOutput() const { return m_errorOutput; }
    qint64 processId() const { return m_process.processId(); }

Q_SIGNALS:
    void started();
    void received(const QJsonObject &message);
    /// It is gone, or never came. problem: one sentence.
    void ended(const QString &problem);

private:
    void onOutput();
    bool takeMessage();
    bool deliver(const QJsonDocument &message);
    void parseAside(const QByteArray &body);
    bool takeHeader();
    void onErrorOutput();
    void endWith(const QString &problem);
    QProcess m_process;
    QByteArray m_buffer, m_errorOutput;
    QString m_program;
    qint64 m_expected = -1;     // bytes of the message whose header has been read
    bool m_ended = true;
    bool m_parsing = false;
    int m_run = 0;              // each process its own: what is read for the one before is nobody's
};

} // namespace dyad::editor
