// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLatin1StringView>

namespace dyad::backend::ai {

/// Why an answer ended, in one vocabulary for all providers; the provider's own word is kept beside it.
enum class StopReason { Stop, Length, Tool, Filter, Refusal, Pause, Context, Error, Cancelled, Budget };

inline QLatin1StringView name(StopReason reason)
{
    switch (reason) {
    case StopReason::Stop: return QLatin1StringView("stop");
    case StopReason::Length: return QLatin1StringView("length");
    case StopReason::Tool: return QLatin1StringView("tool");
    case StopReason::Filter: return QLatin1StringView("filter");
    case StopReason::Refusal: return QLatin1StringView("refusal");
    case StopReason::Pause: return QLatin1StringView("pause");
    case StopReason::Context: return QLatin1StringView("context");
    case StopReason::Error: return QLatin1StringView("error");
    case StopReason::Cancelled: return QLatin1StringView("cancelled");
    case StopReason::Budget: return QLatin1StringView("budget");
    }
    return {};
}

} // namespace dyad::backend::ai
