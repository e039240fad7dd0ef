// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/AccountConfig.h"
#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

using Kind = IssuerConfig::Kind;

struct KindName {
    Kind kind;
    const char *name, *label, *issuer, *api;
};
constexpr KindName Kinds[] = {{Kind::Oidc, "oidc", "OpenID Connect", "", ""},
                              {Kind::Azure, "azure", "Microsoft", "https://login.microsoftonline.com/%1/v2.0", ""},
                              {Kind::Google, "google", "Google", "https://accounts.google.com", ""},
                              {Kind::GitHub, "github", "GitHub", "https://github.com", "https://api.github.com"}};

std::unexpected<sync::Error> bad(const QString &issuer, const QString &why)
{
    return sync::fail("bad-value", u"the issuer '%1' %2"_s.arg(issuer, why).toStdString());
}

/// https; plain http only to this machine.
bool isGoodUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool here = url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && url.query().isEmpty() && url.fragment().isEmpty()
        && (url.scheme() == u"https" || (url.scheme() == u"http" && here));
}

sync::Expected<void> takeKind(IssuerConfig &issuer, const QJsonObject &json)
{
    const QString wanted = json[u"kind"_s].toString(u"oidc"_s);
    const auto *found = std::ranges::find_if(Kinds, [&wanted](const KindName &k) { return wanted == QLatin1StringView(k.name); });
    if (found == std::end(Kinds))
        return bad(issuer.name, u"has an unknown kind; there are oidc, azure, google and github."_s);
    issuer.kind = found->kind;
    issuer.label = json[u"label"_s].toString(QString::fromLatin1(found->label));
    issuer.issuer = json[u"issuer"_s].toString(QString::fromLatin1(found->issuer));
    issuer.apiUrl = json[u"api-url"_s].toString(QString::fromLatin1(found->api));
    if (issuer.kind == Kind::Azure && !json.contains(u"issuer"_s)) {
        const QString tenant = json[u"tenant"_s].toString();
        // The tenants for everybody have no one issuer, so who signs in there is nobody's business to vouch for.
        if (tenant.isEmpty() || tenant == u"common" || tenant == u"organizations" || tenant == u"consumers")
            return bad(issuer.name, u"wants tenant, the id of your own directory."_s);
        issuer.issuer = issuer.issuer.arg(tenant);
    }
    if (!isGoodUrl(issuer.issuer) || (issuer.kind == Kind::GitHub && !isGoodUrl(issuer.apiUrl)))
        return bad(issuer.name, u"wants an address that begins with https://."_s);
    return {};
}

sync::Expected<void> checkKeys(const QString &name, const QJsonObject &json)
{
    static const QStringList known = {u"name"_s, u"label"_s, u"kind"_s, u"tenant"_s, u"issuer"_s, u"api-url"_s, u"client-id"_s, u"client-secret-file"_s,
        u"client-secret-env"_s, u"domains"_s, u"sign-up"_s, u"trust-email"_s, u"acr"_s, u"amr"_s, u"max-age"_s};
    for (const QString &key : json.keys()) {
        if (!known.contains(key))
            return bad(name, u"has an unknown key '%1'."_s.arg(key));
    }
    return {};
}

/// How people must have signed in there.
sync::Expected<void> takeStrength(IssuerConfig &issuer, const QJsonObject &json)
{
    for (const auto &[key, list] : {std::pair(u"acr"_s, &issuer.acr), {u"amr"_s, &issuer.amr}}) {
        if (json.contains(key) && !json[key].isArray())
            return bad(issuer.name, u"wants a list of words in '%1'."_s.arg(key));
        for (const QJsonValue &one : json[key].toArray()) {
            if (one.toString().isEmpty() || one.toString().contains(u' '))
                return bad(issuer.name, u"wants words in '%1'."_s.arg(key));
            list->append(one.toString());
        }
    }
    if (json.contains(u"max-age"_s) && !json[u"max-age"_s].isDouble())
        return bad(issuer.name, u"wants seconds in 'max-age'."_s);
    const double age = json[u"max-age"_s].toDouble(0);
    if (age < 0 || age > 31'536'000 || age != double(int(age)))
        return bad(issuer.name, u"wants seconds in 'max-age'."_s);
    issuer.maxAge = int(age);
    if (!issuer.isOidc() && (issuer.maxAge > 0 || !issuer.acr.isEmpty() || !issuer.amr.isEmpty()))
        return bad(issuer.name, u"says nothing of how people signed in there: leave acr, amr and max-age out."_s);
    return {};
}

sync::Expected<IssuerConfig> issuerFrom(const QJsonObject &json)
{
    static const QRegularExpression goodName(u"^[a-z0-9-]{1,40}$"_s);
    IssuerConfig issuer;
    issuer.name = json[u"name"_s].toString();
    if (!goodName.match(issuer.name).hasMatch())
        return bad(issuer.name, u"wants a name of small letters, digits and '-'."_s);
    if (const auto good = checkKeys(issuer.name, json); !good)
        return std::unexpected(good.error());
    if (const auto good = takeKind(issuer, json); !good)
        return std::unexpected(good.error());
    issuer.clientId = json[u"client-id"_s].toString();
    issuer.secretFile = json[u"client-secret-file"_s].toString();
    issuer.secretVariable = json[u"client-secret-env"_s].toString();
    for (const QJsonValue &domain : json[u"domains"_s].toArray())
        issuer.domains.append(domain.toString().toLower());
    issuer.signUp = json[u"sign-up"_s].toBool();
    issuer.trustEmail = json[u"trust-email"_s].toBool();
    if (const auto good = takeStrength(issuer, json); !good)
        return std::unexpected(good.error());
    if (issuer.clientId.isEmpty())
        return bad(issuer.name, u"wants client-id."_s);
    if (const auto secret = issuer.secret(); !secret)
        return std::unexpected(secret.error());
    return issuer;
}

} // namespace

sync::Expected<QString> IssuerConfig::secret() const
{
    if (!secretVariable.isEmpty()) {
        const QString value = qEnvironmentVariable(secretVariable.toLatin1().constData());
        return value.isEmpty() ? bad(name, u"has its secret in %1, which is empty."_s.arg(secretVariable)) : sync::Expected<QString>(value);
    }
    if (secretFile.isEmpty())
        return QString();
    QFile file(secretFile);
    const QString value = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine(4096)).trimmed() : QString();
    return value.isEmpty() ? bad(name, u"has its secret in the file '%1', which is empty or cannot be read."_s.arg(secretFile)) : sync::Expected<QString>(value);
}

sync::Expected<void> AccountConfig::setIssuers(const QString &json)
{
    issuers.clear();
    if (json.isEmpty())
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isArray())
        return sync::fail("bad-value", "issuers are a list of tables (in JSON: an array of objects).");
    for (const QJsonValue &one : document.array()) {
        const auto issuer = issuerFrom(one.toObject());
        if (!issuer)
            return std::unexpected(issuer.error());
        if (issuerNamed(issuer->name))
            return bad(issuer->name, u"is there twice."_s);
        issuers.append(*issuer);
    }
    return {};
}

QString AccountConfig::shownIssuers() const
{
    QJsonArray list;
    for (const IssuerConfig &issuer : issuers) {
        const auto *kind = std::ranges::find(Kinds, issuer.kind, &KindName::kind);
        QJsonObject json{{u"name"_s, issuer.name}, {u"label"_s, issuer.label}, {u"kind"_s, QLatin1StringView(kind->name)}, {u"issuer"_s, issuer.issuer},
                         {u"client-id"_s, issuer.clientId}, {u"sign-up"_s, issuer.signUp}, {u"trust-email"_s, issuer.trustEmail},
                         {u"domains"_s, QJsonArray::fromStringList(issuer.domains)}};
        for (const auto &[key, words] : {std::pair(u"acr"_s, issuer.acr), {u"amr"_s, issuer.amr}}) {
            if (!words.isEmpty())
                json.insert(key, QJsonArray::fromStringList(words));
        }
        if (issuer.maxAge > 0)
            json.insert(u"max-age"_s, issuer.maxAge);
        for (const auto &[key, value] : {std::pair(u"api-url"_s, issuer.apiUrl), {u"client-secret-file"_s, issuer.secretFile}, {u"client-secret-env"_s, issuer.secretVariable}}) {
            if (!value.isEmpty())
                json.insert(key, value);
        }
        list.append(json);
    }
    return list.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

const IssuerConfig *AccountConfig::issuerNamed(const QString &name) const
{
    const auto found = std::ranges::find(issuers, name, &IssuerConfig::name);
    return found == issuers.end() ? nullptr : &*found;
}

} // namespace dyad::backend
