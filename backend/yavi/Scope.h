// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::backend::yavi {

/// Whose documents. Made by Service alone, after it has seen that the caller may; every statement about documents takes one.
struct Scope {
    QString tenant = QStringLiteral("default");   ///< a server has one organisation until it has several
    qint64 project = 0;                           ///< inside the database
    QString projectId;                            ///< outside
    /// The word that stands for it in the full-text indexes; closed on both sides, so that none is part of another.
    QString word() const { return QStringLiteral("{p") + QString::number(project) + u'}'; }
    bool operator==(const Scope &) const = default;
};

} // namespace dyad::backend::yavi
