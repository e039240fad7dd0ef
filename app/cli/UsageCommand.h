// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"

namespace dyad::app {

class UsageCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QCoro::Task<Result> byModel();
    QCoro::Task<Result> byDay();
    /// Of the API's call for days, with what the command was given.
    QCoro::Task<sync::Expected<QString>> dayPath();
};

} // namespace dyad::app
