// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QString>
#include <mutex>

namespace dyad::backend {

/// A file that lines are added to, and that is put aside when it is full. Any thread. Does not log.
class LogFile {
public:
    ~LogFile();
    /// As openLogFile().
    sync::Expected<void> open(const QString &path, qint64 maxBytes, int keep);
    /// Of the same name. Where that fails, lines go on into what was open.
    sync::Expected<void> reopen();
    /// False: nothing is open, or it could not be written.
    bool write(const QByteArray &line);

private:
    sync::Expected<void> openNow();
    void rotate();

    std::mutex m_mutex;
    QString m_path;
    qint64 m_maxBytes = 0;
    int m_keep = 0;
    int m_descriptor = -1;
    qint64 m_size = 0;                           // bytes
};

} // namespace dyad::backend
