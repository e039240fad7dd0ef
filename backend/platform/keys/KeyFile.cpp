// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/keys/KeyFile.h"
#include "backend/platform/keys/Aead.h"
#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>

namespace dyad::backend::keyfile {

sync::Expected<Keys> parse(const QByteArray &text, const QString &from)
{
    Keys keys;
    for (const QByteArray &line : text.split('\n')) {
        QList<QByteArray> words = line.simplified().split(' ');
        if (words.first().isEmpty() || words.first().startsWith('#'))
            continue;
        if (words.size() == 1)
            words.prepend(QByteArray::number(keys.isEmpty() ? 1 : keys.lastKey() + 1));
        const QByteArray key = QByteArray::fromBase64(words.value(1));
        if (words.size() != 2 || words[0].toUInt() == 0 || key.size() != aead::KeySize)
            return sync::fail("key-file-bad", from.toStdString() + " is damaged: each line holds a number and 32 bytes in base64. Restore it from a backup.");
        keys.insert(words[0].toUInt(), key);
    }
    if (keys.isEmpty())
        return sync::fail("key-file-bad", from.toStdString() + " holds no key. Restore it from a backup.");
    return keys;
}

sync::Expected<Keys> read(const QString &name)
{
    QFile file(name);
    if (!file.exists())
        return sync::fail("key-file-missing", "The key file " + name.toStdString() + " is not there.");
    if (!file.open(QIODevice::ReadOnly))
        return sync::fail("key-file-bad", "The key file " + name.toStdString() + " cannot be read.");
    return parse(file.readAll(), QStringLiteral("The key file ") + name);
}

sync::Expected<Keys> addKey(const QString &name)
{
    Keys keys;
    QByteArray text = "# Master keys of dyad-server: number, 256 bits in base64. Without them what is encrypted stays so: back this file up, apart from the data.\n";
    if (QFile existing(name); existing.exists()) {
        const auto known = read(name);
        if (!known)
            return known;
        keys = *known;
        if (!existing.open(QIODevice::ReadOnly))
            return sync::fail("key-file-bad", "The key file " + name.toStdString() + " cannot be read.");
        text = existing.readAll();
        if (!text.endsWith('\n'))
            text += '\n';
    }
    const QByteArray key = aead::newKey();
    if (key.isEmpty())
        return sync::fail("crypto-failed", "The system has no random numbers.");
    const quint32 number = keys.isEmpty() ? 1 : keys.lastKey() + 1;
    QSaveFile file(name);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(text + QByteArray::number(number) + ' ' + key.toBase64() + '\n') > 0 && file.commit();
    if (!written)
        return sync::fail("data-not-writable", "The key file " + name.toStdString() + " cannot be written.");
    keys.insert(number, key);
    return keys;
}

QString idOf(const QByteArray &key)
{
    return QString::fromLatin1(QCryptographicHash::hash("dyad master key " + key, QCryptographicHash::Sha256).toHex().first(16));
}

} // namespace dyad::backend::keyfile
