// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/ServerCapabilities.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace dyad::editor {

namespace {

QString characters(const QJsonValue &list)
{
    QString all;
    for (const QJsonValue &character : list.toArray())
        all += character.toString();
    return all;
}

QStringList strings(const QJsonValue &list)
{
    QStringList all;
    for (const QJsonValue &value : list.toArray())
        all += value.toString();
    return all;
}

void readSync(ServerCapabilities &can, const QJsonValue &sync)
{
    const auto kind = [](int value) { return value == 2 ? ServerCapabilities::Sync::Incremental : value == 1 ? ServerCapabilities::Sync::Full : ServerCapabilities::Sync::None; };
    if (!sync.isObject()) {
        can.sync = kind(sync.toInt());
        can.openClose = can.sync != ServerCapabilities::Sync::None;
        return;
    }
    const QJsonObject object = sync.toObject();
    can.sync = kind(object.value(QLatin1String("change")).toInt());
    can.openClose = object.value(QLatin1String("openClose")).toBool();
    const QJsonValue save = object.value(QLatin1String("save"));
    can.save = save.toBool() || save.isObject();
    can.saveWithText = save.toObject().value(QLatin1String("includeText")).toBool();
}

void readTyping(ServerCapabilities &can, const QJsonObject &typing)
{
    can.formattingTriggers = typing.value(QLatin1String("firstTriggerCharacter")).toString() + characters(typing.value(QLatin1String("moreTriggerCharacter")));
}

} // namespace

ServerCapabilities ServerCapabilities::fromJson(const QJsonObject &json)
{
    ServerCapabilities can;
    const auto has = [&](const char *name) {
        const QJsonValue value = json.value(QLatin1String(name));
        return value.toBool() || value.isObject();      // "true" or its options
    };
    const auto options = [&](const char *name) { return json.value(QLatin1String(name)).toObject(); };
    readSync(can, json.value(QLatin1String("textDocumentSync")));
    can.completion = has("completionProvider");
    can.resolveCompletion = options("completionProvider").value(QLatin1String("resolveProvider")).toBool();
    can.completionTriggers = characters(options("completionProvider").value(QLatin1String("triggerCharacters")));
    can.signatureHelp = has("signatureHelpProvider");
    can.signatureTriggers = characters(options("signatureHelpProvider").value(QLatin1String("triggerCharacters")));
    can.hover = has("hoverProvider");
    can.definition = has("definitionProvider");
    can.declaration = has("declarationProvider");
    can.implementation = has("implementationProvider");
    can.references = has("referencesProvider");
    can.rename = has("renameProvider");
    can.formatting = has("documentFormattingProvider");
    can.rangeFormatting = has("documentRangeFormattingProvider");
    can.documentSymbols = has("documentSymbolProvider");
    can.typeDefinition = has("typeDefinitionProvider");
    can.prepareRename = options("renameProvider").value(QLatin1String("prepareProvider")).toBool();
    can.workspaceSymbols = has("workspaceSymbolProvider");
    can.codeActions = has("codeActionProvider");
    can.resolveCodeActions = options("codeActionProvider").value(QLatin1String("resolveProvider")).toBool();
    // clangd had them before the protocol did: the one of Debian 12 still asks for its own name.
    can.inlayHints = has("inlayHintProvider") ? QStringLiteral("textDocument/inlayHint") : has("clangdInlayHintsProvider") ? QStringLiteral("clangd/inlayHints") : QString();
    can.callHierarchy = has("callHierarchyProvider");
    can.foldingRanges = has("foldingRangeProvider");
    can.selectionRanges = has("selectionRangeProvider");
    readTyping(can, options("documentOnTypeFormattingProvider"));
    const QJsonObject files = options("workspace").value(QLatin1String("fileOperations")).toObject();
    can.willRename = files.contains(QLatin1String("willRename"));
    can.didRename = files.contains(QLatin1String("didRename"));
    can.didCreate = files.contains(QLatin1String("didCreate"));
    can.didDelete = files.contains(QLatin1String("didDelete"));
    const QJsonObject tokens = options("semanticTokensProvider");
    can.tokensOfAll = tokens.value(QLatin1String("full")).toBool() || tokens.value(QLatin1String("full")).isObject();
    can.tokensOfRange = tokens.value(QLatin1String("range")).toBool() || tokens.value(QLatin1String("range")).isObject();
    const QJsonObject legend = options("semanticTokensProvider").value(QLatin1String("legend")).toObject();
    can.tokenTypes = strings(legend.value(QLatin1String("tokenTypes")));
    can.tokenModifiers = strings(legend.value(QLatin1String("tokenModifiers")));
    return can;
}

QJsonObject ServerCapabilities::ofClient()
{
    static const char text[] = R"JSON({
        "general": {"positionEncodings": ["utf-16"]},
        "window": {"workDoneProgress": true, "showDocument": {"support": true}, "showMessage": {"messageActionItem": {"additionalPropertiesSupport": true}}},
        "workspace": {"applyEdit": true, "workspaceFolders": true, "configuration": true, "didChangeWatchedFiles": {"dynamicRegistration": true, "relativePatternSupport": true}, "symbol": {}, "executeCommand": {},
            "workspaceEdit": {"documentChanges": true, "resourceOperations": ["create", "rename", "delete"], "failureHandling": "abort"},
            "semanticTokens": {"refreshSupport": true}, "inlayHint": {"refreshSupport": true}, "fileOperations": {"willRename": true, "didRename": true, "didCreate": true, "didDelete": true}},
        "textDocument": {
            "synchronization": {"didSave": true},
            "completion": {"completionItem": {"snippetSupport": true, "documentationFormat": ["markdown", "plaintext"], "deprecatedSupport": true,
                "insertReplaceSupport": false, "resolveSupport": {"properties": ["documentation", "detail", "additionalTextEdits"]}}, "contextSupport": true},
            "hover": {"contentFormat": ["markdown", "plaintext"]},
            "signatureHelp": {"signatureInformation": {"documentationFormat": ["markdown", "plaintext"], "parameterInformation": {"labelOffsetSupport": true},
                "activeParameterSupport": true}},
            "definition": {"linkSupport": true}, "declaration": {"linkSupport": true}, "implementation": {"linkSupport": true}, "typeDefinition": {"linkSupport": true}, "references": {},
            "rename": {"prepareSupport": true}, "formatting": {}, "rangeFormatting": {}, "onTypeFormatting": {}, "callHierarchy": {}, "selectionRange": {},
            "foldingRange": {"lineFoldingOnly": true}, "inlayHint": {},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "refactor", "refactor.extract", "refactor.inline", "refactor.rewrite", "source",
                "source.organizeImports"]}}, "isPreferredSupport": true, "disabledSupport": true, "dataSupport": true, "resolveSupport": {"properties": ["edit", "command"]}},
            "semanticTokens": {"requests": {"full": true, "range": true}, "formats": ["relative"], "multilineTokenSupport": false, "overlappingTokenSupport": false,
                "tokenTypes": ["namespace", "type", "class", "enum", "interface", "struct", "typeParameter", "parameter", "variable", "property", "enumMember", "event", "function",
                    "method", "macro", "keyword", "modifier", "comment", "string", "number", "regexp", "operator", "decorator"],
                "tokenModifiers": ["declaration", "definition", "readonly", "static", "deprecated", "abstract", "async", "modification", "documentation", "defaultLibrary"]},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "publishDiagnostics": {"versionSupport": true, "relatedInformation": true}
        }
    })JSON";
    return QJsonDocument::fromJson(text).object();
}

} // namespace dyad::editor
