// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/StoreUrl.h"
#include <QDir>
#include <QFile>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace dyad::backend {
namespace {

// What may stand behind the question mark: libpq has more, but none of the rest belongs into a server's address.
const QStringList &knownOptions()
{
    static const QStringList known = {QStringLiteral("sslmode"), QStringLiteral("sslrootcert"), QStringLiteral("sslcert"), QStringLiteral("sslkey"),
                                      QStringLiteral("passfile"), QStringLiteral("target_session_attrs"), QStringLiteral("service")};
    return known;
}

std::unexpected<sync::Error> badStore(const std::string &why)
{
    return sync::fail("bad-store", why + " Write sqlite:/absolute/path.db or postgresql://user@host:5432/database.");
}

sync::Expected<QString> optionsOf(const QUrlQuery &query, QString &host)
{
    QStringList options;
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (name == QLatin1StringView("host"))
            host = value;
        else if (!knownOptions().contains(name) || value.contains(u';') || value.contains(u'\''))
            return badStore("The store's address has an option that is not known: '" + name.toStdString() + "'.");
        else
            options.append(name + u'=' + value);
    }
    return options.join(u';');
}

} // namespace

StoreUrl StoreUrl::sqlite(const QString &file)
{
    StoreUrl store;
    store.file = file;
    return store;
}

sync::Expected<StoreUrl> StoreUrl::parse(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return badStore("The store's address cannot be read.");   // not shown: it may hold a password
    if (url.scheme() == QLatin1StringView("sqlite"))
        return url.path().isEmpty() ? sync::Expected<StoreUrl>(badStore("The store names no file.")) : sqlite(url.path());
    if (url.scheme() != QLatin1StringView("postgresql") && url.scheme() != QLatin1StringView("postgres"))
        return badStore("The store '" + url.scheme().toStdString() + ":' is not known.");
    StoreUrl store;
    store.flavor = SqlFlavor::Postgres;
    store.host = url.host();
    store.port = url.port(5432);
    store.user = url.userName(QUrl::FullyDecoded);
    store.password = url.password(QUrl::FullyDecoded);
    store.database = url.path(QUrl::FullyDecoded).mid(1);
    const auto options = optionsOf(QUrlQuery(url), store.host);
    if (!options)
        return std::unexpected(options.error());
    store.options = *options;
    if (store.database.isEmpty() || store.user.isEmpty())
        return badStore("The store names no user or no database.");
    return store;
}

sync::Expected<StoreUrl> StoreUrl::of(const Config &config)
{
    if (config.storeUrl.isEmpty())
        return sqlite(QDir(config.dataDirectory).absoluteFilePath(QStringLiteral("dyad.db")));
    auto store = parse(config.storeUrl);
    if (!store || config.storePasswordFile.isEmpty() || !store->password.isEmpty())
        return store;
    QFile file(config.storePasswordFile);
    if (!file.open(QIODevice::ReadOnly))
        return sync::fail("bad-store", "The file with the database's password cannot be read.");
    store->password = QString::fromUtf8(file.readLine()).trimmed();
    return store;
}

QString StoreUrl::shown() const
{
    if (flavor == SqlFlavor::Sqlite)
        return QStringLiteral("sqlite:") + file;
    return QStringLiteral("postgresql://%1@%2:%3/%4").arg(user, host, QString::number(port), database);
}

} // namespace dyad::backend
