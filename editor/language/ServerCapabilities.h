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
         implementation = false, typeDefinition = false, references = false, rename = false, prepareRename = false, formatting = false, rangeFormatting = false,
         documentSymbols = false, workspaceSymbols = false, codeActions = false, resolveCodeActions = false, callHierarchy = false,
         foldingRanges = false, selectionRanges = false, tokensOfAll = false, tokensOfRange = false, willRename = false, didRename = false, didCreate = false, didDelete = false;
    QString completionTriggers, signatureTriggers;      ///< characters
    QString inlayHints;                                 ///< the method that gives them; empty: none
    QString formattingTriggers;                         ///< characters after which it formats what was typed; empty: it does not
    QStringList tokenTypes, tokenModifiers;             ///< of semantic tokens; empty: none
    static ServerCapabilities fromJson(const QJsonObject &capabilities);
    /// What we can do, told to the server.
    static QJsonObject ofClient();
};

} // namespace dyad::editor
