// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/AltClick.h"
#include "editor/CodeEditor.h"
#include "editor/ColumnMode.h"
#include <QApplication>
#include <QMouseEvent>

namespace dyad::editor {

using Sci = QsciScintillaBase;

AltClick::AltClick(CodeEditor *editor) : QObject(editor), m_editor(editor)
{
    editor->viewport()->installEventFilter(this);
    connect(editor, &CodeEditor::modified, this, [this](const TextEdit &edit) {
        for (auto &[anchor, caret] : m_before) {
            anchor = edit.carried(anchor);
            caret = edit.carried(caret);
        }
    });
}

bool AltClick::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        m_pressed = mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::AltModifier;
        m_at = mouse->position().toPoint();
        m_before = m_editor->selections();
    } else if (event->type() == QEvent::MouseMove && m_pressed) {
        m_pressed = (static_cast<QMouseEvent *>(event)->position().toPoint() - m_at).manhattanLength() < QApplication::startDragDistance();
    } else if (event->type() == QEvent::MouseButtonRelease && std::exchange(m_pressed, false)) {
        QMetaObject::invokeMethod(this, &AltClick::add, Qt::QueuedConnection);      // after Scintilla has done with it
    }
    return QObject::eventFilter(watched, event);
}

void AltClick::add()
{
    const qint64 at = m_editor->positionAt(m_at);
    const bool wasThere = m_before.removeIf([at, all = m_before.size()](const auto &one) { return all > 1 && one.first == at && one.second == at; }) > 0;
    if (!wasThere)
        m_before.append({at, at});
    ColumnMode::drop(*m_editor);
    m_editor->send(Sci::SCI_SETSELECTION, static_cast<unsigned long>(m_before.first().second), static_cast<long>(m_before.first().first));
    for (qsizetype i = 1; i < m_before.size(); ++i)
        m_editor->send(Sci::SCI_ADDSELECTION, static_cast<unsigned long>(m_before[i].second), static_cast<long>(m_before[i].first));
}

} // namespace dyad::editor
