// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/keys/Keymap.h"
#include "app/ide/CommandRegistry.h"
#include "app/ide/settings/SettingsStore.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopedValueRollback>

namespace dyad::app {

namespace {
const QString Table = QStringLiteral("shortcuts"), SchemeKey = QStringLiteral("keys.scheme");

/// One holds for as many keys as the other has: it is pressed first.
bool collide(const QKeySequence &a, const QKeySequence &b)
{
    return !a.isEmpty() && !b.isEmpty() && (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

QList<QKeySequence> sequences(const QStringList &texts)
{
    QList<QKeySequence> keys;
    for (const QString &text : texts)
        if (const QKeySequence one(text, QKeySequence::PortableText); !one.isEmpty())
            keys.append(one);
    return keys;
}

QStringList textsOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::QStringList)
        return value.toStringList();
    return value.toString().isEmpty() ? QStringList() : QStringList{value.toString()};
}
} // namespace

Keymap::Keymap(CommandRegistry *commands, SettingsStore *store, QObject *parent)
    : QObject(parent), m_commands(commands), m_store(store)
{
    connect(store, &SettingsStore::changed, this, [this](const QString &key) {
        if (key == SchemeKey)
            apply();
    });
    connect(store, &SettingsStore::tableChanged, this, [this](const QString &name) {
        if (name == Table)
            apply();
    });
    connect(commands, &CommandRegistry::commandsChanged, this, &Keymap::apply);
}

QStringList Keymap::schemes() { return {QStringLiteral("vscode"), QStringLiteral("kate"), QStringLiteral("vim")}; }

QHash<QString, QList<QKeySequence>> Keymap::scheme() const
{
    QHash<QString, QList<QKeySequence>> keys;
    QFile file(QStringLiteral(":/dyad/keymaps/%1.json").arg(m_store->value(SchemeKey).toString()));
    if (!file.open(QIODevice::ReadOnly))
        return keys;        // the default has no file
    const QJsonObject table = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = table.begin(); it != table.end(); ++it)
        keys.insert(it.key(), sequences(it.value().toVariant().toStringList()));
    return keys;
}

void Keymap::apply()
{
    if (m_applying)
        return;
    const QScopedValueRollback guard(m_applying, true);
    const auto chosen = scheme();
    const auto own = m_store->table(Table);
    for (const Command &command : m_commands->all())
        if (!m_builtIn.contains(command.id))
            m_builtIn.insert(command.id, command.shortcuts);
    const QStringList ids = m_builtIn.keys();
    for (const QString &id : ids)
        m_commands->setShortcuts(id, own.contains(id) ? sequences(textsOf(own.value(id))) : chosen.value(id, m_builtIn.value(id)));
    Q_EMIT changed();
}

bool Keymap::isOwn(const QString &id) const { return m_store->table(Table).contains(id); }

bool Keymap::setOwn(const QString &id, const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &one : keys)
        texts.append(one.toString(QKeySequence::PortableText));
    const QVariant value = texts.size() > 1 ? QVariant(texts) : QVariant(texts.value(0));
    return m_store->setInTable(Table, id, value).has_value();
}

bool Keymap::resetOwn(const QString &id) { return m_store->setInTable(Table, id, {}).has_value(); }

QStringList Keymap::conflicts(const QString &id, const QList<QKeySequence> &keys) const
{
    QStringList others;
    for (const Command &command : m_commands->all())
        for (const QKeySequence &theirs : command.shortcuts)
            for (const QKeySequence &mine : keys)
                if (command.id != id && collide(mine, theirs) && !others.contains(command.id))
                    others.append(command.id);
    return others;
}

} // namespace dyad::app
