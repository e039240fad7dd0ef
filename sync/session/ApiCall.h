// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QJsonObject>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <optional>

class QIODevice;

namespace dyad::sync {

class ServerApi;

struct ApiRequest {
    enum class Authorization { None, IfSignedIn, Required };
    QByteArray method = "GET";
    QString path;                               ///< below /api/v1/, percent-encoded
    std::optional<QJsonObject> body;
    std::shared_ptr<QIODevice> upload;          ///< instead of body; open, seekable
    std::function<Expected<void>(const QByteArray &)> download;     ///< takes the answer piece by piece instead of ApiAnswer::body
    Authorization authorization = Authorization::Required;
    bool keepsProblems = false;                 ///< a refusal is an answer like others, for those who read more of it than code and detail
    int inactivityLimit = 30000;                ///< ms without a byte
};

struct ApiAnswer {
    int status = 0;
    QByteArray body;
    QByteArray etag;
};

/// One call of the HTTP API, with one refresh of the token where it was refused. Deletes itself when done.
class ApiCall : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Expected<ApiAnswer>)>;
    ApiCall(ServerApi *api, ApiRequest request, Done done);
    void start();
    void cancel();

Q_SIGNALS:
    void progress(qint64 done, qint64 total);   ///< bytes

private:
    void send();
    void readSome();
    void finished();
    void end(Expected<ApiAnswer> answer);
    Expected<ApiAnswer> result();
    std::string whyUnreachable() const;

    ServerApi *m_api;
    ApiRequest m_request;
    Done m_done;
    QPointer<QNetworkReply> m_reply;
    std::optional<Error> m_downloadFailed;
    bool m_refreshed = false;
};

} // namespace dyad::sync
