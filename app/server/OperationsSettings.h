// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Config.h"

/// How the settings about mail, webhooks, telemetry and proxies are read. Errors: "bad-value", a sentence.
namespace dyad::app::operationssettings {

using backend::Config;

sync::Expected<void> setProxies(Config &config, const QString &text);
sync::Expected<void> setLogLevel(Config &config, const QString &text);
sync::Expected<void> setMailServer(Config &config, const QString &text);
sync::Expected<void> setWebhooks(Config &config, const QString &text);
/// Without their paths, which are as good as passwords at many services.
QString webhooks(const Config &config);
sync::Expected<void> setAuditForward(Config &config, const QString &text);
sync::Expected<void> setTelemetry(Config &config, const QString &text);
sync::Expected<void> setTelemetrySeconds(Config &config, const QString &text);
sync::Expected<void> setIdleDays(Config &config, const QString &text);

template<auto Member>
sync::Expected<void> setText(Config &config, const QString &text)
{
    config.operations.*Member = text;
    return {};
}

template<auto Member>
QString text(const Config &config)
{
    return config.operations.*Member;
}

template<auto Member>
QString list(const Config &config)
{
    return (config.operations.*Member).join(u',');
}

} // namespace dyad::app::operationssettings
