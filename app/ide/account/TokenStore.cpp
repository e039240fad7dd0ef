// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/account/TokenStore.h"
#include "app/ide/AppPaths.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace dyad::app {

namespace {

const QString Service = QStringLiteral("dyad");

QString fileName() { return AppPaths::tokens() + u"/account.json"_s; }
bool staysAtHome() { return qEnvironmentVariableIsSet("DYAD_HOME"); }

} // namespace

void TokenStore::find(const Found &found)
{
    QFile file(fileName());
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    Kept kept{QUrl(json[u"server"_s].toString()), {}};
    kept.session.user.name = json[u"name"_s].toString();
    kept.session.user.email = json[u"email"_s].toString();
    kept.session.refreshToken = json[u"refreshToken"_s].toString().toLatin1();
    if (!kept.server.isValid() || kept.server.host().isEmpty())
        return;
    m_inFile = !kept.session.refreshToken.isEmpty();
    if (m_inFile)
        return found(kept);
    auto *job = new QKeychain::ReadPasswordJob(Service, this);
    job->setKey(kept.server.toString());
    m_looking = true;
    connect(job, &QKeychain::Job::finished, this, [this, job, kept, found]() mutable {
        m_looking = false;
        kept.session.refreshToken = job->binaryData();
        if (job->error() == QKeychain::NoError && !kept.session.refreshToken.isEmpty())
            found(kept);
        else
            Q_EMIT nothingFound();
    });
    job->start();
}

void TokenStore::write(const Kept &kept, bool withToken)
{
    QJsonObject json{{u"server"_s, kept.server.toString()}, {u"name"_s, kept.session.user.name}, {u"email"_s, kept.session.user.email}};
    if (withToken)
        json.insert(u"refreshToken"_s, QString::fromLatin1(kept.session.refreshToken));
    m_inFile = withToken;
    AppPaths::ensurePrivate(AppPaths::tokens());
    QSaveFile file(fileName());
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(QJsonDocument(json).toJson()) > 0)
        file.commit();
    Q_EMIT this->kept();
}

void TokenStore::keep(const Kept &kept)
{
    if (staysAtHome())
        return write(kept, true);
    auto *job = new QKeychain::WritePasswordJob(Service, this);
    job->setInsecureFallback(false);
    job->setKey(kept.server.toString());
    job->setBinaryData(kept.session.refreshToken);
    connect(job, &QKeychain::Job::finished, this, [this, job, kept, number = ++m_number] {
        if (number == m_number)         // not signed out, or in again, while the keychain thought about it
            write(kept, job->error() != QKeychain::NoError);
    });
    job->start();
}

void TokenStore::forget()
{
    ++m_number;
    QFile file(fileName());
    const QString server = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()[u"server"_s].toString() : QString();
    file.remove();
    if (server.isEmpty() || m_inFile || staysAtHome())
        return;
    auto *job = new QKeychain::DeletePasswordJob(Service, this);
    job->setKey(server);
    job->start();
}

} // namespace dyad::app
