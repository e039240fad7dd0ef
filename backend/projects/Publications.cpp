// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/projects/Publications.h"
#include "backend/admin/Audit.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/jobs/JobStore.h"
#include <QJsonArray>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace dyad::backend::projects {
namespace {

constexpr int LongestName = 100;

Publication publicationOf(const Database::Row &row)
{
    return {row[0].toString(), row[1].toString(), row[2].toString(), row[3].toLongLong(), row[4].toString(), row[5].toLongLong()};
}

/// A name alone: no path, nothing that a terminal or a header would obey.
bool isName(const QString &name)
{
    const bool plain = std::ranges::all_of(name, [](QChar c) { return c.isPrint() && c != u'/' && c != u'\\'; });
    return plain && !name.isEmpty() && name.size() <= LongestName && name != "."_L1 && name != ".."_L1 && name.trimmed() == name;
}

bool isHash(const QString &hash)
{
    return hash.size() == 64 && std::ranges::all_of(hash, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

sync::Expected<void> addPurge(Database &database, const QJsonArray &addresses)
{
    if (addresses.isEmpty())
        return {};
    return mapped(JobStore(database).add({.kind = QString::fromLatin1(Publications::PurgeKind), .payload = {{u"addresses"_s, addresses}}, .once = {}}), [](qint64) { });
}

std::unexpected<sync::Error> gone()
{
    return sync::fail("no-such-file", "There is no such file, or it is not public any more.");
}

} // namespace

QString Publication::address() const
{
    return u"/public/"_s + id + u'/' + hash + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(name));
}

sync::Expected<void> Publications::note(const Actor &by, const char *action, const Project &project, const Publication &publication)
{
    Audit::Entry entry;
    entry.actor = by.account;
    entry.address = by.address;
    entry.action = QString::fromLatin1(action);
    entry.subject = u"org/%1/project/%2/published/%3/%4"_s.arg(project.organisation, project.id, publication.id, publication.name);
    return Audit(database()).add(entry);
}

sync::Expected<Publication> Publications::add(const Actor &by, const QString &id, const QString &hash, const QString &name)
{
    const auto project = m_service.find(by.account, id, Permission::ProjectMembers);
    if (!project)
        return std::unexpected(project.error());
    if (!isHash(hash) || !isName(name))
        return sync::fail("bad-request", "\"sha256\" are 64 hexadecimal digits, \"name\" is a file's name without folders, at most 100 characters.");
    const auto seen = m_service.canSeeBlob(*project, by.account, hash);
    if (!seen || !*seen)
        return seen ? sync::fail("no-such-blob", "There are no such bytes in this project.") : std::unexpected(seen.error());
    const auto bytes = m_service.blobs().open(project->id, hash);
    if (!bytes)
        return std::unexpected(bytes.error());
    const Publication made{crypto::randomId(22), hash, name, (*bytes)->size(), by.account, nowMs()};
    Transaction transaction(database());
    const auto count = transaction.begun() ? database().run("published.count", {project->key}) : std::unexpected(transaction.begun().error());
    if (!count)
        return std::unexpected(count.error());
    if (count->first()[0].toLongLong() >= Most)
        return sync::fail("bad-request", "A project publishes at most 1,000 files; take some back first.");
    if (const auto added = database().run("published.add", {made.id, project->key, made.hash, made.name, made.size, made.account, made.createdAt}); !added)
        return std::unexpected(added.error());
    if (const auto noted = note(by, "file-published", *project, made); !noted)
        return std::unexpected(noted.error());
    return mapped(transaction.commit(), [&made] { return made; });
}

sync::Expected<std::vector<Publication>> Publications::list(const Actor &by, const QString &id)
{
    const auto project = m_service.find(by.account, id, Permission::ProjectMembers);
    if (!project)
        return std::unexpected(project.error());
    return mapped(database().run("published.list", {project->key}), [](const Database::Result &result) {
        std::vector<Publication> all;
        for (const Database::Row &row : result.rows)
            all.push_back(publicationOf(row));
        return all;
    });
}

sync::Expected<void> Publications::remove(const Actor &by, const QString &id, const QString &publication)
{
    const auto project = m_service.find(by.account, id, Permission::ProjectMembers);
    if (!project)
        return std::unexpected(project.error());
    Transaction transaction(database());
    const auto removed = transaction.begun() ? database().run("published.remove", {publication, project->key}) : std::unexpected(transaction.begun().error());
    if (!removed)
        return std::unexpected(removed.error());
    if (removed->isEmpty())
        return gone();
    const Publication was = publicationOf(removed->first());
    if (const auto told = addPurge(database(), {was.address()}); !told)
        return told;
    if (const auto noted = note(by, "file-unpublished", *project, was); !noted)
        return noted;
    return transaction.commit();
}

sync::Expected<Publications::Found> Publications::find(const QString &id, const QString &hash, const QString &name)
{
    const auto found = database().run("published.find", {id});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return gone();
    const Found known{publicationOf(found->first()), found->first()[6].toString()};
    if (known.publication.hash != hash || known.publication.name != name)
        return gone();
    return known;
}

sync::Expected<void> Publications::purgeAll(Database &database, qint64 project)
{
    const auto all = database.run("published.list", {project});
    if (!all)
        return std::unexpected(all.error());
    QJsonArray addresses;
    for (const Database::Row &row : all->rows)
        addresses.append(publicationOf(row).address());
    return addPurge(database, addresses);
}

} // namespace dyad::backend::projects
