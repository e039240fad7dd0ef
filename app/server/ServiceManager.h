// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace dyad::app {

/// Tells whoever started this process (systemd, by $NOTIFY_SOCKET) how it fares; silent where nobody asks. Children do not inherit the
/// question. Main thread.
class ServiceManager : public QObject {
    Q_OBJECT
public:
    ServiceManager();
    void ready();
    void reloading();
    /// `drainSeconds`: how long it takes at most, beside what any end takes.
    void stopping(int drainSeconds);
    /// The answer to lifeSignWanted().
    void giveLifeSign();

Q_SIGNALS:
    /// Twice within the time after which the manager gives up on us ($WATCHDOG_USEC).
    void lifeSignWanted();

private:
    void tell(const QByteArray &state) const;
    const QByteArray m_address;                  // a path, or "@name"
    QTimer m_watchdog;
};

} // namespace dyad::app
