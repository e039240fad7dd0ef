// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::backend {

/// How a server meets its surroundings: what it proves itself with, where it writes its log, how it goes. Plain values.
struct OperationsConfig {
    QString tlsCertificate;                      ///< file (PEM): the certificate, then what leads to its authority; empty: no TLS
    QString tlsKey;                              ///< file (PEM) of its key
    QString logFile;                             ///< empty: stderr
    qint64 logMaxBytes = qint64(64) << 20;       ///< of the log file, then the next is begun
    int logKeep = 8;                             ///< full log files beside the one that is written
    int drainSeconds = 20;                       ///< over which many live connections are closed at the end; few go at once
};

} // namespace dyad::backend
