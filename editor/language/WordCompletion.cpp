// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/WordCompletion.h"
#include "editor/CodeEditor.h"
#include <QHash>

namespace dyad::editor {

namespace {

bool isWord(char c) { return static_cast<unsigned char>(c) >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

} // namespace

QVector<CompletionEntry> WordCompletion::proposals(const CodeEditor &editor, qint64 wordStart, qint64 wordEnd)
{
    const qint64 from = std::max<qint64>(0, wordStart - Reach), to = std::min(editor.length(), wordEnd + Reach);
    const std::string_view text = editor.textView(from, to - from);
    QHash<QByteArray, qint64> distances;
    for (size_t at = 0; at < text.size() && distances.size() < MostWords;) {
        size_t end = at;
        while (end < text.size() && isWord(text[end]))
            ++end;
        const qint64 position = from + static_cast<qint64>(at);
        const bool number = text[at] >= '0' && text[at] <= '9', cut = (at == 0 && from > 0) || (end == text.size() && to < editor.length());
        if (!cut && end - at >= 3 && end - at <= 100 && !number && position != wordStart) {
            const QByteArray word(text.data() + at, static_cast<qsizetype>(end - at));
            const qint64 distance = std::abs(position - wordStart);
            const auto it = distances.find(word);
            if (it == distances.end())
                distances.insert(word, distance);
            else
                *it = std::min(*it, distance);
        }
        at = std::max(end, at + 1);
    }
    QVector<CompletionEntry> entries;
    entries.reserve(distances.size());
    for (auto it = distances.cbegin(); it != distances.cend(); ++it) {
        CompletionEntry entry;
        entry.label = entry.filterText = entry.insertText = QString::fromUtf8(it.key());
        entry.sortText = QStringLiteral("%1").arg(it.value(), 10, 10, QLatin1Char('0'));
        entries.append(std::move(entry));
    }
    return entries;
}

} // namespace dyad::editor
