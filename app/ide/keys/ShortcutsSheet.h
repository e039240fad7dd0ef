// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/Sheet.h"

class QGridLayout;
class QScrollArea;

namespace dyad::app {

class CommandRegistry;

/// All keys on one sheet, by group, to look something up: any key closes it.
class ShortcutsSheet : public Sheet {
    Q_OBJECT
public:
    ShortcutsSheet(CommandRegistry *commands, QWidget *window);
    void open();

protected:
    QWidget *firstFocus() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeTable();
    CommandRegistry *m_commands;
    QScrollArea *m_scroll;
};

} // namespace dyad::app
