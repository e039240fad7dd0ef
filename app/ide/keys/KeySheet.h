// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"
#include <QKeySequence>

class QKeySequenceEdit;
class QLabel;

namespace dyad::app {

class CommandRegistry;
class Keymap;

/// Takes the new keys of a command by pressing them, and says at once who else has them.
class KeySheet : public FormSheet {
    Q_OBJECT
public:
    KeySheet(Keymap *keymap, CommandRegistry *commands, QWidget *window);
    void openFor(const QString &id);

protected:
    void accept() override;
    QWidget *firstFocus() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showConflicts();
    Keymap *m_keymap;
    CommandRegistry *m_commands;
    QKeySequenceEdit *m_edit;
    QLabel *m_conflict;
    QString m_id;
};

} // namespace dyad::app
