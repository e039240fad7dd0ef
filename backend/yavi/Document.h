// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/DocumentState.h"
#include <QJsonArray>
#include <QJsonObject>

namespace dyad::backend::yavi {

struct Document {
    QString id;
    QString hash;                ///< SHA-256 of its bytes, lower-case hex
    QString name;
    QString type;                ///< media type
    QString url;                 ///< where it was fetched from; empty: uploaded
    qint64 size = 0;             ///< bytes
    DocumentState state = DocumentState::Queued;
    int progress = 0;            ///< per cent
    QString errorCode;           ///< of a failed one
    QString error;
    QString language;            ///< ISO 639-1, or empty
    QString classification;
    QString summary;
    QJsonArray entities;         ///< {type, text, start, length}
    qint64 characters = 0;       ///< of the text (UTF-16 units)
    int chunks = 0;
    QString replaces;            ///< the document whose place it takes once it is ready; empty: none
    QJsonObject extracted;       ///< an industry's values: {field: [{value, start, length, quote, verified}]}
    QString createdBy;           ///< account
    qint64 createdAt = 0;        ///< ms since 1970
    qint64 updatedAt = 0;

    /// As the API shows it; `entities` only where asked for.
    QJsonObject toJson(bool withEntities = false) const;
};

} // namespace dyad::backend::yavi
