// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/OAuth.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Log.h"
#include <QHostAddress>
#include <QUrlQuery>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace dyad::backend::auth {
namespace {

/// RFC 8252, 7.3: the literal addresses, any port. "localhost" may mean something else.
bool isLoopback(const QString &redirect)
{
    const QUrl url(redirect, QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"http" && (url.host() == u"127.0.0.1" || url.host() == u"::1") && url.port() > 0 && url.userInfo().isEmpty()
        && url.query().isEmpty() && url.fragment().isEmpty();
}

QUrl withQuery(const QString &base, const QList<QPair<QString, QString>> &fields)
{
    QUrl url(base);
    QString query;
    for (const auto &[name, value] : fields)
        query += (query.isEmpty() ? u""_s : u"&"_s) + name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
    url.setQuery(query, QUrl::StrictMode);
    return url;
}

std::unexpected<sync::Error> badGrant()
{
    return sync::fail("bad-grant", "This sign-in is over, was used already, or was begun elsewhere. Begin again.");
}

} // namespace

OAuth::OAuth(Service &service) : m_service(service), m_database(service.database()), m_store(service.database()), m_audit(service.database())
{
    for (const IssuerConfig &issuer : service.config().issuers)
        m_providers.push_back(Provider::make(issuer));
}

Provider *OAuth::providerNamed(const QString &name) const
{
    const auto found = std::ranges::find_if(m_providers, [&name](const auto &provider) { return provider->config().name == name; });
    return found == m_providers.end() ? nullptr : found->get();
}

sync::Expected<qint64> OAuth::change(const char *statement, const QVariantList &values)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto done = m_database.run(statement, values);
    if (!done)
        return std::unexpected(done.error());
    return mapped(transaction.commit(), [&] { return done->affected; });
}

/// The server's own secrets of a flow follow from its state and a key that only the server has, so they are stored nowhere.
Provider::Question OAuth::questionFor(const QString &state, const QString &callback) const
{
    return {callback, state, crypto::derive(m_service.key(), "nonce " + state.toLatin1()), crypto::derive(m_service.key(), "verifier " + state.toLatin1())};
}

sync::Expected<QUrl> OAuth::start(const Wish &wish)
{
    Provider *provider = providerNamed(wish.provider);
    if (!provider)
        return sync::fail("no-such-issuer", "This server does not know that way to sign in.");
    if (!isLoopback(wish.redirect))
        return sync::fail("bad-request", "redirectUri must be http://127.0.0.1:PORT/ or http://[::1]:PORT/ with a path, without a query.");
    if (wish.challenge.size() != 43)
        return sync::fail("bad-request", "codeChallenge must be the base64url of a SHA-256.");
    const QString state = crypto::randomToken();
    const auto url = provider->authorizationUrl(questionFor(state, wish.callback));
    if (!url)
        return url;
    (void)change("identities.drop-old-flows", {nowMs()});
    const auto kept = change("identities.add-flow", {crypto::tokenHash(state), wish.provider, wish.callback, wish.redirect, wish.state, wish.challenge, nowMs() + LifeMs});
    if (!kept)
        return std::unexpected(kept.error());
    return url;
}

sync::Expected<void> OAuth::keepAnswer(const QByteArray &state, const QString &code, const Person &person)
{
    const auto kept = change("identities.end-flow-answer", {crypto::tokenHash(code), person.issuer, person.subject, person.name.left(100), person.email.left(254), nowMs() + CodeMs, state});
    return kept ? sync::Expected<void>() : std::unexpected(kept.error());
}

sync::Expected<QUrl> OAuth::comeBack(const Return &answer, const Attempt &attempt)
{
    const QByteArray state = crypto::tokenHash(answer.state);
    const auto found = m_database.run("identities.flow", {state, nowMs()});
    if (!found)
        return std::unexpected(found.error());
    const auto begun = found->isEmpty() ? sync::Expected<qint64>(0) : change("identities.begin-flow-answer", {state, nowMs()});
    if (!begun)
        return std::unexpected(begun.error());
    if (*begun != 1)
        return badGrant();
    const auto &row = found->first();
    Provider *provider = providerNamed(row[0].toString());
    const auto back = [&row](const QString &name, const QString &value) { return withQuery(row[2].toString(), {{name, value}, {u"state"_s, row[3].toString()}}); };
    if (!provider || answer.code.isEmpty() || !answer.error.isEmpty())
        return back(u"error"_s, u"access_denied"_s);
    const auto person = provider->redeem(answer.code, questionFor(answer.state, row[1].toString()), answer.iss);
    if (!person) {
        qCWarning(logAuth) << "sign-in at" << row[0].toString() << "failed:" << person.error().message.c_str();
        (void)m_audit.note({{}, attempt.address, u"sign-in-refused"_s, row[0].toString()});
        return back(u"error"_s, person.error().code == "issuer-unreachable" ? u"temporarily_unavailable"_s : u"server_error"_s);
    }
    const QString code = crypto::randomToken();
    if (const auto kept = keepAnswer(state, code, *person); !kept)
        return std::unexpected(kept.error());
    return back(u"code"_s, code);
}

/// A code that comes a second time was seen by somebody else: whoever has what the first one gave signs in again.
sync::Expected<void> OAuth::endWhatItGave(const QString &code)
{
    const auto spent = m_database.run("identities.spent-flow", {crypto::tokenHash(code)});
    if (!spent || spent->isEmpty())
        return spent ? sync::Expected<void>() : std::unexpected(spent.error());
    const qint64 signIn = spent->first()[1].toLongLong();
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto ended = m_store.endSignIn(signIn, u"the code was used twice"_s);
    const auto dropped = ended ? m_database.run("identities.drop-flow", {spent->first()[0]}) : std::unexpected(ended.error());
    if (!dropped)
        return std::unexpected(dropped.error());
    if (const auto noted = m_audit.add({{}, {}, u"code-reuse"_s, QString::number(signIn)}); !noted)
        return noted;
    if (const auto done = transaction.commit(); !done)
        return done;
    m_service.sessions().revoked(signIn);
    return {};
}

/// Also drops the flow where the verifier is wrong: whoever has the code has no second try.
sync::Expected<OAuth::Flow> OAuth::flowOf(const QString &code, const QString &verifier)
{
    const auto found = m_database.run("identities.flow-by-code", {crypto::tokenHash(code), nowMs()});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty()) {
        if (const auto ended = endWhatItGave(code); !ended)
            return std::unexpected(ended.error());
        return badGrant();
    }
    const auto &row = found->first();
    if (Provider::challengeOf(verifier) != row[2].toString()) {
        (void)change("identities.drop-flow", {row[0]});
        return badGrant();
    }
    return Flow{row[0].toByteArray(), row[1].toString(), {row[3].toString(), row[4].toString(), row[5].toString(), row[6].toString()}};
}

sync::Expected<std::optional<QString>> OAuth::accountOf(const Person &person)
{
    return mapped(m_database.run("identities.identity", {person.issuer, person.subject}), [](const auto &found) {
        return found.isEmpty() ? std::optional<QString>() : found.first()[0].toString();
    });
}

sync::Expected<void> OAuth::addIdentity(const Person &person, const QString &account)
{
    const auto added = m_database.run("identities.add-identity", {person.issuer, person.subject, account, person.email, nowMs(), nowMs()});
    return added ? sync::Expected<void>() : std::unexpected(added.error());
}

sync::Expected<Account> OAuth::newAccount(const Flow &flow, const QString &invite)
{
    const IssuerConfig &config = providerNamed(flow.provider)->config();
    const QString domain = flow.person.email.section(u'@', -1).toLower();
    if (!config.domains.isEmpty() && (flow.person.email.isEmpty() || !config.domains.contains(domain)))
        return sync::fail("sign-up-closed", "Accounts of that e-mail address are not taken here. Ask this server's admin.");
    const auto other = flow.person.email.isEmpty() ? sync::Expected<std::optional<Account>>(std::nullopt) : m_store.byEmail(flow.person.email);
    if (!other)
        return std::unexpected(other.error());
    // Not even where the issuer has verified the address: whoever runs an issuer could get into every account.
    if (*other)
        return sync::fail("link-needed", "There is an account with this e-mail address already. Sign in to it as before, then link the two on its account page.");
    const auto account = m_service.addForeigner(flow.person.name.isEmpty() ? u"somebody"_s : flow.person.name, flow.person.email, invite, config.signUp);
    if (!account)
        return account;
    return mapped(addIdentity(flow.person, account->id), [&] { return *account; });
}

sync::Expected<Account> OAuth::accountFor(const Flow &flow, const QString &invite, const Attempt &attempt)
{
    const auto known = accountOf(flow.person);
    if (!known)
        return std::unexpected(known.error());
    if (!*known)
        return newAccount(flow, invite);
    const auto account = m_store.byId(**known);
    if (!account)
        return std::unexpected(account.error());
    if (!*account) {
        (void)m_audit.add({{}, attempt.address, u"sign-in-refused"_s, **known});
        return sync::fail("not-allowed", "This account is disabled. Ask this server's admin.");
    }
    const auto used = m_database.run("identities.use-identity", {nowMs(), flow.person.email, flow.person.issuer, flow.person.subject});
    return used ? sync::Expected<Account>(**account) : std::unexpected(used.error());
}

sync::Expected<Outcome> OAuth::redeem(const QString &code, const QString &verifier, const QString &invite, const Attempt &attempt)
{
    const auto flow = flowOf(code, verifier);
    if (!flow)
        return std::unexpected(flow.error());
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    // It goes with the sign-in: where an invitation was wrong, the client may ask again with another.
    const auto dropped = m_database.run("identities.spend-flow", {flow->state});
    if (!dropped)
        return std::unexpected(dropped.error());
    if (dropped->affected != 1)
        return badGrant();
    const auto account = accountFor(*flow, invite, attempt);
    if (!account)
        return std::unexpected(account.error());
    auto outcome = m_service.secondStep().proceed(*account, flow->provider, attempt);
    if (!outcome)
        return outcome;
    if (const auto *signIn = std::get_if<SignIn>(&*outcome)) {
        const auto given = m_service.identify(signIn->accessToken);
        const auto noted = given ? m_database.run("identities.spent-for", {given->signIn, flow->state}) : std::unexpected(given.error());
        if (!noted)
            return std::unexpected(noted.error());
    }
    return mapped(transaction.commit(), [&] { return std::move(*outcome); });
}

sync::Expected<void> OAuth::link(const Identity &who, const QString &code, const QString &verifier, const Attempt &attempt)
{
    const auto flow = flowOf(code, verifier);
    if (!flow)
        return std::unexpected(flow.error());
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto dropped = m_database.run("identities.drop-flow", {flow->state});
    if (!dropped)
        return std::unexpected(dropped.error());
    const auto known = accountOf(flow->person);
    if (!known)
        return std::unexpected(known.error());
    if (*known || dropped->affected != 1)
        return *known ? sync::fail("already-linked", "That account leads to an account here already.") : badGrant();
    if (const auto added = addIdentity(flow->person, who.account); !added)
        return added;
    if (const auto noted = m_audit.add({who.account, attempt.address, u"identity-linked"_s, flow->person.issuer}); !noted)
        return noted;
    return transaction.commit();
}

} // namespace dyad::backend::auth
