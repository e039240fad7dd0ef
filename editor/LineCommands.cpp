// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/LineCommands.h"
#include "editor/CodeEditor.h"
#include <QCollator>
#include <QLocale>
#include <QSet>
#include <QStringList>

namespace dyad::editor {

using Sci = QsciScintillaBase;
using sync::TextOperation;

namespace {

QStringList wordsOf(const QString &name)
{
    QStringList words;
    QString word;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        const bool separator = c == QLatin1Char('_') || c == QLatin1Char('-') || c.isSpace();
        const bool begins = c.isUpper() && i > 0 && (name[i - 1].isLower() || name[i - 1].isDigit() || (i + 1 < name.size() && name[i + 1].isLower() && name[i - 1].isUpper()));
        if ((separator || begins) && !word.isEmpty())
            words.append(std::exchange(word, {}));
        if (!separator)
            word += c;
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

/// Of the language in use; of English where there is none, whose order is that of the codes.
QCollator peoplesOrder()
{
    QCollator collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    collator.setNumericMode(true);
    return collator;
}

std::string_view view(const QByteArray &bytes) { return {bytes.constData(), static_cast<size_t>(bytes.size())}; }

} // namespace

void LineCommands::changeLines(const std::function<void(Lines &)> &change)
{
    m_editor->catchUp();        // places are taken before the edit
    auto [from, to] = std::minmax({m_editor->anchor(), m_editor->caret()});
    const bool all = from == to;
    const int first = all ? 0 : m_editor->lineAt(from);
    int last = all ? m_editor->lineCount() - 1 : m_editor->lineAt(to);
    if (last > first && m_editor->lineStart(last) == m_editor->lineEnd(last) && (all || m_editor->lineStart(last) == to))
        --last;         // what is behind the last line break is no line
    Lines lines;
    for (int line = first; line <= last; ++line)
        lines.push_back(m_editor->lineText(line));
    const Lines before = lines;
    change(lines);
    if (lines == before)
        return;
    const qint64 start = m_editor->lineStart(first), end = m_editor->lineEnd(last);
    QByteArray text;
    for (size_t i = 0; i < lines.size(); ++i)
        text += (i > 0 ? QByteArray(m_editor->lineBreak()) : QByteArray()) + lines[i];
    m_editor->editText(TextOperation::replacement(start, end - start, view(text)));
    if (!all)
        m_editor->setSelection(start, start + text.size());
}

void LineCommands::changeWords(const std::function<QString(const QString &)> &change)
{
    m_editor->catchUp();        // places are taken before the edit
    auto [from, to] = std::minmax({m_editor->anchor(), m_editor->caret()});
    if (from == to) {
        from = m_editor->send(Sci::SCI_WORDSTARTPOSITION, static_cast<unsigned long>(from), 1);
        to = m_editor->send(Sci::SCI_WORDENDPOSITION, static_cast<unsigned long>(from), 1);
    }
    const QByteArray before = m_editor->textRange(from, to - from), after = change(QString::fromUtf8(before)).toUtf8();
    if (before == after)
        return;
    m_editor->editText(TextOperation::replacement(from, to - from, view(after)));
    m_editor->setSelection(from, from + after.size());
}

void LineCommands::sortUp()
{
    changeLines([](Lines &lines) {
        const QCollator collator = peoplesOrder();
        std::vector<std::pair<QCollatorSortKey, QByteArray>> keyed;
        for (const QByteArray &line : lines)
            keyed.emplace_back(collator.sortKey(QString::fromUtf8(line)), line);
        std::stable_sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        std::transform(keyed.begin(), keyed.end(), lines.begin(), [](const auto &one) { return one.second; });
    });
}

void LineCommands::sortDown()
{
    changeLines([](Lines &lines) {
        const QCollator collator = peoplesOrder();
        std::stable_sort(lines.begin(), lines.end(), [&](const QByteArray &a, const QByteArray &b) { return collator.compare(QString::fromUtf8(a), QString::fromUtf8(b)) > 0; });
    });
}

void LineCommands::reverse()
{
    changeLines([](Lines &lines) { std::reverse(lines.begin(), lines.end()); });
}

void LineCommands::removeDuplicates()
{
    changeLines([](Lines &lines) {
        QSet<QByteArray> seen;
        std::erase_if(lines, [&](const QByteArray &line) {
            const bool again = seen.contains(line);
            seen.insert(line);
            return again;
        });
    });
}

void LineCommands::removeBlank()
{
    changeLines([](Lines &lines) { std::erase_if(lines, [](const QByteArray &line) { return line.trimmed().isEmpty(); }); });
}

void LineCommands::trimEnds()
{
    changeLines([](Lines &lines) {
        for (QByteArray &line : lines)
            while (line.endsWith(' ') || line.endsWith('\t'))
                line.chop(1);
    });
}

QByteArray LineCommands::reindented(const QByteArray &line, bool spaces) const
{
    const int width = m_editor->indentationWidth();
    qsizetype at = 0;
    int columns = 0;
    for (; at < line.size() && (line[at] == ' ' || line[at] == '\t'); ++at)
        columns += line[at] == '\t' ? width - columns % width : 1;
    return (spaces ? QByteArray(columns, ' ') : QByteArray(columns / width, '\t') + QByteArray(columns % width, ' ')) + line.mid(at);
}

void LineCommands::tabsToSpaces()
{
    changeLines([this](Lines &lines) { std::transform(lines.begin(), lines.end(), lines.begin(), [this](const QByteArray &line) { return reindented(line, true); }); });
}

void LineCommands::spacesToTabs()
{
    changeLines([this](Lines &lines) { std::transform(lines.begin(), lines.end(), lines.begin(), [this](const QByteArray &line) { return reindented(line, false); }); });
}

void LineCommands::titleCase()
{
    changeWords([](const QString &text) {
        QString result = text.toLower();
        for (qsizetype i = 0; i < result.size(); ++i)
            if (i == 0 || !(result[i - 1].isLetterOrNumber() || result[i - 1] == QLatin1Char('\'')))
                result[i] = result[i].toUpper();
        return result;
    });
}

void LineCommands::snakeCase()
{
    changeWords([](const QString &name) { return wordsOf(name).join(QLatin1Char('_')).toLower(); });
}

void LineCommands::camelCase()
{
    changeWords([](const QString &name) {
        QString result;
        for (const QString &word : wordsOf(name))
            result += result.isEmpty() ? word.toLower() : word.left(1).toUpper() + word.mid(1).toLower();
        return result;
    });
}

} // namespace dyad::editor
