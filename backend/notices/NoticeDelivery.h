// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/notices/NoticeStore.h"
#include "backend/platform/jobs/JobKinds.h"

namespace dyad::backend::notices {

/// Brings notices to mailboxes and webhooks, as jobs: what fails is tried again later. Outlives the workers.
class NoticeDelivery {
public:
    static constexpr const char *MailKind = "notice.mail";
    static constexpr const char *WebhookKind = "notice.webhook";
    static constexpr const char *AuditKind = "audit.forward";
    static constexpr qint64 AuditEveryMs = 60'000;

    NoticeDelivery(Database &database, NoticeStore &store, const OperationsConfig &config) : m_database(database), m_store(store), m_config(config) { }
    void addTo(JobKinds &kinds);
    /// "t=SECONDS,v1=HEX": HMAC-SHA-256 by the secret of "SECONDS.BODY".
    static QByteArray signature(const QByteArray &secret, qint64 seconds, const QByteArray &body);

private:
    sync::Expected<void> mail(const Job &job);
    sync::Expected<void> tellWebhook(const Job &job);
    sync::Expected<void> tellCaches(const Job &job);
    sync::Expected<void> forwardAudit(JobRun &run);
    sync::Expected<void> post(const QString &url, const QByteArray &event, const QString &delivery, const QByteArray &body) const;
    Database &m_database;
    NoticeStore &m_store;
    const OperationsConfig &m_config;
};

} // namespace dyad::backend::notices
