// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <KSyntaxHighlighting/State>
#include <QString>

namespace dyad::panels {

/// Code as rich text in the colours of the code theme. language: as a fence names it ("cpp", "c++"); fileName decides where it is unknown.
/// state: where the lines before it ended, and then where these end. GUI thread.
QString highlightedCode(const QString &code, const QString &language, const QString &fileName, KSyntaxHighlighting::State &state);

} // namespace dyad::panels
