// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/DiskFile.h"
#include "sync/text/Utf8.h"
#include "sync/workcopy/FileWriter.h"
#include "sync/workcopy/SafeFolder.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace dyad::app {

DiskFile::DiskFile(const QString &absolutePath)
{
    const QFileInfo named(absolutePath);
    const QString real = named.canonicalFilePath();
    const QFileInfo target(real.isEmpty() ? absolutePath : real);
    m_folder = target.path();
    m_name = target.fileName();
}

qint64 DiskFile::size() const { return QFileInfo(m_folder + QLatin1Char('/') + m_name).size(); }

sync::DiskStat DiskFile::stat() const { return sync::SafeFolder(m_folder).stat(m_name).value_or(sync::DiskStat()); }

bool DiskFile::isText(const QByteArray &bytes) { return sync::utf8::isText({bytes.constData(), size_t(bytes.size())}); }

sync::Expected<DiskFile::Contents> DiskFile::read() const
{
    const sync::SafeFolder folder(m_folder);
    auto read = folder.read(m_name, ReadLimit);
    if (!read)
        return std::unexpected(read.error());
    return Contents{std::move(read->first), read->second};
}

sync::Expected<DiskFile::Written> DiskFile::write(const QByteArray &bytes, const sync::DiskStat &expected) const
{
    using Outcome = sync::FileWriter::Result::Outcome;
    if (!QDir().mkpath(m_folder))
        return sync::fail("disk-error", QCoreApplication::translate("Error", "The folder could not be made.").toStdString());
    sync::SafeFolder folder(m_folder);
    sync::FileWriter writer(folder);
    const auto result = writer.write({m_name, bytes, expected.executable, expected});
    if (result.outcome == Outcome::Failed)
        return std::unexpected(result.error);
    Written written;
    written.stat = result.stat;
    if (result.outcome == Outcome::ChangedMeanwhile) {
        auto now = read();
        if (!now)
            return std::unexpected(now.error());
        written.changed = std::move(now->bytes);
        written.changedStat = now->stat;
    } else if (result.displaced) {
        // Somebody was faster by an instant: what they wrote has made room for ours, and is merged into it now.
        written.changed = result.displaced;
        written.changedStat = result.stat;
    }
    return written;
}

} // namespace dyad::app
