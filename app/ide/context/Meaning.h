// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>
#include <QVector>

namespace dyad::app {

/// A text by its meaning: a model's vector, a byte a number. Vectors of different models, or sizes, have nothing to say to each other.
struct Meaning {
    QString model;
    QByteArray vector;           ///< empty: none

    /// Stands for a text: the same text, the same vector.
    static QByteArray keyOf(const QString &text);
    static QByteArray packed(const QVector<double> &numbers);        ///< empty where they point nowhere
    /// The cosine of two packed ones: -1 to 1; 0 where their sizes differ.
    static double closeness(const QByteArray &a, const QByteArray &b);
};

} // namespace dyad::app
