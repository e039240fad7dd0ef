// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/terminal/Pty.h"
#include <QSocketNotifier>
#include <QTimer>
#include <sys/types.h>

namespace dyad::panels {

/// Pty on posix systems: forkpty.
class PosixPty : public Pty {
    Q_OBJECT
public:
    using Pty::Pty;
    ~PosixPty() override;
    sync::Expected<void> start(const Start &start) override;
    void write(const QByteArray &bytes) override;
    void resize(int rows, int columns) override;
    void hangUp() override;
    bool isRunning() const override { return m_child > 0; }
    QString foregroundProgram() const override;
    bool isBusy() const override;
    QString folder() const override;

private:
    void readSome();
    void writeSome();
    void closeMaster();
    void reap();

    int m_master = -1;
    pid_t m_child = -1;
    std::unique_ptr<QSocketNotifier> m_reader, m_writer;
    QTimer m_reaper;
    QByteArray m_unwritten;
};

} // namespace dyad::panels
