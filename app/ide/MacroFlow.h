// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QVector>

class QKeyEvent;

namespace dyad::app {

class EditorPage;
class Workbench;

/// Records what one types and which commands one runs in a text, and does it again: once, or until the end of the file. The last one is kept. GUI thread.
class MacroFlow : public QObject {
    Q_OBJECT
public:
    explicit MacroFlow(Workbench *workbench);
    void addCommands();
    void attach();
    bool isRecording() const { return m_recording; }
    bool isAtRest() const { return !m_page; }       ///< nothing is replayed
    qsizetype size() const { return m_steps.size(); }
    void toggle();
    void replay();
    /// Until the caret does not get further down, a piece at a time: the window stays alive, and the next key or click of the user ends it.
    void replayToEnd();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Step {
        QString command;        // or a key:
        int key = 0;
        int modifiers = 0;
        QString text;
    };
    void onCommand(const QString &id);
    void keep();
    void load();
    bool take(const Step &step);
    void goOn();
    void stop();
    Workbench *m_bench;
    QVector<Step> m_steps;
    bool m_recording = false, m_replaying = false;
    // To the end of the file, in pieces:
    QTimer m_more;
    QPointer<EditorPage> m_page;
    int m_round = 0;
};

} // namespace dyad::app
