// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <functional>

namespace dyad::sync {

/// Reads server-sent events out of a stream that arrives in any pieces. Comments and fields it does not know are left out. Plain value.
class EventReader {
public:
    static constexpr qsizetype LongestEvent = 8 << 20;      ///< bytes
    using Take = std::function<void(const QByteArray &name, const QJsonObject &data)>;
    /// false: an event is longer than is allowed; the stream is to be given up.
    bool feed(const QByteArray &bytes, const Take &take);

private:
    void line(QByteArrayView text, const Take &take);
    QByteArray m_rest, m_name, m_data;
};

} // namespace dyad::sync
