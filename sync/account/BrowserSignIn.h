// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/account/AccountApi.h"
#include "sync/account/LoopbackListener.h"

namespace dyad::sync {

/// Signs in at an issuer by way of the person's own browser (RFC 8252): a secret of this program's own (PKCE) makes what comes back
/// worthless to everybody else. Made for one try; destroying it stops it. One thread.
class BrowserSignIn : public QObject {
    Q_OBJECT
public:
    /// What came back, before it is redeemed: for signing in, or for linking.
    struct Grant {
        QString code, verifier;
    };
    BrowserSignIn(AccountApi *api, QObject *parent = nullptr);
    LoopbackListener *listener() { return &m_listener; }
    void start(const QString &issuer);

Q_SIGNALS:
    void openWanted(const QUrl &url);        ///< in the browser
    void granted(const dyad::sync::BrowserSignIn::Grant &grant);
    void failed(const QString &code, const QString &message);

private:
    void onAnswered(const QUrlQuery &query);
    AccountApi *m_api;
    LoopbackListener m_listener;
    QString m_state, m_verifier;
};

} // namespace dyad::sync
