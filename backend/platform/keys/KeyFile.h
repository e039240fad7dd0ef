// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QMap>
#include <QString>

/// Keys as text: lines "NUMBER BASE64" (or the base64 alone), the last number being the newest; "#" begins a remark. Any thread.
namespace dyad::backend::keyfile {

using Keys = QMap<quint32, QByteArray>;

/// `from` is what the message names. "key-file-bad".
sync::Expected<Keys> parse(const QByteArray &text, const QString &from);
/// "key-file-missing", "key-file-bad".
sync::Expected<Keys> read(const QString &file);
/// Appends a new random key (and makes the file, mode 0600, where there is none). "data-not-writable", "crypto-failed".
sync::Expected<Keys> addKey(const QString &file);
/// Public name of a key: says nothing about it, and tells two keys apart.
QString idOf(const QByteArray &key);

} // namespace dyad::backend::keyfile
