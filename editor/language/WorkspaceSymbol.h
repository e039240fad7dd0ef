// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LanguageLocation.h"
#include <QJsonArray>

namespace dyad::editor {

/// A symbol somewhere in the project, as a language server lists it.
struct WorkspaceSymbol {
    QString name, container;        ///< container: what it lies in; may be empty
    int kind = 0;                   ///< SymbolKind of the protocol
    LanguageLocation location;
    /// Those without a file are left out.
    static QVector<WorkspaceSymbol> listFromJson(const QJsonArray &json);
};

} // namespace dyad::editor
