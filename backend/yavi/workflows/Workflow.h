// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/Scope.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace dyad::backend::yavi {

/// A workflow of a project. Plain values; times in ms since 1970.
struct Workflow {
    QString id, name;
    QString origin;                  ///< the project's file that defines it; empty: made by the API
    QString originVersion;           ///< of that file
    QString definition;              ///< TOML
    bool enabled = true;
    QString error;                   ///< what is wrong with the definition
    QByteArray hookSecret;           ///< encrypted; empty: none was made
    QString createdBy;
    qint64 createdAt = 0, updatedAt = 0, nextAt = 0;
    Scope scope;

    QJsonObject toJson() const;
};

/// One run of it.
struct WorkflowRun {
    QString id, workflow, account, trigger;
    QJsonObject input;
    bool dryRun = false;
    QString state = QStringLiteral("waiting");   ///< "waiting", "running", "done", "failed", "cancelled"
    QJsonArray steps;                            ///< {do, state, detail, attempts}
    QString error;
    qint64 startedAt = 0, finishedAt = 0;
    Scope scope;

    QJsonObject toJson() const;
};

} // namespace dyad::backend::yavi
