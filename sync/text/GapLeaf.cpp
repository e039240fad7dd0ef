// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/text/GapLeaf.h"
#include "sync/text/Utf8.h"

namespace dyad::sync {

namespace {

constexpr int64_t LongestCodePoint = 4;     // bytes

} // namespace

GapLeaf::GapLeaf(const GapLeaf &other) : gap_(other.gap_), size_(other.size_)
{
    const std::string_view tail = other.afterGap();
    std::memcpy(bytes_, other.bytes_, static_cast<size_t>(gap_));
    std::memcpy(bytes_ + Capacity - static_cast<int64_t>(tail.size()), tail.data(), tail.size());
}

void GapLeaf::append(const GapLeaf &right)
{
    for (const std::string_view part : {right.beforeGap(), right.afterGap()})
        insert(size_, part.data(), static_cast<int64_t>(part.size()));
}

void GapLeaf::centerGap()
{
    const int64_t middle = size_ / 2;
    int64_t boundary = middle;
    while (boundary > 0 && middle - boundary < LongestCodePoint && utf8::isContinuation(at(boundary)))
        --boundary;
    // In what is no UTF-8 there may be none near: any place is as good then, and none makes a half that holds all of it.
    moveGap(middle - boundary < LongestCodePoint ? boundary : middle);
}

int64_t GapLeaf::splitTo(GapLeaf &right)
{
    centerGap();
    const int64_t middle = gap_;
    const std::string_view tail = afterGap();
    right.insert(0, tail.data(), static_cast<int64_t>(tail.size()));
    size_ = static_cast<int32_t>(middle);
    return right.size_;
}

} // namespace dyad::sync
