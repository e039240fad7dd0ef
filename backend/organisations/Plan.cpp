// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/organisations/Plan.h"
#include <QRegularExpression>
#include <algorithm>
#include <limits>

namespace dyad::backend::organisations {
namespace {

constexpr const char *BuiltIn[] = {
    "unlimited",
    "starter members=5 projects=10 storage=1GiB ai-usd=10",
    "professional members=50 projects=200 storage=50GiB ai-usd=500",
    "enterprise",
};

std::unexpected<sync::Error> bad(const QString &text)
{
    return sync::fail("bad-value", "'" + text.toStdString() + "' is no plan; write one like: team members=20 projects=50 storage=10GiB ai-usd=100");
}

std::optional<qint64> count(const QString &text, qint64 unit = 1)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok && value >= 0 && value <= std::numeric_limits<qint64>::max() / unit ? std::optional(value * unit) : std::nullopt;
}

std::optional<qint64> bytes(const QString &text)
{
    static constexpr std::pair<const char *, int> Units[] = {{"KiB", 10}, {"MiB", 20}, {"GiB", 30}, {"TiB", 40}};
    for (const auto &[unit, shift] : Units) {
        if (text.endsWith(QLatin1StringView(unit)))
            return count(text.chopped(3), qint64(1) << shift);
    }
    return count(text);
}

} // namespace

sync::Expected<Plan> Plan::parse(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("\\A[a-z][a-z0-9-]{0,49}\\z"));
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || !name.match(words.first()).hasMatch())
        return bad(text);
    Plan plan;
    plan.name = words.first();
    for (const QString &word : words.mid(1)) {
        const QString what = word.section(u'=', 0, 0);
        const QString value = word.section(u'=', 1);
        std::optional<qint64> *into = what == QLatin1StringView("members") ? &plan.members
            : what == QLatin1StringView("projects")                        ? &plan.projects
            : what == QLatin1StringView("storage")                         ? &plan.storageBytes
            : what == QLatin1StringView("ai-usd")                          ? &plan.aiNano
                                                                           : nullptr;
        if (!into)
            return bad(text);
        *into = into == &plan.storageBytes ? bytes(value) : count(value, into == &plan.aiNano ? 1'000'000'000 : 1);
        if (!*into)
            return bad(text);
    }
    return plan;
}

Plans::Plans(const QStringList &definitions, const QString &defaultName) : m_default(defaultName)
{
    const auto put = [this](const QString &text) {
        const auto plan = Plan::parse(text);
        if (!plan)
            return;                                  // was checked when it was set
        std::erase_if(m_plans, [&](const Plan &other) { return other.name == plan->name; });
        m_plans.push_back(*plan);
    };
    for (const char *text : BuiltIn)
        put(QString::fromLatin1(text));
    for (const QString &text : definitions)
        put(text);
    if (!has(m_default))
        m_default = m_plans.front().name;
}

const Plan &Plans::find(const QString &name) const
{
    const auto found = std::ranges::find(m_plans, name.isEmpty() ? m_default : name, &Plan::name);
    return found == m_plans.end() ? *std::ranges::find(m_plans, m_default, &Plan::name) : *found;
}

bool Plans::has(const QString &name) const
{
    return std::ranges::find(m_plans, name, &Plan::name) != m_plans.end();
}

} // namespace dyad::backend::organisations
