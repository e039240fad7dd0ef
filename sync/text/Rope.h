// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
// interface sketch: the owner of this folder completes it
#include <cstdint>
#include <string>
#include <string_view>
#include <functional>

namespace dyad::sync {

class Rope {
public:
    Rope();
    explicit Rope(std::string_view text);          // text must be valid UTF-8
    Rope(const Rope &);                             // cheap snapshots are welcome (shared leaves), not required
    Rope(Rope &&) noexcept;
    Rope &operator=(const Rope &);
    Rope &operator=(Rope &&) noexcept;
    ~Rope();
    int64_t size() const;                           // bytes
    bool isBoundary(int64_t position) const;        // on a code point boundary (0 and size() included)
    void insert(int64_t position, std::string_view text);
    void erase(int64_t position, int64_t length);
    std::string text() const;
    std::string substring(int64_t position, int64_t length) const;
    void forEachChunk(int64_t position, int64_t length, const std::function<void(std::string_view)> &visit) const;
    bool operator==(const Rope &) const;
};

} // namespace dyad::sync
