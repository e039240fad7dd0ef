// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/notices/NoticeDelivery.h"
#include "backend/admin/Audit.h"
#include "backend/auth/Store.h"
#include "backend/notices/SmtpClient.h"
#include "backend/platform/BlockingHttp.h"
#include "backend/platform/Clock.h"
#include "backend/projects/Publications.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace dyad::backend::notices {
namespace {

constexpr int WaitMs = 10'000;
constexpr int AuditRows = 500;                   // at once
const QString ForwardCursor = u"audit-forwarded"_s;

sync::Expected<QByteArray> secretOf(const OperationsConfig &config)
{
    if (config.webhookSecretFile.isEmpty())
        return QByteArray();
    QFile file(config.webhookSecretFile);
    if (!file.open(QIODevice::ReadOnly))
        return sync::fail("not-configured", "The file of notices.secret-file cannot be read.");
    return file.readLine().trimmed();
}

} // namespace

QByteArray NoticeDelivery::signature(const QByteArray &secret, qint64 seconds, const QByteArray &body)
{
    const QByteArray time = QByteArray::number(seconds);
    return "t=" + time + ",v1=" + QMessageAuthenticationCode::hash(time + '.' + body, secret, QCryptographicHash::Sha256).toHex();
}

sync::Expected<void> NoticeDelivery::post(const QString &url, const QByteArray &event, const QString &delivery, const QByteArray &body) const
{
    const auto secret = secretOf(m_config);
    if (!secret)
        return std::unexpected(secret.error());
    BlockingHttp::Call call;
    call.method = "POST";
    call.url = QUrl(url);
    call.headers = {{"Content-Type", "application/json"}, {"User-Agent", "dyad-server"}, {"X-Dyad-Event", event}, {"X-Dyad-Delivery", delivery.toLatin1()}};
    if (!secret->isEmpty())
        call.headers.append({"X-Dyad-Signature", signature(*secret, nowMs() / 1000, body)});
    call.body = body;
    call.timeoutMs = WaitMs;
    call.mostBytes = 1 << 20;
    const auto reply = BlockingHttp::run(call);
    if (!reply)
        return std::unexpected(reply.error());
    return reply->good() ? sync::Expected<void>() : sync::fail("refused", call.url.host().toStdString() + " answered with status " + std::to_string(reply->status));
}

sync::Expected<void> NoticeDelivery::mail(const Job &job)
{
    const auto notice = m_store.find(job.payload[u"notice"_s].toInteger());
    if (!notice || !*notice)
        return notice ? sync::Expected<void>() : std::unexpected(notice.error());
    const auto account = m_database.run("notices.account", {(*notice)->account});
    if (!account)
        return std::unexpected(account.error());
    const QString to = account->isEmpty() ? QString() : account->first()[2].toString();
    if (to.isEmpty())
        return {};                               // a guest, or gone meanwhile
    const QString text = (*notice)->sentence();
    return SmtpClient(m_config).send({to, u"Dyad: "_s + text.left(100), text + u"\n\nYou can turn these mails off in Dyad, under Notifications.\n"_s});
}

sync::Expected<void> NoticeDelivery::tellWebhook(const Job &job)
{
    const QString url = job.payload[u"url"_s].toString();
    const auto notice = m_store.find(job.payload[u"notice"_s].toInteger());
    if (!notice || !*notice || !m_config.webhooks.contains(url))
        return notice ? sync::Expected<void>() : std::unexpected(notice.error());
    QJsonObject json = (*notice)->toJson();
    json.remove(u"read"_s);
    json.insert(u"account"_s, (*notice)->account);
    json.insert(u"text"_s, (*notice)->sentence());
    return post(url, (*notice)->kind.toLatin1(), QString::number(job.id), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// The purge hook: what was public and is not any more. Whoever keeps copies has the addresses behind the server's own name.
sync::Expected<void> NoticeDelivery::tellCaches(const Job &job)
{
    const QByteArray body = QJsonDocument(QJsonObject{{u"kind"_s, u"unpublished"_s}, {u"addresses"_s, job.payload[u"addresses"_s]}}).toJson(QJsonDocument::Compact);
    for (const QString &url : m_config.webhooks) {
        if (const auto told = post(url, "unpublished", QString::number(job.id), body); !told)
            return told;                         // all of them again later: to forget twice is to forget
    }
    return {};
}

/// Each row once, in order; the receiver's 2xx moves the mark on, so that one is told again rather than not at all.
sync::Expected<void> NoticeDelivery::forwardAudit(JobRun &run)
{
    auth::Store state(m_database);
    Audit audit(m_database);
    for (;;) {
        const auto mark = state.state(ForwardCursor);
        const auto rows = mark ? audit.read(mark->toLongLong(), AuditRows) : std::unexpected(mark.error());
        if (!rows || rows->empty())
            return rows ? sync::Expected<void>() : std::unexpected(rows.error());
        QJsonArray list;
        for (const Audit::Row &row : *rows)
            list.append(QJsonObject{{u"id"_s, row.id}, {u"time"_s, row.time}, {u"actor"_s, row.actor}, {u"address"_s, row.address}, {u"action"_s, row.action},
                                    {u"subject"_s, row.subject}, {u"outcome"_s, row.outcome}, {u"agent"_s, row.agent}, {u"request"_s, row.request}, {u"hash"_s, QString::fromLatin1(row.hash.toHex())}});
        const QByteArray body = QJsonDocument(QJsonObject{{u"entries"_s, list}}).toJson(QJsonDocument::Compact);
        if (const auto sent = post(m_config.auditForward, "audit", QString::number(rows->back().id), body); !sent)
            return sent;
        if (const auto moved = state.setState(ForwardCursor, QByteArray::number(rows->back().id)); !moved)
            return moved;
        if (const auto mine = run.check(); !mine)
            return mine;
    }
}

void NoticeDelivery::addTo(JobKinds &kinds)
{
    kinds.add(QString::fromLatin1(MailKind), [this](JobRun &run) { return mail(run.job()); });
    kinds.add(QString::fromLatin1(WebhookKind), [this](JobRun &run) { return tellWebhook(run.job()); });
    kinds.add(QString::fromLatin1(projects::Publications::PurgeKind), [this](JobRun &run) { return tellCaches(run.job()); });
    kinds.addRegular(u"notices.clean"_s, qint64(24) * 3'600'000, [this](JobRun &) { return m_store.forgetOld(); });
    if (!m_config.auditForward.isEmpty())
        kinds.addRegular(QString::fromLatin1(AuditKind), AuditEveryMs, [this](JobRun &run) { return forwardAudit(run); });
}

} // namespace dyad::backend::notices
