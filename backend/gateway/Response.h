// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/ResponseStream.h"
#include "sync/text/Error.h"
#include <QByteArray>
#include <QIODevice>
#include <QJsonObject>
#include <QString>
#include <memory>
#include <utility>
#include <vector>

namespace dyad::backend::gateway {

/// What a handler answers with. `file`, where set, is streamed as the body.
struct Response {
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QString file;
    std::shared_ptr<QIODevice> device;        ///< the same, open already; sent to its size()
    bool removeFile = false;                  ///< once it is open: it was made for this answer only
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    std::shared_ptr<ResponseStream> stream;   ///< set: status, headers and body come by it, and nothing else here counts

    /// In the head of every answer: whatever a browser makes of it, it loads, runs and frames nothing, and tells nobody where it came from.
    static constexpr const char *BrowserHeaders = "X-Content-Type-Options: nosniff\r\n"
        "Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox\r\n"
        "Referrer-Policy: no-referrer\r\nCross-Origin-Resource-Policy: same-origin\r\n";

    static Response empty(int status);
    static Response json(const QJsonObject &object, int status = 200);
    static Response streamed(std::shared_ptr<ResponseStream> stream);
    static Response bytes(QByteArray body, const QByteArray &contentType);
    /// application/problem+json. The status follows from the code; texts of the database are not shown to callers.
    static Response problem(const sync::Error &error);
    static Response problem(const sync::Error &error, int status);
    /// Adds Retry-After (whole seconds) and, in a problem, "retryAfter" (ms).
    void setRetryAfter(qint64 ms);
    bool isProblem() const { return status >= 400; }
};

} // namespace dyad::backend::gateway
