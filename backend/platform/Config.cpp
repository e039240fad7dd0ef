// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/Config.h"

namespace dyad::backend {

sync::Expected<void> Config::setListen(const QString &address)
{
    const qsizetype colon = address.lastIndexOf(u':');
    QString name = address.left(colon);
    const bool bracketed = name.startsWith(u'[') && name.endsWith(u']');
    if (bracketed)
        name = name.mid(1, name.size() - 2);
    bool isNumber = false;
    const uint number = address.mid(colon + 1).toUInt(&isNumber);
    if (colon < 1 || !isNumber || number > 65535 || name.isEmpty() || (!bracketed && name.contains(u':')))
        return sync::fail("bad-address", "'" + address.toStdString() + "' is not an address: write HOST:PORT or [IPV6]:PORT, for example 127.0.0.1:8420.");
    host = name;
    port = quint16(number);
    return {};
}

sync::Expected<void> Config::setMetrics(const QString &address)
{
    Config probe;
    if (const auto good = address.isEmpty() ? sync::Expected<void>() : probe.setListen(address); !good)
        return good;
    metricsListen = address;
    return {};
}

} // namespace dyad::backend
