// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>
#include <string_view>

namespace dyad::editor {

/// Syntax definitions leave most names of a program plain. This gives those that are followed by "(" the colour of functions, and
/// CamelCase ones that of types, in languages where that is the habit.
class NameColors {
public:
    /// Styles of Scintilla; plain is what a name must have to be looked at.
    struct Styles {
        char plain = 0, function = 0, type = 0;
    };
    void setLanguage(const QString &name);
    bool isActive() const { return m_active; }
    /// styles: one a byte of line; changed in place.
    void apply(std::string_view line, char *styles, const Styles &with) const;

private:
    bool m_active = false;
};

} // namespace dyad::editor
