// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/KnowledgeApi.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QPromise>
#include <QUrl>

namespace dyad::app {

namespace {

QString segment(const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

} // namespace

KnowledgeApi::KnowledgeApi(sync::ServerApi &server, const QString &id) : api(server), project(id) {}

KnowledgeApi::Reply KnowledgeApi::send(const QByteArray &method, const QString &rest, const std::optional<QJsonObject> &body, std::shared_ptr<QIODevice> upload)
{
    auto promise = std::make_shared<QPromise<sync::Expected<QJsonObject>>>();
    promise->start();
    sync::ApiRequest request;
    request.method = method;
    request.path = QStringLiteral("projects/") + segment(project) + u'/' + rest;
    request.body = body;
    request.upload = std::move(upload);
    auto *call = new sync::ApiCall(&api, std::move(request), [promise](sync::Expected<sync::ApiAnswer> answer) {
        if (answer)
            promise->addResult(QJsonDocument::fromJson(answer->body).object());
        else
            promise->addResult(sync::Expected<QJsonObject>(std::unexpected(answer.error())));
        promise->finish();
    });
    call->start();
    return promise->future();
}

KnowledgeApi::Reply KnowledgeApi::upload(const QString &path)
{
    auto file = std::make_shared<QFile>(path);
    if (!QFileInfo(path).isFile() || !file->open(QIODevice::ReadOnly)) {
        const sync::Expected<QJsonObject> refused = sync::fail("unreadable", path.toStdString() + " cannot be read.");
        return QtFuture::makeReadyFuture(refused);
    }
    return send("POST", QStringLiteral("documents?name=") + segment(QFileInfo(path).fileName()), {}, file);
}

} // namespace dyad::app
