// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/keys/KeyFile.h"
#include "backend/platform/keys/MasterKey.h"
#include <functional>
#include <mutex>

namespace dyad::backend {

/// Master keys that this process holds itself: from a file, an environment variable or a systemd credential. AES-256-GCM.
class SymmetricMaster : public MasterKey {
public:
    using Made = sync::Expected<std::unique_ptr<MasterKey>>;
    static Made ofFile(const QString &file);
    static Made ofEnvironment(const QString &variable);
    static Made ofCredential(const QString &name);

    QString id() const override;
    bool knows(const QString &id) const override;
    QString source() const override { return m_source; }
    sync::Expected<QByteArray> wrap(const QByteArray &key, const QByteArray &associated) override;
    sync::Expected<QByteArray> unwrap(const QByteArray &wrapped, const QString &id, const QByteArray &associated) override;
    sync::Expected<void> reload() override;
    sync::Expected<void> addKey() override;

private:
    using Read = std::function<sync::Expected<keyfile::Keys>()>;
    SymmetricMaster(QString source, QString file, Read read) : m_source(std::move(source)), m_file(std::move(file)), m_read(std::move(read)) { }
    static Made make(const QString &source, const QString &file, Read read);
    QByteArray keyNamed(const QString &id) const;

    const QString m_source;
    const QString m_file;                        // empty: not one
    const Read m_read;
    mutable std::mutex m_mutex;
    keyfile::Keys m_keys;
};

} // namespace dyad::backend
