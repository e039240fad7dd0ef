// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>
#include <QVector>

namespace dyad::editor {

/// A snippet as the protocol writes it, taken apart: its text and where its tab stops are. Placeholders may lie in one another; of a choice the first is
/// taken; variables give what stands as their default.
struct Snippet {
    struct Stop {
        int number = 0;         ///< 0: where the caret ends
        qint64 from = 0, to = 0;    ///< bytes of text
        bool operator==(const Stop &) const = default;
    };
    QByteArray text;            ///< UTF-8
    QVector<Stop> stops;        ///< 1, 2, ... then 0; several with one number stand for one another
    static Snippet parse(const QString &source);
    /// Line breaks and tabs as the place of insertion has them.
    Snippet indented(const QByteArray &lineBreak, const QByteArray &indent, const QByteArray &tab) const;
};

} // namespace dyad::editor
