// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/InvitationLink.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace dyad::sync {

Expected<InvitationLink> InvitationLink::parse(const QString &text)
{
    static const QRegularExpression safe(QStringLiteral("^[A-Za-z0-9_-]{1,200}$"));
    const auto refuse = [] {
        return fail("bad-link", QCoreApplication::translate("InvitationLink", "This is not an invitation link; it looks like https://HOST/join/PROJECT#SECRET.").toStdString());
    };
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery()) return refuse();
    const QStringList parts = url.path().split(QLatin1Char('/'));
    if (parts.size() != 3 || parts[1] != QLatin1String("join")) return refuse();
    InvitationLink link;
    link.project = parts[2];
    link.secret = url.fragment();
    if (!safe.match(link.project).hasMatch() || !safe.match(link.secret).hasMatch()) return refuse();
    link.server.setScheme(url.scheme());
    link.server.setHost(url.host());
    link.server.setPort(url.port());
    return link;
}

QString InvitationLink::toString() const
{
    QUrl url = server;
    url.setPath(QStringLiteral("/join/") + project);
    url.setFragment(secret);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace dyad::sync
