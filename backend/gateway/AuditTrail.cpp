// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/AuditTrail.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Log.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dyad::backend::gateway {
namespace {

const QString Providers = u"/api/v1/admin/providers"_s;
const QString Budgets = u"/api/v1/admin/budgets"_s;

/// "scope/id=limit".
QString budgetOf(const Request &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    return u"%1/%2=%3"_s.arg(body[u"scope"_s].toString().left(20), body[u"id"_s].toString().left(100), QString::number(body[u"limitNano"_s].toInteger()));
}

/// What a provider's path or body names; keys stay where they are.
QString providerOf(const Request &request)
{
    const QString named = QJsonDocument::fromJson(request.body).object()[u"name"_s].toString().left(100);
    return QString::fromLatin1(request.method) + u' ' + (request.parameters.isEmpty() ? named : request.parameters.constFirst());
}

} // namespace

bool AuditTrail::isOneTooMany(const QString &account) const
{
    const std::scoped_lock lock(m_mutex);
    if (const qint64 minute = nowMs() / 60'000; minute != m_minute) {
        m_minute = minute;
        m_refusals.clear();
    }
    return ++m_refusals[account] > RefusalsAMinute;
}

/// What was refused, for whoever reads the log: input that is not as it must be, and limits that were met. Not the input itself.
void AuditTrail::logRefusal(const Request &request, const Response &response)
{
    if (response.status == 400 || response.status == 413 || response.status == 422 || response.status == 429)
        qCInfo(logHttp).noquote() << "refused with" << response.status << request.method << request.path.left(300) << "from" << request.address.toString();
}

void AuditTrail::note(const Request &request, const Response &response) const
{
    logRefusal(request, response);
    if (!request.who)
        return;
    Audit::Entry entry{request.who->account, request.address.toString(), {}, {}};
    const bool changes = request.method != "GET" && response.status >= 200 && response.status < 300;
    if (response.status == 429) {
        if (isOneTooMany(entry.actor))
            return;
        entry.action = u"limit-met"_s;
        entry.subject = QString::fromLatin1(request.method) + u' ' + request.path.left(300);
        entry.outcome = u"refused"_s;
    } else if (response.status == 403 && !request.path.startsWith("/api/v1/admin/"_L1)) {     // those have a row already
        if (isOneTooMany(entry.actor))
            return;
        entry.action = u"refused"_s;
        entry.subject = QString::fromLatin1(request.method) + u' ' + request.path.left(300);
    } else if (changes && request.path == Budgets) {
        entry.action = u"budget-changed"_s;
        entry.subject = budgetOf(request);
    } else if (changes && request.path.startsWith(Providers) && !request.path.endsWith("/test"_L1)) {
        entry.action = u"provider-changed"_s;
        entry.subject = providerOf(request);
    } else if (changes && request.path.contains("/provider-keys/"_L1) && !request.path.endsWith("/test"_L1)) {
        entry.action = u"provider-key-changed"_s;
        entry.subject = QString::fromLatin1(request.method) + u' ' + request.path.left(300);
    } else {
        return;
    }
    if (const auto noted = m_audit.note(entry); !noted)
        qCWarning(logStore) << "the audit log has no row of" << entry.action << "-" << noted.error().code.c_str();
}

} // namespace dyad::backend::gateway
