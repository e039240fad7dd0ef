// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/Router.h"

namespace dyad::backend::gateway {
namespace {

QStringList segmentsOf(const char *pattern)
{
    return QString::fromLatin1(pattern).split(u'/', Qt::SkipEmptyParts);
}

bool fits(const QStringList &pattern, const QStringList &path, QStringList &parameters)
{
    if (pattern.size() != path.size())
        return false;
    QStringList found;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i].startsWith(u'{'))
            found.append(path[i]);
        else if (pattern[i] != path[i])
            return false;
    }
    parameters = found;
    return true;
}

} // namespace

void Router::add(const char *method, const char *pattern, Access access, Lane lane, Handler handler, qint64 bodyLimit)
{
    m_routes.push_back({method, QString::fromLatin1(pattern), segmentsOf(pattern), access, lane, std::move(handler), {}, bodyLimit, {}, {}});
}

void Router::addUpload(const char *method, const char *pattern, qint64 limit, UploadHandler upload, Handler handler)
{
    m_routes.push_back({method, QString::fromLatin1(pattern), segmentsOf(pattern), Access::SignedIn, Lane::Store, std::move(handler),
                        std::move(upload), limit, {}, {}});
}

void Router::admitLargeBodies(const std::function<bool(const Request &)> &admits)
{
    for (Route &route : m_routes) {
        if (route.access == Access::Open && !route.upload && route.bodyLimit > (qint64(1) << 20))
            route.admits = admits;
    }
}

sync::Expected<const Route *> Router::match(Request &request) const
{
    bool pathExists = false;
    for (const Route &route : m_routes) {
        if (!fits(route.segments, request.segments, request.parameters))
            continue;
        if (route.method == request.method)
            return &route;
        pathExists = true;
    }
    if (pathExists)
        return sync::fail("method-not-allowed", "This address does not know that method.");
    return sync::fail("not-found", "There is nothing at this address.");
}

} // namespace dyad::backend::gateway
