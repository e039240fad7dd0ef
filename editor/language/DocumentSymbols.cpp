// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/DocumentSymbols.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/language/LineSymbols.h"

namespace dyad::editor {

namespace {
constexpr int QuietMs = 400;        // after the last change
}

DocumentSymbols::DocumentSymbols(LanguageContext context) : m_context(std::move(context))
{
    m_later.setSingleShot(true);
    m_later.setInterval(QuietMs);
    connect(&m_later, &QTimer::timeout, this, &DocumentSymbols::ask);
    connect(m_context.document.get(), &LanguageDocument::openChanged, this, [this] { if (m_wanted) ask(); });
    connect(m_context.document.get(), &LanguageDocument::edited, this, [this](const sync::TextOperation &op) {
        for (LanguageSymbol &symbol : m_symbols) {
            symbol.from = sync::transformPosition(symbol.from, op, true);
            symbol.to = std::max<qint64>(symbol.from, sync::transformPosition(symbol.to, op, false));
            symbol.nameAt = sync::transformPosition(symbol.nameAt, op, true);
        }
        if (m_wanted)
            m_later.start();
    });
}

void DocumentSymbols::want()
{
    if (!std::exchange(m_wanted, true))
        ask();
}

void DocumentSymbols::ask()
{
    m_later.stop();
    m_context.binding->flush();
    if (!m_context.can() || !m_context.can()->documentSymbols) {
        take(LineSymbols::of(m_context.document->text(), m_context.editor->languageName()));
        return;
    }
    m_call = m_context.document->request(QStringLiteral("textDocument/documentSymbol"), {}, [this, edits = m_context.document->edits()](const sync::Expected<QJsonValue> &answer) {
        if (edits != m_context.document->edits())
            m_later.start();        // its places are of an older text
        else if (answer)
            take(LanguageSymbol::listFromJson(answer->toArray(), m_context.document->text()));
    });
}

void DocumentSymbols::take(QVector<LanguageSymbol> symbols)
{
    m_symbols = std::move(symbols);
    Q_EMIT changed();
}

QVector<int> DocumentSymbols::pathAt(qint64 position) const
{
    QVector<int> path;
    for (int i = 0; i < m_symbols.size(); ++i) {
        const LanguageSymbol &symbol = m_symbols[i];
        if (symbol.from > position || symbol.to < position)
            continue;
        while (!path.isEmpty() && m_symbols[path.last()].depth >= symbol.depth)
            path.removeLast();
        path.append(i);
    }
    return path;
}

} // namespace dyad::editor
