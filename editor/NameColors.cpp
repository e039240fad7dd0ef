// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/NameColors.h"
#include <QStringList>

namespace dyad::editor {

namespace {

bool isNameStart(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool isNamePart(char c) { return isNameStart(c) || (c >= '0' && c <= '9'); }

// FooBar, and neither FOO nor foo.
bool isTypeName(std::string_view name)
{
    if (name.front() < 'A' || name.front() > 'Z')
        return false;
    for (const char c : name)
        if (c >= 'a' && c <= 'z')
            return true;
    return false;
}

} // namespace

void NameColors::setLanguage(const QString &name)
{
    static const QStringList languages = {QStringLiteral("C"), QStringLiteral("C++"), QStringLiteral("ISO C++"), QStringLiteral("ANSI C89"),
        QStringLiteral("Objective-C"), QStringLiteral("Objective-C++"), QStringLiteral("C#"), QStringLiteral("Java"), QStringLiteral("Kotlin"),
        QStringLiteral("JavaScript"), QStringLiteral("JavaScript React (JSX)"), QStringLiteral("TypeScript"), QStringLiteral("TypeScript React (TSX)"),
        QStringLiteral("Rust"), QStringLiteral("Go"), QStringLiteral("Swift"), QStringLiteral("Python"), QStringLiteral("PHP/PHP"),
        QStringLiteral("Dart"), QStringLiteral("Zig"), QStringLiteral("D"), QStringLiteral("Scala"), QStringLiteral("QML"), QStringLiteral("Lua"), QStringLiteral("GLSL")};
    m_active = languages.contains(name);
}

void NameColors::apply(std::string_view line, char *styles, const Styles &with) const
{
    for (size_t i = 0; i < line.size();) {
        if (!isNameStart(line[i])) {
            ++i;
            continue;
        }
        size_t end = i + 1;
        while (end < line.size() && isNamePart(line[end]))
            ++end;
        if (styles[i] == with.plain && styles[end - 1] == with.plain) {
            const size_t next = line.find_first_not_of(' ', end);
            const bool call = next != std::string_view::npos && line[next] == '(';
            if (call || isTypeName(line.substr(i, end - i)))
                std::fill(styles + i, styles + end, call ? with.function : with.type);
        }
        i = end;
    }
}

} // namespace dyad::editor
