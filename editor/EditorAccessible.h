// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/TextEdit.h"
#include <QAccessibleWidget>

namespace dyad::editor {

class CodeEditor;

/// The editor for screen readers. It stands in for QScintilla's own, which counts every character of the text at each repaint (0.2 s at the end of 50 MB)
/// from the first accessibility event on, whether anybody listens or not. Offsets are UTF-16 units, as Qt counts; found through an index
/// by line that exists only once somebody has asked.
class EditorAccessible : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit EditorAccessible(CodeEditor *editor);
    static void install();          ///< once a process, before the first editor is shown; more often does no harm
    /// Says what has been changed to whoever reads the screen aloud.
    static void tell(CodeEditor &editor, const TextEdit &edit);
    static int offsetOf(const CodeEditor &editor, qint64 position);
    static qint64 positionOf(const CodeEditor &editor, int offset);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;
    QString text(QAccessible::Text type) const override { return QAccessibleWidget::text(type); }

    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int offset) override;
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

private:
    CodeEditor *m_editor;
};

} // namespace dyad::editor
