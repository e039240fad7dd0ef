// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/CallHierarchy.h"
#include "editor/language/CodeActions.h"
#include "editor/language/Completion.h"
#include "editor/language/DiagnosticMarks.h"
#include "editor/language/DocumentSymbols.h"
#include "editor/language/HoverTip.h"
#include "editor/language/InlayHints.h"
#include "editor/language/LanguageLocation.h"
#include "editor/language/SelectionRanges.h"
#include "editor/language/SemanticColors.h"
#include "editor/language/SignatureTip.h"
#include "editor/language/TypeFormatting.h"
#include "editor/language/WorkspaceEdit.h"
#include <QTimer>
#include <functional>

namespace dyad::editor {

/// All that a language server (or, without one, the text itself) does for one editor. What concerns other files is told with signals; the program opens
/// and changes them. Goes before its editor and its binding. GUI thread.
class LanguageView : public QObject {
    Q_OBJECT
public:
    enum class Find { Definition, Declaration, Implementation, TypeDefinition, References };
    Q_ENUM(Find)
    explicit LanguageView(LanguageContext context, QObject *parent = nullptr);

    CodeEditor *editor() const { return m_context.editor; }
    const std::shared_ptr<LanguageDocument> &document() const { return m_context.document; }
    DiagnosticMarks *diagnostics() { return &m_marks; }
    HoverTip *hover() { return &m_hover; }
    Completion *completion() { return &m_completion; }
    SignatureTip *signature() { return &m_signature; }
    DocumentSymbols *symbols() { return &m_symbols; }
    CodeActions *actions() { return &m_actions; }
    SemanticColors *colors() { return &m_colors; }
    InlayHints *hints() { return &m_hints; }
    SelectionRanges *ranges() { return &m_ranges; }
    CallHierarchy *hierarchy() { return &m_calls; }
    TypeFormatting *typing() { return &m_typing; }

    void find(Find what);                       ///< of what is at the caret: found() or failed() follows
    QString wordAtCaret() const;
    void prepareRename();                       ///< renameReady() or failed() follows
    void rename(const QString &newName);        ///< renamed() or failed() follows
    void format();                              ///< the selection where there is one and the server can, else all
    /// Formats all of it; `done` runs once that is so, or has failed, or took longer than FormatWithin: then the text stays. False: no server does that.
    bool formatForSaving(std::function<void()> done);
    static constexpr int FormatWithin = 2000;   ///< ms
    void goOnSaving();                          ///< `done` runs now, if it has not
    void nextProblem(bool forward);

Q_SIGNALS:
    void found(dyad::editor::LanguageView::Find what, const QVector<dyad::editor::LanguageLocation> &locations);
    void renamed(const dyad::editor::WorkspaceEdit &edit);
    void renameReady(const QString &name);
    void failed(const QString &message);
    void noted(const QString &message);         ///< nothing is wrong: there is nothing here

private:
    QString missing(bool able) const;
    void requestFormat(bool range);
    void onFormatted(const sync::Expected<QJsonValue> &answer, int version);
    LanguageContext m_context;
    DiagnosticMarks m_marks;
    HoverTip m_hover;
    SignatureTip m_signature;
    Completion m_completion;
    DocumentSymbols m_symbols;
    CodeActions m_actions;
    SemanticColors m_colors;
    InlayHints m_hints;
    SelectionRanges m_ranges;
    CallHierarchy m_calls;
    TypeFormatting m_typing;
    LspCall m_find, m_edit;
    std::function<void()> m_saving;             // waits for the text to be formatted
    QTimer m_patience;
};

} // namespace dyad::editor
