// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/chat/Composer.h"
#include "sync/session/AnswerReview.h"
#include "sync/session/ChatSession.h"
#include <QElapsedTimer>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QMenu;
class QStackedWidget;
class QToolButton;

namespace dyad::panels {

class MessageList;
class MessageView;
class PanelNote;
class ProviderForm;

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
    /// The review that is at hand for a document; nullptr: none.
    sync::AnswerReview *reviewOf(const sync::DocumentSession *document) const;

Q_SIGNALS:
    void shareRequested();
    void fileRequested(const QString &path);
    void insertRequested(const QString &code);
    void reviewAdded(dyad::sync::AnswerReview *review);
    void reviewsChanged();
    void failed(const QString &message);

private:
    void buildHead();
    void chooseLook();
    void rebuild();
    void addMessage(int index);
    void changeMessage(int index);
    void flush();
    void addReview(int index);
    MessageView *makeView(int index);
    void fillThreads();
    void refreshTitle();
    void showNoProvider();

    QPointer<sync::ChatSession> m_session;
    QPointer<sync::ProjectSession> m_project;
    QToolButton *m_title, *m_new;
    QMenu *m_threads;
    QStackedWidget *m_stack;
    PanelNote *m_note;
    ProviderForm *m_provider;
    MessageList *m_list;
    Composer *m_composer;
    QVector<QPointer<sync::AnswerReview>> m_reviews;
    QSet<int> m_dirty;
    QTimer m_frame;
    bool m_shareable = false, m_insertable = false;
};

} // namespace dyad::panels
