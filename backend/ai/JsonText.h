// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QStringView>

namespace dyad::backend::ai {

/// JSON written from front to back, for what each call sends and whose form is known: a tree of QJsonValues that is built only to be written
/// takes ten times as long. Who writes answers for the form; texts are escaped.
class JsonText
{
public:
    /// As it stands.
    JsonText &raw(QByteArrayView json)
    {
        m_bytes.append(json);
        return *this;
    }
    /// In quotes. Half a pair of surrogates stays what it is, as an escape.
    JsonText &text(QStringView text);
    JsonText &number(qint64 value)
    {
        m_bytes.append(QByteArray::number(value));
        return *this;
    }
    void reserve(qsizetype bytes) { m_bytes.reserve(bytes); }
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace dyad::backend::ai
