// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/Identity.h"
#include "backend/platform/Blobs.h"
#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QStringList>
#include <QUrlQuery>
#include <memory>
#include <optional>

namespace dyad::backend::gateway {

/// One HTTP request, complete and checked. Handlers get it on a work thread.
struct Request {
    QByteArray method;
    QString path;                              ///< decoded, without the query
    QStringList segments;                      ///< of the path, each decoded
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers;     ///< names in lower case; each at most once (joined with ", ")
    QByteArray body;
    QHostAddress address;
    QStringList parameters;                    ///< what stood for {…} in the route's pattern, in order
    std::optional<auth::Identity> who;         ///< of a route that wants one; for "either", where a token came
    std::shared_ptr<BlobWriter> upload;        ///< of a route that streams its body to disk
    QByteArray id;                             ///< the correlation id
    bool keepAlive = true;

    QByteArray header(const char *lowerCaseName) const { return headers.value(QByteArray(lowerCaseName)); }
    /// The bearer token, or empty.
    QString token() const
    {
        const QByteArray value = header("authorization");
        return value.size() > 7 && value.first(7).compare("Bearer ", Qt::CaseInsensitive) == 0 ? QString::fromLatin1(value.sliced(7).trimmed())
                                                                                               : QString();
    }
    QString device() const { return QString::fromUtf8(header("user-agent")).left(100); }
    QString queryText(const char *name) const { return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded); }
    /// A number in the query, `fallback` where there is none or it is not one.
    qint64 queryNumber(const char *name, qint64 fallback) const
    {
        bool ok = false;
        const qint64 value = queryText(name).toLongLong(&ok);
        return ok && value >= 0 ? value : fallback;
    }
};

} // namespace dyad::backend::gateway
