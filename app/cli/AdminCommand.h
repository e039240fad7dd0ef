// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"

namespace dyad::app {

class AdminCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QCoro::Task<Result> addProvider();
    QCoro::Task<Result> listProviders();
    QCoro::Task<Result> testProvider();
    QCoro::Task<Result> removeProvider();
    QCoro::Task<Result> setBudget();
    QCoro::Task<Result> listBudgets();
    QCoro::Task<Result> setLimit();
    QCoro::Task<Result> listLimits();
};

} // namespace dyad::app
