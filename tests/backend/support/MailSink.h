// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace dyad::test {

/// A mail server of Debian's aiosmtpd that demands STARTTLS and a password; what it gets comes as one JSON line each.
class MailSink {
public:
    explicit MailSink(const QString &folder)
    {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"), {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
            QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:localhost"), QStringLiteral("-keyout"), folder + QStringLiteral("/mail.key"), QStringLiteral("-out"), folder + QStringLiteral("/mail.pem")});
        openssl.waitForFinished();
        m_process.setProgram(QStringLiteral(DYAD_PYTHON));
        m_process.setArguments({QStringLiteral(DYAD_SOURCE "/tests/backend/admin/mail_sink.py"), folder + QStringLiteral("/mail.pem"), folder + QStringLiteral("/mail.key")});
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start();
        m_port = line()[QStringLiteral("port")].toInt();
    }
    ~MailSink()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    int port() const { return m_port; }
    /// The next mail; empty where none comes in time.
    QJsonObject line(int ms = 20'000)
    {
        QDeadlineTimer until(ms);
        while (!m_process.canReadLine() && !until.hasExpired() && m_process.waitForReadyRead(int(until.remainingTime())))
            ;
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }

private:
    QProcess m_process;
    int m_port = 0;
};

} // namespace dyad::test
