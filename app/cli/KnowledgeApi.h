// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ServerApi.h"
#include <QFuture>

namespace dyad::app {

/// Calls of the documents and knowledge side of the HTTP API (docs/api.md). rest: below /api/v1/projects/PROJECT/, percent-encoded.
class KnowledgeApi {
public:
    using Reply = QFuture<sync::Expected<QJsonObject>>;

    KnowledgeApi(sync::ServerApi &server, const QString &project);
    Reply get(const QString &rest) { return send("GET", rest, {}, {}); }
    Reply post(const QString &rest, const QJsonObject &body = {}) { return send("POST", rest, body, {}); }
    Reply remove(const QString &rest) { return send("DELETE", rest, {}, {}); }
    /// "unreadable" where the file cannot be read.
    Reply upload(const QString &file);

private:
    Reply send(const QByteArray &method, const QString &rest, const std::optional<QJsonObject> &body, std::shared_ptr<QIODevice> upload);
    sync::ServerApi &api;
    const QString project;
};

} // namespace dyad::app
