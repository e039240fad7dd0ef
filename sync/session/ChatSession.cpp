// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/ChatSession.h"
#include "sync/session/ServerApi.h"
#include <QDateTime>
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
    message.role = textOf(object, "role") == QLatin1String("assistant") ? ChatMessage::Role::Assistant : ChatMessage::Role::Person;
    message.author = textOf(object, "user");
    message.text = message.role == ChatMessage::Role::Person ? chatprompt::questionOf(textOf(object, "text")) : textOf(object, "text");
    message.createdAt = numberOf(object, "createdAt");
    return message;
}

ChatThread threadOf(const QJsonObject &object)
{
    return {textOf(object, "id"), chatprompt::titleOf(textOf(object, "title")), object.value(QLatin1String("private")).toBool(), numberOf(object, "updatedAt")};
}

} // namespace

ChatSession::ChatSession(ServerApi *api, const QString &project, QObject *parent) : QObject(parent), m_api(api), m_project(project) {}

ChatSession::~ChatSession()
{
    if (m_call) m_call->cancel();
}

QString ChatSession::serverUrl() const { return m_api->server().toString(); }
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
        if (answer.error().code != "cancelled" && self->m_state != State::Answering) self->setState(State::Broken, answer.error());
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

void ChatSession::addProvider(const QString &kind, const QString &baseUrl, const QString &key, const QString &model, QObject *context,
                              std::function<void(const std::optional<Error> &)> reply)
{
    ApiRequest request;
    request.method = "POST";
    request.path = QStringLiteral("admin/providers");
    QJsonObject body{{QStringLiteral("name"), kind}, {QStringLiteral("kind"), kind}, {QStringLiteral("baseUrl"), baseUrl}};
    if (!key.isEmpty()) body.insert(QStringLiteral("key"), key);
    if (!model.isEmpty()) body.insert(QStringLiteral("models"), QJsonArray{model});
    request.body = body;
    auto *call = new ApiCall(m_api, std::move(request), [self = QPointer(this), context = QPointer(context), reply = std::move(reply)](const Expected<ApiAnswer> &done) {
        if (done && self) self->load();
        if (context) reply(done ? std::nullopt : std::optional<Error>(done.error()));
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
    if (m_state != State::Answering) setState(m_models.isEmpty() ? State::NoProvider : State::Ready);
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
    // A question that was stopped before the server had named its thread.
    if (m_thread.id.isEmpty() && !m_messages.isEmpty() && !m_call && !m_threads.isEmpty() && m_threads.first().title.startsWith(m_thread.title.left(60)))
        m_thread.id = m_threads.first().id;
    Q_EMIT threadsChanged();
}

void ChatSession::openThread(const QString &id)
{
    const auto found = std::find_if(m_threads.cbegin(), m_threads.cend(), [&](const ChatThread &one) { return one.id == id; });
    if (found == m_threads.cend() || id == m_thread.id) return;
    const ChatThread wanted = *found;
    newThread();
    m_thread = wanted;
    const QString path = QStringLiteral("threads/") + QString::fromLatin1(QUrl::toPercentEncoding(id)) + projectQuery();
    get(path, [this, generation = m_generation](const QJsonObject &answer) {
        if (generation == m_generation) takeMessages(answer);
    });
    Q_EMIT threadsChanged();
}

void ChatSession::newThread(bool isPrivate)
{
    stop();
    ++m_generation;
    m_thread = {};
    m_thread.isPrivate = isPrivate;
    m_messages.clear();
    Q_EMIT messagesReset();
    Q_EMIT threadsChanged();
}

void ChatSession::takeMessages(const QJsonObject &answer)
{
    m_messages.clear();
    const QJsonArray messages = answer.value(QLatin1String("messages")).toArray();
    for (const QJsonValue &value : messages) m_messages.append(messageOf(value.toObject()));
    Q_EMIT messagesReset();
}

QString ChatSession::lastQuestion() const
{
    const QString self = m_api->session() ? m_api->session()->user.id : QString();
    for (auto it = m_messages.crbegin(); it != m_messages.crend(); ++it)
        if (it->role == ChatMessage::Role::Person && it->author == self) return it->text;
    return {};
}

ChatSession::Estimate ChatSession::estimate(const QString &question, const QVector<ChatContextItem> &items, bool mayEdit) const
{
    Estimate result;
    result.tokens = chatprompt::estimateTokens(chatprompt::compose(question, items, mayEdit));
    for (const ChatMessage &message : m_messages) result.tokens += chatprompt::estimateTokens(message.text);
    for (const ChatModel &model : m_models) {
        if (!m_model.isEmpty() && model.name != m_model) continue;
        result.nanoDollars = result.tokens * model.inputNano;
        break;          // the first is the one that the server takes by itself
    }
    return result;
}

void ChatSession::ask(const QString &question, const QVector<ChatContextItem> &items, bool mayEdit)
{
    if (m_state != State::Ready || question.trimmed().isEmpty()) return;
    ChatMessage asked;
    asked.author = m_api->session() ? m_api->session()->user.id : QString();
    asked.text = question;
    asked.createdAt = QDateTime::currentMSecsSinceEpoch();
    m_messages.append(asked);
    if (m_thread.id.isEmpty()) m_thread.title = question.simplified().left(80);
    Q_EMIT messageAdded(int(m_messages.size()) - 1);
    Q_EMIT threadsChanged();
    send(chatprompt::compose(question, items, mayEdit));
}

void ChatSession::retry()
{
    if (m_state != State::Ready || m_lastPrompt.isEmpty() || m_messages.isEmpty() || m_messages.last().state != ChatMessage::State::Failed) return;
    m_messages.removeLast();
    Q_EMIT messagesReset();
    send(m_lastPrompt);
}

void ChatSession::send(const QString &prompt)
{
    m_lastPrompt = prompt;
    ChatMessage answer;
    answer.role = ChatMessage::Role::Assistant;
    answer.state = ChatMessage::State::Streaming;
    answer.model = m_model.isEmpty() && !m_models.isEmpty() ? m_models.first().name : m_model;
    answer.createdAt = QDateTime::currentMSecsSinceEpoch();
    m_messages.append(answer);
    Q_EMIT messageAdded(int(m_messages.size()) - 1);
    ApiRequest request;
    request.method = "POST";
    request.path = QStringLiteral("ask");
    request.inactivityLimit = 5 * 60'000;       // a model may think long before its first word
    QJsonObject body{{QStringLiteral("text"), prompt}, {QStringLiteral("private"), m_thread.isPrivate}};
    if (!m_project.isEmpty()) body.insert(QStringLiteral("project"), m_project);
    if (!m_thread.id.isEmpty()) body.insert(QStringLiteral("thread"), m_thread.id);
    if (!m_model.isEmpty()) body.insert(QStringLiteral("model"), m_model);
    request.body = body;
    m_reader = {};
    request.download = [this](const QByteArray &bytes) -> Expected<void> {
        const bool fits = m_reader.feed(bytes, [this](const QByteArray &name, const QJsonObject &data) { event(name, data); });
        return fits ? Expected<void>() : sync::fail("too-large", tr("The answer has a part that is too large.").toStdString());
    };
    m_call = new ApiCall(m_api, std::move(request), [self = QPointer(this)](const Expected<ApiAnswer> &done) {
        if (self) self->ended(done);
    });
    setState(State::Answering);
    m_call->start();
}

void ChatSession::event(const QByteArray &name, const QJsonObject &data)
{
    if (m_state != State::Answering) return;
    ChatMessage &answer = m_messages.last();
    if (name == "complete") return complete(data);
    if (name == "error") return close(ChatMessage::State::Failed, {textOf(data, "code").toStdString(), textOf(data, "message").toStdString()});
    if (name == "chunk") answer.text += textOf(data, "text");
    if (name == "continued") answer.note = tr("%1 failed; %2 goes on").arg(textOf(data, "from"), textOf(data, "to"));
    Q_EMIT messageChanged(int(m_messages.size()) - 1);
}

void ChatSession::complete(const QJsonObject &data)
{
    ChatMessage &answer = m_messages.last();
    const QJsonObject usage = data.value(QLatin1String("usage")).toObject();
    ChatBill bill;
    bill.inputTokens = numberOf(usage, "input") + numberOf(usage, "cacheRead") + numberOf(usage, "cacheWrite");
    bill.outputTokens = numberOf(usage, "output");
    bill.nanoDollars = numberOf(data, "nanoDollars");
    answer.bill = bill;
    if (const QString model = textOf(data, "model"); !model.isEmpty()) answer.model = model;
    m_thread.id = textOf(data, "thread");
    const QString why = textOf(data, "stop");
    close(why == QLatin1String("cancelled") ? ChatMessage::State::Stopped : ChatMessage::State::Complete);
}

/// The answer has its last state; the call may still be reading the end of the stream.
void ChatSession::close(ChatMessage::State state, const Error &error)
{
    ChatMessage &answer = m_messages.last();
    answer.state = state;
    answer.error = error;
    const int index = int(m_messages.size()) - 1;
    Q_EMIT messageChanged(index);
    setState(State::Ready);
    if (state != ChatMessage::State::Failed) Q_EMIT answered(index);
    else loadModels();      // perhaps the server has no provider any more
    loadThreads();
}

void ChatSession::ended(const Expected<ApiAnswer> &answer)
{
    if (m_state != State::Answering) return;        // the stream has said how it ended
    if (!answer) return close(ChatMessage::State::Failed, answer.error());
    close(ChatMessage::State::Failed, {"truncated", tr("The answer ended in the middle.").toStdString()});
}

void ChatSession::stop()
{
    if (m_state != State::Answering || !m_call) return;
    ApiCall *call = m_call;
    m_call = nullptr;
    close(ChatMessage::State::Stopped);
    call->cancel();     // the server stops the provider, and bills what was made
}

} // namespace dyad::sync
