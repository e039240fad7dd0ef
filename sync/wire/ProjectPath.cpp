// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/wire/ProjectPath.h"
#include <QStringList>
#include <algorithm>

namespace dyad::sync::path {
namespace {

bool isForbidden(char32_t c)
{
    const bool control = c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029;
    const bool bidirectional = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
    // U+FFFD is what undecodable bytes became; U+FEFF and the non-characters are invisible.
    const bool broken = (c >= 0xd800 && c <= 0xdfff) || c == 0xfffd || c == 0xfeff || (c & 0xfffe) == 0xfffe;
    return control || bidirectional || broken || c == U'\\' || c == U':';
}

/// CON, nul.txt, COM1 …, as Windows reads them: whatever follows the first dot does not count, nor do spaces before it.
bool isDeviceName(const QString &segment)
{
    static const QStringList names = {QStringLiteral("CON"), QStringLiteral("PRN"), QStringLiteral("AUX"), QStringLiteral("NUL"),
                                      QStringLiteral("CONIN$"), QStringLiteral("CONOUT$")};
    const QString stem = segment.section(u'.', 0, 0).trimmed().toUpper();
    if (names.contains(stem))
        return true;
    if (stem.size() != 4 || !(stem.startsWith(QLatin1StringView("COM")) || stem.startsWith(QLatin1StringView("LPT"))))
        return false;
    const char16_t digit = stem[3].unicode();
    return (digit >= u'0' && digit <= u'9') || digit == 0x00b9 || digit == 0x00b2 || digit == 0x00b3;
}

/// Characters that HFS+ does not see in a name (as git's own check knows them). Some of them are forbidden everywhere.
bool isIgnorable(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x200c && u <= 0x200f) || (u >= 0x202a && u <= 0x202e) || (u >= 0x206a && u <= 0x206f) || u == 0xfeff;
}

/// ".git" as any system reads it: in any case, with characters that it does not see, by the short name that NTFS gives it.
bool isGitFolder(const QString &segment)
{
    QString seen;
    for (const QChar c : segment) {
        if (!isIgnorable(c))
            seen.append(c);
    }
    while (seen.endsWith(u'.') || seen.endsWith(u' '))
        seen.chop(1);
    return seen.compare(QLatin1StringView(".git"), Qt::CaseInsensitive) == 0 || seen.compare(QLatin1StringView("git~1"), Qt::CaseInsensitive) == 0;
}

std::string problemOf(const QString &segment)
{
    if (segment.isEmpty())
        return "a part of it is empty";
    if (segment == QLatin1StringView(".") || segment == QLatin1StringView(".."))
        return "'.' and '..' are not allowed";
    if (segment.endsWith(u'.') || segment.endsWith(u' '))
        return "a part of it ends with a dot or a space";
    if (segment.toUtf8().size() > MaximumSegmentBytes)
        return "a part of it is longer than 255 bytes";
    if (isDeviceName(segment))
        return "'" + segment.toStdString() + "' is a device on Windows";
    if (isGitFolder(segment))
        return "'.git' belongs to each person's own folder";
    return {};
}

} // namespace

Expected<QString> normalize(const QString &path)
{
    const auto refuse = [](const std::string &why) { return fail("bad-path", "This path cannot be used: " + why + "."); };
    if (path.size() > 2 * MaximumCodePoints)
        return refuse("it is longer than 500 characters");
    const QString normal = path.normalized(QString::NormalizationForm_C);
    const auto points = normal.toUcs4();
    if (points.size() > MaximumCodePoints)
        return refuse("it is longer than 500 characters");
    if (std::ranges::any_of(points, [](uint c) { return isForbidden(c); }))
        return refuse("it holds a character that some system cannot store");
    if (normal.startsWith(u'~'))
        return refuse("it begins with '~'");
    for (const QString &segment : normal.split(u'/')) {
        if (const std::string problem = problemOf(segment); !problem.empty())
            return refuse(problem);
    }
    return normal;
}

QString key(const QString &normalized)
{
    return normalized.toCaseFolded().normalized(QString::NormalizationForm_C);
}

QString parent(const QString &path)
{
    return path.section(u'/', 0, -2);
}

} // namespace dyad::sync::path
