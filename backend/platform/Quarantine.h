// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <mutex>
#include <set>
#include <utility>

namespace dyad::backend {

/// Documents that are not served, since what is stored of them is not what was written. Any thread.
class Quarantine {
public:
    void add(int64_t project, uint64_t doc)
    {
        const std::scoped_lock lock(m_mutex);
        m_documents.emplace(project, doc);
    }
    /// It could be read again: somebody has restored it.
    void remove(int64_t project, uint64_t doc)
    {
        const std::scoped_lock lock(m_mutex);
        m_documents.erase({project, doc});
    }
    size_t count() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_documents.size();
    }

private:
    mutable std::mutex m_mutex;
    std::set<std::pair<int64_t, uint64_t>> m_documents;
};

} // namespace dyad::backend
