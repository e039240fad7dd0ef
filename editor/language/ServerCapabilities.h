// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace dyad::editor {

/// What a language server said that it can do.
struct ServerCapabilities {
    enum class Sync { None, Full, Incremental };
    Sync sync = Sync::None;
    bool openClose = false, save = false, saveWithText = false;
    bool completion = false, resolveCompletion = false, hover = false, signatureHelp = false, definition = false, declaration = false,
         implementation = false, references = false, rename = false, formatting = false, rangeFormatting = false, documentSymbols = false;
    QString completionTriggers, signatureTriggers;      ///< characters
    QStringList tokenTypes, tokenModifiers;             ///< of semantic tokens; empty: none
    static ServerCapabilities fromJson(const QJsonObject &capabilities);
    /// What we can do, told to the server.
    static QJsonObject ofClient();
};

} // namespace dyad::editor
