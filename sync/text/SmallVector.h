// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <type_traits>
#include <utility>

namespace dyad::sync {

/// A vector of plain values whose first InlineCapacity stand in the object itself, so that a small one never allocates.
/// Grows by doubling; amortised O(1) a push. Size bounds how many it can ever hold.
template<typename T, size_t InlineCapacity, typename Size>
class SmallVector {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    SmallVector() noexcept {}
    SmallVector(const SmallVector &other) { copyFrom(other); }
    SmallVector(SmallVector &&other) noexcept { stealFrom(other); }
    SmallVector &operator=(const SmallVector &other)
    {
        if (this != &other) {
            release();
            copyFrom(other);
        }
        return *this;
    }
    SmallVector &operator=(SmallVector &&other) noexcept
    {
        if (this != &other) {
            release();
            stealFrom(other);
        }
        return *this;
    }
    ~SmallVector() { release(); }

    size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    const T *data() const { return isInline() ? inline_ : heap_; }
    T *data() { return isInline() ? inline_ : heap_; }
    const T &operator[](size_t index) const { return data()[index]; }
    T &operator[](size_t index) { return data()[index]; }
    const T &back() const { return data()[size_ - 1]; }
    T &back() { return data()[size_ - 1]; }
    const T *begin() const { return data(); }
    const T *end() const { return data() + size_; }

    void clear() { size_ = 0; }
    void reserve(size_t capacity)
    {
        if (capacity > capacity_)
            grow(capacity);
    }
    /// For filling a vector that never held more than fits inline: values are written to inlineValues(), then counted.
    T *inlineValues() { return inline_; }
    void setInlineSize(size_t size) { size_ = static_cast<Size>(size); }
    void push(T value)
    {
        if (size_ == capacity_) [[unlikely]]
            grow(size_ + size_t{1});
        data()[size_++] = value;
    }
    void append(const T *values, size_t count)
    {
        if (count > capacity_ - size_t{size_}) [[unlikely]]
            grow(size_ + count);
        T *const to = data() + size_;
        if (count == 1)             // a call of memcpy costs more
            *to = *values;
        else
            std::memcpy(to, values, count * sizeof(T));
        size_ += static_cast<Size>(count);
    }
    void insertAt(size_t index, T value)
    {
        push(value);
        T *values = data();
        std::memmove(values + index + 1, values + index, (size_ - 1 - index) * sizeof(T));
        values[index] = value;
    }
    void removeFirst()
    {
        --size_;
        std::memmove(data(), data() + 1, size_ * sizeof(T));
    }

private:
    bool isInline() const { return capacity_ == InlineCapacity; }
    void release() noexcept
    {
        if (!isInline())
            std::free(heap_);
    }
    void stealFrom(SmallVector &other) noexcept
    {
        size_ = other.size_;
        capacity_ = other.capacity_;
        std::memcpy(static_cast<void *>(inline_), other.inline_, sizeof inline_);
        other.size_ = 0;
        other.capacity_ = InlineCapacity;
    }
    void copyFrom(const SmallVector &other)
    {
        size_ = 0;
        capacity_ = InlineCapacity;
        append(other.data(), other.size());
    }
    void grow(size_t needed)
    {
        const size_t capacity = std::max(needed, size_t{capacity_} * 2);
        T *const old = isInline() ? nullptr : heap_;
        auto *const memory = static_cast<T *>(std::realloc(static_cast<void *>(old), capacity * sizeof(T)));
        if (memory == nullptr)
            throw std::bad_alloc();
        if (old == nullptr)
            std::memcpy(static_cast<void *>(memory), inline_, size_ * sizeof(T));
        heap_ = memory;
        capacity_ = static_cast<Size>(capacity);
    }

    Size size_ = 0;
    Size capacity_ = InlineCapacity;
    union {
        T inline_[InlineCapacity];
        T *heap_;
    };
};

} // namespace dyad::sync
