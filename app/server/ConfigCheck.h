// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Config.h"
#include <QStringList>

namespace dyad::app {

/// What --check-config looks at beside the values: what they name must be there and fit. Opens no port, writes nothing, asks nobody.
class ConfigCheck {
public:
    explicit ConfigCheck(backend::Config config) : m_config(std::move(config)) { }
    /// The first thing that would keep the server from starting: "bad-tls", "bad-value", "no-secret", "key-missing".
    sync::Expected<void> run() const;
    /// What works but should not stay so. Sentences.
    QStringList warnings() const;

private:
    sync::Expected<void> checkTls() const;
    sync::Expected<void> checkSecrets() const;
    sync::Expected<void> checkBlobs() const;
    sync::Expected<void> checkRedis() const;
    sync::Expected<void> checkMasterKey() const;
    const backend::Config m_config;
};

} // namespace dyad::app
