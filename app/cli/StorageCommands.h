// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"

namespace dyad::app {

/// The part of dyadctl admin that is about keys and jobs. Errors: the server's, "usage".
class StorageCommands {
public:
    StorageCommands(const CommandLine &line, const Output &output, sync::ServerApi *api) : m_line(line), m_output(output), m_api(api) { }
    static bool knows(const CommandLine &line);
    QCoro::Task<Command::Result> run();

private:
    QCoro::Task<Command::Result> keys();
    QCoro::Task<Command::Result> rekey();
    QCoro::Task<Command::Result> jobs();
    QCoro::Task<Command::Result> changeJob(QString what);

    const CommandLine &m_line;
    const Output &m_output;
    sync::ServerApi *m_api;
};

} // namespace dyad::app
