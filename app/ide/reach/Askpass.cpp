// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/reach/Askpass.h"
#include "app/ide/AppSettings.h"
#include "editor/Icons.h"
#include "editor/Theme.h"
#include <QApplication>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <cstdio>

namespace dyad::app {

bool Askpass::isWanted(int argc) { return argc == 2 && qEnvironmentVariableIsSet("DYAD_ASKPASS"); }

int Askpass::main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto mode = AppSettings().mode();
    editor::Theme::instance().install();
    editor::Theme::instance().setMode(mode == AppSettings::Mode::Dark ? editor::Theme::Mode::Dark : mode == AppSettings::Mode::Light ? editor::Theme::Mode::Light : editor::Theme::Mode::System);
    QApplication::setWindowIcon(editor::Icons::application());
    const QString question = QString::fromLocal8Bit(argv[1]).trimmed();
    // "Username for …" and "… (yes/no)?" may be read by who looks on; all else is a secret.
    const bool open = question.startsWith(QLatin1String("Username")) || question.contains(QLatin1String("(yes/no"));
    QInputDialog dialog;
    dialog.setWindowTitle(QCoreApplication::translate("dyad::app", "Git asks"));
    dialog.setLabelText(question);
    dialog.setTextEchoMode(open ? QLineEdit::Normal : QLineEdit::Password);
    for (QLabel *label : dialog.findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);        // a server may have written it
    if (dialog.exec() != QDialog::Accepted)
        return 1;
    const QString answer = dialog.textValue();
    std::fputs((answer + QLatin1Char('\n')).toLocal8Bit().constData(), stdout);
    return 0;
}

} // namespace dyad::app
