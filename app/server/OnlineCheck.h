// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Config.h"
#include <QStringList>

namespace dyad::app {

/// Whether what a configuration names answers: the store, Redis, the store of files, the master key, the issuers. Opens no port, writes nothing, waits a few seconds for each.
class OnlineCheck {
public:
    explicit OnlineCheck(const backend::Config &config) : m_config(config) { }
    /// A sentence for each that does not; without secrets.
    QStringList run();

private:
    void checkStore();
    void checkRedis();
    void checkBlobs();
    void checkMasterKey();
    void checkIssuer(const backend::IssuerConfig &issuer);
    void note(const QString &what, const std::string &why);

    const backend::Config &m_config;
    QStringList m_problems;
};

} // namespace dyad::app
