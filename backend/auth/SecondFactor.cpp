// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/SecondFactor.h"
#include "backend/auth/Totp.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::auth {
namespace {

constexpr int RecoveryLetters = 24;                  // 120 bits

KeyVault::Place place(const QString &account)
{
    return {u"second_factors"_s, account, u"secret_sealed"_s};
}

std::unexpected<sync::Error> badCode()
{
    return sync::fail("bad-code", "This code is not right, or was used already. Codes change every 30 seconds.");
}

/// As it was shown, whatever a person makes of dashes and case. 120 random bits need no slow hash.
QByteArray recoveryHash(const QString &account, const QString &code)
{
    QString plain = code.toLower();
    plain.remove(u'-').remove(u' ');
    return crypto::tokenHash(account + u'\n' + plain);
}

} // namespace

sync::Expected<void> SecondFactor::write(const char *statement, const QVariantList &values)
{
    const auto done = m_database.run(statement, values);
    return done ? sync::Expected<void>() : std::unexpected(done.error());
}

sync::Expected<SecondFactor::State> SecondFactor::state(const QString &account)
{
    return mapped(m_database.run("identities.factor-state", {account}), [](const auto &found) {
        return found.isEmpty() ? State() : State{true, found.first()[0].toLongLong(), found.first()[1].toInt()};
    });
}

sync::Expected<SecondFactor::Secret> SecondFactor::secretOf(const QString &account)
{
    const auto found = m_database.run("identities.factor", {account});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return sync::fail("second-factor-off", "This account has no second factor.");
    const auto &row = found->first();
    return mapped(m_vault->open(row[0].toByteArray(), place(account)), [&row](const QByteArray &bytes) {
        return Secret{bytes, !row[1].isNull(), row[2].toLongLong()};
    });
}

sync::Expected<SecondFactor::Enrolment> SecondFactor::enrol(const Account &account)
{
    const auto now = state(account.id);
    if (!now)
        return std::unexpected(now.error());
    if (now->on)
        return sync::fail("second-factor-on", "This account has a second factor already; turn it off first.");
    const QByteArray secret = crypto::randomBytes(totp::SecretBytes);
    const auto sealed = m_vault->seal(secret, place(account.id));
    if (!sealed)
        return std::unexpected(sealed.error());
    if (const auto kept = write("identities.set-factor", {account.id, *sealed, nowMs()}); !kept)
        return std::unexpected(kept.error());
    return Enrolment{totp::base32(secret), totp::otpauthUrl(secret, u"Dyad"_s, account.email.isEmpty() ? account.name : account.email)};
}

sync::Expected<QStringList> SecondFactor::confirm(const QString &account, const QString &code)
{
    const auto secret = secretOf(account);
    if (!secret)
        return std::unexpected(secret.error());
    if (secret->confirmed)
        return sync::fail("second-factor-on", "This account has a second factor already.");
    const auto step = totp::stepOf(secret->bytes, code, nowMs(), secret->lastStep);
    if (!step)
        return badCode();
    if (const auto done = write("identities.confirm-factor", {nowMs(), *step, account}); !done)
        return std::unexpected(done.error());
    return newRecoveryCodes(account);
}

sync::Expected<QStringList> SecondFactor::newRecoveryCodes(const QString &account)
{
    if (const auto done = write("identities.drop-recovery", {account}); !done)
        return std::unexpected(done.error());
    QStringList codes;
    for (int i = 0; i < RecoveryCodes; ++i) {
        QString code = crypto::randomId(RecoveryLetters);
        if (const auto done = write("identities.add-recovery", {account, recoveryHash(account, code)}); !done)
            return std::unexpected(done.error());
        for (int at = RecoveryLetters - 4; at > 0; at -= 4)
            code.insert(at, u'-');
        codes.append(code);
    }
    return codes;
}

sync::Expected<void> SecondFactor::verify(const QString &account, const QString &code, bool &usedRecovery)
{
    const auto secret = secretOf(account);
    if (!secret)
        return std::unexpected(secret.error());
    if (!secret->confirmed)
        return sync::fail("second-factor-off", "This account has no second factor.");
    if (const auto step = totp::stepOf(secret->bytes, code, nowMs(), secret->lastStep)) {
        // Only from the step that was read: of two at once, one is too late.
        const auto spent = m_database.run("identities.spend-step", {*step, account, *step});
        if (!spent)
            return std::unexpected(spent.error());
        return spent->affected == 1 ? sync::Expected<void>() : badCode();
    }
    const auto spent = spendRecovery(account, code);
    usedRecovery = spent.has_value();
    return spent;
}

sync::Expected<void> SecondFactor::spendRecovery(const QString &account, const QString &code)
{
    const auto spent = m_database.run("identities.spend-recovery", {nowMs(), account, recoveryHash(account, code)});
    if (!spent)
        return std::unexpected(spent.error());
    return spent->affected == 1 ? sync::Expected<void>() : badCode();
}

sync::Expected<void> SecondFactor::remove(const QString &account)
{
    if (const auto done = write("identities.drop-recovery", {account}); !done)
        return done;
    return write("identities.drop-factor", {account});
}

} // namespace dyad::backend::auth
