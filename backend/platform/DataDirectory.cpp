// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/DataDirectory.h"
#include <QDir>
#include <QFile>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace dyad::backend {

DataDirectory::~DataDirectory()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

sync::Expected<void> DataDirectory::take(const QString &path)
{
    const std::string shown = path.toStdString();
    const bool existed = QDir(path).exists();
    if (!QDir().mkpath(path))
        return sync::fail("data-not-writable", "The data folder '" + shown + "' cannot be made.");
    m_path = QDir(path).absolutePath();
    if (!existed)
        QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    m_lock = ::open(QFile::encodeName(filePath(QStringLiteral("server.lock"))).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_lock < 0)
        return sync::fail("data-not-writable", "The data folder '" + shown + "' cannot be written to.");
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0)
        return sync::fail("data-in-use", "Another server works on the data folder '" + shown + "' already.");
    return {};
}

} // namespace dyad::backend
