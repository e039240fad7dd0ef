// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/settings/SettingDefinition.h"
#include <QVector>

namespace dyad::app {

/// All settings of the IDE, in the order of the page, in the language of the moment.
QVector<SettingDefinition> settingsCatalog();

} // namespace dyad::app
