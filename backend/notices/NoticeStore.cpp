// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/notices/NoticeStore.h"
#include "backend/notices/NoticeDelivery.h"
#include "backend/notices/NoticeSight.h"
#include "backend/platform/Clock.h"
#include "backend/platform/jobs/JobStore.h"
#include <QCborMap>
#include <QCborValue>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dyad::backend::notices {

QJsonObject Notice::toJson() const
{
    return {{u"id"_s, id}, {u"kind"_s, kind}, {u"project"_s, project}, {u"data"_s, data}, {u"time"_s, createdAt}, {u"read"_s, read}};
}

void Notice::dropPlace()
{
    for (const QString &name : {u"path"_s, u"line"_s, u"thread"_s})
        data.remove(name);
}

QByteArray Notice::toMessage() const
{
    return QCborMap{{u"t"_s, u"notice"_s}, {u"id"_s, id}, {u"kind"_s, kind}, {u"project"_s, project}, {u"data"_s, QCborMap::fromJsonObject(data)}, {u"time"_s, createdAt}}.toCborValue().toCbor();
}

QString Notice::sentence() const
{
    const auto text = [this](const QString &name) { return data[name].toString(); };
    if (kind == "mention"_L1 && !data.contains(u"path"_s))
        return u"%1 mentioned you in a comment in the project %2."_s.arg(text(u"by"_s), text(u"projectName"_s));
    if (kind == "mention"_L1)
        return u"%1 mentioned you in a comment in %2, line %3, of the project %4."_s.arg(text(u"by"_s), text(u"path"_s), QString::number(data[u"line"_s].toInteger()), text(u"projectName"_s));
    if (kind == "role"_L1)
        return u"%1 made you %2 of %3."_s.arg(text(u"by"_s), text(u"role"_s), data.contains(u"projectName"_s) ? u"the project "_s + text(u"projectName"_s) : text(u"organisation"_s));
    if (kind == "invitation"_L1)
        return u"%1 invites you to %2 as %3. Ask for the link."_s.arg(text(u"by"_s), text(u"organisation"_s), text(u"role"_s));
    if (kind == "budget"_L1)
        return u"The AI budget of the %1 %2 is spent; calls are refused until it is raised."_s.arg(text(u"scope"_s), text(u"name"_s));
    if (kind == "backup-failed"_L1)
        return u"A backup of the server has failed; see its log."_s;
    if (kind == "second-factor-reset"_L1)
        return u"An admin of the server has removed your second factor. If you did not ask for it, tell them."_s;
    return kind;
}

sync::Expected<void> NoticeStore::addJobs(qint64 id, const QString &account)
{
    JobStore jobs(m_database);
    const auto mail = m_config.mailServer.isEmpty() ? sync::Expected<bool>(false) : wantsMail(account);
    if (!mail)
        return std::unexpected(mail.error());
    if (*mail) {
        if (const auto added = jobs.add({.kind = QString::fromLatin1(NoticeDelivery::MailKind), .payload = {{u"notice"_s, id}}, .once = u"notice-mail-%1"_s.arg(id)}); !added)
            return std::unexpected(added.error());
    }
    for (qsizetype i = 0; i < m_config.webhooks.size(); ++i) {
        if (const auto added = jobs.add({.kind = QString::fromLatin1(NoticeDelivery::WebhookKind), .payload = {{u"notice"_s, id}, {u"url"_s, m_config.webhooks[i]}},
                                         .once = u"notice-webhook-%1-%2"_s.arg(id).arg(i)}); !added)
            return std::unexpected(added.error());
    }
    return {};
}

sync::Expected<bool> NoticeStore::add(const Notice &notice, const QString &ref)
{
    // Most of what is found is known: that must not take the writer's place.
    const auto known = m_database.run("notices.exists", {notice.account, notice.kind, ref});
    if (!known || !known->isEmpty())
        return known ? sync::Expected<bool>(false) : std::unexpected(known.error());
    if (const QString path = notice.data.value(u"path"_s).toString(); !path.isEmpty()) {
        const auto seen = NoticeSight(m_database).sees(notice.account, notice.project, path);
        if (!seen || !*seen)
            return seen;
    }
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const QString data = QString::fromUtf8(QJsonDocument(notice.data).toJson(QJsonDocument::Compact));
    const auto added = m_database.run("notices.add", {notice.account, notice.kind, ref, notice.project, data, nowMs()});
    if (!added)
        return std::unexpected(added.error());
    if (added->isEmpty())
        return false;
    if (const auto jobs = addJobs(added->first()[0].toLongLong(), notice.account); !jobs)
        return std::unexpected(jobs.error());
    return mapped(transaction.commit(), [] { return true; });
}

sync::Expected<std::vector<Notice>> NoticeStore::read(const char *statement, const QVariantList &values)
{
    const auto found = m_database.run(statement, values);
    if (!found)
        return std::unexpected(found.error());
    std::vector<Notice> list;
    NoticeSight sight(m_database);
    for (const auto &row : found->rows) {
        Notice notice{row[0].toLongLong(), row[1].toString(), row[2].toString(), row[3].toString(),
                      QJsonDocument::fromJson(row[4].toString().toUtf8()).object(), row[5].toLongLong(), !row[6].isNull()};
        if (const QString path = notice.data.value(u"path"_s).toString(); !path.isEmpty()) {
            const auto seen = sight.sees(notice.account, notice.project, path);
            if (!seen)
                return std::unexpected(seen.error());
            if (!*seen)
                notice.dropPlace();
        }
        list.push_back(std::move(notice));
    }
    return list;
}

sync::Expected<std::vector<Notice>> NoticeStore::list(const QString &account, qint64 before, int limit)
{
    return read("notices.list", {account, before > 0 ? before : std::numeric_limits<qint64>::max(), limit});
}

sync::Expected<std::vector<Notice>> NoticeStore::after(qint64 id)
{
    return read("notices.after", {id});
}

sync::Expected<std::optional<Notice>> NoticeStore::find(qint64 id)
{
    return mapped(read("notices.find", {id}), [](const std::vector<Notice> &found) { return found.empty() ? std::nullopt : std::optional(found.front()); });
}

sync::Expected<qint64> NoticeStore::newest()
{
    return mapped(m_database.run("notices.newest"), [](const auto &found) { return found.first()[0].toLongLong(); });
}

sync::Expected<qint64> NoticeStore::unread(const QString &account)
{
    return mapped(m_database.run("notices.unread", {account}), [](const auto &found) { return found.first()[0].toLongLong(); });
}

sync::Expected<void> NoticeStore::markRead(const QString &account, qint64 upTo)
{
    return mapped(m_database.run("notices.mark-read", {nowMs(), account, upTo}), [](const auto &) { });
}

sync::Expected<bool> NoticeStore::wantsMail(const QString &account)
{
    return mapped(m_database.run("notices.settings", {account}), [](const auto &found) { return found.isEmpty() || found.first()[0].toBool(); });
}

sync::Expected<void> NoticeStore::setWantsMail(const QString &account, bool mail)
{
    return mapped(m_database.run("notices.set-settings", {account, mail ? 1 : 0}), [](const auto &) { });
}

sync::Expected<void> NoticeStore::forgetOld()
{
    return mapped(m_database.run("notices.forget", {nowMs() - KeptMs}), [](const auto &) { });
}

} // namespace dyad::backend::notices
