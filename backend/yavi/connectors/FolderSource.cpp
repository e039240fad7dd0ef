// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/connectors/FolderSource.h"
#include "backend/yavi/Limits.h"
#include <QDateTime>
#include <QDirIterator>
#include <QFile>

namespace dyad::backend::yavi {

sync::Expected<ConnectorSource::End> FolderSource::fetch(const QString &, SourceSink &sink)
{
    const auto folder = m_reach.path(m_connector.value(QStringLiteral("path")), m_byAdmin);
    if (!folder)
        return std::unexpected(folder.error());
    if (!QFileInfo(*folder).isDir())
        return sync::fail("folder-missing", folder->toStdString() + " is no folder.");
    const QString match = m_connector.value(QStringLiteral("match"));
    for (QDirIterator it(*folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories); it.hasNext();) {
        if (const auto go = sink.check(); !go)
            return std::unexpected(go.error());
        it.next();
        const QFileInfo info = it.fileInfo();
        const QString key = it.filePath().mid(folder->size() + 1);
        if (key.contains(QLatin1StringView("/.")) || !fitsNames(info.fileName(), match))
            continue;
        const QString version = QStringLiteral("%1-%2").arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
        if (sink.versionOf(key) == version) {
            sink.keep(key);
            continue;
        }
        QFile file(it.filePath());
        if (info.size() > limits::DocumentBytes || info.size() == 0)
            sink.skip(key, info.size() == 0 ? QStringLiteral("empty") : QStringLiteral("larger than %1 MiB").arg(limits::DocumentBytes >> 20));
        else if (!file.open(QIODevice::ReadOnly))
            sink.skip(key, file.errorString());
        else if (const auto taken = sink.take({key, version, info.fileName(), {}, file.readAll()}); !taken)
            return std::unexpected(taken.error());
    }
    return End{{}, true};
}

} // namespace dyad::backend::yavi
