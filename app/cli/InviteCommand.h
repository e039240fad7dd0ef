// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"

namespace dyad::app {

class InviteCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QCoro::Task<Result> create(QString place);
    QCoro::Task<Result> list(QString place);
    QCoro::Task<Result> revoke(QString place);
};

} // namespace dyad::app
