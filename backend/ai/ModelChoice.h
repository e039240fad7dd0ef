// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Candidate.h"
#include "backend/ai/Complexity.h"
#include "backend/ai/ModelFacts.h"
#include "backend/ai/Prices.h"
#include "backend/ai/ProviderError.h"

namespace dyad::backend::ai {

/// A model that could answer a request, and what that would cost.
struct ModelChoice {
    Candidate candidate;
    ModelFacts facts;
    NanoDollars expected = 0; ///< with an answer of usual length
    NanoDollars most = 0;     ///< with the longest that the request allows
    double load = 0;          ///< of its place
    bool able = true;         ///< it can take what the request needs
    bool strong = true;       ///< it is of the tier that the request looks like
    QString lacks;            ///< what it cannot, in words
};

struct ChoiceContext {
    const QList<Provider> &providers;
    const Prices &prices;
    int64_t assumedOutput = 4096; ///< tokens, where the request has no limit
    std::function<double(const Candidate &)> load;
};

/// Who can answer, best first. For a named model as candidatesFor() says. For "auto" (or nothing) every model of every provider:
/// first those that can take what the request needs and are strong enough for it, by whose key it is, the providers' priority, then the
/// cheapest, then the one with the least to do.
QList<ModelChoice> choicesFor(const ChatRequest &request, int64_t promptTokens, const Complexity &complexity, const ChoiceContext &context);

/// What to say where that is nobody.
ProviderError nobodyFor(const ChatRequest &request);

} // namespace dyad::backend::ai
