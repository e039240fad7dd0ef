// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>
#include <QString>

namespace dyad::backend {

/// Something to be done by whichever worker comes first. Plain values; times in ms since 1970 by the database's clock.
struct Job {
    enum class State { Waiting, Running, Done, Dead, Cancelled };

    qint64 id = 0;
    qint64 project = 0;                          ///< 0: of the server
    QString kind;
    QJsonObject payload;
    State state = State::Waiting;
    int attempts = 0;                            ///< begun ones, this one included
    int mostAttempts = 0;                        ///< then it is dead: kept, and not tried again by itself
    qint64 runAt = 0;                            ///< not before
    qint64 fence = 0;                            ///< of this lease: rises with each
    QString worker;
    qint64 leaseUntil = 0;
    QString progress;                            ///< what the job itself left, to go on from
    QString error;                               ///< of the last attempt
    qint64 createdAt = 0, updatedAt = 0;

    static QString nameOf(State state);
};

} // namespace dyad::backend
