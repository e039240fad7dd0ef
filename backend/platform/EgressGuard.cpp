// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/EgressGuard.h"
#include <QHostInfo>
#include <QVector>
#include <algorithm>
#include <mutex>

namespace dyad::backend::egress {
namespace {

using namespace Qt::StringLiterals;
using Subnets = QVector<QPair<QHostAddress, int>>;

Subnets subnets(std::initializer_list<const char *> list)
{
    Subnets all;
    for (const char *text : list)
        all.append(QHostAddress::parseSubnet(QString::fromLatin1(text)));
    return all;
}

bool isIn(const QHostAddress &address, const Subnets &list)
{
    return std::ranges::any_of(list, [&](const auto &subnet) { return address.isInSubnet(subnet); });
}

std::mutex s_mutex;
QStringList s_onlyHosts;

} // namespace

void setOnlyHosts(const QStringList &hosts)
{
    const std::scoped_lock lock(s_mutex);
    s_onlyHosts = hosts;
}

bool isListed(const QString &host)
{
    const std::scoped_lock lock(s_mutex);
    const QString plain = host.toLower();
    return s_onlyHosts.isEmpty() || std::ranges::any_of(s_onlyHosts, [&](const QString &one) {
        return one.startsWith(u"*."_s) ? plain.endsWith(QStringView(one).sliced(1), Qt::CaseInsensitive) : plain.compare(one, Qt::CaseInsensitive) == 0;
    });
}

bool isPublic(const QHostAddress &address)
{
    // RFC 6890 and its registry.
    static const Subnets refused4 = subnets({"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"});
    static const Subnets allowed6 = subnets({"2000::/3"});
    static const Subnets refused6 = subnets({"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"});
    bool is4 = false;
    const quint32 v4 = address.toIPv4Address(&is4);          // of IPv6-mapped ones too
    if (is4)
        return !isIn(QHostAddress(v4), refused4);
    return address.protocol() == QAbstractSocket::IPv6Protocol && isIn(address, allowed6) && !isIn(address, refused6);
}

sync::Expected<QHostAddress> check(const QUrl &url)
{
    if (!url.isValid() || url.scheme() != u"https" || url.host().isEmpty())
        return sync::fail("bad-request", "Only addresses that begin with https:// can be fetched.");
    if (!url.userInfo().isEmpty() || url.port(443) != 443)
        return sync::fail("bad-request", "Addresses with a user, a password or a port cannot be fetched.");
    if (!isListed(url.host()))
        return sync::fail("not-allowed", "This server fetches from the hosts only that its admin allows (knowledge.only-hosts).");
    QHostAddress literal;
    const QList<QHostAddress> addresses = literal.setAddress(url.host()) ? QList<QHostAddress>{literal} : QHostInfo::fromName(url.host()).addresses();
    if (addresses.isEmpty())
        return sync::fail("bad-request", "There is no server of that name.");
    if (!std::ranges::all_of(addresses, isPublic))
        return sync::fail("not-allowed", "That address is not on the public internet; the server does not fetch from its own networks.");
    return addresses.first();
}

} // namespace dyad::backend::egress
