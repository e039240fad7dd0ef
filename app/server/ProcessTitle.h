// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace dyad::app {

/// Overwrites passwords in URLs among the arguments, in place, so that other users do not read them in the list of processes.
/// To be called as early as the arguments have been copied; what reads the list before that still sees them.
void hidePasswords(int argc, char **argv);

} // namespace dyad::app
