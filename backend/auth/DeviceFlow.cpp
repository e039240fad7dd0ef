// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/DeviceFlow.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace dyad::backend::auth {
namespace {

/// Consonants only, so that no words come out and none looks like a digit (RFC 8628, 6.1): 34 bits, which live ten minutes.
QString newUserCode()
{
    static constexpr char letters[] = "BCDFGHJKLMNPQRSTVWXZ";
    QString code;
    for (int i = 0; i < 8; ++i)
        code += QLatin1Char(letters[randombytes_uniform(20)]);
    return code;
}

QString plain(const QString &typed)
{
    QString code = typed.toUpper();
    return code.remove(u'-').remove(u' ');
}

std::unexpected<sync::Error> noSuchDevice()
{
    return sync::fail("no-such-device", "No device waits with this code. Codes are good for ten minutes.");
}

} // namespace

sync::Expected<DeviceFlow::Begun> DeviceFlow::begin(const Attempt &attempt)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    (void)m_database.run("identities.drop-old-device-codes", {nowMs()});
    const auto waiting = m_database.run("identities.waiting-device-codes", {attempt.address, nowMs()});
    if (!waiting)
        return std::unexpected(waiting.error());
    if (waiting->first()[0].toInt() >= MostWaiting)
        return sync::fail("rate-limited", "Too many devices wait at your address. Try again in ten minutes.");
    const QString userCode = newUserCode();
    const Begun begun{crypto::randomToken(), userCode.left(4) + u'-' + userCode.mid(4), LifeMs / 1000, IntervalMs / 1000};
    const auto kept = m_database.run("identities.add-device-code", {crypto::tokenHash(begun.deviceCode), userCode, attempt.device, attempt.address, IntervalMs, nowMs(), nowMs() + LifeMs});
    if (!kept)
        return std::unexpected(kept.error());
    return mapped(transaction.commit(), [&] { return begun; });
}

sync::Expected<SignIn> DeviceFlow::redeem(const QByteArray &hash, const QString &account, const Attempt &attempt)
{
    Store store(m_database);
    const auto found = store.byId(account);
    if (!found)
        return std::unexpected(found.error());
    const auto dropped = m_database.run("identities.drop-device-code", {hash});
    if (!dropped)
        return std::unexpected(dropped.error());
    if (!*found || dropped->affected != 1)
        return sync::fail("expired-token", "This code is not good any more. Begin again.");
    auto signIn = m_service.sessions().begin(**found, u"device"_s, attempt);
    if (!signIn)
        return signIn;
    const auto noted = m_audit.add({account, attempt.address, u"sign-in"_s, u"device"_s});
    return mapped(noted, [&] { return std::move(*signIn); });
}

sync::Expected<SignIn> DeviceFlow::poll(const QString &deviceCode, const Attempt &attempt)
{
    const QByteArray hash = crypto::tokenHash(deviceCode);
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto found = m_database.run("identities.device-code", {hash});
    if (!found)
        return std::unexpected(found.error());
    const qint64 now = nowMs();
    if (found->isEmpty() || found->first()[5].toLongLong() <= now)
        return sync::fail("expired-token", "This code is not good any more. Begin again.");
    const auto &row = found->first();
    if (row[1].toString() == u"refused")
        return sync::fail("access-denied", "The sign-in was refused.");
    if (row[1].toString() == u"approved") {
        auto signIn = redeem(hash, row[0].toString(), {row[4].toString(), attempt.address});
        if (!signIn)
            return signIn;
        return mapped(transaction.commit(), [&] { return std::move(*signIn); });
    }
    const qint64 interval = row[2].toLongLong();
    const bool early = now - row[3].toLongLong() < interval - 500;
    if (const auto noted = m_database.run("identities.poll-device", {now, early ? interval + IntervalMs : interval, hash}); !noted)
        return std::unexpected(noted.error());
    if (const auto done = transaction.commit(); !done)
        return std::unexpected(done.error());
    return early ? sync::fail("slow-down", "Ask less often: five seconds more between two questions.")
                 : sync::fail("authorization-pending", "Nobody has approved the code yet.");
}

sync::Expected<DeviceFlow::Asking> DeviceFlow::inspect(const Identity &who, const QString &userCode, Attempt &attempt)
{
    const QString key = u"device "_s + who.account;
    attempt.waitMs = m_service.guard().begin(key, attempt.address, nowMs());
    if (attempt.waitMs > 0)
        return std::unexpected(LoginGuard::refusal(attempt.waitMs));
    const auto found = m_database.run("identities.device-by-user-code", {plain(userCode), nowMs()});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return noSuchDevice();
    m_service.guard().succeeded(key, attempt.address);
    const auto &row = found->first();
    return Asking{row[0].toString(), row[1].toString(), row[2].toLongLong(), row[3].toLongLong()};
}

sync::Expected<void> DeviceFlow::decide(const Identity &who, const QString &userCode, bool approved, Attempt &attempt)
{
    const auto asking = inspect(who, userCode, attempt);
    if (!asking)
        return std::unexpected(asking.error());
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto done = m_database.run("identities.decide-device", {approved ? u"approved"_s : u"refused"_s, who.account, plain(userCode), nowMs()});
    if (!done)
        return std::unexpected(done.error());
    if (done->affected != 1)
        return noSuchDevice();
    if (const auto noted = m_audit.add({who.account, attempt.address, approved ? u"device-approved"_s : u"device-refused"_s, asking->device}); !noted)
        return noted;
    return transaction.commit();
}

} // namespace dyad::backend::auth
