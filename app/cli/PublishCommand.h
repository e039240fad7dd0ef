// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"

namespace dyad::app {

class PublishCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QCoro::Task<Result> add(QString project);
    QCoro::Task<Result> list(QString place);
    QCoro::Task<Result> remove(QString place);
};

} // namespace dyad::app
