// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/connectors/Connectors.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/jobs/JobStore.h"
#include "backend/yavi/connectors/ConnectorKind.h"
#include <QDir>
#include <algorithm>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

constexpr int IdLetters = 14;
constexpr int LongestMinutes = 60 * 24 * 31;
constexpr qsizetype LongestSetting = 10'000;

} // namespace

void Connectors::addTo(JobKinds &kinds)
{
    kinds.addSlow(QString::fromLatin1(JobKind), [this](JobRun &job) { return run(job); });
}

sync::Expected<void> Connectors::makeDue()
{
    constexpr qint64 PutOffMs = 15 * 60'000;             // a job that is lost is made again after that
    const auto due = m_store.takeDue(nowMs(), PutOffMs);
    if (!due)
        return std::unexpected(due.error());
    for (const ConnectorStore::Due &one : *due) {
        if (const auto made = beginSync(one.scope, one.connector, false); !made)
            return std::unexpected(made.error());
    }
    return {};
}

sync::Expected<void> Connectors::apply(Connector &c, const QJsonObject &wanted) const
{
    if (wanted.contains("name"_L1))
        c.name = wanted["name"_L1].toString().trimmed();
    if (c.name.isEmpty() || c.name.size() > 100)
        return sync::fail("bad-request", "\"name\" must be a text of 1 to 100 characters.");
    c.everyMinutes = std::clamp(wanted["everyMinutes"_L1].toInt(c.everyMinutes), 0, LongestMinutes);
    if (wanted.contains("deletions"_L1))
        c.removesDeleted = wanted["deletions"_L1].toString() != u"keep";
    if (wanted.contains("conflicts"_L1))
        c.replacesOthers = wanted["conflicts"_L1].toString() == u"replace";
    const QJsonObject settings = wanted["settings"_L1].toObject();
    const ConnectorKind *kind = connectorKind(c.kind);
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        const auto known = std::ranges::find_if(kind->settings, [&](const ConnectorSetting &one) { return it.key() == QLatin1StringView(one.name); });
        if (known == kind->settings.end() || it->toVariant().toString().size() > LongestSetting)
            return sync::fail("bad-request", "A connector of this kind has no setting \"" + it.key().toStdString() + "\", or it is too long.");
        (known->secret ? c.secrets : c.settings).insert(it.key(), it->toVariant().toString());
    }
    return {};
}

/// What is wrong with it is said now and not only when it is next synced.
sync::Expected<void> Connectors::check(const Connector &c)
{
    const auto admin = m_store.isAdmin(c.createdBy);
    if (!admin)
        return std::unexpected(admin.error());
    if (const auto source = ConnectorSource::of(c, m_reach, *admin); !source)
        return std::unexpected(source.error());
    if (const QString path = c.value(u"path"_s); QDir::isAbsolutePath(path) && (c.kind == u"folder" || c.kind.endsWith(u"-export"))) {
        if (const auto allowed = m_reach.path(path, *admin); !allowed && allowed.error().code == "not-allowed")
            return std::unexpected(allowed.error());
    }
    return {};
}

sync::Expected<Connector> Connectors::add(const Scope &scope, const QString &account, const QJsonObject &wanted)
{
    Connector c;
    c.kind = wanted["kind"_L1].toString();
    const ConnectorKind *kind = connectorKind(c.kind);
    if (!kind || !kind->works())
        return sync::fail("bad-request", kind ? std::string(kind->name) + " needs Yavi; this server cannot fetch from there by itself." : "There is no connector of that kind.");
    c.id = crypto::randomId(IdLetters);
    c.name = QString::fromLatin1(kind->name);
    c.createdBy = account;
    c.createdAt = nowMs();
    if (const auto good = apply(c, wanted); !good)
        return std::unexpected(good.error());
    if (const auto good = check(c); !good)
        return std::unexpected(good.error());
    if (const auto added = m_store.add(scope, c); !added)
        return std::unexpected(added.error().code == "conflict" ? sync::Error{"conflict", "There is a connector of that name already."} : added.error());
    return m_store.find(scope, c.id);
}

sync::Expected<Connector> Connectors::change(const Scope &scope, const QString &account, const QString &id, const QJsonObject &wanted)
{
    auto c = m_store.find(scope, id);
    if (!c)
        return c;
    const Connector before = *c;
    c->secrets = {};
    if (const auto good = apply(*c, wanted); !good)
        return std::unexpected(good.error());
    const bool moved = c->value(u"url"_s) != before.value(u"url"_s) || c->value(u"account"_s) != before.value(u"account"_s);
    for (auto it = before.secrets.begin(); it != before.secrets.end() && !moved; ++it) {
        if (!c->secrets.contains(it.key()))
            c->secrets.insert(it.key(), it.value());
    }
    // One whose author may not read for it any more is whoever's saves it.
    const auto author = m_target.checkMayAct(scope, before.createdBy);
    if (!author && author.error().code != "not-allowed")
        return std::unexpected(author.error());
    if (c->settings != before.settings || !author) {
        c->createdBy = account;
        c->cursor.clear();
        if (const auto good = check(*c); !good)
            return std::unexpected(good.error());
    }
    if (const auto changed = m_store.change(scope, *c); !changed)
        return std::unexpected(changed.error());
    return m_store.find(scope, id);
}

sync::Expected<Connector> Connectors::beginSync(const Scope &scope, const QString &id, bool meansDeletions)
{
    const auto c = m_store.find(scope, id);
    if (!c)
        return c;
    if (const auto begun = m_store.begin(scope, id); !begun)
        return std::unexpected(begun.error());
    JobStore::Wish wish;
    wish.kind = QString::fromLatin1(JobKind);
    wish.project = scope.project;
    wish.payload = {{u"tenant"_s, scope.tenant}, {u"project"_s, scope.projectId}, {u"connector"_s, id}, {u"meansDeletions"_s, meansDeletions}};
    // By the sync before: one that has said its last word, but whose job is not closed yet, is no reason to make none.
    wish.once = u"connector:%1:%2"_s.arg(id).arg(c->syncedAt);
    wish.mostAttempts = 3;
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    if (const auto made = JobStore(m_database).add(wish); !made)
        return std::unexpected(made.error());
    if (const auto committed = transaction.commit(); !committed)
        return std::unexpected(committed.error());
    return m_store.find(scope, id);
}

sync::Expected<void> Connectors::remove(const Scope &scope, const QString &id)
{
    if (const auto c = m_store.find(scope, id); !c)
        return std::unexpected(c.error());
    QDir(m_reach.ownFolder(id) + u".git"_s).removeRecursively();
    return m_store.remove(scope, id);
}

/// An error of the source is the connector's state and no failed job: the next try comes with its time, or by hand.
sync::Expected<void> Connectors::run(JobRun &job)
{
    const QJsonObject &payload = job.job().payload;
    const Scope scope{payload["tenant"_L1].toString(), job.job().project, payload["project"_L1].toString()};
    const auto connector = m_store.find(scope, payload["connector"_L1].toString());
    if (!connector)
        return connector.error().code == "not-found" ? sync::Expected<void>() : std::unexpected(connector.error());
    if (const auto allowed = m_target.checkMayAct(scope, connector->createdBy); !allowed) {
        Connector refused = *connector;
        refused.state = u"failed"_s;
        refused.errorCode = u"author-gone"_s;
        refused.error = QString::fromStdString(allowed.error().message);
        refused.syncedAt = nowMs();
        return allowed.error().code == "not-allowed" ? m_store.end(scope, refused) : allowed;
    }
    const auto admin = m_store.isAdmin(connector->createdBy);
    if (!admin)
        return std::unexpected(admin.error());
    ConnectorSync one(m_store, m_target, scope, *connector, {payload["meansDeletions"_L1].toBool(), [&job] { return job.check(); }});
    const Connector after = one.run(m_reach, *admin);
    if (after.errorCode == u"lease-lost" || after.errorCode == u"stopping")
        return sync::fail(after.errorCode.toStdString(), after.error.toStdString());
    return m_store.end(scope, after);
}

} // namespace dyad::backend::yavi
