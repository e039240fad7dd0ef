// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/Account.h"
#include "app/ide/FutureReply.h"
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace dyad::app {

namespace {

Account::Field fieldOf(const std::string &code)
{
    using Field = Account::Field;
    static const std::map<std::string, Field, std::less<>> fields = {
        {"unreachable", Field::Server}, {"bad-answer", Field::Server}, {"not-found", Field::Server}, {"unauthorized", Field::Password},
        {"bad-credentials", Field::Password}, {"signed-out", Field::Password}, {"weak-password", Field::Password}, {"bad-invite", Field::Invite},
        {"email-taken", Field::Email}, {"bad-code", Field::Code}};
    const auto found = fields.find(code);
    return found == fields.end() ? Field::None : found->second;
}

/// As people type it: https where nothing is said.
std::optional<QUrl> serverFrom(const QString &typed)
{
    QString text = typed.trimmed();
    if (!text.isEmpty() && !text.contains("://"_L1))
        text.prepend(u"https://"_s);
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return {};
    return url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

} // namespace

Account::Account(QObject *parent) : QObject(parent)
{
    m_poll.setSingleShot(true);
    connect(&m_store, &TokenStore::nothingFound, this, &Account::changed);
    connect(&m_poll, &QTimer::timeout, this, &Account::pollDevice);
    m_store.find([this](const TokenStore::Kept &kept) {
        if (m_api)
            return;         // somebody was faster than the keychain
        auto api = std::make_unique<sync::ServerApi>(kept.server);
        api->restoreSession(kept.session);
        adopt(std::move(api));
    });
}

QString Account::userName() const { return isSignedIn() ? m_api->session()->user.name : QString(); }

void Account::askWays(const QString &server)
{
    const auto url = serverFrom(server);
    if (!url)
        return;
    m_askingAccount.reset();
    m_asking = std::make_unique<sync::ServerApi>(*url);
    m_askingAccount = std::make_unique<sync::AccountApi>(m_asking.get());
    whenReady(m_askingAccount.get(), m_askingAccount->ways(), [this](const sync::Expected<sync::AccountApi::Ways> &ways) {
        if (ways)
            Q_EMIT waysKnown(*ways);
    });
}

bool Account::begin(const QString &server)
{
    const auto url = serverFrom(server);
    if (!url) {
        Q_EMIT signInFailed(tr("This is not the address of a server. It looks like https://dyad.example.org"), Field::Server);
        return false;
    }
    cancel();
    m_trying = std::make_unique<sync::ServerApi>(*url);
    m_tryingAccount = std::make_unique<sync::AccountApi>(m_trying.get());
    return true;
}

void Account::signIn(const QString &server, const QString &email, const QString &password)
{
    if (!begin(server))
        return;
    if (!email.contains(u'@'))
        return Q_EMIT signInFailed(tr("This is not an email address."), Field::Email);
    if (password.isEmpty())
        return Q_EMIT signInFailed(tr("Type your password."), Field::Password);
    whenReady(m_tryingAccount.get(), m_tryingAccount->logIn(email.trimmed(), password, QSysInfo::machineHostName()), [this](const sync::Expected<Step> &step) { onStep(step); });
}

void Account::signUp(const QString &server, const QString &invite, const QString &name, const QString &email, const QString &password)
{
    if (!begin(server))
        return;
    if (name.trimmed().isEmpty())
        return Q_EMIT signInFailed(tr("Say a name that the others see."), Field::Name);
    if (!email.contains(u'@'))
        return Q_EMIT signInFailed(tr("This is not an email address."), Field::Email);
    if (password.isEmpty())
        return Q_EMIT signInFailed(tr("Choose a password."), Field::Password);
    whenReady(m_tryingAccount.get(), m_tryingAccount->signUp(invite.trimmed(), name.trimmed(), email.trimmed(), password), [this](const sync::Expected<Step> &step) { onStep(step); });
}

void Account::signInAt(const QString &server, const QString &issuer, const QString &invite)
{
    if (!begin(server))
        return;
    m_browser = std::make_unique<sync::BrowserSignIn>(m_tryingAccount.get());
    connect(m_browser.get(), &sync::BrowserSignIn::openWanted, this, &Account::browserWanted);
    connect(m_browser.get(), &sync::BrowserSignIn::failed, this, [this](const QString &code, const QString &message) { fail({code.toStdString(), message.toStdString()}); });
    connect(m_browser.get(), &sync::BrowserSignIn::granted, this, [this, invite](const sync::BrowserSignIn::Grant &grant) {
        whenReady(m_tryingAccount.get(), m_tryingAccount->redeem(grant.code, grant.verifier, invite.trimmed(), QSysInfo::machineHostName()),
                  [this](const sync::Expected<Step> &step) { onStep(step); });
    });
    m_browser->start(issuer);
}

void Account::signInByCode(const QString &server)
{
    if (!begin(server))
        return;
    whenReady(m_tryingAccount.get(), m_tryingAccount->beginDevice(QSysInfo::machineHostName()), [this](const sync::Expected<sync::AccountApi::Device> &begun) {
        if (!begun)
            return fail(begun.error());
        m_device = *begun;
        m_poll.start(m_device.intervalMs);
        Q_EMIT userCodeShown(m_device.userCode);
    });
}

void Account::pollDevice()
{
    if (!m_tryingAccount)
        return;
    whenReady(m_tryingAccount.get(), m_tryingAccount->pollDevice(m_device.deviceCode), [this](const sync::Expected<Step> &step) {
        const std::string code = step ? std::string() : step.error().code;
        if (code == "slow-down")
            m_device.intervalMs += 5000;
        if (code == "authorization-pending" || code == "slow-down" || code == "unreachable")
            m_poll.start(m_device.intervalMs);
        else
            onStep(step);
    });
}

void Account::giveCode(const QString &code)
{
    if (!m_tryingAccount || m_ticket.isEmpty())
        return Q_EMIT signInFailed(tr("This took too long. Begin to sign in again."), Field::None);
    if (code.trimmed().isEmpty())
        return Q_EMIT signInFailed(tr("Type the code that the app shows."), Field::Code);
    whenReady(m_tryingAccount.get(), m_tryingAccount->secondFactor(m_ticket, code.trimmed()), [this](const sync::Expected<Step> &step) { onStep(step); });
}

void Account::onStep(const sync::Expected<Step> &step)
{
    if (!step)
        return fail(step.error());
    if (step->isSignedIn()) {
        const QStringList codes = step->recoveryCodes;
        m_browser.reset();
        m_tryingAccount.release()->deleteLater();        // this is its own answer
        adopt(std::move(m_trying));
        keep();
        return Q_EMIT signedIn(codes);
    }
    m_ticket = step->ticket;
    if (!step->setup)
        return Q_EMIT secondFactorWanted({});
    whenReady(m_tryingAccount.get(), m_tryingAccount->setUp(m_ticket), [this](const sync::Expected<sync::AccountApi::Enrolment> &enrolment) {
        if (enrolment)
            Q_EMIT secondFactorWanted(*enrolment);
        else
            fail(enrolment.error());
    });
}

void Account::fail(const sync::Error &error) { Q_EMIT signInFailed(QString::fromStdString(error.message), fieldOf(error.code)); }

void Account::cancel()
{
    m_poll.stop();
    m_ticket.clear();
    m_browser.reset();
    m_tryingAccount.reset();
    m_trying.reset();
}

void Account::adopt(std::unique_ptr<sync::ServerApi> api)
{
    m_account.reset();
    m_api = std::move(api);
    m_account = std::make_unique<sync::AccountApi>(m_api.get());
    connect(m_api.get(), &sync::ServerApi::sessionChanged, this, [this] {
        keep();
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void Account::keep()
{
    if (isSignedIn())
        m_store.keep({m_api->server(), *m_api->session()});
    else
        m_store.forget();
}

void Account::signOut()
{
    if (!isSignedIn())
        return;
    m_api->logout();
    m_api->forgetSession();
    m_store.forget();
    Q_EMIT changed();
}

void Account::forget()
{
    if (isSignedIn())
        m_api->forgetSession();
}

} // namespace dyad::app
