// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <KSyntaxHighlighting/Repository>
#include <QStringList>

namespace dyad::editor {

/// The syntax definitions and code themes of the process: those of share/dyad/syntax.rcc beside the programs. Loaded at first use (about 6 ms).
/// GUI thread.
class SyntaxRepository {
public:
    static KSyntaxHighlighting::Repository &instance();
    /// The theme for code that suits the program's look.
    static KSyntaxHighlighting::Theme theme();
    /// Names of all languages, for a chooser; hidden ones left out.
    static QStringList languages();
};

} // namespace dyad::editor
