// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Any text as a path of a project: refused, or one that can never leave the folder, on any system.
#include "sync/wire/ProjectPath.h"
#include "tests/fuzz/FuzzInput.h"
#include <QDir>
#include <QStringList>

using namespace dyad::sync;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString wish = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto path = path::normalize(wish);
    if (!path) {
        FUZZ_CHECK(path.error().code == "bad-path");
        return 0;
    }
    FUZZ_CHECK(!path->isEmpty() && path->size() <= 2 * path::MaximumCodePoints);
    FUZZ_CHECK(QDir::cleanPath(QStringLiteral("/top/") + *path) == QStringLiteral("/top/") + *path);
    for (const QString &segment : path->split(u'/')) {
        FUZZ_CHECK(!segment.isEmpty() && segment != QStringLiteral(".") && segment != QStringLiteral(".."));
        FUZZ_CHECK(segment.toUtf8().size() <= path::MaximumSegmentBytes);
        FUZZ_CHECK(segment.compare(QStringLiteral(".git"), Qt::CaseInsensitive) != 0);
        FUZZ_CHECK(segment.compare(QStringLiteral("git~1"), Qt::CaseInsensitive) != 0);
        FUZZ_CHECK(!segment.endsWith(u'.') && !segment.endsWith(u' '));
    }
    for (const QChar c : *path) FUZZ_CHECK(c.unicode() >= 0x20 && c != u'\\' && c != u':' && c.unicode() != 0x7f);
    const auto again = path::normalize(*path);
    FUZZ_CHECK(again && *again == *path);
    FUZZ_CHECK(path::key(*path) == path::key(path->toUpper()) || path->toUpper().toLower() != path->toLower());
    return 0;
}
