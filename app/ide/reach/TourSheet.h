// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"

class QLabel;

namespace dyad::app {

class CommandRegistry;

/// The few things to know, one after the other; Esc or "Close" ends it at any time.
class TourSheet : public FormSheet {
    Q_OBJECT
public:
    TourSheet(CommandRegistry *commands, QWidget *window);
    void open();
    int step() const { return m_step; }
    int steps() const;

protected:
    void accept() override;
    QWidget *firstFocus() override;

private:
    void show(int step);
    QString keyOf(const char *id) const;
    CommandRegistry *m_commands;
    QLabel *m_place;
    int m_step = 0;
};

} // namespace dyad::app
