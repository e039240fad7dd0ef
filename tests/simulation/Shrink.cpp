// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/Shrink.h"
#include <sstream>

namespace dyad::simulation {

namespace {

bool fails(const Options &options) { return !Simulation(options).run().violation.empty(); }

/// Leaves out `count` steps from `first` on where it still fails without them.
void tryWithout(Options &options, int first, int count)
{
    Options fewer = options;
    for (int i = first; i < first + count && i < options.steps; ++i) fewer.skip.insert(i);
    if (fewer.skip.size() > options.skip.size() && fails(fewer)) options = fewer;
}

} // namespace

Options shrink(Options failing)
{
    failing.steps = Simulation(failing).run().steps;    // it had failed by then, or when all came to rest after
    for (int count = std::max(1, failing.steps / 2);; count /= 2) {
        for (int first = failing.steps - 1; first >= 0; first -= count) tryWithout(failing, std::max(0, first - count + 1), count);
        if (count == 1) return failing;
    }
}

std::string stepsOf(const Options &options)
{
    std::string steps;
    for (int i = 0; i < options.steps; ++i)
        if (!options.skip.contains(i)) steps += (steps.empty() ? "" : ",") + std::to_string(i);
    return steps;
}

void keepOnly(Options &options, const std::string &steps)
{
    for (int i = 0; i < options.steps; ++i) options.skip.insert(i);
    std::istringstream numbers(steps);
    for (std::string number; std::getline(numbers, number, ',');) options.skip.erase(std::stoi(number));
}

} // namespace dyad::simulation
