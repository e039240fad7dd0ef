// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"

namespace dyad::app {

/// The part of dyadctl admin that is about accounts, sign-ins, data and the audit log. Errors: the server's, "usage", "damaged".
class ServerAdmin {
public:
    ServerAdmin(const CommandLine &line, const Output &output, sync::ServerApi *api) : m_line(line), m_output(output), m_api(api) { }
    /// Whether the words are its business.
    static bool knows(const CommandLine &line);
    /// Needs no server: works on a store of this machine, through dyad-server beside this program.
    static bool isOffline(const CommandLine &line);
    QCoro::Task<Command::Result> run();
    Command::Result restore() const;

private:
    QCoro::Task<Command::Result> users();
    QCoro::Task<Command::Result> changeUser(QString state);
    QCoro::Task<Command::Result> setAdmin(bool admin);
    QCoro::Task<Command::Result> resetSecondFactor();
    QCoro::Task<Command::Result> sessions();
    QCoro::Task<Command::Result> killSession();
    QCoro::Task<Command::Result> verify();
    QCoro::Task<Command::Result> backup();
    QCoro::Task<Command::Result> verifyAudit();
    QCoro::Task<Command::Result> exportAudit();

    const CommandLine &m_line;
    const Output &m_output;
    sync::ServerApi *m_api;
};

} // namespace dyad::app
