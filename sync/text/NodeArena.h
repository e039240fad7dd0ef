// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace dyad::sync {

/// Memory for the many nodes of a large tree that is built at once: blocks of a huge page each, because half of what a node far away
/// costs is finding its small page. A block goes back to the system with the last of its nodes, which may outlive the arena and be
/// freed in any thread. The arena itself is used by one thread.
class NodeArena {
public:
    static constexpr size_t BlockBytes = size_t{2} << 20;
    static constexpr size_t LineBytes = 64;      ///< what is allocated begins on a cache line

    NodeArena() = default;
    NodeArena(const NodeArena &) = delete;
    NodeArena &operator=(const NodeArena &) = delete;
    ~NodeArena() { closeBlock(); }

    /// At most a quarter of a block. Throws std::bad_alloc like `new`.
    void *allocate(size_t bytes)
    {
        const size_t rounded = (bytes + LineBytes - 1) / LineBytes * LineBytes;
        if (m_block == nullptr || m_used + rounded > BlockBytes)
            openBlock();
        m_block->users.fetch_add(1, std::memory_order_relaxed);
        void *const place = reinterpret_cast<char *>(m_block) + m_used;
        m_used += rounded;
        return place;
    }
    /// What allocate() of any arena gave.
    static void free(void *place)
    {
        leave(reinterpret_cast<Block *>(reinterpret_cast<uintptr_t>(place) & ~(uintptr_t{BlockBytes} - 1)));
    }

private:
    struct Block {
        std::atomic<int64_t> users{1};           // its nodes, and the arena that fills it
    };
    void openBlock();
    void closeBlock()
    {
        if (m_block != nullptr)
            leave(m_block);
    }
    static void leave(Block *block);

    Block *m_block = nullptr;
    size_t m_used = 0;                           // of m_block, bytes
};

} // namespace dyad::sync
