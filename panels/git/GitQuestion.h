// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <optional>

class QWidget;

namespace dyad::panels {

/// What the Git panel asks in a window of its own, with a verb on the button. GUI thread; returns when it is answered.
struct GitQuestion {
    /// For what cannot be undone: Cancel is the button that Enter presses.
    static bool isSure(QWidget *parent, const QString &title, const QString &text, const QString &verb);
    /// Trimmed; nullopt: cancelled.
    static std::optional<QString> text(QWidget *parent, const QString &title, const QString &label, const QString &verb);
};

} // namespace dyad::panels
