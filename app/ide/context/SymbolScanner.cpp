// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/context/SymbolScanner.h"
#include <QHash>
#include <QRegularExpression>
#include <array>

namespace dyad::app {

namespace {

using Pattern = QRegularExpression;

// Words that stand before a bracket and call or ask, but define nothing.
bool isKeyword(const QString &name)
{
    static const QStringList words{QStringLiteral("if"), QStringLiteral("for"), QStringLiteral("while"), QStringLiteral("switch"), QStringLiteral("catch"), QStringLiteral("return"), QStringLiteral("function"),
        QStringLiteral("else"), QStringLiteral("do"), QStringLiteral("new"), QStringLiteral("throw"), QStringLiteral("typeof"), QStringLiteral("await"), QStringLiteral("delete"), QStringLiteral("super"), QStringLiteral("sizeof")};
    return words.contains(name);
}

const std::array<Pattern, 5> &braces()
{
    static const std::array<Pattern, 5> all{
        // JavaScript, TypeScript, Java, C#, Go, Rust, Kotlin, Swift, PHP, C, C++
        Pattern(QStringLiteral("^\\s*(?:[a-z@]+\\s+)*(?:function\\*?|func|fun|fn|class|interface|enum(?: class)?|struct|trait|impl|union|namespace|module|type|record|protocol|mod)\\s+([A-Za-z_$][\\w$]*)")),
        Pattern(QStringLiteral("^(?:export\\s+)?(?:default\\s+)?(?:pub\\s+)?(?:const|let|var|static|val)\\s+([A-Za-z_$][\\w$]*)")),
        Pattern(QStringLiteral("^(?:module\\.)?exports\\.([A-Za-z_$][\\w$]*)\\s*=")),
        Pattern(QStringLiteral("^\\s{1,8}(?:(?:public|private|protected|internal|static|async|get|set|override|readonly|final|virtual|abstract)\\s+)*\\*?#?([A-Za-z_$][\\w$]*)\\s*(?:<[^>]*>)?\\([^;]*\\)?\\s*(?::[^;=]+)?\\{\\s*$")),
        Pattern(QStringLiteral("^[A-Za-z_][\\w:<>,*&\\s]*?[\\s*&](?:[A-Za-z_]\\w*::)*(~?[A-Za-z_]\\w*)\\s*\\([^;]*$"))};
    return all;
}

QString firstOf(const Pattern &pattern, const QString &line)
{
    const QRegularExpressionMatch match = pattern.match(line);
    return match.hasMatch() && !isKeyword(match.captured(1)) ? match.captured(1) : QString();
}

} // namespace

SymbolScanner::SymbolScanner(const QString &path) : m_family(familyOf(path)) {}

SymbolScanner::Family SymbolScanner::familyOf(const QString &path)
{
    static const QHash<QString, Family> families = [] {
        QHash<QString, Family> all;
        const auto add = [&all](const char *ends, Family family) {
            for (const QString &end : QString::fromLatin1(ends).split(QLatin1Char(' ')))
                all.insert(end, family);
        };
        add("js mjs cjs jsx ts tsx mts cts java cs go rs kt swift php c cc cpp cxx h hh hpp m mm scala dart vue svelte", Family::Braces);
        add("py pyi", Family::Python);
        add("rb", Family::Ruby);
        add("sh bash zsh", Family::Shell);
        add("md markdown rst", Family::Markdown);
        add("sql", Family::Sql);
        return all;
    }();
    return families.value(path.section(QLatin1Char('.'), -1).toLower(), Family::None);
}

QString SymbolScanner::nameIn(const QString &line) const
{
    static const Pattern python(QStringLiteral("^\\s*(?:async\\s+)?(?:def|class)\\s+(\\w+)")), ruby(QStringLiteral("^\\s*(?:def|class|module)\\s+(?:self\\.)?([\\w?!]+)")),
        shell(QStringLiteral("^\\s*(?:function\\s+)?(\\w+)\\s*\\(\\)")), heading(QStringLiteral("^#{1,6}\\s+(.{1,80})")),
        sql(QStringLiteral("(?i)^\\s*create\\s+(?:or replace\\s+)?(?:unique\\s+)?(?:table|view|index|function|trigger)\\s+(?:if not exists\\s+)?(\\w+)"));
    switch (m_family) {
    case Family::Braces:
        for (const Pattern &pattern : braces())
            if (const QString name = firstOf(pattern, line); !name.isEmpty())
                return name;
        return {};
    case Family::Python: return firstOf(python, line);
    case Family::Ruby: return firstOf(ruby, line);
    case Family::Shell: return firstOf(shell, line);
    case Family::Markdown: return firstOf(heading, line);
    case Family::Sql: return firstOf(sql, line);
    case Family::None: break;
    }
    return {};
}

} // namespace dyad::app
