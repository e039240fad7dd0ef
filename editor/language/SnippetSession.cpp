// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/SnippetSession.h"
#include "editor/CodeEditor.h"
#include <QKeyEvent>

namespace dyad::editor {

using Sci = QsciScintillaBase;

SnippetSession::SnippetSession(CodeEditor *editor) : m_editor(editor)
{
    connect(editor, &CodeEditor::modified, this, &SnippetSession::onModified);
    editor->installEventFilter(this);
}

void SnippetSession::start(const Snippet &snippet, qint64 position)
{
    m_stops = snippet.stops;
    m_from = position;
    m_to = position + snippet.text.size();
    if (m_stops.isEmpty()) {
        m_editor->setCaret(m_to);
        return;
    }
    for (Snippet::Stop &stop : m_stops) {
        stop.from += position;
        stop.to += position;
    }
    if (m_stops.last().number != 0)
        m_stops.append({0, m_to, m_to});
    select(m_stops.first().number);
}

// Stops of one number are selected together: what is typed goes to all of them.
void SnippetSession::select(int number)
{
    m_current = number;
    bool first = true;
    for (const Snippet::Stop &stop : std::as_const(m_stops)) {
        if (stop.number != number)
            continue;
        if (first)
            m_editor->setSelection(stop.from, stop.to);
        else
            m_editor->send(Sci::SCI_ADDSELECTION, static_cast<unsigned long>(stop.to), static_cast<long>(stop.from));
        first = false;
    }
    if (number == 0)
        end();
}

bool SnippetSession::step(int direction)
{
    if (!isActive())
        return false;
    QVector<int> numbers;
    for (const Snippet::Stop &stop : std::as_const(m_stops))
        if (!numbers.contains(stop.number))
            numbers.append(stop.number);
    const qsizetype index = numbers.indexOf(m_current) + direction;
    if (index >= 0 && index < numbers.size())
        select(numbers[index]);
    return true;
}

void SnippetSession::onModified(const TextEdit &edit)
{
    for (Snippet::Stop &stop : m_stops) {
        // What is typed at the stop at hand grows it; at the others it pushes them.
        const bool grows = stop.number == m_current && stop.from <= edit.position && edit.position <= stop.to;
        stop.from = edit.carried(stop.from, !grows);
        stop.to = std::max(stop.from, edit.carried(stop.to, true));
    }
    m_to = edit.carried(m_to, true);
    m_from = edit.carried(m_from);
    if (m_to <= m_from && edit.foreign && edit.removed > 0)
        end();          // undone, or deleted by others: Tab is a Tab again
}

bool SnippetSession::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !isActive())
        return QObject::eventFilter(watched, event);
    if (m_editor->caret() < m_from || m_editor->caret() > m_to)
        end();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Tab: return step(1);
    case Qt::Key_Backtab: return step(-1);
    case Qt::Key_Escape: end(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace dyad::editor
