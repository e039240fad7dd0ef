// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/YaviBackend.h"
#include "backend/yavi/search/Searcher.h"
#include <functional>

namespace dyad::backend::yavi {

/// This server's own engine. With a Writer, answers are written by a model from the passages; without, or where it fails, they are the passages.
class EmbeddedYavi : public YaviBackend {
public:
    struct Task {
        QString system;
        QString prompt;
        QString account;
        QString project;
        qint64 maxTokens = 1000;
    };
    /// Blocks. Error "no-provider" where none is set up.
    using Writer = std::function<sync::Expected<QString>(const Task &)>;

    EmbeddedYavi(Searcher &searcher, Writer writer) : m_searcher(searcher), m_writer(std::move(writer)) { }
    sync::Expected<void> health() override { return {}; }
    sync::Expected<SearchAnswer> search(const Scope &scope, const SearchQuery &query) override;
    sync::Expected<Answer> ask(const Scope &scope, const KnowledgeBase &base, const QString &question, const QString &account) override;

private:
    Searcher &m_searcher;
    const Writer m_writer;
};

} // namespace dyad::backend::yavi
