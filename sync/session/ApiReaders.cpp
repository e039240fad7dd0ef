// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/ApiReaders.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace dyad::sync::read {

namespace {

QString text(const QJsonObject &o, const char *key) { return o.value(QLatin1String(key)).toString(); }
qint64 number(const QJsonObject &o, const char *key) { return o.value(QLatin1String(key)).toInteger(); }
MemberId id(const QJsonObject &o, const char *key) { return static_cast<MemberId>(std::max<qint64>(number(o, key), 0)); }

std::unexpected<Error> bad()
{
    return fail("bad-answer", QCoreApplication::translate("Error", "The server answered with something that docs/api.md does not know.").toStdString());
}

/// The answer as an object in which `key` stands.
Expected<QJsonObject> object(const ApiAnswer &answer, const char *key)
{
    const QJsonObject result = QJsonDocument::fromJson(answer.body).object();
    if (!result.contains(QLatin1String(key))) return bad();
    return result;
}

template<typename T>
Expected<QVector<T>> list(const ApiAnswer &answer, const char *key, T (*one)(const QJsonObject &))
{
    const auto o = object(answer, key);
    if (!o) return std::unexpected(o.error());
    QVector<T> result;
    const QJsonArray items = o->value(QLatin1String(key)).toArray();
    result.reserve(items.size());
    for (const auto &item : items) result.append(one(item.toObject()));
    return result;
}

template<typename T>
Expected<T> single(const ApiAnswer &answer, const char *key, T (*one)(const QJsonObject &))
{
    const auto o = object(answer, key);
    if (!o) return std::unexpected(o.error());
    return one(*o);
}

ApiUser userOf(const QJsonObject &o)
{
    return {text(o, "id"), text(o, "name"), text(o, "email"), o.value(QLatin1String("admin")).toBool()};
}

ApiSession sessionOf(const QJsonObject &o)
{
    return {text(o, "accessToken").toLatin1(), text(o, "refreshToken").toLatin1(), number(o, "expiresIn"),
            userOf(o.value(QLatin1String("user")).toObject())};
}

ApiProject projectOf(const QJsonObject &o)
{
    return {text(o, "id"), text(o, "name"), text(o, "role"), number(o, "createdAt"), number(o, "files"), number(o, "members")};
}

ApiMember memberOf(const QJsonObject &o)
{
    return {id(o, "member"), text(o, "user"), text(o, "name"), text(o, "role")};
}

ApiLogEntry logOf(const QJsonObject &o)
{
    return {id(o, "doc"), text(o, "path"), id(o, "version"), number(o, "time"), id(o, "member"), text(o, "name"),
            number(o, "inserted"), number(o, "deleted")};
}

FileEntry entryOf(const QJsonObject &o)
{
    const QString kind = text(o, "kind");
    FileEntry entry;
    entry.doc = id(o, "doc");
    entry.path = text(o, "path");
    entry.kind = kind == QLatin1String("folder") ? FileEntry::Kind::Folder
        : kind == QLatin1String("blob")          ? FileEntry::Kind::Blob
                                                 : FileEntry::Kind::Text;
    entry.version = id(o, "version");
    entry.size = number(o, "size");
    entry.executable = o.value(QLatin1String("exec")).toBool();
    entry.hash = text(o, "hash").toLatin1();
    return entry;
}

} // namespace

Expected<ApiServer> server(const ApiAnswer &answer)
{
    return single<ApiServer>(answer, "protocol", [](const QJsonObject &o) {
        return ApiServer{text(o, "name"), text(o, "version"), static_cast<int>(number(o, "protocol")), o.value(QLatin1String("setup")).toBool()};
    });
}

Expected<ApiSession> session(const ApiAnswer &answer) { return single<ApiSession>(answer, "accessToken", sessionOf); }
Expected<ApiUser> user(const ApiAnswer &answer) { return single<ApiUser>(answer, "id", userOf); }
Expected<QVector<ApiProject>> projects(const ApiAnswer &answer) { return list<ApiProject>(answer, "projects", projectOf); }
Expected<ApiProject> project(const ApiAnswer &answer) { return single<ApiProject>(answer, "id", projectOf); }
Expected<QVector<ApiLogEntry>> log(const ApiAnswer &answer) { return list<ApiLogEntry>(answer, "entries", logOf); }
Expected<QVector<ApiMember>> members(const ApiAnswer &answer) { return list<ApiMember>(answer, "members", memberOf); }

Expected<ApiTree> tree(const ApiAnswer &answer)
{
    auto files = list<FileEntry>(answer, "files", entryOf);
    if (!files) return std::unexpected(files.error());
    return ApiTree{id(QJsonDocument::fromJson(answer.body).object(), "tree"), std::move(*files)};
}

Expected<ApiHistory> history(const ApiAnswer &answer)
{
    auto members = list<ApiMember>(answer, "members", memberOf);
    auto buckets = list<ApiHistory::Bucket>(answer, "buckets", [](const QJsonObject &o) {
        return ApiHistory::Bucket{id(o, "first"), id(o, "last"), number(o, "from"), number(o, "to"), id(o, "member"), number(o, "inserted"), number(o, "deleted")};
    });
    if (!members || !buckets) return std::unexpected(members ? buckets.error() : members.error());
    const QJsonObject whole = QJsonDocument::fromJson(answer.body).object();
    return ApiHistory{id(whole, "doc"), id(whole, "version"), std::move(*members), std::move(*buckets)};
}

Expected<ApiBlame> blame(const ApiAnswer &answer)
{
    auto members = list<ApiMember>(answer, "members", memberOf);
    const auto ranges = list<past::Authored>(answer, "ranges", [](const QJsonObject &o) {
        return past::Authored{number(o, "length"), id(o, "member"), id(o, "version"), number(o, "time")};
    });
    if (!members || !ranges) return std::unexpected(members ? ranges.error() : members.error());
    const QJsonObject whole = QJsonDocument::fromJson(answer.body).object();
    return ApiBlame{id(whole, "version"), std::move(*members), {ranges->begin(), ranges->end()}};
}

Expected<ApiRevert> revert(const ApiAnswer &answer)
{
    return single<ApiRevert>(answer, "version", [](const QJsonObject &o) {
        TextOperation op;
        for (const auto &part : o.value(QLatin1String("op")).toArray()) {
            const qint64 length = part.toInteger();
            if (part.isString()) op.insert(part.toString().toStdString());
            else if (length < 0) op.erase(-length);
            else op.keep(length);
        }
        return ApiRevert{id(o, "version"), {std::move(op), number(o, "added"), number(o, "gone"), number(o, "restored")}};
    });
}

namespace {

past::WorkSession sessionOfWork(const QJsonObject &o)
{
    past::WorkSession session{number(o, "from"), number(o, "to"), id(o, "member"), {}};
    for (const auto &value : o.value(QLatin1String("files")).toArray()) {
        const QJsonObject file = value.toObject();
        past::Touched touched{id(file, "doc"), text(file, "path"), !file.value(QLatin1String("blob")).toBool(), file.value(QLatin1String("gone")).toBool(),
                              id(file, "first"), id(file, "last"), number(file, "inserted"), number(file, "deleted"), {}};
        for (const auto &kind : file.value(QLatin1String("tree")).toArray()) touched.kinds.append(kind.toString());
        session.files.append(touched);
    }
    return session;
}

} // namespace

Expected<ApiTimeline> timeline(const ApiAnswer &answer)
{
    auto members = list<ApiMember>(answer, "members", memberOf);
    auto sessions = list<past::WorkSession>(answer, "sessions", sessionOfWork);
    if (!members || !sessions) return std::unexpected(members ? sessions.error() : members.error());
    return ApiTimeline{std::move(*members), number(QJsonDocument::fromJson(answer.body).object(), "all"), std::move(*sessions)};
}

Expected<ApiContent> content(const ApiAnswer &answer)
{
    QByteArray tag = answer.etag;
    bool ok = true;
    const Version version = tag.isEmpty() ? 0 : tag.replace('"', QByteArray()).toULongLong(&ok);
    return ApiContent{answer.body, ok ? version : 0};
}

Expected<ApiInvitation> invitation(const ApiAnswer &answer)
{
    return single<ApiInvitation>(answer, "id", [](const QJsonObject &o) {
        return ApiInvitation{text(o, "id"), text(o, "link"), text(o, "secret"), text(o, "role"), number(o, "expiresAt"), number(o, "createdAt"), number(o, "uses")};
    });
}

Expected<QVector<ApiInvitation>> invitations(const ApiAnswer &answer)
{
    return list<ApiInvitation>(answer, "invitations", [](const QJsonObject &o) {
        return ApiInvitation{text(o, "id"), {}, {}, text(o, "role"), number(o, "expiresAt"), number(o, "createdAt"), number(o, "uses")};
    });
}

Expected<ApiInvited> invited(const ApiAnswer &answer)
{
    return single<ApiInvited>(answer, "project", [](const QJsonObject &o) {
        const QJsonObject project = o.value(QLatin1String("project")).toObject();
        return ApiInvited{text(project, "id"), text(project, "name"), text(o, "role"), number(o, "expiresAt")};
    });
}

Expected<ApiAccepted> accepted(const ApiAnswer &answer)
{
    return single<ApiAccepted>(answer, "project", [](const QJsonObject &o) {
        const QJsonValue project = o.value(QLatin1String("project"));
        ApiAccepted result;
        result.project = project.isObject() ? text(project.toObject(), "id") : project.toString();
        result.member = id(o, "member");
        if (o.contains(QLatin1String("accessToken"))) result.session = sessionOf(o);
        return result;
    });
}

} // namespace dyad::sync::read
