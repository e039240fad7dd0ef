// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/text/OperationLog.h"
#include "sync/text/OperationComposer.h"
#include <algorithm>
#include <cassert>

namespace dyad::sync {
namespace {

using Kind = TextOperation::Component::Kind;

// An operation with one insert, or one delete, is a byte with its kind and length, the place as the difference from where the last
// edit ended, and the text. All else is its components one by one. Numbers are LEB128, signed ones zigzag.
enum class Form : uint8_t { Insert = 0, Delete = 1, General = 2 };
constexpr int FormBits = 2;
constexpr uint64_t LongLength = 63;         // a length that follows as a number of its own
constexpr size_t LongestNumber = 10;
constexpr size_t BlockBytes = 2048;

char *writeNumber(char *to, uint64_t number)
{
    while (number >= 0x80) {
        *to++ = static_cast<char>(number | 0x80);
        number >>= 7;
    }
    *to++ = static_cast<char>(number);
    return to;
}

uint64_t readNumber(const char *&from)
{
    uint64_t number = 0;
    for (int shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*from++);
        number |= uint64_t{byte & 0x7Fu} << shift;
        if (byte < 0x80)
            return number;
    }
}

uint64_t zigzag(int64_t number)
{
    return static_cast<uint64_t>(number) << 1 ^ static_cast<uint64_t>(number >> 63);
}

int64_t unzigzag(uint64_t number)
{
    return static_cast<int64_t>(number >> 1 ^ (0 - (number & 1)));
}

char *writeHead(char *to, Form form, uint64_t length)
{
    *to++ = static_cast<char>(static_cast<uint64_t>(form) | std::min(length, LongLength) << FormBits);
    return length < LongLength ? to : writeNumber(to, length);
}

} // namespace

/// Reads a block from its start.
class OperationLog::Decoder {
public:
    explicit Decoder(const Block &block) : at_(block.bytes.get()) {}

    TextOperation next()
    {
        const auto head = static_cast<unsigned char>(*at_++);
        uint64_t length = head >> FormBits;
        if (length == LongLength)
            length = readNumber(at_);
        if (static_cast<Form>(head & ((1 << FormBits) - 1)) == Form::General)
            return general(length);
        const int64_t place = place_ + unzigzag(readNumber(at_));
        const bool inserts = static_cast<Form>(head & ((1 << FormBits) - 1)) == Form::Insert;
        place_ = place + (inserts ? static_cast<int64_t>(length) : 0);
        return inserts ? TextOperation::insertion(place, text(length)) : TextOperation::deletion(place, static_cast<int64_t>(length));
    }

private:
    std::string_view text(uint64_t length)
    {
        const std::string_view result(at_, length);
        at_ += length;
        return result;
    }
    TextOperation general(uint64_t components)
    {
        TextOperation op;
        for (uint64_t i = 0; i < components; ++i) {
            const uint64_t word = readNumber(at_);
            const auto length = static_cast<int64_t>(word >> 2);
            switch (static_cast<Kind>(word & 3)) {
            case Kind::Keep:
                op.keep(length);
                break;
            case Kind::Insert:
                op.insert(text(static_cast<uint64_t>(length)));
                break;
            case Kind::Delete:
                op.erase(length);
                break;
            }
        }
        return op;
    }

    const char *at_;
    int64_t place_ = 0;
};

/// A new block with room for so many bytes.
void OperationLog::openBlock(size_t bytes)
{
    const size_t capacity = std::max(bytes, BlockBytes);
    blocks_.push_back({.first = next_, .capacity = capacity, .bytes = std::make_unique_for_overwrite<char[]>(capacity)});
    at_ = blocks_.back().bytes.get();
    blockEnd_ = at_ + capacity;
    place_ = 0;
    bytes_ += capacity + sizeof(Block);
}

void OperationLog::append(const TextOperation &op)
{
    const auto edit = op.singleEdit();
    if (edit && (edit->erased == 0 || edit->text.empty()))
        appendEdit(*edit);
    else
        appendGeneral(op);
    ++next_;
}

void OperationLog::appendEdit(const TextOperation::Edit &edit)
{
    char *to = reserve(edit.text.size() + 1 + 2 * LongestNumber);
    const bool inserts = edit.erased == 0;
    to = writeHead(to, inserts ? Form::Insert : Form::Delete, inserts ? edit.text.size() : static_cast<uint64_t>(edit.erased));
    to = writeNumber(to, zigzag(edit.position - place_));
    if (edit.text.size() == 1)
        *to = edit.text.front();
    else
        std::copy(edit.text.begin(), edit.text.end(), to);
    place_ = edit.position + static_cast<int64_t>(edit.text.size());
    at_ = to + edit.text.size();
}

void OperationLog::appendGeneral(const TextOperation &op)
{
    char *to = reserve(static_cast<size_t>(op.insertedBytes()) + (op.componentCount() + 2) * LongestNumber);
    to = writeHead(to, Form::General, op.componentCount());
    for (const auto &component : op) {
        to = writeNumber(to, static_cast<uint64_t>(component.length) << 2 | static_cast<uint64_t>(component.kind));
        to = std::copy(component.text.begin(), component.text.end(), to);
    }
    at_ = to;
}

size_t OperationLog::blockOf(uint64_t index) const
{
    const auto behind = std::upper_bound(blocks_.begin(), blocks_.end(), index, [](uint64_t i, const Block &block) { return i < block.first; });
    return static_cast<size_t>(behind - blocks_.begin()) - 1;
}

void OperationLog::forEach(uint64_t from, uint64_t to, const std::function<void(const TextOperation &)> &visit) const
{
    assert(from >= first_ && to <= next_);
    if (from >= to)
        return;
    for (size_t b = blockOf(from); b < blocks_.size() && blocks_[b].first < to; ++b) {
        Decoder decoder(blocks_[b]);
        const uint64_t end = std::min(to, b + 1 < blocks_.size() ? blocks_[b + 1].first : next_);
        for (uint64_t i = blocks_[b].first; i < end; ++i) {
            const TextOperation op = decoder.next();
            if (i >= from)
                visit(op);
        }
    }
}

TextOperation OperationLog::at(uint64_t index) const
{
    TextOperation result;
    forEach(index, index + 1, [&](const TextOperation &op) { result = op; });
    return result;
}

TextOperation OperationLog::composed(uint64_t from, uint64_t to) const
{
    OperationComposer composer;
    forEach(from, to, [&](const TextOperation &op) { composer.add(op); });
    return composer.result();
}

void OperationLog::dropBefore(uint64_t index)
{
    size_t dropped = 0;
    while (dropped + 1 < blocks_.size() && blocks_[dropped + 1].first <= index) {
        bytes_ -= blocks_[dropped].capacity + sizeof(Block);
        ++dropped;
    }
    blocks_.erase(blocks_.begin(), blocks_.begin() + static_cast<std::ptrdiff_t>(dropped));
    if (!blocks_.empty())
        first_ = blocks_.front().first;
}

} // namespace dyad::sync
