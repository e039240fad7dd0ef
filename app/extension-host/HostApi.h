// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QJSEngine>
#include <QJSValue>
#include <QJsonObject>
#include <QObject>
#include <QStringList>

namespace dyad::app {

/// The object `dyad` of an extension's JavaScript. Everything that reaches outside is a question to the IDE on standard output, answered on
/// standard input: this process can do nothing by itself that matters. One thread.
class HostApi : public QObject {
    Q_OBJECT
public:
    explicit HostApi(QJSEngine *engine);
    QStringList commands() const { return m_commands.keys(); }
    QStringList events() const { return m_events.keys(); }
    QJSValue handlerOf(const QString &command) const { return m_commands.value(command); }
    QJSValue toolHandler(const QString &tool) const { return m_tools.value(tool); }
    QJSValue eventHandler(const QString &event) const { return m_events.value(event); }
    static void send(const QJsonObject &message);
    /// The next line of standard input; false: it is closed.
    static bool receive(QJsonObject *message);

    Q_INVOKABLE void command(const QString &id, const QJSValue &handler) { m_commands.insert(id, handler); }
    /// What the AI may call, by a name of the manifest: handler(arguments, context) gives the answer, a text or what becomes JSON.
    Q_INVOKABLE void tool(const QString &name, const QJSValue &handler) { m_tools.insert(name, handler); }
    Q_INVOKABLE void on(const QString &event, const QJSValue &handler) { m_events.insert(event, handler); }
    Q_INVOKABLE void message(const QString &text) { ask(QStringLiteral("message"), {{QStringLiteral("text"), text}}); }
    Q_INVOKABLE void log(const QJSValue &what) { ask(QStringLiteral("log"), {{QStringLiteral("text"), what.toString()}}); }
    /// Replaces characters start...end (UTF-16, of the text that the handler was given) of the open file.
    Q_INVOKABLE void edit(int start, int end, const QString &text);
    /// Marks stretches of the open file: [{start, end}], in place of the earlier ones.
    Q_INVOKABLE void decorate(const QJSValue &ranges);
    Q_INVOKABLE void open(const QString &path, int line = 1) { ask(QStringLiteral("open"), {{QStringLiteral("path"), path}, {QStringLiteral("line"), line}}); }
    /// The text of a file of the folder.
    Q_INVOKABLE QString read(const QString &path) { return ask(QStringLiteral("read"), {{QStringLiteral("path"), path}}).toString(); }

private:
    QJsonValue ask(const QString &what, QJsonObject question);
    QJSEngine *m_engine;
    QHash<QString, QJSValue> m_commands, m_events, m_tools;
    int m_asked = 0;
};

} // namespace dyad::app
