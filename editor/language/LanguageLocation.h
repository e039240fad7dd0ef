// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LspPosition.h"
#include <QJsonValue>
#include <QString>
#include <QVector>

namespace dyad::editor {

/// A place in a file, as a language server names it.
struct LanguageLocation {
    QString path;           ///< absolute
    LspRange range;
    /// Location, Location[] or LocationLink[]; places that are not files are left out.
    static QVector<LanguageLocation> listFromJson(const QJsonValue &json);
};

} // namespace dyad::editor
