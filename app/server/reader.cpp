// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// dyad-reader: reads one document's text in a process of its own, confined by whoever starts it. usage: dyad-reader FILE NAME, or --sql
// and what is to be read from a database on its input.
#include "backend/yavi/connectors/SqlProcess.h"
#include "backend/yavi/text/ReaderProcess.h"
#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    return arguments == QStringList{QStringLiteral("--sql")} ? dyad::backend::yavi::SqlProcess::serve() : dyad::backend::yavi::readerprocess::serve(arguments);
}
