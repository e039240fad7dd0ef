// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/server/KnowledgeSettings.h"
#include <QDir>
#include <QUrl>

namespace dyad::app::knowledgesettings {

sync::Expected<void> setFolders(Config &config, const QString &text)
{
    QStringList folders;
    for (const QString &one : text.split(u',', Qt::SkipEmptyParts)) {
        if (!QDir::isAbsolutePath(one.trimmed()))
            return sync::fail("bad-value", "'" + one.toStdString() + "' is no absolute path.");
        folders.append(QDir::cleanPath(one.trimmed()));
    }
    config.knowledge.folders = folders;
    return {};
}

sync::Expected<void> setHosts(Config &config, const QString &text)
{
    QStringList hosts;
    for (const QString &one : text.split(u',', Qt::SkipEmptyParts)) {
        const QUrl url(QStringLiteral("tcp://") + one.trimmed(), QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || url.port() <= 0 || !url.path().isEmpty())
            return sync::fail("bad-value", "'" + one.toStdString() + "' is not HOST:PORT.");
        hosts.append(url.authority());
    }
    config.knowledge.hosts = hosts;
    return {};
}

sync::Expected<void> setOnlyHosts(Config &config, const QString &text)
{
    QStringList hosts;
    for (const QString &one : text.split(u',', Qt::SkipEmptyParts)) {
        const QString name = one.trimmed();
        const QUrl url(QStringLiteral("https://") + (name.startsWith(QStringLiteral("*.")) ? name.mid(2) : name), QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || url.port() > 0 || !url.path().isEmpty() || !url.userInfo().isEmpty())
            return sync::fail("bad-value", "'" + one.toStdString() + "' is no host, nor *.HOST.");
        hosts.append((name.startsWith(QStringLiteral("*.")) ? QStringLiteral("*.") : QString()) + url.host());
    }
    config.knowledge.onlyHosts = hosts;
    return {};
}

sync::Expected<void> setEmbeddings(Config &config, const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("http");
    if (!text.isEmpty() && (!web || url.host().isEmpty() || !url.userInfo().isEmpty()))
        return sync::fail("bad-value", "write https://HOST/v1; the key stands in a file.");
    config.knowledge.embeddingsUrl = text;
    return {};
}

sync::Expected<void> setIndex(Config &config, const QString &text)
{
    if (text != QLatin1StringView("hidden") && text != QLatin1StringView("clear"))
        return sync::fail("bad-value", "The index of documents is \"hidden\" or \"clear\".");
    config.knowledge.indexInClear = text == QLatin1StringView("clear");
    return {};
}

} // namespace dyad::app::knowledgesettings
