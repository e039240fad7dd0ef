// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <functional>

namespace dyad::app {

/// What a folder's .gitignore files leave out, read when asked; a new one after they changed. Use each in one thread.
std::function<bool(const QString &path, bool folder)> ignoreRulesOf(const QString &folder);

} // namespace dyad::app
