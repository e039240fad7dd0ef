// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/Types.h"
#include <QByteArray>
#include <QString>

namespace dyad::sync {

/// One file or folder of a project's tree, as it travels and as clients hold it.
struct FileEntry {
    enum class Kind { Text, Folder, Blob };
    DocId doc = 0;
    QString path;               ///< '/' between segments, no leading one
    Kind kind = Kind::Text;
    Version version = 0;
    qint64 size = 0;            ///< bytes
    bool executable = false;
    QByteArray hash;            ///< hex SHA-256, blobs only
    bool readOnly = false;      ///< for this person, though the role would allow changes
    bool operator==(const FileEntry &) const = default;

    template<typename Self, typename Visitor>
    static void fields(Self &self, Visitor &visit)
    {
        visit.required("doc", self.doc);
        visit.required("path", self.path);
        visit.required("kind", self.kind);
        visit.required("version", self.version);
        visit.required("size", self.size);
        visit.optional("exec", self.executable);
        visit.optional("hash", self.hash);
        visit.optional("readOnly", self.readOnly);
    }
};

} // namespace dyad::sync
