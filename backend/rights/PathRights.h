// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/projects/Role.h"
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

namespace dyad::backend {

/// In rising order.
enum class PathAccess { Hidden, Read, Write };

QString accessName(PathAccess access);       ///< "hidden", "read", "write"
std::optional<PathAccess> accessOf(QStringView name);

/// One line of a project's rights by path.
struct PathRule {
    static constexpr int MostRules = 200;    ///< a project

    QString pattern;                         ///< "secrets/**", "*.key", "docs"
    PathAccess access = PathAccess::Hidden;
    std::vector<projects::Role> roles;       ///< whom it binds; both empty: viewers and developers
    QStringList accounts;

    bool binds(projects::Role role, const QString &account) const;
    bool bindsAdmins() const;
    bool operator==(const PathRule &) const = default;
};

/// "bad-request" with what is wrong with it.
QString problemOf(const PathRule &rule);

/// What one person may do with the paths of a project: the last rule that binds the person and fits the path counts. A rule for a
/// folder holds for all that lies in it; a pattern without a slash fits at any depth. Owners are bound by no rule; no rule gives more
/// than the role does. Paths are compared as ProjectPath compares them, so neither case nor normalisation gets round a rule. Values;
/// any thread.
class PathRights {
public:
    PathRights() = default;
    PathRights(const std::vector<PathRule> &rules, projects::Role role, const QString &account);
    /// path: as people write it.
    PathAccess of(const QString &path) const;
    bool canSee(const QString &path) const { return of(path) != PathAccess::Hidden; }
    bool canWrite(const QString &path) const { return of(path) == PathAccess::Write; }
    /// No rule binds this person: every path has the same answer.
    bool isPlain() const { return !m_rules || m_rules->empty(); }
    /// Whether something may be hidden.
    bool hidesSomething() const { return m_hides; }

private:
    struct Rule {
        QRegularExpression expression;
        PathAccess access;
    };
    std::shared_ptr<const std::vector<Rule>> m_rules;
    PathAccess m_most = PathAccess::Read;    // what the role allows
    bool m_hides = false;
};

} // namespace dyad::backend
