// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QVector>

namespace dyad::backend::yavi {

/// Something named in a text, quoted from it: text.mid(start, length) is what was found.
struct Entity {
    QString type;             ///< "email", "url", "money", "date", "phone", "percent", "id"
    QString text;
    qsizetype start = 0;      ///< UTF-16 units
    qsizetype length = 0;
};

/// By rules only, each place once, each (type, text) once; at most `most`, in the order of the text.
QVector<Entity> entitiesOf(const QString &text, int most = 200);

} // namespace dyad::backend::yavi
