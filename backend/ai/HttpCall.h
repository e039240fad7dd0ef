// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

namespace dyad::backend::ai {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// The value of a header, found without regard to case; empty where there is none.
inline QByteArray header(const HttpHeaders &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

/// A request to a provider, and how long and how much we are willing to take. Times in ms, sizes in bytes.
struct HttpCall {
    QByteArray method = "POST";
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
    int connectTimeout = 10'000;
    int firstByteTimeout = 300'000;      ///< a local model may load for a minute, a reasoning one think for longer
    int idleTimeout = 90'000;            ///< silence between two pieces
    int totalTimeout = 30 * 60'000;
    qint64 maxBody = 64LL << 20;
};

} // namespace dyad::backend::ai
