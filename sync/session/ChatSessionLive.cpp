// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The part of ChatSession that asks, and hears what everybody in the project asks.
#include "sync/session/ChatSession.h"
#include "sync/session/ServerApi.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace dyad::sync {

namespace {

QString newId() { return QUuid::createUuid().toString(QUuid::Id128); }

QString text(const std::string &utf8) { return QString::fromStdString(utf8); }

ChatMessage::State stateOf(const wire::AiComplete &end)
{
    if (end.stop == QLatin1String("error")) return ChatMessage::State::Failed;
    return end.stop == QLatin1String("cancelled") ? ChatMessage::State::Stopped : ChatMessage::State::Complete;
}

} // namespace

void ChatSession::setTools(const QString &json, const QString &lookingOnly)
{
    m_tools = json;
    m_lookingTools = lookingOnly;
}

QString ChatSession::ask(const QString &question, const QVector<ChatContextItem> &items, ChatMode mode)
{
    if ((m_state != State::Ready && m_state != State::Answering) || question.trimmed().isEmpty()) return {};
    if (const qint64 more = m_threadLimit > 0 ? estimate(question, items, mode).nanoDollars : 0; isOverLimit(more)) {
        Q_EMIT limitReached(more);
        return {};
    }
    wire::AiGenerate message;
    message.text = question;
    message.context = chatprompt::context(items, mode);
    message.mode = chatModeName(mode);
    for (const ChatContextItem &item : items) {
        message.about.push_back(item.about());
        if (item.kind == ChatContextItem::Kind::Image) message.images.push_back({item.name, item.text});
    }
    message.tools = mode == ChatMode::Agent ? m_tools : mode == ChatMode::Plan ? m_lookingTools : QString();
    message.thread = m_thread.id;
    message.isPrivate = m_thread.isPrivate;
    message.model = m_model;
    if (m_thread.id.isEmpty() && m_messages.isEmpty()) m_thread.title = question.simplified().left(80);
    Q_EMIT threadsChanged();
    return send(std::move(message));
}

QString ChatSession::goOn(const QString &id, std::vector<wire::AiToolResult> results)
{
    const auto before = m_pending.find(id);
    if (before == m_pending.end()) return {};
    wire::AiGenerate message = before->second.message;
    m_pending.erase(before);
    message.text.clear();
    message.context.clear();
    message.about.clear();
    message.images.clear();
    message.results = std::move(results);
    return send(std::move(message));
}

QString ChatSession::send(wire::AiGenerate message)
{
    message.id = newId();
    m_own.insert(message.id);
    wire::AiQuestion question{message.id, message.thread, m_api->session() ? m_api->session()->user.id : QString(), message.text, message.about, message.results,
                              message.model, message.mode, quint64(QDateTime::currentMSecsSinceEpoch()), 0};
    // A thread that is being made has no name yet: what is asked in it meanwhile waits for that, or it would be another thread.
    const QString after = message.thread.isEmpty() ? m_beginner : QString();
    m_pending[message.id] = {.message = message, .announced = false, .isBetween = false, .loss = m_losses, .after = after, .order = ++m_order};
    if (message.thread == m_thread.id) showLive(question, {message.id, message.thread, 0, {}, {}, {}, {}});
    m_last = message;
    if (m_remote->state() == ProjectSession::State::Live) {
        if (message.thread.isEmpty() && after.isEmpty()) m_beginner = message.id;
        if (after.isEmpty()) dispatch(message.id);
        refreshState();
        return message.id;
    }
    failHere(message.id, {"offline", tr("There is no connection to the server just now.").toStdString()});
    return message.id;
}

void ChatSession::dispatch(const QString &id)
{
    Pending &one = m_pending[id];
    one.after.clear();
    one.loss = m_losses;
    one.message.req = m_remote->nextRequestNumber();
    m_requests.insert(*one.message.req, id);
    m_remote->sendAi(wire::Message(one.message));
}

/// What waits for the thread that a question begins goes there; where it began none, the next one begins it.
void ChatSession::releaseAfter(const QString &id, const QString &thread)
{
    std::vector<std::pair<quint64, QString>> waiting;
    for (const auto &[other, one] : m_pending)
        if (one.after == id) waiting.push_back({one.order, other});
    std::sort(waiting.begin(), waiting.end());
    QString first;
    for (const auto &[order, other] : waiting) {
        Pending &one = m_pending[other];
        one.message.thread = thread;
        one.after = first;
        if (first.isEmpty()) dispatch(other);
        if (first.isEmpty() && thread.isEmpty()) first = other;
    }
    if (m_beginner == id) m_beginner = first;
}

/// One's own question has its thread; a new one has its name now, also where the question was stopped meanwhile.
void ChatSession::adopt(const wire::AiQuestion &question)
{
    if (!m_own.contains(question.id)) return;
    if (const auto mine = m_pending.find(question.id); mine != m_pending.end()) {
        mine->second.announced = true;
        mine->second.message.thread = question.thread;
    }
    if (m_last.id == question.id) m_last.thread = question.thread;
    if (m_thread.id.isEmpty() && indexOf(question.id, ChatMessage::Role::Person) >= 0) {
        m_thread.id = question.thread;
        m_thread.createdBy = self();
    }
    releaseAfter(question.id, question.thread);
}

/// Who has asked knows the id first, and hears of the end then.
void ChatSession::failHere(const QString &id, const Error &error)
{
    m_pending.erase(id);
    releaseAfter(id, {});
    close(indexOf(id, ChatMessage::Role::Assistant), ChatMessage::State::Failed, error);
    wire::AiComplete end;
    end.id = id;
    end.stop = QStringLiteral("error");
    end.code = text(error.code);
    end.message = text(error.message);
    QMetaObject::invokeMethod(this, [this, end] { Q_EMIT ended(end.id, end); }, Qt::QueuedConnection);
}

void ChatSession::append(const ChatMessage &message)
{
    m_messages.append(message);
    Q_EMIT messageAdded(int(m_messages.size()) - 1);
}

int ChatSession::indexOf(const QString &id, ChatMessage::Role role) const
{
    for (qsizetype i = m_messages.size() - 1; i >= 0; --i)
        if (m_messages[i].id == id && m_messages[i].role == role) return int(i);
    return -1;
}

/// The question and the answer as far as it is there, each once.
void ChatSession::showLive(const wire::AiQuestion &question, const wire::AiChunk &answer)
{
    using Role = ChatMessage::Role;
    int asked = indexOf(question.id, Role::Person);
    for (qsizetype i = 0; asked < 0 && i < m_messages.size(); ++i)
        if (m_messages[i].role == Role::Person && m_messages[i].position > 0 && m_messages[i].position == question.position) asked = int(i);
    if (asked >= 0) {
        m_messages[asked].id = question.id;
        m_messages[asked].position = question.position;
    } else if (!question.results.empty()) {
        for (qsizetype i = m_messages.size() - 1; i >= 0; --i) {
            if (m_messages[i].calls.empty()) continue;
            m_messages[i].results = question.results;
            Q_EMIT messageChanged(int(i));
            break;
        }
    } else {
        ChatMessage message;
        message.id = question.id;
        message.position = question.position;
        message.author = question.user;
        message.text = question.text;
        message.mode = question.mode;
        message.about = QStringList(question.about.begin(), question.about.end());
        message.createdAt = qint64(question.time);
        if (const auto mine = m_pending.find(question.id); mine != m_pending.end()) message.pictures = mine->second.message.images;
        append(message);
        if (message.pictures.empty() && question.pictures > 0) fetchPictures(question);
    }
    if (const int at = indexOf(question.id, Role::Assistant); at >= 0) {
        m_messages[at].text = answer.text;
        m_messages[at].note = answer.note;
        if (m_messages[at].state != ChatMessage::State::Stopped) m_messages[at].state = ChatMessage::State::Streaming;     // also what was thought lost
        Q_EMIT messageChanged(at);
        return;
    }
    ChatMessage message;
    message.id = question.id;
    message.role = Role::Assistant;
    message.state = ChatMessage::State::Streaming;
    message.model = question.model.isEmpty() && !m_models.isEmpty() ? m_models.first().name : question.model;
    message.createdAt = qint64(question.time);
    message.text = answer.text;
    message.note = answer.note;
    append(message);
}

/// Of somebody else's question: the message that tells of it has their number only.
void ChatSession::fetchPictures(const wire::AiQuestion &question)
{
    const QString query = projectQuery();
    ApiRequest request;
    request.path = QStringLiteral("threads/%1/pictures%2%3position=%4")
                       .arg(QString::fromLatin1(QUrl::toPercentEncoding(question.thread)), query, query.isEmpty() ? QStringLiteral("?") : QStringLiteral("&"), QString::number(question.position));
    auto *one = new ApiCall(m_api, std::move(request), [self = QPointer(this), id = question.id](const Expected<ApiAnswer> &answer) {
        const int at = self && answer ? self->indexOf(id, ChatMessage::Role::Person) : -1;
        if (at < 0 || !self->m_messages[at].pictures.empty()) return;         // another thread is open now, or they came with its messages
        const QJsonArray list = QJsonDocument::fromJson(answer->body).object().value(QLatin1String("pictures")).toArray();
        for (const QJsonValue &picture : list)
            self->m_messages[at].pictures.push_back({picture[QLatin1String("type")].toString(), picture[QLatin1String("data")].toString()});
        Q_EMIT self->messageChanged(at);
    });
    one->start();
}

void ChatSession::received(const wire::Message &message)
{
    std::visit([this](const auto &m) { on(m); }, static_cast<const wire::MessageAlternatives &>(message));
}

void ChatSession::on(const wire::AiThread &message)
{
    m_threads.removeIf([&](const ChatThread &one) { return one.id == message.thread; });
    if (message.thread == m_thread.id && message.limit) m_thread.cap = *message.limit < 0 ? std::nullopt : std::optional(*message.limit);
    const auto lost = !message.removed ? 0 : std::erase_if(m_pending, [&](const auto &one) { return one.second.message.thread == message.thread && one.second.isBetween; });
    if (lost > 0) Q_EMIT abandoned();           // there is nowhere to go on
    if (!message.removed) m_threads.prepend({message.thread, chatprompt::titleOf(message.title), message.isPrivate, qint64(message.time), message.user, {}});
    if (message.thread == m_thread.id && message.removed) return newThread();
    if (message.thread == m_thread.id) m_thread.title = chatprompt::titleOf(message.title);
    Q_EMIT threadsChanged();
}

void ChatSession::on(const wire::AiQuestion &message)
{
    m_live[message.id] = {message, {message.id, message.thread, 0, {}, {}, {}, {}}};
    if (!m_people.isEmpty() && !m_people.contains(message.user)) loadPeople();      // who came after us
    adopt(message);
    const auto known = std::find_if(m_threads.begin(), m_threads.end(), [&](const ChatThread &one) { return one.id == message.thread; });
    if (known != m_threads.end()) {
        known->updatedAt = qint64(message.time);
        std::rotate(m_threads.begin(), known, known + 1);       // the one used last stands first
    }
    if (message.thread == m_thread.id) showLive(message, m_live[message.id].answer);
    refreshState();
    Q_EMIT threadsChanged();
}

void ChatSession::on(const wire::AiChunk &message)
{
    const auto found = m_live.find(message.id);
    if (found == m_live.end()) return;
    wire::AiChunk &answer = found->second.answer;
    answer.text = answer.text.left(message.from) + message.text;
    answer.reasoning += message.reasoning;
    answer.calls.insert(answer.calls.end(), message.calls.begin(), message.calls.end());
    if (!message.note.isEmpty()) answer.note = message.note;
    const int at = indexOf(message.id, ChatMessage::Role::Assistant);
    if (at < 0 || m_messages[at].state != ChatMessage::State::Streaming) return;
    m_messages[at].text = answer.text;
    m_messages[at].note = answer.note;
    m_messages[at].calls = answer.calls;
    Q_EMIT messageChanged(at);
}

void ChatSession::on(const wire::AiComplete &message)
{
    const auto found = m_live.find(message.id);
    const wire::AiChunk answer = found == m_live.end() ? wire::AiChunk() : found->second.answer;
    if (found != m_live.end()) m_live.erase(found);
    // What was stopped meanwhile wants nothing any more, whatever it ends with.
    const auto mine = m_pending.find(message.id);
    const bool wantsMore = message.stop == QLatin1String("tool") && mine != m_pending.end();
    if (wantsMore) mine->second.isBetween = true;
    else m_pending.erase(message.id);
    if (message.thread == m_thread.id) m_endedMeanwhile = true;
    else m_spent[message.thread] += message.nanoDollars;
    if (const int at = indexOf(message.id, ChatMessage::Role::Assistant); at >= 0) {
        ChatMessage &shown = m_messages[at];
        shown.position = message.position;
        shown.cut = message.stop == QLatin1String("length");
        if (!message.model.isEmpty()) shown.model = message.model;
        if (message.nanoDollars > 0 || message.output > 0) shown.bill = ChatBill{message.input, message.output, message.nanoDollars};
        const auto state = shown.state == ChatMessage::State::Stopped ? ChatMessage::State::Stopped : stateOf(message);
        close(at, state, {message.code.toStdString(), message.message.toStdString()});
    }
    if (message.stop == QLatin1String("error")) loadModels();      // perhaps the server has no provider any more
    refreshState();
    if (wantsMore) Q_EMIT callsWanted(message.id, answer.calls);
    if (m_own.contains(message.id)) Q_EMIT ended(message.id, message);
    Q_EMIT threadsChanged();
}

/// After each joining: what is not in it any more has ended meanwhile.
void ChatSession::on(const wire::AiAnswers &message)
{
    m_live.clear();
    for (size_t i = 0; i < message.questions.size() && i < message.answers.size(); ++i) m_live[message.questions[i].id] = {message.questions[i], message.answers[i]};
    for (const wire::AiQuestion &question : message.questions) adopt(question);
    dropLost();
    const bool missed = std::any_of(m_messages.cbegin(), m_messages.cend(), [this](const ChatMessage &shown) {
        return shown.state == ChatMessage::State::Streaming && !m_live.contains(shown.id);
    });
    if (missed && !m_thread.id.isEmpty()) {
        loadMessages();
    } else {
        for (const auto &[id, live] : m_live)
            if (live.question.thread == m_thread.id && !m_thread.id.isEmpty()) showLive(live.question, live.answer);
    }
    refreshState();
}

/// What was asked here and is under way no more: the server never had it, or it ended while nobody listened, and what it wanted done is not known.
void ChatSession::dropLost()
{
    // What was sent since the connection is back may have crossed the list of what is coming: it is not lost.
    std::vector<std::pair<QString, bool>> lost;
    for (auto &[id, one] : m_pending) {
        if (one.isBetween || m_live.contains(id) || one.loss == m_losses) continue;
        one.after.clear();              // it is lost with the one that it waits for, and must not be sent in its place
        lost.push_back({id, one.announced});
    }
    for (const auto &[id, announced] : lost) {
        if (!announced) {
            failHere(id, {"offline", tr("The connection was lost before the server had the question.").toStdString()});
            continue;
        }
        m_pending.erase(id);
        wire::AiComplete end;
        end.id = id;
        end.stop = QStringLiteral("error");
        end.code = QStringLiteral("offline");
        Q_EMIT ended(id, end);
    }
}

void ChatSession::on(const wire::ErrorMessage &message)
{
    const QString id = message.about && message.about->req ? m_requests.take(*message.about->req) : QString();
    if (id.isEmpty() || message.about->t != QLatin1String(wire::AiGenerate::Tag)) return;
    m_pending.erase(id);
    releaseAfter(id, {});
    const bool takenBack = message.code == QLatin1String("cancelled");
    if (const int at = indexOf(id, ChatMessage::Role::Assistant); at >= 0)
        close(at, takenBack ? ChatMessage::State::Stopped : ChatMessage::State::Failed, {message.code.toStdString(), message.message.toStdString()});
    wire::AiComplete end;
    end.id = id;
    end.stop = takenBack ? QStringLiteral("cancelled") : QStringLiteral("error");
    end.code = message.code;
    end.message = message.message;
    Q_EMIT ended(id, end);
}

void ChatSession::projectChanged()
{
    if (m_remote->state() != ProjectSession::State::Live) {
        ++m_losses;
        m_beginner.clear();         // what was under way is lost, or comes with the answers under way
    } else {
        catchUpReviews();
    }
    refreshState();
}

void ChatSession::refreshState()
{
    if (m_state != State::Ready && m_state != State::Answering) return;
    const bool steps = std::any_of(m_pending.begin(), m_pending.end(), [this](const auto &one) { return one.second.message.thread == m_thread.id && !m_thread.id.isEmpty(); });
    const bool busy = steps || std::any_of(m_messages.cbegin(), m_messages.cend(), [](const ChatMessage &one) { return one.state == ChatMessage::State::Streaming; });
    const State now = busy ? State::Answering : State::Ready;
    if (now != m_state) setState(now);
}

void ChatSession::close(int index, ChatMessage::State state, const Error &error)
{
    if (index < 0) return;
    m_messages[index].state = state;
    m_messages[index].error = error;
    Q_EMIT messageChanged(index);
    refreshState();
    if (state != ChatMessage::State::Failed) Q_EMIT answered(index);
}

QString ChatSession::goOnWriting(int index)
{
    if (index != m_messages.size() - 1 || m_state != State::Ready || !m_messages[index].cut) return {};
    QString mode;
    for (qsizetype i = index; i >= 0 && mode.isEmpty(); --i)
        if (m_messages[i].role == ChatMessage::Role::Person) mode = m_messages[i].mode;
    // For the model: not translated. What it has said stands right before it.
    return ask(QStringLiteral("Continue exactly where your last answer was cut, in the middle of the line if need be. Repeat nothing, explain nothing."), {}, chatModeOf(mode));
}

QString ChatSession::wholeText(int index) const
{
    QString text = m_messages[index].text;
    for (int i = index - 2; i >= 0 && m_messages[i].role == ChatMessage::Role::Assistant && m_messages[i].cut; i -= 2) text.prepend(m_messages[i].text);
    return text;
}

void ChatSession::retry()
{
    if (m_messages.isEmpty() || m_messages.last().state != ChatMessage::State::Failed || m_messages.last().id != m_last.id) return;
    const QString before = m_last.id;
    wire::AiGenerate message = m_last;
    message.thread = m_thread.id;
    while (!m_messages.isEmpty() && m_messages.last().id == before) m_messages.removeLast();
    Q_EMIT messagesReset();
    send(std::move(message));
}

void ChatSession::showResults(const QString &id, const std::vector<wire::AiToolResult> &results)
{
    const int at = indexOf(id, ChatMessage::Role::Assistant);
    if (at < 0) return;
    m_messages[at].results = results;
    Q_EMIT messageChanged(at);
}

void ChatSession::stop()
{
    const auto between = std::erase_if(m_pending, [this](const auto &one) {
        return one.second.message.thread == m_thread.id && !m_thread.id.isEmpty() && one.second.announced && !m_live.contains(one.first);
    });
    if (between > 0) Q_EMIT abandoned();
    for (qsizetype i = m_messages.size() - 1; i >= 0; --i) {
        ChatMessage &shown = m_messages[i];
        if (shown.state != ChatMessage::State::Streaming) continue;
        const auto mine = m_pending.find(shown.id);
        const bool waits = mine != m_pending.end() && !mine->second.after.isEmpty();       // the server does not know of it
        if (!waits) m_remote->sendAi(wire::Message(wire::AiCancel{shown.id, m_remote->nextRequestNumber()}));
        if (isOwn(shown.id)) close(int(i), ChatMessage::State::Stopped);     // the server stops the provider, and bills what was made
        m_pending.erase(shown.id);
    }
    refreshState();
}

void ChatSession::stopAnswer(const QString &id)
{
    const auto mine = m_pending.find(id);
    if (mine == m_pending.end()) return;
    const bool isThere = !mine->second.isBetween && mine->second.after.isEmpty();
    m_pending.erase(mine);
    if (isThere) m_remote->sendAi(wire::Message(wire::AiCancel{id, m_remote->nextRequestNumber()}));
    const int at = indexOf(id, ChatMessage::Role::Assistant);
    if (at >= 0 && m_messages[at].state == ChatMessage::State::Streaming) close(at, ChatMessage::State::Stopped);
    refreshState();
}

bool ChatSession::isOffered(const QString &id, const QString &tool) const
{
    const auto mine = m_pending.find(id);
    if (mine == m_pending.end()) return false;
    const QJsonArray tools = QJsonDocument::fromJson(mine->second.message.tools.toUtf8()).array();
    return std::any_of(tools.begin(), tools.end(), [&](const QJsonValue &one) { return one[QLatin1String("name")].toString() == tool; });
}

QString ChatSession::threadOfAnswer(const QString &id) const
{
    const auto mine = m_pending.find(id);
    return mine == m_pending.end() ? QString() : mine->second.message.thread;
}

int ChatSession::answeringElsewhere() const
{
    return int(std::count_if(m_live.begin(), m_live.end(), [this](const auto &one) { return one.second.question.thread != m_thread.id; }));
}

// --- threads

QString ChatSession::threadPath(const QString &id) const
{
    return QStringLiteral("threads/") + QString::fromLatin1(QUrl::toPercentEncoding(id)) + projectQuery();
}

void ChatSession::call(const QByteArray &method, const QString &path, const QJsonObject &body, std::function<void(const QJsonObject &)> take)
{
    ApiRequest request;
    request.method = method;
    request.path = path;
    if (method != "GET" && method != "DELETE") request.body = body;
    auto *one = new ApiCall(m_api, std::move(request), [self = QPointer(this), take = std::move(take)](const Expected<ApiAnswer> &answer) {
        if (!self) return;
        if (!answer) Q_EMIT self->failed(text(answer.error().message));
        else if (take) take(QJsonDocument::fromJson(answer->body).object());
    });
    one->start();
}

void ChatSession::renameThread(const QString &id, const QString &title)
{
    call("PATCH", threadPath(id), {{QStringLiteral("title"), title}}, {});
}

void ChatSession::removeThread(const QString &id) { call("DELETE", threadPath(id), {}, {}); }

void ChatSession::branch(qint64 before, std::function<void()> then)
{
    const QString path = QStringLiteral("threads/") + QString::fromLatin1(QUrl::toPercentEncoding(m_thread.id)) + QStringLiteral("/branch") + projectQuery();
    call("POST", path, {{QStringLiteral("before"), before}}, [this, then = std::move(then)](const QJsonObject &made) {
        const QString id = made.value(QLatin1String("id")).toString();
        const ChatThread thread{id, chatprompt::titleOf(made.value(QLatin1String("title")).toString()), made.value(QLatin1String("private")).toBool(),
                                made.value(QLatin1String("updatedAt")).toInteger(), made.value(QLatin1String("createdBy")).toString(), {}};
        m_threads.removeIf([&](const ChatThread &one) { return one.id == id; });
        m_threads.prepend(thread);
        newThread();
        m_thread = thread;
        loadMessages(then);
        Q_EMIT threadsChanged();
    });
}

void ChatSession::searchThreads(const QString &words, QObject *context, std::function<void(const QVector<ChatThread> &)> reply)
{
    const QString query = projectQuery();
    const QString path = QStringLiteral("threads") + (query.isEmpty() ? QStringLiteral("?") : query + QLatin1Char('&')) + QStringLiteral("text=")
        + QString::fromLatin1(QUrl::toPercentEncoding(words));
    call("GET", path, {}, [guard = QPointer(context), reply = std::move(reply)](const QJsonObject &answer) {
        if (!guard) return;
        QVector<ChatThread> found;
        const QJsonArray threads = answer.value(QLatin1String("threads")).toArray();
        for (const QJsonValue &value : threads) {
            const QJsonObject one = value.toObject();
            found.append({one.value(QLatin1String("id")).toString(), chatprompt::titleOf(one.value(QLatin1String("title")).toString()), one.value(QLatin1String("private")).toBool(),
                          one.value(QLatin1String("updatedAt")).toInteger(), one.value(QLatin1String("createdBy")).toString(), one.value(QLatin1String("excerpt")).toString()});
        }
        reply(found);
    });
}

void ChatSession::fetchThread(const QString &id, QObject *context, std::function<void(const std::optional<QString> &)> reply)
{
    const auto known = std::find_if(m_threads.cbegin(), m_threads.cend(), [&](const ChatThread &one) { return one.id == id; });
    ApiRequest request;
    request.path = threadPath(id);
    const QString title = known == m_threads.cend() ? QString() : known->title;
    auto *one = new ApiCall(m_api, std::move(request), [self = QPointer(this), context = QPointer(context), reply = std::move(reply), title](const Expected<ApiAnswer> &answer) {
        if (!self || !context) return;
        reply(answer ? std::optional(self->exportOf(title, messagesOf(QJsonDocument::fromJson(answer->body).object()))) : std::nullopt);
    });
    one->start();
}

QString ChatSession::exported() const { return exportOf(m_thread.title, m_messages); }

QString ChatSession::exportOf(const QString &title, const QVector<ChatMessage> &messages) const
{
    QString out = QStringLiteral("# %1\n").arg(title);
    for (const ChatMessage &message : messages) {
        const bool person = message.role == ChatMessage::Role::Person;
        const QString name = person ? nameOf(message.author) : message.model.isEmpty() ? QStringLiteral("Dyad") : QStringLiteral("Dyad (%1)").arg(message.model);
        out += QStringLiteral("\n## %1\n\n%2\n").arg(name.isEmpty() ? tr("Somebody") : name, message.text);
        if (!message.about.isEmpty()) out += QStringLiteral("\n*%1*\n").arg(message.about.join(QStringLiteral(", ")));
        for (const wire::AiToolCall &one : message.calls) out += QStringLiteral("\n- `%1` %2\n").arg(one.name, one.arguments);
    }
    return out;
}

} // namespace dyad::sync
