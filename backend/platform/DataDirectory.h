// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QString>

namespace dyad::backend {

/// A server's folder, held by one process at a time. The kernel lets go of it with the process, however that ends.
class DataDirectory {
public:
    DataDirectory() = default;
    ~DataDirectory();
    DataDirectory(const DataDirectory &) = delete;
    DataDirectory &operator=(const DataDirectory &) = delete;

    /// Makes it where it does not exist (for its owner only) and takes it. "data-not-writable", "data-in-use".
    sync::Expected<void> take(const QString &path);
    QString filePath(const QString &name) const { return m_path + u'/' + name; }

private:
    QString m_path;
    int m_lock = -1;
};

} // namespace dyad::backend
