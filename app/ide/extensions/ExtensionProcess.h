// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QTimer>
#include <functional>
#include <memory>

namespace dyad::app {

/// The process that runs one extension's script: started when it is first needed, ended when it takes too long, started again for the next
/// call; given up after MostFailures in a row. GUI thread; nothing waits.
class ExtensionProcess : public QObject {
    Q_OBJECT
public:
    enum class State { Off, Starting, Ready, Busy, GivenUp };
    static constexpr int PatienceMs = 5000, MostFailures = 3;
    static constexpr qsizetype LargestLine = 16 << 20;      ///< bytes of one message
    /// Answers a question of the script: a value, or an error (not empty) that it gets as an exception.
    using Answer = std::function<std::pair<QJsonValue, QString>(const QString &what, const QJsonObject &question)>;

    ExtensionProcess(const QString &script, Answer answer, QObject *parent = nullptr);
    ~ExtensionProcess() override;
    static QString program();                   ///< dyad-extension-host, in libexec where this one is installed, else beside it
    State state() const { return m_state; }
    struct Call {
        QString key, name;              ///< key: "command", "event" or "tool"
        QJsonObject context, arguments; ///< arguments: of a tool
        /// Called once where it is set: what a tool gave, or why it gave nothing.
        std::function<void(const QJsonValue &value, const QString &error)> reply;
    };
    /// Calls come one after the other.
    void call(Call call);
    /// Answers every call that waits with this, and forgets them: it is about to go.
    void abandon(const QString &why);

Q_SIGNALS:
    void failed(const QString &message);        ///< an exception, a stop, the end of the process
    void done();                                ///< a call is over, well or not

private:
    void start();
    void next();
    void read();
    void take(const QJsonObject &message);
    void end(const QString &why);
    static void answer(Call &call, const QJsonValue &value, const QString &error);
    QString m_script;
    Answer m_answer;
    State m_state = State::Off;
    std::unique_ptr<QProcess> m_process;
    QTimer m_patience;
    QByteArray m_line;
    QList<Call> m_calls;
    Call m_current;                     // while Busy
    int m_failures = 0, m_run = 0;
};

} // namespace dyad::app
