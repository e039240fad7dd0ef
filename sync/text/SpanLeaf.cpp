// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/text/SpanLeaf.h"
#include <algorithm>

namespace dyad::sync {

void SpanLeaf::append(const SpanLeaf &right)
{
    std::copy(right.begin(), right.end(), spans_ + count_);
    count_ += right.count_;
    size_ += right.size_;
}

int64_t SpanLeaf::splitTo(SpanLeaf &right)
{
    const int kept = count_ / 2;
    std::copy(spans_ + kept, spans_ + count_, right.spans_);
    right.count_ = count_ - kept;
    for (const Span &span : right)
        right.size_ += span.length;
    count_ = kept;
    size_ -= right.size_;
    return right.size_;
}

int SpanLeaf::locate(int64_t &position) const
{
    int index = 0;
    while (index < count_ && position >= spans_[index].length)
        position -= spans_[index++].length;
    return index;
}

void SpanLeaf::openAt(int index, int places)
{
    std::copy_backward(spans_ + index, spans_ + count_, spans_ + count_ + places);
    count_ += places;
}

void SpanLeaf::closeAt(int index)
{
    std::copy(spans_ + index + 1, spans_ + count_, spans_ + index);
    --count_;
}

void SpanLeaf::insert(int64_t position, Span span)
{
    const int index = locate(position);
    size_ += span.length;
    if (position > 0) {                      // inside a span: cut it in two
        openAt(index, 2);
        const Span cut = spans_[index + 2];
        spans_[index] = {cut.source, position};
        spans_[index + 2] = cut.behind(position);
        spans_[index + 1] = span;
    } else if (index > 0 && spans_[index - 1].isFollowedBy(span)) {
        spans_[index - 1].length += span.length;
    } else {
        openAt(index, 1);
        spans_[index] = span;
    }
}

int64_t SpanLeaf::erasePart(int64_t position, int64_t length)
{
    const int index = locate(position);
    Span &span = spans_[index];
    const int64_t erased = std::min(length, span.length - position);
    const Span rest = span.behind(position + erased);
    size_ -= erased;
    if (position > 0 && rest.length > 0) {
        span.length = position;
        openAt(index + 1, 1);
        spans_[index + 1] = rest;
    } else if (position > 0) {
        span.length = position;
    } else if (rest.length > 0) {
        span = rest;
    } else {
        closeAt(index);
    }
    return erased;
}

} // namespace dyad::sync
