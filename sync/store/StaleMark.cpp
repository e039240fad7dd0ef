// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/StaleMark.h"
#include <unistd.h>

namespace dyad::sync {

StaleMark::StaleMark(const QString &file) : m_file(file)
{
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return;
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    m_set = m_file.read(1) == "1";
    if (m_file.size() == 0)
        m_file.write("0", 1);
}

void StaleMark::set(bool stale)
{
    if (m_set == stale)
        return;
    m_set = stale;
    if (m_file.seek(0) && m_file.write(stale ? "1" : "0", 1) == 1)
        ::fdatasync(m_file.handle());
}

} // namespace dyad::sync
