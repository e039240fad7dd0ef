// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/OperationsAdmin.h"
#include "backend/admin/StructureCheck.h"
#include "backend/admin/SupportBundle.h"

using namespace Qt::StringLiterals;

namespace dyad::backend {

sync::Expected<QJsonObject> OperationsAdmin::fsck()
{
    auto report = StructureCheck(m_database, m_blobs).run();
    const auto audit = report ? m_audit.verify() : std::unexpected(report.error());
    if (!audit)
        return std::unexpected(audit.error());
    (*report)[u"checks"_s] = (*report)[u"checks"_s].toInteger() + 1;
    if (audit->firstBad == 0)
        return report;
    QJsonArray faults = (*report)[u"faults"_s].toArray();
    faults.append(QJsonObject{{u"check"_s, u"audit"_s}, {u"project"_s, QString()}, {u"subject"_s, QString::number(audit->firstBad)},
                              {u"why"_s, u"this row of the audit log is not as it was written"_s}});
    (*report)[u"faults"_s] = faults;
    return report;
}

sync::Expected<QByteArray> OperationsAdmin::supportBundle(const Audit::Entry &by)
{
    if (const auto noted = m_audit.note({by.actor, by.address, u"support-bundle-made"_s, {}}); !noted)
        return std::unexpected(noted.error());
    return SupportBundle(m_database, m_config).make();
}

} // namespace dyad::backend
