// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/keys/AtRest.h"
#include "backend/platform/Log.h"
#include "backend/platform/keys/Aead.h"
#include <QtEndian>

namespace dyad::backend {
namespace {

constexpr qsizetype HeadSize = 6;

QByteArray headOf(quint32 version)
{
    QByteArray head("\xff\x01\0\0\0\0", HeadSize);
    qToBigEndian(version, head.data() + 2);
    return head;
}

QByteArray placeOf(const Cell &cell)
{
    return QByteArray(cell.table) + '/' + QByteArray::number(cell.project) + '/' + QByteArray::number(cell.row) + '/' + QByteArray::number(cell.part);
}

} // namespace

sync::Expected<void> AtRest::prepare(qint64 project)
{
    if (!m_encrypts)
        return {};
    if (m_keys.isWorn(project)) {
        const auto fresh = m_keys.rotate(project);
        if (!fresh)
            return std::unexpected(fresh.error());
        qCInfo(logStore) << "the key of project" << project << "was used often enough; new values get key" << *fresh;
    }
    const auto key = m_keys.newest(project);
    return key ? sync::Expected<void>() : std::unexpected(key.error());
}

sync::Expected<QByteArray> AtRest::seal(const Cell &cell, const QByteArray &plain)
{
    if (!m_encrypts)
        return plain;
    const auto key = m_keys.newest(cell.project);
    if (!key)
        return std::unexpected(key.error());
    m_keys.noteUse(cell.project, key->version);
    return aead::sealBehind(headOf(key->version), key->bytes, plain, placeOf(cell));
}

sync::Expected<QByteArray> AtRest::open(const Cell &cell, const QByteArray &stored)
{
    if (!isSealed(stored))
        return stored;
    if (stored.size() < Overhead || stored[1] != 1)
        return sync::fail("crypto-failed", "An encrypted value is damaged.");
    const auto key = m_keys.find(cell.project, qFromBigEndian<quint32>(stored.constData() + 2));
    // The master key was tried at the start: a key that is not there or does not open is a damaged number in this value, or a damaged key.
    if (!key && (key.error().code == "key-missing" || key.error().code == "key-wrong"))
        return sync::fail("crypto-failed", key.error().message);
    if (!key)
        return std::unexpected(key.error());
    return aead::open(key->bytes, stored, placeOf(cell), HeadSize);
}

sync::Expected<bool> AtRest::isCurrent(qint64 project, const QByteArray &stored)
{
    if (!m_encrypts)
        return !isSealed(stored);
    if (!isSealed(stored) || stored.size() < Overhead)
        return false;
    return mapped(m_keys.newest(project), [&](const DataKeys::Key &key) { return qFromBigEndian<quint32>(stored.constData() + 2) == key.version; });
}

} // namespace dyad::backend
