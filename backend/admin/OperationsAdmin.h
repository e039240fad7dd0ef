// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/admin/Audit.h"
#include "backend/platform/Blobs.h"
#include "backend/platform/Config.h"
#include <QJsonObject>

namespace dyad::backend {

/// What the admins of a server look into while it runs. Any thread; blocks. Errors: the database's.
class OperationsAdmin {
public:
    OperationsAdmin(Database &database, Blobs &blobs, const Config &config, Audit &audit)
        : m_database(database), m_blobs(blobs), m_config(config), m_audit(audit) { }
    Audit &audit() { return m_audit; }
    /// StructureCheck's report.
    sync::Expected<QJsonObject> fsck();
    /// A .tar.gz.
    sync::Expected<QByteArray> supportBundle(const Audit::Entry &by);

private:
    Database &m_database;
    Blobs &m_blobs;
    const Config &m_config;
    Audit &m_audit;
};

} // namespace dyad::backend
