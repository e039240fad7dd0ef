// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/Account.h"
#include "app/ide/AppPaths.h"
#include "app/ide/FutureReply.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSysInfo>

namespace dyad::app {

namespace {
QString fileName() { return AppPaths::tokens() + QStringLiteral("/account.json"); }

Account::Field fieldOf(const std::string &code)
{
    if (code == "unreachable" || code == "bad-answer")
        return Account::Field::Server;
    return code == "unauthorized" || code == "bad-credentials" || code == "signed-out" ? Account::Field::Password : Account::Field::None;
}
} // namespace

Account::Account(QObject *parent)
    : QObject(parent)
{
    QFile file(fileName());
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    sync::ApiSession session;
    session.refreshToken = json.value(QLatin1String("refreshToken")).toString().toLatin1();
    session.user.name = json.value(QLatin1String("name")).toString();
    session.user.email = json.value(QLatin1String("email")).toString();
    const QUrl server(json.value(QLatin1String("server")).toString());
    if (session.refreshToken.isEmpty() || !server.isValid())
        return;
    auto api = std::make_unique<sync::ServerApi>(server);
    api->restoreSession(session);
    adopt(std::move(api));
}

QString Account::userName() const { return isSignedIn() ? m_api->session()->user.name : QString(); }

void Account::signIn(const QString &server, const QString &email, const QString &password)
{
    QString text = server.trimmed();
    if (!text.isEmpty() && !text.contains(QLatin1String("://")))
        text.prepend(QStringLiteral("https://"));
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return Q_EMIT signInFailed(tr("This is not the address of a server. It looks like https://dyad.example.org"), Field::Server);
    if (!email.contains(QLatin1Char('@')))
        return Q_EMIT signInFailed(tr("This is not an email address."), Field::Email);
    if (password.isEmpty())
        return Q_EMIT signInFailed(tr("Type your password."), Field::Password);
    m_trying = std::make_unique<sync::ServerApi>(url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment));
    whenReady(this, m_trying->login(email.trimmed(), password, QSysInfo::machineHostName()), [this](const sync::Expected<sync::ApiSession> &session) {
        if (!session)
            return Q_EMIT signInFailed(QString::fromStdString(session.error().message), fieldOf(session.error().code));
        m_trying->restoreSession(*session);
        adopt(std::move(m_trying));
        keep();
        Q_EMIT signedIn();
    });
}

void Account::cancel() { m_trying.reset(); }

void Account::adopt(std::unique_ptr<sync::ServerApi> api)
{
    m_api = std::move(api);
    connect(m_api.get(), &sync::ServerApi::sessionChanged, this, [this] {
        keep();
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void Account::keep()
{
    if (!isSignedIn()) {
        QFile::remove(fileName());
        return;
    }
    const auto session = *m_api->session();
    const QJsonObject json{{QStringLiteral("server"), m_api->server().toString()}, {QStringLiteral("refreshToken"), QString::fromLatin1(session.refreshToken)},
                           {QStringLiteral("name"), session.user.name}, {QStringLiteral("email"), session.user.email}};
    AppPaths::ensurePrivate(AppPaths::tokens());
    QSaveFile file(fileName());
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(QJsonDocument(json).toJson()) > 0)
        file.commit();
}

void Account::signOut()
{
    if (!isSignedIn())
        return;
    m_api->logout();
    m_api->forgetSession();
    QFile::remove(fileName());
    Q_EMIT changed();
}

} // namespace dyad::app
