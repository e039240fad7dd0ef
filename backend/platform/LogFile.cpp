// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/LogFile.h"
#include <QFile>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dyad::backend {

LogFile::~LogFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

sync::Expected<void> LogFile::open(const QString &path, qint64 maxBytes, int keep)
{
    const std::scoped_lock lock(m_mutex);
    m_path = path;
    m_maxBytes = maxBytes;
    m_keep = keep;
    return openNow();
}

sync::Expected<void> LogFile::reopen()
{
    const std::scoped_lock lock(m_mutex);
    return m_path.isEmpty() ? sync::Expected<void>() : openNow();
}

sync::Expected<void> LogFile::openNow()
{
    const int descriptor = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0640);
    if (descriptor < 0)
        return sync::fail("bad-log", "The log file '" + m_path.toStdString() + "' cannot be opened: " + std::strerror(errno) + ".");
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = descriptor;
    struct stat known{};
    m_size = ::fstat(descriptor, &known) == 0 ? qint64(known.st_size) : 0;
    return {};
}

void LogFile::rotate()
{
    const auto name = [this](int number) { return QFile::encodeName(number == 0 ? m_path : m_path + u'.' + QString::number(number)); };
    for (int number = m_keep; number > 0; --number)
        std::rename(name(number - 1).constData(), name(number).constData());
    if (m_keep == 0)
        ::unlink(name(0).constData());
    if (!openNow())
        m_size = 0;                              // goes on in what was open, and is tried again when that much has come
}

bool LogFile::write(const QByteArray &line)
{
    const std::scoped_lock lock(m_mutex);
    if (m_descriptor < 0)
        return false;
    if (m_size > 0 && m_size + line.size() > m_maxBytes)
        rotate();
    const ssize_t written = ::write(m_descriptor, line.constData(), size_t(line.size()));
    m_size += std::max<ssize_t>(written, 0);
    return written == line.size();
}

} // namespace dyad::backend
