// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/LiveState.h"
#include <QCoreApplication>

namespace dyad::app {

QString LiveState::text() const
{
    const auto say = [this](const char *words) { return QCoreApplication::translate("LiveState", words, nullptr, int(waitingEdits)); };
    switch (kind) {
    case Kind::Alone: return {};
    case Kind::Connecting: return say(QT_TRANSLATE_NOOP("LiveState", "Connecting"));
    case Kind::Live: return say(QT_TRANSLATE_NOOP("LiveState", "Live"));
    case Kind::Saving: return say(QT_TRANSLATE_NOOP("LiveState", "Saving"));
    case Kind::Offline:
        if (waitingEdits == 0)
            return say(QT_TRANSLATE_NOOP("LiveState", "Offline"));
        return waitingEdits == 1 ? say(QT_TRANSLATE_NOOP("LiveState", "Offline (1 edit waits)")) : say(QT_TRANSLATE_N_NOOP("LiveState", "Offline (%n edits wait)"));
    case Kind::ReadOnly: return say(QT_TRANSLATE_NOOP("LiveState", "Read-only"));
    case Kind::Failed: return say(QT_TRANSLATE_NOOP("LiveState", "Not connected"));
    }
    return {};
}

QString LiveState::icon() const
{
    switch (kind) {
    case Kind::Alone: return {};
    case Kind::Connecting: return QStringLiteral("loader-circle");
    case Kind::Live: return QStringLiteral("radio");
    case Kind::Saving: return QStringLiteral("cloud-upload");
    case Kind::Offline: return QStringLiteral("cloud-off");
    case Kind::ReadOnly: return QStringLiteral("lock");
    case Kind::Failed: return QStringLiteral("triangle-alert");
    }
    return {};
}

} // namespace dyad::app
