// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/search/DiskReplaceTarget.h"
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace dyad::panels {
namespace {

std::string say(const char *text, const QString &path)
{
    return QCoreApplication::translate("Search", text).arg(path).toStdString();
}

} // namespace

sync::Expected<QByteArray> replaced(const QByteArray &text, const FileMatches &file)
{
    QByteArray result;
    qint64 done = 0;
    for (const SearchMatch &match : file.matches) {
        const bool fits = match.offset >= done && match.offset + match.length <= text.size();
        if (!fits || text.mid(match.offset, match.length) != match.matched)
            return sync::fail("changed-since", say(QT_TRANSLATE_NOOP("Search", "%1 has changed since the search. Search again."), file.relativePath));
        result += text.mid(done, match.offset - done);
        result += match.replacement;
        done = match.offset + match.length;
    }
    result += text.mid(done);
    return result;
}

sync::Expected<void> DiskReplaceTarget::replace(const FileMatches &file)
{
    QFile source(file.path);
    if (!source.open(QIODevice::ReadOnly))
        return sync::fail("unreadable", say(QT_TRANSLATE_NOOP("Search", "%1 could not be read."), file.relativePath));
    const auto text = replaced(source.readAll(), file);
    if (!text)
        return std::unexpected(text.error());
    QSaveFile target(file.path);
    target.setDirectWriteFallback(false);
    if (!target.open(QIODevice::WriteOnly) || target.write(*text) != text->size() || !target.setPermissions(source.permissions())
        || !target.commit())
        return sync::fail("unwritable", say(QT_TRANSLATE_NOOP("Search", "%1 could not be written."), file.relativePath));
    return {};
}

} // namespace dyad::panels
