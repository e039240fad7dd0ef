// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LspTransport.h"
#include "panels/debug/DebugBreakpoint.h"
#include "panels/debug/DebugConfiguration.h"
#include <QHash>
#include <QObject>
#include <QSet>
#include <functional>
#include <memory>

class QTimer;

namespace dyad::panels {

struct DebugFrame {
    int id = 0;
    QString name, path;         ///< path: absolute; empty: no source
    int line = 0;               ///< from 1
};

struct DebugVariable {
    QString name, value, type;
    int reference = 0;          ///< asks for what is inside; 0: nothing is
};

/// One run under a debug adapter. One state, one place that changes it. Breakpoints are kept over runs. GUI thread; nothing waits.
class DebugSession : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Starting, Running, Stopped, Ending };
    enum class Step { Over, In, Out };
    static constexpr int AnswerMs = 20'000;     ///< an adapter that does not answer the first questions within this is given up
    static constexpr qsizetype MostFrames = 200, MostVariables = 5'000, LongestText = 100'000;      ///< of one answer; characters. The rest is left out

    explicit DebugSession(QObject *parent = nullptr);
    ~DebugSession() override;

    State state() const { return m_state; }
    const DebugConfiguration &configuration() const { return m_configuration; }
    /// adapter: its command. From Idle only.
    void start(const DebugConfiguration &configuration, const QStringList &adapter);
    void stop();                                ///< ends the program, and the adapter whatever it says
    void resume();
    void pause();
    void step(Step step);

    /// Of one file; told to a running adapter at once. What the adapter cannot do is said, and the breakpoint then stops always.
    void setBreakpoints(const QString &path, const DebugBreakpoints &breakpoints);
    void setBreakpoints(const QString &path, const QSet<int> &lines);       ///< plain ones; those that are there stay as they are
    DebugBreakpoints breakpointsOf(const QString &path) const { return m_breakpoints.value(path); }
    QSet<int> breakpoints(const QString &path) const;                       ///< their lines
    QStringList filesWithBreakpoints() const { return m_breakpoints.keys(); }
    bool isVerified(const QString &path, int line) const { return m_verified.value(path).contains(line); }

    const QVector<DebugFrame> &frames() const { return m_frames; }
    int currentFrame() const { return m_frame; }            ///< index; -1: none
    void chooseFrame(int index);
    using Variables = std::function<void(const QVector<DebugVariable> &)>;
    /// What is visible in the chosen frame: its scopes, each with a reference. Each question is answered, with nothing where the run ends first.
    void askScopes(QObject *context, Variables reply);
    void askInside(int reference, QObject *context, Variables reply);
    /// Gives a variable of askInside(reference) another value; the value it has then, or why not.
    void setVariable(int reference, const QString &name, const QString &value, QObject *context, std::function<void(bool fine, const DebugVariable &value)> reply);
    bool canSetVariables() const { return m_can[QLatin1String("supportsSetVariable")].toBool(); }
    /// An expression in the chosen frame; the value's text, or why not. where: "repl", "watch", "hover".
    void evaluate(const QString &expression, const QString &where, QObject *context, std::function<void(bool fine, const DebugVariable &value)> reply);

Q_SIGNALS:
    void stateChanged(dyad::panels::DebugSession::State state);
    void stopped(const QString &reason);                    ///< the frames are there
    void frameChanged();
    void breakpointsChanged(const QString &path);
    void output(const QString &category, const QString &text);      ///< whole, of any length
    void ended(const QString &problem);                     ///< empty: as it should

private:
    using Reply = std::function<void(const QJsonObject &response)>;
    void setState(State state);
    void request(const QString &command, const QJsonObject &arguments, Reply reply = {});
    void received(const QJsonObject &message);
    void onEvent(const QString &event, const QJsonObject &body);
    void onReverse(const QJsonObject &message);
    void initialized();
    void configurationDone();
    QJsonObject asked(int line, const DebugBreakpoint &breakpoint);
    void sendBreakpoints(const QString &path, const DebugBreakpoints &set, const std::function<void()> &done = {});
    void onStopped(const QJsonObject &body);
    void onContinued();
    void onBreakpoint(const QJsonObject &body);
    void readFrames(const QString &reason);
    void finish(const QString &problem);
    static QVector<DebugVariable> variablesOf(const QJsonObject &response, const char *list);

    std::unique_ptr<editor::LspTransport> m_transport;
    State m_state = State::Idle;
    DebugConfiguration m_configuration;
    QHash<int, Reply> m_waiting;
    int m_sequence = 0, m_thread = 0, m_frame = -1;
    int m_stop = 0;             // counts stops and what ends them: frames of an earlier one are nobody's
    bool m_initialized = false;
    QVector<DebugFrame> m_frames;
    QHash<QString, DebugBreakpoints> m_breakpoints;
    QHash<QString, QSet<int>> m_verified;
    QSet<QString> m_saidCannot;     // of this run
    QJsonObject m_can;          // capabilities of the adapter
    QTimer *m_patience;
    QString m_problem;
};

} // namespace dyad::panels
