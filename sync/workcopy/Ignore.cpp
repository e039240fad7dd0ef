// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/Ignore.h"
#include "sync/workcopy/FileWriter.h"

namespace dyad::sync {

namespace {

QString parentOf(const QString &path) { return path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0)); }

std::string_view view(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }

} // namespace

void Ignore::reset() { folders.clear(); }

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

IgnoreScope::Pointer Ignore::scopeOf(const QString &folder, const IgnoreScope::Pointer &above) const
{
    auto scope = std::make_shared<IgnoreScope>(above, folder.isEmpty() ? 0 : size_t(folder.toUtf8().size()) + 1);
    if (folder.isEmpty())
        scope->addRules(view(read(QStringLiteral(".git/info/exclude"))));
    scope->addRules(view(read(folder.isEmpty() ? QStringLiteral(".gitignore") : folder + QStringLiteral("/.gitignore"))));
    return scope->hasRules() ? scope : above;
}

const Ignore::Folder &Ignore::folderAt(const QString &path) const
{
    if (const auto known = folders.constFind(path); known != folders.constEnd())
        return *known;
    if (path.isEmpty())
        return *folders.insert(path, {scopeOf(path, {}), false});
    const Folder above = folderAt(parentOf(path));
    // What lies in an ignored folder cannot come back: its own rules are not even read.
    if (above.isIgnored || IgnoreScope::ignores(above.scope.get(), view(path.toUtf8()), true))
        return *folders.insert(path, {{}, true});
    return *folders.insert(path, {scopeOf(path, above.scope), false});
}

bool Ignore::isIgnored(const QString &path, bool isFolder) const
{
    if (isAlwaysPrivate(path))
        return true;
    const Folder above = folderAt(parentOf(path));
    return above.isIgnored || IgnoreScope::ignores(above.scope.get(), view(path.toUtf8()), isFolder);
}

} // namespace dyad::sync
