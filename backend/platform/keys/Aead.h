// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>

/// AES-256-GCM with a fresh random 96-bit nonce a message. Any thread. Error "crypto-failed".
namespace dyad::backend::aead {

constexpr int KeySize = 32;
constexpr int NonceSize = 12;
constexpr int TagSize = 16;
constexpr int Overhead = NonceSize + TagSize;    ///< bytes that a sealed message is longer

/// nonce, ciphertext, tag. `associated` is bound to it and must be given again to open it.
sync::Expected<QByteArray> seal(const QByteArray &key, const QByteArray &plain, const QByteArray &associated);
/// The same, appended to `head`, which is bound to it too.
sync::Expected<QByteArray> sealBehind(QByteArray head, const QByteArray &key, const QByteArray &plain, const QByteArray &associated);
/// What seal() made, from byte `from` on.
sync::Expected<QByteArray> open(const QByteArray &key, const QByteArray &sealed, const QByteArray &associated, qsizetype from = 0);
/// 256 random bits. Empty where the system has none.
QByteArray newKey();

} // namespace dyad::backend::aead
