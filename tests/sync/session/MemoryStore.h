// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/DocumentStore.h"
#include <map>

namespace dyad::test {

/// A DocumentStore that outlives the client it belongs to, as a disk does.
class MemoryStore : public sync::DocumentStore {
public:
    sync::Expected<std::optional<sync::StoredDocument>> load(sync::DocId doc) override
    {
        const auto found = m_documents.find(doc);
        return found == m_documents.end() ? std::nullopt : std::optional(found->second);
    }
    sync::Expected<void> save(sync::DocId doc, const sync::DocumentRecord &record) override
    {
        sync::StoredDocument &stored = m_documents[doc];
        if (record.base) {
            stored.base = *record.base;
            stored.version = record.version - record.operations.size();
        }
        if (stored.version + record.operations.size() != record.version) return sync::fail("store-gap", "gap");
        for (const auto &op : record.operations)
            if (auto applied = sync::apply(stored.base, op); !applied) return applied;
        stored.version = record.version;
        stored.held = record.held;
        if (record.undo && !stored.undo.apply(*record.undo)) return sync::fail("store-damaged", "undo");
        return {};
    }
    sync::Expected<void> remove(sync::DocId doc) override
    {
        m_documents.erase(doc);
        return {};
    }
    std::vector<sync::DocId> withHeldEdits() override
    {
        std::vector<sync::DocId> result;
        for (const auto &[doc, stored] : m_documents)
            if (stored.held.inflight || !stored.held.pending.isEmpty()) result.push_back(doc);
        return result;
    }
    sync::Expected<std::optional<sync::StoredTree>> loadTree() override { return m_tree; }
    sync::Expected<void> saveTree(const sync::StoredTree &tree) override
    {
        m_tree = tree;
        return {};
    }
    sync::Expected<QString> keepRecovery(sync::DocId, const QString &, const QByteArray &utf8) override
    {
        recovered.push_back(utf8);
        return QString();
    }

    sync::Expected<QByteArray> note(const QString &name) override { return m_notes[name]; }
    sync::Expected<void> saveNote(const QString &name, const QByteArray &bytes) override
    {
        m_notes[name] = bytes;
        return {};
    }

    std::vector<QByteArray> recovered;

private:
    std::map<sync::DocId, sync::StoredDocument> m_documents;
    std::optional<sync::StoredTree> m_tree;
    std::map<QString, QByteArray> m_notes;
};

} // namespace dyad::test
