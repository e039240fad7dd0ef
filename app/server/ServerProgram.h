// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/server/Settings.h"
#include "backend/Server.h"
#include <QCoreApplication>
#include <QJsonObject>
#include <functional>
#include <memory>
#include <optional>

namespace dyad::app {

/// dyad-server: flags in, one JSON line an event on stdout, logs on stderr. Exit codes: 0 stopped by SIGTERM or SIGINT, 2 could not
/// start (a sentence on stderr says why). --check-config: 0 good, 1 the configuration is wrong, 2 it cannot be read.
class ServerProgram {
public:
    int run(const QStringList &arguments);

private:
    static sync::Expected<Settings> read(const QCommandLineParser &flags);
    static int check(const QCommandLineParser &flags);
    static int print(const QCommandLineParser &flags);
    static int restore(const QCommandLineParser &flags, const QString &file);
    static int move(const QCommandLineParser &flags, const QString &url);
    void announceStart(const QUrl &url);
    void reload();
    int serve(const backend::Config &config);
    static void announce(const QJsonObject &event);
    static int refuse(const sync::Error &error);
    std::function<sync::Expected<backend::Config>()> m_readAgain;     // file, environment and flags, as they are now
    std::unique_ptr<backend::Server> m_server;
};

} // namespace dyad::app
