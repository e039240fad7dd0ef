// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/account/BrowserSignIn.h"
#include <QCryptographicHash>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace dyad::sync {

namespace {

constexpr auto UrlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// 256 bits, from the system.
QString randomText()
{
    quint32 random[8];
    QRandomGenerator::system()->fillRange(random);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(random), sizeof random).toBase64(UrlSafe));
}

} // namespace

BrowserSignIn::BrowserSignIn(AccountApi *api, QObject *parent) : QObject(parent), m_api(api), m_state(randomText()), m_verifier(randomText())
{
    m_listener.setText(tr("You can go back to Dyad"), tr("This window is not needed any more."));
    connect(&m_listener, &LoopbackListener::answered, this, &BrowserSignIn::onAnswered);
}

void BrowserSignIn::start(const QString &issuer)
{
    const auto address = m_listener.listen();
    if (!address)
        return Q_EMIT failed(QString::fromStdString(address.error().code), QString::fromStdString(address.error().message));
    const QString challenge = QString::fromLatin1(QCryptographicHash::hash(m_verifier.toLatin1(), QCryptographicHash::Sha256).toBase64(UrlSafe));
    auto *watcher = new QFutureWatcher<Expected<QUrl>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->isCanceled())
            return;
        const auto url = watcher->result();
        if (url)
            Q_EMIT openWanted(*url);
        else
            Q_EMIT failed(QString::fromStdString(url.error().code), QString::fromStdString(url.error().message));
    });
    watcher->setFuture(m_api->startAt(issuer, *address, m_state, challenge));
}

void BrowserSignIn::onAnswered(const QUrlQuery &query)
{
    const auto value = [&query](const QString &name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
    if (value(u"state"_s) != m_state)
        return Q_EMIT failed(u"bad-state"_s, tr("The browser brought an answer to another question. Try again."));
    if (const QString error = value(u"error"_s); !error.isEmpty()) {
        const QString text = error == u"access_denied" ? tr("The sign-in was cancelled in the browser.")
            : error == u"temporarily_unavailable"      ? tr("The server could not reach the place where you signed in. Try again in a moment.")
                                                       : tr("The server did not accept the sign-in. Its log says why.");
        return Q_EMIT failed(error, text);
    }
    Q_EMIT granted({value(u"code"_s), m_verifier});
}

} // namespace dyad::sync
