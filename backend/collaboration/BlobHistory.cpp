// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/BlobHistory.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/keys/AtRest.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <limits>

namespace dyad::backend::blobhistory {

using sync::DocId;
using sync::Version;

namespace {

std::unexpected<sync::Error> noVersion() { return sync::fail("no-such-version", "This version of the file is not kept."); }

QByteArray described(const BlobVersion &version)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("hash"), version.hash}, {QStringLiteral("size"), version.size},
                             {QStringLiteral("member"), qint64(version.member)}, {QStringLiteral("time"), version.time}}).toJson(QJsonDocument::Compact);
}

} // namespace

sync::Expected<void> add(Database &database, qint64 project, DocId doc, const BlobVersion &version)
{
    const auto sealed = database.seal({"snapshots", project, qint64(doc), qint64(version.version)}, described(version));
    if (!sealed)
        return std::unexpected(sealed.error());
    const auto added = database.run("collaboration.add-snapshot", {project, qint64(doc), qint64(version.version), crypto::sha256(*sealed), *sealed});
    return added ? sync::Expected<void>() : std::unexpected(added.error());
}

sync::Expected<BlobVersion> at(Database &database, qint64 project, DocId doc, Version version)
{
    const auto row = database.run("collaboration.snapshot", {project, qint64(doc), qint64(version)});
    if (!row)
        return std::unexpected(row.error());
    if (row->rows.isEmpty())
        return noVersion();
    const auto text = database.open({"snapshots", project, qint64(doc), qint64(version)}, row->first()[1].toByteArray());
    if (!text)
        return std::unexpected(text.error());
    const QJsonObject json = QJsonDocument::fromJson(*text).object();
    if (json.value(QLatin1StringView("hash")).toString().isEmpty())
        return noVersion();
    return BlobVersion{version, json.value(QLatin1StringView("hash")).toString(), json.value(QLatin1StringView("size")).toInteger(),
                       sync::MemberId(json.value(QLatin1StringView("member")).toInteger()), json.value(QLatin1StringView("time")).toInteger()};
}

sync::Expected<QVector<BlobVersion>> list(Database &database, qint64 project, DocId doc, Version before, qint64 limit)
{
    const auto rows = database.run("collaboration.snapshots-until", {project, qint64(doc), qint64(std::min<Version>(before, std::numeric_limits<qint64>::max()))});
    if (!rows)
        return std::unexpected(rows.error());
    QVector<BlobVersion> result;
    for (const auto &row : rows->rows) {
        const auto version = at(database, project, doc, row[0].toULongLong());
        if (!version)
            return std::unexpected(version.error());
        if (version->version < before)
            result.append(*version);
        if (result.size() >= limit)
            break;
    }
    return result;
}

} // namespace dyad::backend::blobhistory
