// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Booking.h"
#include "backend/platform/Correlation.h"

namespace dyad::backend::ai {

using namespace Qt::StringLiterals;

sync::Expected<Caller> booked(Database &database, Caller caller)
{
    const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; };
    const auto found = database.run("ai.payer", {text(caller.project), text(caller.account)});
    if (!found)
        return std::unexpected(found.error());
    const QString payer = found->first()[0].toString();
    caller.correlation = currentCorrelation();
    caller.org = payer.isEmpty() ? Caller::Server : payer;
    return caller;
}

} // namespace dyad::backend::ai
