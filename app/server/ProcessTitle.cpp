// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/server/ProcessTitle.h"
#include <cstring>

namespace dyad::app {

void hidePasswords(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        char *user = std::strstr(argv[i], "://");
        char *at = user ? std::strrchr(user, '@') : nullptr;
        char *colon = at ? std::strchr(user + 3, ':') : nullptr;
        if (colon && colon < at)
            std::memset(colon + 1, 'x', size_t(at - colon - 1));
    }
}

} // namespace dyad::app
