// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <QTimer>
#include <QVector>
#include <functional>

namespace dyad::app {

class EditorPage;
class Workbench;

/// Drives a window with the steps of a file, one JSON object a line (docs/automation.md): keys are real key events, waits end as soon as what they
/// wait for is there, and a step that fails ends the program with code 3 and says which. GUI thread.
class ScriptRunner : public QObject {
    Q_OBJECT
public:
    ScriptRunner(Workbench *workbench, QObject *parent);
    /// False, with a sentence: the file cannot be read or is no script.
    bool load(const QString &file, QString *problem);
    void start();

Q_SIGNALS:
    void finished(int exitCode);

private:
    enum class Outcome { Done, Waiting, Failed };
    using Step = Outcome (ScriptRunner::*)(const QJsonObject &step);
    static const QHash<QString, Step> &steps();
    void next();
    void poll();
    void fail(const QString &message);

    Outcome open(const QJsonObject &step);
    Outcome goTo(const QJsonObject &step);
    Outcome type(const QJsonObject &step);
    Outcome key(const QJsonObject &step);
    Outcome save(const QJsonObject &step);
    Outcome run(const QJsonObject &step);
    Outcome click(const QJsonObject &step);
    Outcome wait(const QJsonObject &step);
    Outcome waitFor(const QJsonObject &step);
    Outcome waitLive(const QJsonObject &step);
    Outcome waitSaved(const QJsonObject &step);
    Outcome waitPeople(const QJsonObject &step);
    Outcome waitFile(const QJsonObject &step);
    Outcome waitMessage(const QJsonObject &step);
    Outcome follow(const QJsonObject &step);
    Outcome screenshot(const QJsonObject &step);
    Outcome say(const QJsonObject &step);
    Outcome quit(const QJsonObject &step);

    Outcome waitUntil(std::function<bool()> condition, const QJsonObject &step);
    QByteArray currentText() const;

    Workbench *m_workbench;
    QVector<QJsonObject> m_steps;
    qsizetype m_at = 0;
    QTimer m_timer;
    std::function<bool()> m_condition;
    QElapsedTimer m_waited;
    qint64 m_patience = 0;      // ms
    QString m_typing;
    qsizetype m_typed = 0;
    QString m_problem;
};

} // namespace dyad::app
