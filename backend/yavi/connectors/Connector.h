// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>
#include <QString>

namespace dyad::backend::yavi {

/// Where a project's documents come from by themselves, and how that goes. Plain values; times in ms since 1970.
struct Connector {
    QString id, name, kind;
    QJsonObject settings;            ///< without secrets
    QJsonObject secrets;             ///< encrypted where it is kept; never shown
    int everyMinutes = 0;            ///< 0: by hand only
    bool removesDeleted = true;      ///< what is deleted there is removed here
    bool replacesOthers = false;     ///< a document of the same name that somebody else brought gives way; else both stay
    QString cursor;                  ///< where the last sync came to; its meaning is the source's
    QString state = QStringLiteral("idle");      ///< "idle", "syncing", "failed"
    QString errorCode, error;
    QJsonObject last;                ///< {added, changed, removed, unchanged, failed} of the last sync
    QString createdBy;
    qint64 createdAt = 0, syncedAt = 0;
    int items = 0;

    QJsonObject toJson() const;
    /// A setting, secret or not; empty where there is none.
    QString value(const QString &setting) const
    {
        const QJsonValue open = settings[setting];
        return open.isUndefined() ? secrets[setting].toString() : open.toVariant().toString();
    }
};

} // namespace dyad::backend::yavi
