// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/EditorOverlay.h"
#include <QObject>
#include <QPointer>
#include <QString>

namespace dyad::editor {

class CodeEditor;

/// A proposal at the caret, painted grey and not in the text. Tab takes all of it, Ctrl+Right a word, Ctrl+Down a line, Esc none; who types
/// what it says anyway keeps the rest. Taking is one undo step. GUI thread.
class GhostText : public QObject, public EditorOverlay {
    Q_OBJECT
public:
    explicit GhostText(CodeEditor *editor);
    ~GhostText() override;
    /// At the caret; empty: nothing is shown.
    void setText(const QString &text);
    QString text() const { return m_text; }
    bool isShown() const { return !m_text.isEmpty(); }
    void clear() { setText({}); }
    void acceptAll();
    void acceptWord();
    void acceptLine();
    void paint(QPainter &painter, const QRect &exposed) override;
    /// How many characters of `text` acceptWord() takes: blanks, then one word or sign.
    static qsizetype wordLength(const QString &text);

Q_SIGNALS:
    void accepted(const QString &piece);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(qsizetype characters);
    void makeRoom(qsizetype lines);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);

    QPointer<CodeEditor> m_editor;
    QString m_text;
    int m_line = -1;                     // under which there is room for the lines behind the first; -1: none
    bool m_taking = false;
};

} // namespace dyad::editor
