// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/problems/ProblemMatcher.h"
#include <QDir>
#include <QRegularExpression>

namespace dyad::panels {
namespace {

using Expression = QRegularExpression;

Diagnostic::Severity severityOf(const QString &word)
{
    const QString lower = word.toLower();
    return lower.contains(QLatin1String("warn")) ? Diagnostic::Severity::Warning
        : lower == QLatin1String("note") || lower == QLatin1String("info") || lower == QLatin1String("help") || lower == QLatin1String("remark") ? Diagnostic::Severity::Information
                                                                                                                                                : Diagnostic::Severity::Error;
}

} // namespace

ProblemMatcher::ProblemMatcher(QString folder, QString source, QVector<ProblemPattern> patterns)
    : m_patterns(std::move(patterns))
    , m_folders{std::move(folder)}
    , m_source(std::move(source))
{
}

QString ProblemMatcher::withoutColours(const QString &line)
{
    static const Expression escape(QStringLiteral("\\x1b(?:\\[[0-9;?]*[A-Za-z]|\\][^\\x07]*\\x07|[()][A-Z0-9])"));
    QString clean = line;
    return clean.remove(escape).remove(QLatin1Char('\r'));
}

std::optional<Diagnostic> ProblemMatcher::read(const QString &coloured)
{
    const QString line = withoutColours(coloured);
    if (followFolder(line))
        return std::nullopt;
    if (auto found = readOwn(line))
        return found;
    if (auto found = readSequence(line))
        return found;
    return readSingle(line);
}

std::optional<Diagnostic> ProblemMatcher::readOwn(const QString &line)
{
    for (ProblemPattern &pattern : m_patterns)
        if (auto found = pattern.read(line)) {
            found->path = absolute(found->path);
            found->source = m_source;
            return found;
        }
    return std::nullopt;
}

bool ProblemMatcher::followFolder(const QString &line)
{
    static const Expression folder(QStringLiteral("(Entering|Leaving) directory [`'‘\"]?([^'’\"`]+)"));
    const auto match = folder.match(line);
    if (!match.hasMatch())
        return false;
    if (match.captured(1) == QLatin1String("Entering"))
        m_folders.append(absolute(match.captured(2)));
    else if (m_folders.size() > 1)
        m_folders.removeLast();
    return true;
}

QString ProblemMatcher::absolute(const QString &path) const { return QDir::cleanPath(QDir(m_folders.last()).absoluteFilePath(path)); }

Diagnostic ProblemMatcher::made(const QString &path, int line, int column, const QString &severity, const QString &message, const QString &code) const
{
    return {absolute(path), line, column, severityOf(severity), message.trimmed(), m_source, code};
}

std::optional<Diagnostic> ProblemMatcher::readSingle(const QString &line)
{
    static const Expression gcc(QStringLiteral("^(?:In file included from )?((?:[A-Za-z]:)?[^:\\s(][^:(]*):(\\d+):(?:(\\d+):)? (?:(fatal error|error|warning|note|remark|info)(?::| )) ?(.*?)(?: \\[(-W[^\\]]+)\\])?$"));
    static const Expression tsc(QStringLiteral("^([^\\s(][^(]*)\\((\\d+),(\\d+)\\): (error|warning|info) (\\w+): (.*)$"));
    static const Expression tscPretty(QStringLiteral("^([^\\s:][^:]*):(\\d+):(\\d+) - (error|warning|info) (\\w+): (.*)$"));
    static const Expression generic(QStringLiteral("^([^\\s:][^:]*\\.\\w+):(\\d+)(?::(\\d+))?: (.+)$"));
    if (const auto m = tsc.match(line); m.hasMatch())
        return made(m.captured(1), m.captured(2).toInt(), m.captured(3).toInt(), m.captured(4), m.captured(6), m.captured(5));
    if (const auto m = tscPretty.match(line); m.hasMatch())
        return made(m.captured(1), m.captured(2).toInt(), m.captured(3).toInt(), m.captured(4), m.captured(6), m.captured(5));
    if (const auto m = gcc.match(line); m.hasMatch())
        return made(m.captured(1), m.captured(2).toInt(), m.captured(3).toInt(), m.captured(4), m.captured(5), m.captured(6));
    if (const auto m = generic.match(line); m.hasMatch() && !m.captured(4).startsWith(QLatin1String("required from")) && !m.captured(4).endsWith(QLatin1Char(':')))
        return made(m.captured(1), m.captured(2).toInt(), m.captured(3).toInt(), QStringLiteral("error"), m.captured(4));
    return std::nullopt;
}

// What takes more than one line: CMake, rustc, eslint, Python.
std::optional<Diagnostic> ProblemMatcher::readSequence(const QString &line)
{
    static const Expression cmake(QStringLiteral("^CMake (Error|Warning)[^:]* at ([^:]+):(\\d+)"));
    static const Expression rust(QStringLiteral("^(error|warning)(?:\\[(\\w+)\\])?: (.+)$"));
    static const Expression rustPlace(QStringLiteral("^\\s+--> (.+):(\\d+):(\\d+)$"));
    static const Expression eslint(QStringLiteral("^\\s+(\\d+):(\\d+)\\s+(error|warning)\\s+(.+?)(?:\\s\\s+(\\S+))?$"));
    static const Expression eslintFile(QStringLiteral("^(/\\S.*\\.\\w+)$"));
    static const Expression python(QStringLiteral("^\\s+File \"([^\"]+)\", line (\\d+)"));
    static const Expression pythonError(QStringLiteral("^(\\w*(?:Error|Exception|Interrupt))(?::\\s(.*))?$"));
    if (const auto m = cmake.match(line); m.hasMatch()) {
        m_pendingFile = m.captured(2);
        m_pendingLine = m.captured(3).toInt();
        m_pendingSeverity = m.captured(1);
        m_pendingCode = QStringLiteral("cmake");
        return std::nullopt;
    }
    if (m_pendingCode == QLatin1String("cmake") && !line.trimmed().isEmpty() && line.startsWith(QLatin1String("  "))) {
        m_pendingCode.clear();
        return made(m_pendingFile, m_pendingLine, 0, m_pendingSeverity, line, QStringLiteral("CMake"));
    }
    if (const auto m = rust.match(line); m.hasMatch()) {
        m_pendingSeverity = m.captured(1);
        m_pendingCode = m.captured(2);
        m_pendingMessage = m.captured(3);
        return std::nullopt;
    }
    if (const auto m = rustPlace.match(line); m.hasMatch() && !m_pendingMessage.isEmpty())
        return made(m.captured(1), m.captured(2).toInt(), m.captured(3).toInt(), m_pendingSeverity, std::exchange(m_pendingMessage, {}), std::exchange(m_pendingCode, {}));
    if (const auto m = eslintFile.match(line); m.hasMatch()) {
        m_pendingFile = m.captured(1);
        return std::nullopt;
    }
    if (const auto m = eslint.match(line); m.hasMatch() && !m_pendingFile.isEmpty())
        return made(m_pendingFile, m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3), m.captured(4), m.captured(5));
    if (const auto m = python.match(line); m.hasMatch()) {
        m_pendingFile = m.captured(1);
        m_pendingLine = m.captured(2).toInt();
        m_pendingCode = QStringLiteral("python");
        return std::nullopt;
    }
    if (const auto m = pythonError.match(line); m.hasMatch() && m_pendingCode == QLatin1String("python")) {
        m_pendingCode.clear();
        return made(m_pendingFile, m_pendingLine, 0, QStringLiteral("error"), line, m.captured(1));
    }
    return std::nullopt;
}

} // namespace dyad::panels
