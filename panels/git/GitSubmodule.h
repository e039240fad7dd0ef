// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::panels {

/// A repository within the working copy.
struct GitSubmodule {
    enum class State {
        NotThere,       ///< not fetched yet
        Clean,
        Moved,          ///< at another commit than the one that is recorded
        Changed,        ///< files in it have changed
    };
    QString path, url;
    State state = State::Clean;
};

} // namespace dyad::panels
