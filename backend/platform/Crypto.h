// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>

/// Everything secret goes through libsodium. All functions: any thread.
namespace dyad::backend::crypto {

/// Once, before anything else here.
bool initialize();
/// 256 random bits, base64url without padding: a token, an invitation's secret.
QString randomToken();
/// A public name: `letters` of 0-9a-z, about 5 bits each.
QString randomId(int letters);
QByteArray randomBytes(int count);
/// Raw 32 bytes.
QByteArray sha256(const QByteArray &bytes);
/// Tokens are stored as this only. Raw 32 bytes.
QByteArray tokenHash(const QString &token);
/// 256 bits that only the holder of `key` can tell from `message`; base64url.
QString derive(const QByteArray &key, const QByteArray &message);
/// Argon2id, interactive (64 MiB, about 80 ms). Empty where memory is short.
QString hashPassword(const QString &password);
/// Costs the same whether `hash` is empty (unknown account) or not; an empty one never matches.
bool verifyPassword(const QString &hash, const QString &password);
/// Whether hashPassword() would use other parameters now.
bool needsRehash(const QString &hash);

} // namespace dyad::backend::crypto
