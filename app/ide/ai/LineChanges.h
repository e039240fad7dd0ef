// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::app {

/// What is other in the second text, for people: "- line" for what is gone, "+ line" for what is new, in order. Texts of more than 500 lines are
/// not compared: all of the second then. Any thread.
QString lineChanges(const QString &before, const QString &after);

} // namespace dyad::app
