// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/HoverTip.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/language/DiagnosticMarks.h"
#include <QHelpEvent>

namespace dyad::editor {

using Sci = QsciScintillaBase;

HoverTip::HoverTip(LanguageContext context, const DiagnosticMarks &marks)
    : m_context(std::move(context)), m_marks(marks), m_bubble(new InfoBubble(m_context.editor))
{
    m_bubble->setObjectName(QStringLiteral("hover"));
    m_context.editor->installEventFilter(this);
    m_context.editor->viewport()->installEventFilter(this);
    connect(m_context.editor, &CodeEditor::modified, this, &HoverTip::hide);
    connect(m_context.editor, &CodeEditor::viewportChanged, this, &HoverTip::hide);
}

void HoverTip::hide()
{
    m_call.cancel();
    if (m_bubble)
        m_bubble->hide();
}

void HoverTip::showAtCaret() { ask(m_context.editor->caret()); }

void HoverTip::ask(qint64 position)
{
    m_context.binding->flush();
    const CodeEditor &editor = *m_context.editor;
    const auto at = static_cast<unsigned long>(position);
    m_word = {editor.send(Sci::SCI_WORDSTARTPOSITION, at, 1), editor.send(Sci::SCI_WORDENDPOSITION, at, 1)};
    if (!m_context.can() || !m_context.can()->hover) {
        show(m_word.first, {});
        return;
    }
    m_call = m_context.document->request(QStringLiteral("textDocument/hover"), position, {}, [this, start = m_word.first](const sync::Expected<QJsonValue> &answer) {
        show(start, answer ? markdownOf(answer->toObject().value(QLatin1String("contents"))) : QString());
    });
}

void HoverTip::show(qint64 position, const QString &said)
{
    QStringList parts;
    for (const LanguageDiagnostic &diagnostic : m_marks.at(position)) {
        const QString code = diagnostic.code.isEmpty() ? QString() : QStringLiteral(" `%1`").arg(diagnostic.code);
        parts.append((diagnostic.severity == LanguageDiagnostic::Severity::Error ? tr("**Error:** %1") : tr("**Note:** %1")).arg(diagnostic.message.toHtmlEscaped()) + code);
    }
    if (!said.isEmpty())
        parts.append(said);
    if (parts.isEmpty()) {
        m_bubble->hide();
        return;
    }
    m_bubble->setText(parts.join(QStringLiteral("\n\n---\n\n")), InfoBubble::Format::Markdown);
    m_bubble->showAt(position, true);
}

QString HoverTip::markdownOf(const QJsonValue &contents)
{
    if (contents.isString())
        return contents.toString();
    if (contents.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : contents.toArray())
            parts.append(markdownOf(part));
        return parts.join(QStringLiteral("\n\n"));
    }
    const QJsonObject object = contents.toObject();
    const QString value = object.value(QLatin1String("value")).toString();
    if (object.contains(QLatin1String("language")))
        return QStringLiteral("```%1\n%2\n```").arg(object.value(QLatin1String("language")).toString(), value);
    if (object.value(QLatin1String("kind")).toString() == QLatin1String("plaintext"))
        return value.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("  \n"));
    return value;
}

void HoverTip::onMouse(const QPoint &at)
{
    if (!isShown())
        return;
    const qint64 position = m_context.editor->send(Sci::SCI_POSITIONFROMPOINTCLOSE, static_cast<unsigned long>(std::max(0, at.x())), at.y());
    if (position < m_word.first || position > m_word.second)
        hide();
}

bool HoverTip::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip:
        if (watched == m_context.editor->viewport()) {
            const QPoint at = static_cast<QHelpEvent *>(event)->pos();
            const long position = m_context.editor->send(Sci::SCI_POSITIONFROMPOINTCLOSE, static_cast<unsigned long>(std::max(0, at.x())), at.y());
            if (position >= 0)
                ask(position);
            return true;
        }
        break;
    case QEvent::MouseMove:
        if (watched == m_context.editor->viewport())
            onMouse(static_cast<QMouseEvent *>(event)->pos());
        break;
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::FocusOut:
    case QEvent::Hide:
        hide();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace dyad::editor
