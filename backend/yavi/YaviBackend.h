// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/Answer.h"
#include "backend/yavi/KnowledgeBase.h"
#include "backend/yavi/Scope.h"
#include "backend/yavi/search/SearchQuery.h"
#include "sync/text/Error.h"

namespace dyad::backend::yavi {

/// Who answers questions about documents: this server itself, or a Yavi server elsewhere. Functions block (Remote: at most 30 s) and are
/// called on work threads; thread-safe. Errors: "unreachable" (try another backend), "not-found", and what the store says.
class YaviBackend {
public:
    virtual ~YaviBackend() = default;
    virtual sync::Expected<void> health() = 0;
    virtual sync::Expected<SearchAnswer> search(const Scope &scope, const SearchQuery &query) = 0;
    /// Out of one knowledge base. `account`: on whose bill a model answers.
    virtual sync::Expected<Answer> ask(const Scope &scope, const KnowledgeBase &base, const QString &question, const QString &account) = 0;
};

} // namespace dyad::backend::yavi
