// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QFrame>

class QTextBrowser;

namespace dyad::editor {

class CodeEditor;

/// A small raised note by a place of the text: what a hover says, a signature, a completion's documentation. Lies in the editor's window, never
/// takes the focus.
class InfoBubble : public QFrame {
    Q_OBJECT
public:
    enum class Format { Markdown, Rich };
    explicit InfoBubble(CodeEditor *editor);
    void setText(const QString &text, Format format);
    QString text() const;
    /// By the character at a position (bytes): above its line where asked and there is room, else below.
    void showAt(qint64 position, bool above);
    /// Beside a rectangle of the window: right of it where there is room, else left; not at all where there is none.
    void showBeside(const QRect &place);

private:
    void fit();
    void prepare();
    CodeEditor *m_editor;
    QTextBrowser *m_text;
};

} // namespace dyad::editor
