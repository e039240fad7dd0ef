// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/Server.h"
#include <QCoreApplication>
#include <QJsonObject>
#include <memory>
#include <optional>

namespace dyad::app {

/// dyad-server: flags in, one JSON line an event on stdout, logs on stderr. Exit codes: 0 stopped by SIGTERM or SIGINT, 2 could not
/// start (a sentence on stderr says why).
class ServerProgram {
public:
    int run(QCoreApplication &application);

private:
    static sync::Expected<backend::Config> readFlags(const QCoreApplication &application);
    static void announce(const QJsonObject &event);
    static int refuse(const sync::Error &error);
    std::unique_ptr<backend::Server> m_server;
};

} // namespace dyad::app
