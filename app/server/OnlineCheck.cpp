// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/server/OnlineCheck.h"
#include "backend/platform/BlockingHttp.h"
#include "backend/platform/Database.h"
#include "backend/platform/MalwareScan.h"
#include "backend/platform/StoreUrl.h"
#include "backend/platform/blobs/BlobRemote.h"
#include "backend/platform/cache/Redis.h"
#include "backend/platform/keys/MasterKey.h"
#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace dyad::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int WaitMs = 5000;

/// Of the folder, or of the one in which it would be made.
bool isWritable(QString folder)
{
    while (!QFileInfo::exists(folder) && !QDir(folder).isRoot())
        folder = QFileInfo(folder).absolutePath();
    return QFileInfo(folder).isDir() && QFileInfo(folder).isWritable();
}

} // namespace

QStringList OnlineCheck::run()
{
    if (!isWritable(QDir(m_config.dataDirectory).absolutePath()))
        note(u"data"_s, "'" + m_config.dataDirectory.toStdString() + "' cannot be written.");
    checkStore();
    checkRedis();
    checkBlobs();
    if (const auto scan = backend::MalwareScan::parse(m_config.operations.scanClamd)) {
        if (const auto answer = scan->ping(); !answer)
            note(u"scan.clamd"_s, answer.error().message);
    }
    checkMasterKey();
    for (const backend::IssuerConfig &issuer : m_config.accounts.issuers)
        checkIssuer(issuer);
    return m_problems;
}

void OnlineCheck::note(const QString &what, const std::string &why)
{
    m_problems.append(what + u": "_s + QString::fromStdString(why));
}

void OnlineCheck::checkStore()
{
    const auto where = backend::StoreUrl::of(m_config);
    if (!where)
        return note(u"store"_s, where.error().message);
    backend::Database database(*where);
    // Looking at a file of SQLite would make it.
    if (database.flavor() == backend::SqlFlavor::Sqlite)
        return;
    if (const auto good = database.checkServer(); !good)
        note(u"store"_s, good.error().message);
}

void OnlineCheck::checkRedis()
{
    if (m_config.storage.redisUrl.isEmpty())
        return;
    const auto redis = backend::Redis::open(m_config.storage);
    if (!redis)
        return note(u"redis"_s, redis.error().message);
    if (const auto answer = (*redis)->run({"PING"}); !answer)
        note(u"redis"_s, answer.error().message);
}

void OnlineCheck::checkBlobs()
{
    const auto remote = backend::BlobRemote::open(m_config.storage);
    if (!remote)
        return note(u"blobs.store"_s, remote.error().message);
    if (!*remote)
        return;
    // A name that is nobody's: the answer "there is none" is one too.
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    if (const auto answer = (*remote)->get(u"probe/none/none"_s, nowhere); !answer)
        note(u"blobs.store"_s, answer.error().message);
}

/// Those that another machine or a device keeps; the others are looked at without --online.
void OnlineCheck::checkMasterKey()
{
    const QString &source = m_config.storage.masterKey;
    if (!source.startsWith("pkcs11:"_L1) && !source.startsWith("azure:"_L1))
        return;
    if (const auto key = backend::MasterKey::open(source, QDir(m_config.dataDirectory).absolutePath(), false); !key)
        note(u"keys.master"_s, key.error().message);
}

void OnlineCheck::checkIssuer(const backend::IssuerConfig &issuer)
{
    const QString what = u"auth.issuer "_s + issuer.name;
    backend::BlockingHttp::Call call;
    call.url = issuer.isOidc() ? QUrl(issuer.issuer + (issuer.issuer.endsWith(u'/') ? u""_s : u"/"_s) + u".well-known/openid-configuration"_s) : QUrl(issuer.apiUrl);
    call.headers = {{"User-Agent", "dyad-server"}};
    call.timeoutMs = WaitMs;
    call.mostBytes = 1 << 20;
    const auto reply = backend::BlockingHttp::run(call);
    if (!reply)
        return note(what, reply.error().message);
    if (!issuer.isOidc())
        return;
    const QString named = QJsonDocument::fromJson(reply->body).object()[u"issuer"_s].toString();
    if (!reply->good() || named != issuer.issuer)
        note(what, "what it says of itself (status " + std::to_string(reply->status) + ") does not name the issuer '" + issuer.issuer.toStdString() + "'.");
}

} // namespace dyad::app
