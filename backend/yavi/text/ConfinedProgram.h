// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/text/CancelFlag.h"
#include "sync/text/Error.h"
#include <QByteArray>
#include <QString>
#include <QStringList>

namespace dyad::backend::yavi {

/// A program that reads a document in a process of its own: limits::ReaderMemory, limits::ReaderCpuSeconds and limits::ReaderMs hold for it,
/// it writes no file, and has an empty environment but for these variables. Blocks; any thread.
struct ConfinedProgram {
    QString program;                 ///< found in PATH, or a whole path
    QStringList arguments;
    QStringList variables;           ///< "NAME=value"

    struct Output {
        QByteArray bytes;
        int exitCode = -1;           ///< -1: it was ended by a signal
    };
    /// "reader-failed" (it did not start), "cancelled", "too-slow", "too-large".
    sync::Expected<Output> run(const CancelFlag &cancelled) const;
    /// The limits, for the process that calls it: limits::ReaderMemory, and these. Between fork and exec.
    static void confine(int cpuSeconds, qint64 fileBytes);
};

} // namespace dyad::backend::yavi
