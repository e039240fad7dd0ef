// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/issuers/GitHubProvider.h"
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dyad::backend::auth {

sync::Expected<QUrl> GitHubProvider::authorizationUrl(const Question &question)
{
    return withQuery(QUrl(config().issuer + u"/login/oauth/authorize"_s),
                     {{u"client_id"_s, config().clientId}, {u"redirect_uri"_s, question.callback}, {u"scope"_s, u"read:user user:email"_s},
                      {u"state"_s, question.state}, {u"code_challenge"_s, challengeOf(question.verifier)}, {u"code_challenge_method"_s, u"S256"_s}});
}

sync::Expected<QByteArray> GitHubProvider::fetchToken(const QString &code, const Question &question) const
{
    const auto secret = config().secret();
    if (!secret)
        return std::unexpected(sync::Error{"issuer-refused", secret.error().message});
    BlockingHttp::Call request;
    request.method = "POST";
    request.url = QUrl(config().issuer + u"/login/oauth/access_token"_s);
    request.headers.append(Header{"Content-Type", "application/x-www-form-urlencoded"});
    request.body = form({{u"client_id"_s, config().clientId}, {u"client_secret"_s, *secret}, {u"code"_s, code}, {u"redirect_uri"_s, question.callback},
                         {u"code_verifier"_s, question.verifier}});
    const auto answer = call(std::move(request));
    if (!answer)
        return std::unexpected(answer.error());
    // It answers refusals with 200, too.
    const QByteArray token = answer->object()[u"access_token"_s].toString().toLatin1();
    return token.isEmpty() ? refused(u"GitHub refused the code: %1"_s.arg(answer->object()[u"error"_s].toString().left(60))) : sync::Expected<QByteArray>(token);
}

sync::Expected<QString> GitHubProvider::verifiedEmail(const QByteArray &token) const
{
    const auto answer = get(QUrl(config().apiUrl + u"/user/emails"_s), token);
    if (!answer)
        return std::unexpected(answer.error());
    for (const QJsonValue &one : answer->array()) {
        if (one[u"primary"_s].toBool() && one[u"verified"_s].toBool())
            return one[u"email"_s].toString();
    }
    return QString();
}

sync::Expected<Person> GitHubProvider::redeem(const QString &code, const Question &question, const QString &iss)
{
    if (!iss.isNull() && iss != config().issuer)
        return refused(u"The answer is by another issuer than was asked."_s);
    const auto token = fetchToken(code, question);
    if (!token)
        return std::unexpected(token.error());
    const auto user = get(QUrl(config().apiUrl + u"/user"_s), *token);
    if (!user)
        return std::unexpected(user.error());
    const auto email = verifiedEmail(*token);
    if (!email)
        return std::unexpected(email.error());
    // The number stays; the login can change hands.
    const qint64 id = user->object()[u"id"_s].toInteger();
    if (id <= 0)
        return refused(u"GitHub did not say who it is."_s);
    const QString login = user->object()[u"login"_s].toString();
    return Person{config().issuer, QString::number(id), user->object()[u"name"_s].toString(login), *email};
}

} // namespace dyad::backend::auth
