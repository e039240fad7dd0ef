// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/proposal/CodeRisk.h"
#include <QString>

namespace dyad::editor {

/// What a person reads about a change that should be looked at: "a key or password, SQL made of pieces"; each kind once. Empty: nothing.
QString riskText(const std::vector<sync::CodeRisk> &risks);

} // namespace dyad::editor
