// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/LspClient.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QMetaMethod>
#include <QPointer>
#include <QUrl>

namespace dyad::editor {

namespace {
const QString Id = QStringLiteral("id"), Method = QStringLiteral("method"), Params = QStringLiteral("params"), Result = QStringLiteral("result"),
              ErrorKey = QStringLiteral("error"), Version = QStringLiteral("jsonrpc"), Two = QStringLiteral("2.0"), MessageKey = QStringLiteral("message");

QString tokenOf(const QJsonValue &value) { return value.isString() ? value.toString() : QString::number(value.toInteger()); }
} // namespace

LspClient::LspClient(Options options, QObject *parent) : QObject(parent), m_options(std::move(options)), m_watched(m_options.root)
{
    m_clock.start();
    m_backOff.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_backOff, &QTimer::timeout, this, &LspClient::launch);
    m_tellFiles.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &LspClient::onDeadline);
    connect(&m_tellFiles, &QTimer::timeout, this, &LspClient::tellNextFiles);
    connect(&m_transport, &LspTransport::started, this, &LspClient::initialize);
    connect(&m_transport, &LspTransport::received, this, &LspClient::onReceived);
    connect(&m_transport, &LspTransport::ended, this, &LspClient::onEnded);
}

LspClient::~LspClient()
{
    disconnect(&m_transport, nullptr, this, nullptr);
    const auto withdrawn = std::exchange(m_waiting, {});       // what they hold may cancel other calls
}

void LspClient::setState(State state, const QString &message)
{
    m_message = message;
    if (state != State::Running) {
        m_watched.clear();          // the next run registers its own
        m_filesToTell.clear();
    }
    if (state != State::Running && !m_progress.isEmpty()) {
        m_progress.clear();
        Q_EMIT progressChanged({});
    }
    if (std::exchange(m_state, state) == state)
        return;
    if (state == State::Running)
        m_ranSince.start();
    Q_EMIT stateChanged(state);
}

void LspClient::start()
{
    if (m_state == State::Stopped || m_state == State::Failed)
        launch();
}

void LspClient::stop()
{
    m_backOff.stop();
    // Told, then ended: nobody waits for a server that has nothing left to do.
    if (m_state == State::Running)
        notify(QStringLiteral("exit"), {});
    m_transport.kill();
    setState(State::Stopped);       // first: whoever hears that an answer fails may ask again
    failAll({"server-ended", tr("%1 was stopped.").arg(m_options.name).toStdString()});
}

void LspClient::restart()
{
    stop();
    m_restarts = 0;
    launch();
}

void LspClient::launch()
{
    setState(State::Starting);
    m_transport.start(m_options.command, m_options.root);
}

void LspClient::initialize()
{
    const QString root = QUrl::fromLocalFile(m_options.root).toString(QUrl::FullyEncoded);
    QJsonObject params{{QStringLiteral("processId"), QCoreApplication::applicationPid()},
        {QStringLiteral("clientInfo"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Dyad")}, {QStringLiteral("version"), QStringLiteral(DYAD_VERSION)}}},
        {QStringLiteral("rootUri"), root}, {QStringLiteral("rootPath"), m_options.root},
        {QStringLiteral("workspaceFolders"), folders()},
        {QStringLiteral("capabilities"), ServerCapabilities::ofClient()}};
    if (!m_options.initializationOptions.isEmpty())
        params.insert(QStringLiteral("initializationOptions"), m_options.initializationOptions);
    ask(QStringLiteral("initialize"), params, m_options.startTimeoutMs, [this](const sync::Expected<QJsonValue> &answer) { onInitialized(answer); });
}

void LspClient::onInitialized(const sync::Expected<QJsonValue> &answer)
{
    if (m_state != State::Starting)
        return;
    if (!answer) {
        const QString problem = QString::fromStdString(answer.error().message);
        m_transport.kill();
        onEnded(tr("%1 did not start: %2").arg(m_options.name, problem));
        return;
    }
    m_capabilities = ServerCapabilities::fromJson(answer->toObject().value(QLatin1String("capabilities")).toObject());
    m_transport.send({{Version, Two}, {Method, QStringLiteral("initialized")}, {Params, QJsonObject()}});
    if (!m_options.settings.isEmpty())
        m_transport.send({{Version, Two}, {Method, QStringLiteral("workspace/didChangeConfiguration")}, {Params, QJsonObject{{QStringLiteral("settings"), m_options.settings}}}});
    setState(State::Running);
}

// --- asking

qint64 LspClient::ask(const QString &method, const QJsonObject &params, int timeoutMs, Answer answer)
{
    const qint64 id = ++m_lastId;
    m_waiting.emplace(id, Waiting{std::move(answer), m_clock.elapsed() + timeoutMs});
    m_transport.send({{Version, Two}, {Id, id}, {Method, method}, {Params, params}});
    armDeadline();
    return id;
}

LspCall LspClient::request(const QString &method, const QJsonObject &params, Answer answer)
{
    if (m_state == State::Running)
        return LspCall(this, ask(method, params, m_options.requestTimeoutMs, std::move(answer)));
    const qint64 id = ++m_lastId;
    m_waiting.emplace(id, Waiting{std::move(answer), m_clock.elapsed()});
    QMetaObject::invokeMethod(this, [this, id] {
        if (auto node = m_waiting.extract(id))
            node.mapped().answer(sync::fail("not-running", tr("%1 is not running.").arg(m_options.name).toStdString()));
    }, Qt::QueuedConnection);
    return LspCall(this, id);
}

void LspClient::notify(const QString &method, const QJsonObject &params)
{
    if (m_state == State::Running)
        m_transport.send({{Version, Two}, {Method, method}, {Params, params}});
}

void LspClient::cancel(qint64 id)
{
    if (m_waiting.erase(id) > 0)
        notify(QStringLiteral("$/cancelRequest"), {{Id, id}});
}

void LspClient::armDeadline()
{
    qint64 next = std::numeric_limits<qint64>::max();
    for (const auto &[id, waiting] : m_waiting)
        next = std::min(next, waiting.deadline);
    if (!m_waiting.empty())
        m_deadline.start(static_cast<int>(std::clamp<qint64>(next - m_clock.elapsed(), 0, 600'000)));
}

void LspClient::onDeadline()
{
    std::vector<qint64> late;
    for (const auto &[id, waiting] : m_waiting)
        if (waiting.deadline <= m_clock.elapsed())
            late.push_back(id);
    for (const qint64 id : late)
        notify(QStringLiteral("$/cancelRequest"), {{Id, id}});
    failThese(late, {"timeout", tr("%1 did not answer in time.").arg(m_options.name).toStdString()});
    armDeadline();
}

/// One by one: whoever hears of the first may withdraw the others, and then they are not heard of.
void LspClient::failThese(const std::vector<qint64> &ids, const sync::Error &error)
{
    for (const qint64 id : ids)
        if (const auto node = m_waiting.extract(id))
            node.mapped().answer(std::unexpected(error));
}

void LspClient::failAll(const sync::Error &error)
{
    std::vector<qint64> ids;
    for (const auto &[id, waiting] : m_waiting)
        ids.push_back(id);
    failThese(ids, error);
}

// --- what comes

void LspClient::onReceived(const QJsonObject &message)
{
    if (!message.contains(Method))
        onAnswer(message);
    else if (message.contains(Id))
        onQuestion(message);
    else
        onNotification(message.value(Method).toString(), message.value(Params).toObject());
}

void LspClient::onAnswer(const QJsonObject &message)
{
    auto node = m_waiting.extract(message.value(Id).toInteger(-1));
    if (!node)
        return;         // withdrawn, or too late
    const QJsonObject error = message.value(ErrorKey).toObject();
    if (error.isEmpty())
        node.mapped().answer(message.value(Result));
    else
        node.mapped().answer(sync::fail("server-error", error.value(MessageKey).toString().left(500).toStdString()));
}

void LspClient::onQuestion(const QJsonObject &message)
{
    const QString method = message.value(Method).toString();
    if (isAnsweredLater(method, message))
        return;
    QJsonObject reply{{Version, Two}, {Id, message.value(Id)}};
    if (const auto result = answerTo(method, message.value(Params).toObject()))
        reply.insert(Result, *result);
    else
        reply.insert(ErrorKey, QJsonObject{{QStringLiteral("code"), -32601}, {MessageKey, QStringLiteral("not supported")}});
    m_transport.send(reply);
}

/// Nothing: a question that nobody knows.
std::optional<QJsonValue> LspClient::answerTo(const QString &method, const QJsonObject &params)
{
    if (method == QLatin1String("workspace/configuration"))
        return configuration(params.value(QLatin1String("items")).toArray());
    if (method == QLatin1String("workspace/workspaceFolders"))
        return folders();
    if (method == QLatin1String("client/registerCapability"))
        onRegistrations(params.value(QLatin1String("registrations")).toArray(), true);
    else if (method == QLatin1String("client/unregisterCapability"))
        onRegistrations(params.value(QLatin1String("unregisterations")).toArray(), false);      // the protocol spells it so
    else if (method.endsWith(QLatin1String("/refresh")))
        Q_EMIT refreshRequested(method);
    else if (method != QLatin1String("window/workDoneProgress/create"))
        return std::nullopt;
    return QJsonValue::Null;
}

bool LspClient::isAnsweredLater(const QString &method, const QJsonObject &message)
{
    if (method == QLatin1String("workspace/applyEdit"))
        onEditRequest(message);
    else if (method == QLatin1String("window/showDocument"))
        onShowRequest(message);
    else if (method == QLatin1String("window/showMessageRequest"))
        onOffer(message);
    else
        return false;
    return true;
}

/// The answer is for the run of the server that asked; of several only the first is sent.
std::function<void(const QJsonValue &result)> LspClient::replyLater(const QJsonObject &message)
{
    return [self = QPointer<LspClient>(this), id = message.value(Id), process = processId(), sent = std::make_shared<bool>(false)](const QJsonValue &result) {
        if (self && self->m_state == State::Running && self->processId() == process && !std::exchange(*sent, true))
            self->m_transport.send({{Version, Two}, {Id, id}, {Result, result}});
    };
}

void LspClient::onEditRequest(const QJsonObject &message)
{
    // Files may have to be opened for it: the answer waits for them.
    const EditReply reply = [send = replyLater(message)](const sync::Expected<void> &done) {
        QJsonObject result{{QStringLiteral("applied"), done.has_value()}};
        if (!done)
            result.insert(QStringLiteral("failureReason"), QString::fromStdString(done.error().message));
        send(result);
    };
    if (isSignalConnected(QMetaMethod::fromSignal(&LspClient::editRequested)))
        Q_EMIT editRequested(message.value(Params).toObject().value(QLatin1String("edit")).toObject(), reply);
    else
        reply(sync::fail("not-supported", tr("Nothing can be changed here.").toStdString()));
}

void LspClient::onShowRequest(const QJsonObject &message)
{
    const ShowReply reply = [send = replyLater(message)](bool shown) { send(QJsonObject{{QStringLiteral("success"), shown}}); };
    if (isSignalConnected(QMetaMethod::fromSignal(&LspClient::showRequested)))
        Q_EMIT showRequested(message.value(Params).toObject(), reply);
    else
        reply(false);
}

void LspClient::onOffer(const QJsonObject &message)
{
    const QJsonObject params = message.value(Params).toObject();
    const QJsonArray actions = params.value(QLatin1String("actions")).toArray();
    QStringList offers;
    for (const QJsonValue &action : actions)
        if (offers.size() < MostOffers)
            offers.append(action[QLatin1String("title")].toString().left(80));
    const OfferReply reply = [send = replyLater(message), actions](qsizetype taken) { send(taken >= 0 && taken < actions.size() ? actions.at(taken) : QJsonValue(QJsonValue::Null)); };
    const QString text = params.value(MessageKey).toString().left(500);
    if (!offers.isEmpty() && isSignalConnected(QMetaMethod::fromSignal(&LspClient::offered))) {
        Q_EMIT offered(text, offers, reply);
        return;
    }
    Q_EMIT said(tr("%1: %2").arg(m_options.name, text), params.value(QLatin1String("type")).toInt() == 1);
    reply(-1);
}

QJsonArray LspClient::folders() const
{
    return {QJsonObject{{QStringLiteral("uri"), QUrl::fromLocalFile(m_options.root).toString(QUrl::FullyEncoded)}, {QStringLiteral("name"), QFileInfo(m_options.root).fileName()}}};
}

// --- files on the disk

void LspClient::onRegistrations(const QJsonArray &registrations, bool there)
{
    const bool before = watchesFiles();
    for (const QJsonValue &one : registrations) {
        if (one[QLatin1String("method")].toString() != QLatin1String("workspace/didChangeWatchedFiles"))
            continue;       // nothing else was offered
        const QString id = one[QLatin1String("id")].toString();
        there ? m_watched.add(id, one[QLatin1String("registerOptions")].toObject()) : m_watched.remove(id);
    }
    if (watchesFiles() && !before)
        Q_EMIT filesWanted();
}

void LspClient::tellFiles(const QVector<FileChange> &changes)
{
    if (m_state != State::Running || m_watched.isEmpty())
        return;
    m_filesToTell += changes;
    if (!m_tellFiles.isActive())
        m_tellFiles.start(0);
}

/// A checkout changes thousands: some at a time.
void LspClient::tellNextFiles()
{
    QJsonArray told;
    const qsizetype now = std::min(m_filesToTell.size(), FilesAtOnce);
    for (const FileChange &change : m_filesToTell.first(now))
        if (m_watched.wants(change))
            told.append(QJsonObject{{QStringLiteral("uri"), QUrl::fromLocalFile(change.path).toString(QUrl::FullyEncoded)}, {QStringLiteral("type"), static_cast<int>(change.kind)}});
    m_filesToTell.remove(0, now);
    if (!m_filesToTell.isEmpty())
        m_tellFiles.start(0);
    if (!told.isEmpty())
        notify(QStringLiteral("workspace/didChangeWatchedFiles"), {{QStringLiteral("changes"), told}});
}

QJsonArray LspClient::configuration(const QJsonArray &items) const
{
    QJsonArray values;
    for (const QJsonValue &item : items) {
        QJsonValue value = m_options.settings;
        const QString section = item.toObject().value(QLatin1String("section")).toString();
        for (const QString &part : section.split(QLatin1Char('.'), Qt::SkipEmptyParts))
            value = value.toObject().value(part);
        values.append(value.isUndefined() || m_options.settings.isEmpty() ? QJsonValue(QJsonValue::Null) : value);
    }
    return values;
}

void LspClient::onNotification(const QString &method, const QJsonObject &params)
{
    if (method == QLatin1String("$/progress"))
        onProgress(params);
    else if (method == QLatin1String("window/showMessage"))
        Q_EMIT said(tr("%1: %2").arg(m_options.name, params.value(MessageKey).toString().left(500)), params.value(QLatin1String("type")).toInt() == 1);
    else
        Q_EMIT notified(method, params);
}

void LspClient::onProgress(const QJsonObject &params)
{
    const QString token = tokenOf(params.value(QLatin1String("token")));
    const QJsonObject value = params.value(QLatin1String("value")).toObject();
    const QString kind = value.value(QLatin1String("kind")).toString();
    if (kind == QLatin1String("end")) {
        m_progress.remove(token);
    } else if (kind == QLatin1String("begin") || m_progress.contains(token)) {
        if (m_progress.size() > 100)
            m_progress.clear();         // a server that never ends anything
        const QString title = kind == QLatin1String("begin") ? value.value(QLatin1String("title")).toString() : m_progress.value(token).section(QLatin1Char('\n'), 0, 0);
        QString text = value.value(MessageKey).toString();
        if (const QJsonValue percentage = value.value(QLatin1String("percentage")); percentage.isDouble())
            text = (text + QLatin1Char(' ') + QString::number(percentage.toInt()) + QStringLiteral(" %")).trimmed();
        m_progress.insert(token, title + QLatin1Char('\n') + text);
    }
    Q_EMIT progressChanged(progress());
}

QString LspClient::progress() const
{
    return m_progress.isEmpty() ? QString() : QString(m_progress.begin().value()).replace(QLatin1Char('\n'), QLatin1Char(' ')).trimmed();
}

// --- falling

void LspClient::onEnded(const QString &problem)
{
    if (m_state == State::Stopped || m_state == State::Failed)
        return;
    if (m_state == State::Running && m_ranSince.elapsed() > ForgetMs)
        m_restarts = 0;
    const bool again = m_restarts < m_options.mostRestarts;
    if (again) {
        m_backOff.start(m_options.backOffMs << m_restarts++);
        setState(State::BackingOff, tr("%1 Starting it again.").arg(problem));
    } else {
        setState(State::Failed, tr("%1 It was started %n time(s) and is left alone now.", nullptr, m_restarts + 1).arg(problem));
    }
    Q_EMIT said(m_message, true);
    failAll({"server-ended", problem.toStdString()});
}

} // namespace dyad::editor
