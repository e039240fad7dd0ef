// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/SelectionRanges.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"

namespace dyad::editor {

using Sci = QsciScintillaBase;

namespace {
constexpr int Deepest = 200;
constexpr qint64 FarthestBracket = 20'000;      // bytes
}

SelectionRanges::SelectionRanges(LanguageContext context) : m_context(std::move(context))
{
    connect(m_context.editor, &CodeEditor::modified, this, [this] { m_before.clear(); });
}

SelectionRanges::Range SelectionRanges::selection() const { return std::minmax(m_context.editor->anchor(), m_context.editor->caret()); }

void SelectionRanges::expand()
{
    m_context.binding->flush();
    if (!m_context.can() || !m_context.can()->selectionRanges) {
        use(plainRanges(selection()));
        return;
    }
    const LspText &text = m_context.document->text();
    const QJsonObject params{{QStringLiteral("positions"), QJsonArray{text.positionAt(selection().first).toJson()}}};
    m_call = m_context.document->request(QStringLiteral("textDocument/selectionRange"), params, [this, edits = m_context.document->edits()](const sync::Expected<QJsonValue> &answer) {
        if (edits != m_context.document->edits())
            return;
        QVector<Range> ranges;
        QJsonObject one = answer ? answer->toArray().at(0).toObject() : QJsonObject();
        for (int depth = 0; !one.isEmpty() && depth < Deepest; ++depth) {
            const LspRange range = LspRange::fromJson(one.value(QLatin1String("range")).toObject());
            ranges.append({m_context.document->text().bytesAt(range.start), m_context.document->text().bytesAt(range.end)});
            one = one.value(QLatin1String("parent")).toObject();
        }
        use(ranges.isEmpty() ? plainRanges(selection()) : ranges);
    });
}

void SelectionRanges::use(QVector<Range> inner)
{
    const Range now = selection();
    for (const Range &range : inner) {
        if (range.first > now.first || range.second < now.second || range == now)
            continue;
        if (m_before.isEmpty() || m_before.last() != now)
            m_before.append(now);
        m_context.editor->setSelection(range.first, range.second);
        return;
    }
}

void SelectionRanges::shrink()
{
    m_call.cancel();
    const Range now = selection();
    while (!m_before.isEmpty()) {
        const Range before = m_before.takeLast();
        if (before == now || before.first < now.first || before.second > now.second)
            continue;           // the caret has gone elsewhere since
        m_context.editor->setSelection(before.first, before.second);
        return;
    }
}

QVector<SelectionRanges::Range> SelectionRanges::plainRanges(Range now) const
{
    const CodeEditor &editor = *m_context.editor;
    QVector<Range> ranges;
    const auto caret = static_cast<unsigned long>(now.first);
    ranges.append({editor.send(Sci::SCI_WORDSTARTPOSITION, caret, 1), editor.send(Sci::SCI_WORDENDPOSITION, caret, 1)});
    const qint64 nearest = std::max<qint64>(0, now.first - FarthestBracket);
    int open = 0;
    for (qint64 at = now.first - 1; at >= nearest; --at) {
        const auto c = static_cast<char>(editor.send(Sci::SCI_GETCHARAT, static_cast<unsigned long>(at)));
        open += c == ')' || c == ']' || c == '}' ? 1 : c == '(' || c == '[' || c == '{' ? -1 : 0;
        if (open >= 0)
            continue;
        const long partner = editor.send(Sci::SCI_BRACEMATCH, static_cast<unsigned long>(at), 0);
        open = 0;
        if (partner > at) {
            ranges.append({at + 1, partner});
            ranges.append({at, partner + 1});
        }
    }
    const int first = editor.lineAt(now.first), last = editor.lineAt(now.second);
    ranges.append({editor.lineStart(first), editor.lineEnd(last)});
    ranges.append({0, editor.length()});
    std::stable_sort(ranges.begin(), ranges.end(), [](const Range &a, const Range &b) { return a.second - a.first < b.second - b.first; });
    return ranges;
}

} // namespace dyad::editor
