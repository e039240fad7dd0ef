// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::backend::ai {

/// Whose key a call goes out with, and so who pays the provider. In the order in which they are taken.
enum class Payer { User, Org, Server };

/// "user", "org", "server": the words of the database.
inline QString name(Payer payer)
{
    return payer == Payer::User ? QStringLiteral("user") : payer == Payer::Org ? QStringLiteral("org") : QStringLiteral("server");
}
inline Payer payerOf(QStringView word)
{
    return word == QLatin1StringView("user") ? Payer::User : word == QLatin1StringView("org") ? Payer::Org : Payer::Server;
}

} // namespace dyad::backend::ai
