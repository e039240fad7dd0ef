// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/server/ProcessTitle.h"
#include "app/server/ServerProgram.h"
#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("dyad-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DYAD_VERSION));
    dyad::app::ServerProgram program;
    const QStringList arguments = QCoreApplication::arguments();
    dyad::app::hidePasswords(argc, argv);
    return program.run(arguments);
}
