// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>
#include <QString>

namespace dyad::backend::yavi {

/// Documents of a project that are asked together.
struct KnowledgeBase {
    QString id;
    QString name;
    QString description;
    QString industry;            ///< empty, or as clients name it
    bool autoUpdate = false;     ///< new documents of the project join it
    qint64 createdAt = 0;        ///< ms since 1970
    qint64 updatedAt = 0;
    int documents = 0;

    QJsonObject toJson() const
    {
        return {{QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("description"), description}, {QStringLiteral("industry"), industry},
            {QStringLiteral("autoUpdate"), autoUpdate}, {QStringLiteral("documentCount"), documents}, {QStringLiteral("createdAt"), createdAt},
            {QStringLiteral("updatedAt"), updatedAt}};
    }
};

} // namespace dyad::backend::yavi
