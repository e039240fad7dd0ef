// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/keys/SealedText.h"
#include "backend/platform/Crypto.h"
#include <QtEndian>

namespace dyad::backend::sealedtext {
namespace {

constexpr QChar Mark(u'\x01');

bool isMarked(const QString &stored, char16_t kind)
{
    return stored.size() >= 2 && stored[0] == Mark && stored[1] == kind;
}

/// Null: it is none.
QByteArray sealedIn(const QString &stored)
{
    if (!isMarked(stored, u'S'))
        return {};
    const auto bytes = QByteArray::fromBase64Encoding(stored.mid(2).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return bytes && AtRest::isSealed(*bytes) ? *bytes : QByteArray();
}

} // namespace

Cell cell(const char *table, qint64 project, const QString &key)
{
    const QByteArray hash = crypto::sha256(key.toUtf8());
    return {table, project, qFromBigEndian<qint64>(hash.constData()), qFromBigEndian<qint64>(hash.constData() + 8)};
}

sync::Expected<QString> seal(Database &database, const Cell &cell, const QString &plain)
{
    const auto sealed = database.seal(cell, plain.toUtf8());
    if (!sealed)
        return std::unexpected(sealed.error());
    if (AtRest::isSealed(*sealed))
        return Mark + QStringLiteral("S") + QString::fromLatin1(sealed->toBase64());
    return plain.startsWith(Mark) ? Mark + QStringLiteral("P") + plain : plain;
}

sync::Expected<QString> open(Database &database, const Cell &cell, const QString &stored)
{
    if (isMarked(stored, u'P'))
        return stored.mid(2);
    const QByteArray sealed = sealedIn(stored);
    if (sealed.isNull())
        return stored;
    return mapped(database.open(cell, sealed), [](const QByteArray &plain) { return QString::fromUtf8(plain); });
}

sync::Expected<bool> isCurrent(Database &database, qint64 project, const QString &stored)
{
    if (!database.atRest())
        return true;
    const QByteArray sealed = sealedIn(stored);
    return database.atRest()->isCurrent(project, sealed);
}

} // namespace dyad::backend::sealedtext
