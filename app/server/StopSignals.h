// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <memory>

class QSocketNotifier;

namespace dyad::app {

/// SIGTERM and SIGINT (received), and SIGHUP (reloadWanted), as Qt signals on the thread that made this. One a process.
class StopSignals : public QObject {
    Q_OBJECT
public:
    StopSignals();
    ~StopSignals() override;

Q_SIGNALS:
    void received();
    void reloadWanted();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace dyad::app
