// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ChatPrompt.h"
#include "sync/wire/AiMessages.h"
#include <QObject>
#include <QPointer>
#include <vector>

namespace dyad::sync {
class AnswerReview;
class ChatSession;
}
namespace dyad::app {

class AgentTools;
class McpServers;
class Workbench;

/// Agent mode: carries out what answers want done, step by step, until the task is done, somebody stops it, or a limit is reached; then
/// it asks. There may be several tasks, in threads of their own; their steps are carried out one after the other. GUI thread.
class AgentFlow : public QObject {
    Q_OBJECT
public:
    explicit AgentFlow(Workbench *workbench);
    ~AgentFlow() override;
    void addCommands();
    void setSession(sync::ChatSession *session);
    AgentTools *tools() const { return m_tools; }
    McpServers *servers() const { return m_servers; }
    /// Starts the tool servers and tells the session what there is. Before a question in agent or plan mode.
    void prepare();
    /// Something is being carried out, or waits for a person's word.
    bool isWorking() const { return !m_working.isEmpty(); }
    int tasks() const { return int(m_tasks.size()); }
    int steps() const { return m_shown.steps; }          ///< of the task that did something last
    /// Asks for the problems that are known to be mended, again and again until there are none, at most MostRounds times.
    void fixProblems();
    /// Takes back all edits of the last task; what people did since stays.
    void undoTask();

    static constexpr int StepLimit = 25, MostRounds = 5;
    static constexpr qint64 MoneyLimit = 1'000'000'000;      ///< nano-dollars a task: 1 USD, unless set

private:
    struct Task {
        QString id;                              // of the answer that is waited for, or whose calls are carried out
        std::vector<sync::wire::AiToolCall> calls;
        std::vector<sync::wire::AiToolResult> results;
        bool isReady = false;                    // its calls are there
        bool isFixing = false;
        int steps = 0, stepLimit = StepLimit;
        qint64 spent = 0, allowed = 0;
    };
    Task *find(const QString &id);
    Task &add(const QString &id);
    void begin(const QString &id, const std::vector<sync::wire::AiToolCall> &calls);
    void carryOut();
    void check(Task &task);
    void next();
    void take(const QString &id, const QString &text, bool failed);
    void askForMore(const QString &why, const QString &thread = {});
    void askForServers(const QString &what, bool haveChanged);
    void ended(const QString &id, const sync::wire::AiComplete &end);
    void finish(const QString &id);
    void stopAll();
    void dropStopped();
    void release();
    void showProgress(const Task &task, bool goesOn = true);
    QString problemsText() const;
    qint64 moneyLimit() const;

    Workbench *m_bench;
    QPointer<sync::ChatSession> m_session;
    McpServers *m_servers;
    AgentTools *m_tools;
    std::vector<Task> m_tasks;                   // in the order in which they began
    QString m_working;                           // the task whose step is carried out; empty: none
    std::vector<QPointer<sync::AnswerReview>> m_reviews;     // of the tasks since there was none
    Task m_shown;                                // as it was shown last
    int m_rounds = 0;
    bool m_canUndo = false;
};

} // namespace dyad::app
