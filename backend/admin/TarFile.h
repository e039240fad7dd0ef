// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <ctime>

namespace dyad::backend {

/// A small archive put together in memory, in the ustar format of POSIX. One thread.
class TarFile {
public:
    /// name: at most 99 bytes.
    void add(const QByteArray &name, const QByteArray &bytes, std::time_t time);
    /// Compressed by gzip; empty where there is no memory for it.
    QByteArray compressed() const;

private:
    QByteArray m_bytes;
};

} // namespace dyad::backend
