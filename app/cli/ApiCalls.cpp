// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ApiCalls.h"
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
    const QString whole = usd.section(u'.', 0, 0);
    const QString part = usd.section(u'.', 1);
    const auto digits = [](const QString &text) { return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }); };
    if (whole.isEmpty() || whole.size() > 9 || part.size() > 9 || !digits(whole) || !digits(part))
        return {};
    return whole.toLongLong() * 1'000'000'000 + part.leftJustified(9, u'0').toLongLong();
}

QString usd(qint64 nanoDollars)
{
    QString part = QStringLiteral("%1").arg(nanoDollars % 1'000'000'000, 9, 10, QChar(u'0'));
    while (part.size() > 2 && part.endsWith(u'0'))
        part.chop(1);
    return QStringLiteral("%1.%2").arg(nanoDollars / 1'000'000'000).arg(part);
}

} // namespace dyad::app
