// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/LaunchOptions.h"
#include <QObject>

class QLocalServer;

namespace dyad::app {

/// One window a home: a second start hands what it should open to the first, and ends. GUI thread.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    explicit SingleInstance(QObject *parent = nullptr);
    /// True: a running program took it over. At most a second; a program that hangs does not keep this one from starting.
    static bool handOver(const LaunchOptions &options);
    /// Whether these options may go to a running window: only what is to be opened, nothing about how.
    static bool isOnlyOpening(const LaunchOptions &options);
    /// From now on others hand over to this process. False: another one does it, or the system does not let us.
    bool listen();
    static QString address();       ///< of the socket

Q_SIGNALS:
    void openRequested(const QList<dyad::app::LaunchOptions::Target> &targets, const QString &join);

private:
    void accept();
    QLocalServer *m_server;
};

} // namespace dyad::app
