// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/ChatSession.h"
#include "sync/session/ServerApi.h"
#include <QDateTime>
#include <QCoreApplication>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

namespace dyad::sync {

namespace {

QString textOf(const QJsonObject &object, const char *name) { return object.value(QLatin1String(name)).toString(); }
qint64 numberOf(const QJsonObject &object, const char *name) { return object.value(QLatin1String(name)).toInteger(); }

ChatMessage messageOf(const QJsonObject &object)
{
    ChatMessage message;
    message.id = textOf(object, "question");
    message.role = textOf(object, "role") == QLatin1String("assistant") ? ChatMessage::Role::Assistant : ChatMessage::Role::Person;
    message.author = textOf(object, "user");
    message.text = message.role == ChatMessage::Role::Person ? chatprompt::questionOf(textOf(object, "text")) : textOf(object, "text");
    if (message.role == ChatMessage::Role::Person) message.about = chatprompt::aboutOf(textOf(object, "text"));
    message.createdAt = numberOf(object, "createdAt");
    message.position = numberOf(object, "position");
    message.model = textOf(object, "model");
    if (!message.model.isEmpty()) message.bill = ChatBill{numberOf(object, "inputTokens"), numberOf(object, "outputTokens"), numberOf(object, "nanoDollars")};
    return message;
}

ChatThread threadOf(const QJsonObject &object)
{
    return {textOf(object, "id"), chatprompt::titleOf(textOf(object, "title")), object.value(QLatin1String("private")).toBool(), numberOf(object, "updatedAt"),
            textOf(object, "createdBy"), textOf(object, "excerpt"),
            object.contains(QLatin1String("limitNano")) ? std::optional(numberOf(object, "limitNano")) : std::nullopt};
}

/// What belongs to the message before: pictures, calls, and what came of them.
void addDetail(QVector<ChatMessage> &messages, const QJsonObject &object)
{
    const QString role = textOf(object, "role");
    const QJsonArray list = QJsonDocument::fromJson(textOf(object, "text").toUtf8()).array();
    if (role == QLatin1String("calls") && (messages.isEmpty() || messages.last().role != ChatMessage::Role::Assistant)) {
        ChatMessage silent = messageOf(object);
        silent.role = ChatMessage::Role::Assistant;
        silent.text.clear();
        silent.about.clear();
        messages.append(silent);
    }
    for (const QJsonValue &value : list) {
        const QJsonObject one = value.toObject();
        if (messages.isEmpty()) break;
        if (role == QLatin1String("images")) {
            messages.last().about.append(QCoreApplication::translate("Chat", "picture"));
            messages.last().pictures.push_back({textOf(one, "type"), textOf(one, "data")});
        }
        else if (role == QLatin1String("calls")) messages.last().calls.push_back({textOf(one, "call"), textOf(one, "name"), textOf(one, "arguments")});
        else messages.last().results.push_back({textOf(one, "call"), textOf(one, "name"), textOf(one, "text"), one.value(QLatin1String("failed")).toBool()});
    }
}

} // namespace

ChatSession::ChatSession(ServerApi *api, RemoteProject *project, QObject *parent)
    : QObject(parent), m_api(api), m_project(project->projectId()), m_remote(project)
{
    connect(project, &RemoteProject::aiReceived, this, &ChatSession::received);
    connect(project, &ProjectSession::stateChanged, this, &ChatSession::projectChanged);
}

ChatSession::~ChatSession() = default;

QString ChatSession::serverUrl() const { return m_api->server().toString(); }
QString ChatSession::self() const { return m_api->session() ? m_api->session()->user.id : QString(); }
QString ChatSession::nameOf(const QString &account) const { return m_people.value(account).name; }
int ChatSession::colorOf(const QString &account) const { return std::max(0, int(m_people.value(account).member) - 1) % 6; }

void ChatSession::setState(State state, const Error &failure)
{
    m_state = state;
    m_failure = failure;
    Q_EMIT stateChanged();
}

QString ChatSession::projectQuery() const
{
    return m_project.isEmpty() ? QString() : QStringLiteral("?project=") + QString::fromLatin1(QUrl::toPercentEncoding(m_project));
}

void ChatSession::get(const QString &path, std::function<void(const QJsonObject &)> take)
{
    ApiRequest request;
    request.path = path;
    auto *call = new ApiCall(m_api, std::move(request), [self = QPointer(this), take = std::move(take)](const Expected<ApiAnswer> &answer) {
        if (!self) return;
        if (answer) return take(QJsonDocument::fromJson(answer->body).object());
        if (answer.error().code != "cancelled" && self->m_live.empty()) self->setState(State::Broken, answer.error());
    });
    call->start();
}

void ChatSession::load()
{
    if (m_state == State::Answering) return;
    setState(State::Loading);
    loadSelf();
    loadModels();
    loadThreads();
    loadPeople();
}

void ChatSession::loadSelf()
{
    m_api->me().then(this, [this](const Expected<ApiUser> &user) {
        if (!user) return;
        m_isAdmin = user->admin;
        Q_EMIT stateChanged();
    });
}

namespace {

ApiRequest providerRequest(const QString &kind, const QString &baseUrl, const QString &key, const QString &model)
{
    ApiRequest request;
    request.method = "POST";
    request.path = QStringLiteral("admin/providers");
    QJsonObject body{{QStringLiteral("name"), kind}, {QStringLiteral("kind"), kind}, {QStringLiteral("baseUrl"), baseUrl}};
    if (!key.isEmpty()) body.insert(QStringLiteral("key"), key);
    if (!model.isEmpty()) body.insert(QStringLiteral("models"), QJsonArray{model});
    request.body = body;
    return request;
}

} // namespace

MemberId ChatSession::member() const { return m_remote->member(); }

void ChatSession::addProvider(const QString &kind, const QString &baseUrl, const QString &key, const QString &model, QObject *context,
                              std::function<void(const std::optional<Error> &)> reply)
{
    auto *call = new ApiCall(m_api, providerRequest(kind, baseUrl, key, model), [self = QPointer(this), context = QPointer(context), reply = std::move(reply)](const Expected<ApiAnswer> &done) {
        if (done && self) self->load();
        if (context) reply(done ? std::nullopt : std::optional<Error>(done.error()));
    });
    call->start();
}

void ChatSession::findLocalModels(QObject *context, std::function<void(const QVector<LocalModels> &)> reply)
{
    ApiRequest request;
    request.path = QStringLiteral("admin/local-models");
    auto *call = new ApiCall(m_api, std::move(request), [guard = QPointer(context), reply = std::move(reply)](const Expected<ApiAnswer> &answer) {
        if (!guard || !answer) return;          // nothing is offered then
        QVector<LocalModels> found;
        const QJsonArray list = QJsonDocument::fromJson(answer->body).object().value(QLatin1String("found")).toArray();
        for (const QJsonValue &value : list) {
            const QJsonObject one = value.toObject();
            found.append({textOf(one, "name"), textOf(one, "baseUrl"), one.value(QLatin1String("models")).toVariant().toStringList()});
        }
        reply(found);
    });
    call->start();
}

void ChatSession::loadModels()
{
    get(QStringLiteral("models"), [this](const QJsonObject &answer) { takeModels(answer); });
}

void ChatSession::loadThreads()
{
    get(QStringLiteral("threads") + projectQuery(), [this](const QJsonObject &answer) { takeThreads(answer); });
}

void ChatSession::loadPeople()
{
    if (m_project.isEmpty()) return;
    m_api->members(m_project).then(this, [this](const Expected<QVector<ApiMember>> &members) {
        if (!members) return;           // names are missing then, nothing else
        for (const ApiMember &member : *members) m_people.insert(member.user, member);
        Q_EMIT messagesReset();
    });
}

void ChatSession::takeModels(const QJsonObject &answer)
{
    m_models.clear();
    const QJsonArray models = answer.value(QLatin1String("models")).toArray();
    for (const QJsonValue &value : models) {
        const QJsonObject one = value.toObject();
        m_models.append({textOf(one, "model"), textOf(one, "provider"), numberOf(one, "inputNano"), numberOf(one, "outputNano")});
    }
    const bool known = std::any_of(m_models.cbegin(), m_models.cend(), [this](const ChatModel &one) { return one.name == m_model; });
    if (!known) m_model.clear();
    Q_EMIT modelsChanged();
    setState(m_models.isEmpty() ? State::NoProvider : State::Ready);
    refreshState();
}

void ChatSession::setModel(const QString &name)
{
    m_model = name;
    Q_EMIT modelsChanged();
}

void ChatSession::takeThreads(const QJsonObject &answer)
{
    m_threads.clear();
    const QJsonArray threads = answer.value(QLatin1String("threads")).toArray();
    for (const QJsonValue &value : threads) m_threads.append(threadOf(value.toObject()));
    Q_EMIT threadsChanged();
}

void ChatSession::openThread(const QString &id)
{
    const auto found = std::find_if(m_threads.cbegin(), m_threads.cend(), [&](const ChatThread &one) { return one.id == id; });
    if (found == m_threads.cend() || id == m_thread.id) return;
    const ChatThread wanted = *found;
    newThread();
    m_thread = wanted;
    loadMessages();
    Q_EMIT threadsChanged();
}

/// Of the open thread. An answer that ended while they were on their way may be missing in them: then they are asked for again.
void ChatSession::loadMessages(std::function<void()> then)
{
    m_endedMeanwhile = false;
    get(threadPath(m_thread.id), [this, generation = m_generation, then = std::move(then)](const QJsonObject &answer) {
        if (generation != m_generation) return;
        if (m_endedMeanwhile) return loadMessages(then);
        takeMessages(answer);
        if (then) then();
    });
}

void ChatSession::newThread(bool isPrivate)
{
    ++m_generation;
    if (!m_thread.id.isEmpty()) m_spent[m_thread.id] = spent();
    m_thread = {};
    m_thread.isPrivate = isPrivate;
    m_beginner.clear();
    m_messages.clear();
    Q_EMIT messagesReset();
    Q_EMIT threadsChanged();
    refreshState();
}

QVector<ChatMessage> ChatSession::messagesOf(const QJsonObject &answer)
{
    QVector<ChatMessage> all;
    const QJsonArray messages = answer.value(QLatin1String("messages")).toArray();
    for (const QJsonValue &value : messages) {
        const QString role = textOf(value.toObject(), "role");
        if (role == QLatin1String("user") || role == QLatin1String("assistant")) all.append(messageOf(value.toObject()));
        else addDetail(all, value.toObject());
    }
    const QJsonArray reviews = answer.value(QLatin1String("reviews")).toArray();
    for (const QJsonValue &value : reviews) {
        const QJsonObject one = value.toObject();
        for (ChatMessage &message : all)
            if (message.role == ChatMessage::Role::Assistant && !message.id.isEmpty() && message.id == textOf(one, "question"))
                message.decisions.append({textOf(one, "path"), numberOf(one, "change"), numberOf(one, "of"), textOf(one, "decision")});
    }
    return all;
}

void ChatSession::takeMessages(const QJsonObject &answer)
{
    const QVector<ChatMessage> shown = std::exchange(m_messages, messagesOf(answer));
    if (!shown.isEmpty()) keepLost(shown.last());
    keepAsked(shown);
    m_thread.cap = threadOf(answer).cap;
    for (const auto &[id, live] : m_live)
        if (live.question.thread == m_thread.id) showLive(live.question, live.answer);
    Q_EMIT messagesReset();
    refreshState();
}

/// A server that went away in the middle of an answer knows nothing of it when it is back: what one has read of it stays, and can be asked for again.
void ChatSession::keepLost(const ChatMessage &shown)
{
    const bool wasComing = shown.role == ChatMessage::Role::Assistant && shown.state == ChatMessage::State::Streaming && !shown.id.isEmpty();
    if (!wasComing || m_live.contains(shown.id) || m_pending.contains(shown.id) || m_messages.isEmpty() || m_messages.last().role != ChatMessage::Role::Person) return;
    ChatMessage lost = shown;
    lost.state = ChatMessage::State::Failed;
    lost.error = {"offline", tr("The server was lost in the middle of this answer.").toStdString()};
    m_messages.append(lost);
}

/// What was asked here while they were on their way may not be in them yet.
void ChatSession::keepAsked(const QVector<ChatMessage> &shown)
{
    for (const ChatMessage &one : shown) {
        const auto mine = m_pending.find(one.id);
        if (mine == m_pending.end() || mine->second.announced || mine->second.isBetween || indexOf(one.id, one.role) >= 0) continue;
        m_messages.append(one);
    }
}

QString ChatSession::lastQuestion() const
{
    const QString self = m_api->session() ? m_api->session()->user.id : QString();
    for (auto it = m_messages.crbegin(); it != m_messages.crend(); ++it)
        if (it->role == ChatMessage::Role::Person && it->author == self) return it->text;
    return {};
}

qint64 ChatSession::spent() const
{
    qint64 sum = 0;
    for (const ChatMessage &message : m_messages)
        if (message.bill) sum += message.bill->nanoDollars;
    return sum;
}

qint64 ChatSession::spentIn(const QString &thread) const { return thread == m_thread.id ? spent() : m_spent.value(thread); }

void ChatSession::allowMoreIn(const QString &thread, qint64 more)
{
    if (m_threadLimit > 0) m_allowances[thread] = int(std::min<qint64>((spentIn(thread) + more) / m_threadLimit, 1'000'000));
}

bool ChatSession::isOverLimitIn(const QString &thread) const
{
    return m_threadLimit > 0 && spentIn(thread) >= m_threadLimit * (1 + m_allowances.value(thread));
}

bool ChatSession::isOverLimit(qint64 more) const { return m_threadLimit > 0 && spent() + more >= limit(); }

} // namespace dyad::sync
