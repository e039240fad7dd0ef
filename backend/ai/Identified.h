// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Caller.h"

namespace dyad::backend::ai {

/// Who calls: on whose account it runs, and under which name.
struct Identified {
    Caller caller;
    QString name;
    bool admin = false;
};

} // namespace dyad::backend::ai
