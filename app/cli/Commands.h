// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"
#include <memory>
#include <vector>

namespace dyad::app {

/// All commands of dyadctl, in the order of --help.
std::vector<std::unique_ptr<Command>> allCommands();
QString helpFor(const Command &command);
QString generalHelp();

} // namespace dyad::app
