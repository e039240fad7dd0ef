// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QObject>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>

namespace dyad::sync {

/// Waits on a free port of 127.0.0.1 for a browser to bring an answer back (RFC 8252, 7.3): one request to an address that nobody can
/// guess, then the port closes. One thread.
class LoopbackListener : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 LongestRequest = 16 << 10;       ///< bytes
    static constexpr int MostConnections = 16;

    explicit LoopbackListener(QObject *parent = nullptr);
    /// What the browser shows at the end, in the person's language.
    void setText(const QString &title, const QString &text);
    /// "port-taken" where there is no free port.
    Expected<QUrl> listen();

Q_SIGNALS:
    void answered(const QUrlQuery &query);

private:
    void onConnection();
    void onBytes(QTcpSocket *socket);
    void reply(QTcpSocket *socket, int status) const;

    QTcpServer m_server;
    QByteArray m_path;
    QString m_title, m_text;
};

} // namespace dyad::sync
