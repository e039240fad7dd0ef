// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ApiCall.h"
#include "sync/session/ApiTypes.h"
#include "sync/session/ChatMessage.h"
#include "sync/session/ChatPrompt.h"
#include "sync/session/ChatThread.h"
#include "sync/session/RemoteProject.h"
#include <QHash>
#include <QPointer>
#include <QSet>
#include <QVector>
#include <map>
#include <vector>

namespace dyad::sync {

class ServerApi;

/// Questions and answers of one project: its threads, the one that is open, and the answers that are coming, whoever asked
/// (docs/protocol.md, section 10; lists and old messages by HTTP: docs/api.md, "AI"). GUI (or main) thread. api and project must outlive it.
class ChatSession : public QObject {
    Q_OBJECT
public:
    enum class State {
        Loading,
        NoProvider,     ///< the server has none: an admin adds one
        Ready,
        Answering,      ///< in the open thread; what is asked now waits its turn
        Broken          ///< the server cannot be asked; see failure()
    };
    struct Estimate {
        qint64 tokens = 0;              ///< of question, context and what was said before
        qint64 nanoDollars = 0;         ///< for them, and where the server has told for an answer of usual length; 0: free, or the price is not known
        bool told = false;              ///< by the server, for just this question; else counted here, and the answer comes on top
        qint64 most = 0;                ///< told: with the longest answer
        QString model = {}, payer = {}; ///< told: who would answer; "user", "org", "server": whose key pays
    };

    ChatSession(ServerApi *api, RemoteProject *project, QObject *parent = nullptr);
    ~ChatSession() override;

    /// Asks the server for models, threads and people; after Broken and NoProvider again.
    void load();
    State state() const { return m_state; }
    const Error &failure() const { return m_failure; }
    /// This person may add providers.
    bool isAdmin() const { return m_isAdmin; }
    /// Connects a provider; then models are asked for again. reply: once, nothing where it worked. The key is sent, and not kept here.
    void addProvider(const QString &kind, const QString &baseUrl, const QString &key, const QString &model, QObject *context, std::function<void(const std::optional<Error> &)> reply);
    /// A tool that went out with one's question. A model may ask for others, which are not for it to use: a question that is only to be answered changes nothing.
    bool isOffered(const QString &id, const QString &tool) const;
    struct LocalModels {
        QString name, baseUrl;
        QStringList models;
    };
    /// Model servers on the server's own machine; for who may add providers.
    void findLocalModels(QObject *context, std::function<void(const QVector<LocalModels> &)> reply);
    QString serverUrl() const;
    QString self() const;                                   ///< this person's account
    MemberId member() const;                                ///< this person in the project

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

    /// What the server has told of it, else what is counted here.
    Estimate estimate(const QString &question, const QVector<ChatContextItem> &items, ChatMode mode) const;
    /// Asks the server for it, unless it is known or being asked for; priced() then. Where it cannot be had, what is counted here stays.
    void askEstimate(const QString &question, const QVector<ChatContextItem> &items, ChatMode mode);
    /// Nothing happens unless the state is Ready or Answering (then it waits its turn). The answer grows in messages(). Its id; empty: not asked.
    QString ask(const QString &question, const QVector<ChatContextItem> &items, ChatMode mode);
    /// The tools that questions of Agent and Plan may use: a JSON array of {name, description, schema}.
    void setTools(const QString &json, const QString &lookingOnly);
    /// What came of the calls of an answer: the next step of its task. The id of that.
    QString goOn(const QString &id, std::vector<wire::AiToolResult> results);
    /// What has come of some of the calls so far, to be seen.
    void showResults(const QString &id, const std::vector<wire::AiToolResult> &results);
    /// Lets an answer that was cut go on; it is the last one of the thread. The id; empty: not asked.
    QString goOnWriting(int index);
    /// An answer with those right before it that it goes on from.
    QString wholeText(int index) const;
    /// Asks the last question again, after it failed.
    void retry();
    /// Stops the answer of the open thread (one's own, or as an admin), and takes back what waits here.
    void stop();
    /// Stops one that was asked here, in whichever thread, or the task that is between two of its steps there.
    void stopAnswer(const QString &id);
    bool isOwn(const QString &id) const { return m_own.contains(id); }
    /// It was asked here, and is not answered yet, or its calls are being carried out here.
    bool isPending(const QString &id) const { return m_pending.contains(id); }
    /// The thread of one that is pending; empty: none, or not known yet.
    QString threadOfAnswer(const QString &id) const;

    // Threads; those that change one are for who began it and admins.
    void renameThread(const QString &id, const QString &title);
    void removeThread(const QString &id);
    /// The most that it may cost in all, whoever asks in it: the server holds that. 1e-9 USD; nothing: no cap.
    void setCap(const QString &id, const std::optional<qint64> &nanoDollars);
    /// This person may change the thread: it is theirs, or they settle things in the project.
    bool mayChange(const ChatThread &thread) const;
    /// A new thread with what was said before the position; then it is open. then: called once it is, where it worked.
    void branch(qint64 before, std::function<void()> then = {});
    void searchThreads(const QString &words, QObject *context, std::function<void(const QVector<ChatThread> &)> reply);
    /// The open thread as Markdown.
    QString exported() const;
    /// The same of another one, as the server has it.
    void fetchThread(const QString &id, QObject *context, std::function<void(const std::optional<QString> &)> reply);
    /// What the open thread has cost so far. 1e-9 USD.
    qint64 spent() const;
    /// The same of any thread, as far as it was seen here.
    qint64 spentIn(const QString &thread) const;
    /// More than this is spent in one thread only after allowMore(). 1e-9 USD; 0: no limit.
    void setThreadLimit(qint64 nanoDollars) { m_threadLimit = nanoDollars; }
    bool isOverLimit(qint64 more = 0) const;
    qint64 limit() const { return m_threadLimit * (1 + m_allowances.value(m_thread.id)); }
    /// Up to the next multiple of the limit that holds this much more, in the open thread.
    void allowMore(qint64 more = 0) { allowMoreIn(m_thread.id, more); }
    bool isOverLimitIn(const QString &thread) const;
    void allowMoreIn(const QString &thread, qint64 more = 0);
    /// Tells the others what was decided about a change: at once, or when there is a connection again.
    void tellReview(const QString &id, const QString &path, size_t change, size_t of, const QString &decision);
    /// Answers that come in other threads of the project.
    int answeringElsewhere() const;

Q_SIGNALS:
    void stateChanged();
    void threadsChanged();
    void modelsChanged();
    void messagesReset();
    void messageAdded(int index);
    void messageChanged(int index);
    void answered(int index);           ///< an answer is complete
    /// An answer to a question that was asked here wants something done, and goes on with goOn(). It may be of a thread that is not open.
    void callsWanted(const QString &id, const std::vector<dyad::sync::wire::AiToolCall> &calls);
    /// A question that was asked here has its answer, or none: `end` says why.
    void ended(const QString &id, const dyad::sync::wire::AiComplete &end);
    void abandoned();                   ///< somebody stopped a task between two of its steps
    void reviewed(const dyad::sync::wire::AiReview &review);
    void failed(const QString &message);        ///< a thread could not be changed
    void priced();                      ///< estimate() knows more now
    void limitReached(qint64 more);     ///< ask() has done nothing: the thread would cost more than its limit

private:
    void setState(State state, const Error &failure = {});
    void get(const QString &path, std::function<void(const QJsonObject &)> take);
    void loadSelf();
    void takeModels(const QJsonObject &answer);
    void takeThreads(const QJsonObject &answer);
    void loadMessages(std::function<void()> then = {});
    void keepLost(const ChatMessage &shown);
    void keepAsked(const QVector<ChatMessage> &shown);
    void takeMessages(const QJsonObject &answer);
    static QVector<ChatMessage> messagesOf(const QJsonObject &answer);
    QString exportOf(const QString &title, const QVector<ChatMessage> &messages) const;
    void loadModels();
    void loadThreads();
    void loadPeople();
    void received(const wire::Message &message);
    void on(const wire::AiThread &message);
    void on(const wire::AiQuestion &message);
    void on(const wire::AiChunk &message);
    void on(const wire::AiComplete &message);
    void on(const wire::AiAnswers &message);
    void on(const wire::AiReview &message) { Q_EMIT reviewed(message); }
    void on(const wire::ErrorMessage &message);
    void sayReview(wire::AiReview review);
    void catchUpReviews();
    void takeReviews(const QJsonObject &answer);
    void takeReview(const QString &id, const ChatDecision &one);
    void tellUntold();
    template<typename Other>
    void on(const Other &) {}
    void projectChanged();
    QString send(wire::AiGenerate message);
    void append(const ChatMessage &message);
    void dropLost();
    void failHere(const QString &id, const Error &error);
    void showLive(const wire::AiQuestion &question, const wire::AiChunk &answer);
    void fetchPictures(const wire::AiQuestion &question);
    void adopt(const wire::AiQuestion &question);
    void dispatch(const QString &id);
    void releaseAfter(const QString &id, const QString &thread);
    int indexOf(const QString &id, ChatMessage::Role role) const;
    void close(int index, ChatMessage::State state, const Error &error = {});
    void refreshState();
    void call(const QByteArray &method, const QString &path, const QJsonObject &body, std::function<void(const QJsonObject &)> take);
    QString threadPath(const QString &id) const;

    struct Live {
        wire::AiQuestion question;
        wire::AiChunk answer;           // all of it so far
    };
    struct Pending {
        wire::AiGenerate message;       // as it was sent
        bool announced = false;         // the server has it
        bool isBetween = false;         // its calls are carried out here
        quint64 loss = 0;               // how many times the connection had been lost when it was sent
        QString after = {};             // not sent yet: it waits until this one's thread has a name
        quint64 order = 0;              // in which they were asked
    };
    /// What stands for a question and all that goes along with it.
    size_t keyOf(const QString &question, const QVector<ChatContextItem> &items, ChatMode mode) const;
    Estimate counted(const QString &question, const QVector<ChatContextItem> &items, ChatMode mode) const;
    void takeEstimate(size_t key, const QJsonObject &answer);
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
    RemoteProject *m_remote;
    std::map<QString, Live> m_live;     // answers that are coming, of all threads, by question
    std::map<QString, Pending> m_pending;       // asked here and not answered yet
    quint64 m_losses = 0;               // of the connection
    std::vector<wire::AiReview> m_untold;       // what was decided without a connection
    quint64 m_caughtUp = 0;             // what was decided meanwhile was asked for after that loss
    QString m_beginner;                 // the question that begins the open thread, while that has no name
    quint64 m_order = 0;
    std::optional<std::pair<size_t, Estimate>> m_told;          // by the server
    std::optional<size_t> m_pricing;    // what the server is asked about now
    QSet<QString> m_own;                // asked here, ever
    QHash<quint64, QString> m_requests;
    wire::AiGenerate m_last;            // to be asked again
    QString m_tools, m_lookingTools;
    qint64 m_threadLimit = 0;
    QHash<QString, int> m_allowances;   // by thread
    QHash<QString, qint64> m_spent;     // by thread; of those that are not open
    bool m_endedMeanwhile = false;      // an answer, while messages were on their way
    quint64 m_generation = 0;           // answers for a thread that is not open any more are dropped
};

} // namespace dyad::sync
