// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ApiCalls.h"
#include <QRegularExpression>
#include <QFile>
#include <QJsonDocument>
#include <QPromise>
#include <unistd.h>

namespace dyad::app {

QFuture<sync::Expected<sync::ApiAnswer>> callApi(sync::ServerApi &api, const QByteArray &method, const QString &path, const std::optional<QJsonObject> &body,
    const std::function<sync::Expected<void>(const QByteArray &)> &download)
{
    auto promise = std::make_shared<QPromise<sync::Expected<sync::ApiAnswer>>>();
    promise->start();
    sync::ApiRequest request;
    request.method = method;
    request.path = path;
    request.body = body;
    request.download = download;
    auto *call = new sync::ApiCall(&api, std::move(request), [promise](sync::Expected<sync::ApiAnswer> answer) {
        promise->addResult(std::move(answer));
        promise->finish();
    });
    call->start();
    return promise->future();
}

QString keyFromStdin()
{
    constexpr qint64 Most = 64 << 10; // bytes
    QFile in;
    return in.open(STDIN_FILENO, QIODevice::ReadOnly) ? QString::fromUtf8(in.read(Most)).trimmed() : QString();
}

QJsonObject jsonOf(const sync::ApiAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

std::optional<qint64> nanoDollars(const QString &usd)
{
    // Never by way of floating point. "2.5e-7" is what many languages print for small amounts.
    static const QRegularExpression amount(QStringLiteral("^([0-9]*)(?:\\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,3}))?$"));
    const auto match = amount.match(usd);
    QString digits = match.captured(1) + match.captured(2);
    if (!match.hasMatch() || digits.isEmpty())
        return {};
    qsizetype zeros = 9 + match.captured(3).toInt() - match.captured(2).size(); // to be put behind the digits
    while (digits.size() > 1 && digits.startsWith(u'0'))
        digits.remove(0, 1);
    while (zeros < 0 && digits.endsWith(u'0') && digits.size() > 1) {
        digits.chop(1);
        ++zeros;
    }
    if (digits == u"0")
        return 0;
    if (zeros < 0 || digits.size() + zeros > 18)
        return {};
    return (digits + QString(zeros, u'0')).toLongLong();
}

QString usd(qint64 nanoDollars)
{
    QString part = QStringLiteral("%1").arg(nanoDollars % 1'000'000'000, 9, 10, QChar(u'0'));
    while (part.size() > 2 && part.endsWith(u'0'))
        part.chop(1);
    return QStringLiteral("%1.%2").arg(nanoDollars / 1'000'000'000).arg(part);
}

} // namespace dyad::app
