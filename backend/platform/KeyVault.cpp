// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/KeyVault.h"
#include <QFile>
#include <QSaveFile>
#include <QtEndian>
#include <memory>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace dyad::backend {
namespace {

// A sealed value: format (1 byte, 1), version of the key (4 bytes, big endian), nonce, ciphertext, tag.
constexpr char Format = 1;
constexpr int KeySize = 32;
constexpr int NonceSize = 12;
constexpr int TagSize = 16;
constexpr int HeadSize = 5 + NonceSize;

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char *bytes(const QByteArray &array) { return reinterpret_cast<const unsigned char *>(array.constData()); }
unsigned char *bytes(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }

std::unexpected<sync::Error> cryptoFailed(const char *what) { return sync::fail("crypto-failed", what); }

/// Length before text: no two places read the same.
QByteArray associated(const KeyVault::Place &place)
{
    QByteArray result;
    for (const QString &part : {place.table, place.row, place.column}) {
        const QByteArray utf8 = part.toUtf8();
        result += QByteArray::number(utf8.size()) + ':' + utf8;
    }
    return result;
}

sync::Expected<QMap<quint32, QByteArray>> readKeys(QFile &file)
{
    QMap<quint32, QByteArray> keys;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QList<QByteArray> words = line.simplified().split(' ');
        const QByteArray key = QByteArray::fromBase64(words.value(1));
        if (words.size() != 2 || words[0].toUInt() == 0 || key.size() != KeySize)
            return sync::fail("key-file-bad", "The key file " + file.fileName().toStdString() + " is damaged. Restore it from a backup.");
        keys.insert(words[0].toUInt(), key);
    }
    if (keys.isEmpty())
        return sync::fail("key-file-bad", "The key file " + file.fileName().toStdString() + " holds no key. Restore it from a backup.");
    return keys;
}

sync::Expected<QMap<quint32, QByteArray>> makeKeys(const QString &name)
{
    QByteArray key(KeySize, '\0');
    if (RAND_bytes(bytes(key), KeySize) != 1)
        return cryptoFailed("OpenSSL has no randomness.");
    QSaveFile file(name);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write("# Keys of Dyad's vault: version, 256 bits in base64. Back this file up apart from the database.\n1 " + key.toBase64() + '\n') > 0
        && file.commit();
    if (!written)
        return sync::fail("data-not-writable", "The key file " + name.toStdString() + " cannot be written.");
    return QMap<quint32, QByteArray>{{1, key}};
}

} // namespace

sync::Expected<KeyVault> KeyVault::open(const QString &file)
{
    QFile existing(file);
    auto keys = !existing.exists() ? makeKeys(file)
        : existing.open(QIODevice::ReadOnly)
        ? readKeys(existing)
        : sync::Expected<QMap<quint32, QByteArray>>(sync::fail("key-file-bad", "The key file " + file.toStdString() + " cannot be read."));
    if (!keys)
        return std::unexpected(keys.error());
    KeyVault vault;
    vault.m_keys = *keys;
    return vault;
}

sync::Expected<QByteArray> KeyVault::seal(const QByteArray &plain, const Place &place) const
{
    const QByteArray aad = associated(place);
    QByteArray sealed(HeadSize + plain.size() + TagSize, '\0');
    sealed[0] = Format;
    qToBigEndian(newestVersion(), sealed.data() + 1);
    unsigned char *nonce = bytes(sealed) + 5;
    unsigned char *out = bytes(sealed) + HeadSize;
    Context context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int length = 0;
    const bool done = context && RAND_bytes(nonce, NonceSize) == 1
        && EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(m_keys.last()), nonce) == 1
        && EVP_EncryptUpdate(context.get(), nullptr, &length, bytes(aad), int(aad.size())) == 1
        && EVP_EncryptUpdate(context.get(), out, &length, bytes(plain), int(plain.size())) == 1
        && EVP_EncryptFinal_ex(context.get(), out + length, &length) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, TagSize, out + plain.size()) == 1;
    if (!done)
        return cryptoFailed("A value could not be encrypted.");
    return sealed;
}

sync::Expected<QByteArray> KeyVault::open(const QByteArray &sealed, const Place &place) const
{
    if (sealed.size() < HeadSize + TagSize || sealed[0] != Format)
        return cryptoFailed("A stored secret is damaged.");
    const QByteArray key = m_keys.value(qFromBigEndian<quint32>(sealed.constData() + 1));
    if (key.isEmpty())
        return cryptoFailed("The key of a stored secret is not in the key file. Was the file replaced?");
    const QByteArray aad = associated(place);
    const int size = int(sealed.size()) - HeadSize - TagSize;
    QByteArray plain(size, '\0');
    QByteArray tag = sealed.last(TagSize);
    Context context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int length = 0;
    const bool done = context && EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(sealed) + 5) == 1
        && EVP_DecryptUpdate(context.get(), nullptr, &length, bytes(aad), int(aad.size())) == 1
        && EVP_DecryptUpdate(context.get(), bytes(plain), &length, bytes(sealed) + HeadSize, size) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, TagSize, tag.data()) == 1
        && EVP_DecryptFinal_ex(context.get(), bytes(plain) + length, &length) == 1;
    if (!done)
        return cryptoFailed("A stored secret was changed or moved.");
    return plain;
}

} // namespace dyad::backend
