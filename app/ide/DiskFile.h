// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include "sync/workcopy/DiskStat.h"
#include <QByteArray>
#include <QString>
#include <optional>

namespace dyad::app {

/// One file of the file system, read and written whole. Links are followed, so that what a link points to is changed and the link stays.
/// Value type; any thread.
class DiskFile {
public:
    static constexpr qint64 ReadLimit = 256LL << 20;    ///< bytes; what is larger is not opened

    struct Contents {
        QByteArray bytes;
        sync::DiskStat stat;
    };
    struct Written {
        sync::DiskStat stat;
        std::optional<QByteArray> changed;  ///< nothing was written: another program had changed the file, to these bytes
        sync::DiskStat changedStat;
    };

    explicit DiskFile(const QString &absolutePath);
    /// Errors: as SafeFolder's; "too-large".
    sync::Expected<Contents> read() const;
    /// Writes aside, syncs, exchanges; mode and owner stay. Only over the file that `expected` describes.
    sync::Expected<Written> write(const QByteArray &bytes, const sync::DiskStat &expected) const;
    qint64 size() const;
    sync::DiskStat stat() const;        ///< without reading it; Missing where it is not there
    static bool isText(const QByteArray &bytes);

private:
    QString m_folder, m_name;
};

} // namespace dyad::app
