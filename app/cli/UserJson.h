// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Credentials.h"
#include "sync/session/ApiTypes.h"
#include <QJsonObject>
#include <QUrl>

namespace dyad::app {

inline QJsonObject userJson(const sync::ApiUser &user, const QUrl &server)
{
    return {{QStringLiteral("server"), Credentials::nameOf(server)}, {QStringLiteral("id"), user.id}, {QStringLiteral("name"), user.name},
        {QStringLiteral("email"), user.email}};
}

} // namespace dyad::app
