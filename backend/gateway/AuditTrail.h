// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/admin/Audit.h"
#include "backend/gateway/Request.h"
#include "backend/gateway/Response.h"
#include <QHash>
#include <mutex>

namespace dyad::backend::gateway {

/// What an answer tells the audit log, whichever handler gave it: somebody was refused what they may not do; an AI provider or a budget is
/// another one; a limit was met. Any thread; blocks.
class AuditTrail {
public:
    /// Of one account's refusals, a minute; the others are the same again, and must not fill the log.
    static constexpr int RefusalsAMinute = 20;

    explicit AuditTrail(Database &database) : m_audit(database) { }
    void note(const Request &request, const Response &response) const;

private:
    static void logRefusal(const Request &request, const Response &response);
    bool isOneTooMany(const QString &account) const;
    mutable Audit m_audit;
    mutable std::mutex m_mutex;
    mutable qint64 m_minute = 0;
    mutable QHash<QString, int> m_refusals;      // of this minute
};

} // namespace dyad::backend::gateway
