// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QHostAddress>
#include <QStringList>
#include <QUrl>

/// Keeps fetches that a user asks for away from the server's own networks.
namespace dyad::backend::egress {

/// Whether it is an address of the public internet: not of this machine, a private or shared network, a link, a multicast group, a tunnel
/// that could lead to one of those, or documentation.
bool isPublic(const QHostAddress &address);

/// The hosts that may be fetched from at all, "example.org" or "*.example.org"; empty: any that is public. For the whole process, before anything
/// is fetched.
void setOnlyHosts(const QStringList &hosts);
/// Whether that list lets it through.
bool isListed(const QString &host);

/// https, a name or public address, port 443, no user and password. Resolves the name (blocks): every address that it has must be public,
/// so that it cannot change its mind between this check and the connection; the connection then goes to the one given back.
/// Errors: "bad-address", "not-allowed", "unreachable" (the name is not known).
sync::Expected<QHostAddress> check(const QUrl &url);

} // namespace dyad::backend::egress
