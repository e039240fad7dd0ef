// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/Totp.h"
#include <QMessageAuthenticationCode>
#include <QUrl>
#include <QtEndian>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace dyad::backend::auth::totp {

QString base32(const QByteArray &bytes)
{
    static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QString text;
    quint32 held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = (held << 8) | quint8(byte);
        bits += 8;
        for (; bits >= 5; bits -= 5)
            text += QLatin1Char(letters[(held >> (bits - 5)) & 31]);
    }
    if (bits > 0)
        text += QLatin1Char(letters[(held << (5 - bits)) & 31]);
    return text;
}

QString codeAt(const QByteArray &secret, qint64 step)
{
    QByteArray counter(8, '\0');
    qToBigEndian(quint64(step), counter.data());
    const QByteArray mac = QMessageAuthenticationCode::hash(counter, secret, QCryptographicHash::Sha1);
    const int offset = mac.back() & 15;
    const quint32 number = qFromBigEndian<quint32>(mac.constData() + offset) & 0x7fffffffU;
    return QString::number(number % 1'000'000).rightJustified(6, u'0');
}

std::optional<qint64> stepOf(const QByteArray &secret, const QString &code, qint64 nowMs, qint64 lastStep)
{
    const QByteArray typed = QString(code).remove(u' ').toUtf8();
    const qint64 now = nowMs / StepMs;
    std::optional<qint64> found;
    for (qint64 step = now - 1; step <= now + 1; ++step) {
        const QByteArray right = codeAt(secret, step).toUtf8();
        if (typed.size() == right.size() && sodium_memcmp(typed.constData(), right.constData(), size_t(right.size())) == 0 && step > lastStep)
            found = step;
    }
    return found;
}

QString otpauthUrl(const QByteArray &secret, const QString &service, const QString &person)
{
    const auto escaped = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return u"otpauth://totp/%1:%2?secret=%3&issuer=%1&algorithm=SHA1&digits=6&period=30"_s.arg(escaped(service), escaped(person), base32(secret));
}

} // namespace dyad::backend::auth::totp
