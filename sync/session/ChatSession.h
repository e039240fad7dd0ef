// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ApiCall.h"
#include "sync/session/ApiTypes.h"
#include "sync/session/ChatMessage.h"
#include "sync/session/ChatPrompt.h"
#include "sync/session/ChatThread.h"
#include "sync/session/EventReader.h"
#include <QHash>
#include <QPointer>
#include <QVector>

namespace dyad::sync {

class ServerApi;

/// Questions and answers of one project (docs/api.md, "AI"): its threads, the one that is open, and the answer that is coming. GUI (or
/// main) thread. The api must outlive it.
class ChatSession : public QObject {
    Q_OBJECT
public:
    enum class State {
        Loading,
        NoProvider,     ///< the server has none: an admin adds one
        Ready,
        Answering,
        Broken          ///< the server cannot be asked; see failure()
    };
    struct Estimate {
        qint64 tokens = 0;              ///< of question, context and what was said before
        qint64 nanoDollars = 0;         ///< for them; 0: free, or the price is not known. The answer comes on top
    };

    ChatSession(ServerApi *api, const QString &project, QObject *parent = nullptr);
    ~ChatSession() override;

    /// Asks the server for models, threads and people; after Broken and NoProvider again.
    void load();
    State state() const { return m_state; }
    const Error &failure() const { return m_failure; }
    /// This person may add providers.
    bool isAdmin() const { return m_isAdmin; }
    /// Connects a provider; then models are asked for again. reply: once, nothing where it worked. The key is sent, and not kept here.
    void addProvider(const QString &kind, const QString &baseUrl, const QString &key, const QString &model, QObject *context, std::function<void(const std::optional<Error> &)> reply);
    QString serverUrl() const;

    const QVector<ChatThread> &threads() const { return m_threads; }     ///< the one used last first
    const ChatThread &thread() const { return m_thread; }
    void openThread(const QString &id);
    void newThread(bool isPrivate = false);

    const QVector<ChatModel> &models() const { return m_models; }
    QString model() const { return m_model; }               ///< empty: the server chooses
    void setModel(const QString &name);

    const QVector<ChatMessage> &messages() const { return m_messages; }
    QString nameOf(const QString &account) const;           ///< empty: unknown
    int colorOf(const QString &account) const;              ///< index into the palette's people colours
    QString lastQuestion() const;                           ///< this person's own; empty: none

    Estimate estimate(const QString &question, const QVector<ChatContextItem> &items, bool mayEdit) const;
    /// Nothing happens unless the state is Ready. The answer grows in messages().
    void ask(const QString &question, const QVector<ChatContextItem> &items, bool mayEdit);
    /// Asks the last question again, after it failed.
    void retry();
    void stop();

Q_SIGNALS:
    void stateChanged();
    void threadsChanged();
    void modelsChanged();
    void messagesReset();
    void messageAdded(int index);
    void messageChanged(int index);
    void answered(int index);           ///< an answer is complete

private:
    void setState(State state, const Error &failure = {});
    void get(const QString &path, std::function<void(const QJsonObject &)> take);
    void loadSelf();
    void takeModels(const QJsonObject &answer);
    void takeThreads(const QJsonObject &answer);
    void takeMessages(const QJsonObject &answer);
    void loadModels();
    void loadThreads();
    void loadPeople();
    void send(const QString &prompt);
    void event(const QByteArray &name, const QJsonObject &data);
    void complete(const QJsonObject &data);
    void ended(const Expected<ApiAnswer> &answer);
    void close(ChatMessage::State state, const Error &error = {});
    QString projectQuery() const;

    ServerApi *m_api;
    QString m_project;
    State m_state = State::Loading;
    bool m_isAdmin = false;
    Error m_failure;
    QVector<ChatThread> m_threads;
    ChatThread m_thread;
    QVector<ChatModel> m_models;
    QString m_model;
    QVector<ChatMessage> m_messages;
    QHash<QString, ApiMember> m_people;
    QString m_lastPrompt;
    QPointer<ApiCall> m_call;           // the answer that is coming
    EventReader m_reader;
    quint64 m_generation = 0;           // answers for a thread that is not open any more are dropped
};

} // namespace dyad::sync
