// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/Application.h"

int main(int argc, char **argv)
{
    return dyad::app::Application::main(argc, argv);
}
