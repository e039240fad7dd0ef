// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringList>

namespace dyad::backend {

/// How a server meets its surroundings: what it proves itself with, where it writes its log, how it goes. Plain values.
struct OperationsConfig {
    QString tlsCertificate;                      ///< file (PEM): the certificate, then what leads to its authority; empty: no TLS
    QString tlsKey;                              ///< file (PEM) of its key
    /// Whose connections must be TLS where they go beyond this machine: nobody's, those of clients, or those to other servers as well.
    enum class TlsDemand { Off, Clients, Everywhere };
    TlsDemand tlsDemand = TlsDemand::Off;        ///< dyad-server's default is Clients; who shares from the IDE in a room has no certificate
    QString scanClamd;                           ///< "unix:/PATH" or "tcp:HOST:PORT" of a clamd that sees what is uploaded; empty: nothing is scanned
    QString logFile;                             ///< empty: stderr
    qint64 logMaxBytes = qint64(64) << 20;       ///< of the log file, then the next is begun
    int logKeep = 8;                             ///< full log files beside the one that is written
    QString logLevel = QStringLiteral("info");   ///< "error", "warning", "info" or "debug": what is less is not written
    QString backupFolder;                        ///< where backups are written by themselves; empty: none are
    int backupEveryHours = 24;
    int backupKeep = 7;                          ///< backups there; older ones are removed
    qint64 freeBytes = qint64(512) << 20;        ///< that must be free where the data folder is, else the server is not ready
    int keepDeletedDays = 30;                    ///< deleted projects, then they are removed for good
    int drainSeconds = 20;                       ///< over which many live connections are closed at the end; few go at once
    QStringList trustedProxies;                  ///< addresses or networks ("10.0.0.0/8") whose X-Forwarded-For and -Proto are believed

    QString mailServer;                          ///< "smtp://HOST:587" (STARTTLS) or "smtps://HOST:465"; empty: no mail
    QString mailFrom;                            ///< "Dyad <dyad@example.org>"
    QString mailUser;                            ///< empty: does not sign in
    QString mailPasswordFile;                    ///< its first line is the password
    QString mailAuthority;                       ///< file (PEM) of an authority that the system does not know; empty: the system's

    QStringList webhooks;                        ///< URLs that hear of notices
    QString webhookSecretFile;                   ///< its first line signs what is sent
    QString auditForward;                        ///< URL that gets each row of the audit log; empty: none

    QString otlpEndpoint;                        ///< "http://HOST:4318": traces and metrics go to its /v1/traces and /v1/metrics; empty: nowhere
    QString otlpHeaderFile;                      ///< its lines "Name: value" go along
    int otlpSeconds = 15;                        ///< between two exports

    QString shown;                               ///< all settings as they may be shown, without secrets: for the support bundle
};

} // namespace dyad::backend
