// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ChatPrompt.h"
#include "sync/session/ChatThread.h"
#include "sync/wire/Types.h"
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <memory>
#include <unordered_map>

namespace dyad::editor {
class InlineReview;
}
namespace dyad::panels {
class ChatPanel;
}
namespace dyad::sync {
class AnswerReview;
class ChatSession;
}
namespace dyad::app {

class AgentFlow;
class AnswerCommits;
class KnowledgeContext;
class ProjectIndex;
class AiCursor;
class ChatContext;
class EditorPage;
class GhostFlow;
class ThreadCapSheet;
class Workbench;

/// The chat at the right and what it does in the editors: context, inserted code, changes under review. GUI thread.
class ChatFlow : public QObject {
    Q_OBJECT
public:
    explicit ChatFlow(Workbench *workbench);
    ~ChatFlow() override;
    void addCommands();
    /// Once the window is there.
    void attach();
    /// Lets go of the project, its documents and its server, before they go.
    void leave();
    panels::ChatPanel *panel() const { return m_panel; }
    sync::ChatSession *session() const { return m_session.get(); }
    AgentFlow *agent() const { return m_agent; }
    GhostFlow *ghost() const { return m_ghost; }
    ChatContext *context() const { return m_context; }
    ProjectIndex *index() const { return m_index; }
    KnowledgeContext *knowledge() const { return m_knowledge; }
    AnswerCommits *commits() const { return m_commits; }
    /// Follows edits that are carried out without a review: their files are saved.
    void watchEdits(sync::AnswerReview *review) { watch(review); }
    /// The changes that are shown in a page's text; nullptr: none.
    editor::InlineReview *reviewIn(EditorPage *page) const;

private:
    void toggle();
    void follow();
    void openForReview(const QString &path);
    void insert(const QString &code);
    void watch(sync::AnswerReview *review);
    void keep(sync::AnswerReview *review, int file);
    void saveTouched();
    void refreshReviews();
    void refreshPage(EditorPage *page);
    void connectPanel();
    void deleteThread(const sync::ChatThread &thread);
    void exportThread();
    void askCap(const sync::ChatThread &thread);
    void keepPrompt();
    void askOverLimit(qint64 more);
    QByteArray pictureAt(const QString &path) const;
    void applyLimit();
    static void countAsServers();

    struct Shown {
        std::unique_ptr<editor::InlineReview> review;
        QObject *binding = nullptr;         // only compared
    };
    Workbench *m_bench;
    ChatContext *m_context;
    ProjectIndex *m_index;
    KnowledgeContext *m_knowledge;
    AnswerCommits *m_commits;
    AiCursor *m_cursor;
    AgentFlow *m_agent = nullptr;
    GhostFlow *m_ghost = nullptr;
    ThreadCapSheet *m_cap = nullptr;
    panels::ChatPanel *m_panel = nullptr;
    std::unique_ptr<sync::ChatSession> m_session;
    std::unordered_map<EditorPage *, Shown> m_shown;
    QHash<QObject *, QSet<sync::DocId>> m_held;     // documents of a review that no tab may hold: the folder has to follow them
    QSet<sync::DocId> m_touched;
    QTimer m_save;
    QString m_wanted;                       // the file that was opened to be reviewed
};

} // namespace dyad::app
