// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/SyslogLine.h"
#include <QDateTime>
#include <algorithm>

namespace dyad::app {
namespace {

constexpr int Priority = 13 * 8 + 5;

/// Section 6.3.3; controls, which it leaves to us, become spaces.
QByteArray parameter(const char *name, const QString &value)
{
    QByteArray text;
    for (const char c : value.toUtf8()) {
        if (c == '"' || c == '\\' || c == ']')
            text += '\\';
        text += uchar(c) < 0x20 || c == 0x7f ? ' ' : c;
    }
    return QByteArray(" ") + name + "=\"" + text + '"';
}

/// What a header field may be: printable ASCII without spaces, not longer than `most`; "-" where nothing is left.
QByteArray field(const QByteArray &text, qsizetype most)
{
    QByteArray good;
    std::ranges::copy_if(text, std::back_inserter(good), [](char c) { return c > 32 && c < 127; });
    return good.isEmpty() ? QByteArrayLiteral("-") : good.left(most);
}

} // namespace

QByteArray syslogLine(const QJsonObject &entry, const QByteArray &host)
{
    const auto text = [&entry](const char *name) { return entry[QLatin1StringView(name)].toString(); };
    const QByteArray time = QDateTime::fromMSecsSinceEpoch(entry[QLatin1StringView("time")].toInteger(), Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
    QByteArray line = '<' + QByteArray::number(Priority) + ">1 " + time + ' ' + field(host, 255) + " dyad-server - " + field(text("action").toUtf8(), 32) + " [audit@32473";
    line += parameter("id", QString::number(entry[QLatin1StringView("id")].toInteger()));
    for (const char *name : {"actor", "address", "action", "subject", "outcome", "agent", "request", "hash"}) {
        if (entry.contains(QLatin1StringView(name)))
            line += parameter(name, text(name));
    }
    return line + ']';
}

} // namespace dyad::app
