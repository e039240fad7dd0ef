// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"

namespace dyad::app {

/// One's own sign-ins: list, kill.
class SessionsCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QCoro::Task<Result> list();
    QCoro::Task<Result> kill(QString which);
};

} // namespace dyad::app
