// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/EditorCommands.h"
#include "editor/BracketMatch.h"
#include "editor/CodeEditor.h"
#include "editor/ColumnMode.h"
#include "editor/Highlighter.h"
#include "editor/LineMover.h"
#include <QKeyEvent>

namespace dyad::editor {

using Sci = QsciScintillaBase;
using sync::TextOperation;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

qsizetype indentOf(const QByteArray &line)
{
    qsizetype n = 0;
    while (n < line.size() && (line[n] == ' ' || line[n] == '\t'))
        ++n;
    return n;
}

struct Binding {
    int key;
    Qt::KeyboardModifiers modifiers;
    void (EditorCommands::*command)();
};

bool ownKeys = true;

constexpr auto C = Qt::ControlModifier;
constexpr auto S = Qt::ShiftModifier;
constexpr auto A = Qt::AltModifier;

} // namespace

EditorCommands::EditorCommands(CodeEditor *editor) : m_editor(editor) { }

void EditorCommands::setOwnKeys(bool on) { ownKeys = on; }

bool EditorCommands::handleKey(QKeyEvent *event)
{
    // Also where the program has the keys: they are another's in other places of the window (send, commit).
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (const auto held = event->modifiers() & ~Qt::KeypadModifier; enter && (held == C || held == (C | S))) {
        held == C ? newLineBelow() : newLineAbove();
        return true;
    }
    const bool copies = event->matches(QKeySequence::Copy), cuts = event->matches(QKeySequence::Cut);
    if ((copies || (cuts && m_editor->isEditable())) && m_editor->send(Sci::SCI_GETSELECTIONS) == 1 && !m_editor->hasSelection()) {
        perform(cuts ? Sci::SCI_LINECUT : Sci::SCI_LINECOPY);       // nothing selected: the line
        return true;
    }
    if (!ownKeys)
        return false;
    static const Binding bindings[] = {
        {Qt::Key_Slash, C, &EditorCommands::toggleComment},
        {Qt::Key_Up, A, &EditorCommands::moveLinesUp},
        {Qt::Key_Down, A, &EditorCommands::moveLinesDown},
        {Qt::Key_Down, A | S, &EditorCommands::duplicate},
        {Qt::Key_K, C | S, &EditorCommands::deleteLines},
        {Qt::Key_J, C, &EditorCommands::joinLines},
        {Qt::Key_BracketRight, C, &EditorCommands::indent},
        {Qt::Key_BracketLeft, C, &EditorCommands::unindent},
        {Qt::Key_Up, C | A, &EditorCommands::addCaretAbove},
        {Qt::Key_Down, C | A, &EditorCommands::addCaretBelow},
        {Qt::Key_D, C, &EditorCommands::addNextOccurrence},
        {Qt::Key_L, C | S, &EditorCommands::selectAllOccurrences},
        {Qt::Key_L, C, &EditorCommands::selectLine},
        {Qt::Key_Bar, C | S, &EditorCommands::goToBracket},
        {Qt::Key_Plus, C, &EditorCommands::zoomIn},
        {Qt::Key_Equal, C, &EditorCommands::zoomIn},
        {Qt::Key_Minus, C, &EditorCommands::zoomOut},
        {Qt::Key_0, C, &EditorCommands::resetZoom},
        {Qt::Key_Z, A, &EditorCommands::toggleWrapping},
    };
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    for (const Binding &binding : bindings) {
        if (binding.key == event->key() && binding.modifiers == modifiers) {
            (this->*binding.command)();
            return true;
        }
    }
    return false;
}

void EditorCommands::perform(unsigned int message)
{
    m_editor->perform(message);
}

std::pair<int, int> EditorCommands::selectedLines() const
{
    const auto [from, to] = std::minmax({m_editor->anchor(), m_editor->caret()});
    const int first = m_editor->lineAt(from);
    int last = m_editor->lineAt(to);
    // A selection that ends before a line's first character does not mean that line.
    if (last > first && m_editor->lineStart(last) == to)
        --last;
    return {first, last};
}

// --- comments

void EditorCommands::toggleComment()
{
    const KSyntaxHighlighting::Definition language = m_editor->highlighter()->language();
    const auto [first, last] = selectedLines();
    if (const QByteArray marker = language.singleLineCommentMarker().toUtf8(); !marker.isEmpty())
        toggleLineComment(marker, first, last);
    else if (const auto block = language.multiLineCommentMarker(); !block.first.isEmpty())
        toggleBlockComment(block.first.toUtf8(), block.second.toUtf8());
}

void EditorCommands::toggleBlockComment()
{
    if (const auto block = m_editor->highlighter()->language().multiLineCommentMarker(); !block.first.isEmpty())
        toggleBlockComment(block.first.toUtf8(), block.second.toUtf8());
}

void EditorCommands::toggleLineComment(const QByteArray &marker, int first, int last)
{
    bool all = true, any = false;
    qsizetype column = std::numeric_limits<qsizetype>::max();
    for (int line = first; line <= last; ++line) {
        const QByteArray text = m_editor->lineText(line);
        const qsizetype indent = indentOf(text);
        if (indent == text.size() && first != last)
            continue;
        any = true;
        all = all && text.mid(indent).startsWith(marker);
        column = std::min(column, indent);
    }
    if (!any)
        return;
    TextOperation op;
    qint64 done = 0;
    for (int line = first; line <= last; ++line) {
        const QByteArray text = m_editor->lineText(line);
        const qsizetype indent = indentOf(text);
        if (indent == text.size() && first != last)
            continue;
        const qint64 at = m_editor->lineStart(line) + (all ? indent : column);
        op.keep(at - done);
        done = at;
        if (all) {
            const qsizetype length = marker.size() + (text.mid(indent + marker.size()).startsWith(' ') ? 1 : 0);
            op.erase(length);
            done += length;
        } else {
            op.insert(view(marker + ' '));
        }
    }
    m_editor->editText(op);
}

void EditorCommands::toggleBlockComment(const QByteArray &open, const QByteArray &close)
{
    auto [from, to] = std::minmax({m_editor->anchor(), m_editor->caret()});
    if (from == to) {
        from = m_editor->lineStart(m_editor->lineAt(from));
        to = m_editor->lineEnd(m_editor->lineAt(from));
    }
    const QByteArray text = m_editor->textRange(from, to - from);
    TextOperation op;
    op.keep(from);
    if (text.startsWith(open) && text.endsWith(close) && text.size() >= open.size() + close.size())
        op.erase(open.size()).keep(text.size() - open.size() - close.size()).erase(close.size());
    else
        op.insert(view(open)).keep(to - from).insert(view(close));
    m_editor->editText(op);
}

// --- lines

void EditorCommands::duplicate() { perform(Sci::SCI_SELECTIONDUPLICATE); }
/// Not Scintilla's: of several selections that would cut out what is selected and tear characters.
void EditorCommands::moveLines(bool up)
{
    m_editor->catchUp();        // places are taken before the edit
    LineMover(m_editor, up).move();
}

void EditorCommands::moveLinesUp() { moveLines(true); }
void EditorCommands::moveLinesDown() { moveLines(false); }
void EditorCommands::upperCase() { perform(Sci::SCI_UPPERCASE); }
void EditorCommands::lowerCase() { perform(Sci::SCI_LOWERCASE); }

void EditorCommands::deleteLines()
{
    const auto [first, last] = selectedLines();
    qint64 from = m_editor->lineStart(first);
    const qint64 to = m_editor->lineStart(last + 1);
    if (last + 1 >= m_editor->lineCount() && first > 0)
        from = m_editor->lineEnd(first - 1);
    m_editor->editText(TextOperation::deletion(from, to - from));
}

void EditorCommands::newLineBelow()
{
    perform(Sci::SCI_LINEEND);
    perform(Sci::SCI_NEWLINE);
}

void EditorCommands::newLineAbove()
{
    m_editor->catchUp();        // places are taken before the edit
    // By lines of the text: one up on the screen may be the same line where it is wrapped.
    if (const int line = m_editor->lineAt(m_editor->caret()); line > 0) {
        m_editor->setCaret(m_editor->lineEnd(line - 1));
        return perform(Sci::SCI_NEWLINE);
    }
    m_editor->editText(TextOperation::insertion(0, m_editor->lineBreak()));
    m_editor->setCaret(0);
}

void EditorCommands::duplicateUp()
{
    m_editor->catchUp();        // places are taken before the edit
    const auto [first, last] = selectedLines();
    const qint64 from = m_editor->lineStart(first), to = m_editor->lineEnd(last), anchor = m_editor->anchor(), caret = m_editor->caret();
    m_editor->editText(TextOperation::insertion(to, view(m_editor->lineBreak() + m_editor->textRange(from, to - from))));
    m_editor->setSelection(anchor, caret);
}

void EditorCommands::joinLines()
{
    const auto [first, last] = selectedLines();
    const int end = std::min(std::max(last, first + 1), m_editor->lineCount() - 1);
    const QByteArray above = m_editor->lineText(first);
    char before = above.isEmpty() ? ' ' : above.back();
    TextOperation op;
    qint64 done = 0;
    for (int line = first; line < end; ++line) {
        const qint64 at = m_editor->lineEnd(line);
        const QByteArray below = m_editor->lineText(line + 1);
        const qsizetype indent = indentOf(below);
        const qint64 next = m_editor->lineStart(line + 1) + indent;
        // A space between words, not where there is one, or nothing to part.
        const bool parted = before == ' ' || before == '\t' || indent == below.size() || below[indent] == ')';
        op.keep(at - done).insert(parted ? "" : " ").erase(next - at);
        before = indent < below.size() ? below.back() : before;
        done = next;
    }
    m_editor->editText(op);
}

void EditorCommands::indent()
{
    const auto [first, last] = selectedLines();
    const QByteArray step = m_editor->indentsWithSpaces() ? QByteArray(m_editor->indentationWidth(), ' ') : QByteArray("\t");
    TextOperation op;
    qint64 done = 0;
    for (int line = first; line <= last; ++line) {
        if (m_editor->lineStart(line) == m_editor->lineEnd(line) && first != last)
            continue;
        op.keep(m_editor->lineStart(line) - done).insert(view(step));
        done = m_editor->lineStart(line);
    }
    m_editor->editText(op);
}

void EditorCommands::unindent()
{
    const auto [first, last] = selectedLines();
    TextOperation op;
    qint64 done = 0;
    for (int line = first; line <= last; ++line) {
        const QByteArray text = m_editor->lineText(line);
        const qsizetype length = text.startsWith('\t') ? 1 : std::min<qsizetype>(text.size() - QByteArrayView(text).trimmed().size() > 0 ? indentOf(text) : 0, m_editor->indentationWidth());
        op.keep(m_editor->lineStart(line) - done).erase(length);
        done = m_editor->lineStart(line) + length;
    }
    m_editor->editText(op);
}

// --- carets and selections

void EditorCommands::addCaretAbove() { addCaret(-1); }
void EditorCommands::addCaretBelow() { addCaret(1); }

void EditorCommands::addCaret(int direction)
{
    ColumnMode::leave(*m_editor);
    // Beside the outermost caret on that side, in the column of the main one.
    qint64 edge = m_editor->caret();
    for (const auto &[anchor, caret] : m_editor->selections())
        edge = direction < 0 ? std::min(edge, caret) : std::max(edge, caret);
    const int line = m_editor->lineAt(edge) + direction;
    if (line < 0 || line >= m_editor->lineCount())
        return;
    const long column = m_editor->send(Sci::SCI_GETCOLUMN, static_cast<unsigned long>(m_editor->caret()));
    const long position = m_editor->send(Sci::SCI_FINDCOLUMN, static_cast<unsigned long>(line), column);
    m_editor->send(Sci::SCI_ADDSELECTION, static_cast<unsigned long>(position), position);
}

bool EditorCommands::prepareOccurrences()
{
    if (m_editor->length() == 0)
        return false;
    ColumnMode::leave(*m_editor);
    const bool word = !m_editor->hasSelection();
    m_editor->send(Sci::SCI_TARGETWHOLEDOCUMENT);
    m_editor->send(Sci::SCI_SETSEARCHFLAGS, static_cast<unsigned long>(Sci::SCFIND_MATCHCASE | (word ? Sci::SCFIND_WHOLEWORD : 0)));
    return true;
}

void EditorCommands::addNextOccurrence()
{
    if (prepareOccurrences())
        m_editor->send(Sci::SCI_MULTIPLESELECTADDNEXT);
}

void EditorCommands::skipOccurrence()
{
    const auto main = static_cast<unsigned long>(m_editor->send(Sci::SCI_GETMAINSELECTION));
    const long count = m_editor->send(Sci::SCI_GETSELECTIONS);
    addNextOccurrence();
    if (m_editor->send(Sci::SCI_GETSELECTIONS) > count)
        m_editor->send(Sci::SCI_DROPSELECTIONN, main);
}

void EditorCommands::selectAllOccurrences()
{
    if (prepareOccurrences())
        m_editor->send(Sci::SCI_MULTIPLESELECTADDEACH);
}

void EditorCommands::selectLine()
{
    const auto [first, last] = selectedLines();
    m_editor->setSelection(m_editor->lineStart(first), m_editor->lineStart(last + 1));
}

void EditorCommands::goToBracket()
{
    const BracketMatch brackets(m_editor);
    auto partner = brackets.partnerOf(m_editor->caret());
    if (!partner)
        partner = brackets.partnerOf(m_editor->caret() - 1);
    if (!partner)
        return;
    m_editor->setCaret(*partner);
    m_editor->reveal(*partner);
}

// --- view

void EditorCommands::zoomIn() { m_editor->zoomBy(1); }
void EditorCommands::zoomOut() { m_editor->zoomBy(-1); }
void EditorCommands::resetZoom() { m_editor->zoomBy(0); }
void EditorCommands::toggleWrapping() { m_editor->setWrapping(!m_editor->isWrapping()); }
void EditorCommands::toggleWhitespace() { m_editor->setWhitespaceVisible(!m_editor->isWhitespaceVisible()); }

} // namespace dyad::editor
