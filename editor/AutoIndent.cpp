// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/AutoIndent.h"
#include "editor/BracketMatch.h"
#include "editor/CodeEditor.h"
#include <array>

namespace dyad::editor {

using Sci = QsciScintillaBase;

namespace {

QByteArray leadingWhitespace(const QByteArray &line)
{
    qsizetype n = 0;
    while (n < line.size() && (line[n] == ' ' || line[n] == '\t'))
        ++n;
    return line.left(n);
}

} // namespace

AutoIndent::AutoIndent(CodeEditor *editor) : m_editor(editor)
{
    connect(editor, &Sci::SCN_CHARADDED, this, &AutoIndent::onCharAdded);
}

void AutoIndent::onCharAdded(int character)
{
    if (m_editor->send(Sci::SCI_GETSELECTIONS) != 1) {
        if (character == '\n')
            onNewLines();
        return;
    }
    if (character == '\n')
        onNewLine();
    else if (character == '}' || character == ')' || character == ']')
        onClosingBracket();
}

bool AutoIndent::opensBlock(const QByteArray &line) const
{
    const QByteArray trimmed = line.trimmed();
    if (trimmed.isEmpty())
        return false;
    const char last = trimmed.back();
    return last == '{' || last == '(' || last == '[' || (last == ':' && m_editor->languageName() == QLatin1String("Python"));
}

QByteArray AutoIndent::indentBelow(const QByteArray &above) const
{
    const QByteArray outer = leadingWhitespace(above);
    return opensBlock(above) ? outer + (m_editor->indentsWithSpaces() ? QByteArray(m_editor->indentationWidth(), ' ') : QByteArray("\t")) : outer;
}

/// Scintilla tells of each line, once all of them are there: the first time all are indented, then there is nothing left to do.
void AutoIndent::onNewLines()
{
    auto carets = m_editor->selections();
    std::sort(carets.begin(), carets.end());
    sync::TextOperation op;
    QVector<qint64> after;
    qint64 done = 0, grown = 0;
    int before = -1;
    QByteArray indent;
    for (const auto &[anchor, caret] : std::as_const(carets)) {
        const int line = m_editor->lineAt(caret);
        if (anchor != caret || caret != m_editor->lineStart(line) || line == 0 || caret < done)
            return;         // indented already, or no new line
        QByteArray above = m_editor->lineText(line - 1);
        if (before == line - 1)         // two carets in one line: the line above is to be indented, too
            above = indent + above.mid(leadingWhitespace(above).size());
        before = line;
        indent = indentBelow(above);
        const qint64 pushed = leadingWhitespace(m_editor->lineText(line)).size();
        op.keep(caret - done).insert({indent.constData(), static_cast<size_t>(indent.size())}).erase(pushed);
        done = caret + pushed;
        after.append(caret + grown + indent.size());
        grown += indent.size() - pushed;
    }
    if (op.isEmpty())
        return;
    m_editor->editText(op);
    m_editor->setCaret(after.first());
    for (const qint64 caret : after.mid(1))
        m_editor->send(Sci::SCI_ADDSELECTION, static_cast<unsigned long>(caret), static_cast<long>(caret));
}

void AutoIndent::onNewLine()
{
    const qint64 caret = m_editor->caret();
    const int line = m_editor->lineAt(caret);
    const QByteArray above = m_editor->lineText(line - 1);
    const QByteArray outer = leadingWhitespace(above);
    const QByteArray indent = indentBelow(above);
    QByteArray tail;
    if (opensBlock(above)) {
        const QByteArray rest = m_editor->lineText(line);
        if (!rest.isEmpty() && QByteArray("})]").contains(rest.front()))
            tail = m_editor->lineBreak() + outer;
    }
    // White space that the break pushed down is replaced, not doubled.
    const qint64 pushed = leadingWhitespace(m_editor->lineText(line)).size();
    if (indent.isEmpty() && pushed == 0)
        return;
    const QByteArray text = indent + tail;
    m_editor->editText(sync::TextOperation::replacement(caret, pushed, {text.constData(), static_cast<size_t>(text.size())}));
    m_editor->setCaret(caret + indent.size());
}

void AutoIndent::onClosingBracket()
{
    const qint64 caret = m_editor->caret();
    const int line = m_editor->lineAt(caret);
    const QByteArray before = m_editor->textRange(m_editor->lineStart(line), caret - 1 - m_editor->lineStart(line));
    if (before.isEmpty() || !before.trimmed().isEmpty())
        return;
    // The styles of what was typed just now are not known yet, so brackets are matched by the line's depth alone.
    const QByteArray step = m_editor->indentsWithSpaces() ? QByteArray(m_editor->indentationWidth(), ' ') : QByteArray("\t");
    int above = line - 1;
    while (above > 0 && m_editor->lineText(above).trimmed().isEmpty())
        --above;
    const QByteArray aboveLine = above >= 0 ? m_editor->lineText(above) : QByteArray();
    const QByteArray wanted = opensBlock(aboveLine) ? leadingWhitespace(aboveLine) : before.endsWith(step) ? before.chopped(step.size()) : before;
    if (wanted.size() >= before.size())
        return;
    m_editor->editText(sync::TextOperation::deletion(m_editor->lineStart(line), before.size() - wanted.size()));
}

std::optional<AutoIndent::Guess> AutoIndent::guess(std::string_view text)
{
    int tabs = 0, spaced = 0;
    size_t previous = 0;
    std::array<int, 9> steps{};
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const size_t indent = line.find_first_not_of(" \t");
        if (indent == std::string_view::npos)
            continue;
        tabs += line.front() == '\t';
        const size_t width = line.front() == ' ' ? indent : 0;
        spaced += width > 1;
        if (width > previous && width - previous >= 2 && width - previous < steps.size())
            ++steps[width - previous];
        previous = width;
    }
    if (tabs == 0 && spaced == 0)
        return std::nullopt;
    if (tabs > spaced)
        return Guess{false, 0};
    const auto most = std::max_element(steps.begin(), steps.end());
    return Guess{true, *most > 0 ? static_cast<int>(most - steps.begin()) : 0};
}

} // namespace dyad::editor
