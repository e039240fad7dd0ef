// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"

namespace dyad::app {

/// Lets another device in that shows a code (dyadctl login --device), or turns it away.
class DeviceCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;
};

} // namespace dyad::app
