// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <deque>
#include <mutex>

namespace dyad::backend {

/// The newest lines of the log, for who looks into a running server. Any thread.
class LogMemory {
public:
    static constexpr qsizetype MostBytes = 1 << 20;

    /// The one of this process.
    static LogMemory &instance();
    /// `line` with its end.
    void keep(const QByteArray &line);
    /// The oldest first.
    QByteArray lines() const;

private:
    mutable std::mutex m_mutex;
    std::deque<QByteArray> m_lines;
    qsizetype m_bytes = 0;
};

} // namespace dyad::backend
