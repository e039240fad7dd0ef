// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace dyad::app {

class Workbench;

/// Adds every command of the workbench to its registry.
void addCommands(Workbench *workbench);

} // namespace dyad::app
