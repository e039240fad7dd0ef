// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// A disk of one pace, for figures that a real one would blur: every fsync takes 4 ms, and nothing is made durable.
// gcc -O2 -shared -fPIC -o slow_disk.so tests/bench/slow_disk.c && LD_PRELOAD=$PWD/slow_disk.so dyad-bench server saturate
#include <time.h>

static int slow(void)
{
    const struct timespec pace = {0, 4000000};
    return nanosleep(&pace, 0);
}

int fsync(int fd) { (void)fd; return slow(); }
int fdatasync(int fd) { (void)fd; return slow(); }
