// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>
#include <cstdint>

namespace dyad::backend {

/// How what a server stands on was when it was looked at last (admin/Monitor.h). Whoever answers probes reads here and waits for nothing.
struct Surroundings {
    enum State { Unknown, Good, Away };          ///< Unknown: there is none of it, or nobody has looked yet
    std::atomic<int64_t> diskFree = 0;           ///< bytes where the data folder is
    std::atomic<int64_t> diskSize = 0;           ///< bytes; 0: not looked at
    std::atomic<int64_t> diskLimit = 0;          ///< bytes that must be free, else nothing new should come
    std::atomic<State> redis = Unknown;
    std::atomic<State> blobs = Unknown;          ///< the remote store of files
    std::atomic<int64_t> backedUp = 0;           ///< ms since 1970: the last scheduled backup; 0: none
    std::atomic<int64_t> backupEveryMs = 0;      ///< 0: none is scheduled
    std::atomic<int64_t> jobsWaiting = 0, jobsRunning = 0, jobsDead = -1;    ///< dead -1: not looked at

    bool diskIsFull() const { return diskSize > 0 && diskFree < diskLimit; }
};

} // namespace dyad::backend
