// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/problems/ProblemPattern.h"
#include <QDir>
#include <QJsonArray>

namespace dyad::panels {

namespace {
constexpr qsizetype LongestExpression = 4000, LongestLine = 4000, MostSteps = 10;      // characters; a wild expression must not hold the window

Diagnostic::Severity severityOf(const QString &word)
{
    const QString lower = word.toLower();
    return lower.startsWith(QLatin1Char('w')) ? Diagnostic::Severity::Warning : lower.startsWith(QLatin1Char('i')) || lower == QLatin1String("note") ? Diagnostic::Severity::Information
                                                                                                                                                    : Diagnostic::Severity::Error;
}
} // namespace

ProblemPattern::Step ProblemPattern::stepOf(const QJsonObject &json, bool only)
{
    const auto group = [&](const char *name, int fallback) { return json[QLatin1String(name)].toInt(only ? fallback : 0); };
    const bool placed = json.contains(QLatin1String("location"));
    Step step;
    step.expression = QRegularExpression(json[QLatin1String("regexp")].toString().left(LongestExpression));
    step.file = group("file", 1);
    step.line = group("line", placed ? 0 : 2);
    step.column = group("column", placed ? 0 : 3);
    step.place = group("location", 0);
    step.severity = group("severity", 0);
    step.code = group("code", 0);
    step.message = group("message", 0);
    step.whole = only && step.message == 0;
    step.loop = json[QLatin1String("loop")].toBool();
    return step;
}

std::optional<ProblemPattern> ProblemPattern::fromJson(const QJsonObject &matcher, const QString &folder)
{
    const QJsonValue pattern = matcher[QLatin1String("pattern")];
    ProblemPattern made;
    if (pattern.isObject())
        made.m_steps.append(stepOf(pattern.toObject(), true));
    const QJsonArray several = pattern.toArray();
    for (const QJsonValue &one : several)
        made.m_steps.append(stepOf(one.toObject(), several.size() == 1));
    const bool sane = !made.m_steps.isEmpty() && made.m_steps.size() <= MostSteps
        && std::ranges::all_of(made.m_steps, [](const Step &step) { return step.expression.isValid() && !step.expression.pattern().isEmpty(); });
    if (!sane)
        return std::nullopt;
    const QJsonValue location = matcher[QLatin1String("fileLocation")];
    made.m_folder = location.toArray().size() == 2 ? location.toArray()[1].toString().replace(QLatin1String("${workspaceFolder}"), folder) : QString();
    made.m_severity = matcher[QLatin1String("severity")].toString(QStringLiteral("error"));
    return made;
}

void ProblemPattern::take(const Step &step, const QRegularExpressionMatch &match)
{
    if (step.file > 0)
        m_found.path = m_folder.isEmpty() ? match.captured(step.file) : QDir::cleanPath(QDir(m_folder).absoluteFilePath(match.captured(step.file)));
    if (step.line > 0)
        m_found.line = match.captured(step.line).toInt();
    if (step.column > 0)
        m_found.column = match.captured(step.column).toInt();
    if (step.place > 0) {
        // "12", "12,5" or "12,5,12,9"
        const QStringList numbers = match.captured(step.place).split(QLatin1Char(','));
        m_found.line = numbers.value(0).toInt();
        m_found.column = numbers.value(1).toInt();
    }
    if (step.severity > 0 && !match.captured(step.severity).isEmpty())
        m_found.severity = severityOf(match.captured(step.severity));
    if (step.code > 0)
        m_found.code = match.captured(step.code);
    if (step.message > 0 || step.whole)
        m_found.message = match.captured(step.message).trimmed();
}

std::optional<Diagnostic> ProblemPattern::read(const QString &line)
{
    if (line.size() > LongestLine)
        return std::nullopt;
    const bool looping = m_at == m_steps.size();
    const Step &step = looping ? m_steps.last() : m_steps[m_at];
    const auto match = step.expression.match(line);
    if (!match.hasMatch()) {
        const bool again = m_at > 0;
        m_at = 0;
        return again ? read(line) : std::nullopt;      // it may begin anew
    }
    if (m_at == 0) {
        m_found = {};
        m_found.severity = severityOf(m_severity);
    }
    take(step, match);
    m_at = looping ? m_at : m_at + 1;
    if (m_at < m_steps.size())
        return std::nullopt;
    m_at = m_steps.size() > 1 && m_steps.last().loop ? m_steps.size() : 0;
    return m_found.path.isEmpty() ? std::nullopt : std::optional(m_found);
}

} // namespace dyad::panels
