// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"

namespace dyad::app {

/// What is said about the lines of a project: listed, or as a Markdown document.
class CommentsCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    QCoro::Task<Result> list(const QString &project, const QString &state);
    QCoro::Task<Result> write(const QString &project, const QString &state);
};

} // namespace dyad::app
