// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/connectors/Reach.h"
#include "backend/platform/EgressGuard.h"
#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace dyad::backend::yavi {
namespace {

bool isBelow(const QString &path, const QString &folder)
{
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    return !canonical.isEmpty() && (path == canonical || path.startsWith(canonical == QLatin1StringView("/") ? canonical : canonical + u'/'));
}

} // namespace

sync::Expected<QString> Reach::path(const QString &path, bool byAdmin) const
{
    if (!QDir::isAbsolutePath(path))
        return sync::fail("bad-request", "A path on the server's computer begins with a slash.");
    const QString canonical = QFileInfo(path).canonicalFilePath();
    // Who may not look there is not told whether it exists.
    const bool allowed = byAdmin || std::ranges::any_of(m_knowledge.folders, [&](const QString &one) { return isBelow(canonical.isEmpty() ? QDir::cleanPath(path) : canonical, one); });
    // Nor what holds the server's own data: it would be walked into.
    const QString data = QFileInfo(m_data).canonicalFilePath();
    if (!allowed || isBelow(canonical, m_data) || (!data.isEmpty() && !canonical.isEmpty() && isBelow(data, canonical)))
        return sync::fail("not-allowed", "Connectors may not read " + path.toStdString() + " on this server.");
    if (canonical.isEmpty())
        return sync::fail("folder-missing", "There is no " + path.toStdString() + " on the server's computer.");
    return canonical;
}

sync::Expected<std::optional<QHostAddress>> Reach::host(const QUrl &url) const
{
    const int standard = url.scheme() == QLatin1StringView("https") ? 443 : url.scheme() == QLatin1StringView("http") ? 80 : 5432;
    QUrl named;
    named.setHost(url.host());
    const QString authority = named.host() + u':' + QString::number(url.port(standard));
    if (m_knowledge.hosts.contains(authority))
        return std::nullopt;
    const auto address = egress::check(url);
    if (!address)
        return sync::fail(address.error().code == "unreachable" ? "unreachable" : "not-allowed", address.error().message);
    return *address;
}

} // namespace dyad::backend::yavi
