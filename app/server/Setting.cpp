// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/server/Setting.h"
#include "backend/platform/StoreUrl.h"
#include <QFile>
#include <QUrl>

namespace dyad::app {
namespace {

using backend::Config;

template<auto Member, qint64 Lowest, qint64 Highest>
sync::Expected<void> setNumber(Config &config, const QString &text)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    if (!isNumber || value < Lowest || value > Highest)
        return sync::fail("bad-value", "'" + text.toStdString() + "' is not a whole number from " + std::to_string(Lowest) + " to " + std::to_string(Highest) + ".");
    config.*Member = std::remove_cvref_t<decltype(config.*Member)>(value);
    return {};
}

template<auto Member>
QString getNumber(const Config &config)
{
    return QString::number(config.*Member);
}

sync::Expected<void> setData(Config &config, const QString &text)
{
    if (text.isEmpty())
        return sync::fail("bad-value", "a folder is wanted.");
    config.dataDirectory = text;
    return {};
}

sync::Expected<void> setStore(Config &config, const QString &text)
{
    if (const auto store = backend::StoreUrl::parse(text); !text.isEmpty() && !store)
        return std::unexpected(store.error());
    config.storeUrl = text;
    return {};
}

QString getStore(const Config &config)
{
    return config.storeUrl.isEmpty() ? QString() : backend::StoreUrl::parse(config.storeUrl)->shown();
}

sync::Expected<void> setPasswordFile(Config &config, const QString &text)
{
    if (QFile file(text); !text.isEmpty() && !file.open(QIODevice::ReadOnly))
        return sync::fail("bad-value", "the file '" + text.toStdString() + "' cannot be read.");
    config.storePasswordFile = text;
    return {};
}

sync::Expected<void> setOrigins(Config &config, const QString &text)
{
    for (const QString &origin : text.split(u',', Qt::SkipEmptyParts)) {
        const QUrl url(origin, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || !url.path().isEmpty())
            return sync::fail("bad-value", "'" + origin.toStdString() + "' is not an Origin; write it like https://dyad.example.org.");
        config.origins.append(origin);
    }
    return {};
}

const Setting All[] = {
    {"listen", "HOST:PORT", "Address and port; port 0 picks a free one.", false,
     [](Config &c, const QString &v) { return c.setListen(v); },
     [](const Config &c) { return QStringLiteral("%1:%2").arg(c.host.contains(u':') ? u'[' + c.host + u']' : c.host).arg(c.port); }},
    {"metrics", "HOST:PORT", "Where Prometheus may read /metrics and /health. Empty: nowhere.", false,
     [](Config &c, const QString &v) { return c.setMetrics(v); }, [](const Config &c) { return c.metricsListen; }},
    {"data", "DIR", "Folder for the database and files.", false, setData, [](const Config &c) { return c.dataDirectory; }},
    {"store", "URL", "Database, if not in the data folder: sqlite:/absolute/path.db or postgresql://user@host:5432/database", false, setStore, getStore},
    {"store-password-file", "FILE", "File whose first line is the database's password.", false, setPasswordFile,
     [](const Config &c) { return c.storePasswordFile; }},
    {"origin", "ORIGIN", "An Origin that may open sockets, beside the server's own. May be repeated.", true, setOrigins,
     [](const Config &c) { return c.origins.join(u','); }},
    {"limits.connections", "N", "Connections at once; more are closed as they come.", false, setNumber<&Config::connectionLimit, 1, 1'000'000>,
     getNumber<&Config::connectionLimit>},
    {"limits.messages-per-second", "N", "Messages a second from one socket; more wait their turn.", false,
     setNumber<&Config::messagesPerSecond, 1, 1'000'000>, getNumber<&Config::messagesPerSecond>},
    {"limits.document-bytes", "N", "Bytes of one text document.", false, setNumber<&Config::documentBytes, 1024, qint64(16) << 20>,
     getNumber<&Config::documentBytes>},
    {"limits.unread-bytes", "N", "Bytes of news that a client may leave unread before it is cut off.", false,
     setNumber<&Config::slowConsumerBytes, 10'000, qint64(1) << 30>, getNumber<&Config::slowConsumerBytes>},
    {"documents.snapshot-every", "N", "Versions between two snapshots of a document.", false, setNumber<&Config::snapshotEvery, 10, 1'000'000>,
     getNumber<&Config::snapshotEvery>},
    {"documents.history-kept", "N", "Operations of a document kept in memory.", false, setNumber<&Config::historyKept, 1000, 1'000'000>,
     getNumber<&Config::historyKept>},
    {"documents.idle-unload-ms", "MS", "Milliseconds after which a document that nobody has open leaves memory.", false,
     setNumber<&Config::idleUnloadMs, 1000, 86'400'000>, getNumber<&Config::idleUnloadMs>},
};

} // namespace

std::span<const Setting> allSettings()
{
    return All;
}

} // namespace dyad::app
