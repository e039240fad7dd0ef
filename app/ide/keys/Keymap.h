// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QStringList>

namespace dyad::app {

class CommandRegistry;
class SettingsStore;

/// Which keys run which command: those of the command itself, over that the chosen scheme (resources/keymaps), over that the person's own
/// ([shortcuts] of settings.toml). GUI thread.
class Keymap : public QObject {
    Q_OBJECT
public:
    Keymap(CommandRegistry *commands, SettingsStore *store, QObject *parent = nullptr);
    /// Once all commands are there; again where some came later.
    void apply();
    bool isOwn(const QString &id) const;                        ///< the person's
    /// Keys as a person reads them in the file, "Ctrl+K, Ctrl+S"; an empty list: none. False: it could not be kept.
    bool setOwn(const QString &id, const QList<QKeySequence> &keys);
    bool resetOwn(const QString &id);
    /// Commands that one of these keys runs too, or whose keys begin with them or the other way round: only one of both can work.
    QStringList conflicts(const QString &id, const QList<QKeySequence> &keys) const;
    static QStringList schemes();

Q_SIGNALS:
    void changed();

private:
    QHash<QString, QList<QKeySequence>> scheme() const;
    CommandRegistry *m_commands;
    SettingsStore *m_store;
    QHash<QString, QList<QKeySequence>> m_builtIn;      // what each command was added with
    bool m_applying = false;
};

} // namespace dyad::app
