// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/debug/DebugSession.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QPointer>
#include <QTimer>
#include <algorithm>

namespace dyad::panels {

namespace {
constexpr int EndMs = 3000;

QString word(const char *text) { return QLatin1String(text); }
QString text(const QJsonObject &object, const char *key) { return object[QLatin1String(key)].toString().left(DebugSession::LongestText); }

/// What an answer says a value is, or why there is none.
DebugVariable valueOf(const QString &name, const QJsonObject &response, const char *key)
{
    const QJsonObject body = response[QLatin1String("body")].toObject();
    const QString why = body[QLatin1String("error")][QLatin1String("format")].toString();
    const QString value = response[QLatin1String("success")].toBool() ? text(body, key) : why.isEmpty() ? text(response, "message") : why;
    return {name, value, text(body, "type"), body[QLatin1String("variablesReference")].toInt()};
}
} // namespace

DebugSession::DebugSession(QObject *parent)
    : QObject(parent), m_patience(new QTimer(this))
{
    m_patience->setSingleShot(true);
    connect(m_patience, &QTimer::timeout, this, [this] { finish(m_state == State::Ending ? QString() : tr("The debug adapter does not answer.")); });
}

DebugSession::~DebugSession()
{
    if (m_transport)
        m_transport->disconnect(this);
}

void DebugSession::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    if (state != State::Stopped) {
        m_frames.clear();
        m_frame = -1;
    }
    Q_EMIT stateChanged(state);
}

void DebugSession::start(const DebugConfiguration &configuration, const QStringList &adapter)
{
    if (m_state != State::Idle)
        return;
    m_configuration = configuration;
    m_waiting.clear();
    m_verified.clear();
    m_saidCannot.clear();
    m_problem.clear();
    m_sequence = m_thread = 0;
    m_initialized = false;
    m_can = {};
    m_transport = std::make_unique<editor::LspTransport>();
    connect(m_transport.get(), &editor::LspTransport::received, this, &DebugSession::received);
    connect(m_transport.get(), &editor::LspTransport::ended, this, [this](const QString &problem) { finish(m_state == State::Ending ? QString() : problem); });
    setState(State::Starting);
    m_patience->start(AnswerMs);
    m_transport->start(adapter, text(configuration.arguments, "cwd"));
    const QJsonObject about{{word("clientID"), word("dyad")}, {word("clientName"), word("Dyad")}, {word("adapterID"), configuration.type}, {word("linesStartAt1"), true},
        {word("columnsStartAt1"), true}, {word("pathFormat"), word("path")}, {word("supportsRunInTerminalRequest"), false}, {word("supportsVariableType"), true}};
    request(word("initialize"), about, [this](const QJsonObject &response) {
        m_can = response[QLatin1String("body")].toObject();
        if (!response[QLatin1String("success")].toBool())
            return finish(text(response, "message"));
        // Its answer may come after everything else.
        request(m_configuration.request, m_configuration.arguments, [this](const QJsonObject &launched) {
            if (launched[QLatin1String("success")].toBool())
                return;
            const QString said = launched[QLatin1String("body")][QLatin1String("error")][QLatin1String("format")].toString();
            finish(said.isEmpty() ? text(launched, "message") : said);
        });
    });
}

void DebugSession::request(const QString &command, const QJsonObject &arguments, Reply reply)
{
    if (!m_transport)
        return;
    const int sequence = ++m_sequence;
    if (reply)
        m_waiting.insert(sequence, std::move(reply));
    m_transport->send({{word("seq"), sequence}, {word("type"), word("request")}, {word("command"), command}, {word("arguments"), arguments}});
}

void DebugSession::received(const QJsonObject &message)
{
    const QString type = text(message, "type");
    if (type == QLatin1String("response")) {
        if (const Reply reply = m_waiting.take(message[QLatin1String("request_seq")].toInt()))
            reply(message);
    } else if (type == QLatin1String("event")) {
        onEvent(text(message, "event"), message[QLatin1String("body")].toObject());
    } else if (type == QLatin1String("request")) {
        onReverse(message);
    }
}

/// runInTerminal and the like: not said to be supported, so refused.
void DebugSession::onReverse(const QJsonObject &message)
{
    m_transport->send({{word("seq"), ++m_sequence}, {word("type"), word("response")}, {word("request_seq"), message[QLatin1String("seq")]}, {word("success"), false},
        {word("command"), message[QLatin1String("command")]}, {word("message"), word("not supported")}});
}

void DebugSession::onEvent(const QString &event, const QJsonObject &body)
{
    if (event == QLatin1String("initialized"))
        initialized();
    else if (event == QLatin1String("stopped"))
        onStopped(body);
    else if (event == QLatin1String("continued"))
        onContinued();
    else if (event == QLatin1String("output") && text(body, "category") != QLatin1String("telemetry"))
        Q_EMIT output(text(body, "category"), body[QLatin1String("output")].toString());      // all of it: who shows it says what is left out
    else if (event == QLatin1String("breakpoint"))
        onBreakpoint(body[QLatin1String("breakpoint")].toObject());
    else if (event == QLatin1String("exited"))
        Q_EMIT output(word("console"), tr("The program ended with %1.").arg(body[QLatin1String("exitCode")].toInt()) + QLatin1Char('\n'));
    else if (event == QLatin1String("terminated"))
        stop();
}

void DebugSession::onContinued()
{
    ++m_stop;
    if (m_state == State::Stopped)
        setState(State::Running);
}

void DebugSession::initialized()
{
    if (std::exchange(m_initialized, true))
        return;
    auto left = std::make_shared<int>(int(m_breakpoints.size()) + 1);
    const auto one = [this, left] {
        if (--*left == 0)
            configurationDone();
    };
    const QStringList files = m_breakpoints.keys();
    for (const QString &path : files)
        sendBreakpoints(path, m_breakpoints.value(path), one);
    one();
}

void DebugSession::configurationDone()
{
    const auto running = [this] {
        m_patience->stop();
        if (m_state == State::Starting)
            setState(State::Running);
    };
    if (!m_can[QLatin1String("supportsConfigurationDoneRequest")].toBool())
        return running();
    request(word("configurationDone"), {}, [running](const QJsonObject &) { running(); });
}

QSet<int> DebugSession::breakpoints(const QString &path) const
{
    const QList<int> lines = m_breakpoints.value(path).keys();
    return QSet<int>(lines.begin(), lines.end());
}

void DebugSession::setBreakpoints(const QString &path, const QSet<int> &lines)
{
    const DebugBreakpoints before = m_breakpoints.value(path);
    DebugBreakpoints now;
    for (const int line : lines)
        now.insert(line, before.value(line));
    setBreakpoints(path, now);
}

void DebugSession::setBreakpoints(const QString &path, const DebugBreakpoints &breakpoints)
{
    const DebugBreakpoints before = m_breakpoints.value(path);
    if (before == breakpoints)
        return;
    if (breakpoints.isEmpty())
        m_breakpoints.remove(path);
    else
        m_breakpoints.insert(path, breakpoints);
    m_verified.remove(path);
    Q_EMIT breakpointsChanged(path);
    if (m_state != State::Running && m_state != State::Stopped)
        return;
    // lldb-dap keeps a breakpoint that stays at its line as it was: what asks for something else is taken away first.
    DebugBreakpoints same = breakpoints;
    same.removeIf([&](const std::pair<const int &, DebugBreakpoint &> &one) { return before.contains(one.first) && before.value(one.first) != one.second; });
    if (same.size() != breakpoints.size())
        sendBreakpoints(path, same);
    sendBreakpoints(path, breakpoints);
}

/// As it is told to the adapter, as far as the adapter can do it.
QJsonObject DebugSession::asked(int line, const DebugBreakpoint &breakpoint)
{
    QJsonObject json{{word("line"), line}};
    const auto add = [&](const QString &value, const char *key, const char *able, const QString &cannot) {
        if (value.isEmpty())
            return;
        if (m_can[QLatin1String(able)].toBool()) {
            json[QLatin1String(key)] = value;
        } else if (!m_saidCannot.contains(cannot)) {
            m_saidCannot.insert(cannot);
            Q_EMIT output(word("important"), cannot + QLatin1Char('\n'));
        }
    };
    add(breakpoint.condition, "condition", "supportsConditionalBreakpoints", tr("This debugger knows no conditions: breakpoints with one stop always."));
    add(breakpoint.hits, "hitCondition", "supportsHitConditionalBreakpoints", tr("This debugger does not count hits: breakpoints with a count stop always."));
    add(breakpoint.log, "logMessage", "supportsLogPoints", tr("This debugger knows no log points: they stop."));
    return json;
}

void DebugSession::sendBreakpoints(const QString &path, const DebugBreakpoints &set, const std::function<void()> &done)
{
    const QList<int> lines = set.keys();
    QJsonArray list;
    for (auto it = set.begin(); it != set.end(); ++it)
        list.append(asked(it.key(), it.value()));
    const QJsonObject source{{word("name"), QFileInfo(path).fileName()}, {word("path"), path}};
    request(word("setBreakpoints"), {{word("source"), source}, {word("breakpoints"), list}, {word("sourceModified"), false}}, [this, path, lines, done](const QJsonObject &response) {
        QSet<int> verified;
        const QJsonArray answers = response[QLatin1String("body")][QLatin1String("breakpoints")].toArray();
        for (qsizetype i = 0; i < answers.size() && i < lines.size(); ++i)
            if (answers.at(i)[QLatin1String("verified")].toBool())
                verified.insert(lines.at(i));
        m_verified.insert(path, verified);
        Q_EMIT breakpointsChanged(path);
        if (done)
            done();
    });
}

/// Libraries that come later make breakpoints real.
void DebugSession::onBreakpoint(const QJsonObject &body)
{
    const QString path = body[QLatin1String("source")][QLatin1String("path")].toString();
    const int line = body[QLatin1String("line")].toInt();
    if (!body[QLatin1String("verified")].toBool() || !m_breakpoints.value(path).contains(line))
        return;
    m_verified[path].insert(line);
    Q_EMIT breakpointsChanged(path);
}

void DebugSession::onStopped(const QJsonObject &body)
{
    m_patience->stop();
    const int stop = ++m_stop;
    m_thread = body[QLatin1String("threadId")].toInt(m_thread);
    const QString reason = text(body, "description").isEmpty() ? text(body, "reason") : text(body, "description");
    if (m_thread != 0)
        return readFrames(reason);
    request(word("threads"), {}, [this, reason, stop](const QJsonObject &response) {
        if (stop != m_stop)
            return;
        m_thread = response[QLatin1String("body")][QLatin1String("threads")][0][QLatin1String("id")].toInt();
        readFrames(reason);
    });
}

void DebugSession::readFrames(const QString &reason)
{
    request(word("stackTrace"), {{word("threadId"), m_thread}, {word("startFrame"), 0}, {word("levels"), int(MostFrames)}}, [this, reason, stop = m_stop](const QJsonObject &response) {
        if (m_state == State::Idle || m_state == State::Ending || stop != m_stop)
            return;     // it runs again
        QVector<DebugFrame> frames;
        const QJsonArray sent = response[QLatin1String("body")][QLatin1String("stackFrames")].toArray();
        for (qsizetype i = 0; i < std::min(sent.size(), MostFrames); ++i) {
            const QJsonValue one = sent.at(i);
            frames.append({one[QLatin1String("id")].toInt(), one[QLatin1String("name")].toString(), one[QLatin1String("source")][QLatin1String("path")].toString(), one[QLatin1String("line")].toInt()});
        }
        setState(State::Stopped);
        m_frames = frames;
        m_frame = frames.isEmpty() ? -1 : 0;
        Q_EMIT stopped(reason);
        Q_EMIT frameChanged();
    });
}

void DebugSession::chooseFrame(int index)
{
    if (index < 0 || index >= m_frames.size() || index == m_frame)
        return;
    m_frame = index;
    Q_EMIT frameChanged();
}

void DebugSession::resume()
{
    if (m_state != State::Stopped)
        return;
    ++m_stop;
    request(word("continue"), {{word("threadId"), m_thread}});
    setState(State::Running);
}

void DebugSession::pause()
{
    if (m_state != State::Running)
        return;
    request(word("threads"), {}, [this](const QJsonObject &response) {
        const int thread = response[QLatin1String("body")][QLatin1String("threads")][0][QLatin1String("id")].toInt(m_thread);
        request(word("pause"), {{word("threadId"), thread}});
    });
}

void DebugSession::step(Step step)
{
    if (m_state != State::Stopped)
        return;
    ++m_stop;
    request(step == Step::Over ? word("next") : step == Step::In ? word("stepIn") : word("stepOut"), {{word("threadId"), m_thread}});
    setState(State::Running);
}

void DebugSession::stop()
{
    if (m_state == State::Idle || m_state == State::Ending)
        return;
    setState(State::Ending);
    m_patience->start(EndMs);
    request(word("disconnect"), {{word("terminateDebuggee"), m_configuration.request == QLatin1String("launch")}}, [this](const QJsonObject &) { finish({}); });
}

void DebugSession::finish(const QString &problem)
{
    if (m_state == State::Idle)
        return;
    m_patience->stop();
    const auto waiting = std::exchange(m_waiting, {});
    const QString said = QString::fromUtf8(m_transport->errorOutput()).trimmed();
    m_transport->disconnect(this);
    m_transport.release()->deleteLater();       // we may be in one of its signals
    setState(State::Idle);
    for (const Reply &reply : waiting)
        reply({});      // who asked waits no longer
    Q_EMIT ended(problem.isEmpty() || said.isEmpty() ? problem : problem + QLatin1Char('\n') + said.right(500));
}

QVector<DebugVariable> DebugSession::variablesOf(const QJsonObject &response, const char *list)
{
    QVector<DebugVariable> found;
    const QJsonArray sent = response[QLatin1String("body")][QLatin1String(list)].toArray();
    for (qsizetype i = 0; i < std::min(sent.size(), MostVariables); ++i) {
        const QJsonObject one = sent.at(i).toObject();
        found.append({text(one, "name"), text(one, "value"), text(one, "type"), one[QLatin1String("variablesReference")].toInt()});
    }
    return found;
}

void DebugSession::askScopes(QObject *context, Variables reply)
{
    if (m_frame < 0)
        return reply({});
    request(word("scopes"), {{word("frameId"), m_frames.at(m_frame).id}}, [guard = QPointer(context), reply](const QJsonObject &response) {
        if (guard)
            reply(variablesOf(response, "scopes"));
    });
}

void DebugSession::askInside(int reference, QObject *context, Variables reply)
{
    request(word("variables"), {{word("variablesReference"), reference}}, [guard = QPointer(context), reply](const QJsonObject &response) {
        if (guard)
            reply(variablesOf(response, "variables"));
    });
}

void DebugSession::setVariable(int reference, const QString &name, const QString &value, QObject *context, std::function<void(bool, const DebugVariable &)> reply)
{
    if (m_state != State::Stopped || !canSetVariables())
        return reply(false, {name, m_state == State::Stopped ? tr("This debugger cannot change variables.") : tr("The program does not stand still."), {}, 0});
    request(word("setVariable"), {{word("variablesReference"), reference}, {word("name"), name}, {word("value"), value}}, [name, value, guard = QPointer(context), reply](const QJsonObject &response) {
        if (!guard)
            return;
        const bool fine = response[QLatin1String("success")].toBool();
        DebugVariable now = valueOf(name, response, "value");
        if (fine && now.value.isEmpty())        // lldb-dap says it as if it had evaluated, or not at all
            now.value = valueOf(name, response, "result").value.isEmpty() ? value : valueOf(name, response, "result").value;
        reply(fine, now);
    });
}

void DebugSession::evaluate(const QString &expression, const QString &where, QObject *context, std::function<void(bool, const DebugVariable &)> reply)
{
    if (m_frame < 0)
        return reply(false, {expression, tr("The program does not stand still."), {}, 0});
    request(word("evaluate"), {{word("expression"), expression}, {word("frameId"), m_frames.at(m_frame).id}, {word("context"), where}}, [expression, guard = QPointer(context), reply](const QJsonObject &response) {
        if (guard)
            reply(response[QLatin1String("success")].toBool(), valueOf(expression, response, "result"));
    });
}

} // namespace dyad::panels
