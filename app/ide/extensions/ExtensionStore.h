// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/extensions/ExtensionManifest.h"
#include <QHash>
#include <QObject>
#include <QSet>

namespace dyad::app {

/// The installed extensions: folders under the program's data, and what the person decided about each. GUI thread.
class ExtensionStore : public QObject {
    Q_OBJECT
public:
    enum class Grant { Unasked, Granted, Denied };
    explicit ExtensionStore(const QString &folder, QObject *parent = nullptr);
    const QVector<ExtensionManifest> &all() const { return m_all; }
    const ExtensionManifest *find(const QString &id) const;
    QStringList problems() const { return m_problems; }         ///< folders that are no extension, and why
    bool isEnabled(const QString &id) const { return !m_disabled.contains(id); }
    void setEnabled(const QString &id, bool enabled);
    Grant grant(const QString &id, const QString &permission) const;
    void setGrant(const QString &id, const QString &permission, bool granted);
    /// From a folder, or a .zip of one (with its files at the top, or in one folder). In place of an older one of its id, whose grants stay
    /// as far as it asks for nothing new. Errors: those of the manifest; too-large; damaged-document and the like of the archive.
    sync::Expected<QString> install(const QString &source);
    sync::Expected<void> remove(const QString &id);

Q_SIGNALS:
    void changed();

private:
    void load();
    void save() const;
    sync::Expected<void> copyTree(const QString &from, const QString &to) const;
    sync::Expected<void> unpack(const QString &archive, const QString &to) const;
    QString m_folder;
    QVector<ExtensionManifest> m_all;
    QStringList m_problems;
    QSet<QString> m_disabled;
    QHash<QString, QHash<QString, bool>> m_grants;
};

} // namespace dyad::app
