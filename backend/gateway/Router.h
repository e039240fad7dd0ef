// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Request.h"
#include "backend/gateway/Response.h"
#include <functional>
#include <optional>
#include <vector>

namespace dyad::backend::gateway {

enum class Access { Open, SignedIn, Either };   ///< Either: a token may be there, and must then be valid
/// Which work threads: SQL, the two that may spend 80 ms on a password, those that may wait for other servers, the one for what takes minutes
/// (a backup, a proof); or none: answered on the loop at once, for what asks nobody.
enum class Lane { Store, Hash, Outside, Long, Loop };

using Handler = std::function<sync::Expected<Response>(const Request &)>;
/// Called before the body is read: who may store it, and where.
using UploadHandler = std::function<sync::Expected<std::shared_ptr<BlobWriter>>(const Request &)>;

struct Route {
    QByteArray method;
    QString pattern;                            ///< "/api/v1/projects/{id}"
    QStringList segments;
    Access access = Access::Open;
    Lane lane = Lane::Store;
    Handler handler;
    UploadHandler upload;                       ///< set: the body goes to disk
    qint64 bodyLimit = qint64(1) << 20;         ///< bytes
    std::function<bool(const Request &)> admits{};    ///< set: asked before a large body is read; who is not admitted is answered without one
    std::function<std::optional<Response>(const Request &)> atOnce{};    ///< set: asked on the loop first, about a small body; must not wait for anything
};

/// Which handler a request belongs to. Filled at start, then only read (any thread).
class Router {
public:
    void add(const char *method, const char *pattern, Access access, Lane lane, Handler handler, qint64 bodyLimit = qint64(1) << 20);
    /// A route whose body (at most `limit` bytes) streams to disk.
    void addUpload(const char *method, const char *pattern, qint64 limit, UploadHandler upload, Handler handler);

    /// For the last route: answers on the loop thread what needs neither the database nor long; nothing: as any other.
    void answerAtOnce(std::function<std::optional<Response>(const Request &)> atOnce) { m_routes.back().atOnce = std::move(atOnce); }

    /// For the routes so far that anybody may call with a body above 1 MiB: whether this caller's is read at all. Called on work threads.
    void admitLargeBodies(const std::function<bool(const Request &)> &admits);

    /// The route, with request.parameters filled; or "not-found", "method-not-allowed".
    sync::Expected<const Route *> match(Request &request) const;
    const std::vector<Route> &routes() const { return m_routes; }

private:
    std::vector<Route> m_routes;
};

} // namespace dyad::backend::gateway
