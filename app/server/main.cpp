// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/server/ProcessTitle.h"
#include "app/server/ServerProgram.h"
#include <QCoreApplication>
#include <QThreadPool>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("dyad-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DYAD_VERSION));
    dyad::app::ServerProgram program;
    const QStringList arguments = QCoreApplication::arguments();
    dyad::app::hidePasswords(argc, argv);
    const int code = program.run(arguments);
    QThreadPool::globalInstance()->waitForDone();      // what still runs there needs what ends with main()
    return code;
}
