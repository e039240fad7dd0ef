// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/RefusalLog.h"
#include "backend/admin/Audit.h"
#include "backend/platform/CallRate.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Log.h"
#include "backend/platform/WorkQueue.h"

namespace dyad::backend {
namespace {

constexpr double AMinute = 20;

} // namespace

void noteRefusedMessage(const RoomContext &context, const QString &account, const QString &project, const QString &message)
{
    static CallRate rate(AMinute / 60, AMinute);
    if (rate.take(account, nowMs()) > 0)
        return;
    Audit::Entry entry{account, {}, QStringLiteral("refused"), QStringLiteral("project/") + project + QStringLiteral(" message ") + message.left(40)};
    (void)context.work.post([&database = context.database, entry] {
        if (const auto noted = Audit(database).note(entry); !noted)
            qCWarning(logStore) << "the audit log has no row of a refused message -" << noted.error().code.c_str();
    });
}

} // namespace dyad::backend
