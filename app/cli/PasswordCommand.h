// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"

namespace dyad::app {

/// A forgotten password: a mail with a code, then a new password.
class PasswordCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QCoro::Task<Result> forgot();
    QCoro::Task<Result> reset();
};

} // namespace dyad::app
