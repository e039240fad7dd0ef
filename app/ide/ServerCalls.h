// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ServerApi.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

namespace dyad::app {

/// One call of the API whose answer is JSON; `then` is called once while `context` lives. GUI thread.
template<typename Then>
void callServer(sync::ServerApi *api, QObject *context, const QByteArray &method, const QString &path, const std::optional<QJsonObject> &body, Then then)
{
    sync::ApiRequest request;
    request.method = method;
    request.path = path;
    request.body = body;
    auto *call = new sync::ApiCall(api, std::move(request), [guard = QPointer<QObject>(context), then](const sync::Expected<sync::ApiAnswer> &answer) {
        if (!guard)
            return;
        then(answer ? sync::Expected<QJsonObject>(QJsonDocument::fromJson(answer->body).object()) : std::unexpected(answer.error()));
    });
    call->start();
}

} // namespace dyad::app
