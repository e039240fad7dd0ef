// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringView>

namespace dyad::app {

/// What a line of code defines, by its looks alone: functions, classes, types, constants, headings. For files that no language server has
/// read; wrong now and then, which costs a rank and nothing else. Any thread.
class SymbolScanner {
public:
    /// By the file's name.
    explicit SymbolScanner(const QString &path);
    /// The name; empty: the line defines nothing.
    QString nameIn(const QString &line) const;
    bool knows() const { return m_family != Family::None; }      ///< the language

private:
    enum class Family { Braces, Python, Ruby, Shell, Markdown, Sql, None };
    static Family familyOf(const QString &path);
    Family m_family;
};

} // namespace dyad::app
