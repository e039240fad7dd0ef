// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/LiveRecord.h"
#include "app/ide/AppPaths.h"
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace dyad::app {

namespace {
QString fileOf(const QString &folder) { return AppPaths::tokens() + QLatin1Char('/') + AppPaths::keyOf(folder) + QStringLiteral(".json"); }
} // namespace

std::optional<LiveRecord> LiveRecord::of(const QString &folder)
{
    QFile file(fileOf(folder));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto text = [&](const char *key) { return json.value(QLatin1String(key)).toString(); };
    LiveRecord record;
    record.folder = folder;
    record.project = text("project");
    record.name = text("name");
    record.server = QUrl(text("server"));
    record.person = text("person");
    record.hosted = json.value(QLatin1String("hosted")).toBool();
    record.onNetwork = json.value(QLatin1String("onNetwork")).toBool();
    record.port = quint16(json.value(QLatin1String("port")).toInt());
    record.byAccount = json.value(QLatin1String("byAccount")).toBool();
    record.refreshToken = text("refreshToken");
    record.link = text("link");
    if (record.project.isEmpty() || !record.server.isValid())
        return std::nullopt;
    return record;
}

sync::Expected<void> LiveRecord::store() const
{
    const QJsonObject json{{QStringLiteral("folder"), folder}, {QStringLiteral("project"), project}, {QStringLiteral("name"), name},
                           {QStringLiteral("server"), server.toString()}, {QStringLiteral("person"), person}, {QStringLiteral("hosted"), hosted},
                           {QStringLiteral("onNetwork"), onNetwork}, {QStringLiteral("port"), port}, {QStringLiteral("byAccount"), byAccount},
                           {QStringLiteral("refreshToken"), refreshToken},
                           {QStringLiteral("link"), link}};
    AppPaths::ensurePrivate(AppPaths::tokens());
    QSaveFile file(fileOf(folder));
    const bool done = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(json).toJson()) > 0 && file.commit();
    if (done)
        return {};
    return sync::fail("disk-error", QCoreApplication::translate("LiveRecord", "What brings this folder back to its project could not be kept. Is the disk full?").toStdString());
}

void LiveRecord::forget(const QString &folder) { QFile::remove(fileOf(folder)); }

} // namespace dyad::app
