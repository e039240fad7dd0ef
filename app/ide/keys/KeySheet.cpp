// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/keys/KeySheet.h"
#include "app/ide/CommandRegistry.h"
#include "app/ide/keys/Keymap.h"
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dyad::app {

KeySheet::KeySheet(Keymap *keymap, CommandRegistry *commands, QWidget *window)
    : FormSheet(QStringLiteral("keySheet"), window), m_keymap(keymap), m_commands(commands), m_edit(new QKeySequenceEdit(body())), m_conflict(new QLabel(body()))
{
    setCardWidth(440);
    m_edit->setObjectName(QStringLiteral("keySheet.keys"));
    m_edit->setAccessibleName(tr("New keys"));
    m_conflict->setObjectName(QStringLiteral("keySheet.conflict"));
    m_conflict->setProperty("role", QStringLiteral("warn"));
    m_conflict->setWordWrap(true);
    auto *none = new QPushButton(tr("No keys"), body());
    none->setProperty("flat", true);
    none->setObjectName(QStringLiteral("keySheet.none"));
    addWidget(m_edit);
    addWidget(m_conflict);
    addWidget(none);
    setMain(tr("Use these keys"));
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &KeySheet::showConflicts);
    connect(none, &QPushButton::clicked, this, [this] {
        m_edit->clear();
        accept();
    });
}

void KeySheet::openFor(const QString &id)
{
    const Command *command = m_commands->find(id);
    if (!command)
        return;
    m_id = id;
    setTitle(command->text, tr("Press the keys, up to four combinations one after the other. Tab goes on to the buttons."));
    m_edit->setKeySequence(command->shortcuts.value(0));
    setFailure({});
    openSheet();
}

QWidget *KeySheet::firstFocus() { return m_edit; }

void KeySheet::keyPressEvent(QKeyEvent *event)
{
    Sheet::keyPressEvent(event);        // Return belongs to the field
}

void KeySheet::showConflicts()
{
    QStringList names;
    for (const QString &other : m_keymap->conflicts(m_id, {m_edit->keySequence()}))
        names.append(tr("“%1” (%2)").arg(m_commands->find(other)->text, m_commands->find(other)->shortcuts.value(0).toString(QKeySequence::NativeText)));
    m_conflict->setText(names.isEmpty() ? QString() : tr("Also keys of %1, which lose them.").arg(names.join(QStringLiteral(", "))));
    m_conflict->setVisible(!names.isEmpty());
}

void KeySheet::accept()
{
    const QKeySequence keys = m_edit->keySequence();
    const QList<QKeySequence> list = keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys};
    bool kept = true;
    for (const QString &other : m_keymap->conflicts(m_id, list)) {
        QList<QKeySequence> rest = m_commands->find(other)->shortcuts;
        rest.removeIf([&](const QKeySequence &one) { return one.matches(keys) != QKeySequence::NoMatch || keys.matches(one) != QKeySequence::NoMatch; });
        kept = m_keymap->setOwn(other, rest) && kept;
    }
    if (!kept || !m_keymap->setOwn(m_id, list))
        return setFailure(tr("The settings file cannot be written, or has an error: open it and look."));
    closeSheet();
}

} // namespace dyad::app
