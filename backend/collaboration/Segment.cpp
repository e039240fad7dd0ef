// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/Segment.h"
#include "backend/collaboration/SegmentColumns.h"
#include "backend/platform/Crypto.h"
#include <cstdlib>
#include <map>

namespace dyad::backend::segment {

using journalrow::Entry;
using Kind = TextOperation::Component::Kind;

namespace {

constexpr qsizetype HeadBytes = 2;
constexpr qsizetype SumBytes = 8;
constexpr uint64_t MostEntries = uint64_t(1) << 24;
constexpr int FormBits = 3;                      // of the head of a run: two of its form, one whether a length follows

// Operations that follow one another: typing on, deleting backwards, deleting forwards. All else is its components one by one.
enum class Form : uint8_t { Insert, Backspace, Delete, General };

struct Run {
    Form form = Form::General;
    uint64_t count = 0;
    int64_t place = 0;                           // of the first one, bytes
    int64_t length = 0;                          // of each, bytes
};

struct Author {
    SessionId session = 0;
    MemberId member = 0;
    auto operator<=>(const Author &) const = default;
};

Run runOf(const TextOperation &op)
{
    const auto edit = op.singleEdit();
    if (!edit || (edit->erased > 0) == !edit->text.empty())
        return {Form::General, 1, 0, 0};
    const auto length = edit->erased > 0 ? edit->erased : int64_t(edit->text.size());
    return {edit->erased > 0 ? Form::Delete : Form::Insert, 1, edit->position, length};
}

/// Whether `next`, a single operation, goes on with the run; then it is part of it.
bool extend(Run &run, const Run &next)
{
    if (run.count == 0)
        return false;
    if (run.form == Form::General && next.form == Form::General) {
        ++run.count;
        return true;
    }
    if (run.length != next.length)
        return false;
    const auto done = int64_t(run.count) * run.length;
    const bool typesOn = run.form == Form::Insert && next.form == Form::Insert && next.place == run.place + done;
    const bool deletesBack = next.form == Form::Delete && next.place == run.place - done && (run.form == Form::Backspace || (run.form == Form::Delete && run.count == 1));
    const bool deletesOn = next.form == Form::Delete && run.form == Form::Delete && next.place == run.place;
    if (deletesBack)
        run.form = Form::Backspace;
    run.count += typesOn || deletesBack || deletesOn ? 1 : 0;
    return typesOn || deletesBack || deletesOn;
}

/// Writes the operations.
class OperationWriter {
public:
    OperationWriter(ColumnWriter &heads, ColumnWriter &places, ColumnWriter &text, ColumnWriter &components)
        : m_heads(heads), m_places(places), m_text(text), m_components(components) { }

    void add(const TextOperation &op)
    {
        const Run next = runOf(op);
        if (!extend(m_run, next)) {
            finish();
            m_run = next;
        }
        if (next.form == Form::General)
            m_components.number(op.componentCount());
        for (const auto &component : op) {
            if (next.form == Form::General)
                m_components.number(uint64_t(component.length) << 2 | uint64_t(component.kind));
            m_text.text(component.text);
        }
    }
    void finish()
    {
        if (m_run.count == 0)
            return;
        // One deletion alone is what its place makes shorter.
        if (m_run.form == Form::Delete && m_run.count == 1 && m_run.place + m_run.length == m_cursor)
            m_run.form = Form::Backspace;
        const bool hasLength = m_run.form != Form::General && m_run.length != 1;
        m_heads.number(m_run.count << FormBits | uint64_t(m_run.form) << 1 | uint64_t(hasLength));
        if (hasLength)
            m_heads.number(uint64_t(m_run.length));
        if (m_run.form != Form::General) {
            const int64_t begin = m_run.place + (m_run.form == Form::Backspace ? m_run.length : 0);
            m_places.signedNumber(begin - m_cursor);
            const auto done = int64_t(m_run.count) * m_run.length;
            m_cursor = m_run.form == Form::Insert ? begin + done : m_run.form == Form::Backspace ? begin - done : begin;
        }
        m_run = {};
    }

private:
    ColumnWriter &m_heads, &m_places, &m_text, &m_components;
    Run m_run;
    int64_t m_cursor = 0;
};

void writeAuthors(ColumnWriter &out, std::span<const Entry> entries)
{
    std::map<Author, uint64_t> numbers;
    std::vector<Sequence> next;                  // the seq that each is expected to go on with
    for (size_t i = 0; i < entries.size();) {
        const auto &first = entries[i].operation;
        const Author author{first.session, first.member};
        size_t behind = i + 1;
        while (behind < entries.size() && Author{entries[behind].operation.session, entries[behind].operation.member} == author
               && entries[behind].operation.seq == first.seq + (behind - i))
            ++behind;
        const auto [known, isNew] = numbers.try_emplace(author, numbers.size());
        out.number(known->second);
        if (isNew) {
            out.number(author.session);
            out.number(author.member);
            next.push_back(0);
        }
        out.number(behind - i);
        out.signedNumber(int64_t(first.seq - next[known->second]));
        next[known->second] = first.seq + (behind - i);
        i = behind;
    }
}

void writeTimes(ColumnWriter &out, std::span<const Entry> entries)
{
    const auto second = [&](size_t i) { return storedTime(entries[i].time) / 1000; };
    int64_t last = 0;
    for (size_t i = 0; i < entries.size();) {
        size_t behind = i + 1;
        while (behind < entries.size() && second(behind) == second(i))
            ++behind;
        out.signedNumber(second(i) - last);
        out.number(behind - i);
        last = second(i);
        i = behind;
    }
}

/// Reads the operations.
class OperationReader {
public:
    OperationReader(ColumnReader &heads, ColumnReader &places, ColumnReader &text, ColumnReader &components)
        : m_heads(heads), m_places(places), m_text(text), m_components(components) { }

    TextOperation next()
    {
        if (m_run.count == 0)
            beginRun();
        if (!ok())
            return {};
        --m_run.count;
        if (m_run.form == Form::General)
            return general();
        const int64_t place = m_run.place;
        if (m_run.form == Form::Delete)
            return TextOperation::deletion(place, m_run.length);
        m_run.place += m_run.form == Form::Insert ? m_run.length : -m_run.length;
        return m_run.form == Form::Insert ? TextOperation::insertion(place, m_text.text(uint64_t(m_run.length))) : TextOperation::deletion(place, m_run.length);
    }
    bool ok() const { return m_ok && m_heads.ok() && m_places.ok() && m_text.ok() && m_components.ok(); }
    bool isAtEnd() const { return m_run.count == 0 && m_heads.isAtEnd() && m_places.isAtEnd() && m_text.isAtEnd() && m_components.isAtEnd(); }

private:
    void beginRun()
    {
        const uint64_t head = m_heads.number();
        m_run.count = head >> FormBits;
        m_run.form = Form(head >> 1 & 3);
        const uint64_t length = head & 1 ? m_heads.number() : 1;
        m_ok = m_run.count > 0 && m_run.count <= MostEntries && length > 0 && length <= uint64_t(TextOperation::MaxLength) / MostEntries;
        if (!ok() || m_run.form == Form::General)
            return;
        m_run.length = int64_t(length);
        const int64_t moved = m_places.signedNumber();
        const auto done = int64_t(m_run.count) * m_run.length;
        const bool inside = moved >= -TextOperation::MaxLength && moved <= TextOperation::MaxLength;
        m_cursor += inside ? moved : 0;
        m_run.place = m_cursor - (m_run.form == Form::Backspace ? m_run.length : 0);
        m_cursor += m_run.form == Form::Insert ? done : m_run.form == Form::Backspace ? -done : 0;
        m_ok = inside && m_run.place >= 0 && m_cursor >= 0 && m_cursor <= TextOperation::MaxLength;
    }
    TextOperation general()
    {
        TextOperation op;
        const uint64_t count = m_components.number();
        int64_t walked = 0;
        for (uint64_t i = 0; i < count && ok(); ++i) {
            const uint64_t word = m_components.number();
            const auto length = int64_t(word >> 2);
            m_ok = length > 0 && length <= TextOperation::MaxLength - walked;
            walked += length;
            switch (word & 3) {
            case uint64_t(Kind::Keep): op.keep(length); break;
            case uint64_t(Kind::Insert): op.insert(m_text.text(uint64_t(length))); break;
            case uint64_t(Kind::Delete): op.erase(length); break;
            default: m_ok = false;
            }
        }
        return op;
    }

    ColumnReader &m_heads, &m_places, &m_text, &m_components;
    Run m_run;
    int64_t m_cursor = 0;
    bool m_ok = true;
};

bool readAuthors(ColumnReader &in, std::vector<Entry> &entries)
{
    std::vector<std::pair<Author, Sequence>> authors;
    for (size_t i = 0; i < entries.size() && in.ok();) {
        const uint64_t number = in.number();
        if (number == authors.size()) {
            const SessionId session = in.number();
            authors.push_back({{session, in.number()}, 0});
        }
        const uint64_t count = in.number();
        const auto moved = Sequence(in.signedNumber());
        if (!in.ok() || number >= authors.size() || count == 0 || count > entries.size() - i)
            return false;
        auto &[author, next] = authors[number];
        next += moved;
        for (uint64_t n = 0; n < count; ++n, ++i, ++next) {
            entries[i].operation.session = author.session;
            entries[i].operation.member = author.member;
            entries[i].operation.seq = next;
        }
    }
    return in.isAtEnd();
}

bool readTimes(ColumnReader &in, std::vector<Entry> &entries)
{
    int64_t second = 0;
    for (size_t i = 0; i < entries.size() && in.ok();) {
        const int64_t moved = in.signedNumber();
        const uint64_t count = in.number();
        constexpr int64_t Most = TextOperation::MaxLength / 1000;
        if (!in.ok() || moved < -2 * Most || moved > 2 * Most || std::abs(second + moved) > Most || count == 0 || count > entries.size() - i)
            return false;
        second += moved;
        for (uint64_t n = 0; n < count; ++n)
            entries[i++].time = second * 1000;
    }
    return in.isAtEnd();
}

QByteArray sumOf(QByteArrayView bytes) { return crypto::sha256(QByteArray::fromRawData(bytes.data(), bytes.size())).left(SumBytes); }

std::unexpected<sync::Error> damaged(sync::Version first)
{
    return sync::fail("document-damaged", "Sealed history from version " + std::to_string(first) + " on is not what was written.");
}

} // namespace

sync::Expected<QByteArray> encode(std::span<const Entry> entries)
{
    std::array<ColumnWriter, ColumnCount> columns;
    const auto column = [&](Column which) -> ColumnWriter & { return columns[size_t(which)]; };
    OperationWriter operations(column(Column::Heads), column(Column::Places), column(Column::Text), column(Column::Components));
    for (const Entry &entry : entries)
        operations.add(entry.operation.op);
    operations.finish();
    writeAuthors(column(Column::Authors), entries);
    writeTimes(column(Column::Times), entries);
    ColumnWriter count;
    count.number(entries.size());
    QByteArray row("\x53\x01", HeadBytes);
    row += count.bytes();
    for (const ColumnWriter &one : columns) {
        if (!pack(row, one.bytes()))
            return sync::fail("not-sealable", "A stretch of history could not be compressed.");
    }
    row += sumOf(row);
    return row;
}

sync::Expected<std::vector<Entry>> decode(const QByteArray &row, sync::Version firstVersion)
{
    const qsizetype told = row.size() - SumBytes;
    if (!isSegment(row) || told < HeadBytes || sumOf(QByteArrayView(row).first(told)) != row.last(SumBytes))
        return damaged(firstVersion);
    ColumnReader in(QByteArrayView(row).sliced(HeadBytes, told - HeadBytes));
    const uint64_t count = in.number();
    if (count == 0 || count > MostEntries)
        return damaged(firstVersion);
    std::array<QByteArray, ColumnCount> bytes;
    std::array<ColumnReader, ColumnCount> columns;
    for (size_t i = 0; i < ColumnCount; ++i) {
        auto column = unpack(in);
        if (!column)
            return damaged(firstVersion);
        bytes[i] = std::move(*column);
        columns[i] = ColumnReader(bytes[i]);
    }
    const auto column = [&](Column which) -> ColumnReader & { return columns[size_t(which)]; };
    OperationReader operations(column(Column::Heads), column(Column::Places), column(Column::Text), column(Column::Components));
    std::vector<Entry> entries;
    entries.reserve(size_t(count));
    while (entries.size() < count && operations.ok()) {
        Entry &entry = entries.emplace_back();
        entry.operation.version = firstVersion + entries.size() - 1;
        entry.operation.op = operations.next();
    }
    if (!in.isAtEnd() || !operations.ok() || !operations.isAtEnd() || !readAuthors(column(Column::Authors), entries) || !readTimes(column(Column::Times), entries))
        return damaged(firstVersion);
    return entries;
}

} // namespace dyad::backend::segment
