// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/keys/SymmetricMaster.h"
#include "backend/platform/keys/Aead.h"

namespace dyad::backend {

SymmetricMaster::Made SymmetricMaster::make(const QString &source, const QString &file, Read read)
{
    std::unique_ptr<SymmetricMaster> master(new SymmetricMaster(source, file, std::move(read)));
    if (const auto loaded = master->reload(); !loaded)
        return std::unexpected(loaded.error());
    return master;
}

SymmetricMaster::Made SymmetricMaster::ofFile(const QString &file)
{
    return make(QStringLiteral("the key file ") + file, file, [file] { return keyfile::read(file); });
}

SymmetricMaster::Made SymmetricMaster::ofEnvironment(const QString &variable)
{
    const QString source = QStringLiteral("the environment variable ") + variable;
    return make(source, {}, [variable, source]() -> sync::Expected<keyfile::Keys> {
        if (!qEnvironmentVariableIsSet(variable.toUtf8().constData()))
            return sync::fail("key-file-missing", "The environment variable " + variable.toStdString() + " with the master key is not set.");
        return keyfile::parse(qgetenv(variable.toUtf8().constData()).replace(',', '\n'), source);
    });
}

SymmetricMaster::Made SymmetricMaster::ofCredential(const QString &name)
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    if (folder.isEmpty() || name.contains(u'/'))
        return sync::fail("key-file-missing", "There is no credential '" + name.toStdString() + "': write LoadCredentialEncrypted=" + name.toStdString()
                              + ":FILE into the unit; systemd then sets CREDENTIALS_DIRECTORY.");
    return make(QStringLiteral("the systemd credential ") + name, {}, [file = folder + u'/' + name] { return keyfile::read(file); });
}

QString SymmetricMaster::id() const
{
    const std::scoped_lock lock(m_mutex);
    return keyfile::idOf(m_keys.last());
}

QByteArray SymmetricMaster::keyNamed(const QString &id) const
{
    const std::scoped_lock lock(m_mutex);
    for (const QByteArray &key : m_keys) {
        if (keyfile::idOf(key) == id)
            return key;
    }
    return {};
}

bool SymmetricMaster::knows(const QString &id) const
{
    return !keyNamed(id).isEmpty();
}

sync::Expected<QByteArray> SymmetricMaster::wrap(const QByteArray &key, const QByteArray &associated)
{
    return aead::seal(keyNamed(id()), key, associated);
}

sync::Expected<QByteArray> SymmetricMaster::unwrap(const QByteArray &wrapped, const QString &id, const QByteArray &associated)
{
    const QByteArray key = keyNamed(id);
    if (key.isEmpty())
        return sync::fail("key-wrong", "The master key " + id.toStdString() + " is not in " + m_source.toStdString() + ".");
    return aead::open(key, wrapped, associated);
}

sync::Expected<void> SymmetricMaster::reload()
{
    auto keys = m_read();
    if (!keys)
        return std::unexpected(keys.error());
    const std::scoped_lock lock(m_mutex);
    m_keys = std::move(*keys);
    return {};
}

sync::Expected<void> SymmetricMaster::addKey()
{
    if (m_file.isEmpty())
        return MasterKey::addKey();
    if (const auto added = keyfile::addKey(m_file); !added)
        return std::unexpected(added.error());
    return reload();
}

} // namespace dyad::backend
