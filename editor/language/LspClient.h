// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LspCall.h"
#include "editor/language/LspTransport.h"
#include "editor/language/ServerCapabilities.h"
#include "editor/language/WatchedFiles.h"
#include "sync/text/Error.h"
#include <QElapsedTimer>
#include <QHash>
#include <QJsonArray>
#include <QTimer>
#include <functional>
#include <map>
#include <optional>

namespace dyad::editor {

/// One language server at work on one folder. Starts it, asks it, and starts it again when it falls, a little later each time. GUI thread.
class LspClient : public QObject {
    Q_OBJECT
public:
    enum class State {
        Stopped,
        Starting,       ///< its process, and what it can do
        Running,
        BackingOff,     ///< it fell; it will be started again
        Failed,         ///< not started again by itself; message() says why
    };
    Q_ENUM(State)
    struct Options {
        QString name;                           ///< as people know it
        QStringList command;                    ///< program (a path) and arguments
        QString root;                           ///< absolute folder
        QJsonObject initializationOptions = {};
        QJsonObject settings = {};              ///< handed out where the server asks for its configuration, by section
        int backOffMs = 1000;                   ///< before the first new start; doubles
        int mostRestarts = 5;                   ///< within ForgetMs
        int requestTimeoutMs = 15'000;
        int startTimeoutMs = 60'000;
    };
    static constexpr qint64 ForgetMs = 180'000;     ///< a server that ran that long may fall as if for the first time
    static constexpr qsizetype FilesAtOnce = 500;   ///< changes of files in one message; more follow when the event loop has breathed
    static constexpr qsizetype MostOffers = 10;     ///< answers that a server may offer with a question of its own
    /// The errors are those of the protocol, and "not-running", "timeout", "server-ended".
    using Answer = std::function<void(const sync::Expected<QJsonValue> &answer)>;
    /// Says how an edit that a server asked for went; to be called once, also later, also after the client is gone.
    using EditReply = std::function<void(const sync::Expected<void> &done)>;
    /// The same of a place that is to be shown.
    using ShowReply = std::function<void(bool shown)>;
    /// The same of a question: which of its offers was taken; -1: none.
    using OfferReply = std::function<void(qsizetype taken)>;

    explicit LspClient(Options options, QObject *parent = nullptr);
    ~LspClient() override;
    void start();
    void stop();
    void restart();     ///< also after Failed

    const Options &options() const { return m_options; }
    State state() const { return m_state; }
    bool isRunning() const { return m_state == State::Running; }
    QString message() const { return m_message; }
    const ServerCapabilities &capabilities() const { return m_capabilities; }
    QString progress() const;                   ///< what it is busy with; empty: nothing
    QByteArray errorOutput() const { return m_transport.errorOutput(); }
    qint64 processId() const { return m_transport.processId(); }

    /// Keep the call: without it the question is withdrawn. The answer comes later, never from inside this.
    [[nodiscard]] LspCall request(const QString &method, const QJsonObject &params, Answer answer);
    void notify(const QString &method, const QJsonObject &params);
    /// Tells of those files that the server has asked to hear of.
    void tellFiles(const QVector<FileChange> &changes);
    bool watchesFiles() const { return !m_watched.isEmpty(); }
    bool isWaiting(qint64 id) const { return m_waiting.contains(id); }
    void cancel(qint64 id);

Q_SIGNALS:
    void stateChanged(dyad::editor::LspClient::State state);
    void notified(const QString &method, const QJsonObject &params);
    void progressChanged(const QString &text);
    void said(const QString &text, bool bad);
    /// The server wants the workspace changed; it is answered when `reply` is called.
    void editRequested(const QJsonObject &workspaceEdit, const dyad::editor::LspClient::EditReply &reply);
    /// The server wants a place shown: "uri", "external", "takeFocus", "selection", as in the protocol.
    void showRequested(const QJsonObject &params, const dyad::editor::LspClient::ShowReply &reply);
    /// The server asks the person, and offers answers.
    void offered(const QString &text, const QStringList &offers, const dyad::editor::LspClient::OfferReply &reply);
    /// watchesFiles() is true from now on: somebody should look at the disk and call tellFiles().
    void filesWanted();
    /// What was told about texts is not right any more ("workspace/semanticTokens/refresh"): to be asked again.
    void refreshRequested(const QString &method);

private:
    struct Waiting {
        Answer answer;
        qint64 deadline = 0;        // ms of m_clock
    };
    void setState(State state, const QString &message = {});
    void launch();
    void initialize();
    void onInitialized(const sync::Expected<QJsonValue> &answer);
    void onReceived(const QJsonObject &message);
    void onAnswer(const QJsonObject &message);
    void onQuestion(const QJsonObject &message);
    std::optional<QJsonValue> answerTo(const QString &method, const QJsonObject &params);
    bool isAnsweredLater(const QString &method, const QJsonObject &message);
    void onEditRequest(const QJsonObject &message);
    void onShowRequest(const QJsonObject &message);
    void onOffer(const QJsonObject &message);
    std::function<void(const QJsonValue &result)> replyLater(const QJsonObject &message);
    void onRegistrations(const QJsonArray &registrations, bool there);
    void tellNextFiles();
    QJsonArray folders() const;
    void onNotification(const QString &method, const QJsonObject &params);
    QJsonArray configuration(const QJsonArray &items) const;
    void onProgress(const QJsonObject &params);
    void onEnded(const QString &problem);
    void onDeadline();
    void armDeadline();
    void failThese(const std::vector<qint64> &ids, const sync::Error &error);
    void failAll(const sync::Error &error);
    qint64 ask(const QString &method, const QJsonObject &params, int timeoutMs, Answer answer);

    Options m_options;
    LspTransport m_transport;
    State m_state = State::Stopped;
    QString m_message;
    ServerCapabilities m_capabilities;
    std::map<qint64, Waiting> m_waiting;
    qint64 m_lastId = 0;
    int m_restarts = 0;
    QTimer m_backOff, m_deadline;
    QElapsedTimer m_clock, m_ranSince;
    WatchedFiles m_watched;
    QVector<FileChange> m_filesToTell;
    QTimer m_tellFiles;
    QHash<QString, QString> m_progress;     // token -> text
    QString m_lastProgress;
};

} // namespace dyad::editor
