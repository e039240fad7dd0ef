// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/connectors/ConnectorSource.h"
#include "backend/yavi/connectors/ConnectorStore.h"
#include <QElapsedTimer>

namespace dyad::backend::yavi {

/// What a connector does to the project's documents; Service is one.
class ConnectorTarget {
public:
    virtual ~ConnectorTarget() = default;
    struct Kept {
        QString document;
        bool isNew = false;          ///< false: the project had these bytes
    };
    /// `replaces`: the document whose place it takes, once it has been read; empty: none. `byName`: of the same name, whosever it is.
    virtual sync::Expected<Kept> keep(const Scope &scope, const QString &account, const SourceItem &item, const QString &replaces, bool byName) = 0;
    virtual sync::Expected<void> drop(const Scope &scope, const QString &document) = 0;
    /// Whether that account may change the project's documents today. "not-allowed".
    virtual sync::Expected<void> checkMayAct(const Scope &scope, const QString &account) = 0;
};

/// One sync of one connector: what is new comes, what changed replaces what it was, what is deleted there goes (where the connector says
/// so, and never most of it at once: "deletions-held"). What was done stays done when it is broken off. One work thread.
class ConnectorSync : public SourceSink {
public:
    static constexpr int HeldFrom = 20;              ///< deletions; fewer are never held

    struct Settings {
        bool meansDeletions = false;                 ///< a person said so
        std::function<sync::Expected<void>()> check; ///< whether to go on
        qint64 longestMs = 30 * 60'000;              ///< others wait for the worker: "too-long", and the next sync goes on from there
    };
    ConnectorSync(ConnectorStore &store, ConnectorTarget &target, const Scope &scope, Connector connector, Settings settings)
        : m_store(store), m_target(target), m_scope(scope), m_connector(std::move(connector)), m_settings(std::move(settings)) { }
    /// The connector with state, cursor, error and figures of this sync, as it is to be kept.
    Connector run(const Reach &reach, bool byAdmin);

    QString versionOf(const QString &key) const override { return m_items.value(key).version; }
    sync::Expected<void> take(const SourceItem &item) override;
    void keep(const QString &key) override;
    void gone(const QString &key) override;
    void skip(const QString &key, const QString &why) override;
    sync::Expected<void> check() override;

private:
    sync::Expected<void> go(const Reach &reach, bool byAdmin);
    sync::Expected<void> removeGone(bool complete);
    sync::Expected<void> remove(const QString &key);

    ConnectorStore &m_store;
    ConnectorTarget &m_target;
    const Scope m_scope;
    Connector m_connector;
    const Settings m_settings;
    QHash<QString, ConnectorStore::Item> m_items;
    QSet<QString> m_seen, m_gone;
    int m_added = 0, m_changed = 0, m_unchanged = 0, m_removed = 0;
    QStringList m_skipped;
    QElapsedTimer m_clock, m_looked;
};

} // namespace dyad::backend::yavi
