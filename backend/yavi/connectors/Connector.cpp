// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/connectors/Connector.h"
#include "backend/yavi/connectors/ConnectorKind.h"

namespace dyad::backend::yavi {

QJsonObject Connector::toJson() const
{
    using namespace Qt::StringLiterals;
    const ConnectorKind *known = connectorKind(kind);
    QJsonObject json{{u"id"_s, id}, {u"name"_s, name}, {u"kind"_s, kind}, {u"kindName"_s, known ? QString::fromLatin1(known->name) : kind}, {u"settings"_s, settings},
        {u"everyMinutes"_s, everyMinutes}, {u"deletions"_s, removesDeleted ? u"remove"_s : u"keep"_s}, {u"conflicts"_s, replacesOthers ? u"replace"_s : u"keep-both"_s},
        {u"state"_s, state}, {u"last"_s, last}, {u"createdAt"_s, createdAt}, {u"syncedAt"_s, syncedAt}, {u"items"_s, items},
        {u"hasSecrets"_s, !secrets.isEmpty()}};
    if (!errorCode.isEmpty())
        json.insert(u"error"_s, QJsonObject{{u"code"_s, errorCode}, {u"message"_s, error}, {u"remedy"_s, remedyFor(errorCode)}});
    return json;
}

} // namespace dyad::backend::yavi
