// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QVector>

namespace dyad::backend::yavi {

struct Sentence {
    qsizetype start = 0;      ///< UTF-16 units
    qsizetype length = 0;
};
/// Ends: . ! ? … before white space, their CJK forms, empty lines.
QVector<Sentence> sentencesOf(QStringView text);

/// The sentences that say most about the text, in their order and in its own words; at most about `most` characters.
QString summaryOf(const QString &text, qsizetype most = 600);

} // namespace dyad::backend::yavi
