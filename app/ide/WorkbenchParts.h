// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <vector>

namespace dyad::app {

class Workbench;

/// The parts of a window that nothing else in it needs to know: each is a child of the workbench (found with findChild), adds its commands
/// before the window is made and its widgets after. GUI thread.
class WorkbenchParts {
public:
    explicit WorkbenchParts(Workbench *workbench);
    void addCommands();
    void attach();

private:
    template<typename Part>
    void add(Workbench *workbench);
    std::vector<std::function<void()>> m_adding, m_attaching;
};

} // namespace dyad::app
