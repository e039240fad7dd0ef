// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/wire/Decoder.h"
#include "sync/text/Utf8.h"
#include "sync/wire/Codec.h"
#include <limits>

namespace dyad::sync::wire {

void Decoder::refuse(std::string_view what, std::string_view name)
{
    if (m_fault.empty()) m_fault.append(what).append(name);
    m_reader.refuse();
}

std::string_view Decoder::utf8()
{
    const std::string_view text = m_reader.text();
    if (utf8::isValid(text)) return text;
    refuse("a text is not UTF-8");
    return {};
}

/// Whether lists may still grow by so much.
bool Decoder::spend(size_t bytes)
{
    m_listBytes += bytes;
    if (m_listBytes > MaxListBytes) refuse("its lists are too long");
    return m_reader.ok();
}

void Decoder::value(std::string &v) { v = utf8(); }

void Decoder::value(QByteArray &v)
{
    const auto text = utf8();
    v = QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

void Decoder::value(QString &v)
{
    const auto text = utf8();
    v = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void Decoder::value(FileEntry::Kind &v)
{
    const auto text = m_reader.text();
    if (text == "text") v = FileEntry::Kind::Text;
    else if (text == "folder") v = FileEntry::Kind::Folder;
    else if (text == "blob") v = FileEntry::Kind::Blob;
    else m_reader.refuse();
}

void Decoder::value(Activity &v)
{
    const auto text = m_reader.text();
    if (text == "active") v = Activity::Active;
    else if (text == "typing") v = Activity::Typing;
    else if (text == "idle") v = Activity::Idle;
    else m_reader.refuse();
}

void Decoder::value(WireOperation &v)
{
    TextOperation::StrictBuilder builder;
    auto container = m_reader.enterArray();
    size_t components = 0;
    bool canonical = true;
    while (m_reader.more(container)) {
        if (!spend(sizeof(uint64_t))) return;
        if (++components > m_maxComponents || !canonical) { canonical = false; m_reader.skip(); continue; }
        const auto type = m_reader.peek();
        Expected<void> added;
        if (type == CborReader::Type::Text) added = builder.insert(m_reader.text());
        else if (type == CborReader::Type::Unsigned) added = builder.keep(m_reader.integer());
        else if (type == CborReader::Type::Negative) added = builder.erase(-m_reader.integer());
        else return refuse("an operation holds something else than integers and texts");
        if (!added) { canonical = false; v.refused = added.error().message; }
    }
    if (!m_reader.ok()) return;
    if (!canonical) {
        if (v.refused.empty()) v.refused = "The operation has too many components.";
        return;
    }
    if (auto op = builder.finish()) v.op = std::move(*op);
    else v.refused = op.error().message;
}

void Decoder::value(PastOperation &v)
{
    auto container = m_reader.enterArray();
    int item = 0;
    while (m_reader.more(container)) {
        switch (item++) {
        case 0: value(v.version); break;
        case 1: value(v.session); break;
        case 2: value(v.member); break;
        case 3: value(v.op); break;
        default: return refuse("a past operation has four parts");
        }
    }
    if (item != 4) refuse("a past operation has four parts");
}

void Decoder::value(std::pair<qint64, qint64> &v)
{
    auto container = m_reader.enterArray();
    int item = 0;
    while (m_reader.more(container)) {
        if (item > 1) return refuse("a range has two ends");
        value(item++ ? v.second : v.first);
    }
    if (item != 2) refuse("a range has two ends");
}

void Decoder::jump(std::string_view key, UnknownKeys &unknown)
{
    if (!m_reader.ok()) return;
    for (const auto &other : unknown)
        if (other == key) return refuse("a key stands twice");
    if (unknown.size() == MaxUnknownKeys) return refuse("too many unknown keys");
    unknown.emplace_back(key);
    m_reader.skip();
}

namespace {

/// Finds "t" of the map at hand and goes back to its start. Empty where there is none or two.
std::string kindOf(CborReader &reader)
{
    const char *start = reader.position();
    auto container = reader.enterMap();
    std::string kind;
    int found = 0;
    while (reader.more(container)) {
        if (reader.text() != "t") { reader.skip(); continue; }
        kind = reader.text();
        ++found;
    }
    reader.rewind(start);
    return reader.ok() && found == 1 ? kind : std::string();
}

/// The same in the usual case: "t" stands first. The rest is checked for a second one when the fields are read.
std::string_view kindAtStart(CborReader &reader)
{
    const char *start = reader.position();
    auto container = reader.enterMap();
    std::string_view kind;
    if (reader.more(container) && reader.text() == "t") kind = reader.text();
    reader.rewind(start);
    return kind;
}

template<size_t Index = 0>
bool decodeAs(std::string_view kind, Decoder &decoder, Message &message)
{
    if constexpr (Index == std::variant_size_v<MessageAlternatives>) {
        return false;
    } else {
        using M = std::variant_alternative_t<Index, MessageAlternatives>;
        if constexpr (!std::is_same_v<M, Unknown> && !std::is_same_v<M, Batch>) {
            if (kind == M::Tag) {
                decoder.map(message.emplace<Index>());
                return true;
            }
        }
        return decodeAs<Index + 1>(kind, decoder, message);
    }
}

void decodeMap(Decoder &decoder, Message &message, bool batchAllowed);

void decodeBatch(Decoder &decoder, Message &message)
{
    Batch batch;
    auto &reader = decoder.reader();
    auto pairs = reader.enterMap();
    bool seen = false;
    while (reader.more(pairs)) {
        if (reader.text() != "messages") { reader.skip(); continue; }
        if (std::exchange(seen, true)) return reader.refuse();
        auto items = reader.enterArray();
        while (reader.more(items)) {
            if (batch.messages.size() == Batch::MaxMessages) return reader.refuse();
            decodeMap(decoder, batch.messages.emplace_back(), false);
        }
    }
    if (!seen) reader.refuse();
    message = std::move(batch);
}

void decodeMap(Decoder &decoder, Message &message, bool batchAllowed)
{
    auto &reader = decoder.reader();
    std::string searched;
    std::string_view kind = kindAtStart(reader);
    if (kind.empty()) kind = searched = kindOf(reader);
    if (kind.empty()) return reader.refuse();
    const std::string name(kind);
    if (name == Batch::Tag) return batchAllowed ? decodeBatch(decoder, message) : reader.refuse();
    if (decodeAs(name, decoder, message)) return;
    Unknown unknown;
    decoder.map(unknown);
    unknown.t = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    message = std::move(unknown);
}

} // namespace

Expected<Message> decode(QByteArrayView bytes)
{
    Decoder decoder(bytes);
    Message message;
    decodeMap(decoder, message, true);
    if (decoder.reader().ok() && decoder.reader().atEnd()) return message;
    const std::string why = decoder.fault().empty() ? "not one CBOR map as docs/protocol.md describes it" : decoder.fault();
    return fail("bad-message", "The message could not be understood: " + why + ".");
}

Expected<TextOperation> decodeOperation(QByteArrayView bytes)
{
    // What was kept may have become longer than what is taken from anybody: others' edits cut its components in two.
    Decoder decoder(bytes, std::numeric_limits<size_t>::max());
    WireOperation operation;
    decoder.value(operation);
    if (!decoder.reader().ok() || !decoder.reader().atEnd()) return fail("bad-operation", "The operation is not a CBOR array of components.");
    if (!operation.refused.empty()) return fail("bad-operation", operation.refused);
    return std::move(operation.op);
}

} // namespace dyad::sync::wire
