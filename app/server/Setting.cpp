// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/server/Setting.h"
#include "app/server/KnowledgeSettings.h"
#include "app/server/OperationsSettings.h"
#include "app/server/StorageSettings.h"
#include "backend/organisations/Plan.h"
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

/// Words for the values of an enum, in its order.
template<typename Enum>
sync::Expected<void> setWord(Enum &value, const QString &text, const QStringList &words)
{
    const qsizetype found = words.indexOf(text);
    if (found < 0)
        return sync::fail("bad-value", "'" + text.toStdString() + "' is not one of " + words.join(QStringLiteral(", ")).toStdString() + ".");
    value = Enum(found);
    return {};
}

const QStringList &signUpWords()
{
    static const QStringList words = {QStringLiteral("closed"), QStringLiteral("invite"), QStringLiteral("open")};
    return words;
}

const QStringList &secondFactorWords()
{
    static const QStringList words = {QStringLiteral("optional"), QStringLiteral("admins"), QStringLiteral("everybody")};
    return words;
}

sync::Expected<void> setPasswordLength(Config &config, const QString &text)
{
    bool isNumber = false;
    const int length = text.toInt(&isNumber);
    if (!isNumber || length < 8 || length > 64)
        return sync::fail("bad-value", "'" + text.toStdString() + "' is not a whole number from 8 to 64.");
    config.accounts.passwordLength = length;
    return {};
}

sync::Expected<void> setPublicUrl(Config &config, const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool good = url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http") && url.path().isEmpty() && url.query().isEmpty();
    if (!text.isEmpty() && !good)
        return sync::fail("bad-value", "'" + text.toStdString() + "' is not an address; write it like https://dyad.example.org.");
    config.accounts.publicUrl = text;
    return {};
}

sync::Expected<void> setPlans(Config &config, const QString &text)
{
    for (const QString &definition : text.split(u',', Qt::SkipEmptyParts)) {
        if (const auto plan = backend::organisations::Plan::parse(definition); !plan)
            return std::unexpected(plan.error());
        config.plans.append(definition.simplified());
    }
    return {};
}

template<auto Member>
sync::Expected<void> setText(Config &config, const QString &text)
{
    config.*Member = text;
    return {};
}

template<auto Member>
sync::Expected<void> setOperationText(Config &config, const QString &text)
{
    config.operations.*Member = text;
    return {};
}

template<auto Member>
QString getOperationText(const Config &config)
{
    return config.operations.*Member;
}

template<auto Member, qint64 Lowest, qint64 Highest>
sync::Expected<void> setOperationNumber(Config &config, const QString &text)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    if (!isNumber || value < Lowest || value > Highest)
        return sync::fail("bad-value", "'" + text.toStdString() + "' is not a whole number from " + std::to_string(Lowest) + " to " + std::to_string(Highest) + ".");
    config.operations.*Member = std::remove_cvref_t<decltype(config.operations.*Member)>(value);
    return {};
}

template<auto Member>
QString getOperationNumber(const Config &config)
{
    return QString::number(config.operations.*Member);
}

using backend::OperationsConfig;

const Setting All[] = {
    {"listen", "HOST:PORT", "Address and port; port 0 picks a free one.", false,
     [](Config &c, const QString &v) { return c.setListen(v); },
     [](const Config &c) { return QStringLiteral("%1:%2").arg(c.host.contains(u':') ? u'[' + c.host + u']' : c.host).arg(c.port); }},
    {"metrics", "HOST:PORT", "Where Prometheus may read /metrics and /health. Empty: nowhere.", false,
     [](Config &c, const QString &v) { return c.setMetrics(v); }, [](const Config &c) { return c.metricsListen; }},
    {"tls.certificate", "FILE", "The server's certificate and what leads to its authority (PEM); with it, the server speaks TLS only.", false,
     setOperationText<&OperationsConfig::tlsCertificate>, getOperationText<&OperationsConfig::tlsCertificate>},
    {"tls.key", "FILE", "The certificate's private key (PEM, without a password).", false, setOperationText<&OperationsConfig::tlsKey>,
     getOperationText<&OperationsConfig::tlsKey>},
    {"tls.demand", "WHOSE", "Whose connections must be TLS where they go beyond this machine: off (nobody's), clients, or everywhere (to other servers as well).", false,
     operationssettings::setTlsDemand, operationssettings::tlsDemand},
    {"log.file", "FILE", "Where the log goes, instead of stderr. SIGHUP opens it again.", false, setOperationText<&OperationsConfig::logFile>,
     getOperationText<&OperationsConfig::logFile>},
    {"log.max-bytes", "N", "Bytes of the log file, then another is begun.", false,
     setOperationNumber<&OperationsConfig::logMaxBytes, 64 * 1024, qint64(1) << 40>, getOperationNumber<&OperationsConfig::logMaxBytes>},
    {"log.keep", "N", "Full log files that are kept (FILE.1 is the newest).", false, setOperationNumber<&OperationsConfig::logKeep, 0, 1000>,
     getOperationNumber<&OperationsConfig::logKeep>},
    {"log.level", "LEVEL", "What is written to the log: error, warning, info or debug.", false, operationssettings::setLogLevel,
     operationssettings::text<&OperationsConfig::logLevel>},
    {"backup.folder", "DIR", "Where the server writes backups by itself. Empty: nowhere.", false, operationssettings::setText<&OperationsConfig::backupFolder>,
     operationssettings::text<&OperationsConfig::backupFolder>},
    {"backup.every-hours", "N", "Hours between two backups.", false, setOperationNumber<&OperationsConfig::backupEveryHours, 1, 8760>,
     getOperationNumber<&OperationsConfig::backupEveryHours>},
    {"backup.keep", "N", "Backups that are kept there.", false, setOperationNumber<&OperationsConfig::backupKeep, 1, 10'000>,
     getOperationNumber<&OperationsConfig::backupKeep>},
    {"disk.free-bytes", "N", "Bytes that must be free where the data folder is; with less the server says that it is not ready.", false,
     setOperationNumber<&OperationsConfig::freeBytes, 0, qint64(1) << 50>, getOperationNumber<&OperationsConfig::freeBytes>},
    {"projects.keep-deleted-days", "N", "Days in which a deleted project can be restored; then it is removed for good.", false,
     setOperationNumber<&OperationsConfig::keepDeletedDays, 1, 3650>, getOperationNumber<&OperationsConfig::keepDeletedDays>},
    {"drain-seconds", "N", "At the end, many live connections are told to go over this long, not all at once.", false,
     setOperationNumber<&OperationsConfig::drainSeconds, 0, 3600>, getOperationNumber<&OperationsConfig::drainSeconds>},
    {"proxies", "ADDRESS", "A proxy (address or network) whose X-Forwarded-For and X-Forwarded-Proto are believed. May be repeated.", true,
     operationssettings::setProxies, operationssettings::list<&OperationsConfig::trustedProxies>},
    {"mail.server", "URL", "Where mail goes: smtp://HOST:587 (STARTTLS) or smtps://HOST:465. Empty: no mail.", false, operationssettings::setMailServer,
     operationssettings::text<&OperationsConfig::mailServer>},
    {"mail.from", "ADDRESS", "Who mail is from: Dyad <dyad@example.org>", false, operationssettings::setText<&OperationsConfig::mailFrom>,
     operationssettings::text<&OperationsConfig::mailFrom>},
    {"mail.user", "NAME", "With what the server signs in at the mail server. Empty: it does not.", false, operationssettings::setText<&OperationsConfig::mailUser>,
     operationssettings::text<&OperationsConfig::mailUser>},
    {"mail.password-file", "FILE", "File whose first line is the password for it.", false, operationssettings::setText<&OperationsConfig::mailPasswordFile>,
     operationssettings::text<&OperationsConfig::mailPasswordFile>},
    {"mail.authority", "FILE", "An authority (PEM) of the mail server's certificate that this machine does not know.", false,
     operationssettings::setText<&OperationsConfig::mailAuthority>, operationssettings::text<&OperationsConfig::mailAuthority>},
    {"notices.webhooks", "URL", "What hears of notices, signed. May be repeated.", true, operationssettings::setWebhooks,
     operationssettings::webhooks},
    {"notices.secret-file", "FILE", "File whose first line is the secret that signs what webhooks and the audit's forward get.", false,
     operationssettings::setText<&OperationsConfig::webhookSecretFile>, operationssettings::text<&OperationsConfig::webhookSecretFile>},
    {"audit.forward", "URL", "Where each row of the audit log is sent as well. Empty: nowhere.", false, operationssettings::setAuditForward,
     operationssettings::text<&OperationsConfig::auditForward>},
    {"telemetry.endpoint", "URL", "Where traces and metrics go by OTLP over HTTP: http://127.0.0.1:4318. Empty: nowhere.", false, operationssettings::setTelemetry,
     operationssettings::text<&OperationsConfig::otlpEndpoint>},
    {"telemetry.header-file", "FILE", "File with lines Name: value that go along, like an API key.", false, operationssettings::setText<&OperationsConfig::otlpHeaderFile>,
     operationssettings::text<&OperationsConfig::otlpHeaderFile>},
    {"telemetry.seconds", "N", "Seconds between two exports.", false, operationssettings::setTelemetrySeconds,
     [](const Config &c) { return QString::number(c.operations.otlpSeconds); }},
    {"data", "DIR", "Folder for the database and files.", false, setData, [](const Config &c) { return c.dataDirectory; }},
    {"store", "URL", "Database, if not in the data folder: sqlite:/absolute/path.db or postgresql://user@host:5432/database", false, setStore, getStore},
    {"store-password-file", "FILE", "File whose first line is the database's password.", false, setPasswordFile,
     [](const Config &c) { return c.storePasswordFile; }},
    {"roles", "ROLE", "What this process does: api, worker, scheduler, monitor. May be repeated.", true, storagesettings::setRoles, storagesettings::roles},
    {"redis", "URL", "Redis for the cache and for hints between nodes: redis://host:6379, with TLS rediss://host:6379. Empty: none.", false, storagesettings::setRedis, storagesettings::redis},
    {"redis-password-file", "FILE", "File whose first line is Redis's password.", false, storagesettings::setText<&backend::StorageConfig::redisPasswordFile>,
     storagesettings::text<&backend::StorageConfig::redisPasswordFile>},
    {"cluster.url", "URL", "Where the other servers on this database reach this one: http://10.0.0.5:8420. Without a port: the one it listens on. Empty: it is the only one.", false,
     storagesettings::setClusterUrl, storagesettings::text<&backend::StorageConfig::clusterUrl>},
    {"keys.master", "SOURCE", "The master key: file:/path, environment:NAME, credential:NAME, pkcs11:… or azure:…. Empty: vault.key in the data folder.", false,
     storagesettings::setMasterKey, storagesettings::text<&backend::StorageConfig::masterKey>},
    {"keys.encrypt", "on|off", "Whether documents and files are encrypted as they are stored.", false, storagesettings::setEncrypt,
     [](const Config &c) { return c.storage.encrypt ? QStringLiteral("on") : QStringLiteral("off"); }},
    {"blobs.store", "URL", "Where files are kept, if not in the data folder: file:///SHARED/FOLDER, azure+https://ACCOUNT@HOST/CONTAINER or s3+https://KEY@HOST/BUCKET?region=R", false,
     storagesettings::setBlobStore, storagesettings::blobStore},
    {"blobs.secret-file", "FILE", "File whose first line is the secret of the blob store's account.", false,
     storagesettings::setText<&backend::StorageConfig::blobSecretFile>, storagesettings::text<&backend::StorageConfig::blobSecretFile>},
    {"blobs.cache-bytes", "N", "Bytes of a remote store's files that are kept in the data folder too.", false,
     storagesettings::setNumber<&backend::StorageConfig::blobCacheBytes, 1 << 20, qint64(1) << 50>, storagesettings::number<&backend::StorageConfig::blobCacheBytes>},
    {"blobs.grace-hours", "N", "Hours until files that nothing refers to are removed.", false,
     storagesettings::setNumber<&backend::StorageConfig::blobGraceHours, 1, 100'000>, storagesettings::number<&backend::StorageConfig::blobGraceHours>},
    {"scan.clamd", "WHERE", "A clamd that sees each upload before it is kept: unix:/run/clamav/clamd.ctl or tcp:HOST:3310. Empty: none.", false,
     operationssettings::setScanner, operationssettings::text<&OperationsConfig::scanClamd>},
    {"cache.entries", "N", "Entries of the cache in this process's memory.", false, storagesettings::setNumber<&backend::StorageConfig::cacheEntries, 100, 10'000'000>,
     storagesettings::number<&backend::StorageConfig::cacheEntries>},
    {"origin", "ORIGIN", "An Origin that may open sockets, beside the server's own. May be repeated.", true, setOrigins,
     [](const Config &c) { return c.origins.join(u','); }},
    {"auth.sign-up", "WHO", "Who may make an account: closed (nobody), invite, or open (everybody).", false,
     [](Config &c, const QString &v) { return setWord(c.accounts.signUp, v, signUpWords()); }, [](const Config &c) { return signUpWords()[int(c.accounts.signUp)]; }},
    {"auth.second-factor", "WHO", "Who must have a second factor: optional (nobody), admins, or everybody.", false,
     [](Config &c, const QString &v) { return setWord(c.accounts.secondFactor, v, secondFactorWords()); },
     [](const Config &c) { return secondFactorWords()[int(c.accounts.secondFactor)]; }},
    {"auth.password-length", "N", "Characters that a new password has at least.", false, setPasswordLength,
     [](const Config &c) { return QString::number(c.accounts.passwordLength); }},
    {"auth.breached-passwords", "FILE", "Passwords that breaches made known, which nobody may take: lines SHA-1:NUMBER, sorted, as Have I Been Pwned gives them.", false,
     operationssettings::setBreachedPasswords, [](const Config &c) { return c.accounts.breachedFile; }},
    {"auth.idle-days", "N", "Days after which a sign-in that nobody uses ends. 0: only with its 30 days.", false, operationssettings::setIdleDays,
     [](const Config &c) { return QString::number(c.accounts.idleDays); }},
    {"auth.public-url", "URL", "The address by which clients reach the server; issuers send people back to it.", false, setPublicUrl,
     [](const Config &c) { return c.accounts.publicUrl; }},
    {"auth.issuer", "JSON", "Where else people may sign in: in the file one [[auth.issuer]] each, elsewhere a JSON array of objects.", false,
     [](Config &c, const QString &v) { return c.accounts.setIssuers(v); }, [](const Config &c) { return c.accounts.shownIssuers(); }},
    {"knowledge.folders", "DIR", "A folder that connectors may read. May be repeated. The server's admins may name others.", true, knowledgesettings::setFolders,
     [](const Config &c) { return c.knowledge.folders.join(u','); }},
    {"knowledge.hosts", "HOST:PORT", "A host that connectors may reach although its address is not public. May be repeated.", true, knowledgesettings::setHosts,
     [](const Config &c) { return c.knowledge.hosts.join(u','); }},
    {"knowledge.only-hosts", "HOST", "The only hosts that documents, pages and connectors are fetched from (*.example.org: all below). May be repeated. Empty: any that is public.", true,
     knowledgesettings::setOnlyHosts, [](const Config &c) { return c.knowledge.onlyHosts.join(u','); }},
    {"knowledge.embeddings", "URL", "What embeds documents for search: https://HOST/v1. Empty: hashed n-grams only.", false, knowledgesettings::setEmbeddings,
     [](const Config &c) { return c.knowledge.embeddingsUrl; }},
    {"knowledge.embeddings-model", "NAME", "The embedding model's name there.", false, [](Config &c, const QString &v) { c.knowledge.embeddingsModel = v; return sync::Expected<void>(); },
     [](const Config &c) { return c.knowledge.embeddingsModel; }},
    {"knowledge.embeddings-key-file", "FILE", "File whose first line is the key for it.", false, [](Config &c, const QString &v) { c.knowledge.embeddingsKeyFile = v; return sync::Expected<void>(); },
     [](const Config &c) { return c.knowledge.embeddingsKeyFile; }},
    {"knowledge.index", "HOW", "What the index of documents holds where the store is encrypted: hidden (keyed hashes of words) or clear (the texts; finds parts of words, too).", false,
     knowledgesettings::setIndex, [](const Config &c) { return c.knowledge.indexInClear ? QStringLiteral("clear") : QStringLiteral("hidden"); }},
    {"limits.connections", "N", "Connections at once; more are closed as they come.", false, setNumber<&Config::connectionLimit, 1, 1'000'000>,
     getNumber<&Config::connectionLimit>},
    {"limits.connections-per-address", "N", "Connections at once from one address; this machine's own are not counted.", false,
     setNumber<&Config::connectionsPerAddress, 1, 1'000'000>, getNumber<&Config::connectionsPerAddress>},
    {"limits.sockets-per-user", "N", "Live connections of one account.", false, setNumber<&Config::socketsPerUser, 1, 1'000'000>,
     getNumber<&Config::socketsPerUser>},
    {"limits.messages-per-second", "N", "Messages a second from one socket; more wait their turn.", false,
     setNumber<&Config::messagesPerSecond, 1, 1'000'000>, getNumber<&Config::messagesPerSecond>},
    {"limits.calls-per-second", "N", "HTTP calls a second of one account, signed in; those of files' bytes are not counted.", false,
     operationssettings::setRate<&backend::AccountConfig::callsPerSecond>, operationssettings::rate<&backend::AccountConfig::callsPerSecond>},
    {"limits.calls-at-once", "N", "Such calls before that rate counts.", false, operationssettings::setRate<&backend::AccountConfig::callsAtOnce>,
     operationssettings::rate<&backend::AccountConfig::callsAtOnce>},
    {"limits.key-calls-per-second", "N", "HTTP calls a second with the API keys of one account.", false, operationssettings::setRate<&backend::AccountConfig::keyCallsPerSecond>,
     operationssettings::rate<&backend::AccountConfig::keyCallsPerSecond>},
    {"limits.document-bytes", "N", "Bytes of one text document.", false, setNumber<&Config::documentBytes, 1024, qint64(16) << 20>,
     getNumber<&Config::documentBytes>},
    {"limits.unread-bytes", "N", "Bytes of news that a client may leave unread before it is cut off.", false,
     setNumber<&Config::slowConsumerBytes, 10'000, qint64(1) << 30>, getNumber<&Config::slowConsumerBytes>},
    {"plans.define", "PLAN", "A plan of organisations, like \"team members=20 projects=50 storage=10GiB ai-usd=100\". May be repeated.", true, setPlans,
     [](const Config &c) { return c.plans.join(u','); }},
    {"plans.default", "NAME", "The plan of organisations that were given none.", false, setText<&Config::defaultPlan>,
     [](const Config &c) { return c.defaultPlan; }},
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
