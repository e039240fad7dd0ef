// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/BreachedPasswords.h"
#include <QCryptographicHash>
#include <QFile>

namespace dyad::backend::auth::breached {
namespace {

constexpr qint64 HashLetters = 40;
constexpr qint64 LongestLine = 80;

/// The hash of the first line that begins at or behind `at`, and where that line begins; empty: there is none.
QByteArray hashFrom(QFile &file, qint64 at, qint64 *begin)
{
    file.seek(at > 0 ? at - 1 : 0);
    if (at > 0)
        file.readLine(LongestLine);              // the end of the line before; where `at` begins one, only its end of line
    *begin = file.pos();
    return file.readLine(LongestLine).left(HashLetters).toUpper();
}

} // namespace

sync::Expected<bool> contains(const QString &path, const QString &password)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return sync::fail("storage-unavailable", "The list of breached passwords (auth.breached-passwords) cannot be read: " + file.errorString().toStdString());
    // That is how the lists are kept: nothing depends on SHA-1 being strong here.
    const QByteArray wanted = QCryptographicHash::hash(password.toUtf8(), QCryptographicHash::Sha1).toHex().toUpper();
    qint64 low = 0, high = file.size();          // the line, if it is there, begins in [low, high)
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        qint64 begin = 0;
        const QByteArray hash = hashFrom(file, middle, &begin);
        if (begin >= high || hash.size() < HashLetters || hash > wanted)
            high = middle;
        else if (hash == wanted)
            return true;
        else
            low = begin + 1;
    }
    return false;
}

} // namespace dyad::backend::auth::breached
