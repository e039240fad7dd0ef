// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/reach/TourSheet.h"
#include "app/ide/CommandRegistry.h"
#include <QLabel>
#include <QPushButton>

namespace dyad::app {

namespace {
constexpr int Steps = 5;
}

TourSheet::TourSheet(CommandRegistry *commands, QWidget *window)
    : FormSheet(QStringLiteral("tour"), window), m_commands(commands), m_place(new QLabel(body()))
{
    setCardWidth(440);
    m_place->setProperty("role", QStringLiteral("faint"));
    addWidget(m_place);
    cancelButton()->setText(tr("Close"));
}

int TourSheet::steps() const { return Steps; }

QString TourSheet::keyOf(const char *id) const
{
    const Command *command = m_commands->find(QLatin1String(id));
    return command ? command->shortcuts.value(0).toString(QKeySequence::NativeText) : QString();
}

void TourSheet::open()
{
    show(0);
    openSheet();
}

QWidget *TourSheet::firstFocus() { return mainButton(); }

void TourSheet::show(int step)
{
    m_step = step;
    switch (step) {
    case 0: setTitle(tr("Open a folder"), tr("Dyad works in a folder: its files stand at the left. %1 opens one; or drop it on the window.").arg(keyOf("file.openFolder"))); break;
    case 1: setTitle(tr("Two keys for everything"), tr("%1 goes to a file by a few of its letters. %2 runs any command, and shows the keys for it.").arg(keyOf("go.file"), keyOf("go.command"))); break;
    case 2: setTitle(tr("Nothing typed is lost"), tr("What is not saved comes back after a crash, and Ctrl+Z works across restarts. The history (%1) has every earlier state.").arg(keyOf("view.history"))); break;
    case 3: setTitle(tr("Work in it together"), tr("Share gives a link. Whoever has it types in the same files, with a cursor and a name; it goes on when you close the window, if a server has the folder.")); break;
    default: setTitle(tr("Make it yours"), tr("%1 has all settings, and a search over them; the keys of VS Code, Kate and Vim are among them. This tour is in the Help menu.").arg(keyOf("view.settings"))); break;
    }
    m_place->setText(tr("%1 of %2").arg(step + 1).arg(Steps));
    setMain(step + 1 < Steps ? tr("Next") : tr("Begin"));
}

void TourSheet::accept()
{
    if (m_step + 1 < Steps)
        show(m_step + 1);
    else
        closeSheet();
}

} // namespace dyad::app
