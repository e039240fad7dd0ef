// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/server/OperationsSettings.h"
#include "backend/auth/BreachedPasswords.h"
#include "backend/platform/MalwareScan.h"
#include <QHash>
#include <QHostAddress>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dyad::app::operationssettings {
namespace {

sync::Expected<void> bad(const QString &value, const char *why)
{
    return sync::fail("bad-value", "'" + value.toStdString() + "' " + why);
}

bool isHttp(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && url.userInfo().isEmpty();
}

sync::Expected<int> number(const QString &text, int lowest, int highest)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < lowest || value > highest)
        return sync::fail("bad-value", "'" + text.toStdString() + "' is not a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest) + ".");
    return value;
}

} // namespace

sync::Expected<void> setProxies(Config &config, const QString &text)
{
    for (const QString &one : text.split(u',', Qt::SkipEmptyParts)) {
        if (QHostAddress::parseSubnet(one.trimmed()).second < 0)
            return bad(one, "is not an address or a network; write it like 10.0.0.5 or 10.0.0.0/8.");
        config.operations.trustedProxies.append(one.trimmed());
    }
    return {};
}

sync::Expected<void> setLogLevel(Config &config, const QString &text)
{
    // As other programs name them, and platforms with them.
    static const QHash<QString, QString> names = {{u"error"_s, u"error"_s}, {u"warning"_s, u"warning"_s}, {u"warn"_s, u"warning"_s},
                                                  {u"info"_s, u"info"_s}, {u"debug"_s, u"debug"_s}};
    const auto level = names.constFind(text.toLower());
    if (level == names.constEnd())
        return bad(text, "is no level: write error, warning, info or debug.");
    config.operations.logLevel = *level;
    return {};
}

sync::Expected<void> setMailServer(Config &config, const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool good = url.isValid() && !url.host().isEmpty() && (url.scheme() == "smtp"_L1 || url.scheme() == "smtps"_L1) && url.userInfo().isEmpty();
    if (!text.isEmpty() && !good)
        return bad(text, "is not a mail server; write it like smtp://mail.example.org:587 (STARTTLS) or smtps://mail.example.org:465.");
    config.operations.mailServer = text;
    return {};
}

sync::Expected<void> setWebhooks(Config &config, const QString &text)
{
    for (const QString &one : text.split(u',', Qt::SkipEmptyParts)) {
        if (!isHttp(one.trimmed()))
            return bad(one, "is not an address of http or https.");
        config.operations.webhooks.append(one.trimmed());
    }
    return {};
}

QString webhooks(const Config &config)
{
    QStringList shown;
    for (const QString &one : config.operations.webhooks)
        shown.append(QUrl(one).path().size() > 1 || QUrl(one).hasQuery() ? QUrl(one).toString(QUrl::RemovePath | QUrl::RemoveQuery) + "/..."_L1 : one);
    return shown.join(u',');
}

sync::Expected<void> setAuditForward(Config &config, const QString &text)
{
    if (!text.isEmpty() && !isHttp(text))
        return bad(text, "is not an address of http or https.");
    config.operations.auditForward = text;
    return {};
}

sync::Expected<void> setTelemetry(Config &config, const QString &text)
{
    if (!text.isEmpty() && !isHttp(text))
        return bad(text, "is not an address of http or https; write it like http://127.0.0.1:4318.");
    config.operations.otlpEndpoint = text.endsWith(u'/') ? text.chopped(1) : text;
    return {};
}

sync::Expected<void> setTelemetrySeconds(Config &config, const QString &text)
{
    const auto value = number(text, 1, 3600);
    if (!value)
        return std::unexpected(value.error());
    config.operations.otlpSeconds = *value;
    return {};
}

sync::Expected<void> setIdleDays(Config &config, const QString &text)
{
    const auto value = number(text, 0, 30);
    if (!value)
        return std::unexpected(value.error());
    config.accounts.idleDays = *value;
    return {};
}

namespace {

const QStringList &demands()
{
    static const QStringList words = {u"off"_s, u"clients"_s, u"everywhere"_s};
    return words;
}

} // namespace

sync::Expected<void> setTlsDemand(Config &config, const QString &text)
{
    const qsizetype found = demands().indexOf(text);
    if (found < 0)
        return bad(text, "is not one of off, clients, everywhere.");
    config.operations.tlsDemand = backend::OperationsConfig::TlsDemand(found);
    return {};
}

QString tlsDemand(const Config &config)
{
    return demands()[qsizetype(config.operations.tlsDemand)];
}

sync::Expected<void> setScanner(Config &config, const QString &text)
{
    if (const auto scan = backend::MalwareScan::parse(text); !text.isEmpty() && !scan)
        return std::unexpected(scan.error());
    config.operations.scanClamd = text;
    return {};
}

sync::Expected<void> setBreachedPasswords(Config &config, const QString &text)
{
    // Any question shows whether it can be read.
    if (const auto known = text.isEmpty() ? sync::Expected<bool>(false) : backend::auth::breached::contains(text, u"x"_s); !known)
        return sync::fail("bad-value", known.error().message);
    config.accounts.breachedFile = text;
    return {};
}

} // namespace dyad::app::operationssettings
