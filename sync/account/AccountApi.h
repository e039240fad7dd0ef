// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ServerApi.h"
#include <QJsonObject>
#include <QObject>
#include <QStringList>

namespace dyad::sync {

/// Signing in, and one's own account, at one server (docs/api.md, "Accounts"). The ServerApi, which must outlive this, keeps the session
/// that comes of it. One thread. Cancelling a future aborts its call. Errors carry the server's codes, or "unreachable", "bad-answer".
class AccountApi : public QObject {
    Q_OBJECT
public:
    template<typename T>
    using Future = QFuture<Expected<T>>;

    /// How one gets in, as the server says.
    struct Ways {
        struct Issuer {
            QString name, label;
        };
        QString signUp;                      ///< "closed", "invite", "open"
        int passwordLength = 8;              ///< characters, at least
        QVector<Issuer> issuers;
        bool setup = false;                  ///< there is no account yet
    };
    /// What a step of signing in led to.
    struct Step {
        QString ticket;                      ///< empty: signed in; else a second factor is wanted, and this is for it
        bool setup = false;                  ///< which must first be set up
        QStringList recoveryCodes;           ///< where one was: shown this once
        bool isSignedIn() const { return ticket.isEmpty(); }
    };
    struct Enrolment {
        QString secret, url;                 ///< for typing, for a picture
    };
    struct Device {
        QString deviceCode, userCode;
        int intervalMs = 0, expiresInMs = 0;
    };

    explicit AccountApi(ServerApi *api, QObject *parent = nullptr) : QObject(parent), m_api(api) {}
    ServerApi *api() const { return m_api; }

    Future<Ways> ways();
    Future<Step> logIn(const QString &email, const QString &password, const QString &device);
    Future<Step> signUp(const QString &invite, const QString &name, const QString &email, const QString &password);
    Future<Step> secondFactor(const QString &ticket, const QString &code);
    Future<Enrolment> setUp(const QString &ticket);
    Future<QUrl> startAt(const QString &issuer, const QUrl &redirect, const QString &state, const QString &challenge);
    Future<Step> redeem(const QString &code, const QString &verifier, const QString &invite, const QString &device);
    Future<Device> beginDevice(const QString &device);
    /// "authorization-pending" and "slow-down" are errors like others.
    Future<Step> pollDevice(const QString &deviceCode);

    /// Calls for one who is signed in. The answer's JSON; empty where there is none.
    Future<QJsonObject> call(const QByteArray &method, const QString &path, const std::optional<QJsonObject> &body = {});

private:
    template<typename T>
    Future<T> run(ApiRequest request, std::function<Expected<T>(const ApiAnswer &)> read);
    Future<Step> step(const QString &path, const QJsonObject &body);
    Expected<Step> readStep(const ApiAnswer &answer);
    ServerApi *m_api;
};

} // namespace dyad::sync
