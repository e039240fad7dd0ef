// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QVector>

namespace dyad::backend::yavi {

/// What a workflow's text says (docs/guide.md): when it runs, and what it does step by step. Plain values.
struct WorkflowDefinition {
    struct Trigger {
        QString on;                  ///< "manual", "document-uploaded", "document-updated", "schedule", "webhook"
        QString match;               ///< names of documents, "*.pdf,*.docx"; empty: all
        qint64 everyMs = 0;          ///< of a schedule
        int atMinute = -1;           ///< of a schedule: minute of the day, UTC
    };
    struct Step {
        QString action;              ///< "process", "index", "notify", "update-context", "prompt", "propose"
        QJsonObject settings;
        int attempts = 3;
    };
    QString name, description;
    bool enabled = true;
    QVector<Trigger> triggers;
    QVector<Step> steps;

    /// "bad-workflow", with the line.
    static sync::Expected<WorkflowDefinition> parse(const QString &toml);
    /// Of what clients of Yavi send: {name, description, triggers[], actions[]}, each a name or an object with "type". "bad-workflow".
    static sync::Expected<QString> tomlOf(const QJsonObject &yavi);
    /// When it is due next after that time (ms since 1970); 0: never by the clock.
    qint64 nextAfter(qint64 now) const;
    /// Whether such an event with a document of that name sets it off.
    bool startsOn(const QString &event, const QString &documentName) const;
    bool hasTrigger(const QString &on) const;
    QJsonArray triggersJson() const;
    QJsonArray stepsJson() const;
};

} // namespace dyad::backend::yavi
