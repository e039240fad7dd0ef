// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/Cbor.h"
#include "sync/wire/Messages.h"

namespace dyad::sync::wire {

/// Writes a message's fields as a CBOR map: the write half of the codec, private to sync/wire.
class Encoder {
public:
    explicit Encoder(QByteArray &out) : m_writer(out) {}

    template<typename M>
    void message(const M &m)
    {
        Counter counter;
        M::fields(m, counter);
        m_writer.map(counter.count + 1);
        m_writer.text("t");
        m_writer.text(M::Tag);
        M::fields(m, *this);
    }

    // What fields() calls.
    template<typename T>
    void required(const char *key, const T &v) { m_writer.text(key); value(v); }
    template<typename T>
    void optional(const char *key, const T &v) { if (present(v)) required(key, v); }

    void value(uint64_t v) { m_writer.unsignedInteger(v); }
    void value(qint64 v) { m_writer.integer(v); }
    void value(bool v) { m_writer.boolean(v); }
    void value(const std::string &v) { m_writer.text(v); }
    void value(const QByteArray &v) { m_writer.text({v.constData(), static_cast<size_t>(v.size())}); }
    void value(const QString &v) { value(v.toUtf8()); }
    void value(FileEntry::Kind v);
    void value(Activity v);
    void value(const TextOperation &op);
    void value(const WireOperation &v) { value(v.op); }
    void value(const PastOperation &v);
    void value(const std::pair<qint64, qint64> &v);
    template<typename T>
    void value(const std::optional<T> &v) { value(*v); }
    template<typename T>
    void value(const std::vector<T> &list)
    {
        m_writer.array(list.size());
        for (const T &v : list) value(v);
    }
    template<typename M>
        requires requires(const M &m, Encoder &e) { M::fields(m, e); }
    void value(const M &m)
    {
        Counter counter;
        M::fields(m, counter);
        m_writer.map(counter.count);
        M::fields(m, *this);
    }

private:
    template<typename T>
    static bool present(const T &v) { return !(v == T()); }
    template<typename T>
    static bool present(const std::optional<T> &v) { return v.has_value(); }

    struct Counter {
        uint64_t count = 0;
        template<typename T>
        void required(const char *, const T &) { ++count; }
        template<typename T>
        void optional(const char *, const T &v) { count += present(v); }
    };

    CborWriter m_writer;
};

} // namespace dyad::sync::wire
