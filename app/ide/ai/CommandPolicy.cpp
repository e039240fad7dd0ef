// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/CommandPolicy.h"
#include <algorithm>

namespace dyad::app {

namespace {

bool isPlain(const QString &command)
{
    return std::all_of(command.begin(), command.end(), [](QChar c) {
        return c.isLetterOrNumber() || QStringView(u" -_./:=@,+%").contains(c);
    });
}

// Programs that run whatever stands behind them: a star after one of them would allow everything.
const QStringList Runners{QStringLiteral("sh"), QStringLiteral("bash"), QStringLiteral("env"), QStringLiteral("sudo"), QStringLiteral("xargs"), QStringLiteral("eval"),
    QStringLiteral("rm"), QStringLiteral("node"), QStringLiteral("perl"), QStringLiteral("ssh"), QStringLiteral("curl"), QStringLiteral("wget"), QStringLiteral("dash"), QStringLiteral("zsh"),
    QStringLiteral("fish"), QStringLiteral("busybox"), QStringLiteral("ruby"), QStringLiteral("php"), QStringLiteral("lua"), QStringLiteral("npx"), QStringLiteral("find"), QStringLiteral("tar"),
    QStringLiteral("make"), QStringLiteral("awk"), QStringLiteral("sed"), QStringLiteral("timeout"), QStringLiteral("nohup"), QStringLiteral("nice"), QStringLiteral("time"), QStringLiteral("exec"),
    QStringLiteral("command"), QStringLiteral("setsid"), QStringLiteral("strace"), QStringLiteral("gdb"), QStringLiteral("watch"), QStringLiteral("su"), QStringLiteral("doas")};

bool isRunner(const QString &program)
{
    const QString name = program.section(QLatin1Char('/'), -1);
    return Runners.contains(name) || name.startsWith(QLatin1String("python"));
}

} // namespace

void CommandPolicy::allow(const QString &rule)
{
    if (!rule.trimmed().isEmpty() && !m_rules.contains(rule))
        m_rules.append(rule);
}

bool CommandPolicy::allows(const QString &command) const
{
    return std::any_of(m_rules.begin(), m_rules.end(), [&](const QString &rule) {
        if (rule.startsWith(Exactly))            // a star in it is the command's own
            return rule.mid(1) == command;
        if (!rule.endsWith(QLatin1String(" *")))
            return rule == command;
        const QString words = rule.chopped(2);
        return isPlain(command) && (command == words || command.startsWith(words + QLatin1Char(' ')));
    });
}

QString CommandPolicy::ruleFor(const QString &command)
{
    const QStringList words = command.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty() || !isPlain(command) || isRunner(words.first()) || (words.size() > 1 && words[1].startsWith(QLatin1Char('-'))))
        return {};
    const bool hasVerb = words.size() > 1 && !words[1].contains(QLatin1Char('/')) && !words[1].contains(QLatin1Char('.'));
    return (hasVerb ? words[0] + QLatin1Char(' ') + words[1] : words[0]) + QStringLiteral(" *");
}

} // namespace dyad::app
