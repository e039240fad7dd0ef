// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/ai/CommandPolicy.h"
#include "panels/chat/ApprovalCard.h"
#include "panels/chat/TodoCard.h"
#include "sync/session/ChatPrompt.h"
#include "sync/wire/AiMessages.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <functional>

namespace dyad::panels {
class TerminalView;
}
namespace dyad::sync {
class AnswerReview;
class DocumentSession;
struct FileEdit;
}
namespace dyad::app {

class McpServers;
class Workbench;

/// What the AI can do in agent mode. Files are the live project's, so that its edits are edits like everybody's; a command runs in a terminal, after
/// a question, and exactly as it was shown. What comes back is data for the model. One call at a time. GUI thread.
class AgentTools : public QObject {
    Q_OBJECT
public:
    using Reply = std::function<void(const QString &text, bool failed)>;
    AgentTools(Workbench *workbench, McpServers *servers, QObject *parent = nullptr);

    /// Definitions for the model: {name, description, schema}.
    QJsonArray definitions(bool lookingOnly) const;
    /// Called once, unless stop() comes first.
    void run(const sync::wire::AiToolCall &call, Reply reply);
    void stop();
    CommandPolicy policy() const;

    static constexpr qsizetype MostText = 48'000;        ///< characters of one result
    static constexpr int MostHits = 100;
    static constexpr int CommandPatience = 10 * 60'000;  ///< ms

Q_SIGNALS:
    /// An answer's edits were carried out; may be taken back by it.
    void edited(dyad::sync::AnswerReview *review);
    void todoChanged(const QVector<dyad::panels::TodoCard::Item> &items);

private:
    void answer(const QString &text, bool failed = false);
    void listFiles(const QJsonObject &with);
    void readFile(const QJsonObject &with);
    void search(const QJsonObject &with);
    void searchProject(const QJsonObject &with);
    void searchKnowledge(const QJsonObject &with);
    void editFile(const QJsonObject &with, bool whole);
    void carryOut(const sync::FileEdit &edit);
    void settle(sync::AnswerReview *review, quint64 run);
    void askCommand(const QJsonObject &with);
    void runCommand(const QString &command);
    void startCommand(const QString &command);
    void readProblems(const QJsonObject &with);
    void fetch(const QJsonObject &with);
    void updateTodo(const QJsonObject &with);
    void callServer(const QString &name, const QJsonObject &with);
    void ask(const panels::ApprovalCard::Asking &asking, std::function<void()> then, std::function<void()> always);
    QString inFolder(const QString &path) const;

    Workbench *m_bench;
    McpServers *m_servers;
    Reply m_reply;
    quint64 m_run = 0;                                   // answers of a call that was stopped are dropped
    bool m_settling = false;
    QPointer<sync::AnswerReview> m_review;               // of the edit that is being carried out
    QPointer<panels::TerminalView> m_terminal;
};

} // namespace dyad::app
