// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/LogMemory.h"

namespace dyad::backend {

LogMemory &LogMemory::instance()
{
    static auto *memory = new LogMemory;         // lines may come until the very end
    return *memory;
}

void LogMemory::keep(const QByteArray &line)
{
    const std::scoped_lock lock(m_mutex);
    m_lines.push_back(line);
    m_bytes += line.size();
    while (m_bytes > MostBytes && m_lines.size() > 1) {
        m_bytes -= m_lines.front().size();
        m_lines.pop_front();
    }
}

QByteArray LogMemory::lines() const
{
    const std::scoped_lock lock(m_mutex);
    QByteArray all;
    all.reserve(m_bytes);
    for (const QByteArray &line : m_lines)
        all += line;
    return all;
}

} // namespace dyad::backend
