// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Credentials.h"
#include "sync/store/ClientStore.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace dyad::app {

namespace {

constexpr int LockWithinMs = 10'000;

QString text(const QJsonObject &json, QLatin1StringView key) { return json.value(key).toString(); }

QJsonObject toJson(const sync::ApiSession &session)
{
    return {{QStringLiteral("accessToken"), QString::fromLatin1(session.accessToken)}, {QStringLiteral("refreshToken"), QString::fromLatin1(session.refreshToken)},
        {QStringLiteral("expiresIn"), session.expiresIn}, {QStringLiteral("id"), session.user.id}, {QStringLiteral("name"), session.user.name},
        {QStringLiteral("email"), session.user.email}, {QStringLiteral("admin"), session.user.admin}};
}

sync::ApiSession fromJson(const QJsonObject &json)
{
    sync::ApiSession session;
    session.accessToken = text(json, QLatin1StringView("accessToken")).toLatin1();
    session.refreshToken = text(json, QLatin1StringView("refreshToken")).toLatin1();
    session.expiresIn = json.value(QLatin1StringView("expiresIn")).toInteger();
    session.user = {text(json, QLatin1StringView("id")), text(json, QLatin1StringView("name")), text(json, QLatin1StringView("email")),
        json.value(QLatin1StringView("admin")).toBool()};
    return session;
}

QJsonObject readFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

Credentials::Credentials() : file(sync::ClientStore::home() + QStringLiteral("/credentials.json")) {}

QString Credentials::nameOf(const QUrl &server) { return server.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo); }

std::optional<sync::ApiSession> Credentials::find(const QString &server) const
{
    const QJsonObject found = readFile(file).value(QLatin1StringView("servers")).toObject().value(server).toObject();
    return found.isEmpty() ? std::nullopt : std::optional(fromJson(found));
}

QString Credentials::lastServer() const { return text(readFile(file), QLatin1StringView("last")); }

sync::Expected<void> Credentials::change(const std::function<void(QJsonObject &)> &edit)
{
    QLockFile lock(file + QStringLiteral(".write-lock"));
    QSaveFile out(file);
    if (!lock.tryLock(LockWithinMs))
        return sync::fail("in-use", "Another program holds the file with the sign-ins.");
    QJsonObject json = readFile(file);
    edit(json);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || out.write(QJsonDocument(json).toJson()) < 0 || !out.commit())
        return sync::fail("store-unavailable", "The file with the sign-ins cannot be written.");
    return {};
}

sync::Expected<void> Credentials::keep(const QString &server, const sync::ApiSession &session)
{
    return change([&](QJsonObject &json) {
        QJsonObject servers = json.value(QLatin1StringView("servers")).toObject();
        servers.insert(server, toJson(session));
        json.insert(QStringLiteral("servers"), servers);
        json.insert(QStringLiteral("last"), server);
    });
}

sync::Expected<void> Credentials::forget(const QString &server)
{
    return change([&](QJsonObject &json) {
        QJsonObject servers = json.value(QLatin1StringView("servers")).toObject();
        servers.remove(server);
        json.insert(QStringLiteral("servers"), servers);
        if (text(json, QLatin1StringView("last")) == server)
            json.insert(QStringLiteral("last"), servers.isEmpty() ? QString() : servers.begin().key());
    });
}

std::optional<sync::ApiSession> Credentials::beforeRefresh(const QString &server, const sync::ApiSession &known)
{
    refreshing = std::make_unique<QLockFile>(file + QStringLiteral(".refresh-lock"));
    refreshing->setStaleLockTime(30'000);
    refreshing->tryLock(LockWithinMs);
    auto kept = find(server);
    const bool isNewer = kept && kept->refreshToken != known.refreshToken;
    if (isNewer)
        refreshing.reset();
    return isNewer ? kept : std::nullopt;
}

void Credentials::attach(sync::ServerApi &api)
{
    const QString server = nameOf(api.server());
    if (auto session = find(server))
        api.restoreSession(*session);
    api.setRefreshGuard({[this, server](const sync::ApiSession &known) { return beforeRefresh(server, known); }, [this] { refreshing.reset(); }});
    QObject::connect(&api, &sync::ServerApi::sessionChanged, &api, [this, server](const std::optional<sync::ApiSession> &session) {
        std::ignore = session ? keep(server, *session) : forget(server);
    });
}

} // namespace dyad::app
