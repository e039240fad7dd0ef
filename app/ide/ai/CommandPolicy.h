// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringList>

namespace dyad::app {

/// Which commands of the AI run without a question. Plain value.
///
/// A rule is a command to the letter, or its first words with " *" behind: "npm test", "cargo *". A rule with a star takes only what a shell
/// would run as that one program: nothing with quotes, substitutions, pipes, redirections, several commands or line breaks.
class CommandPolicy {
public:
    explicit CommandPolicy(QStringList rules = {}) : m_rules(std::move(rules)) {}
    const QStringList &rules() const { return m_rules; }
    void allow(const QString &rule);
    bool allows(const QString &command) const;
    /// The rule that takes this command alone.
    static QString exactly(const QString &command) { return Exactly + command; }
    /// The rule with a star that would take this command; empty: none would.
    static QString ruleFor(const QString &command);

private:
    static constexpr QLatin1Char Exactly{'='};
    QStringList m_rules;
};

} // namespace dyad::app
