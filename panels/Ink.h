// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/Theme.h"
#include <QColor>
#include <QRect>
#include <QString>

class QPainter;

namespace dyad::panels {

/// The colour of a token now; for painting only, never kept.
inline QColor ink(editor::Token token) { return editor::Theme::instance().color(token); }
/// The colour of text on a person's colour: whichever of the theme's has the greater contrast.
QColor onPerson(int person);
/// Draws an icon into a square, crisp on the painter's device.
void paintIcon(QPainter &painter, const QRect &square, const QString &name, editor::Token token);
/// A round disc in the person's colour with the first letter of the name.
void paintAvatar(QPainter &painter, const QRectF &disc, const QString &name, int person);

} // namespace dyad::panels
