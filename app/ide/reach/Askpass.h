// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace dyad::app {

/// The program as Git's and ssh's asker: `dyad QUESTION` with DYAD_ASKPASS set shows the question and prints the answer. Nothing is kept.
class Askpass {
public:
    static bool isWanted(int argc);
    /// 0 with the answer on standard output; 1: the person gave none.
    static int main(int argc, char **argv);
};

} // namespace dyad::app
