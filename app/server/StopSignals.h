// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <memory>

class QSocketNotifier;

namespace dyad::app {

/// SIGTERM and SIGINT (received), and SIGHUP (received or reloadWanted), as Qt signals on the thread that made this. One a process.
class StopSignals : public QObject {
    Q_OBJECT
public:
    enum class Hangup { Stops, Reloads };        ///< what SIGHUP means: the end of a terminal, or an admin's wish
    explicit StopSignals(Hangup hangup = Hangup::Stops);
    ~StopSignals() override;

Q_SIGNALS:
    void received();
    void reloadWanted();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace dyad::app
