// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/connectors/ConnectorSync.h"
#include "backend/platform/Clock.h"

namespace dyad::backend::yavi {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LookMs = 1000;                  // between two looks whether the connector is still there

} // namespace

sync::Expected<void> ConnectorSync::check()
{
    if (const auto go = m_settings.check ? m_settings.check() : sync::Expected<void>(); !go)
        return go;
    if (m_clock.elapsed() > m_settings.longestMs)
        return sync::fail("too-long", "The sync was ended, so that others have their turn. What came is kept.");
    if (m_looked.elapsed() < LookMs)
        return {};
    m_looked.restart();
    const auto there = m_store.find(m_scope, m_connector.id);
    return there || there.error().code != "not-found" ? sync::Expected<void>() : sync::fail("removed", "The connector was removed.");
}

Connector ConnectorSync::run(const Reach &reach, bool byAdmin)
{
    m_clock.start();
    m_looked.start();
    const auto done = go(reach, byAdmin);
    m_connector.state = done ? u"idle"_s : u"failed"_s;
    m_connector.errorCode = done ? QString() : QString::fromStdString(done.error().code);
    m_connector.error = done ? QString() : QString::fromStdString(done.error().message);
    m_connector.syncedAt = nowMs();
    m_connector.last = {{u"added"_s, m_added}, {u"changed"_s, m_changed}, {u"unchanged"_s, m_unchanged}, {u"removed"_s, m_removed}, {u"skipped"_s, qint64(m_skipped.size())}};
    if (!m_skipped.isEmpty())
        m_connector.last.insert(u"firstSkipped"_s, m_skipped.first());
    return m_connector;
}

sync::Expected<void> ConnectorSync::go(const Reach &reach, bool byAdmin)
{
    const auto items = m_store.items(m_connector.id);
    if (!items)
        return std::unexpected(items.error());
    m_items = *items;
    const auto source = ConnectorSource::of(m_connector, reach, byAdmin);
    if (!source)
        return std::unexpected(source.error());
    const auto end = (*source)->fetch(m_connector.cursor, *this);
    if (!end)
        return std::unexpected(end.error());
    if (const auto removed = removeGone(end->isComplete); !removed)
        return removed;
    m_connector.cursor = end->cursor;
    return {};
}

sync::Expected<void> ConnectorSync::take(const SourceItem &item)
{
    m_seen.insert(item.key);
    const auto before = m_items.constFind(item.key);
    const bool known = before != m_items.constEnd();
    // What is something else's document, too, stays for that.
    const sync::Expected<int> users = known ? m_store.usersOf(before->document) : sync::Expected<int>(0);
    if (!users)
        return std::unexpected(users.error());
    const auto kept = m_target.keep(m_scope, m_connector.createdBy, item, known && before->owned && *users == 1 ? before->document : QString(), m_connector.replacesOthers);
    if (!kept && (kept.error().code == "bad-request" || kept.error().code == "body-too-large")) {
        skip(item.key, QString::fromStdString(kept.error().message));
        return {};
    }
    if (!kept)
        return std::unexpected(kept.error());
    const bool same = known && before->document == kept->document;
    ++(known ? same ? m_unchanged : m_changed : m_added);
    // A document that was here before this connector is not the connector's to remove.
    return m_store.putItem(m_connector.id, item.key, {item.version, kept->document, kept->isNew || (same && before->owned)});
}

void ConnectorSync::keep(const QString &key)
{
    m_seen.insert(key);
    ++m_unchanged;
}

void ConnectorSync::gone(const QString &key)
{
    m_gone.insert(key);
}

void ConnectorSync::skip(const QString &key, const QString &why)
{
    m_seen.insert(key);
    m_skipped.append(key + u": "_s + why);
}

sync::Expected<void> ConnectorSync::removeGone(bool complete)
{
    if (complete) {
        for (auto it = m_items.begin(); it != m_items.end(); ++it) {
            if (!m_seen.contains(it.key()))
                m_gone.insert(it.key());
        }
    }
    if (!m_connector.removesDeleted)
        return {};
    if (m_gone.size() >= HeldFrom && m_gone.size() * 2 > m_items.size() && !m_settings.meansDeletions)
        return sync::fail("deletions-held", std::to_string(m_gone.size()) + " of " + std::to_string(m_items.size()) + " are not there any more; they were not removed here.");
    for (const QString &key : std::as_const(m_gone)) {
        if (const auto removed = remove(key); !removed)
            return removed;
    }
    return {};
}

sync::Expected<void> ConnectorSync::remove(const QString &key)
{
    const auto item = m_items.constFind(key);
    if (item == m_items.constEnd())
        return {};
    if (const auto done = m_store.removeItem(m_connector.id, key); !done)
        return done;
    ++m_removed;
    const auto others = m_store.usersOf(item->document);
    if (!others)
        return std::unexpected(others.error());
    if (!item->owned || *others > 0)
        return {};
    const auto dropped = m_target.drop(m_scope, item->document);
    return dropped || dropped.error().code == "not-found" ? sync::Expected<void>() : dropped;
}

} // namespace dyad::backend::yavi
