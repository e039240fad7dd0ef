// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/StructureCheck.h"
#include "backend/collaboration/DocumentHistory.h"
#include "backend/collaboration/Sealing.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/keys/AtRest.h"
#include <QSet>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

constexpr int MostNotices = 1000;

struct Relation {
    const char *statement;
    const char *why;                             ///< %1: the number that the statement gives
};

const Relation Relations[] = {
    {"fsck.journal-gaps", "the journal has a gap or an overlap before version %1"},
    {"fsck.journal-begins-late", "the journal begins at version %1, after the first snapshot"},
    {"fsck.journal-ends-elsewhere", "the journal does not end at version %1, where the file is"},
    {"fsck.sealed-beyond", "sealed up to version %1, which it does not have"},
    {"fsck.no-snapshot", "it has no snapshot"},
    {"fsck.snapshot-ahead", "the snapshot of version %1 is of a version that the file does not have"},
    {"fsck.number-given-twice", "its number %1 would be given again"},
    {"fsck.orphan-journal", "%1 rows of the journal belong to no file"},
    {"fsck.orphan-snapshots", "%1 snapshots belong to no file"},
    {"fsck.orphan-comments", "the comment stands on file %1, which is not there"},
    {"fsck.nobodys-projects", "the project has no owner"},
    {"fsck.projects-without-organisation", "the project's organisation is not there"},
    {"fsck.nobodys-organisations", "the organisation has no owner"},
    {"fsck.blobs-not-counted", "the file's bytes are not in the list of the project's blobs"},
};

} // namespace

void StructureCheck::fault(const QString &check, const QString &project, const QString &subject, const QString &why)
{
    m_faults.append(QJsonObject{{u"check"_s, check}, {u"project"_s, project}, {u"subject"_s, subject}, {u"why"_s, why}});
}

/// What the database itself finds in its own file. PostgreSQL has nothing of the kind to ask; its checksums speak at every read.
sync::Expected<void> StructureCheck::engine()
{
    if (m_database.flavor() != SqlFlavor::Sqlite)
        return {};
    ++m_checks;
    for (const auto &[sql, name] : {std::pair(u"PRAGMA quick_check(100)"_s, u"sqlite"_s), std::pair(u"PRAGMA foreign_key_check"_s, u"foreign-keys"_s)}) {
        const auto found = m_database.execute(sql);
        if (!found)
            return std::unexpected(found.error());
        for (const auto &row : found->rows) {
            if (row[0].toString() != "ok"_L1)
                fault(name, {}, row[0].toString(), name == "sqlite"_L1 ? u"SQLite calls its file damaged"_s : u"a row refers to one that is not there"_s);
        }
    }
    return {};
}

sync::Expected<void> StructureCheck::relations()
{
    for (const Relation &relation : Relations) {
        ++m_checks;
        const auto found = m_database.run(relation.statement);
        if (!found)
            return std::unexpected(found.error());
        for (const auto &row : found->rows) {
            const QString why = QString::fromLatin1(relation.why);
            fault(QString::fromLatin1(relation.statement).mid(5), row[0].toString(), row[1].toString(), why.contains("%1"_L1) ? why.arg(row[2].toLongLong()) : why);
        }
    }
    return {};
}

/// Empty: all is well.
sync::Expected<QString> StructureCheck::wrongWith(qint64 project, quint64 doc, const QVariant &newestSnapshot)
{
    if (newestSnapshot.isNull())
        return QString();                        // told already
    const auto version = newestSnapshot.toULongLong();
    const auto snapshot = m_database.run("collaboration.snapshot", {project, doc, version});
    if (!snapshot)
        return std::unexpected(snapshot.error());
    if (snapshot->isEmpty())
        return QString();                        // a newer one has taken its place meanwhile
    const QByteArray stored = snapshot->first()[1].toByteArray();
    const auto opened = m_database.open({"snapshots", project, qint64(doc), qint64(version)}, stored);
    if (crypto::sha256(stored) != snapshot->first()[0].toByteArray() || !opened || !sealing::unpackedText(*opened))
        return u"the snapshot of version %1 is not what was written"_s.arg(version);
    const auto after = history::operationsAfter(m_database, project, doc, version);
    if (!after)
        return QString::fromStdString(after.error().message);
    sync::Version at = version;
    for (const auto &entry : *after) {
        if (entry.operation.version != ++at)
            return u"version %1 is not in the journal"_s.arg(at);
    }
    return QString();
}

sync::Expected<void> StructureCheck::documents()
{
    ++m_checks;
    qint64 project = 0, doc = 0;
    for (;;) {
        const auto some = m_database.run("fsck.text-files", {project, project, doc});
        if (!some)
            return std::unexpected(some.error());
        for (const auto &row : some->rows) {
            project = row[0].toLongLong();
            doc = row[2].toLongLong();
            const auto wrong = wrongWith(project, quint64(doc), row[4]);
            if (!wrong)
                return std::unexpected(wrong.error());
            if (!wrong->isEmpty())
                fault(u"documents"_s, row[1].toString(), row[3].toString(), *wrong);
            ++m_documents;
        }
        if (some->isEmpty())
            return {};
    }
}

sync::Expected<void> StructureCheck::blobs()
{
    ++m_checks;
    const auto all = m_database.run("admin.blobs");
    if (!all)
        return std::unexpected(all.error());
    for (const auto &row : all->rows) {
        ++m_blobCount;
        if (!m_blobs.has(row[0].toString(), row[2].toString()))
            fault(u"blobs"_s, row[0].toString(), row[1].toString(), u"its bytes are missing"_s);
    }
    return {};
}

/// What lies there and nothing speaks of; what comes just now is in the second list, which is read after.
sync::Expected<void> StructureCheck::strayBlobs()
{
    ++m_checks;
    const auto there = m_blobs.all();
    const auto counted = m_database.run("fsck.counted-blobs");
    if (!there || !counted)
        return std::unexpected(there ? counted.error() : there.error());
    QSet<QString> known;
    for (const auto &row : counted->rows)
        known.insert(row[0].toString() + u'/' + row[1].toString());
    for (const auto &one : *there) {
        if (!known.contains(one.project + u'/' + one.hash) && m_notices.size() < MostNotices)
            m_notices.append(QJsonObject{{u"check"_s, u"stray-blobs"_s}, {u"project"_s, one.project}, {u"subject"_s, one.hash},
                                         {u"why"_s, u"nothing refers to this file of %1 bytes; the sweep removes it when its time of grace is over"_s.arg(one.size)}});
    }
    return {};
}

sync::Expected<QJsonObject> StructureCheck::run()
{
    for (const auto part : {&StructureCheck::engine, &StructureCheck::relations, &StructureCheck::documents, &StructureCheck::blobs, &StructureCheck::strayBlobs}) {
        if (const auto done = (this->*part)(); !done)
            return std::unexpected(done.error());
    }
    return QJsonObject{{u"documents"_s, m_documents}, {u"blobs"_s, m_blobCount}, {u"checks"_s, m_checks}, {u"faults"_s, m_faults}, {u"notices"_s, m_notices}};
}

} // namespace dyad::backend
