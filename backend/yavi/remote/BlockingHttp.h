// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QPair>
#include <QUrl>
#include <optional>

namespace dyad::backend::yavi {

/// One HTTP call, made and awaited on the calling work thread. Redirects are not followed, proxies and cookies not used.
struct BlockingHttp {
    struct Call {
        QByteArray method = "GET";
        QUrl url;
        QList<QPair<QByteArray, QByteArray>> headers;
        QByteArray body;
        int timeoutMs = 30'000;                      ///< for all of it
        qint64 mostBytes = 16LL << 20;               ///< of the answer
        std::optional<QHostAddress> address;         ///< connect there and nowhere else, whatever the name means by then
    };
    struct Reply {
        int status = 0;
        QByteArray type;
        QByteArray body;
    };
    /// "unreachable" (no connection, broken off, too slow), "too-large".
    static sync::Expected<Reply> run(const Call &call);
};

} // namespace dyad::backend::yavi
