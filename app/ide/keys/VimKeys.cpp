// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/keys/VimKeys.h"
#include "editor/CodeEditor.h"
#include <QGuiApplication>
#include <QClipboard>
#include <QKeyEvent>

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

unsigned messageOf(QChar motion)
{
    switch (motion.unicode()) {
    case 'h': return Sci::SCI_CHARLEFT;
    case 'l': case ' ': return Sci::SCI_CHARRIGHT;
    case 'j': return Sci::SCI_LINEDOWN;
    case 'k': return Sci::SCI_LINEUP;
    case 'w': return Sci::SCI_WORDRIGHT;
    case 'b': return Sci::SCI_WORDLEFT;
    case '0': return Sci::SCI_HOME;
    case '^': return Sci::SCI_VCHOME;
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
    look();
}

void VimKeys::look()
{
    m_editor->send(Sci::SCI_SETCARETSTYLE, m_mode == Mode::Insert ? Sci::CARETSTYLE_LINE : Sci::CARETSTYLE_BLOCK);
}

void VimKeys::setMode(Mode mode)
{
    if (mode == Mode::Normal && m_mode != Mode::Insert && m_editor->hasSelection())
        m_editor->setCaret(m_editor->caret());
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
        // Plain letters are ours before anybody's shortcut.
        auto *key = static_cast<QKeyEvent *>(event);
        if ((key->modifiers() & ~Qt::ShiftModifier) == 0 && !key->text().isEmpty() && key->key() != Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && onKey(static_cast<QKeyEvent *>(event)))
        return true;
    return QObject::eventFilter(watched, event);
}

bool VimKeys::onKey(QKeyEvent *event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (event->key() == Qt::Key_Escape || (control && event->key() == Qt::Key_BracketLeft)) {
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
    if (control && event->key() == Qt::Key_R) {
        m_editor->redo();
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
    if (!m_pending.isEmpty()) {     // g, f, t, r: the next key is theirs
        const QChar before = m_pending.front();
        m_pending.clear();
        if (before == QLatin1Char('g') && key == QLatin1Char('g'))
            move(QLatin1Char('g'));
        else if (before == QLatin1Char('f') || before == QLatin1Char('t'))
            find(key, before == QLatin1Char('t') ? -1 : 1);
        else if (before == QLatin1Char('r') && m_editor->caret() < m_editor->lineEnd(m_editor->lineAt(m_editor->caret()))) {
            const qint64 at = m_editor->caret(), next = m_editor->send(Sci::SCI_POSITIONAFTER, ulong(at));
            m_editor->editText(sync::TextOperation().keep(at).insert(QString(key).toUtf8().toStdString()).erase(next - at));
            m_editor->setCaret(at);
        }
        return finish();
    }
    if (takeCount(key))
        return;
    if (QStringLiteral("gftr").contains(key)) {
        m_pending = key;
        return;
    }
    if (!m_operator.isNull() && key == m_operator)
        return linewise(key, qMax(1, m_count));
    if (QStringLiteral("dcy").contains(key) || (m_mode != Mode::Normal && QStringLiteral("xs").contains(key)))
        return operate(key == QLatin1Char('x') ? QLatin1Char('d') : key == QLatin1Char('s') ? QLatin1Char('c') : key);
    if (m_operator.isNull() && edit(key, qMax(1, m_count)))
        return;
    move(key);
    finish();
}

void VimKeys::finish()
{
    m_count = 0;
    m_operator = {};
    m_pending.clear();
}

qint64 VimKeys::wordEnd(qint64 at) const
{
    const qint64 next = m_editor->send(Sci::SCI_POSITIONAFTER, ulong(at));
    qint64 end = m_editor->send(Sci::SCI_WORDENDPOSITION, ulong(next), 1);
    if (end == next) {      // spaces between
        qint64 start = next;
        while (start < m_editor->length() && std::isspace(static_cast<unsigned char>(m_editor->send(Sci::SCI_GETCHARAT, ulong(start)))))
            ++start;
        end = m_editor->send(Sci::SCI_WORDENDPOSITION, ulong(start), 1);
    }
    return qMax(at, m_editor->send(Sci::SCI_POSITIONBEFORE, ulong(end)));
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
            m_editor->setCaret(wordEnd(m_editor->caret()));
        return true;
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
        const bool lines = QStringLiteral("jkgG{}").contains(key);
        if (key == QLatin1Char('e') || word)
            to = m_editor->send(Sci::SCI_POSITIONAFTER, ulong(to));
        m_editor->setCaret(from);
        apply(m_operator, qMin(from, to), qMax(from, to), lines);
    }
}

void VimKeys::find(QChar wanted, int direction)
{
    const qint64 from = m_editor->caret(), end = m_editor->lineEnd(m_editor->lineAt(from));
    const QByteArray rest = m_editor->textRange(from, end - from), bytes = QString(wanted).toUtf8();
    qsizetype at = 0;
    for (int i = 0; i < qMax(1, m_count) && at >= 0; ++i)
        at = rest.indexOf(bytes, at + 1);
    if (at < 0)
        return;
    if (m_operator.isNull())
        m_editor->setCaret(direction > 0 ? from + at : m_editor->send(Sci::SCI_POSITIONBEFORE, ulong(from + at)));
    else
        apply(m_operator, from, from + at + (direction > 0 ? bytes.size() : 0), false);
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
    QByteArray text = what.text.repeated(qMin(count, 1000));
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
    setMode(Mode::Insert);
}

bool VimKeys::edit(QChar key, int count)
{
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
    case 'D': case 'C': apply(key.toLower(), at, end, false); return true;
    case 'Y': linewise(QLatin1Char('y'), count); return true;
    case 'p': case 'P': put(key == QLatin1Char('P'), count); break;
    case 'u':
        for (int i = 0; i < count; ++i)
            m_editor->undo();
        break;
    case 'J':
        m_editor->perform(Sci::SCI_LINEEND);
        m_editor->editText(sync::TextOperation().keep(end).insert(" ").erase(qMin(m_editor->length(), m_editor->lineStart(m_editor->lineAt(end) + 1)) - end));
        break;
    case 'v': setMode(m_mode == Mode::Visual ? Mode::Normal : Mode::Visual); return true;
    case 'V': setMode(m_mode == Mode::VisualLine ? Mode::Normal : Mode::VisualLine); return true;
    case '/': case 'n': Q_EMIT commandRequested(QStringLiteral("edit.find")); break;
    case ':': Q_EMIT commandRequested(QStringLiteral("go.command")); break;
    default: return false;
    }
    finish();
    return true;
}

} // namespace dyad::app
