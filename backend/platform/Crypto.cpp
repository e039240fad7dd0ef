// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/Crypto.h"
#include <array>
#include <sodium.h>

namespace dyad::backend::crypto {

bool initialize()
{
    return sodium_init() >= 0;
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(count));
    return bytes;
}

QString randomToken()
{
    return QString::fromLatin1(randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString randomId(int letters)
{
    static constexpr char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
    QString id(letters, Qt::Uninitialized);
    std::array<unsigned char, 32> bytes;     // at a time: each draw is a system call
    for (qsizetype i = 0; i < id.size(); ++i) {
        if (i % qsizetype(bytes.size()) == 0)
            randombytes_buf(bytes.data(), bytes.size());
        id[i] = QLatin1Char(alphabet[bytes[size_t(i) % bytes.size()] % 32]);
    }
    return id;
}

QByteArray sha256(const QByteArray &bytes)
{
    QByteArray hash(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(reinterpret_cast<unsigned char *>(hash.data()), reinterpret_cast<const unsigned char *>(bytes.constData()),
                       size_t(bytes.size()));
    return hash;
}

QByteArray tokenHash(const QString &token)
{
    return sha256(token.toUtf8());
}

QString derive(const QByteArray &key, const QByteArray &message)
{
    QByteArray out(32, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(out.data()), size_t(out.size()),
                       reinterpret_cast<const unsigned char *>(message.constData()), size_t(message.size()),
                       reinterpret_cast<const unsigned char *>(key.constData()), size_t(key.size()));
    return QString::fromLatin1(out.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString hashPassword(const QString &password)
{
    const QByteArray utf8 = password.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (crypto_pwhash_str(out.data(), utf8.constData(), size_t(utf8.size()), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        return {};
    return QString::fromLatin1(out.data());
}

bool verifyPassword(const QString &hash, const QString &password)
{
    // A real hash of a password that nobody has: who asks for an unknown account waits just as long.
    static const QString stranger = hashPassword(randomToken());
    const QByteArray stored = (hash.isEmpty() ? stranger : hash).toLatin1();
    const QByteArray utf8 = password.toUtf8();
    const bool matches = crypto_pwhash_str_verify(stored.constData(), utf8.constData(), size_t(utf8.size())) == 0;
    return matches && !hash.isEmpty();
}

bool needsRehash(const QString &hash)
{
    return crypto_pwhash_str_needs_rehash(hash.toLatin1().constData(), crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0;
}

} // namespace dyad::backend::crypto
