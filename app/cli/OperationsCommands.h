// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"

namespace dyad::app {

/// The part of dyadctl admin that looks into a running server. Errors: the server's, "usage", "damaged", "not-writable".
class OperationsCommands {
public:
    OperationsCommands(const CommandLine &line, const Output &output, sync::ServerApi *api) : m_line(line), m_output(output), m_api(api) { }
    /// Whether the words are its business.
    static bool knows(const CommandLine &line);
    QCoro::Task<Command::Result> run();

private:
    QCoro::Task<Command::Result> fsck();
    QCoro::Task<Command::Result> supportBundle();

    const CommandLine &m_line;
    const Output &m_output;
    sync::ServerApi *m_api;
};

} // namespace dyad::app
