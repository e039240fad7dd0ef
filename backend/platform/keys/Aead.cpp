// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/keys/Aead.h"
#include <memory>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace dyad::backend::aead {
namespace {

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

// One a thread: making one costs as much as encrypting a short row.
EVP_CIPHER_CTX *context()
{
    thread_local const Context own(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    return own.get();
}

const unsigned char *bytes(const QByteArray &array) { return reinterpret_cast<const unsigned char *>(array.constData()); }
unsigned char *bytes(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }

} // namespace

sync::Expected<QByteArray> sealBehind(QByteArray head, const QByteArray &key, const QByteArray &plain, const QByteArray &associated)
{
    const qsizetype start = head.size();
    const QByteArray bound = associated + head;
    head.resize(start + Overhead + plain.size());
    unsigned char *nonce = bytes(head) + start;
    unsigned char *out = nonce + NonceSize;
    EVP_CIPHER_CTX *cipher = context();
    int length = 0;
    const bool done = cipher && key.size() == KeySize && RAND_bytes(nonce, NonceSize) == 1
        && EVP_EncryptInit_ex(cipher, EVP_aes_256_gcm(), nullptr, bytes(key), nonce) == 1
        && EVP_EncryptUpdate(cipher, nullptr, &length, bytes(bound), int(bound.size())) == 1
        && EVP_EncryptUpdate(cipher, out, &length, bytes(plain), int(plain.size())) == 1
        && EVP_EncryptFinal_ex(cipher, out + length, &length) == 1
        && EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_GET_TAG, TagSize, out + plain.size()) == 1;
    if (!done)
        return sync::fail("crypto-failed", "A value could not be encrypted.");
    return head;
}

sync::Expected<QByteArray> seal(const QByteArray &key, const QByteArray &plain, const QByteArray &associated)
{
    return sealBehind({}, key, plain, associated);
}

sync::Expected<QByteArray> open(const QByteArray &key, const QByteArray &sealed, const QByteArray &associated, qsizetype from)
{
    const qsizetype size = sealed.size() - from - Overhead;
    if (size < 0 || key.size() != KeySize)
        return sync::fail("crypto-failed", "An encrypted value is damaged.");
    const QByteArray bound = associated + sealed.first(from);
    QByteArray plain(size, Qt::Uninitialized);
    QByteArray tag = sealed.last(TagSize);
    const unsigned char *nonce = bytes(sealed) + from;
    EVP_CIPHER_CTX *cipher = context();
    int length = 0;
    const bool done = cipher && EVP_DecryptInit_ex(cipher, EVP_aes_256_gcm(), nullptr, bytes(key), nonce) == 1
        && EVP_DecryptUpdate(cipher, nullptr, &length, bytes(bound), int(bound.size())) == 1
        && EVP_DecryptUpdate(cipher, bytes(plain), &length, nonce + NonceSize, int(size)) == 1
        && EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_SET_TAG, TagSize, tag.data()) == 1
        && EVP_DecryptFinal_ex(cipher, bytes(plain) + length, &length) == 1;
    if (!done)
        return sync::fail("crypto-failed", "An encrypted value was changed or moved, or its key is another one.");
    return plain;
}

QByteArray newKey()
{
    QByteArray key(KeySize, '\0');
    return RAND_bytes(bytes(key), KeySize) == 1 ? key : QByteArray();
}

} // namespace dyad::backend::aead
