// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ChatPrompt.h"
#include "sync/wire/AiMessages.h"
#include <QObject>
#include <QPointer>
#include <memory>
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
/// it asks. One task at a time. GUI thread.
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
    bool isWorking() const { return !m_id.isEmpty(); }
    int steps() const { return m_steps; }
    /// Asks for the problems that are known to be mended, again and again until there are none, at most MostRounds times.
    void fixProblems();
    /// Takes back all edits of the last task; what people did since stays.
    void undoTask();

    static constexpr int StepLimit = 25, MostRounds = 5;
    static constexpr qint64 MoneyLimit = 1'000'000'000;      ///< nano-dollars a task: 1 USD, unless set

private:
    void begin(const QString &id, const std::vector<sync::wire::AiToolCall> &calls);
    void next();
    void take(const QString &text, bool failed);
    void stepDone();
    void askForMore(const QString &why);
    void askForServers(const QString &what, bool haveChanged);
    void ended(const QString &id, const sync::wire::AiComplete &end);
    void finish();
    void abandon();
    void showProgress();
    QString problemsText() const;
    qint64 moneyLimit() const;

    Workbench *m_bench;
    QPointer<sync::ChatSession> m_session;
    McpServers *m_servers;
    AgentTools *m_tools;
    QString m_id;                                // of the answer whose calls are carried out; empty: nothing is done
    std::vector<sync::wire::AiToolCall> m_calls;
    std::vector<sync::wire::AiToolResult> m_results;
    std::vector<QPointer<sync::AnswerReview>> m_reviews;     // of this task
    int m_steps = 0, m_stepLimit = StepLimit, m_rounds = 0;
    qint64 m_spent = 0, m_allowed = 0;
    bool m_inTask = false, m_fixing = false;
};

} // namespace dyad::app
