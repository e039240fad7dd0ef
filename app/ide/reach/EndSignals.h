// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <memory>

class QSocketNotifier;

namespace dyad::app {

/// SIGTERM, SIGINT and SIGHUP (the end of a session, Ctrl+C, the end of the terminal) as a Qt signal, so that the window can put away what is
/// open. The second one ends the program as it would any other. One a process; GUI thread.
class EndSignals : public QObject {
    Q_OBJECT
public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    void received();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace dyad::app
