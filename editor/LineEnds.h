// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"
#include <string_view>

namespace dyad::editor {

/// The edit that gives every line of a text this end ("\n", "\r\n" or "\r"); empty where all have it already. Any thread.
sync::TextOperation withLineEnds(std::string_view text, std::string_view end);

} // namespace dyad::editor
