// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/KeyVault.h"
#include "backend/platform/keys/Aead.h"
#include "backend/platform/keys/AtRest.h"
#include <QFile>
#include <QtEndian>

namespace dyad::backend {
namespace {

// A sealed value: format, version of the key (4 bytes, big endian), nonce, ciphertext, tag. Format 1 has its key in the file and binds
// the place alone, format 2 has a data key and binds these bytes too.
constexpr char WithFileKey = 1;
constexpr char WithDataKey = 2;
constexpr qsizetype HeadSize = 5;

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

QByteArray headOf(char format, quint32 version)
{
    QByteArray head(HeadSize, format);
    qToBigEndian(version, head.data() + 1);
    return head;
}

} // namespace

sync::Expected<KeyVault> KeyVault::of(Database &database, const QString &dataDirectory)
{
    const QString file = dataDirectory + QStringLiteral("/vault.key");
    if (!database.atRest())
        return open(file);
    KeyVault vault;
    vault.m_data = &database.atRest()->keys();
    // Only to read what is from before.
    if (QFile::exists(file)) {
        auto keys = keyfile::read(file);
        if (!keys)
            return std::unexpected(keys.error());
        vault.m_file = std::move(*keys);
    }
    return vault;
}

sync::Expected<KeyVault> KeyVault::open(const QString &file)
{
    auto keys = QFile::exists(file) ? keyfile::read(file) : keyfile::addKey(file);
    if (!keys)
        return std::unexpected(keys.error());
    KeyVault vault;
    vault.m_file = std::move(*keys);
    return vault;
}

sync::Expected<QByteArray> KeyVault::seal(const QByteArray &plain, const Place &place) const
{
    if (!m_data) {
        const auto sealed = aead::seal(m_file.last(), plain, associated(place));
        return sealed ? sync::Expected<QByteArray>(headOf(WithFileKey, m_file.lastKey()) + *sealed) : sealed;
    }
    const auto key = m_data->newest(place.project);
    if (!key)
        return std::unexpected(key.error());
    m_data->noteUse(place.project, key->version);
    return aead::sealBehind(headOf(WithDataKey, key->version), key->bytes, plain, associated(place));
}

sync::Expected<QByteArray> KeyVault::keyOf(const QByteArray &sealed, qint64 project) const
{
    const quint32 version = qFromBigEndian<quint32>(sealed.constData() + 1);
    if (sealed[0] == WithDataKey && m_data)
        return mapped(m_data->find(project, version), [](const DataKeys::Key &key) { return key.bytes; });
    const QByteArray key = sealed[0] == WithFileKey ? m_file.value(version) : QByteArray();
    if (key.isEmpty())
        return sync::fail("crypto-failed", "The key of a stored secret is not in the key file. Was the file replaced?");
    return key;
}

sync::Expected<QByteArray> KeyVault::open(const QByteArray &sealed, const Place &place) const
{
    if (sealed.size() < HeadSize + aead::Overhead)
        return sync::fail("crypto-failed", "A stored secret is damaged.");
    const auto key = keyOf(sealed, place.project);
    if (!key)
        return key;
    return sealed[0] == WithFileKey ? aead::open(*key, sealed.mid(HeadSize), associated(place)) : aead::open(*key, sealed, associated(place), HeadSize);
}

sync::Expected<bool> KeyVault::isCurrent(const QByteArray &sealed, qint64 project) const
{
    if (sealed.size() < HeadSize)
        return false;
    const quint32 version = qFromBigEndian<quint32>(sealed.constData() + 1);
    if (!m_data)
        return sealed[0] == WithFileKey && version == m_file.lastKey();
    return mapped(m_data->newest(project), [&](const DataKeys::Key &key) { return sealed[0] == WithDataKey && version == key.version; });
}

} // namespace dyad::backend
