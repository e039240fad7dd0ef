// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/keys/DataKeys.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Log.h"
#include "backend/platform/keys/Aead.h"
#include <QFile>

namespace dyad::backend {
namespace {

QByteArray place(qint64 project, quint32 version)
{
    return "data_keys/" + QByteArray::number(project) + '/' + QByteArray::number(version);
}

} // namespace

sync::Expected<std::unique_ptr<DataKeys>> DataKeys::open(Database &database, const QString &source, const QString &dataDirectory)
{
    const auto used = database.run("keys.count");
    if (!used)
        return std::unexpected(used.error());
    const bool isEmpty = used->first()[0].toLongLong() == 0;
    const QString file = MasterKey::fileOf(source, dataDirectory);
    const bool isNew = isEmpty && !file.isEmpty() && !QFile::exists(file);
    auto master = MasterKey::open(source, dataDirectory, isEmpty);
    if (!master && master.error().code == "key-file-missing" && !isEmpty)
        return sync::fail("key-missing", master.error().message + " The store " + database.store().shown().toStdString()
                                             + " is encrypted: put the key back. Nothing was changed.");
    if (!master)
        return std::unexpected(master.error());
    std::unique_ptr<DataKeys> keys(new DataKeys(database, std::move(*master)));
    keys->m_isNew = isNew;
    if (const auto good = keys->check(); !good)
        return std::unexpected(good.error());
    return keys;
}

sync::Expected<void> DataKeys::check()
{
    const auto used = mastersInUse();
    if (!used)
        return std::unexpected(used.error());
    for (const QString &id : *used) {
        if (!m_master->knows(id))
            return sync::fail("key-wrong", "The store " + m_database.store().shown().toStdString() + " is encrypted under the master key " + id.toStdString()
                                               + ", and " + m_master->source().toStdString() + " holds " + m_master->id().toStdString()
                                               + ". Put that key back. Nothing was changed.");
    }
    const auto own = newest(Server);
    return own ? sync::Expected<void>() : std::unexpected(own.error());
}

sync::Expected<QStringList> DataKeys::mastersInUse()
{
    return mapped(m_database.run("keys.masters"), [](const Database::Result &found) {
        QStringList ids;
        for (const auto &row : found.rows)
            ids.append(row[0].toString());
        return ids;
    });
}

void DataKeys::keep(qint64 project, const Key &key)
{
    const std::scoped_lock lock(m_mutex);
    m_known[project].insert(key.version, key.bytes);
}

sync::Expected<DataKeys::Key> DataKeys::unwrapped(qint64 project, const Database::Row &row)
{
    const quint32 version = row[0].toUInt();
    auto bytes = m_master->unwrap(row[1].toByteArray(), row[2].toString(), place(project, version));
    if (!bytes && bytes.error().code == "crypto-failed")
        return sync::fail("key-wrong", "The key " + std::to_string(version) + " of project " + std::to_string(project) + " does not open with "
                                           + m_master->source().toStdString() + ".");
    if (!bytes)
        return std::unexpected(bytes.error());
    if (bytes->size() != aead::KeySize)
        return sync::fail("key-wrong", "A data key does not open to 256 bits.");
    return Key{version, *bytes};
}

sync::Expected<DataKeys::Key> DataKeys::add(qint64 project, quint32 version)
{
    const QByteArray key = aead::newKey();
    const auto wrapped = m_master->wrap(key, place(project, version));
    if (!wrapped)
        return std::unexpected(wrapped.error());
    // Another node, or thread, may have been faster; then theirs counts.
    const auto added = m_database.run("keys.add", {project, version, *wrapped, m_master->id(), nowMs()});
    const auto found = added ? m_database.run("keys.find", {project, version}) : added;
    if (!found)
        return std::unexpected(found.error());
    return unwrapped(project, found->first());
}

sync::Expected<DataKeys::Key> DataKeys::newest(qint64 project)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const quint32 version = m_newest.value(project))
            return Key{version, m_known[project][version]};
    }
    const auto found = m_database.run("keys.newest", {project});
    if (!found)
        return std::unexpected(found.error());
    const auto key = found->isEmpty() ? add(project, 1) : unwrapped(project, found->first());
    // A key that a transaction has made may never come to be.
    if (!key || m_database.isWriting())
        return key;
    keep(project, *key);
    const std::scoped_lock lock(m_mutex);
    m_newest[project] = std::max(m_newest.value(project), key->version);
    return key;
}

sync::Expected<DataKeys::Key> DataKeys::find(qint64 project, quint32 version)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_known.value(project).value(version); !known.isEmpty())
            return Key{version, known};
    }
    const auto found = m_database.run("keys.find", {project, version});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return sync::fail("key-missing", "The key " + std::to_string(version) + " of project " + std::to_string(project) + " is not in the store.");
    const auto key = unwrapped(project, found->first());
    if (key && !m_database.isWriting())
        keep(project, *key);
    return key;
}

sync::Expected<quint32> DataKeys::rotate(qint64 project)
{
    const auto last = newest(project);
    const auto key = last ? add(project, last->version + 1) : last;
    if (!key)
        return std::unexpected(key.error());
    keep(project, *key);
    const std::scoped_lock lock(m_mutex);
    m_newest[project] = key->version;
    m_uses.remove(project);
    m_worn.remove(project);
    return key->version;
}

void DataKeys::noteUse(qint64 project, quint32 version)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (++m_uses[project] < UsesInBlock)
            return;
        m_uses[project] = 0;
    }
    // What several nodes, or a transaction that fails, lose of it is little against what is left up to 2^32.
    const QString key = QStringLiteral("sealed.%1.%2").arg(project).arg(version);
    const auto before = m_database.run("server.state", {key});
    const qint64 uses = UsesInBlock + (before && !before->isEmpty() ? before->first()[0].toByteArray().toLongLong() : 0);
    const auto kept = before ? m_database.run("server.set-state", {key, QByteArray::number(uses)}) : before;
    if (!kept)
        qCWarning(logStore) << "how often a key was used cannot be kept:" << kept.error().message.c_str();
    if (uses < MostUses)
        return;
    const std::scoped_lock lock(m_mutex);
    if (m_newest.value(project) == version)
        m_worn.insert(project);
}

bool DataKeys::isWorn(qint64 project)
{
    const std::scoped_lock lock(m_mutex);
    return m_worn.contains(project);
}

sync::Expected<int> DataKeys::rewrap(std::optional<qint64> project)
{
    if (const auto looked = m_master->reload(); !looked)
        return std::unexpected(looked.error());
    const auto rows = m_database.run("keys.wrapped-otherwise", {m_master->id(), project ? 1 : 0, project.value_or(0)});
    if (!rows)
        return std::unexpected(rows.error());
    int count = 0;
    for (const auto &row : rows->rows) {
        const qint64 owner = row[3].toLongLong();
        const auto key = unwrapped(owner, row);
        const auto wrapped = key ? m_master->wrap(key->bytes, place(owner, key->version)) : std::unexpected(key.error());
        if (!wrapped)
            return std::unexpected(wrapped.error());
        const auto done = m_database.run("keys.rewrap", {*wrapped, m_master->id(), owner, key->version, row[2]});
        if (!done)
            return std::unexpected(done.error());
        ++count;
    }
    return count;
}

void DataKeys::forget(qint64 project)
{
    const std::scoped_lock lock(m_mutex);
    m_known.remove(project);
    m_newest.remove(project);
}

} // namespace dyad::backend
