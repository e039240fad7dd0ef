// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/EmbeddedYavi.h"
#include "backend/yavi/remote/RemoteYavi.h"
#include <memory>

namespace dyad::backend::yavi {

/// Chooses: the remote Yavi where one is set up and answers, with what this server knows itself merged in by rank; else the embedded
/// engine alone, and the answer's source and note say so.
class AutoYavi : public YaviBackend {
public:
    /// `remote` may be null.
    AutoYavi(EmbeddedYavi &embedded, std::unique_ptr<RemoteYavi> remote) : m_embedded(embedded), m_remote(std::move(remote)) { }
    sync::Expected<void> health() override { return m_remote ? m_remote->health() : m_embedded.health(); }
    sync::Expected<SearchAnswer> search(const Scope &scope, const SearchQuery &query) override;
    sync::Expected<Answer> ask(const Scope &scope, const KnowledgeBase &base, const QString &question, const QString &account) override;
    bool hasRemote() const { return m_remote != nullptr; }

private:
    EmbeddedYavi &m_embedded;
    const std::unique_ptr<RemoteYavi> m_remote;
};

} // namespace dyad::backend::yavi
