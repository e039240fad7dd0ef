// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/providers/Provider.h"

namespace dyad::backend::ai {

/// What a model can take (resources/ai/models.json, or the provider's option "facts").
struct ModelFacts {
    int64_t context = 0; ///< tokens of prompt and answer together
    int64_t output = 0;  ///< tokens of an answer, at most
    bool images = false, tools = false, schema = false;
    int tier = 1;        ///< 1: for simple questions, 2: everyday work, 3: hard problems

    static ModelFacts of(const Provider &provider, const QString &model);
};

} // namespace dyad::backend::ai
