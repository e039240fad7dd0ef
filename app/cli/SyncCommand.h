// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"
#include "app/cli/LiveFolder.h"

namespace dyad::app {

class SyncCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    void report(LiveFolder &live, const sync::ClientStore::Binding &binding);
    QFuture<Result> untilStopped(LiveFolder &live);
};

} // namespace dyad::app
