// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/InlayHints.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/Theme.h"
#include <QPainter>

namespace dyad::editor {

namespace {
constexpr int QuietMs = 400, GapPixels = 28;
constexpr qint64 LongestValue = 24;         // bytes of an argument that are shown behind its parameter's name
constexpr int Beside = 100;                 // lines above and below the screen that are asked for too
constexpr int Parameter = 2;                // InlayHintKind of the protocol

bool isWord(char c) { return static_cast<unsigned char>(c) >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
} // namespace

InlayHints::InlayHints(LanguageContext context) : m_context(std::move(context))
{
    m_later.setSingleShot(true);
    m_later.setInterval(QuietMs);
    connect(&m_later, &QTimer::timeout, this, &InlayHints::ask);
    connect(m_context.document.get(), &LanguageDocument::openChanged, this, [this] { m_later.start(); });
    connect(m_context.document.get(), &LanguageDocument::diagnosticsChanged, this, [this] { m_later.start(); });
    connect(m_context.editor, &CodeEditor::viewportChanged, this, [this] { if (m_on) m_later.start(); });
    connect(m_context.document.get(), &LanguageDocument::edited, this, [this](const sync::TextOperation &op) {
        for (Hint &hint : m_hints)
            hint.at = sync::transformPosition(hint.at, op, true);
        m_later.start();
    });
    m_context.editor->addOverlay(this);
}

InlayHints::~InlayHints() { m_context.editor->removeOverlay(this); }

void InlayHints::setOn(bool on)
{
    if (std::exchange(m_on, on) == on)
        return;
    if (on) {
        ask();
        return;
    }
    m_call.cancel();
    m_hints.clear();
    m_context.editor->viewport()->update();
    Q_EMIT changed();
}

void InlayHints::ask()
{
    const ServerCapabilities *can = m_context.can();
    if (!m_on || !can || can->inlayHints.isEmpty())
        return;
    m_context.binding->flush();
    CodeEditor &editor = *m_context.editor;
    const qint64 from = editor.lineStart(std::max(0, editor.firstVisibleLine() - Beside)), to = editor.lineStart(editor.lastVisibleLine() + Beside);
    m_call = m_context.document->request(can->inlayHints, {{QStringLiteral("range"), m_context.document->text().rangeAt(from, to).toJson()}},
        [this, edits = m_context.document->edits()](const sync::Expected<QJsonValue> &answer) {
            if (edits != m_context.document->edits())
                m_later.start();
            else if (answer)
                take(answer->toArray());
        });
}

void InlayHints::take(const QJsonArray &list)
{
    m_context.binding->flush();
    m_hints.clear();
    for (const QJsonValue &value : list) {
        const QJsonObject hint = value.toObject();
        const qint64 at = m_context.document->text().bytesAt(LspPosition::fromJson(hint.value(QLatin1String("position")).toObject()));
        if (const QString label = labelOf(hint, at); !label.isEmpty())
            m_hints.append({at, label});
    }
    std::stable_sort(m_hints.begin(), m_hints.end(), [](const Hint &a, const Hint &b) { return a.at < b.at; });
    m_context.editor->viewport()->update();
    Q_EMIT changed();
}

/// With what it belongs to: a type stands behind its name, a parameter's name before its value.
QString InlayHints::labelOf(const QJsonObject &hint, qint64 at) const
{
    QString label = hint.value(QLatin1String("label")).toString();
    for (const QJsonValue &part : hint.value(QLatin1String("label")).toArray())
        label += part.toObject().value(QLatin1String("value")).toString();
    label = label.trimmed();
    const CodeEditor &editor = *m_context.editor;
    const int line = editor.lineAt(at);
    const qint64 start = editor.lineStart(line), end = editor.lineEnd(line);
    if (hint.value(QLatin1String("kind")).toInt() == Parameter || label.endsWith(QLatin1Char(':'))) {
        const QByteArray rest = editor.textRange(at, std::min(end - at, LongestValue));
        qsizetype length = 0;
        while (length < rest.size() && rest[length] != ',' && rest[length] != ')' && rest[length] != ';')
            ++length;
        return label + QLatin1Char(' ') + QString::fromUtf8(rest.left(length)).trimmed();
    }
    const QByteArray before = editor.textRange(start, at - start);
    qsizetype from = before.size();
    while (from > 0 && isWord(before[from - 1]))
        --from;
    return QString::fromUtf8(before.mid(from)) + (label.startsWith(QLatin1Char(':')) ? QString() : QStringLiteral(" ")) + label;
}

QString InlayHints::textOfLine(int line) const
{
    const qint64 from = m_context.editor->lineStart(line), to = m_context.editor->lineEnd(line);
    QStringList parts;
    for (auto it = std::lower_bound(m_hints.begin(), m_hints.end(), from, [](const Hint &hint, qint64 at) { return hint.at < at; }); it != m_hints.end() && it->at <= to; ++it)
        parts.append(it->label);
    return parts.join(QStringLiteral("   "));
}

void InlayHints::paint(QPainter &painter, const QRect &exposed)
{
    if (m_hints.isEmpty())
        return;
    CodeEditor &editor = *m_context.editor;
    painter.setFont(editor.zoomedFont());
    painter.setPen(Theme::instance().color(Token::Faint));
    const int height = editor.lineHeight(), last = editor.lastVisibleLine();
    for (int line = editor.firstVisibleLine(); line <= last; ++line) {
        const QString text = textOfLine(line);
        const QPoint end = editor.pointAt(editor.lineEnd(line));
        if (!text.isEmpty() && end.y() + height >= exposed.top() && end.y() <= exposed.bottom())
            painter.drawText(QRect(end.x() + GapPixels, end.y(), editor.viewport()->width(), height), Qt::AlignVCenter | Qt::AlignLeft, text);
    }
}

} // namespace dyad::editor
