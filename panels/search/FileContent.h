// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QtGlobal>
#include <string_view>
#include <vector>

namespace dyad::panels {

/// The bytes of one file after another, read into one buffer that is used again. Read, not mapped: a mapped file that somebody
/// truncates meanwhile (a build does) ends the process with SIGBUS, and for small files a map is slower too. POSIX. One a thread.
class FileContent {
public:
    enum class Result { Text, Binary, TooLarge, Unreadable };
    FileContent();

    /// `name` is relative to the folder `folder` (an open descriptor). text() is valid until the next call.
    /// A file with a NUL among its first 8 KiB is Binary, and not read further.
    Result read(int folder, const char *name, qint64 maxSize);
    std::string_view text() const { return m_text; }

private:
    Result readAll(int file, qint64 maxSize);
    Result readRest(int file, size_t size);

    std::vector<char> m_buffer;
    std::string_view m_text;
};

} // namespace dyad::panels
