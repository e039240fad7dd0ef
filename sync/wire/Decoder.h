// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/Cbor.h"
#include "sync/wire/Messages.h"

namespace dyad::sync::wire {

/// Reads a message's fields from a CBOR map: the read half of the codec, private to sync/wire. A fault shows in reader().ok();
/// what it was stands in fault().
class Decoder {
public:
    static constexpr size_t MaxUnknownKeys = 32;
    static constexpr size_t MaxComponents = 1'000'000;      ///< of one operation
    /// In memory, of all lists of what is read: an item may be one byte as it comes, and a hundred here.
    static constexpr size_t MaxListBytes = size_t{64} << 20;

    explicit Decoder(QByteArrayView bytes, size_t maxComponents = MaxComponents) : m_reader(bytes), m_maxComponents(maxComponents) {}
    CborReader &reader() { return m_reader; }
    const std::string &fault() const { return m_fault; }

    /// The map at hand, fields in any order; unknown keys, to which `t` counts here, are jumped over.
    template<typename M>
    void map(M &m)
    {
        uint64_t seen = 0;
        UnknownKeys unknown;
        auto container = m_reader.enterMap();
        while (m_reader.more(container)) {
            const std::string_view key = m_reader.text();
            Matcher matcher{*this, key, seen};
            M::fields(m, matcher);
            if (!matcher.matched) jump(key, unknown);
        }
        Checker checker{*this, seen};
        M::fields(m, checker);
    }

    void value(uint64_t &v) { v = m_reader.unsignedInteger(); }
    void value(qint64 &v) { v = m_reader.integer(); }
    void value(bool &v) { v = m_reader.boolean(); }
    void value(std::string &v);
    void value(QByteArray &v);
    void value(QString &v);
    void value(FileEntry::Kind &v);
    void value(Activity &v);
    void value(WireOperation &v);
    void value(PastOperation &v);
    void value(std::pair<qint64, qint64> &v);
    template<typename T>
    void value(std::optional<T> &v) { value(v.emplace()); }
    template<typename T>
    void value(std::vector<T> &list)
    {
        auto container = m_reader.enterArray();
        while (m_reader.more(container) && spend(sizeof(T))) value(list.emplace_back());
    }
    template<typename M>
        requires requires(M &m, Decoder &d) { M::fields(m, d); }
    void value(M &m) { map(m); }

    // Only so that fields() accepts a Decoder in the constraint above.
    template<typename T>
    void required(const char *, T &) {}
    template<typename T>
    void optional(const char *, T &) {}

private:
    using UnknownKeys = std::vector<std::string>;

    struct Matcher {
        Decoder &decoder;
        std::string_view key;
        uint64_t &seen;
        int index = 0;
        bool matched = false;
        template<typename T>
        void required(const char *name, T &v)
        {
            const uint64_t bit = uint64_t{1} << index++;
            if (matched || key != name) return;
            matched = true;
            if (seen & bit) return decoder.refuse("the key stands twice: ", name);
            seen |= bit;
            decoder.value(v);
            if (!decoder.m_reader.ok()) decoder.refuse("wrong type or value: ", name);
        }
        template<typename T>
        void optional(const char *name, T &v) { required(name, v); }
    };

    struct Checker {
        Decoder &decoder;
        uint64_t seen;
        int index = 0;
        template<typename T>
        void required(const char *name, const T &)
        {
            if (!(seen >> index++ & 1)) decoder.refuse("a key is missing: ", name);
        }
        template<typename T>
        void optional(const char *, const T &) { ++index; }
    };

    std::string_view utf8();
    bool spend(size_t bytes);
    void jump(std::string_view key, UnknownKeys &unknown);
    void refuse(std::string_view what, std::string_view name = {});

    CborReader m_reader;
    size_t m_maxComponents;
    size_t m_listBytes = 0;
    std::string m_fault;
};

} // namespace dyad::sync::wire
