// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/simulation/Simulation.h"
#include <string>

namespace dyad::simulation {

/// A run that fails → the same run with as few steps as can be found that still fails (in whatever way).
Options shrink(Options failing);
/// The numbers of the steps that are left, as DYAD_SIMULATION_STEPS takes them: "3,17,40".
std::string stepsOf(const Options &options);
/// Only these steps, of as many as there are at most.
void keepOnly(Options &options, const std::string &steps);

} // namespace dyad::simulation
