// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QCoreApplication>
#include <QEvent>

namespace dyad::tests {

/// Carries out what is asked of layouts and painting, level by level, so that a picture taken now shows how the window comes to rest. For pictures only: waits for no answer.
inline void layOut()
{
    constexpr int Levels = 16;              // a layout may ask for the one around it
    for (int level = 0; level < Levels; ++level) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::processEvents();
    }
}

} // namespace dyad::tests
