// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/keys/VimKeys.h"
#include "app/ide/keys/VimText.h"
#include "editor/CodeEditor.h"
#include "editor/EditorCommands.h"
#include <QGuiApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace dyad::app {

using editor::CodeEditor;
using Sci = QsciScintillaBase;

namespace {
/// What was deleted or yanked last, in all editors.
struct Register {
    QByteArray text;
    bool lines = false;
};
Register &yanked()
{
    static Register one;
    return one;
}

bool asking = false;
constexpr qsizetype MostPut = 16 << 20;     // bytes: a count may be mistyped

unsigned messageOf(QChar motion)
{
    switch (motion.unicode()) {
    case 'h': return Sci::SCI_CHARLEFT;
    case 'l': case ' ': return Sci::SCI_CHARRIGHT;
    case '+': case 'j': return Sci::SCI_LINEDOWN;
    case '-': case 'k': return Sci::SCI_LINEUP;
    case 'w': return Sci::SCI_WORDRIGHT;
    case 'b': return Sci::SCI_WORDLEFT;
    case '0': return Sci::SCI_HOME;
    case '^': case '_': return Sci::SCI_VCHOME;
    case '$': return Sci::SCI_LINEEND;
    case '{': return Sci::SCI_PARAUP;
    case '}': return Sci::SCI_PARADOWN;
    default: return 0;
    }
}
} // namespace

VimKeys::VimKeys(CodeEditor *editor)
    : QObject(editor), m_editor(editor)
{
    editor->installEventFilter(this);
    // What was typed is read from here when insert mode ends; others may type before it.
    connect(editor, &CodeEditor::modified, this, [this](const editor::TextEdit &edit) {
        if (m_insertStart >= 0 && edit.foreign)
            m_insertStart = edit.carried(m_insertStart, m_editor->caret() > m_insertStart + edit.inserted.size());
    });
    look();
}

bool VimKeys::isAsking() { return asking; }

void VimKeys::ask(const char *command)
{
    const QScopedValueRollback guard(asking, true);
    Q_EMIT commandRequested(QLatin1String(command));
}

void VimKeys::look()
{
    m_editor->send(Sci::SCI_SETCARETSTYLE, m_mode == Mode::Insert ? Sci::CARETSTYLE_LINE : Sci::CARETSTYLE_BLOCK);
}

void VimKeys::setMode(Mode mode)
{
    if (mode == Mode::Normal && m_mode != Mode::Insert && m_editor->hasSelection())
        m_editor->setCaret(m_editor->caret());
    if (m_mode == Mode::Insert && mode != Mode::Insert && m_insertStart >= 0 && m_editor->caret() >= m_insertStart)
        m_typed = m_editor->textRange(m_insertStart, m_editor->caret() - m_insertStart);
    m_insertStart = mode == Mode::Insert ? m_editor->caret() : -1;
    if (mode == Mode::Normal)
        m_keys.clear();
    m_mode = mode;
    m_pending.clear();
    m_operator = {};
    m_count = 0;
    look();
    Q_EMIT modeChanged(mode);
}

bool VimKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_mode != Mode::Insert) {
        // Plain letters, and what scrolls, are ours before anybody's shortcut.
        auto *key = static_cast<QKeyEvent *>(event);
        const bool scrolls = key->modifiers() == Qt::ControlModifier && QList{int(Qt::Key_D), int(Qt::Key_U), int(Qt::Key_F), int(Qt::Key_B), int(Qt::Key_E), int(Qt::Key_Y), int(Qt::Key_O), int(Qt::Key_R)}.contains(key->key());
        if (scrolls || ((key->modifiers() & ~Qt::ShiftModifier) == 0 && !key->text().isEmpty() && key->key() != Qt::Key_Escape)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::InputMethod && m_mode != Mode::Insert)
        return true;            // a dead key is no command, and no text here
    if (event->type() == QEvent::KeyPress) {
        m_editor->catchUp();    // before the editor itself does: commands take positions
        if (onKey(static_cast<QKeyEvent *>(event)))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

bool VimKeys::onKey(QKeyEvent *event)
{
    const bool withControl = event->modifiers() == Qt::ControlModifier;
    if (event->key() == Qt::Key_Escape || (withControl && event->key() == Qt::Key_BracketLeft)) {
        if (m_mode == Mode::Normal && m_pending.isEmpty() && m_operator.isNull() && m_count == 0)
            return false;       // closes what is on top
        const bool wasInsert = m_mode == Mode::Insert;
        setMode(Mode::Normal);
        if (wasInsert && m_editor->caret() > m_editor->lineStart(m_editor->lineAt(m_editor->caret())))
            m_editor->perform(Sci::SCI_CHARLEFT);
        return true;
    }
    if (m_mode == Mode::Insert)
        return false;
    if (withControl && control(event->key()))
        return true;
    if (!m_pending.isEmpty() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Backspace)) {
        finish();               // no character of a line
        return true;
    }
    if (event->key() == Qt::Key_Return && event->modifiers() == Qt::NoModifier) {
        press(QLatin1Char('+'));
        press(QLatin1Char('^'));
        return true;
    }
    if ((event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != 0 || event->text().size() != 1 || !event->text().front().isPrint())
        return event->key() == Qt::Key_Backspace && (press(QLatin1Char('h')), true);
    press(event->text().front());
    return true;
}

bool VimKeys::takeCount(QChar key)
{
    if (!key.isDigit() || (key == QLatin1Char('0') && m_count == 0))
        return false;
    m_count = qMin(m_count * 10 + key.digitValue(), 100000);
    return true;
}

void VimKeys::press(QChar key)
{
    // What was found last is marked; a command begins at its start.
    if (m_mode == Mode::Normal && m_operator.isNull() && m_editor->hasSelection() && !QStringLiteral("nN*#").contains(key))
        m_editor->setCaret(qMin(m_editor->anchor(), m_editor->caret()));
    m_keys += key;
    if (!m_pending.isEmpty()) {     // the next key is theirs
        const QChar before = m_pending.front();
        m_pending.clear();
        return pressPending(before, key);
    }
    if (takeCount(key))
        return;
    if (isObjectKey(key) || QStringLiteral("gfFtTrzZ").contains(key)) {
        m_pending = key;
        return;
    }
    if (!m_operator.isNull() && key == m_operator)
        return linewise(key, qMax(1, m_count));
    if (QStringLiteral("dcy<>").contains(key) || (m_mode != Mode::Normal && QStringLiteral("xs").contains(key)))
        return operate(key == QLatin1Char('x') ? QLatin1Char('d') : key == QLatin1Char('s') ? QLatin1Char('c') : key);
    if (m_operator.isNull() && (search(key) || edit(key, qMax(1, m_count))))
        return;
    if ((key == QLatin1Char(';') || key == QLatin1Char(',')) && !m_found.first.isNull()) {
        const QChar how = m_found.first, other = how.isLower() ? how.toUpper() : how.toLower();
        find(key == QLatin1Char(';') ? how : other, m_found.second, true);
    } else {
        move(key);
    }
    finish();
}

void VimKeys::pressPending(QChar before, QChar key)
{
    switch (before.unicode()) {
    case 'g': pressG(key); break;
    case 'z': pressZ(key); break;
    case 'Z': ask(key == QLatin1Char('Z') ? "file.saveAndClose" : "file.close"); break;
    case 'f': case 'F': case 't': case 'T':
        m_found = {before, key};
        find(before, key);
        break;
    case 'i': case 'a': return object(key, before == QLatin1Char('a'));
    case 'r':
        if (m_editor->caret() < m_editor->lineEnd(m_editor->lineAt(m_editor->caret()))) {
            const qint64 at = m_editor->caret(), next = m_editor->send(Sci::SCI_POSITIONAFTER, ulong(at));
            m_editor->editText(sync::TextOperation().keep(at).insert(QString(key).toUtf8().toStdString()).erase(next - at));
            m_editor->setCaret(at);
            m_changed = true;
        }
        break;
    default: break;
    }
    finish();
}

void VimKeys::pressG(QChar key)
{
    switch (key.unicode()) {
    case 'g': move(QLatin1Char('g')); break;
    case 'd': ask("language.definition"); break;
    case 'r': ask("language.references"); break;
    case 't': ask("go.nextTab"); break;
    case 'T': ask("go.previousTab"); break;
    default: break;
    }
}

void VimKeys::pressZ(QChar key)
{
    const long shown = m_editor->send(Sci::SCI_VISIBLEFROMDOCLINE, ulong(m_editor->lineAt(m_editor->caret()))), onScreen = m_editor->send(Sci::SCI_LINESONSCREEN);
    const auto top = [this](long line) { m_editor->send(Sci::SCI_SETFIRSTVISIBLELINE, ulong(qMax(0L, line))); };
    switch (key.unicode()) {
    case 'z': top(shown - onScreen / 2); break;
    case 't': top(shown); break;
    case 'b': top(shown - onScreen + 1); break;
    case 'a': case 'o': case 'c': ask("editor.fold"); break;
    case 'M': ask("editor.foldAll"); break;
    case 'R': ask("editor.unfoldAll"); break;
    default: break;
    }
}

bool VimKeys::isObjectKey(QChar key) const
{
    return (key == QLatin1Char('i') || key == QLatin1Char('a')) && (m_mode != Mode::Normal || !m_operator.isNull());
}

void VimKeys::object(QChar kind, bool around)
{
    const auto range = VimText(*m_editor).object(m_editor->caret(), kind, around);
    if (!range)
        return finish();
    if (m_mode == Mode::Normal) {
        apply(m_operator, range->first, range->second, false);
    } else {
        m_editor->setSelection(range->first, qMax(range->first, qint64(m_editor->send(Sci::SCI_POSITIONBEFORE, ulong(range->second)))));
        finish();
    }
}

bool VimKeys::control(int key)
{
    const int page = int(m_editor->send(Sci::SCI_LINESONSCREEN)) * qMax(1, m_count);
    switch (key) {
    case Qt::Key_R: m_editor->redo(); break;
    case Qt::Key_D: scroll(page / 2, true); break;
    case Qt::Key_U: scroll(-page / 2, true); break;
    case Qt::Key_F: scroll(page - 2, true); break;
    case Qt::Key_B: scroll(2 - page, true); break;
    case Qt::Key_E: scroll(qMax(1, m_count), false); break;
    case Qt::Key_Y: scroll(-qMax(1, m_count), false); break;
    case Qt::Key_O: ask("language.back"); break;
    default: return false;
    }
    finish();
    return true;
}

void VimKeys::scroll(int lines, bool caretToo)
{
    lines = qBound(-m_editor->lineCount(), lines, m_editor->lineCount());
    m_editor->send(Sci::SCI_LINESCROLL, 0, lines);
    for (int i = 0; caretToo && i < qAbs(lines); ++i)
        m_editor->send(m_mode == Mode::Normal ? (lines > 0 ? Sci::SCI_LINEDOWN : Sci::SCI_LINEUP) : (lines > 0 ? Sci::SCI_LINEDOWNEXTEND : Sci::SCI_LINEUPEXTEND));
}

bool VimKeys::search(QChar key)
{
    if (key == QLatin1Char('*') || key == QLatin1Char('#')) {
        const auto word = VimText(*m_editor).object(m_editor->caret(), QLatin1Char('w'), false);
        if (word)
            m_editor->setSelection(word->first, word->second);
        ask("edit.find");
        ask(key == QLatin1Char('*') ? "edit.findNext" : "edit.findPrevious");
        m_editor->setFocus();
    } else if (key == QLatin1Char('/') || key == QLatin1Char('?')) {
        ask("edit.find");
    } else if (key == QLatin1Char('n') || key == QLatin1Char('N')) {
        ask(key == QLatin1Char('n') ? "edit.findNext" : "edit.findPrevious");
    } else {
        return false;
    }
    finish();
    return true;
}

// The keys of the last change once more, and what was typed after them.
void VimKeys::repeat()
{
    if (m_lastKeys.isEmpty() || m_repeating)
        return;
    m_repeating = true;
    const QString keys = m_lastKeys;
    const QByteArray typed = m_typed;
    finish();
    for (const QChar key : keys)
        press(key);
    if (m_mode == Mode::Insert) {
        const qint64 at = m_editor->caret();
        m_editor->editText(sync::TextOperation().keep(at).insert(typed.toStdString()));
        m_editor->setCaret(at + typed.size());
        setMode(Mode::Normal);
        m_typed = typed;
        if (!typed.isEmpty() && m_editor->caret() > m_editor->lineStart(m_editor->lineAt(m_editor->caret())))
            m_editor->perform(Sci::SCI_CHARLEFT);
    }
    m_repeating = false;
}

void VimKeys::remember()
{
    if (m_changed && !m_repeating)
        m_lastKeys = m_keys;
    m_changed = false;
    m_keys.clear();
}

void VimKeys::finish()
{
    remember();
    m_count = 0;
    m_operator = {};
    m_pending.clear();
}

bool VimKeys::motion(QChar key, int count)
{
    if (key == QLatin1Char('G') || key == QLatin1Char('g')) {
        const int last = m_editor->lineCount() - 1, line = m_count > 0 ? qMin(m_count - 1, last) : key == QLatin1Char('G') ? last : 0;
        m_editor->setCaret(m_editor->lineStart(line));
        m_editor->reveal(m_editor->caret());
        return true;
    }
    if (key == QLatin1Char('e')) {
        for (int i = 0; i < count; ++i)
            m_editor->setCaret(VimText(*m_editor).wordEnd(m_editor->caret()));
        return true;
    }
    if (QStringLiteral("WBE").contains(key)) {
        for (int i = 0; i < count; ++i)
            m_editor->setCaret(VimText(*m_editor).bigWord(m_editor->caret(), key));
        return true;
    }
    if (QStringLiteral("HML").contains(key)) {
        const int first = m_editor->firstVisibleLine(), last = m_editor->lastVisibleLine();
        m_editor->setCaret(m_editor->lineStart(key == QLatin1Char('H') ? first : key == QLatin1Char('L') ? last : (first + last) / 2));
        return true;
    }
    if (key == QLatin1Char('%')) {
        const auto there = VimText(*m_editor).partner(m_editor->caret());
        if (there)
            m_editor->setCaret(*there);
        return there.has_value();
    }
    const unsigned message = messageOf(key);
    for (int i = 0; message != 0 && i < count; ++i)
        m_editor->perform(message);
    return message != 0;
}

void VimKeys::move(QChar key)
{
    const qint64 from = m_editor->caret(), anchor = m_editor->anchor();
    const bool word = m_operator == QLatin1Char('c') && key == QLatin1Char('w');    // as Vim: to the word's end
    if (m_mode != Mode::Normal)
        m_editor->setCaret(from);       // a selection would only be left at its end
    if (!motion(word ? QLatin1Char('e') : key, qMax(1, m_count)))
        return;
    qint64 to = m_editor->caret();
    if (m_mode != Mode::Normal) {
        m_editor->setSelection(anchor, to);
    } else if (!m_operator.isNull()) {
        const bool lines = QStringLiteral("jkgG{}+-HML").contains(key);
        qint64 first = qMin(from, to), last = qMax(from, to);
        if (key == QLatin1Char('e') || key == QLatin1Char('E') || key == QLatin1Char('%') || word)
            last = m_editor->send(Sci::SCI_POSITIONAFTER, ulong(last));
        m_editor->setCaret(from);
        apply(m_operator, first, last, lines);
    }
}

void VimKeys::find(QChar key, QChar wanted, bool again)
{
    const qint64 from = m_editor->caret(), anchor = m_editor->anchor();
    // Until a character: one stands before it already.
    const bool until = again && key.toLower() == QLatin1Char('t');
    const qint64 start = until ? m_editor->send(key.isLower() ? Sci::SCI_POSITIONAFTER : Sci::SCI_POSITIONBEFORE, ulong(from)) : from;
    if (m_editor->lineAt(start) != m_editor->lineAt(from))
        return;         // at the line's end already
    const auto found = VimText(*m_editor).findInLine(start, wanted, key, qMax(1, m_count));
    if (!found)
        return;
    if (m_mode != Mode::Normal)
        m_editor->setSelection(anchor, *found);
    else if (m_operator.isNull())
        m_editor->setCaret(*found);
    else        // forward the character itself goes along
        apply(m_operator, qMin(from, *found), key.isLower() ? qint64(m_editor->send(Sci::SCI_POSITIONAFTER, ulong(*found))) : from, false);
}

void VimKeys::operate(QChar key)
{
    if (m_mode == Mode::Normal) {
        m_operator = key;       // waits for a motion
        return;
    }
    const bool lines = m_mode == Mode::VisualLine;
    const qint64 from = qMin(m_editor->anchor(), m_editor->caret()), last = qMax(m_editor->anchor(), m_editor->caret());
    m_mode = Mode::Normal;
    m_editor->setCaret(from);
    apply(key, from, lines ? last : qMin(m_editor->length(), qint64(m_editor->send(Sci::SCI_POSITIONAFTER, ulong(last)))), lines);
    if (m_mode == Mode::Normal)
        setMode(Mode::Normal);
}

void VimKeys::linewise(QChar op, int count)
{
    const int line = m_editor->lineAt(m_editor->caret());
    apply(op, m_editor->lineStart(line), m_editor->lineStart(qMin(line + count - 1, m_editor->lineCount() - 1)), true);
    finish();
}

void VimKeys::apply(QChar op, qint64 from, qint64 to, bool lines)
{
    const int firstLine = m_editor->lineAt(from), lastLine = m_editor->lineAt(to);
    m_changed = op != QLatin1Char('y');
    if (op == QLatin1Char('<') || op == QLatin1Char('>'))
        return shiftLines(op, firstLine, lastLine);
    if (lines) {
        from = m_editor->lineStart(firstLine);
        to = op == QLatin1Char('c') || lastLine + 1 >= m_editor->lineCount() ? m_editor->lineEnd(lastLine) : m_editor->lineStart(lastLine + 1);
    }
    yanked() = {m_editor->textRange(from, to - from), lines};
    if (lines && !yanked().text.endsWith('\n'))
        yanked().text += m_editor->lineBreak();
    QGuiApplication::clipboard()->setText(QString::fromUtf8(yanked().text));
    finish();
    if (op == QLatin1Char('y'))
        return m_editor->setCaret(from);
    const bool lastGoes = lines && op == QLatin1Char('d') && to == m_editor->length() && from > 0 && lastLine + 1 >= m_editor->lineCount();
    const qint64 start = lastGoes ? m_editor->lineEnd(firstLine - 1) : from;    // its line break goes with it
    m_editor->editText(sync::TextOperation().keep(start).erase(to - start));
    m_editor->setCaret(qMin(lastGoes ? m_editor->lineStart(m_editor->lineAt(start)) : from, m_editor->length()));
    if (op == QLatin1Char('c'))
        setMode(Mode::Insert);
}

void VimKeys::shiftLines(QChar op, int first, int last)
{
    finish();
    m_editor->setSelection(m_editor->lineStart(first), m_editor->lineEnd(last));
    if (op == QLatin1Char('>'))
        m_editor->commands()->indent();
    else
        m_editor->commands()->unindent();
    m_editor->setCaret(m_editor->lineStart(first));
    m_editor->perform(Sci::SCI_VCHOME);
}

void VimKeys::toggleCase(int count)
{
    const qint64 at = m_editor->caret(), end = m_editor->lineEnd(m_editor->lineAt(at));
    qint64 to = at;
    for (int i = 0; i < count && to < end; ++i)
        to = m_editor->send(Sci::SCI_POSITIONAFTER, ulong(to));
    const QByteArray bytes = VimText::otherCase(m_editor->textRange(at, to - at));
    m_editor->editText(sync::TextOperation().keep(at).insert(bytes.toStdString()).erase(to - at));
    m_editor->setCaret(at + bytes.size());
    m_changed = true;
}

/// As many lines as the count says, or those that are selected; at the last one there is nothing to join.
void VimKeys::joinLines(int count)
{
    const auto [from, to] = std::minmax({m_editor->anchor(), m_editor->caret()});
    const int first = m_editor->lineAt(from), end = m_editor->lineCount() - (m_editor->lineStart(m_editor->lineCount() - 1) == m_editor->length());
    const int last = qMin(end - 1, qMax(first + 1, m_mode == Mode::Normal ? first + count - 1 : m_editor->lineAt(to)));
    if (m_mode != Mode::Normal)
        setMode(Mode::Normal);
    if (last <= first)
        return;
    const QByteArray text = m_editor->lineText(last);
    const qint64 tail = QByteArray(text + '|').trimmed().size() - 1;       // without its indentation, with what it ends in
    m_editor->setSelection(m_editor->lineStart(first), m_editor->lineEnd(last));
    m_editor->commands()->joinLines();
    const qint64 at = m_editor->lineEnd(first) - tail;
    m_editor->setCaret(at > m_editor->lineStart(first) && m_editor->send(Sci::SCI_GETCHARAT, ulong(at - 1)) == ' ' ? at - 1 : at);
    m_changed = true;
}

void VimKeys::put(bool before, int count)
{
    const Register &what = yanked();
    if (what.text.isEmpty())
        return;
    const int line = m_editor->lineAt(m_editor->caret());
    const bool atEnd = what.lines && !before && line + 1 >= m_editor->lineCount();
    qint64 at = what.lines ? m_editor->lineStart(line + (before ? 0 : 1)) : m_editor->caret();
    if (atEnd)
        at = m_editor->length();
    else if (!what.lines && !before && at < m_editor->lineEnd(line))
        at = m_editor->send(Sci::SCI_POSITIONAFTER, ulong(at));
    QByteArray text = what.text.repeated(std::clamp<qsizetype>(MostPut / what.text.size(), 1, qMin(count, 1000)));
    if (atEnd)
        text = m_editor->lineBreak() + text.chopped(qstrlen(m_editor->lineBreak()));
    m_editor->editText(sync::TextOperation().keep(at).insert(text.toStdString()));
    m_editor->setCaret(what.lines ? at + (atEnd ? qint64(qstrlen(m_editor->lineBreak())) : 0) : at + text.size());
}

void VimKeys::insertAt(QChar key)
{
    const int line = m_editor->lineAt(m_editor->caret());
    switch (key.unicode()) {
    case 'a':
        if (m_editor->caret() < m_editor->lineEnd(line))
            m_editor->perform(Sci::SCI_CHARRIGHT);
        break;
    case 'I': m_editor->perform(Sci::SCI_VCHOME); break;
    case 'A': m_editor->perform(Sci::SCI_LINEEND); break;
    case 'o':
        m_editor->perform(Sci::SCI_LINEEND);
        m_editor->perform(Sci::SCI_NEWLINE);
        break;
    case 'O':
        m_editor->perform(Sci::SCI_HOME);
        m_editor->perform(Sci::SCI_NEWLINE);
        m_editor->perform(Sci::SCI_LINEUP);
        break;
    default: break;
    }
    m_changed = true;
    remember();
    setMode(Mode::Insert);
}

bool VimKeys::edit(QChar key, int count)
{
    if (m_mode != Mode::Normal && QStringLiteral("oOIA").contains(key)) {
        m_editor->setSelection(m_editor->caret(), m_editor->anchor());      // goes on at the other end
        return true;
    }
    const qint64 at = m_editor->caret(), end = m_editor->lineEnd(m_editor->lineAt(at));
    switch (key.unicode()) {
    case 'i': case 'a': case 'I': case 'A': case 'o': case 'O': insertAt(key); return true;
    case 'x': case 's': {
        qint64 to = at;
        for (int i = 0; i < count && to < end; ++i)
            to = m_editor->send(Sci::SCI_POSITIONAFTER, ulong(to));
        apply(key == QLatin1Char('x') ? QLatin1Char('d') : QLatin1Char('c'), at, to, false);
        return true;
    }
    case 'X': {
        qint64 from = at;
        for (int i = 0; i < count && from > m_editor->lineStart(m_editor->lineAt(at)); ++i)
            from = m_editor->send(Sci::SCI_POSITIONBEFORE, ulong(from));
        apply(QLatin1Char('d'), from, at, false);
        return true;
    }
    case 'S': linewise(QLatin1Char('c'), count); return true;
    case 'D': case 'C': apply(key.toLower(), at, end, false); return true;
    case '~': toggleCase(count); break;
    case '.':
        m_keys.clear();
        repeat();
        return true;
    case 'Y': linewise(QLatin1Char('y'), count); return true;
    case 'p': case 'P':
        put(key == QLatin1Char('P'), count);
        m_changed = true;
        break;
    case 'u':
        for (int i = 0; i < count; ++i)
            m_editor->undo();
        break;
    case 'J': joinLines(count); break;
    case 'v': setMode(m_mode == Mode::Visual ? Mode::Normal : Mode::Visual); return true;
    case 'V': setMode(m_mode == Mode::VisualLine ? Mode::Normal : Mode::VisualLine); return true;
    case ':': ask("go.line"); break;
    default: return false;
    }
    finish();
    return true;
}

} // namespace dyad::app
