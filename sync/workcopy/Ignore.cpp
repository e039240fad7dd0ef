// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/Ignore.h"
#include "sync/workcopy/FileWriter.h"

namespace dyad::sync {

namespace {

std::vector<IgnorePattern> parseRules(const QByteArray &text)
{
    std::vector<IgnorePattern> result;
    for (const QByteArray &line : text.split('\n')) {
        if (auto pattern = IgnorePattern::parse(std::string_view(line.constData(), size_t(line.size()))))
            result.push_back(std::move(*pattern));
    }
    return result;
}

std::optional<bool> decide(const std::vector<IgnorePattern> &rules, std::string_view path, bool isFolder)
{
    for (auto rule = rules.rbegin(); rule != rules.rend(); ++rule) {
        if (rule->matches(path, isFolder))
            return !rule->isNegated();
    }
    return std::nullopt;
}

QString parentOf(const QString &path) { return path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0)); }

} // namespace

Ignore::Ignore(Read reader) : read(std::move(reader)) {}

void Ignore::reset() { rules.clear(); }

bool Ignore::isRulesFile(const QString &path)
{
    return path == u".gitignore" || path.endsWith(u"/.gitignore") || path == u".git/info/exclude";
}

bool Ignore::isAlwaysPrivate(const QString &path)
{
    for (const auto &segment : QStringView(path).split(u'/')) {
        if (segment.compare(u".git", Qt::CaseInsensitive) == 0 || segment.startsWith(FileWriter::TemporaryPrefix))
            return true;
    }
    return false;
}

const std::vector<IgnorePattern> &Ignore::rulesOf(const QString &folder) const
{
    const auto known = rules.constFind(folder);
    if (known != rules.constEnd())
        return *known;
    QByteArray text = folder.isEmpty() ? read(QStringLiteral(".git/info/exclude")) + '\n' : QByteArray();
    text += read(folder.isEmpty() ? QStringLiteral(".gitignore") : folder + QStringLiteral("/.gitignore"));
    return *rules.insert(folder, parseRules(text));
}

bool Ignore::isIgnoredItself(const QString &path, bool isFolder) const
{
    const QByteArray utf8 = path.toUtf8();
    for (QString folder = parentOf(path);; folder = parentOf(folder)) {
        const qsizetype skip = folder.isEmpty() ? 0 : folder.toUtf8().size() + 1;
        const auto decision = decide(rulesOf(folder), std::string_view(utf8.constData() + skip, size_t(utf8.size() - skip)), isFolder);
        if (decision)
            return *decision;
        if (folder.isEmpty())
            return false;
    }
}

bool Ignore::isIgnored(const QString &path, bool isFolder) const
{
    if (isAlwaysPrivate(path))
        return true;
    for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
        if (isIgnoredItself(path.left(slash), true))
            return true;
    }
    return isIgnoredItself(path, isFolder);
}

} // namespace dyad::sync
