// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/connectors/ExportSource.h"
#include "backend/platform/Crypto.h"
#include "backend/yavi/Limits.h"
#include "backend/yavi/text/ZipReader.h"
#include <QDateTime>
#include <QDirIterator>
#include <QFile>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

bool isWanted(const QString &name)
{
    return name.endsWith(u".json"_s) || name.endsWith(u".csv"_s) || name.endsWith(u".xml"_s);
}

sync::Expected<ExportSource::Files> readFolder(const QString &folder)
{
    ExportSource::Files files;
    qint64 total = 0;
    for (QDirIterator it(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (!isWanted(file.fileName()) || !file.open(QIODevice::ReadOnly))
            continue;
        total += file.size();
        if (total > limits::ZipTotalBytes)
            return sync::fail("bad-export", "The export is larger than " + std::to_string(limits::ZipTotalBytes >> 20) + " MiB.");
        files.insert(file.fileName().mid(folder.size() + 1), file.readAll());
    }
    return files;
}

sync::Expected<ExportSource::Files> readZip(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > limits::ZipTotalBytes)
        return sync::fail("bad-export", "The export cannot be read, or is larger than " + std::to_string(limits::ZipTotalBytes >> 20) + " MiB.");
    auto zip = ZipReader::open(file.readAll());
    if (!zip)
        return sync::fail("bad-export", "The export is no zip file that can be read: " + zip.error().message);
    ExportSource::Files files;
    for (const QString &name : zip->names()) {
        if (!isWanted(name))
            continue;
        const auto bytes = zip->read(name);
        if (!bytes)
            return sync::fail("bad-export", name.toStdString() + ": " + bytes.error().message);
        files.insert(name, *bytes);
    }
    return files;
}

} // namespace

sync::Expected<ExportSource::Files> ExportSource::read() const
{
    const auto path = m_reach.path(m_connector.value(u"path"_s), m_byAdmin);
    if (!path)
        return std::unexpected(path.error());
    if (QFileInfo(*path).isDir())
        return readFolder(*path);
    if (path->endsWith(u".zip"_s, Qt::CaseInsensitive))
        return readZip(*path);
    QFile file(*path);
    if (!isWanted(*path) || !file.open(QIODevice::ReadOnly) || file.size() > limits::ZipTotalBytes)
        return sync::fail("bad-export", "An export is a zip file, a folder, or a JSON, CSV or XML file.");
    return Files{{QFileInfo(*path).fileName(), file.readAll()}};
}

sync::Expected<ConnectorSource::End> ExportSource::fetch(const QString &, SourceSink &sink)
{
    const auto files = read();
    if (!files)
        return std::unexpected(files.error());
    const QList<Piece> pieces = m_connector.kind == u"slack-export" ? slackPieces(*files) : m_connector.kind == u"jira-export" ? jiraPieces(*files) : githubPieces(*files);
    if (pieces.isEmpty())
        return sync::fail("bad-export", "There is nothing in it that looks like an export of that kind.");
    for (const Piece &piece : pieces) {
        if (const auto go = sink.check(); !go)
            return std::unexpected(go.error());
        const QByteArray bytes = piece.text.toUtf8();
        const QString version = QString::fromLatin1(crypto::sha256(bytes).toHex().left(32));
        if (sink.versionOf(piece.key) == version)
            sink.keep(piece.key);
        else if (const auto taken = sink.take({piece.key, version, piece.name, piece.url, bytes}); !taken)
            return std::unexpected(taken.error());
    }
    return End{{}, true};
}

} // namespace dyad::backend::yavi
