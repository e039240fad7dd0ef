// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/TypeFormatting.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"

namespace dyad::editor {

TypeFormatting::TypeFormatting(LanguageContext context) : m_context(std::move(context))
{
    connect(m_context.editor, &QsciScintillaBase::SCN_CHARADDED, this, [this](int character) {
        const ServerCapabilities *can = m_context.can();
        if (!m_on || !can || !can->formattingTriggers.contains(QChar(character)) || m_context.editor->send(QsciScintillaBase::SCI_GETSELECTIONS) != 1)
            return;
        // When the key is done: only then has the document its edit.
        QMetaObject::invokeMethod(this, [this, character] { ask(QChar(character)); }, Qt::QueuedConnection);
    });
}

void TypeFormatting::ask(QChar character)
{
    m_context.binding->flush();
    CodeEditor &editor = *m_context.editor;
    const QJsonObject options{{QStringLiteral("tabSize"), editor.indentationWidth()}, {QStringLiteral("insertSpaces"), editor.indentsWithSpaces()}};
    m_call = m_context.document->request(QStringLiteral("textDocument/onTypeFormatting"), editor.caret(), {{QStringLiteral("ch"), QString(character)}, {QStringLiteral("options"), options}},
        [this, edits = m_context.document->edits()](const sync::Expected<QJsonValue> &answer) {
            m_context.binding->flush();
            // Typing has gone on: what comes back was meant for another text.
            if (!answer || edits != m_context.document->edits() || answer->toArray().isEmpty())
                return;
            if (const auto op = m_context.document->operationOf(answer->toArray()); op && !op->isEmpty())
                m_context.editor->editText(*op);
        });
}

} // namespace dyad::editor
