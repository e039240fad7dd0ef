// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/search/FileContent.h"
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dyad::panels {
namespace {

constexpr size_t bufferSize = 256 * 1024;   // what is smaller is read, in one call
constexpr size_t keptSize = 16 * 1024 * 1024;
constexpr size_t binaryProbe = 8 * 1024;

bool looksBinary(std::string_view text)
{
    return std::memchr(text.data(), 0, std::min(text.size(), binaryProbe)) != nullptr;
}

} // namespace

FileContent::FileContent()
    : m_buffer(bufferSize)
{
}

FileContent::Result FileContent::read(int folder, const char *name, qint64 maxSize)
{
    m_text = {};
    if (m_buffer.size() > keptSize) {   // one huge file must not be paid for until the end of the search
        m_buffer.resize(bufferSize);
        m_buffer.shrink_to_fit();
    }
    const int file = ::openat(folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
    if (file < 0)
        return Result::Unreadable;
    const Result result = readAll(file, maxSize);
    ::close(file);
    return result;
}

FileContent::Result FileContent::readAll(int file, qint64 maxSize)
{
    ssize_t got = 0;
    do {
        got = ::read(file, m_buffer.data(), m_buffer.size());
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        return Result::Unreadable;
    m_text = {m_buffer.data(), static_cast<size_t>(got)};
    if (looksBinary(m_text))
        return Result::Binary;
    // Less than asked for is the whole of a regular file.
    if (m_text.size() < m_buffer.size())
        return Result::Text;
    struct stat info {};
    if (::fstat(file, &info) != 0 || !S_ISREG(info.st_mode))
        return Result::Unreadable;
    if (info.st_size > maxSize)
        return Result::TooLarge;
    return readRest(file, static_cast<size_t>(info.st_size));
}

FileContent::Result FileContent::readRest(int file, size_t size)
{
    size_t have = m_text.size();
    m_buffer.resize(std::max(m_buffer.size(), size));
    while (have < size) {
        const ssize_t got = ::read(file, m_buffer.data() + have, size - have);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return Result::Unreadable;
        if (got == 0)
            break;   // it has shrunk meanwhile
        have += static_cast<size_t>(got);
    }
    m_text = {m_buffer.data(), have};
    return Result::Text;
}

} // namespace dyad::panels
