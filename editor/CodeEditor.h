// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/TextEdit.h"
#include "sync/text/Rope.h"
#include "sync/text/TextOperation.h"
#include "editor/Scintilla.h"
#include <QEvent>
#include <QVector>
#include <memory>
#include <optional>

namespace dyad::editor {

class AutoIndent;
class BracketMatch;
class EditorCommands;
class EditorLook;
class EditorOverlay;
class Highlighter;
class LineNumbers;
class MarkedScrollBar;
class Preedit;

/// The text widget. All positions are UTF-8 bytes, lines count from 0. It keeps no history of its own: undo belongs to the document
/// (DocumentBinding). Features are small objects on it. GUI thread.
class CodeEditor : public QsciScintillaBase {
    Q_OBJECT
public:
    explicit CodeEditor(QWidget *parent = nullptr);
    ~CodeEditor() override;

    // --- text
    qint64 length() const;
    QByteArray text() const { return textRange(0, length()); }
    QByteArray textRange(qint64 position, qint64 bytes) const;
    /// A view into the text without a copy; valid until the next change. Cheap where the range does not straddle the last edit.
    std::string_view textView(qint64 position, qint64 bytes) const;
    /// Replaces everything, not as an edit of the user. Line ends are recognised.
    void setText(const sync::Rope &text);
    /// Changes the text, not as an edit of the user: caret, selections and what is on screen stay where they are.
    void applyOperation(const sync::TextOperation &op);
    /// Changes the text as an edit of the user, one undo step. Does nothing while read-only. op is on the text as it stands here.
    void editText(const sync::TextOperation &op);
    /// Lets in what others have done and what waits for the next frame, as before each key: for whoever takes positions, edits, and uses positions again.
    void catchUp();

    // --- lines
    int lineCount() const;
    int lineAt(qint64 position) const;
    qint64 lineStart(int line) const;
    qint64 lineEnd(int line) const;         ///< before the line's end mark
    int firstVisibleLine() const;
    int lastVisibleLine() const;
    int lineHeight() const;                 ///< logical pixels
    int marginsWidth() const;               ///< of line numbers and marks, logical pixels
    QByteArray lineText(int line) const { return textRange(lineStart(line), lineEnd(line) - lineStart(line)); }
    const char *lineBreak() const;          ///< "\n", "\r\n" or "\r", as the document has
    void setLineBreak(const QByteArray &end);       ///< of lines typed from now on; the text itself stays

    // --- caret and selection
    qint64 caret() const;
    qint64 anchor() const;
    bool hasSelection() const { return caret() != anchor(); }
    QByteArray selectedText() const;
    /// Anchor and caret of every selection, the main one first.
    QVector<std::pair<qint64, qint64>> selections() const;
    void setSelection(qint64 anchorPosition, qint64 caretPosition);
    void setCaret(qint64 position) { setSelection(position, position); }
    /// Puts the caret there and shows it in the middle third. line and column from 1, column in code points; beyond the end: the end.
    void goTo(int line, int column = 1);
    void reveal(qint64 position);           ///< scrolls, without moving the caret
    QPoint pointAt(qint64 position) const;  ///< left top of the character, viewport coordinates
    qint64 positionAt(const QPoint &viewportPoint) const;

    // --- options
    void setEditable(bool editable);
    bool isEditable() const;
    /// Language by file name; a name of KSyntaxHighlighting overrules ("" : by file name again).
    void setFileName(const QString &fileName);
    void setLanguage(const QString &name);
    QString languageName() const;
    void setWrapping(bool on);
    bool isWrapping() const;
    void setWhitespaceVisible(bool on);
    bool isWhitespaceVisible() const;
    void setIndentGuides(bool on);
    void setIndentation(int width, bool spaces);    ///< columns
    int indentationWidth() const;
    bool indentsWithSpaces() const;
    /// From the text's own lines, where they tell; otherwise it stays.
    void guessIndentation();
    void zoomBy(int steps);                 ///< 0: back to normal
    QFont zoomedFont() const;               ///< the code's, as it is shown now

    // --- features
    Highlighter *highlighter() const { return m_highlighter.get(); }
    EditorCommands *commands() const { return m_commands.get(); }
    MarkedScrollBar *scrollMarks() const { return m_scrollBar; }
    void addOverlay(EditorOverlay *overlay);
    void removeOverlay(EditorOverlay *overlay);

    /// Carries out a command of Scintilla (SCI_CUT, SCI_UPPERCASE ...) as an action of the user.
    void perform(unsigned int message);
    /// Reports what has been noticed but not told yet (modified). Called by itself at the end of every event.
    void settle();

    long send(unsigned int message, unsigned long w = 0, long l = 0) const { return SendScintilla(message, w, l); }

public Q_SLOTS:
    void undo() { Q_EMIT undoRequested(); }
    void redo() { Q_EMIT redoRequested(); }

Q_SIGNALS:
    /// The text has changed, whoever did it. Byte positions are valid at that moment of the sequence.
    void modified(const dyad::editor::TextEdit &edit);
    /// A key, paste, drop or command of the user is about to be carried out / is over.
    void actionBegins();
    void actionEnded();
    void undoRequested();
    void redoRequested();
    void cursorChanged(int line, int column, qint64 bytePosition);      ///< line and column from 1, as a person counts
    void selectionChanged();
    void viewportChanged(int firstLine, int lastLine);
    void languageChanged(const QString &name);
    void readOnlyAttempted();
    void focusChanged(bool focused);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Noticed {
        bool insert = false;
        qint64 position = 0, length = 0;
        int line = 0, lines = 0;
    };
    void setUpScintilla();
    void setUpKeys();
    void notice(int position, int kind, int length);
    void beginAction(QEvent::Type type);
    void endAction();
    void onUpdateUi(int updated);
    void replace(qint64 position, qint64 bytes, std::string_view text);
    void applyComponents(const sync::TextOperation &op);
    void tellAccessibility(const TextEdit &edit);
    bool handleUndoKeys(QKeyEvent *event);

    std::optional<Noticed> m_noticed;
    int m_actionDepth = 0;
    bool m_settleQueued = false, m_foreign = false;
    bool m_spaces = true;
    int m_indentation = 4;
    std::pair<int, int> m_lastViewport{-1, -1};
    QString m_fileName, m_language;
    QVector<EditorOverlay *> m_overlays;
    MarkedScrollBar *m_scrollBar = nullptr;     // owned by Qt
    std::unique_ptr<EditorLook> m_look;
    std::unique_ptr<LineNumbers> m_lineNumbers;
    std::unique_ptr<Highlighter> m_highlighter;
    std::unique_ptr<BracketMatch> m_bracketMatch;
    std::unique_ptr<AutoIndent> m_autoIndent;
    std::unique_ptr<EditorCommands> m_commands;
    std::unique_ptr<Preedit> m_preedit;
};

} // namespace dyad::editor
