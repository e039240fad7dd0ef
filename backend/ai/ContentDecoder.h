// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <memory>

namespace dyad::backend::ai {

/// Takes the compression off an answer's body, piece by piece: proxies compress although nobody asked them to. gzip (also of several members) and
/// deflate, with its zlib frame or without, as servers differ in what they mean by it. One object an answer, one thread.
class ContentDecoder
{
public:
    /// `most`: bytes that the body may have in all when it is unpacked.
    ContentDecoder(const QByteArray &encoding, qint64 most);
    ~ContentDecoder();

    /// False for a way of compressing that we do not know.
    bool knowsEncoding() const { return m_coding != Coding::Unknown; }
    static constexpr qsizetype Portion = 256 << 10; ///< bytes that are given out at a time, about
    /// What comes next of what the bytes unpack to, a Portion at most; call it again, with nothing, while hasMore(). Errors: "malformed", "too-large". After an error the decoder is of no more use.
    sync::Expected<QByteArray> take(const QByteArray &bytes);

    bool hasMore() const { return m_hasMore; }

private:
    enum class Coding { None, Packed, Unknown };
    struct Stream;
    sync::Expected<void> unpack(QByteArray &out);
    bool chooseFrame();

    Coding m_coding = Coding::None;
    bool m_mayLackFrame = false;
    QByteArray m_waiting; ///< for the first two bytes
    QByteArray m_packed;  ///< what zlib reads from
    bool m_hasMore = false;
    const qint64 m_most;
    qint64 m_made = 0;
    std::unique_ptr<Stream> m_stream;
};

} // namespace dyad::backend::ai
