// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Config.h"

/// How the settings about storage, keys and roles are read and shown. Errors: "bad-value", a sentence.
namespace dyad::app::storagesettings {

using backend::Config;

sync::Expected<void> setRoles(Config &config, const QString &text);
QString roles(const Config &config);
sync::Expected<void> setMasterKey(Config &config, const QString &text);
sync::Expected<void> setEncrypt(Config &config, const QString &text);
sync::Expected<void> setBlobStore(Config &config, const QString &text);
QString blobStore(const Config &config);
sync::Expected<void> setRedis(Config &config, const QString &text);
QString redis(const Config &config);
sync::Expected<void> setClusterUrl(Config &config, const QString &text);

/// Of a storage member: a whole number in a range, or a text.
template<auto Member, qint64 Lowest, qint64 Highest>
sync::Expected<void> setNumber(Config &config, const QString &text)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    if (!isNumber || value < Lowest || value > Highest)
        return sync::fail("bad-value", "'" + text.toStdString() + "' is not a whole number from " + std::to_string(Lowest) + " to " + std::to_string(Highest) + ".");
    config.storage.*Member = std::remove_cvref_t<decltype(config.storage.*Member)>(value);
    return {};
}

template<auto Member>
QString number(const Config &config)
{
    return QString::number(config.storage.*Member);
}

template<auto Member>
sync::Expected<void> setText(Config &config, const QString &text)
{
    config.storage.*Member = text;
    return {};
}

template<auto Member>
QString text(const Config &config)
{
    return config.storage.*Member;
}

} // namespace dyad::app::storagesettings
