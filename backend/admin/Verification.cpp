// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/Verification.h"
#include "backend/collaboration/DocumentHistory.h"
#include "backend/collaboration/Sealing.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/keys/AtRest.h"
#include <QFile>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

QByteArray bytesOf(const Rope &text)
{
    return QByteArray::fromStdString(text.text());
}

} // namespace

/// Empty: all is well.
sync::Expected<QString> Verification::wrongWith(qint64 project, quint64 doc)
{
    const ReadTransaction view(m_database);
    const auto file = m_database.run("collaboration.file", {project, doc});
    const auto versions = m_database.run("admin.snapshots", {project, doc});
    if (!file || !versions)
        return std::unexpected(file ? versions.error() : file.error());
    if (versions->isEmpty())
        return u"it has no snapshot"_s;
    Rope text;
    sync::Version at = 0;
    bool begun = false;
    std::vector<journalrow::Entry> entries;
    for (const auto &row : versions->rows) {
        const auto version = row[0].toULongLong();
        const auto snapshot = m_database.run("collaboration.snapshot", {project, doc, version});
        if (!snapshot)
            return std::unexpected(snapshot.error());
        const QByteArray stored = snapshot->first()[1].toByteArray();
        const bool whole = crypto::sha256(stored) == snapshot->first()[0].toByteArray();
        const auto opened = m_database.open({"snapshots", project, qint64(doc), qint64(version)}, stored);
        const auto unpacked = opened ? sealing::unpackedText(*opened) : opened;
        if (!whole || !unpacked)
            return u"the snapshot of version %1 is not what was written"_s.arg(version);
        const QByteArray kept = *unpacked;
        if (!begun) {
            auto read = history::operationsAfter(m_database, project, doc, version);
            if (!read)
                return QString::fromStdString(read.error().message);
            entries = std::move(*read);
            text = Rope(std::string_view(kept.constData(), size_t(kept.size())));
            at = version;
            begun = true;
            continue;
        }
        for (auto &entry : entries) {
            if (entry.operation.version <= at || entry.operation.version > version)
                continue;
            if (!sync::apply(text, entry.operation.op))
                return u"version %1 does not fit"_s.arg(entry.operation.version);
        }
        at = version;
        if (bytesOf(text) != kept)
            return u"the operations up to version %1 come to another text than its snapshot"_s.arg(version);
    }
    for (auto &entry : entries) {
        if (entry.operation.version <= at)
            continue;
        if (!sync::apply(text, entry.operation.op))
            return u"version %1 does not fit"_s.arg(entry.operation.version);
        at = entry.operation.version;
    }
    m_operations += qint64(entries.size());
    if (at != file->first()[0].toULongLong())
        return u"the journal ends at version %1, the file is at %2"_s.arg(at).arg(file->first()[0].toULongLong());
    const qint64 size = bytesOf(text).size();
    if (size != file->first()[2].toLongLong())
        return u"the text has %1 bytes, the file says %2"_s.arg(size).arg(file->first()[2].toLongLong());
    return QString();
}

void Verification::note(const QString &project, const QString &path, const QString &why)
{
    m_bad.append(QJsonObject{{u"project"_s, project}, {u"path"_s, path}, {u"why"_s, why}});
}

sync::Expected<void> Verification::documents()
{
    qint64 project = 0, doc = 0;
    for (;;) {
        const auto some = m_database.run("admin.documents", {project, project, doc});
        if (!some)
            return std::unexpected(some.error());
        for (const auto &row : some->rows) {
            project = row[0].toLongLong();
            doc = row[2].toLongLong();
            const auto wrong = wrongWith(project, quint64(doc));
            if (!wrong)
                return std::unexpected(wrong.error());
            if (!wrong->isEmpty())
                note(row[1].toString(), row[3].toString(), *wrong);
            ++m_documents;
        }
        if (some->isEmpty())
            return {};
    }
}

sync::Expected<void> Verification::blobs()
{
    const auto all = m_database.run("admin.blobs");
    if (!all)
        return std::unexpected(all.error());
    for (const auto &row : all->rows) {
        ++m_blobCount;
        const auto bytes = m_blobs.open(row[0].toString(), row[2].toString());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!bytes || !hash.addData(bytes->get()))
            note(row[0].toString(), row[1].toString(), u"its bytes are missing"_s);
        else if (QString::fromLatin1(hash.result().toHex()) != row[2].toString())
            note(row[0].toString(), row[1].toString(), u"its bytes are not what was written"_s);
    }
    return {};
}

/// Each thread has words, and a range of a version that its file has had.
sync::Expected<void> Verification::comments()
{
    const auto damaged = m_database.run("comments.damaged");
    if (!damaged)
        return std::unexpected(damaged.error());
    for (const auto &row : damaged->rows)
        note(row[0].toString(), row[1].toString(), u"the comment %1 stands on nothing"_s.arg(row[2].toString()));
    return {};
}

sync::Expected<QJsonObject> Verification::run()
{
    if (const auto read = documents(); !read)
        return std::unexpected(read.error());
    if (const auto read = blobs(); !read)
        return std::unexpected(read.error());
    if (const auto read = comments(); !read)
        return std::unexpected(read.error());
    return QJsonObject{{u"documents"_s, m_documents}, {u"blobs"_s, m_blobCount}, {u"operations"_s, m_operations}, {u"bad"_s, m_bad}};
}

} // namespace dyad::backend
