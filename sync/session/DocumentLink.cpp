// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/DocumentLink.h"
#include <QRegularExpression>

namespace dyad::sync {

QString DocumentLink::toString() const { return QStringLiteral("%1:%2/%3/%4").arg(QLatin1String(Scheme), document, QString::number(start), QString::number(length)); }

std::optional<DocumentLink> DocumentLink::of(const QString &link)
{
    static const QRegularExpression form(QStringLiteral("^dyad-doc:([A-Za-z0-9_-]{1,64})/(\\d{1,12})/(\\d{1,12})$"));
    const QRegularExpressionMatch match = form.match(link);
    if (!match.hasMatch()) return std::nullopt;
    return DocumentLink{match.captured(1), match.captured(2).toLongLong(), match.captured(3).toLongLong()};
}

} // namespace dyad::sync
