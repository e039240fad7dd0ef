// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The part of ChatSession that knows what a question costs, and what a thread may.
#include "sync/session/ChatSession.h"
#include "sync/session/ServerApi.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace dyad::sync {

namespace {

constexpr qint64 TokensOfPicture = 1000;        // about: each provider counts in another way
constexpr qsizetype MostSent = 1'000'000;       // UTF-16 units; of more, what is counted here is near enough

qsizetype sizeOf(const QString &question, const QVector<ChatContextItem> &items)
{
    qsizetype size = question.size();
    for (const ChatContextItem &item : items)
        if (item.kind != ChatContextItem::Kind::Image) size += item.text.size();
    return size;
}

} // namespace

ChatSession::Estimate ChatSession::estimate(const QString &question, const QVector<ChatContextItem> &items, ChatMode mode) const
{
    return m_told && m_told->first == keyOf(question, items, mode) ? m_told->second : counted(question, items, mode);
}

ChatSession::Estimate ChatSession::counted(const QString &question, const QVector<ChatContextItem> &items, ChatMode mode) const
{
    Estimate result;
    result.tokens = chatprompt::estimateTokens(chatprompt::compose(question, items, mode));
    for (const ChatContextItem &item : items)
        if (item.kind == ChatContextItem::Kind::Image) result.tokens += TokensOfPicture;
    if (mode == ChatMode::Agent || mode == ChatMode::Plan) result.tokens += chatprompt::estimateTokens(mode == ChatMode::Agent ? m_tools : m_lookingTools);
    for (const ChatMessage &message : m_messages) {
        // What was billed is counted already.
        result.tokens += message.bill && message.bill->outputTokens > 0 ? message.bill->outputTokens : chatprompt::estimateTokens(message.text);
        for (const wire::AiToolResult &one : message.results) result.tokens += chatprompt::estimateTokens(one.text);
    }
    for (const ChatModel &model : m_models) {
        if (!m_model.isEmpty() && model.name != m_model) continue;
        result.nanoDollars = result.tokens * model.inputNano;
        break;          // the first is the one that the server takes by itself
    }
    return result;
}

/// The thread grows, so how far it has come belongs to it.
size_t ChatSession::keyOf(const QString &question, const QVector<ChatContextItem> &items, ChatMode mode) const
{
    size_t key = qHashMulti(0, question, m_thread.id, m_model, int(mode), m_messages.size(), m_messages.isEmpty() ? 0 : m_messages.last().text.size());
    for (const ChatContextItem &item : items) key = qHashMulti(key, int(item.kind), item.path, item.name, item.firstLine, item.lastLine, item.text);
    return key;
}

void ChatSession::askEstimate(const QString &question, const QVector<ChatContextItem> &items, ChatMode mode)
{
    const size_t key = keyOf(question, items, mode);
    const bool streams = std::any_of(m_messages.cbegin(), m_messages.cend(), [](const ChatMessage &one) { return one.state == ChatMessage::State::Streaming; });
    // What an answer that is coming adds is not known yet, and it would be asked for again with each piece.
    if (streams || m_models.isEmpty() || m_remote->state() != ProjectSession::State::Live || sizeOf(question, items) > MostSent) return;
    if (m_pricing == key || (m_told && m_told->first == key)) return;
    m_pricing = key;
    const QString tools = mode == ChatMode::Agent ? m_tools : mode == ChatMode::Plan ? m_lookingTools : QString();
    ApiRequest request;
    request.method = "POST";
    request.path = QStringLiteral("estimate");
    request.body = QJsonObject{{QStringLiteral("text"), question}, {QStringLiteral("context"), chatprompt::context(items, mode)}, {QStringLiteral("thread"), m_thread.id},
        {QStringLiteral("project"), m_project}, {QStringLiteral("model"), m_model}, {QStringLiteral("mode"), chatModeName(mode)},
        {QStringLiteral("tools"), QJsonDocument::fromJson(tools.toUtf8()).array()},
        {QStringLiteral("pictures"), qint64(std::count_if(items.cbegin(), items.cend(), [](const ChatContextItem &one) { return one.kind == ChatContextItem::Kind::Image; }))}};
    auto *call = new ApiCall(m_api, std::move(request), [self = QPointer(this), key](const Expected<ApiAnswer> &answer) {
        if (!self || self->m_pricing != key) return;           // something else is asked about by now
        self->m_pricing.reset();
        if (answer) self->takeEstimate(key, QJsonDocument::fromJson(answer->body).object());
    });
    call->start();
}

void ChatSession::takeEstimate(size_t key, const QJsonObject &answer)
{
    const QString model = answer.value(QLatin1String("model")).toString();
    if (!answer.contains(QLatin1String("thread")) || model.isEmpty()) return;          // an older server counts the text alone; or nobody could answer
    m_told = std::pair(key, Estimate{answer.value(QLatin1String("promptTokens")).toInteger(), answer.value(QLatin1String("expectedNano")).toInteger(), true,
                    answer.value(QLatin1String("mostNano")).toInteger(), model, answer.value(QLatin1String("payer")).toString()});
    Q_EMIT priced();
}

void ChatSession::setCap(const QString &id, const std::optional<qint64> &nanoDollars)
{
    call("PATCH", threadPath(id), {{QStringLiteral("limitNano"), nanoDollars ? QJsonValue(*nanoDollars) : QJsonValue()}}, [this, id, nanoDollars](const QJsonObject &) {
        if (m_thread.id != id) return;
        m_thread.cap = nanoDollars;
        Q_EMIT threadsChanged();
    });
}

bool ChatSession::mayChange(const ChatThread &thread) const
{
    const QString role = m_people.value(self()).role;
    return thread.createdBy == self() || role == QLatin1String("owner") || role == QLatin1String("admin");
}

} // namespace dyad::sync
