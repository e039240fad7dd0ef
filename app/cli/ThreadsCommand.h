// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"

namespace dyad::app {

/// The AI's threads of a project (or of one's own), and what each may cost.
class ThreadsCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QCoro::Task<Result> list(const QString &project);
    QCoro::Task<Result> cap(const QString &project);
};

} // namespace dyad::app
