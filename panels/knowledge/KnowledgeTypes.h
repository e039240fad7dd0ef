// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QVector>

/// What the server says about documents and knowledge (docs/api.md), as the panel shows it. Plain values.
namespace dyad::panels::knowledge {

/// A stretch of a document's text, in UTF-16 units.
struct Stretch {
    qint64 start = 0;
    qint64 length = 0;
};

struct Document {
    QString id, name, type, state, language, classification, summary, errorText, url;
    int progress = 0;                ///< per cent
    int chunks = 0;
    qint64 size = 0, characters = 0, createdAt = 0;
    bool isUnderWay() const { return state == QLatin1String("queued") || state == QLatin1String("processing"); }
    bool isReady() const { return state == QLatin1String("ready"); }
    static Document of(const QJsonObject &json);
};

struct Passage {
    QString document, name, type, heading, text, source;
    Stretch place;
    QVector<Stretch> highlights;     ///< in the document
    static Passage of(const QJsonObject &json);
};

struct Citation {
    int number = 1;
    QString document, name, heading, quote;
    Stretch place;
    static Citation of(const QJsonObject &json);
};

struct Answer {
    QString question, text, source, note;
    bool generated = false;
    QVector<Citation> citations;
    static Answer of(const QJsonObject &json);
};

struct Base {
    QString id, name, description;
    int documents = 0;
    bool autoUpdate = false;
    static Base of(const QJsonObject &json);
};

struct Connector {
    QString id, name, kind, kindName, state, errorText, remedy;
    qint64 syncedAt = 0;             ///< ms since 1970; 0: never
    int everyMinutes = 0;            ///< 0: by hand
    int items = 0;
    static Connector of(const QJsonObject &json);
};

/// A field of a connector's settings.
struct ConnectorField {
    QString name, label, hint;
    bool required = false, secret = false;
};

/// What can be connected: some of it works here, the rest needs Yavi.
struct ConnectorKind {
    QString kind, name, group;
    bool works = false;
    QVector<ConnectorField> fields;
    static ConnectorKind of(const QJsonObject &json);
};

struct Workflow {
    QString id, name, description, origin, definition, errorText, lastState;
    bool enabled = true;
    QStringList triggers, steps;
    qint64 lastRunAt = 0;
    static Workflow of(const QJsonObject &json);
};

struct WorkflowStep {
    QString action, state, detail;
    int attempts = 0;
};

struct WorkflowRun {
    QString id, state, trigger, errorText;
    bool dryRun = false;
    qint64 startedAt = 0, finishedAt = 0;
    QVector<WorkflowStep> steps;
    bool isUnderWay() const { return state == QLatin1String("waiting") || state == QLatin1String("running"); }
    static WorkflowRun of(const QJsonObject &json);
};

/// The list that stands in `json` under this name.
template<typename T>
QVector<T> listOf(const QJsonObject &json, QLatin1String name)
{
    QVector<T> list;
    for (const QJsonValue &one : json[name].toArray())
        list.append(T::of(one.toObject()));
    return list;
}

} // namespace dyad::panels::knowledge
