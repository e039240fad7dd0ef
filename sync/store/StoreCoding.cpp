// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/StoreCoding.h"
#include <zstd.h>

namespace dyad::sync::coding {

namespace {

constexpr int Level = 1;        // fast: it runs while somebody types
constexpr unsigned long long LargestText = 1ULL << 30;

void appendNumber(QByteArray &out, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        out.append(char(number | 0x80));
    out.append(char(number));
}

bool takeNumber(const QByteArray &in, qsizetype &at, quint64 &number)
{
    number = 0;
    for (int shift = 0; at < in.size() && shift < 63; shift += 7) {
        const auto byte = static_cast<unsigned char>(in[at++]);
        number |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return true;
    }
    return false;
}

std::unexpected<Error> damaged() { return fail("store-damaged", "A file in Dyad's own folder is damaged."); }

} // namespace

QByteArray compress(const QByteArray &bytes)
{
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(out.data(), size_t(out.size()), bytes.constData(), size_t(bytes.size()), Level);
    Q_ASSERT(!ZSTD_isError(size));
    out.truncate(qsizetype(size));
    return out;
}

Expected<QByteArray> decompress(const QByteArray &bytes)
{
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.constData(), size_t(bytes.size()));
    if (size > LargestText)
        return damaged();
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    const size_t got = ZSTD_decompress(out.data(), size_t(out.size()), bytes.constData(), size_t(bytes.size()));
    if (ZSTD_isError(got) || got != size)
        return damaged();
    return out;
}

QByteArray encode(const TextOperation &op)
{
    QByteArray out("");
    for (const auto &component : op) {
        appendNumber(out, quint64(component.length) << 2 | quint64(component.kind));
        if (component.kind == TextOperation::Component::Kind::Insert)
            out.append(component.text.data(), qsizetype(component.text.size()));
    }
    return out;
}

Expected<TextOperation> decodeOperation(const QByteArray &bytes)
{
    TextOperation::StrictBuilder door;
    for (qsizetype at = 0; at < bytes.size();) {
        quint64 word = 0;
        if (!takeNumber(bytes, at, word) || (word & 3) > 2)
            return damaged();
        const auto kind = TextOperation::Component::Kind(word & 3);
        const auto length = qint64(word >> 2);
        Expected<void> fits;
        if (kind == TextOperation::Component::Kind::Keep) {
            fits = door.keep(length);
        } else if (kind == TextOperation::Component::Kind::Delete) {
            fits = door.erase(length);
        } else if (length <= bytes.size() - at) {
            fits = door.insert(std::string_view(bytes.constData() + at, size_t(length)));
            at += length;
        } else {
            return damaged();
        }
        if (!fits)
            return damaged();
    }
    auto op = door.finish();
    return op ? std::move(op) : Expected<TextOperation>(damaged());
}

QByteArray encode(const UndoGroup &group)
{
    QByteArray out;
    out.append(char(quint8(group.kind) << 1 | quint8(group.endsWithSpace)));
    appendNumber(out, quint64(group.caret + 1));
    return out + encode(group.inverse);
}

Expected<UndoGroup> decodeGroup(const QByteArray &bytes)
{
    qsizetype at = 1;
    quint64 caret = 0;
    const auto head = bytes.isEmpty() ? 0xff : quint8(bytes[0]);
    if (head >> 1 > quint8(UndoGroup::Kind::Erasing) || !takeNumber(bytes, at, caret))
        return damaged();
    auto inverse = decodeOperation(bytes.mid(at));
    if (!inverse)
        return std::unexpected(inverse.error());
    return UndoGroup{std::move(*inverse), {}, UndoGroup::Kind(head >> 1), (head & 1) != 0, qint64(caret) - 1};
}

namespace {

void appendBytes(QByteArray &out, const QByteArray &bytes)
{
    appendNumber(out, quint64(bytes.size()));
    out += bytes;
}

bool takeBytes(const QByteArray &in, qsizetype &at, QByteArray &bytes)
{
    quint64 size = 0;
    if (!takeNumber(in, at, size) || size > quint64(in.size() - at))
        return false;
    bytes = in.mid(at, qsizetype(size));
    at += qsizetype(size);
    return true;
}

void append(QByteArray &out, const std::vector<TextOperation> &operations)
{
    appendNumber(out, operations.size());
    for (const TextOperation &op : operations)
        appendBytes(out, encode(op));
}

bool take(const QByteArray &in, qsizetype &at, std::vector<TextOperation> &operations)
{
    quint64 count = 0;
    QByteArray bytes;
    if (!takeNumber(in, at, count))
        return false;
    for (; count > 0 && takeBytes(in, at, bytes); --count) {
        auto op = decodeOperation(bytes);
        if (!op)
            return false;
        operations.push_back(std::move(*op));
    }
    return count == 0;
}

bool take(const QByteArray &in, qsizetype &at, UndoChanges::Stack &stack)
{
    quint64 first = 0, from = 0, count = 0;
    QByteArray bytes;
    if (!takeNumber(in, at, first) || !takeNumber(in, at, from) || !takeNumber(in, at, count))
        return false;
    stack.first = first;
    stack.from = from;
    for (; count > 0 && takeBytes(in, at, bytes); --count) {
        auto group = decodeGroup(bytes);
        if (!group || !take(in, at, group->later))
            return false;
        stack.groups.push_back(std::move(*group));
    }
    return count == 0 && take(in, at, stack.later);
}

} // namespace

QByteArray encode(const UndoChanges &changes)
{
    QByteArray out;
    appendNumber(out, quint64(changes.length));
    for (const UndoChanges::Stack *stack : {&changes.undo, &changes.redo}) {
        appendNumber(out, stack->first);
        appendNumber(out, stack->from);
        appendNumber(out, stack->groups.size());
        for (const UndoGroup &group : stack->groups) {
            appendBytes(out, encode(group));
            append(out, group.later);
        }
        append(out, stack->later);
    }
    return out;
}

Expected<UndoChanges> decodeUndoChanges(const QByteArray &bytes)
{
    UndoChanges changes;
    qsizetype at = 0;
    quint64 length = 0;
    if (!takeNumber(bytes, at, length) || !take(bytes, at, changes.undo) || !take(bytes, at, changes.redo) || at != bytes.size())
        return damaged();
    changes.length = qint64(length);
    return changes;
}

QByteArray bytesOf(const Rope &rope)
{
    QByteArray out;
    out.reserve(rope.size());
    rope.forEachChunk(0, rope.size(), [&out](std::string_view chunk) { out.append(chunk.data(), qsizetype(chunk.size())); });
    return out;
}

} // namespace dyad::sync::coding
