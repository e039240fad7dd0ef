// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/text/NodeArena.h"
#include <new>
#include <sys/mman.h>

namespace dyad::sync {
namespace {

/// Pages at a multiple of BlockBytes; nullptr where there are none. Straight from the system: the allocator would keep them in pieces.
void *mapBlock()
{
    constexpr size_t Room = 2 * NodeArena::BlockBytes;
    void *const room = ::mmap(nullptr, Room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (room == MAP_FAILED)
        return nullptr;
    char *const begin = static_cast<char *>(room);
    const size_t before = (0 - reinterpret_cast<uintptr_t>(begin)) & (NodeArena::BlockBytes - 1);
    if (before > 0)
        ::munmap(begin, before);
    ::munmap(begin + before + NodeArena::BlockBytes, NodeArena::BlockBytes - before);
    return begin + before;
}

} // namespace

void NodeArena::openBlock()
{
    closeBlock();
    m_block = nullptr;
    void *const memory = mapBlock();
    if (memory == nullptr)
        throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
    (void)::madvise(memory, BlockBytes, MADV_HUGEPAGE);   // without, it is only slower
#endif
    m_block = new (memory) Block;
    m_used = LineBytes;
}

void NodeArena::leave(Block *block)
{
    if (block->users.fetch_sub(1, std::memory_order_acq_rel) != 1)
        return;
    block->~Block();
    ::munmap(block, BlockBytes);
}

} // namespace dyad::sync
