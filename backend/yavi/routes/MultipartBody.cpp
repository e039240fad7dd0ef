// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/routes/MultipartBody.h"
#include <algorithm>

namespace dyad::backend::yavi {
namespace {

constexpr qsizetype MostParts = 32;
constexpr qsizetype LongestBoundary = 70;    // RFC 2046

/// The value of name="…" or name=… in a header's value.
QByteArray parameter(const QByteArray &value, const QByteArray &name)
{
    for (const QByteArray &item : value.split(';')) {
        const QByteArray trimmed = item.trimmed();
        const qsizetype equals = trimmed.indexOf('=');
        if (equals < 0 || trimmed.left(equals).trimmed().toLower() != name)
            continue;
        const QByteArray found = trimmed.sliced(equals + 1).trimmed();
        return found.size() >= 2 && found.startsWith('"') && found.endsWith('"') ? found.sliced(1, found.size() - 2) : found;
    }
    return {};
}

MultipartBody::Part partOf(const QByteArray &bytes, qsizetype headEnd)
{
    MultipartBody::Part part;
    for (const QByteArray &line : bytes.left(headEnd).split('\n')) {
        if (!line.toLower().startsWith("content-disposition:"))
            continue;
        part.name = QString::fromUtf8(parameter(line.trimmed(), "name"));
        part.fileName = QString::fromUtf8(parameter(line.trimmed(), "filename"));
    }
    part.bytes = bytes.sliced(headEnd + 4);
    return part;
}

} // namespace

bool MultipartBody::isMultipart(const QByteArray &contentType)
{
    return contentType.toLower().startsWith("multipart/form-data");
}

sync::Expected<MultipartBody> MultipartBody::parse(const QByteArray &contentType, const QByteArray &body)
{
    const auto bad = sync::fail("bad-request", "The body is not multipart/form-data as it says.");
    const QByteArray boundary = parameter(contentType, "boundary");
    if (boundary.isEmpty() || boundary.size() > LongestBoundary)
        return bad;
    const QByteArray mark = "\r\n--" + boundary;
    const QByteArray all = "\r\n" + body;    // so that the first mark looks like the others
    MultipartBody result;
    qsizetype at = all.indexOf(mark);
    while (at >= 0) {
        const qsizetype start = at + mark.size();
        if (all.sliced(start).startsWith("--"))
            return result;
        const qsizetype end = all.indexOf(mark, start);
        const qsizetype headEnd = all.indexOf("\r\n\r\n", start);
        if (end < 0 || headEnd < 0 || headEnd + 4 > end || result.parts.size() == MostParts)
            return bad;
        result.parts.append(partOf(all.sliced(start, end - start), headEnd - start));
        at = end;
    }
    return bad;
}

const MultipartBody::Part *MultipartBody::find(const QString &name) const
{
    const auto found = std::ranges::find(parts, name, &Part::name);
    return found == parts.end() ? nullptr : &*found;
}

QString MultipartBody::text(const QString &name) const
{
    const Part *part = find(name);
    return part ? QString::fromUtf8(part->bytes) : QString();
}

} // namespace dyad::backend::yavi
