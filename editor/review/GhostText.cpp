// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/review/GhostText.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include <QKeyEvent>
#include <QPainter>
#include <QTextOption>

namespace dyad::editor {

using Sci = QsciScintillaBase;

GhostText::GhostText(CodeEditor *editor) : QObject(editor), m_editor(editor)
{
    editor->addOverlay(this);
    editor->installEventFilter(this);
    connect(editor, &CodeEditor::modified, this, [this](const TextEdit &edit) {
        if (m_text.isEmpty() || m_taking)
            return;
        // The room under the line goes along with it.
        const bool pushed = edit.line < m_line || (edit.line == m_line && edit.linesAdded > 0 && edit.position == m_editor->lineStart(edit.line));
        if (m_line >= 0 && pushed)
            m_line = std::max(edit.line, m_line + edit.linesAdded);
        // Somebody else's edit elsewhere moves the caret along; typing what stands there takes it over.
        const QString typed = QString::fromUtf8(edit.inserted);
        if (!edit.foreign && edit.removed == 0 && m_text.startsWith(typed))
            setText(m_text.mid(typed.size()));
        else if (!edit.foreign || edit.position <= m_editor->caret())
            clear();
    });
    connect(editor, &CodeEditor::cursorChanged, this, [this] {
        if (m_line >= 0 && m_editor->lineAt(m_editor->caret()) != m_line && !m_taking)
            clear();
    });
    connect(editor, &CodeEditor::focusChanged, this, [this](bool focused) {
        if (!focused)
            clear();
    });
}

GhostText::~GhostText()
{
    // As a child it goes when of its editor only the widget is left.
    if (auto *editor = qobject_cast<CodeEditor *>(static_cast<QObject *>(m_editor)))
        editor->removeOverlay(this);
}

void GhostText::makeRoom(qsizetype lines)
{
    if (m_line >= 0)
        m_editor->send(Sci::SCI_ANNOTATIONSETTEXT, static_cast<unsigned long>(m_line), 0);
    m_line = -1;
    if (lines <= 0)
        return;
    m_line = m_editor->lineAt(m_editor->caret());
    m_editor->send(Sci::SCI_ANNOTATIONSETVISIBLE, Sci::ANNOTATION_STANDARD);
    const QByteArray blank(lines - 1, '\n');
    m_editor->SendScintilla(Sci::SCI_ANNOTATIONSETTEXT, static_cast<unsigned long>(m_line), (blank.isEmpty() ? QByteArray(" ") : blank).constData());
}

void GhostText::setText(const QString &text)
{
    if (!m_editor || (text.isEmpty() && m_text.isEmpty()))
        return;
    m_text = text;
    makeRoom(text.count(QLatin1Char('\n')));
    m_editor->viewport()->update();
}

qsizetype GhostText::wordLength(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at].isSpace())
        ++at;
    const bool word = at < text.size() && (text[at].isLetterOrNumber() || text[at] == QLatin1Char('_'));
    if (!word)
        return std::min(text.size(), at + 1);
    while (at < text.size() && (text[at].isLetterOrNumber() || text[at] == QLatin1Char('_')))
        ++at;
    return at;
}

void GhostText::acceptAll() { take(m_text.size()); }
void GhostText::acceptWord() { take(wordLength(m_text)); }

void GhostText::acceptLine()
{
    const qsizetype end = m_text.indexOf(QLatin1Char('\n'), 1);
    take(end < 0 ? m_text.size() : end);
}

void GhostText::take(qsizetype characters)
{
    m_editor->catchUp();
    if (m_text.isEmpty() || !m_editor->isEditable())
        return;
    const QString piece = m_text.left(characters), rest = m_text.mid(characters);
    m_taking = true;
    const qint64 caret = m_editor->caret();
    const std::string bytes = piece.toStdString();
    makeRoom(0);
    m_text = rest;              // whoever hears of the edit finds what is left
    m_editor->editText(sync::TextOperation::replacement(caret, 0, bytes));
    m_editor->setCaret(caret + qint64(bytes.size()));
    m_editor->settle();
    m_taking = false;
    makeRoom(rest.count(QLatin1Char('\n')));
    m_editor->viewport()->update();
    Q_EMIT accepted(piece);
}

bool GhostText::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_Tab && modifiers == Qt::NoModifier)
        acceptAll();
    else if (key == Qt::Key_Right && modifiers == Qt::ControlModifier)
        acceptWord();
    else if (key == Qt::Key_Down && modifiers == Qt::ControlModifier)
        acceptLine();
    else if (key == Qt::Key_Escape && modifiers == Qt::NoModifier)
        clear();
    else
        return false;
    return true;
}

bool GhostText::eventFilter(QObject *watched, QEvent *event)
{
    if (m_text.isEmpty() || watched != m_editor || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QObject::eventFilter(watched, event);
    const auto *pressed = static_cast<QKeyEvent *>(event);
    const auto modifiers = pressed->modifiers() & ~Qt::KeypadModifier;
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = pressed->key();
        if (key == Qt::Key_Tab || key == Qt::Key_Escape || (modifiers == Qt::ControlModifier && (key == Qt::Key_Right || key == Qt::Key_Down)))
            event->accept();
        return QObject::eventFilter(watched, event);
    }
    return handleKey(pressed->key(), modifiers) || QObject::eventFilter(watched, event);
}

void GhostText::paint(QPainter &painter, const QRect &)
{
    if (m_text.isEmpty())
        return;
    const qint64 caret = m_editor->caret();
    const QPoint point = m_editor->pointAt(caret);
    const int height = m_editor->lineHeight(), left = m_editor->marginsWidth();
    const int textLeft = left + static_cast<int>(m_editor->send(Sci::SCI_GETMARGINLEFT)) - static_cast<int>(m_editor->send(Sci::SCI_GETXOFFSET));
    QFont font = m_editor->zoomedFont();
    font.setItalic(true);
    painter.save();
    painter.setFont(font);
    painter.setPen(Theme::instance().color(Token::Muted));
    painter.setClipRect(QRect(left, 0, m_editor->viewport()->width(), m_editor->viewport()->height()));
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTabStopDistance(painter.fontMetrics().horizontalAdvance(QLatin1Char(' ')) * m_editor->indentationWidth());
    const QStringList lines = m_text.split(QLatin1Char('\n'));
    const int inset = (height - painter.fontMetrics().height()) / 2;
    const int wrapped = static_cast<int>(m_editor->send(Sci::SCI_WRAPCOUNT, static_cast<unsigned long>(m_editor->lineAt(caret))));
    const int below = m_editor->pointAt(m_editor->lineStart(m_editor->lineAt(caret))).y() + height * wrapped;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QPoint place = i == 0 ? point : QPoint(textLeft, below + int(i - 1) * height);
        painter.drawText(QRectF(place.x(), place.y() + inset, 100'000, height), lines[i], option);
    }
    painter.restore();
}

} // namespace dyad::editor
