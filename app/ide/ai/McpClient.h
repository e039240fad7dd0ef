// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QProcess>
#include <QUrl>
#include <functional>
#include <map>

namespace dyad::app {

/// A server of the Model Context Protocol: a program that we start and talk to over its standard streams, or an address (streamable HTTP).
/// JSON-RPC 2.0, version 2025-06-18 or whichever the server prefers. GUI thread.
class McpClient : public QObject {
    Q_OBJECT
public:
    enum class State { Starting, Ready, Ended };
    struct Settings {
        QString name;
        QString command;                 ///< empty: `url` is used
        QStringList arguments;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        QString folder;
        QUrl url;
        QHash<QString, QString> headers;
    };
    struct Tool {
        QString name, description;
        QJsonObject schema;
        bool readOnly = false;           ///< as the server says; it decides whether a question is asked for nothing
    };
    using Reply = std::function<void(const sync::Expected<QJsonObject> &)>;

    explicit McpClient(Settings settings, QObject *parent = nullptr);
    ~McpClient() override;
    void start();
    State state() const { return m_state; }
    const Settings &settings() const { return m_settings; }
    const QVector<Tool> &tools() const { return m_tools; }
    const sync::Error &failure() const { return m_failure; }     ///< of Ended
    /// The text of what came; "tool-failed" where the server says so. Called once, unless `context` goes.
    void call(const QString &tool, const QJsonObject &arguments, QObject *context, std::function<void(const sync::Expected<QString> &)> reply);

Q_SIGNALS:
    void stateChanged();

private:
    void request(const QString &method, const QJsonObject &params, Reply reply);
    void notify(const QString &method);
    void send(const QJsonObject &message, bool wantsAnswer);
    void sendHttp(const QByteArray &bytes, bool wantsAnswer, qint64 id);
    void readProgram();
    void take(const QByteArray &json);
    void takeMessage(const QJsonObject &message);
    void initialized(const QJsonObject &result);
    void listTools(const QString &cursor);
    void end(const sync::Error &why);

    static constexpr int Patience = 60'000;              // ms for an answer
    static constexpr qsizetype LongestLine = 16 << 20;   // bytes
    Settings m_settings;
    State m_state = State::Starting;
    sync::Error m_failure;
    QProcess m_process;
    QByteArray m_rest;
    QNetworkAccessManager m_network;
    QByteArray m_session;                // of HTTP
    QVector<Tool> m_tools;
    std::map<qint64, Reply> m_waiting;
    qint64 m_lastId = 0;
};

} // namespace dyad::app
