// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/rights/PathRights.h"
#include "backend/rights/Permission.h"
#include "sync/wire/ProjectPath.h"
#include <algorithm>
#include <ranges>

namespace dyad::backend {

using projects::Role;

namespace {

constexpr qsizetype LongestPattern = 500;

QString keyOf(const QString &path) { return sync::path::key(path.normalized(QString::NormalizationForm_C)); }

/// `*` and `?` stay within a segment, `**` between slashes stands for any number of them.
QString expressionOf(const QString &pattern)
{
    QString text = keyOf(pattern);
    while (text.size() > 1 && text.endsWith(u'/'))
        text.chop(1);
    const bool anywhere = !text.contains(u'/');
    // "secrets/**" is the folder "/secrets" and what lies in it.
    while (text.endsWith(QLatin1StringView("/**")))
        text.chop(3);
    if (text.startsWith(u'/'))
        text.remove(0, 1);
    if (text.isEmpty())
        text = QStringLiteral("**");
    QString out = anywhere ? QStringLiteral("(?:.*/)?") : QString();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool atStart = i == 0 || text[i - 1] == u'/';
        if (atStart && QStringView(text).sliced(i).startsWith(QLatin1StringView("**/"))) {
            out += QStringLiteral("(?:[^/]+/)*");
            i += 2;
        } else if (text[i] == u'*' && i + 1 < text.size() && text[i + 1] == u'*') {
            out += QStringLiteral(".*");
            ++i;
        } else if (text[i] == u'*') {
            out += QStringLiteral("[^/]*");
        } else if (text[i] == u'?') {
            out += QStringLiteral("[^/]");
        } else {
            out += QRegularExpression::escape(text.mid(i, 1));
        }
    }
    return QStringLiteral("\\A(?:") + out + QStringLiteral(")(?:/.*)?\\z");
}

QRegularExpression compiled(const QString &pattern)
{
    return QRegularExpression(expressionOf(pattern), QRegularExpression::DotMatchesEverythingOption | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

QString accessName(PathAccess access)
{
    switch (access) {
    case PathAccess::Hidden: return QStringLiteral("hidden");
    case PathAccess::Read: return QStringLiteral("read");
    case PathAccess::Write: return QStringLiteral("write");
    }
    return QStringLiteral("hidden");
}

std::optional<PathAccess> accessOf(QStringView name)
{
    if (name == QLatin1StringView("read-only"))
        return PathAccess::Read;
    for (const PathAccess access : {PathAccess::Hidden, PathAccess::Read, PathAccess::Write}) {
        if (accessName(access) == name)
            return access;
    }
    return std::nullopt;
}

bool PathRule::binds(Role role, const QString &account) const
{
    if (role == Role::Owner)
        return false;
    if (roles.empty() && accounts.isEmpty())
        return role == Role::Viewer || role == Role::Developer;
    return std::ranges::find(roles, role) != roles.end() || accounts.contains(account);
}

bool PathRule::bindsAdmins() const { return std::ranges::find(roles, Role::Admin) != roles.end(); }

QString problemOf(const PathRule &rule)
{
    if (rule.pattern.isEmpty() || rule.pattern.size() > LongestPattern)
        return QStringLiteral("A pattern has 1 to 500 characters.");
    if (rule.pattern.contains(QChar(0)) || std::ranges::any_of(rule.pattern, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return QStringLiteral("A pattern holds no control characters.");
    // Each star may cost a walk over the path; more than a few of them fit nothing that people mean.
    if (rule.pattern.count(u'*') > 8)
        return QStringLiteral("A pattern has at most 8 stars.");
    if (std::ranges::find(rule.roles, Role::Owner) != rule.roles.end())
        return QStringLiteral("Owners are bound by no rule.");
    if (!compiled(rule.pattern).isValid())
        return QStringLiteral("This pattern cannot be read.");
    return {};
}

PathRights::PathRights(const std::vector<PathRule> &rules, Role role, const QString &account)
    : m_most(may(role, Permission::ProjectWrite) ? PathAccess::Write : PathAccess::Read)
{
    auto own = std::make_shared<std::vector<Rule>>();
    for (const PathRule &rule : rules) {
        if (!rule.binds(role, account))
            continue;
        own->push_back({compiled(rule.pattern), rule.access});
        own->back().expression.optimize();
        m_hides = m_hides || rule.access == PathAccess::Hidden;
    }
    if (!own->empty())
        m_rules = std::move(own);
}

PathAccess PathRights::of(const QString &path) const
{
    if (isPlain())
        return m_most;
    const QString key = keyOf(path);
    for (const Rule &rule : *m_rules | std::views::reverse) {
        // A comparison that was given up (it has a bound) counts as one that fits: in doubt, the rule holds.
        const auto match = rule.expression.match(key);
        if (match.hasMatch() || !match.isValid())
            return std::min(rule.access, m_most);
    }
    return m_most;
}

} // namespace dyad::backend
