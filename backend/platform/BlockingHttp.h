// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QPair>
#include <QUrl>
#include <functional>
#include <optional>

class QIODevice;

namespace dyad::backend {

/// One HTTP call, made and awaited on the calling work thread. Redirects are not followed, proxies and cookies not used.
struct BlockingHttp {
    struct Call {
        QByteArray method = "GET";
        QUrl url;
        QList<QPair<QByteArray, QByteArray>> headers;
        QByteArray body;
        QIODevice *upload = nullptr;                 ///< open, of known size: sent instead of body
        QIODevice *download = nullptr;               ///< open: the body of an answer of 2xx goes there as it comes, and mostBytes does not count
        int timeoutMs = 30'000;                      ///< for all of it
        qint64 mostBytes = 16LL << 20;               ///< of the answer
        std::function<bool()> isStopped = {};        ///< asked a few times a second on the calling thread; true: it is broken off
        std::optional<QHostAddress> address;         ///< connect there and nowhere else, whatever the name means by then
    };
    struct Reply {
        int status = 0;
        QByteArray type;
        QByteArray body;
        QList<QPair<QByteArray, QByteArray>> headers;
        bool good() const { return status >= 200 && status < 300; }
        /// Without regard to case; empty where there is none.
        QByteArray header(QByteArrayView name) const;
    };
    /// "unreachable" (no connection, broken off, too slow; a certificate that is not accepted, with what helps), "too-large", "stopped".
    static sync::Expected<Reply> run(const Call &call);
};

} // namespace dyad::backend
