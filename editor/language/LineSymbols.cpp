// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/LineSymbols.h"
#include <QRegularExpression>

namespace dyad::editor {

namespace {

constexpr int Module = 2, Class = 5, Function = 12;        // SymbolKind of the protocol
constexpr qsizetype LongestLine = 400;

struct Pattern {
    QRegularExpression line;
    int kind;
};

QRegularExpression re(const char *pattern) { return QRegularExpression(QLatin1String(pattern)); }

const QVector<Pattern> &patternsOf(const QString &language)
{
    static const QVector<Pattern> markdown{{re("^(#{1,6})\\s+(?<name>.+?)\\s*#*$"), Module}};
    static const QVector<Pattern> python{{re("^\\s*class\\s+(?<name>\\w+)"), Class}, {re("^\\s*(?:async\\s+)?def\\s+(?<name>\\w+)"), Function}};
    static const QVector<Pattern> script{{re("^\\s*(?:export\\s+)?(?:default\\s+)?(?:abstract\\s+)?(?:class|interface|enum)\\s+(?<name>[\\w$]+)"), Class},
        {re("^\\s*(?:export\\s+)?(?:default\\s+)?(?:async\\s+)?function\\s*\\*?\\s*(?<name>[\\w$]+)"), Function},
        {re("^\\s*(?:export\\s+)?const\\s+(?<name>[\\w$]+)\\s*=\\s*(?:async\\s*)?(?:\\([^)]*\\)|\\w+)\\s*=>"), Function}};
    static const QVector<Pattern> c{{re("^\\s*(?:template\\s*<.*>\\s*)?(?:class|struct|enum(?:\\s+class)?|namespace|union)\\s+(?<name>[\\w:]+)\\s*(?:final\\s*)?(?:[:{]|$)"), Class},
        {re("^[A-Za-z_][\\w:<>,&*\\s]*?[\\s&*](?<name>~?[\\w:]+)\\s*\\([^;]*$"), Function}};
    static const QVector<Pattern> rust{{re("^\\s*(?:pub(?:\\([^)]*\\))?\\s+)?(?:struct|enum|trait|mod|impl(?:<[^>]*>)?)\\s+(?<name>[\\w:<>]+)"), Class},
        {re("^\\s*(?:pub(?:\\([^)]*\\))?\\s+)?(?:const\\s+|async\\s+|unsafe\\s+)*fn\\s+(?<name>\\w+)"), Function}};
    static const QVector<Pattern> go{{re("^type\\s+(?<name>\\w+)"), Class}, {re("^func\\s+(?:\\([^)]*\\)\\s*)?(?<name>\\w+)"), Function}};
    static const QVector<Pattern> shell{{re("^\\s*(?:function\\s+)?(?<name>[\\w-]+)\\s*\\(\\)"), Function}};
    static const QVector<Pattern> cmake{{re("^\\s*(?:function|macro)\\s*\\(\\s*(?<name>\\w+)"), Function}};
    static const QVector<Pattern> none;
    const auto starts = [&](const char *name) { return language.startsWith(QLatin1String(name)); };
    return starts("Markdown") ? markdown : starts("Python") ? python : starts("JavaScript") || starts("TypeScript") ? script
        : starts("C++") || starts("ISO C++") || language == QLatin1String("C") || starts("Java") || starts("C#") ? c
        : starts("Rust") ? rust : starts("Go") ? go : starts("Bash") || starts("Zsh") ? shell : starts("CMake") ? cmake : none;
}

int levelOf(const QString &line, const QRegularExpressionMatch &match)
{
    if (line.startsWith(QLatin1Char('#')))
        return static_cast<int>(match.capturedLength(1));
    int columns = 0;
    for (const QChar c : line) {
        if (!c.isSpace())
            break;
        columns += c == QLatin1Char('\t') ? 4 : 1;
    }
    return columns;
}

/// Ends each symbol where the next one of its level or above begins, and makes depths of levels.
void nest(QVector<LanguageSymbol> &symbols, qint64 end)
{
    QVector<std::pair<int, int>> open;      // level, index
    for (int i = 0; i < symbols.size(); ++i) {
        const int level = symbols[i].depth;
        while (!open.isEmpty() && open.last().first >= level)
            symbols[open.takeLast().second].to = std::max<qint64>(0, symbols[i].from - 1);
        symbols[i].depth = static_cast<int>(open.size());
        symbols[i].to = end;
        open.append({level, i});
    }
}

bool isStatement(const QString &name)
{
    static const QStringList words{QStringLiteral("if"), QStringLiteral("for"), QStringLiteral("while"), QStringLiteral("switch"), QStringLiteral("return"), QStringLiteral("else"),
        QStringLiteral("catch"), QStringLiteral("do"), QStringLiteral("case")};
    return words.contains(name);
}

} // namespace

QVector<LanguageSymbol> LineSymbols::of(const LspText &text, const QString &language)
{
    QVector<LanguageSymbol> symbols;
    const QVector<Pattern> &patterns = patternsOf(language);
    if (patterns.isEmpty() || text.lineCount() > MostLines)
        return symbols;
    bool fenced = false;        // code in Markdown, whose comments look like headings
    for (int number = 0; number < text.lineCount(); ++number) {
        if (text.lineStart(number + 1) - text.lineStart(number) > LongestLine + 2)
            continue;
        const std::string bytes = text.lineText(number);
        if (bytes.empty() || bytes.size() > static_cast<size_t>(LongestLine))
            continue;
        const QString line = QString::fromStdString(bytes);
        fenced = line.startsWith(QLatin1String("```")) ? !fenced : fenced;
        for (const Pattern &pattern : patterns) {
            const QRegularExpressionMatch match = pattern.line.match(line);
            if (!match.hasMatch() || fenced || isStatement(match.captured(QStringLiteral("name"))))
                continue;
            const qint64 start = text.lineStart(number);
            symbols.append({match.captured(QStringLiteral("name")), {}, pattern.kind, levelOf(line, match), start, start,
                start + line.left(match.capturedStart(QStringLiteral("name"))).toUtf8().size()});
            break;
        }
    }
    nest(symbols, text.size());
    return symbols;
}

} // namespace dyad::editor
