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
sync::Expected<void> setTlsDemand(Config &config, const QString &text);
QString tlsDemand(const Config &config);
sync::Expected<void> setScanner(Config &config, const QString &text);
sync::Expected<void> setBreachedPasswords(Config &config, const QString &text);

/// A number of the accounts' settings.
template<auto Member>
sync::Expected<void> setRate(Config &config, const QString &text)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < 1 || value > 10'000'000)
        return sync::fail("bad-value", "'" + text.toStdString() + "' is not a whole number from 1 to 10000000.");
    config.accounts.*Member = value;
    return {};
}

template<auto Member>
QString rate(const Config &config)
{
    return QString::number(config.accounts.*Member);
}

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
