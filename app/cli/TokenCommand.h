// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"

namespace dyad::app {

class TokenCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QCoro::Task<Result> create();
    QCoro::Task<Result> list();
    QCoro::Task<Result> revoke();
};

} // namespace dyad::app
