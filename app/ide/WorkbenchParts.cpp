// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/WorkbenchParts.h"
#include "app/ide/EditingFlow.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MacroFlow.h"
#include "app/ide/ResultsFlow.h"
#include "app/ide/SearchFlow.h"
#include "app/ide/SplitFlow.h"
#include "app/ide/Workbench.h"
#include "app/ide/debug/DebugFlow.h"
#include "app/ide/extensions/ExtensionFlow.h"
#include "app/ide/keys/KeysFlow.h"
#include "app/ide/reach/ReachFlow.h"
#include "app/ide/settings/SettingsFlow.h"
#include "app/ide/templates/TemplateFlow.h"

namespace dyad::app {

template<typename Part>
void WorkbenchParts::add(Workbench *workbench)
{
    auto *part = new Part(workbench);       // a child of the workbench
    m_adding.push_back([part] { part->addCommands(); });
    m_attaching.push_back([part] { part->attach(); });
}

WorkbenchParts::WorkbenchParts(Workbench *workbench)
{
    add<SettingsFlow>(workbench);
    add<ReachFlow>(workbench);
    add<TemplateFlow>(workbench);
    add<DebugFlow>(workbench);
    add<ExtensionFlow>(workbench);
    add<EditingFlow>(workbench);
    add<MacroFlow>(workbench);
    add<SplitFlow>(workbench);
    add<ResultsFlow>(workbench);
    add<SearchFlow>(workbench);
    add<KeysFlow>(workbench);       // last: it gives all the others their keys
}

void WorkbenchParts::addCommands()
{
    for (const auto &one : m_adding)
        one();
}

void WorkbenchParts::attach()
{
    for (const auto &one : m_attaching)
        one();
}

} // namespace dyad::app
