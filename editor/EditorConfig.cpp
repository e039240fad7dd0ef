// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/EditorConfig.h"
#include "editor/CodeEditor.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace dyad::editor {

namespace {

struct File {
    QString folder;
    QByteArray text;
};

bool isRoot(const QByteArray &text)
{
    for (QByteArray line : text.split('\n')) {
        line = line.trimmed().toLower();
        if (line.startsWith('['))
            return false;
        if (line.startsWith("root") && line.mid(line.indexOf('=') + 1).trimmed() == "true")
            return true;
    }
    return false;
}

/// The files that hold for a folder, the farthest first.
QVector<File> filesAbove(QDir folder)
{
    QVector<File> files;
    for (int depth = 0; depth < 64; ++depth) {
        QFile file(folder.filePath(QStringLiteral(".editorconfig")));
        if (QFileInfo(file).isFile() && file.size() <= EditorConfig::MaxFile && file.open(QIODevice::ReadOnly)) {
            files.prepend({folder.path(), file.readAll()});
            if (isRoot(files.first().text))
                break;
        }
        if (!folder.cdUp())
            break;
    }
    return files;
}

/// A numeric range "1..5" as an alternative of a regular expression; nothing where it is none.
QString rangeExpression(const QString &inside)
{
    static const QRegularExpression range(QStringLiteral("^(-?\\d+)\\.\\.(-?\\d+)$"));
    const auto match = range.match(inside);
    if (!match.hasMatch())
        return {};
    const qint64 low = match.captured(1).toLongLong(), high = match.captured(2).toLongLong();
    QStringList numbers;
    for (qint64 n = std::min(low, high); n <= std::max(low, high) && numbers.size() < 1000; ++n)
        numbers.append(QString::number(n));
    return QStringLiteral("(?:%1)").arg(numbers.join(QLatin1Char('|')));
}

QString expressionOf(const QString &pattern)
{
    QString out;
    int depth = 0;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        const qsizetype brace = c == QLatin1Char('{') ? pattern.indexOf(QLatin1Char('}'), i) : -1, bracket = c == QLatin1Char('[') ? pattern.indexOf(QLatin1Char(']'), i + 2) : -1;
        const QString range = brace > 0 ? rangeExpression(pattern.mid(i + 1, brace - i - 1)) : QString();
        if (c == QLatin1Char('\\') && i + 1 < pattern.size()) {
            out += QRegularExpression::escape(QString(pattern[++i]));
        } else if (c == QLatin1Char('*')) {
            const bool deep = pattern.mid(i, 2) == QLatin1String("**");
            out += deep ? QStringLiteral(".*") : QStringLiteral("[^/]*");
            i += deep;
        } else if (c == QLatin1Char('?')) {
            out += QStringLiteral("[^/]");
        } else if (bracket > 0) {
            QString set = pattern.mid(i + 1, bracket - i - 1);
            if (set.startsWith(QLatin1Char('!')))
                set[0] = QLatin1Char('^');
            out += QLatin1Char('[') + set.replace(QLatin1Char('\\'), QStringLiteral("\\\\")) + QLatin1Char(']');
            i = bracket;
        } else if (!range.isEmpty()) {
            out += range;
            i = brace;
        } else if (brace > 0) {
            out += QStringLiteral("(?:");
            ++depth;
        } else if (c == QLatin1Char('}') && depth > 0) {
            out += QLatin1Char(')');
            --depth;
        } else if (c == QLatin1Char(',') && depth > 0) {
            out += QLatin1Char('|');
        } else {
            out += QRegularExpression::escape(QString(c));
        }
    }
    return out;
}

} // namespace

bool EditorConfig::matches(const QString &pattern, const QString &relativePath)
{
    // Without a slash a pattern is about names in any folder.
    const bool anywhere = !pattern.contains(QLatin1Char('/'));
    const QString body = expressionOf(pattern.startsWith(QLatin1Char('/')) ? pattern.mid(1) : pattern);
    return QRegularExpression(QRegularExpression::anchoredPattern((anywhere ? QStringLiteral("(?:.*/)?") : QString()) + body)).match(relativePath).hasMatch();
}

void EditorConfig::set(const QString &key, const QString &value)
{
    const int number = value.toInt();
    if (key == QLatin1String("indent_style"))
        spaces = value == QLatin1String("space");
    else if (key == QLatin1String("indent_size"))
        indentSize = number > 0 ? std::optional(number) : std::nullopt;
    else if (key == QLatin1String("tab_width"))
        tabWidth = number > 0 ? std::optional(number) : std::nullopt;
    else if (key == QLatin1String("end_of_line"))
        lineEnd = value == QLatin1String("crlf") ? "\r\n" : value == QLatin1String("cr") ? "\r" : "\n";
    else if (key == QLatin1String("trim_trailing_whitespace"))
        trimTrailing = value == QLatin1String("true");
    else if (key == QLatin1String("insert_final_newline"))
        finalNewline = value == QLatin1String("true");
}

void EditorConfig::read(const QByteArray &text, const QString &relativePath)
{
    bool holds = false;
    for (const QByteArray &raw : text.split('\n')) {
        const QString line = QString::fromUtf8(raw).trimmed();
        if (line.startsWith(QLatin1Char('[')) && line.endsWith(QLatin1Char(']')))
            holds = matches(line.mid(1, line.size() - 2), relativePath);
        else if (const qsizetype equals = line.indexOf(QLatin1Char('=')); holds && equals > 0 && !line.startsWith(QLatin1Char('#')) && !line.startsWith(QLatin1Char(';')))
            set(line.left(equals).trimmed().toLower(), line.mid(equals + 1).trimmed().toLower());
    }
}

EditorConfig EditorConfig::forFile(const QString &absolutePath)
{
    EditorConfig config;
    for (const File &file : filesAbove(QFileInfo(absolutePath).dir()))
        config.read(file.text, QDir(file.folder).relativeFilePath(absolutePath));
    return config;
}

void EditorConfig::applyTo(CodeEditor &editor) const
{
    const bool withSpaces = spaces.value_or(editor.indentsWithSpaces());
    const int width = withSpaces ? indentSize.value_or(tabWidth.value_or(editor.indentationWidth())) : tabWidth.value_or(indentSize.value_or(editor.indentationWidth()));
    if (spaces || indentSize || tabWidth)
        editor.setIndentation(width, withSpaces);
    // A text keeps the line ends it has; only one that has none yet is told.
    if (lineEnd && editor.lineCount() <= 1)
        editor.send(QsciScintillaBase::SCI_SETEOLMODE, static_cast<unsigned long>(*lineEnd == "\r\n" ? QsciScintillaBase::SC_EOL_CRLF
            : *lineEnd == "\r" ? QsciScintillaBase::SC_EOL_CR : QsciScintillaBase::SC_EOL_LF));
}

sync::TextOperation EditorConfig::cleanUp(std::string_view text, const QSet<int> &occupied) const
{
    sync::TextOperation op;
    size_t done = 0;
    int line = 0;
    for (size_t at = 0; trimTrailing.value_or(false) && at < text.size(); ++line) {
        const size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        size_t last = end;
        while (last > at && (text[last - 1] == ' ' || text[last - 1] == '\t'))
            --last;
        if (last < end && !occupied.contains(line)) {
            op.keep(static_cast<qint64>(last - done)).erase(static_cast<qint64>(end - last));
            done = end;
        }
        at = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    if (finalNewline.value_or(false) && !text.empty() && text.back() != '\n' && text.back() != '\r')
        op.keep(static_cast<qint64>(text.size() - done)).insert(text.find("\r\n") != std::string_view::npos ? "\r\n" : "\n");
    return op;
}

} // namespace dyad::editor
