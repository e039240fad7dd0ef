// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// dyad-reader: reads one document's text in a process of its own, confined by whoever starts it. usage: dyad-reader FILE NAME
#include "backend/yavi/text/ReaderProcess.h"
#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return dyad::backend::yavi::readerprocess::serve(QCoreApplication::arguments().mid(1));
}
