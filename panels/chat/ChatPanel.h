// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/chat/Composer.h"
#include "sync/session/AnswerReview.h"
#include "sync/session/ChatSession.h"
#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace dyad::panels {

class MessageList;
class MessageView;
class ReviewCard;
class PanelNote;
class ApprovalCard;
class ProviderForm;
class TodoCard;

/// Talking with the AI about a project. Looks: not shared (offers Share), no provider (says how to add one), loading, empty, full, broken.
class ChatPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChatPanel(QWidget *parent = nullptr);
    ~ChatPanel() override;
    /// nullptr, nullptr: the folder is on its own.
    void setSession(sync::ChatSession *session, sync::ProjectSession *project);
    void setShareable(bool shareable);
    Composer *composer() const { return m_composer; }
    MessageList *messages() const { return m_list; }
    /// There is a text into which code can be inserted.
    void setInsertable(bool insertable);
    /// Where pictures come from that an answer shows by their path in the project.
    void setPictureSource(std::function<QByteArray(const QString &path)> source) { m_pictures = std::move(source); }
    /// Where one begins: the question, or what has to be done before there can be one.
    void focusFirst();
    TodoCard *todo() const { return m_todo; }
    ApprovalCard *approval() const { return m_approval; }
    /// The review that is at hand for a document; nullptr: none.
    sync::AnswerReview *reviewOf(const sync::DocumentSession *document) const;

Q_SIGNALS:
    void shareRequested();
    void documentRequested(const QString &link);        ///< a sync::DocumentLink
    void fileRequested(const QString &path);
    void insertRequested(const QString &code);
    void runRequested(const QString &command);
    void reviewAdded(dyad::sync::AnswerReview *review, int message);
    void reviewsChanged();
    void failed(const QString &message);
    void capRequested(const dyad::sync::ChatThread &thread);          ///< how much it may cost is to be set
    void deleteRequested(const dyad::sync::ChatThread &thread);
    void exportRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHead();
    void chooseLook();
    void connectProvider(bool wanted);
    void rebuild();
    void addMessage(int index);
    void changeMessage(int index);
    void flush();
    void addReview(int index);
    void addDecided(MessageView *view, const sync::ChatMessage &message);
    void addOldReviews();
    MessageView *makeView(int index);
    void fillThreads();
    void addThreads(const QVector<sync::ChatThread> &threads);
    void fillMore();
    void rename();
    void askAgain(int index);
    void askBack(const sync::AnswerReview *review);
    void goBackTo(const ReviewCard *card);
    void refreshCards();
    ReviewCard *cardAt(int index) const;
    void tellReviews(sync::AnswerReview *review, const QString &id);
    void takeReview(const sync::wire::AiReview &news);
    void refreshTitle();
    void showNoProvider();

    QPointer<sync::ChatSession> m_session;
    QPointer<sync::ProjectSession> m_project;
    QToolButton *m_title, *m_new, *m_more;
    QLineEdit *m_rename;
    QLabel *m_lock;                     // of a private thread
    QMenu *m_threads, *m_moreMenu;
    PageStack *m_stack;
    PanelNote *m_note;
    ProviderForm *m_provider;
    bool m_connecting = false;          // the form was asked for, though there is a provider
    MessageList *m_list;
    Composer *m_composer;
    TodoCard *m_todo;
    ApprovalCard *m_approval;
    QVector<QPointer<sync::AnswerReview>> m_reviews;
    QHash<QString, QPointer<sync::AnswerReview>> m_reviewOf;     // by question
    std::function<QByteArray(const QString &)> m_pictures;
    QSet<int> m_dirty;
    QTimer m_frame;
    bool m_shareable = false, m_insertable = false;
};

} // namespace dyad::panels
