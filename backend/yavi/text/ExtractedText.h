// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QVector>

namespace dyad::backend::yavi {

/// A heading in a text: where it stands (UTF-16 units) and what it says.
struct Heading {
    qsizetype start = 0;
    int level = 1;
    QString title;
};

/// A document's text, as all offsets mean it, with the headings in their order.
struct ExtractedText {
    QString text;
    QVector<Heading> headings;
};

} // namespace dyad::backend::yavi
