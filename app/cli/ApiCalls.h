// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ServerApi.h"
#include <QFuture>

namespace dyad::app {

/// One call of the HTTP API (docs/api.md). path: below /api/v1/, percent-encoded.
QFuture<sync::Expected<sync::ApiAnswer>> callApi(sync::ServerApi &api, const QByteArray &method, const QString &path, const std::optional<QJsonObject> &body = {},
    const std::function<sync::Expected<void>(const QByteArray &)> &download = {});
/// All of stdin, a key a line: keys never stand on a command line, where every process can read them.
QString keyFromStdin();
QJsonObject jsonOf(const sync::ApiAnswer &answer);
/// "1.25" → 1,250,000,000 nano-dollars, exactly; nullopt where it is no amount or finer than a nano-dollar.
std::optional<qint64> nanoDollars(const QString &usd);
/// 1,250,000,000 → "1.25".
QString usd(qint64 nanoDollars);

} // namespace dyad::app
