// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/Document.h"

namespace dyad::backend::yavi {

QJsonObject Document::toJson(bool withEntities) const
{
    using namespace Qt::StringLiterals;
    QJsonObject json{{u"id"_s, id}, {u"name"_s, name}, {u"type"_s, type}, {u"size"_s, size}, {u"sha256"_s, hash}, {u"state"_s, stateName(state)},
        {u"progress"_s, progress}, {u"language"_s, language}, {u"classification"_s, classification}, {u"summary"_s, summary},
        {u"characters"_s, characters}, {u"chunks"_s, chunks}, {u"createdAt"_s, createdAt}, {u"updatedAt"_s, updatedAt}};
    if (!url.isEmpty())
        json.insert(u"url"_s, url);
    if (state == DocumentState::Failed)
        json.insert(u"error"_s, QJsonObject{{u"code"_s, errorCode}, {u"message"_s, error}});
    if (withEntities) {
        json.insert(u"entities"_s, entities);
        json.insert(u"extracted"_s, extracted);
    }
    return json;
}

} // namespace dyad::backend::yavi
