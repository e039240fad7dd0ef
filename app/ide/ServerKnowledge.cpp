// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ServerKnowledge.h"
#include "app/ide/LiveFolder.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QUrl>

namespace dyad::app {

namespace {

constexpr int SlowestMs = 120'000;      // a model may think for a while before it says the first word

/// What arrives after `context` is gone is dropped.
template<typename Then>
void send(LiveFolder *live, sync::ApiRequest request, QObject *context, Then then)
{
    request.path.prepend(QStringLiteral("projects/%1/").arg(live->record().project));
    request.inactivityLimit = SlowestMs;
    auto *call = new sync::ApiCall(live->api(), std::move(request), [guard = QPointer<QObject>(context), then](const sync::Expected<sync::ApiAnswer> &answer) {
        if (guard)
            then(answer);
    });
    call->start();
}

void sendForObject(LiveFolder *live, sync::ApiRequest request, QObject *context, panels::KnowledgeSource::Reply reply)
{
    send(live, std::move(request), context, [reply = std::move(reply)](const sync::Expected<sync::ApiAnswer> &answer) {
        if (answer)
            reply(QJsonDocument::fromJson(answer->body).object());
        else
            reply(std::unexpected(answer.error()));
    });
}

} // namespace

ServerKnowledge::ServerKnowledge(LiveFolder *live) : m_live(live) {}
ServerKnowledge::~ServerKnowledge() = default;

void ServerKnowledge::call(const QByteArray &method, const QString &rest, const std::optional<QJsonObject> &body, QObject *context, Reply reply)
{
    if (!m_live)
        return;
    sync::ApiRequest request;
    request.method = method;
    request.path = rest;
    request.body = body;
    sendForObject(m_live, std::move(request), context, std::move(reply));
}

void ServerKnowledge::upload(const QString &file, QObject *context, Reply reply)
{
    if (!m_live)
        return;
    auto bytes = std::make_shared<QFile>(file);
    if (!bytes->open(QIODevice::ReadOnly))
        return reply(sync::fail("unreadable", bytes->errorString().toStdString()));
    sync::ApiRequest request;
    request.method = "POST";
    // The newer one of a name takes the older one's place.
    request.path = QStringLiteral("documents?replace=true&name=") + QString::fromLatin1(QUrl::toPercentEncoding(QFileInfo(file).fileName()));
    request.upload = bytes;
    sendForObject(m_live, std::move(request), context, std::move(reply));
}

void ServerKnowledge::text(const QString &document, QObject *context, TextReply reply)
{
    if (!m_live)
        return;
    sync::ApiRequest request;
    request.path = QStringLiteral("documents/%1/text").arg(QString::fromLatin1(QUrl::toPercentEncoding(document)));
    send(m_live, std::move(request), context, [reply = std::move(reply)](const sync::Expected<sync::ApiAnswer> &answer) {
        if (answer)
            reply(QString::fromUtf8(answer->body));
        else
            reply(std::unexpected(answer.error()));
    });
}

bool ServerKnowledge::canWrite() const
{
    return m_live && m_live->project()->role() != QLatin1String("viewer");
}

} // namespace dyad::app
